#include "parsers/extract/names/masked_text.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

void append_name(std::size_t index, std::string& out) {
  out += static_cast<char>(0xEE);
  out += static_cast<char>(0x80 | (index >> 6 & 0x3F));
  out += static_cast<char>(0x80 | (index & 0x3F));
}

/// Length in bytes of a quotation mark at `at`, 0 for anything else: ‘ ’ “ ” 「 」 『 』 《 》 〈 〉 " `.
std::size_t quote_length(std::string_view text, std::size_t at) {
  if (text[at] == '"' || text[at] == '\'') return 1;
  const std::string_view three = text.substr(at, 3);
  if (three.size() < 3 || (text[at] != '\xE2' && text[at] != '\xE3')) return 0;
  for (const std::string_view mark : {"‘", "’", "“", "”", "「", "」", "『", "』", "《", "》", "〈", "〉"}) {
    if (three == mark) return 3;
  }
  return 0;
}

/// Bytes that are copied unchanged, regardless of context.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  plain.fill(true);
  for (const unsigned char c : {'*', '`', 'h', '"', '\'', '(', '\xC2', '\xE2', '\xE3', '\xEE', '\xEF'})
    plain[c] = false;
  return plain;
}();

/// Masks one sentence from left to right.
class Masker {
 public:
  Masker(const PaperText& text, const std::vector<Mention>& all, std::uint32_t sentence, const RuleData& rules,
         MaskedText& out)
      : field_(text.field(text.sentences[sentence].in_title).substr(0, text.sentences[sentence].end)),
        all_(all),
        rules_(rules),
        at_(text.sentences[sentence].start),
        out_(out) {
    const std::span<const Mention> own = mentions_of(all, sentence);
    next_ = static_cast<std::size_t>(own.data() - all.data());
    last_ = next_ + own.size();
  }

  void write() {
    while (at_ < field_.size()) {
      if (next_ < last_ && all_[next_].start <= at_) {
        write_mention();
      } else if (field_[at_] != '(' || !skip_bracket()) {
        append_characters(next_ < last_ ? all_[next_].start : field_.size());
      }
    }
  }

 private:
  void write_mention() {
    const std::size_t mention = next_++;
    if (is_task_only(all_[mention], rules_) || out_.mentions.size() >= MaskedText::max_names) return;
    append_mention(mention);
    at_ = all_[mention].end;
  }

  void append_mention(std::size_t mention) {
    append_name(out_.mentions.size(), out_.text);
    out_.mentions.push_back(static_cast<std::uint32_t>(mention));
    name_end_ = out_.text.size();
  }

  /// Appends one character in normal form, or all plain ones up to the next; reads nothing from `to` on.
  void append_characters(std::size_t to) {
    std::string& out = out_.text;
    std::size_t end = at_;
    while (end < to && plain_bytes[static_cast<unsigned char>(field_[end])]) ++end;
    if (end > at_) {
      out.append(field_, at_, end - at_);
      at_ = end;
      return;
    }
    const char c = field_[at_];
    if (c == '*' || c == '`') {
      ++at_;
    } else if (c == 'h' && is_link()) {
      while (at_ < to && field_[at_] > ' ' && field_[at_] != ')') ++at_;
      out += ' ';
    } else if (const std::size_t quote = quote_length(field_, at_); quote != 0) {
      out += '\'';
      at_ += quote;
    } else if (c == '\xC2' && at_ + 1 < to && field_[at_ + 1] == '\xA0') {
      out += ' ';
      at_ += 2;
    } else if (c == '\xEE' || (c == '\xEF' && at_ + 1 < to && static_cast<unsigned char>(field_[at_ + 1]) <= 0xA3)) {
      out += ' ';  // a private-use character in the text itself
      at_ += std::min<std::size_t>(3, to - at_);
    } else {
      out += c;
      ++at_;
    }
  }

  bool is_link() const {
    return field_.substr(at_, 4) == "http" && field_.substr(at_, 9).find("://") != std::string_view::npos;
  }

