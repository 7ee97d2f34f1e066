#include "parsers/layouts/paper_anchors.hpp"

#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/redirects.hpp"

namespace kgbuild::parsing {

std::string anchor_of(std::string_view link) {
  std::string url = skip_redirect(link);
  if (std::string id = find_arxiv_id(url); !id.empty()) return id;
  if (std::string doi = find_doi(url); !doi.empty()) return doi;
  return url;
}

std::string own_anchor(const Entry& entry) {
  if (!entry.arxiv_id.empty()) return entry.arxiv_id;
  if (!entry.doi.empty()) return entry.doi;
  return is_paper_address(entry.url) ? entry.url : std::string();
}

void EntryAnchors::add(const Entry& entry) {
  if (std::string anchor = own_anchor(entry); !anchor.empty()) own.insert(std::move(anchor));
  if (is_paper_address(entry.url)) inside.insert(anchor_of(entry.url));  // next to an id in another link
  for (const std::string& link : entry.links)
    if (is_paper_address(link)) inside.insert(anchor_of(link));
  each_paper_address(entry.body, [&](std::string_view url) { inside.insert(anchor_of(url)); });
}

EntryAnchors find_anchors(std::span<const Entry> entries) {
  EntryAnchors anchors;
  for (const Entry& entry : entries) anchors.add(entry);
  std::erase_if(anchors.inside, [&](const std::string& anchor) { return anchors.own.contains(anchor); });
  return anchors;
}

}  // namespace kgbuild::parsing
