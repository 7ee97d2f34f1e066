#include "parsers/items/item_list.hpp"

#include <span>
#include <string>
#include <utility>

#include "parsers/items/item_entries.hpp"

namespace kgbuild::parsing {

void ItemList::add(Item item, std::uint32_t line) {
  ++out_.seen;
  out_.entries.push_back(item.make_entry(fields_.statuses()));
  if (out_.entries.back().line == 0) out_.entries.back().line = line;
  columns_.push_back(item.take_columns());
}

void ItemList::add_if_paper(Item item, std::uint32_t line) {
  if (item.is_paper(false)) return add(std::move(item), line);
  leave_out(item.label(), line, item.problem());
}

void ItemList::leave_out(std::string_view label, std::uint32_t line, std::string_view reason) {
  constexpr std::size_t max_label = 400;
  ++out_.seen;
  out_.leave_out({line, std::string(reason), std::string(label.substr(0, max_label))});
}

void ItemList::finish(std::string_view format, std::string_view problem) {
  complete_entries(columns_, std::span(out_.entries).subspan(first_), format, source_, diagnostics_);
  if (size() == 0) diagnostics_.push_back({Severity::note, "no-digest", source_.name(), 0, 0, std::string(problem)});
}

}  // namespace kgbuild::parsing
