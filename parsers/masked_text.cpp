#include "parsers/masked_text.hpp"

#include <algorithm>

namespace kgbuild {
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

/// Appends plain text [from, to) in normal form.
void append_plain(std::string_view text, std::size_t from, std::size_t to, std::string& out) {
  for (std::size_t at = from; at < to;) {
    const char c = text[at];
    if (c == '*' || c == '`') {
      ++at;
    } else if (c == 'h' && text.substr(at, 4) == "http" && text.substr(at, 9).find("://") != std::string_view::npos) {
      while (at < to && text[at] > ' ' && text[at] != ')') ++at;
      out += ' ';
    } else if (const std::size_t quote = quote_length(text, at); quote != 0) {
      out += '\'';
      at += quote;
    } else if (c == '\xC2' && at + 1 < to && text[at + 1] == '\xA0') {
      out += ' ';
      at += 2;
    } else if (c == '\xEE' || (c == '\xEF' && at + 1 < to && static_cast<unsigned char>(text[at + 1]) <= 0xA3)) {
      out += ' ';  // a private-use character of the text itself
      at += std::min<std::size_t>(3, to - at);
    } else {
      out += c;
      ++at;
    }
  }
}

}  // namespace

void mask_sentence(const PaperText& text, const Sentence& sentence, const std::vector<Mention>& all, std::size_t first,
                   std::size_t last, const RuleData& rules, MaskedText& out) {
  const std::string_view field = text.field(sentence.in_title).substr(0, sentence.end);
  out.text.clear();
  out.lower.clear();
  out.mentions.clear();
  std::size_t at = sentence.start;
  for (std::size_t i = first; i < last && out.mentions.size() < MaskedText::most; ++i) {
    const Mention& m = all[i];
    if (is_task_only(m, rules)) continue;
    const std::string_view between = field.substr(at, m.start - at);
    const Mention* before = i > first ? &all[i - 1] : nullptr;
    // `Name(Other Form)` and `한글(Name)`: the bracket belongs to the name.
    const bool opens = between == "(" || between == " (";
    const bool same = opens && before != nullptr && before->entity == m.entity && m.entity != Mention::none;
    const std::size_t close = same ? field.substr(0, sentence.end).find(')', m.end) : std::string_view::npos;
    if (close != std::string_view::npos) {
      std::size_t rest = i + 1;  // further forms inside the bracket
      while (rest < last && all[rest].start < close && all[rest].entity == m.entity) ++rest;
      if (rest == last || all[rest].start > close) {
        at = close + 1;
        i = rest - 1;
        continue;
      }
    }
    append_plain(field, at, m.start, out.text);
    at = m.end;
    const bool glossed = out.text.size() >= 4 && out.text.back() == '(' && at < sentence.end && field[at] == ')' &&
                         static_cast<unsigned char>(out.text[out.text.size() - 2]) >= 0x80;
    if (glossed) {
      out.text.pop_back();
      ++at;
    }
    append_name(out.mentions.size(), out.text);
    out.mentions.push_back(static_cast<std::uint32_t>(i));
  }
  append_plain(field, at, sentence.end, out.text);
  append_ascii_lower(out.text, out.lower);
}

int masked_name(std::string_view masked, std::size_t at) {
  if (at + 2 >= masked.size() || masked[at] != '\xEE') return -1;
  return (masked[at + 1] & 0x3F) << 6 | (masked[at + 2] & 0x3F);
}

}  // namespace kgbuild