  /// Length of the output without a trailing space and quotation mark.
  std::size_t end_of_word() const {
    std::size_t end = out_.text.size();
    if (end > 0 && out_.text[end - 1] == ' ') --end;
    if (end > 0 && out_.text[end - 1] == '\'') --end;
    return end;
  }

  /// True if [from, to) of the field has only punctuation and generic nouns.
  bool only_marks(std::size_t from, std::size_t to) const {
    constexpr std::string_view marks = " ;,/*'\"";
    std::string_view rest = field_.substr(from, to - from);
    while (true) {
      rest.remove_prefix(std::min(rest.find_first_not_of(marks), rest.size()));
      if (rest.empty()) return true;
      const std::string_view word = rest.substr(0, rest.find_first_of(marks));
      if (!rules_.words.generic_nouns.contains(word)) return false;
      rest.remove_prefix(word.size());
    }
  }

  /// True if the bracket that ends at `close` has only mentions [next_, last), and these are forms of one name.
  /// Anything after `;` counts as a short form.
  bool holds_one_name(std::size_t last, std::size_t close) const {
    std::size_t from = at_ + 1;
    for (std::size_t i = next_; i < last; ++i) {
      if (!only_marks(from, all_[i].start)) return false;
      const bool short_form = field_.substr(from, all_[i].start - from).find(';') != std::string_view::npos;
      if (all_[i].entity != all_[next_].entity && !short_form) return false;
      from = all_[i].end;
    }
    return last > next_ && all_[next_].entity != Mention::none && !is_task_only(all_[next_], rules_) &&
           only_marks(from, close);
  }

  /// True if the lexicon knows the name before the bracket, but not the one in it: `확산 모델(FooDiff)`.
  bool is_new_in_bracket(std::uint32_t before) const {
    const auto known = [](const Mention& m) { return m.literal != Mention::none || m.base != Mention::none; };
    return known(all_[before]) && !known(all_[next_]) && all_[before].entity != all_[next_].entity;
  }

  /// Skips a bracket that adds to the name before it (`Name(other form)`, `Name(7B)`), and replaces one that names the
  /// words before it (`한글(Name; N)`) by that name. False for all other brackets, which are left unread.
  bool skip_bracket() {
    constexpr std::size_t max_bracket = 120;  // bytes
    const std::size_t close = field_.substr(0, std::min(field_.size(), at_ + max_bracket)).find(')', at_);
    if (close == std::string_view::npos) return false;
    std::size_t last = next_;
    while (last < last_ && all_[last].start < close) ++last;
    if (last > next_ && all_[last - 1].end > close) return false;
    const bool one_name = holds_one_name(last, close);
    const std::size_t word = end_of_word();
    if (word == 0 || (!one_name && last > next_)) return false;
    const bool after_name = word == name_end_;
    if (!after_name && (!one_name || static_cast<unsigned char>(out_.text[word - 1]) < 0x80)) return false;
    if (after_name) out_.text.erase(word);
    if (one_name && (!after_name || is_new_in_bracket(out_.mentions.back()))) append_mention(next_);
    next_ = last;
    at_ = close + 1;
    return true;
  }

  std::string_view field_;
  const std::vector<Mention>& all_;
  const RuleData& rules_;
  std::size_t at_;            ///< byte of the field
  std::size_t next_, last_;   ///< mentions of the sentence that are not written yet
  std::size_t name_end_ = 0;  ///< length of the output up to the last name
  MaskedText& out_;
};

}  // namespace

void mask_sentence(const PaperText& text, const std::vector<Mention>& mentions, std::uint32_t sentence,
                   const RuleData& rules, MaskedText& out) {
  out.text.clear();
  out.lower.clear();
  out.mentions.clear();
  out.verbs = &rules.results.subject_verbs;
  Masker(text, mentions, sentence, rules, out).write();
  append_ascii_lower(out.text, out.lower);
}

int masked_name(std::string_view masked, std::size_t at) {
  if (at + 2 >= masked.size() || masked[at] != '\xEE') return -1;
  return (masked[at + 1] & 0x3F) << 6 | (masked[at + 2] & 0x3F);
}

}  // namespace kgbuild::parsing
