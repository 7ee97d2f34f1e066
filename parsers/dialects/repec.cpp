// Reports of NEP, New Economics Papers, that RePEc sends by mail: numbered papers with `By:`, `URL:`, `Date:`.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t";

/// The title after `12. `; empty for other lines.
std::string_view numbered_title(std::string_view line) {
  const std::size_t digits = std::min(find_first_not_of(line, "0123456789"), line.size());
  if (digits == 0 || digits > 4 || !line.substr(digits).starts_with('.')) return {};
  const std::string_view rest = line.substr(digits + 1);
  return rest.starts_with(' ') || rest.starts_with('\t') ? trim(rest, blanks) : std::string_view();
}

enum class Part : std::uint8_t { title, people, date, url, keywords, other, text };

struct Label {
  std::string_view word;
  Part part;
};
constexpr std::array<Label, 7> labels{{{"By:", Part::people},
                                       {"Date:", Part::date},
                                       {"URL:", Part::url},
                                       {"Keywords:", Part::keywords},
                                       {"JEL:", Part::other},
                                       {"Note:", Part::other},
                                       {"Abstract:", Part::text}}};

/// A paper of a report while its lines are read.
class Report {
 public:
  explicit Report(std::string_view title) { add(Part::title, title); }

  void read(std::string_view line) {
    ++lines_;
    line = trim(line, blanks);
    if (line.empty()) return end_part();
    const auto* const label =
        std::ranges::find_if(labels, [&](const Label& each) { return line.starts_with(each.word); });
    if (label != labels.end()) {
      part_ = label->part;
      labelled_ = true;
      line = trim(line.substr(label->word.size()), blanks);
    } else if (part_ == Part::url || part_ == Part::date) {
      part_ = Part::text;  // the abstract has no label
    }
    if (!line.empty()) add(part_, line);
  }

  /// As many lines as were read. What has no field is an item of the list of contents.
  std::string write() const {
    std::vector<std::string> out;
    if (labelled_) {
      out.push_back(make_heading(2, joined(Part::title, " ")));
      put("Authors: ", joined(Part::people, "; "), out);
      put("Date: ", joined(Part::date, " "), out);
      put("URL: ", joined(Part::url, ""), out);
      put("Keywords: ", joined(Part::keywords, " "), out);
      const std::string text = joined(Part::text, " ");
      if (!text.empty() && out.size() + 2 <= lines_) out.emplace_back();
      put("", text, out);
    }
    out.resize(lines_);
    return join(out, "\n") + "\n";
  }

 private:
  static void put(std::string_view label, const std::string& value, std::vector<std::string>& out) {
    if (!value.empty()) out.push_back(concat({label, value}));
  }

  /// After the title the people follow, and after them the text, where no label says so.
  void end_part() {
    if (labelled_ || values_[static_cast<std::size_t>(part_)].empty()) return;
    part_ = part_ == Part::title ? Part::people : Part::text;
  }

  /// A person is a line; an institution in brackets may go on.
  void add(Part part, std::string_view line) {
    std::vector<std::string>& values = values_[static_cast<std::size_t>(part)];
    const bool open = part == Part::people && !values.empty() &&
                      std::ranges::count(values.back(), '(') > std::ranges::count(values.back(), ')');
    if (open)
      values.back().append(" ").append(line);
    else
      values.emplace_back(line);
  }

  std::string joined(Part part, std::string_view sign) const {
    return join(values_[static_cast<std::size_t>(part)], sign);
  }

  std::array<std::vector<std::string>, 7> values_;  ///< by part
  Part part_ = Part::title;
  std::size_t lines_ = 1;
  bool labelled_ = false;
};

}  // namespace

bool resembles_repec(std::string_view head) {
  const bool named = head.find("NEP: New Economics Papers") != std::string_view::npos ||
                     head.find("?u=RePEc:") != std::string_view::npos;
  return named && any_line(head, [](std::string_view line) { return !numbered_title(line).empty(); }) &&
         any_line(head, [](std::string_view line) { return trim(line, blanks).starts_with("URL:"); });
}

std::string write_repec(std::string_view text) {
  std::string out;
  std::optional<Report> report;
  bool was_blank = true;
  const auto finish = [&] {
    if (report) out += report->write();
    report.reset();
  };
  each_line(text, [&](std::string_view line) {
    const std::string_view title = numbered_title(line);
    const bool rule = line.starts_with("-----");
    if (rule || (!title.empty() && (was_blank || !report))) finish();
    if (!title.empty() && !report)
      report.emplace(title);
    else if (report)
      report->read(line);
    else
      out += "\n";
    was_blank = trim(line, blanks).empty();
  });
  finish();
  return out;
}

}  // namespace kgbuild::parsing
