// COAUTHORED_WITH edges from who wrote what.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

inline constexpr Day no_day = std::numeric_limits<Day>::min();

/// The persons of each paper, in compressed rows. Papers stand in the order of their ids, which
/// fixes the order of every sum.
struct Authorships {
  std::uint32_t authors = 0;              ///< authors are 0 .. authors-1
  std::vector<std::uint32_t> offsets{0};  ///< paper i has persons [offsets[i], offsets[i+1])
  std::vector<std::uint32_t> persons;     ///< ascending inside a paper, each once
  std::vector<Day> days;                  ///< first_featured, or no_day

  std::uint32_t papers() const { return static_cast<std::uint32_t>(days.size()); }
  std::span<const std::uint32_t> of(std::uint32_t paper) const {
    return std::span(persons).subspan(offsets[paper], offsets[paper + 1] - offsets[paper]);
  }
};

/// The papers of each author, ascending.
struct PapersOfAuthors {
  std::vector<std::uint32_t> offsets, papers;

  std::span<const std::uint32_t> of(std::uint32_t author) const {
    return std::span(papers).subspan(offsets[author], offsets[author + 1] - offsets[author]);
  }
};

/// The other way round, by counting sort.
PapersOfAuthors transpose(const Authorships& authorships);

/// Edges sorted by (source, target), source < target, with one row each in the columns.
struct CoauthorTies {
  std::vector<std::uint32_t> sources, targets;
  std::vector<NamedColumn> columns;  ///< papers, fractional, first_seen, last_seen
};

/// A list of more persons makes no ties, whatever is asked for: pairs grow with its square, and the longest lists of
/// real papers (collaborations of physics) stay below.
inline constexpr std::size_t most_tied_persons = 5000;

/// Every pair of persons that share a paper of at most `max_authors` persons (absent = up to `most_tied_persons`).
/// Time: author pairs plus sorting each author's neighbours; memory: the result and one dense row.
CoauthorTies build_coauthors(const Authorships& authorships, std::optional<std::uint32_t> max_authors);

/// Reads the persons of each paper back from the AUTHORED edges of a `full` graph.
Authorships read_authorships(const Graph& full);

/// For each author row of `graph`: is it of category person?
std::vector<bool> find_persons(const Graph& graph);

}  // namespace kgbuild
