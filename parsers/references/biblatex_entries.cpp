#include "parsers/references/biblatex_entries.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t max_fields = 256;

/// The text in braces at `at`, and `at` past it; empty, and nothing moves, if the line has none.
std::string_view take_braces(std::string_view line, std::size_t& at) {
  if (at >= line.size() || line[at] != '{') return {};
  std::size_t depth = 0;
  for (std::size_t end = at; end < line.size(); ++end) {
    if (line[end] == '\\') {
      ++end;
    } else if (line[end] == '{') {
      ++depth;
    } else if (line[end] == '}' && --depth == 0) {
      const std::string_view inside = line.substr(at + 1, end - at - 1);
      at = end + 1;
      return inside;
    }
  }
  return {};
}

/// The blanks that BibLaTeX writes as commands between the words of a name.
std::string plain_name(std::string_view written) {
  std::string name(written);
  for (const std::string_view command : {"\\bibnamedelima", "\\bibnamedelimb", "\\bibnamedelimi", "\\bibinitdelim"})
    replace_all(name, command, " ");
  return name;
}

class EntryReader {
 public:
  explicit EntryReader(std::string_view text) : text_(text) {}

  BibFile run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      line_ = at;
      read(trim(text_.substr(at, end - at), " \t%"));
      at = end + 1;
    }
    if (open_) end_entry(false);
    return std::move(file_);
  }

 private:
  void read(std::string_view line) {
    if (line.starts_with("\\entry{")) return begin_entry(line);
    if (!open_) return;
    if (line.starts_with("\\endentry")) return end_entry(true);
    if (line.starts_with("\\name{")) {
      std::size_t at = std::string_view("\\name").size();
      people_ = take_braces(line, at);
    } else if (line.starts_with("\\field{") || line.starts_with("\\strng{")) {
      std::size_t at = line.find('{');
      const std::string_view name = take_braces(line, at), value = take_braces(line, at);
      if (line[1] == 'f') add(name, value);
    } else if (line.starts_with("\\verb{")) {
      std::size_t at = line.find('{');
      verbatim_ = take_braces(line, at);
    } else if (line.starts_with("\\verb ")) {
      add(verbatim_, line.substr(std::string_view("\\verb ").size()));
    } else if (people_ == "author") {
      read_name_part(line);
    }
  }

  void begin_entry(std::string_view line) {
    if (open_) end_entry(false);
    std::size_t at = std::string_view("\\entry").size();
    entry_ = {};
    entry_.key = take_braces(line, at);
    entry_.type = ascii_lower(take_braces(line, at));
    entry_.offset = line_;
    authors_.clear();
    people_ = verbatim_ = {};
    open_ = true;
  }

  void end_entry(bool closed) {
    if (!authors_.empty()) add("author", file_.texts.emplace_back(std::exchange(authors_, {})));
    if (!closed) file_.problems.push_back({entry_.offset, "is not closed"});
    file_.entries.push_back(std::move(entry_));
    open_ = false;
  }

  void add(std::string_view name, std::string_view value) {
    if (name.empty() || value.empty() || entry_.find(name) || entry_.fields.size() == max_fields) return;
    entry_.fields.push_back({ascii_lower(name), value, line_});
  }

  /// `{{hash=...}{%` begins a person, `family={Lind},` is a part of the name.
  void read_name_part(std::string_view line) {
    constexpr std::array<std::string_view, 4> parts{"family", "given", "prefix", "suffix"};
    if (line.starts_with("{{")) {
      authors_.append(authors_.empty() ? "" : " and ");
      first_part_ = true;
    }
    const std::size_t sign = line.find('=');
    const std::string_view name = line.substr(0, std::min(sign, line.size()));
    if (sign == npos || std::ranges::find(parts, name) == parts.end()) return;
    std::size_t at = sign + 1;
    const std::string value = plain_name(take_braces(line, at));
    if (value.empty()) return;
    authors_.append(std::exchange(first_part_, false) ? "" : ", ").append(name).append("={").append(value).append("}");
  }

  std::string_view text_;
  std::size_t line_ = 0;  ///< offset
  BibFile file_;
  BibEntry entry_;
  std::string authors_;        ///< of the open entry
  std::string_view people_;    ///< the role of those that are read: `author`, `editor`
  std::string_view verbatim_;  ///< the field whose value is on the next line
  bool open_ = false, first_part_ = true;
};

}  // namespace

bool holds_biblatex_entries(std::string_view text) {
  for (std::size_t at = text.find("\\entry{"); at != npos; at = text.find("\\entry{", at + 1)) {
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
    if (before == npos || text[before] == '\n') return true;
  }
  return false;
}

BibFile parse_biblatex_entries(std::string_view text) { return EntryReader(text).run(); }

}  // namespace kgbuild::parsing
