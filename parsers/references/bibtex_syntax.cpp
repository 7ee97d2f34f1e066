#include "parsers/references/bibtex_syntax.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/strings.hpp"
#include "parsers/references/bibtex_scan.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_fields = 256;
constexpr std::size_t max_head = 1024;  // bytes of a type and a key

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> months{{{"jan", "January"},
                                                                                {"feb", "February"},
                                                                                {"mar", "March"},
                                                                                {"apr", "April"},
                                                                                {"may", "May"},
                                                                                {"jun", "June"},
                                                                                {"jul", "July"},
                                                                                {"aug", "August"},
                                                                                {"sep", "September"},
                                                                                {"oct", "October"},
                                                                                {"nov", "November"},
                                                                                {"dec", "December"}}};

class BibParser {
 public:
  explicit BibParser(std::string_view text) : text_(text), scan_(text) {
    for (const auto& [name, value] : months) macros_.emplace(name, value);
  }

  /// Reads again if a macro is defined after its use.
  BibFile parse() {
    read_blocks();
    if (is_late_) {
      file_.entries.clear();
      file_.problems.clear();
      file_.commented.clear();
      read_blocks();
    }
    return std::move(file_);
  }

 private:
  void read_blocks() {
    scan_ = BibScan(text_);
    expandable_ = text_.size() * 4 + 65536;
    while (scan_.find_block()) {
      const std::size_t offset = scan_.offset();
      if (scan_.is_commented()) {
        note_comment(offset);
        scan_.seek(offset + 1);
        continue;
      }
      std::string type = ascii_lower(scan_.take_head());
      if (type == "comment")
        read_comment();
      else if (type == "string" || type == "preamble")
        read_definitions(offset);
      else
        read_entry(offset, std::move(type));
      scan_.resume();
    }
  }

  /// Entries in a comment begin a line, or it: `@comment{@article{key,`.
  void read_comment() {
    const std::size_t begin = scan_.offset();
    scan_.skip_comment();
    const std::string_view comment = text_.substr(0, scan_.offset());
    for (std::size_t at = comment.find('@', begin); at != std::string_view::npos; at = comment.find('@', at + 1)) {
      const std::size_t before = comment.find_last_not_of(" \t", at - 1);
      const bool first = before == std::string_view::npos || before < begin || comment[before] == '\n';
      if (first && begins_bib_block(comment, at)) note_comment(at);
    }
  }

  void note_comment(std::size_t at) {
    BibScan scan(text_.substr(0, std::min(text_.size(), at + max_head)));
    scan.seek(at);
    BibEntry entry;
    entry.offset = at;
    entry.type = ascii_lower(scan.take_head());
    entry.key = scan.take_key();
    if (entry.type != "string" && entry.type != "comment" && entry.type != "preamble")
      file_.commented.push_back(std::move(entry));
  }

  void read_definitions(std::size_t offset) {
    BibEntry block;
    block.offset = offset;
    read_fields(block);
    for (const BibField& field : block.fields) {
      is_late_ = is_late_ || unknown_.contains(field.name);
      macros_[field.name] = field.value;
    }
  }

  void read_entry(std::size_t offset, std::string type) {
    BibEntry entry;
    entry.type = std::move(type);
    entry.offset = offset;
    entry.key = scan_.take_key();
    read_fields(entry);
    file_.entries.push_back(std::move(entry));
  }

  void read_fields(BibEntry& entry) {
    bool junk = false;
    for (;;) {
      scan_.skip_separators();
      if (scan_.stopped()) return add_problem(entry, "is not closed; what follows its last whole field was left out");
      if (scan_.take(scan_.closing())) {
        if (!scan_.field_follows()) break;
        junk = true;  // a closing brace too many
        continue;
      }
      const std::size_t offset = scan_.offset();
      const std::string_view name = scan_.take_name();
      if (name.empty()) {
        // A preamble is a value without a name.
        junk = true;
        scan_.skip_junk();
        continue;
      }
      if (const std::optional<std::string_view> value = read_value())
        add_field(entry, {ascii_lower(name), *value, offset});
      if (scan_.take_cut())
        add_problem(entry, concat({"has the field `", name, "`, which is not closed; it ends with its line"}));
      if (std::exchange(too_much_, false)) add_problem(entry, "has macros that make too much text; their names remain");
    }
    if (junk && !entry.type.empty()) add_problem(entry, "holds text that is not a field; that text was left out");
  }

  void add_field(BibEntry& entry, BibField field) {
    if (entry.find(field.name))
      return add_problem(entry, concat({"has the field `", field.name, "` twice; the first counts"}));
    if (entry.fields.size() == max_fields) return add_problem(entry, "has more than 256 fields");
    entry.fields.push_back(std::move(field));
  }

  /// Parts with `#` between them; a single one is a view. Nothing if one is not closed.
  std::optional<std::string_view> read_value() {
    std::optional<BibPart> part = scan_.take_part();
    if (!part) return std::nullopt;
    const std::string_view first = expand(*part);
    if (!scan_.take('#')) return first;
    std::string value(first);
    do {
      part = scan_.take_part();
      if (!part) return std::nullopt;
      value += expand(*part);
    } while (scan_.take('#'));
    return file_.texts.emplace_back(std::move(value));
  }

  /// The word in `{#mar#}`: so JabRef marks a macro.
  static std::string_view find_marked(std::string_view text) {
    text = trim(text);
    const bool marked = text.size() > 2 && text.starts_with('#') && text.ends_with('#');
    const std::string_view word = marked ? text.substr(1, text.size() - 2) : std::string_view();
    return word.find_first_of("# \t\n{}") == std::string_view::npos ? word : std::string_view();
  }

  /// The value of a macro; a word that is not a macro is its own value.
  std::string_view expand(const BibPart& part) {
    const std::string_view word = part.bare ? part.text : find_marked(part.text);
    if (word.empty() || is_ascii_digit(word[0])) return part.text;
    const std::string name = ascii_lower(word);
    const auto macro = macros_.find(name);
    if (macro == macros_.end()) return unknown_.insert(name), part.text;
    too_much_ = macro->second.size() > expandable_;
    if (too_much_) return part.text;
    expandable_ -= macro->second.size();
    return macro->second;
  }

  /// One problem an entry.
  void add_problem(const BibEntry& entry, std::string reason) {
    if (file_.problems.empty() || file_.problems.back().offset != entry.offset)
      file_.problems.push_back({entry.offset, std::move(reason)});
  }

  std::string_view text_;
  BibScan scan_;
  std::size_t expandable_ = 0;  ///< bytes that macros may still add
  bool too_much_ = false;       ///< a macro was not expanded
  bool is_late_ = false;        ///< a macro was defined after its use
  std::unordered_set<std::string> unknown_;
  std::unordered_map<std::string, std::string_view> macros_;
  BibFile file_;
};

}  // namespace

const BibField* BibEntry::find(std::string_view name) const {
  const auto field = std::ranges::find(fields, name, &BibField::name);
  return field == fields.end() ? nullptr : &*field;
}

std::string_view BibEntry::value(std::string_view name) const {
  const BibField* const field = find(name);
  return field ? field->value : std::string_view();
}

BibFile parse_bibtex(std::string_view text) { return BibParser(text).parse(); }

}  // namespace kgbuild::parsing
