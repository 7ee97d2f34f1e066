#include "parsers/markup/page_address.hpp"

#include <algorithm>
#include <array>

#include "base/hex.hpp"
#include "base/strings.hpp"
#include "parsers/fields/anthology_ids.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/redirects.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_address = 4096;

bool is_whole(std::string_view address) { return address.starts_with("http://") || address.starts_with("https://"); }

/// Where an address of a page that is `element` says it; empty for other elements.
std::string_view stated_address(const HtmlNode& element) {
  if (element.name == "base") return element.attribute("href");
  if (element.name == "link" && ascii_lower(element.attribute("rel")) == "canonical") return element.attribute("href");
  if (element.name == "meta" && element.attribute("property") == "og:url") return element.attribute("content");
  return {};
}

/// `scheme://host` of a whole address.
std::string_view origin_of(std::string_view address) {
  return address.substr(0, std::min(address.find_first_of("/?#", address.find("://") + 3), address.size()));
}

/// Whole addresses without `.` and `..` in the path.
std::string join_path(std::string_view base, std::string_view link) {
  const std::string_view origin = origin_of(base);
  base = base.substr(0, base.find_first_of("?#"));
  const std::size_t slash = base.find_last_of('/');
  std::string_view folder = slash >= origin.size() ? base.substr(0, slash) : origin;
  for (;;) {
    if (link.starts_with("./")) {
      link.remove_prefix(2);
    } else if (link.starts_with("../")) {
      link.remove_prefix(3);
      const std::size_t end = folder.find_last_of('/');
      folder = end == std::string_view::npos || end < origin.size() ? origin : folder.substr(0, end);
    } else {
      return concat({folder, "/", link});
    }
  }
}

/// `/content/CVPR2022/html/Title_paper.html`
bool is_vision_path(std::string_view path) {
  constexpr std::string_view folder = "/content";
  if (!path.starts_with(folder) || path.find("/papers/") == path.find("/html/")) return false;
  const std::string_view volume = path.substr(std::min(path.find('/', 1) + 1, path.size()));
  return std::ranges::any_of(std::array<std::string_view, 4>{"CVPR", "ICCV", "WACV", "ACCV"},
                             [&](std::string_view name) { return volume.starts_with(name); });
}

/// The host of a path that only one host has; empty for other paths.
std::string_view host_of(std::string_view path) {
  if (!path.starts_with('/')) return {};
  if (path.starts_with("/paper_files/paper/")) return "https://proceedings.neurips.cc";
  if (is_vision_path(path)) return "https://openaccess.thecvf.com";
  if (!find_anthology_doi(ascii_lower(path)).empty()) return "https://aclanthology.org";
  if (find_arxiv_id(path).empty()) return path.starts_with("/forum?id=") ? "https://openreview.net" : "";
  return path.starts_with("/papers/") ? "https://huggingface.co" : "https://arxiv.org";
}

/// A page of a person or a volume, or one that changes a page: not the address of the text that is the link.
bool leads_elsewhere(std::string_view address) {
  constexpr auto marks = std::to_array<std::string_view>(
      {"/people/", "/person/", "/author/", "/authors/", "/profile", "/user/", "searchtype=a", "/a/", "/pid/",
       "orcid.org/", "scholar.google.", "/~", "dblp.org/db/", "dblp.uni-trier.de/db/", "aclanthology.org/volumes/",
       "aclanthology.org/events/", "aclanthology.org/venues/", "/edit/", "action=edit"});
  return std::ranges::any_of(marks,
                             [&](std::string_view mark) { return address.find(mark) != std::string_view::npos; });
}

/// Characters that no address has, or that would end a link, as `%28`.
std::string encode(std::string_view address) {
  const bool balanced = std::ranges::count(address, '(') == std::ranges::count(address, ')');
  std::string out;
  for (const char c : address) {
    const bool bracket = (c == '(' || c == ')') && !balanced;
    if (bracket || std::string_view(" \"<>\\^`{|}[]").find(c) != std::string_view::npos)
      out.append("%").append(hex_digits(static_cast<unsigned char>(c), 2));
    else if (c != '\n' && c != '\t')
      out += c;
  }
  return out;
}

}  // namespace

PageAddress::PageAddress(const HtmlTree& tree) {
  std::string_view host;
  for (const HtmlNode& node : tree.nodes) {
    const std::string_view address = trim(stated_address(node), " \t\n");
    if (host.empty() && node.name == "a") host = host_of(trim(node.attribute("href"), " \t\n"));
    if (!is_whole(address) || address.size() > max_address) continue;
    base_ = address;
    if (node.name == "base") return;
  }
  if (base_.empty() && !host.empty()) base_ = concat({host, "/"});
}

std::string PageAddress::complete(std::string_view link) const {
  link = trim(link, " \t\n");
  std::string target;
  if (!link.empty() && link.size() <= max_address) link = target = skip_redirect(link);
  if (link.empty() || link == "/" || link.size() > max_address || link.starts_with('#') || leads_elsewhere(link))
    return {};
  if (is_whole(link)) return encode(link);
  if (link.starts_with("//")) return encode("https:" + std::string(link));
  const std::size_t colon = link.find_first_of(":/?#");
  if (base_.empty() || (colon != std::string_view::npos && link[colon] == ':')) return {};
  const std::string_view base = base_;
  if (link.starts_with('/')) return encode(concat({origin_of(base), link}));
  if (link.starts_with('?')) return encode(concat({base.substr(0, base.find_first_of("?#")), link}));
  return encode(join_path(base, link));
}

}  // namespace kgbuild::parsing
