#include "graph/build/identity/record_ids.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/title_match.hpp"
#include "graph/model/groups.hpp"
#include "kgbuild/paper_id.hpp"

namespace kgbuild::graphs {
namespace {

// bioRxiv, SSRN, Preprints.org, Research Square, ChemRxiv, OSF, PsyArXiv, TechRxiv, arXiv, Zenodo.
constexpr auto preprint_prefixes =
    std::to_array<std::string_view>({"10.1101/", "10.2139/", "10.20944/", "10.21203/", "10.26434/", "10.31219/",
                                     "10.31234/", "10.36227/", "10.48550/", "10.5281/"});

constexpr std::string_view doi_prefix = "paper:doi:";

// The DOI that arXiv gives to each of its papers is the arXiv id in another form.
std::string_view arxiv_id_of_doi(std::string_view doi) {
  constexpr std::string_view arxiv_doi = "10.48550/arxiv.";
  if (doi.size() <= arxiv_doi.size() || ascii_lower(doi.substr(0, arxiv_doi.size())) != arxiv_doi) return {};
  return doi.substr(arxiv_doi.size());
}

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

std::string_view without_suffix(std::string_view text, std::string_view suffix) {
  return text.ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text;
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the dates of records are text of other people.
bool is_date(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != form.size()) return false;
  return std::ranges::equal(text, form.substr(0, text.size()),
                            [](char c, char of_form) { return of_form == '-' ? c == '-' : is_ascii_digit(c); });
}

}  // namespace

RecordIds identify_record(const PaperRecord& record) {
  RecordIds ids;
  if (!record.arxiv_id.empty()) ids.arxiv = paper_id(record.arxiv_id, {}, {});
  if (!record.doi.empty()) {
    const std::string_view arxiv_id = arxiv_id_of_doi(record.doi);
    if (arxiv_id.empty())
      ids.doi = paper_id({}, record.doi, {});
    else if (ids.arxiv.empty())
      ids.arxiv = paper_id(arxiv_id, {}, {});
  }
  ids.address = fold_address(record.url);
  ids.title = title_key(record.title);
  ids.own = paper_id(record.arxiv_id, record.doi, record.title);
  return ids;
}

void update_own_id(const PaperRecord& record, RecordIds& ids) {
  ids.own = !ids.arxiv.empty() ? ids.arxiv : !ids.doi.empty() ? ids.doi : paper_id({}, {}, record.title);
}

std::string fold_address(std::string_view address) {
  if (!address.starts_with("http://") && !address.starts_with("https://")) return {};
  address.remove_prefix(address.find("//") + 2);
  address = without_prefix(address.substr(0, address.find('#')), "www.");
  address = trim_right(without_suffix(trim_right(address, "/"), ".pdf"), "/");
  const std::size_t path = address.find_first_of("/?");
  if (path == std::string_view::npos) return {};
  std::string folded = ascii_lower(address.substr(0, path)).append(address.substr(path));
  constexpr std::string_view review = "openreview.net/pdf?";
  if (folded.starts_with(review)) folded.replace(0, review.size(), "openreview.net/forum?");
  return folded;
}

bool is_preprint_doi(std::string_view doi) {
  doi = without_prefix(doi, doi_prefix);
  return std::ranges::any_of(preprint_prefixes, [&](std::string_view prefix) { return doi.starts_with(prefix); });
}

std::string_view own_date(const PaperRecord& record) {
  const bool of_digest = record.digest_date.empty() && parse_day(record.date);
  return of_digest || !is_date(record.date) ? std::string_view() : record.date;
}

std::string find_submitted_month(std::string_view arxiv_id) {
  if (const std::size_t slash = arxiv_id.find('/'); slash != std::string_view::npos) arxiv_id.remove_prefix(slash + 1);
  if (arxiv_id.size() < 4 || !std::ranges::all_of(arxiv_id.substr(0, 4), is_ascii_digit)) return {};
  const int month = (arxiv_id[2] - '0') * 10 + (arxiv_id[3] - '0');
  if (month < 1 || month > 12) return {};
  const std::string_view century = arxiv_id[0] == '9' ? "19" : "20";
  return concat({century, arxiv_id.substr(0, 2), "-", arxiv_id.substr(2, 2)});
}

std::optional<int> find_year(const PaperRecord& record) {
  const std::string month = find_submitted_month(record.arxiv_id);
  const std::string_view date = month.empty() ? own_date(record) : std::string_view(month);
  return parse_number<int>(date.substr(0, std::min<std::size_t>(4, date.size())));
}

}  // namespace kgbuild::graphs
