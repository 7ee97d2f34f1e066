#include "parsers/formats/record_check.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "base/title_words.hpp"
#include "parsers/fields/author_check.hpp"
#include "parsers/fields/impossible_days.hpp"
#include "parsers/fields/title_check.hpp"

namespace kgbuild::parsing {
namespace {

/// What entries and records have in common.
struct Paper {
  std::string_view title, address;
  const std::vector<std::string>* authors;
  std::uint32_t line;
};

template <typename Item>
void add_papers(const std::vector<Item>& items, std::vector<Paper>& papers) {
  for (const Item& item : items) {
    const std::string_view address = !item.arxiv_id.empty() ? item.arxiv_id : !item.doi.empty() ? item.doi : item.url;
    papers.push_back({item.title, address, &item.authors, item.line});
  }
}

/// `3 titles are suspicious` or `1 title is suspicious`.
std::string count_of(std::size_t count, std::string_view one, std::string_view several) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : several);
}

/// Counts cases and remembers the first.
struct Finding {
  std::size_t count = 0;
  std::uint32_t line = 0;
  std::string first;

  template <typename Describe>
  void add(std::uint32_t at, Describe describe) {
    if (count++ > 0) return;
    line = at;
    first = describe();
  }
};

class Check {
 public:
  Check(const std::vector<Paper>& papers, const std::string& file, Diagnostics& diagnostics)
      : papers_(papers), file_(file), diagnostics_(diagnostics) {}

  void titles() {
    Finding odd;
    const std::string_view label = find_label();
    for (const Paper& paper : papers_) {
      const bool is_number = names_itself(paper);
      const std::string_view reason = is_number                                ? "an OpenReview number"
                                      : !label.empty() && paper.title == label ? "that of most papers"
                                                                               : explain_title(paper.title);
      if (!reason.empty()) odd.add(paper.line, [&] { return concat({quoted(paper.title), " is ", reason}); });
    }
    warn(odd, "odd-title", count_of(odd.count, "title looks", "titles look") + " like something else: " + odd.first);
  }

  void authors() {
    Finding odd, missing;
    for (const Paper& paper : papers_) {
      if (paper.authors->empty()) missing.add(paper.line, [&] { return quoted(paper.title); });
      for (const std::string& name : *paper.authors)
        if (const std::string_view reason = explain_author(name); !reason.empty())
          odd.add(paper.line, [&] { return quoted(name) + " is " + std::string(reason); });
    }
    warn(odd, "odd-author", count_of(odd.count, "author looks", "authors look") + " like something else: " + odd.first);
    if (missing.count * 2 <= papers_.size() || missing.count == papers_.size()) return;
    warn(missing, "few-authors",
         std::to_string(missing.count) + " of " + std::to_string(papers_.size()) +
             " papers have no authors, though others have; the first is " + missing.first);
  }

  void day(const Source& source) {
    std::string_view day = find_impossible_day_line(source.text());
    const bool in_text = !day.empty();
    if (!in_text) day = find_impossible_day(source.name());
    if (day.empty()) return;
    Finding odd;
    const auto offset = in_text ? static_cast<std::size_t>(day.data() - source.text().data()) : 0;
    odd.add(in_text ? source.position(offset).line : 0, [&] { return std::string(day); });
    warn(odd, "impossible-day", odd.first + " is not a day of the calendar; its papers may have no date");
  }

  /// Compares each paper with the first of the same address.
  void addresses() {
    std::unordered_map<std::string_view, const Paper*> first_of;
    Finding odd;
    for (const Paper& paper : papers_) {
      if (paper.address.empty()) continue;
      const Paper& first = *first_of.try_emplace(paper.address, &paper).first->second;
      if (&first == &paper || !differ(first, paper)) continue;
      odd.add(paper.line, [&] {
        return quoted(paper.title) + " has the address of " + quoted(first.title) + " (line " +
               std::to_string(first.line) + "); they are distinct papers";
      });
    }
    if (odd.count > 1) odd.first += "; " + count_of(odd.count - 1, "more such entry", "more such entries");
    warn(odd, "one-address-two-papers", odd.first);
  }

 private:
  /// The title of at least three papers with distinct addresses, and of more than half of all; empty if there is none.
  std::string_view find_label() const {
    std::unordered_map<std::string_view, std::set<std::string_view>> addresses;
    for (const Paper& paper : papers_)
      if (!paper.address.empty()) addresses[paper.title].insert(paper.address);
    for (const Paper& paper : papers_) {
      const auto found = addresses.find(paper.title);
      if (found != addresses.end() && found->second.size() >= 3 && found->second.size() * 2 > papers_.size())
        return paper.title;
    }
    return {};
  }
  /// The title is the id in the paper's own address: `https://openreview.net/forum?id=aBcD1234`.
  static bool names_itself(const Paper& paper) {
    const std::size_t id = paper.address.rfind("?id=");
    return id != std::string_view::npos && !paper.title.empty() && paper.address.substr(id + 4) == paper.title;
  }

  static bool differ(const Paper& a, const Paper& b) {
    if (!explain_title(a.title).empty() || !explain_title(b.title).empty()) return false;
    return are_unlike_titles(a.title, b.title) && !share_person(*a.authors, *b.authors);
  }

  void warn(const Finding& finding, const char* code, std::string text) {
    if (finding.count > 0) diagnostics_.push_back({Severity::warning, code, file_, finding.line, 0, std::move(text)});
  }

  const std::vector<Paper>& papers_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

void report_left_out(const ReadResult& read, const std::string& file, Diagnostics& diagnostics) {
  if (read.first_left_out.empty()) return;
  std::string text = std::to_string(read.left_out) + " of " + std::to_string(read.seen) +
                     (read.seen == 1 ? " entry" : " entries") + (read.left_out == 1 ? " was" : " were") + " left out";
  for (const LeftOut& item : read.first_left_out) {
    text += &item == read.first_left_out.data() ? ": " : "; ";
    text += "line " + std::to_string(item.line) + " " + item.reason + " (" + item.text + ")";
  }
  const std::uint32_t line = read.first_left_out.front().line;
  diagnostics.push_back({Severity::warning, "left-out", file, line, 0, std::move(text)});
}

void check_records(const ReadResult& read, const Source& source, Diagnostics& diagnostics) {
  std::vector<Paper> papers;
  add_papers(read.entries, papers);
  add_papers(read.records, papers);
  if (papers.empty()) return;
  Check check(papers, source.name(), diagnostics);
  check.titles();
  check.authors();
  check.day(source);
  if (!source.is_piece()) check.addresses();
}

void check_addresses(const std::vector<PaperRecord>& records, const std::string& file, Diagnostics& diagnostics) {
  std::vector<Paper> papers;
  papers.reserve(records.size());
  add_papers(records, papers);
  Check(papers, file, diagnostics).addresses();
}

}  // namespace kgbuild::parsing
