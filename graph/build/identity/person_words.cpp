#include "graph/build/identity/person_words.hpp"

#include <algorithm>
#include <array>

#include "base/people_match.hpp"
#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "kgbuild/fold.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

using Words = PersonWords::Words;

constexpr std::size_t max_words = 16;

/// `Lee, Ann` as `Ann Lee`; other texts as they are. Dots end a word.
std::string order_name(std::string_view spelling) {
  const std::size_t comma = spelling.find(',');
  std::string text;
  if (comma == std::string_view::npos || spelling.find(',', comma + 1) != std::string_view::npos)
    text = spelling;
  else
    text = concat({spelling.substr(comma + 1), " ", spelling.substr(0, comma)});
  replace_all(text, ".", ". ");
  return text;
}

/// The folded parts of a word: `jun`, `yan` of `Jun-Yan`.
Words fold_parts(std::string_view word) {
  Words parts;
  const std::string folded = fold_person(word);
  for (const std::string_view part : split_list(folded, '-'))
    if (!part.empty()) parts.push_back(drop_second_letters(part));
  return parts;
}

/// `Ii` is a family name.
bool is_suffix(std::string_view word, std::string_view folded) {
  if (folded == "jr" || folded == "sr") return true;
  constexpr std::array<std::string_view, 3> numbers{"II", "III", "IV"};
  return std::ranges::find(numbers, word) != numbers.end();
}

/// Two or three capitals, which may be initials.
bool is_short_capitals(std::string_view word) {
  return word.size() >= 2 && word.size() <= 3 && std::ranges::all_of(word, is_ascii_upper);
}

/// Reads the words of a name one after another.
class WordReader {
 public:
  PersonWords read(std::string_view spelling) {
    const std::string text = order_name(spelling);
    const bool lower = std::ranges::any_of(text, is_ascii_lower);
    for (const std::string_view word : split_list(text, ' '))
      if (!word.empty() && split_.size() < max_words) add(word, lower);
    finish();
    return std::move(name_);
  }

 private:
  void add(std::string_view word, bool lower) {
    const Words parts = fold_parts(word);
    if (parts.size() == 1 && is_suffix(word, parts.front())) {
      name_.suffix = parts.front();
      return;
    }
    name_.beyond += static_cast<std::size_t>(
        std::ranges::count_if(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
    const bool initials = lower && parts.size() == 1 && is_short_capitals(word);
    const bool join = std::ranges::none_of(parts, [](const std::string& part) { return part.size() == 1; });
    std::string joined;
    for (const std::string& part : parts) {
      split_.push_back(part);
      joined += part;
      if (!join) joined_.push_back(part);
      if (!initials) spread_.push_back(part);
      if (!initials && part.size() > 1) ++name_.whole;
    }
    if (join && !joined.empty()) joined_.push_back(std::move(joined));
    if (initials)
      for (const char c : parts.front()) spread_.emplace_back(1, c);
  }

  void finish() {
    name_.words = spread_.size();
    for (const std::string& part : split_) name_.letters += part;
    name_.bytes = name_.letters.size();
    std::ranges::sort(name_.letters);
    for (Words* words : {&split_, &joined_, &spread_})
      if (!words->empty() && std::ranges::find(name_.readings, *words) == name_.readings.end())
        name_.readings.push_back(std::move(*words));
  }

  PersonWords name_;
  Words split_, joined_, spread_;
};

}  // namespace

PersonWords read_person_words(std::string_view spelling) { return WordReader().read(spelling); }

bool is_fuller(const PersonWords& a, const PersonWords& b) {
  if (a.whole != b.whole) return a.whole > b.whole;
  if (a.words != b.words) return a.words > b.words;
  if (a.beyond != b.beyond) return a.beyond > b.beyond;
  return a.bytes > b.bytes;
}

std::vector<std::string> list_fit_keys(const PersonWords& name) {
  constexpr std::size_t max_paired = 6;  // of longer names the first words, which bounds the keys
  std::vector<std::string> keys{concat({"=", name.letters})};
  for (const Words& words : name.readings) {
    const std::size_t paired = std::min(words.size(), max_paired);
    for (std::size_t i = 0; i < paired; ++i)
      for (std::size_t k = 0; k < paired; ++k)
        if (i != k && words[i].size() > 1) keys.push_back(concat({words[i], " ", words[k].substr(0, 1)}));
    keys.push_back(words.front());
    keys.push_back(words.back());
  }
  sort_unique(keys);
  return keys;
}

}  // namespace kgbuild::graphs
