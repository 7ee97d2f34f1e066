#include "parsers/fields/urls.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/strings.hpp"

namespace kgbuild::parsing {

namespace {

/// The address at the start of `url`, without the punctuation after it.
std::string_view address_at(std::string_view url) {
  url = url.substr(0, find_first_of(url, " \t\n\"<>|`"));
  url = url.substr(0, url.find("]("));  // the text of a link may be an address
  // `)` ends a Markdown link unless the address itself has the opening one.
  std::size_t depth = 0;
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == '(') ++depth;
    if (url[i] == ')' && depth-- == 0) url = url.substr(0, i);
  }
  while (!url.empty() && std::string_view(".,;:!?'*_]").find(url.back()) != std::string_view::npos)
    url.remove_suffix(1);
  return url;
}

}  // namespace

std::string_view find_url(std::string_view text, std::size_t from) {
  std::size_t start = std::min(text.find("http", from), text.size());
  while (start < text.size() && !text.substr(start).starts_with("http://") &&
         !text.substr(start).starts_with("https://"))
    start = std::min(text.find("http", start + 4), text.size());
  return address_at(text.substr(start));
}

std::string_view bare_paper_address(std::string_view text) {
  constexpr std::array<std::string_view, 8> starts{
      "arxiv.org/abs/",    "arxiv.org/pdf/",        "doi.org/10.",         "dx.doi.org/10.",
      "aclanthology.org/", "openreview.net/forum?", "openreview.net/pdf?", "proceedings.mlr.press/v"};
  const std::string_view host = text.starts_with("www.") ? text.substr(4) : text;
  const bool found = std::ranges::any_of(starts, [&](std::string_view start) { return host.starts_with(start); });
  return found ? address_at(text) : std::string_view();
}

bool is_paper_address(std::string_view url) {
  constexpr std::array<std::string_view, 30> marks{"arxiv.org/abs/",
                                                   "arxiv.org/pdf/",
                                                   "arxiv.org/html/",
                                                   "/papers/",
                                                   "/abs/",
                                                   "openreview.net/",
                                                   "doi.org/10.",
                                                   "aclanthology.org/",
                                                   "aclweb.org/anthology",
                                                   "proceedings.mlr.press/",
                                                   "thecvf.com/content",
                                                   "papers.nips.cc/",
                                                   "neurips.cc/paper",
                                                   "dl.acm.org/doi/",
                                                   "ieeexplore.ieee.org/",
                                                   "semanticscholar.org/paper/",
                                                   "nature.com/articles/",
                                                   "sciencedirect.com/",
                                                   "link.springer.com/",
                                                   "jmlr.org/",
                                                   "isca-archive.org/",
                                                   "isca-speech.org/",
                                                   "ojs.aaai.org/",
                                                   "papers.ssrn.com/",
                                                   "biorxiv.org/content",
                                                   "medrxiv.org/content",
                                                   "ecva.net/papers",
                                                   "academic.oup.com/",
                                                   "bmvc",
                                                   "ijcai.org/proceedings"};
  if (!url.starts_with("http") && bare_paper_address(url).empty()) return false;
  // `https://arxiv.org/abs/ID`
  if (const std::size_t arxiv = url.find("arxiv.org/");
      arxiv != std::string_view::npos && find_first_of(url, "0123456789", arxiv) == std::string_view::npos)
    return false;
  if (std::ranges::any_of(marks, [&](std::string_view mark) { return url.find(mark) != std::string_view::npos; }))
    return true;
  return ascii_lower(url.substr(0, find_first_of(url, "?#"))).ends_with(".pdf");
}

std::vector<std::string> find_links(std::string_view text) {
  std::vector<std::string> out;
  std::unordered_set<std::string_view> known;
  std::size_t next = 0;  // after the last address: one inside another does not count
  for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", next)) {
    next = at + 4;
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = rest.substr(0, 8) == "https://" ? 8 : rest.substr(0, 7) == "http://" ? 7 : 0;
    if (scheme == 0) continue;
    std::size_t end = scheme;
    while (end < rest.size() && rest[end] > ' ' && static_cast<unsigned char>(rest[end]) < 0x7F &&
           std::string_view("()[]<>\"'`{}|\\^").find(rest[end]) == std::string_view::npos) {
      ++end;
    }
    next = at + end;
    while (end > scheme && std::string_view(".,;:!?*_").find(rest[end - 1]) != std::string_view::npos) --end;
    if (end == scheme) continue;
    const std::string_view link = rest.substr(0, end);
    if (known.insert(link).second) out.emplace_back(link);
  }
  return out;
}

}  // namespace kgbuild::parsing
