#include "parsers/fields/address_ids.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "parsers/fields/anthology_ids.hpp"
#include "parsers/fields/paper_ids.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// A publisher whose addresses hold the DOI, and how many parts between slashes follow its prefix; 0 = all.
struct DoiHost {
  std::string_view host;
  std::size_t parts;
  bool numbers = false;  ///< the last part is of digits and dots; a version and forms may follow
};
constexpr auto doi_hosts = std::to_array<DoiHost>({
    {"academic.oup.com", 2},
    {"annualreviews.org", 1},
    {"biorxiv.org", 1, true},
    {"degruyter.com", 1},
    {"direct.mit.edu", 1},
    {"dl.acm.org", 1},
    {"emerald.com", 1},
    {"epubs.siam.org", 1},
    {"frontiersin.org", 1},
    {"iopscience.iop.org", 0},
    {"journals.aps.org", 1},
    {"journals.plos.org", 1},
    {"journals.sagepub.com", 1},
    {"link.springer.com", 1},
    {"medrxiv.org", 1, true},
    {"onlinelibrary.wiley.com", 1},
    {"pnas.org", 1},
    {"pubs.acs.org", 1},
    {"pubs.aip.org", 1},
    {"pubs.rsc.org", 1},
    {"pubsonline.informs.org", 1},
    {"royalsocietypublishing.org", 1},
    {"science.org", 1},
    {"tandfonline.com", 1},
    {"worldscientific.com", 1},
});

/// A site whose DOIs are a prefix and what follows `mark` in the address: a number, or any name.
struct NumberedHost {
  std::string_view host, mark, prefix;
  bool number;
};
constexpr auto numbered_hosts = std::to_array<NumberedHost>({
    {"nature.com", "/articles/", "10.1038/", false},
    {"ssrn.com", "abstract_id=", "10.2139/ssrn.", true},
    {"ssrn.com", "abstractid=", "10.2139/ssrn.", true},
    {"ssrn.com", "abstract=", "10.2139/ssrn.", true},
    {"zenodo.org", "/record/", "10.5281/zenodo.", true},
    {"zenodo.org", "/records/", "10.5281/zenodo.", true},
});

constexpr std::array<std::string_view, 5> arxiv_hosts{"alphaxiv.org", "ar5iv.org", "arxiv.org", "papers.cool",
                                                      "scirate.com"};

/// An address in lower case, in two parts.
struct Address {
  std::string_view host, path;  ///< the path begins with `/`
};

std::optional<Address> split_address(std::string_view lower) {
  const std::size_t scheme = lower.find("://");
  if (!lower.starts_with("http") || scheme > 5) return std::nullopt;
  lower = lower.substr(scheme + 3);
  lower = lower.substr(0, find_first_of(lower, " \t\n\"<>#"));
  const std::size_t slash = lower.find('/');
  if (slash == none) return std::nullopt;
  return Address{lower.substr(0, slash), lower.substr(slash)};
}

bool is_at(std::string_view host, std::string_view site) {
  if (!host.ends_with(site)) return false;
  return host.size() == site.size() || host[host.size() - site.size() - 1] == '.';
}

std::string_view drop_ending(std::string_view text, std::string_view ending) {
  return text.ends_with(ending) ? text.substr(0, text.size() - ending.size()) : text;
}

/// Without what shows a form of the paper.
std::string_view drop_form(std::string_view doi) {
  constexpr std::array<std::string_view, 17> forms{
      "/abstract", "/epdf",     "/epub", "/full", "/fulltext",  "/html", "/meta", "/pdf", "/pdfft",
      "/summary",  ".abstract", ".epub", ".full", ".full-text", ".html", ".pdf",  "/"};
  for (std::size_t size = none; size != doi.size();) {
    size = doi.size();
    for (const std::string_view form : forms) doi = drop_ending(doi, form);
  }
  return doi;
}

