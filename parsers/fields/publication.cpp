#include "parsers/fields/publication.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/venue_name.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 6> hosts{"github.com/", "gitlab.com/",   "bitbucket.org/",
                                                "gitee.com/",  "codeberg.org/", "git.sr.ht/"};

/// What follows the host of repositories in an address with or without `https://`; empty for other addresses.
std::string_view repository_path(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://", "www."})
    if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
  for (const std::string_view host : hosts)
    if (ascii_lower(address.substr(0, host.size())) == host) return address.substr(host.size());
  return {};
}

/// Names in a path: `owner/name/tree/main` has four.
std::ptrdiff_t count_names(std::string_view path) {
  path = trim(path.substr(0, find_first_of(path, "?#")), "/");
  return path.empty() ? 0 : std::ranges::count(path, '/') + 1;
}

/// Without a mark that ends emphasis which began before the text: `ICML*, 2021`. `*SEM` begins with its star.
std::string close_emphasis(std::string_view text) {
  for (const std::string_view mark : {"**", "__", "*", "_"}) {
    const std::size_t at = text.find(mark), end = at + mark.size();
    if (at == std::string_view::npos || at == 0 || text.find(mark, end) != std::string_view::npos) continue;
    const bool closes = text[at - 1] != ' ' && (end == text.size() || !is_ascii_alnum(text[end]));
    if (closes) return concat({text.substr(0, at), text.substr(end)});
  }
  return std::string(text);
}

}  // namespace

std::string clean_venue(std::string_view raw) {
  constexpr std::size_t max_venue = 300;
  constexpr std::array<std::string_view, 8> none{"n/a", "na", "none", "null", "nan", "unknown", "tbd", "tba"};
  const std::string clean = clean_title(close_emphasis(utf8_prefix(raw, 4 * max_venue)));
  std::string_view venue = trim(clean, " ,;:-|");
  if (venue.size() > 2 && venue.front() == '(' && venue.find(')') == venue.size() - 1)
    venue = venue.substr(1, venue.size() - 2);
  if (std::ranges::find(none, ascii_lower(venue.substr(0, 8))) != none.end()) return {};
  return std::string(trim_right(utf8_prefix(venue, max_venue)));
}

void add_keywords(Entry& entry, std::string_view text, bool one_of_several, std::unordered_set<std::string>& known) {
  std::string parts(text);
  for (const std::string_view sign : {"；", "、", "，", "·", "|", ";"}) replace_all(parts, sign, "\n");
  if (!one_of_several && parts.find('\n') == std::string::npos) std::ranges::replace(parts, ',', '\n');
  for (const std::string_view part : split_list(parts, '\n')) {
    const std::string clean = clean_title(part);
    const std::string_view keyword = trim(clean, " \t\r*#,.:\"'`[]");
    if (!keyword.empty() && known.insert(fold_name(keyword)).second) entry.keywords.emplace_back(keyword);
  }
}

std::string find_code_address(std::string_view text) {
  std::string url(find_url(text));
  text = trim(text, " \t\n*_<>");
  if (url.empty() && !repository_path(text).empty())
    url = concat({"https://", text.substr(0, find_first_of(text, " ,;"))});
  std::string_view address = trim_right(url, "/");
  if (address.ends_with(".git")) address.remove_suffix(4);
  return std::string(address);
}

bool is_repository(std::string_view url) { return url.starts_with("http") && count_names(repository_path(url)) >= 2; }

void set_publication(Entry& entry, const Publication& publication, const StatusWords& words) {
  const std::string venue = clean_venue(publication.venue);
  entry.venue = bare_venue(without_presentation(words.find_venue(venue)));
  entry.status = words.find(publication.status);
  if (entry.status == PaperStatus::none) entry.status = words.find(venue);
  if (entry.status != PaperStatus::none) return;
  entry.status = words.find(publication.remark);
  if (entry.status == PaperStatus::published && entry.venue.empty()) entry.status = PaperStatus::none;
}

void add_repositories(Entry& entry) {
  constexpr std::size_t max_code = 64;
  for (const std::string& link : entry.links) {
    if (!is_repository(link) || entry.code.size() >= max_code) continue;
    std::string address = find_code_address(link);
    if (std::ranges::find(entry.code, address) == entry.code.end()) entry.code.push_back(std::move(address));
  }
}

}  // namespace kgbuild::parsing
