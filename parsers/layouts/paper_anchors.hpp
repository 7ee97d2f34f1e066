// Addresses of papers in a text, and which entries they belong to.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "kgbuild/entry.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {

/// One name for the addresses of a paper: its arXiv id, its DOI, else the address.
std::string anchor_of(std::string_view link);

/// Calls `use(url)` for each address of a paper in `text`, in order. Linear.
template <typename Use>
void each_paper_address(std::string_view text, Use use) {
  for (std::size_t at = 0;;) {
    const std::string_view url = find_url(text, at);
    if (url.empty()) return;
    if (is_paper_address(url)) use(url);
    at = static_cast<std::size_t>(url.data() - text.data()) + url.size();
  }
}

/// The anchors of entries.
struct EntryAnchors {
  std::set<std::string> own;     ///< they identify an entry
  std::set<std::string> inside;  ///< only mentioned: in the text or the links of an entry

  void add(const Entry& entry);
  bool contains(const std::string& anchor) const { return own.contains(anchor) || inside.contains(anchor); }
};

EntryAnchors find_anchors(std::span<const Entry> entries);

/// The anchor that identifies an entry; empty if it has neither an id nor an address of a paper.
std::string own_anchor(const Entry& entry);

}  // namespace kgbuild::parsing
