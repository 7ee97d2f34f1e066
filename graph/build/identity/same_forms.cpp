#include "graph/build/identity/same_forms.hpp"

#include <algorithm>
#include <vector>

#include "base/strings.hpp"

namespace kgbuild::graphs {
namespace {

bool is_ascii_letter(char c) { return is_ascii_alnum(c) && !is_ascii_digit(c); }

/// In lower case, with x for ×.
std::string plain_letters(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    constexpr std::string_view times = "\xC3\x97";
    if (name.substr(i, times.size()) == times) {
      out += 'x';
      i += times.size() - 1;
    } else {
      out += name[i];
    }
  }
  return ascii_lower(out);
}

/// Length of `0.3`, `13b`, `8x7b` at the start of `text`, which is a digit.
std::size_t number_length(std::string_view text) {
  const auto digit_at = [&](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
  std::size_t end = 0;
  while (digit_at(end) || (end < text.size() && (text[end] == '.' || text[end] == 'x') && digit_at(end + 1))) ++end;
  const bool unit = end < text.size() && std::string_view("bmk").find(text[end]) != std::string_view::npos;
  return unit && (end + 1 == text.size() || !is_ascii_alnum(text[end + 1])) ? end + 1 : end;
}

std::vector<std::string_view> cut_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_ascii_digit(text[at])) {
      end += number_length(text.substr(at));
    } else {
      while (end < text.size() && is_ascii_letter(text[end])) ++end;
    }
    const std::string_view word = text.substr(at, end - at);
    const bool version = word == "v" && end < text.size() && is_ascii_digit(text[end]);
    if (!word.empty() && !version) words.push_back(word);
    at = std::max(end, at + 1);
  }
  return words;
}

bool is_plain_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return is_ascii_digit(c) || c == '.'; });
}

/// `+`, other marks and other scripts say more than the words do.
bool may_be_reordered(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return is_ascii_alnum(c) || std::string_view(" -_.").find(c) != std::string_view::npos; });
}

}  // namespace

std::string order_free_form(std::string_view name) {
  constexpr std::size_t max_length = 64;
  if (name.size() > max_length) return "";
  const std::string text = plain_letters(name);
  if (!may_be_reordered(text)) return "";
  std::vector<std::string_view> words = cut_words(text);
  const bool number = std::ranges::any_of(words, [](std::string_view w) { return is_ascii_digit(w.front()); });
  if (words.size() < 3 || !number) return "";
  const auto numbers = std::stable_partition(words.begin() + 1, words.end(),
                                             [](std::string_view word) { return !is_plain_number(word); });
  std::sort(words.begin() + 1, numbers);
  std::string out;
  for (const std::string_view word : words) out.append(word).append(" ");
  return out;
}

std::optional<std::string_view> find_singular(std::string_view name) {
  if (name.size() < 3 || name.back() != 's') return std::nullopt;
  const std::string_view rest = name.substr(0, name.size() - 1);
  if (is_ascii_upper(rest.back()) || is_ascii_digit(rest.back())) return rest;
  const std::size_t word = rest.find_last_of(" -");
  constexpr std::size_t min_word = 4;
  if (word == std::string_view::npos || rest.size() - word - 1 < min_word) return std::nullopt;
  const bool other_ending = std::string_view("suiao").find(rest.back()) != std::string_view::npos;
  return other_ending || !is_ascii_letter(rest.back()) ? std::nullopt : std::optional(rest);
}

}  // namespace kgbuild::graphs
