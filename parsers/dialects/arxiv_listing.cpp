// Listings that arXiv sends by mail: records between lines of dashes, `\\` between header, abstract and address.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

bool is_separator(std::string_view line) { return trim(line) == "\\\\"; }

/// The id after `arXiv:`.
std::string_view listed_id(std::string_view line) {
  line = trim(line);
  if (!line.starts_with("arXiv:")) return {};
  line.remove_prefix(6);
  return line.substr(0, line.find(' '));
}

class ListingWriter {
 public:
  std::string run(std::string_view text) {
    each_line(text, [&](std::string_view line) { read(line); });
    return join(lines_, "\n") + "\n";
  }

 private:
  void read(std::string_view line) {
    if (line.starts_with("-----") || line.starts_with("%%--")) {
      in_header_ = in_abstract_ = false;
      return put(lines_.empty() ? "" : "---");  // at the start it would open front matter
    }
    if (const std::string_view id = listed_id(line); !id.empty() && !in_abstract_) {
      id_ = id;
      date_ = {};
      in_header_ = true;
      return put({});
    }
    if (is_separator(line)) return put(close_header());
    if (line.starts_with("\\\\ (")) {
      std::string address = in_header_ ? close_header() : std::string();  // a replaced paper has no abstract
      in_header_ = in_abstract_ = false;
      return put(std::move(address));
    }
    if (in_abstract_) return put(std::string(trim(line)));
    if (in_header_) return read_header(line);
    put({});  // what the mail says about itself
  }

  /// A field of the header, or a line that continues one.
  void read_header(std::string_view line) {
    if (open_ && continues(line)) {
      lines_[*open_].append(" ").append(trim(line));
      return lines_.emplace_back(), void();
    }
    open_.reset();
    if (line.starts_with("Date:")) {
      date_ = trim(line.substr(5, line.find('(') == std::string_view::npos ? line.size() : line.find('(') - 5));
      return put({});
    }
    if (line.starts_with("Categories:")) return put(date_.empty() ? std::string() : concat({"Date: ", date_}));
    constexpr std::array<std::string_view, 5> read{"Title:", "Authors:", "Author:", "Journal-ref:", "DOI:"};
    const bool field = std::ranges::any_of(read, [&](std::string_view label) { return line.starts_with(label); });
    constexpr std::string_view where = "Journal-ref:";
    if (line.starts_with(where))
      put(concat({"Venue:", line.substr(where.size())}));
    else
      put(field ? std::string(trim(line)) : std::string());
    // Values of other fields are continued, too; nobody reads them.
    if (field) open_ = lines_.size() - 1;
  }

  /// Values go on in indented lines, and in those that no label begins, where a program unfolded or refilled them.
  static bool continues(std::string_view line) {
    if (line.starts_with(' ') || line.starts_with('\t')) return true;
    const std::size_t colon = line.substr(0, line.find(' ')).find(':');
    return !trim(line).empty() && colon == std::string_view::npos;
  }

  /// The first `\\` of a record opens its header, the second ends it.
  std::string close_header() {
    if (!in_header_) return {};
    in_header_ = false;
    in_abstract_ = true;
    return concat({"URL: https://arxiv.org/abs/", id_});
  }

  void put(std::string line) {
    lines_.push_back(std::move(line));
    open_.reset();
  }

  std::vector<std::string> lines_;
  std::optional<std::size_t> open_;  ///< the line whose value may go on
  std::string_view id_, date_;
  bool in_header_ = false, in_abstract_ = false;
};

}  // namespace

bool resembles_arxiv_listing(std::string_view head) {
  return any_line(head, is_separator) &&
         any_line(head, [](std::string_view line) { return !listed_id(line).empty(); }) &&
         any_line(head, [](std::string_view line) { return line.starts_with("Title:"); });
}

std::string write_arxiv_listing(std::string_view text) { return ListingWriter().run(text); }

}  // namespace kgbuild::parsing
