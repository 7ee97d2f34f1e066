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
// name that does not exist (with the nearest one), an argument out of range, nothing to read, an output that cannot be
// written. What a callback throws reaches the caller unchanged. Graphs are immutable, cheap to copy and safe to share
// between threads. The same input gives the same graph and the same bytes, for any number of threads.
//
// A NodeId or EdgeId belongs to one graph. A view has ids of its own: `people.graph.find_node(full.id(node))` is the
// same node there, because string ids are kept.
//
// Headers in reading order. For everyone, included here:
//   corpus.hpp       files → records → graph, with rules, corrections, progress, cancellation
//   graph.hpp        nodes, edges, values by name, evidence; schema.hpp: their kinds and properties
//   graph_view.hpp   graph → view with results of passes, filtered; view.hpp, analysis.hpp, filter.hpp: each alone
//   inspect.hpp      top nodes, edges of a node, where a fact was read
//   write_graph.hpp  view → file or stream; exporter.hpp: formats and their options
//   error.hpp, diagnostic.hpp   what is thrown, and what is not
// For some, not included here:
//   bgl.hpp          any graph as a graph of Boost.Graph
//   near_matches.hpp pairs of nodes that may be one, as rows of corrections
//   communities.hpp  sizes, topics and central members of communities
//   explain.hpp, layouts.hpp, rule_list.hpp   why a text was read as it was
// For extenders, who write formats, views or passes, or their own way from files to the graph:
//   inputs.hpp, source.hpp, reader.hpp, entry.hpp, extract.hpp, pipeline.hpp   files → records
//   record.hpp, paper_id.hpp, vocabulary.hpp   what a record holds
//   rules.hpp, corrections.hpp, builder.hpp    records → graph
//   column.hpp, string_pool.hpp, enum_array.hpp, day.hpp, text.hpp, fold.hpp   values of properties
//   output_file.hpp, output_folder.hpp         where formats write
#pragma once

#include "kgbuild/corpus.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/graph.hpp"
#include "kgbuild/graph_view.hpp"
#include "kgbuild/inspect.hpp"
#include "kgbuild/write_graph.hpp"
