// The front door of the library: digests → graph → views, answers and files.
//
//   kgbuild::Diagnostics problems;
//   const kgbuild::Graph full = kgbuild::build_graph({"digests/"}, problems);
//   const kgbuild::GraphView people = kgbuild::make_view(full, "coauthors", {"pagerank"});
//   for (const kgbuild::NodeId author : kgbuild::top_nodes(people.graph, kgbuild::NodeKind::author, "pagerank", 10))
//     std::cout << people.graph.label(author) << ' ' << people.graph.text(author, "pagerank") << '\n';
//   kgbuild::write_graph(people, "people.graphml");
//
// Bad input never throws: it becomes a Diagnostic, and the run continues. What is thrown is an Error (error.hpp): a
// name that does not exist (with the nearest one), nothing to read, an output that cannot be written. Graphs are
// immutable, cheap to copy and safe to share between threads. The same input gives the same graph and the same bytes,
// for any number of threads.
//
// Each step has a header of its own:
//   corpus.hpp       files → records → graph, with rules, corrections, progress, cancellation
//   graph_view.hpp   graph → view with results of passes, filtered
//   graph.hpp        nodes, edges, values by name, evidence
//   inspect.hpp      top nodes, edges of a node, where a fact was read
//   write_graph.hpp  view → file or stream
// bgl.hpp, which is not included here, makes any graph a graph of Boost.Graph.
#pragma once

#include "kgbuild/corpus.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/graph.hpp"
#include "kgbuild/graph_view.hpp"
#include "kgbuild/inspect.hpp"
#include "kgbuild/write_graph.hpp"
