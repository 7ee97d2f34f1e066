// The papers of a format that lists them one after the other: references, rows, records.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/reader.hpp"
#include "kgbuild/source.hpp"
#include "parsers/items/item.hpp"

namespace kgbuild::parsing {

/// Collects the papers of one source in the order of its text, and counts what is left out.
class ItemList {
 public:
  /// All arguments must outlive this.
  ItemList(const Source& source, const ItemFields& fields, ReadResult& out, Diagnostics& diagnostics)
      : source_(source), fields_(fields), out_(out), first_(out.entries.size()), diagnostics_(diagnostics) {}

  /// A paper, regardless of what else it lacks.
  void add(Item item, std::uint32_t line);
  /// A paper if `Item::is_paper` says so; else it is left out.
  void add_if_paper(Item item, std::uint32_t line);
  /// `label` is how the paper begins, or its key.
  void leave_out(std::string_view label, std::uint32_t line, std::string_view reason);

  std::size_t size() const { return out_.entries.size() - first_; }
  /// Completes the entries: people, dates, place. `format` is their digest. Diagnostics: `undecided-authors`,
  /// `cut-list`, and `no-digest` with `problem` if there are none.
  void finish(std::string_view format, std::string_view problem = "no paper found in it");

 private:
  const Source& source_;
  const ItemFields& fields_;
  ReadResult& out_;
  std::size_t first_;  ///< entries of other files come before
  std::vector<ItemColumns> columns_;
  Diagnostics& diagnostics_;
};

}  // namespace kgbuild::parsing
