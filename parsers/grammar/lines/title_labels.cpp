#include "parsers/grammar/lines/title_labels.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/grammar/lines/venues.hpp"

namespace kgbuild::parsing {

std::string_view labelled_title(std::string_view line, const FieldWords& words, bool sure) {
  constexpr double sure_title = 0.7, any_title = 0.25;
  const auto labelled = split_label(line);
  if (!labelled) return {};
  const auto field = words.find(labelled->label);
  const std::string_view value = trim_left(labelled->value, ": ");
  if (field == PaperField::title) return value;
  if (field != PaperField::paper) return {};
  std::string_view title = value;
  if (title.starts_with('[')) title = title.substr(1, title.find("](") - 1);
  // `Paper: Title https://...`; an address alone is a field.
  const std::size_t address = title.find("http");
  if (address != std::string_view::npos) sure = true;
  title = trim_right(title.substr(0, address), " ,;:([<-|");
  if (title.empty() || words.find(title) || is_venue(title, words)) return {};
  if (!find_arxiv_id(title).empty() || !parse_arxiv_id(title).empty()) return {};
  return title_quality(clean_title(title)) >= (sure ? sure_title : any_title) ? value : std::string_view();
}

bool papers_are_titles(const Document& document, const FieldWords& words) {
  return std::ranges::any_of(document.lines, [&](const DocumentLine& line) {
    const bool text = line.shape == LineShape::text || line.shape == LineShape::item;
    return text && !labelled_title(line.content, words, true).empty();
  });
}

}  // namespace kgbuild::parsing
