#include "parsers/extract/names/masked_text.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace kgbuild::parsing {
namespace {

void append_name(std::size_t index, std::string& out) {
  out += static_cast<char>(0xEE);
  out += static_cast<char>(0x80 | (index >> 6 & 0x3F));
  out += static_cast<char>(0x80 | (index & 0x3F));
}

/// Length of a quotation mark at `at`, 0 for anything else: ‘ ’ “ ” 「 」 『 』 《 》 〈 〉 " `.
std::size_t quote_length(std::string_view text, std::size_t at) {
  if (text[at] == '"' || text[at] == '\'') return 1;
  const std::string_view three = text.substr(at, 3);
  if (three.size() < 3 || (text[at] != '\xE2' && text[at] != '\xE3')) return 0;
  for (const std::string_view mark : {"‘", "’", "“", "”", "「", "」", "『", "』", "《", "》", "〈", "〉"}) {
    if (three == mark) return 3;
  }
  return 0;
}

/// Bytes that a sentence keeps as they are, wherever they stand.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  plain.fill(true);
  for (const unsigned char c : {'*', '`', 'h', '"', '\'', '(', '\xC2', '\xE2', '\xE3', '\xEE', '\xEF'})
    plain[c] = false;
  return plain;
}();

/// Writes one sentence, from left to right.
class Masker {
 public:
  Masker(const PaperText& text, const Sentence& sentence, const std::vector<Mention>& all, std::size_t first,
         std::size_t last, const RuleData& rules, MaskedText& out)
      : field_(text.field(sentence.in_title).substr(0, sentence.end)),
        all_(all),
        rules_(rules),
        at_(sentence.start),
        next_(first),
        last_(last),
        out_(out) {}

  void write() {
    while (at_ < field_.size()) {
      if (next_ < last_ && all_[next_].start <= at_) {
        take_mention();
      } else if (field_[at_] != '(' || !take_bracket()) {
        append_characters(next_ < last_ ? all_[next_].start : field_.size());
      }
    }
  }

 private:
  void take_mention() {
    const std::size_t mention = next_++;
    if (is_task_only(all_[mention], rules_) || out_.mentions.size() >= MaskedText::most) return;
    append_mention(mention);
    at_ = all_[mention].end;
  }

  void append_mention(std::size_t mention) {
    append_name(out_.mentions.size(), out_.text);
    out_.mentions.push_back(static_cast<std::uint32_t>(mention));
    name_end_ = out_.text.size();
  }

  /// One character in normal form, or all up to the next that may need one; nothing is read behind `to`.
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
      out += ' ';  // a private-use character of the text itself
      at_ += std::min<std::size_t>(3, to - at_);
    } else {
      out += c;
      ++at_;
    }
  }

  bool is_link() const {
    return field_.substr(at_, 4) == "http" && field_.substr(at_, 9).find("://") != std::string_view::npos;
  }

  /// Bytes of what is written, without a blank and a quotation mark at its end.
  std::size_t end_of_word() const {
    std::size_t end = out_.text.size();
    if (end > 0 && out_.text[end - 1] == ' ') --end;
    if (end > 0 && out_.text[end - 1] == '\'') --end;
    return end;
  }

  /// True when nothing but marks and generic nouns stands in [from, to) of the field.
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

  /// True when the mentions [next_, last) are forms of one name and nothing else stands in the bracket. Behind `;`
  /// stands a short form, whatever it is.
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

  /// True when the bracket's name is new and the one before it is of the lexicon: `확산 모델(FooDiff)`.
  bool is_new_beside(std::uint32_t before) const {
    const auto known = [](const Mention& m) { return m.literal != Mention::none || m.base != Mention::none; };
    return known(all_[before]) && !known(all_[next_]) && all_[before].entity != all_[next_].entity;
  }

  /// Reads over a bracket that tells more of the name before it (`Name(other form)`, `Name(7B)`), and takes the name
  /// out of one that holds the name of the words before it (`한글(Name; N)`). False for all others.
  bool take_bracket() {
    constexpr std::size_t longest = 120;  // bytes
    const std::size_t close = field_.substr(0, std::min(field_.size(), at_ + longest)).find(')', at_);
    if (close == std::string_view::npos) return false;
    std::size_t last = next_;
    while (last < last_ && all_[last].start < close) ++last;
    if (last > next_ && all_[last - 1].end > close) return false;
    const bool one = holds_one_name(last, close);
    const std::size_t word = end_of_word();
    if (word == 0 || (!one && last > next_)) return false;
    const bool behind_name = word == name_end_;
    if (!behind_name && (!one || static_cast<unsigned char>(out_.text[word - 1]) < 0x80)) return false;
    if (behind_name) out_.text.erase(word);
    if (one && (!behind_name || is_new_beside(out_.mentions.back()))) append_mention(next_);
    next_ = last;
    at_ = close + 1;
    return true;
  }

  std::string_view field_;
  const std::vector<Mention>& all_;
  const RuleData& rules_;
  std::size_t at_, next_, last_;
  std::size_t name_end_ = 0;  ///< bytes of what is written up to the last name
  MaskedText& out_;
};

}  // namespace

void mask_sentence(const PaperText& text, const Sentence& sentence, const std::vector<Mention>& all, std::size_t first,
                   std::size_t last, const RuleData& rules, MaskedText& out) {
  out.text.clear();
  out.lower.clear();
  out.mentions.clear();
  out.verbs = &rules.results.subject_verbs;
  Masker(text, sentence, all, first, last, rules, out).write();
  append_ascii_lower(out.text, out.lower);
}

int masked_name(std::string_view masked, std::size_t at) {
  if (at + 2 >= masked.size() || masked[at] != '\xEE') return -1;
  return (masked[at + 1] & 0x3F) << 6 | (masked[at + 2] & 0x3F);
}

}  // namespace kgbuild::parsing
