#include "parsers/grammar/lines/draft.hpp"

#include <algorithm>

#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {

std::string_view choose_address(const Draft& draft, const FieldWords& words) {
  if (is_paper_address(draft.title_url)) return draft.title_url;
  const auto called_paper = [&](const ListedLink& link) { return words.find(link.label) == PaperField::paper; };
  std::string_view called, any;
  for (const ListedLink& link : draft.links) {
    if (called_paper(link) && (called.empty() || (is_paper_address(link.url) && !is_paper_address(called))))
      called = link.url;
    if (any.empty() && is_paper_address(link.url)) any = link.url;
  }
  if (is_paper_address(called)) return called;
  if (!any.empty()) return any;
  return draft.title_url.empty() ? called : draft.title_url;
}

bool is_identified(const Draft& draft) {
  return !draft.title_url.empty() || !find_arxiv_id(draft.paper).empty() || !parse_arxiv_id(draft.paper).empty() ||
         !find_doi(draft.paper).empty() || !draft.links.empty();
}

}  // namespace kgbuild::parsing