/// The first `parts` parts after the prefix; all if 0.
std::string_view limit_parts(std::string_view doi, std::size_t parts) {
  std::size_t end = doi.find('/');
  for (std::size_t i = 0; i < parts && end != none; ++i) end = doi.find('/', end + 1);
  return parts == 0 ? doi : doi.substr(0, end);
}

std::string_view keep_numbers(std::string_view doi) {
  return trim_right(doi.substr(0, find_first_not_of(doi, "0123456789.", doi.find('/') + 1)), ".");
}

std::string find_held_doi(std::string_view path, const DoiHost& row) {
  for (std::size_t at = path.find("10."); at != none; at = path.find("10.", at + 1)) {
    const bool begins = at > 0 && (path[at - 1] == '/' || path[at - 1] == '=');
    const std::string doi = begins ? parse_doi(path.substr(at, path.find('&', at) - at)) : std::string();
    if (doi.empty()) continue;
    const std::string_view limited = limit_parts(doi, row.parts);
    return std::string(row.numbers ? keep_numbers(limited) : drop_form(limited));
  }
  return {};
}

std::string find_numbered_doi(const Address& address, const NumberedHost& row) {
  const std::size_t mark = address.path.find(row.mark);
  if (!is_at(address.host, row.host) || mark == none) return {};
  std::string_view id = address.path.substr(mark + row.mark.size());
  id = drop_form(id.substr(0, find_first_of(id, "/?&")));
  const bool fits = std::ranges::all_of(
      id, [&](char c) { return is_ascii_digit(c) || (!row.number && (is_ascii_lower(c) || c == '-' || c == '.')); });
  return fits && std::ranges::any_of(id, is_ascii_digit) ? concat({row.prefix, id}) : std::string();
}

/// `2017arxiv170603762v`: a year, the digits of an id, and the initial of an author.
std::string find_bibcode_id(std::string_view path) {
  constexpr std::string_view mark = "arxiv";
  const std::size_t at = path.find(mark);
  if (at == none) return {};
  const std::string_view digits = path.substr(at + mark.size());
  if (digits.size() < 9 || !std::ranges::all_of(digits.substr(0, 9), is_ascii_digit)) return {};
  return parse_arxiv_id(concat({digits.substr(0, 4), ".", digits.substr(4, 5)}));
}

/// `repec:arx:papers:2402.01234` in the address of a service, and `/p/arx/papers/2402.01234.html` of IDEAS.
std::string find_repec_id(std::string_view path) {
  for (const std::string_view mark : {"repec:arx:papers:", "/arx/papers/"})
    if (const std::size_t at = path.find(mark); at != none)
      return parse_arxiv_id(drop_ending(path.substr(at + mark.size()), ".html"));
  return {};
}

}  // namespace

std::string find_address_doi(std::string_view lower) {
  const std::optional<Address> parts = split_address(lower);
  if (!parts) return {};
  for (const DoiHost& row : doi_hosts)
    if (is_at(parts->host, row.host)) return find_held_doi(parts->path, row);
  for (const NumberedHost& row : numbered_hosts)
    if (std::string doi = find_numbered_doi(*parts, row); !doi.empty()) return doi;
  for (const std::string_view site : {"aclanthology.org", "aclanthology.info", "aclweb.org"})
    if (is_at(parts->host, site)) return find_anthology_doi(parts->path);
  return {};
}

std::string find_address_arxiv_id(std::string_view lower) {
  const std::optional<Address> parts = split_address(lower);
  if (!parts) return {};
  if (is_at(parts->host, "adsabs.harvard.edu")) return find_bibcode_id(parts->path);
  if (is_at(parts->host, "repec.org")) return find_repec_id(parts->path);
  if (std::ranges::none_of(arxiv_hosts, [&](std::string_view site) { return is_at(parts->host, site); })) return {};
  for (std::size_t at = 0; at != none; at = parts->path.find('/', at + 1))
    if (std::string id = parse_arxiv_id(parts->path.substr(at + 1)); !id.empty()) return id;
  return {};
}

}  // namespace kgbuild::parsing
