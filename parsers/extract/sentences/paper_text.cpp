#include "parsers/extract/sentences/paper_text.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_sentence = 4096;  // bytes; rules look at one sentence at a time, so this bounds their work

/// True if `text` ends with an abbreviation whose full stop does not end a sentence.
bool ends_with_abbreviation(std::string_view text) {
  constexpr std::array<std::string_view, 10> words{"et al", "e.g", "i.e",    "vs",  "cf",
                                                   "Fig",   "Eq",  "approx", "Sec", "resp"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.ends_with(word) && (text.size() == word.size() || !is_ascii_lower(text[text.size() - word.size() - 1]));
  });
}

/// True if the punctuation mark at `at` ends a sentence of `line`.
bool ends_sentence(std::string_view line, std::size_t at) {
  if (at + 1 < line.size() && line[at + 1] != ' ') return false;
  if (line[at] != '.') return true;
  if (at == 0 || ends_with_abbreviation(line.substr(0, at))) return false;
  const char before = line[at - 1];
  // A single capital (initial) or a list number does not end a sentence.
  if (is_ascii_upper(before) && (at < 2 || line[at - 2] == ' ')) return false;
  if (is_ascii_digit(before) && at < 3) return false;
  return true;
}

/// Offset of the text of a line, after blanks, a bullet and a section label.
std::size_t skip_label(std::string_view line, const RuleData& rules) {
  std::size_t at = 0;
  const auto skip_any = [&](std::string_view set) {
    while (at < line.size() && set.find(line[at]) != std::string_view::npos) ++at;
  };
  skip_any(" \t");
  if (at < line.size() && (line[at] == '-' || line[at] == '*' || line[at] == '+') && at + 1 < line.size() &&
      line[at + 1] == ' ') {
    at += 2;
  }
  skip_any(" \t");
  if (at < line.size() && line[at] == '*') {
    constexpr std::size_t max_label = 60;  // bytes
    const std::size_t open = line.find_first_not_of('*', at);
    const std::size_t close = open == std::string_view::npos ? open : line.find("**", open);
    if (close != std::string_view::npos && close - open < max_label) {
      std::string_view label = line.substr(open, close - open);
      while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.remove_suffix(1);
      if (rules.is_stop(label)) {
        at = close;
        skip_any("*: ");
      }
    }
  }
  return at;
}

bool has_hangul_or_kana(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_hangul(text, i) || is_kana(text, i)) return true;
  }
  return false;
}

/// Appends the sentences of the line [start, end).
void split_line(std::string_view body, std::size_t start, std::size_t end, std::vector<Sentence>& out) {
  const std::string_view line = body.substr(start, end - start);
  std::size_t from = 0;
  bool verb_last = false, digit = false;
  const auto emit = [&](std::size_t to) {
    while (from < to && line[from] == ' ') ++from;
    if (from < to) {
      out.push_back(
          {false, verb_last, digit, static_cast<std::uint32_t>(start + from), static_cast<std::uint32_t>(start + to)});
    }
    from = to;
    verb_last = digit = false;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    digit |= is_ascii_digit(c);
    if (static_cast<unsigned char>(c) >= 0xE3 && (is_hangul(line, i) || is_kana(line, i))) {
      verb_last = true;
      i += 2;
    } else if ((c == '.' || c == '!' || c == '?') && ends_sentence(line, i)) {
      emit(i + 1);
    } else if (c == ' ' && i - from > max_sentence) {
      emit(i);  // not prose
    }
  }
  emit(line.size());
}

}  // namespace

PaperText make_paper_text(std::string_view title, std::string_view body, const RuleData& rules) {
  PaperText out;
  out.title = title;
  out.narrow = narrow_forms(body);
  if (!out.narrow.cuts.empty()) body = out.narrow.view();
  out.unwrapped = unwrap_lines(body);
  if (!out.unwrapped.cuts.empty()) body = out.unwrapped.view();
  out.body = body;
  append_ascii_lower(title, out.title_lower);
  append_ascii_lower(body, out.body_lower);
  out.sentences.push_back({true, has_hangul_or_kana(title), std::ranges::any_of(title, is_ascii_digit), 0,
                           static_cast<std::uint32_t>(title.size())});
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = body.substr(at, end - at);
    const std::size_t text = skip_label(line, rules);
    const bool markup = line.substr(text, 2) == "![" || line.substr(text, 1) == "<" || line.substr(text, 3) == "```";
    if (!markup) split_line(body, at + text, end, out.sentences);
    at = end + 1;
  }
  const auto opening = std::find_if(out.sentences.begin() + 1, out.sentences.end(),
                                    [&](const Sentence& s) { return body[s.start] != '['; });
  if (opening != out.sentences.end()) out.opening = static_cast<std::uint32_t>(opening - out.sentences.begin());
  return out;
}

}  // namespace kgbuild::parsing
