#include "graph/build/identity/person_forms.hpp"

namespace kgbuild::graphs {
namespace {

using Words = std::vector<std::string_view>;

Words split_words(std::string_view key) {
  Words words;
  while (true) {
    const std::size_t end = key.find('-');
    if (end != 0) words.push_back(key.substr(0, end));
    if (end == std::string_view::npos) return words;
    key.remove_prefix(end + 1);
  }
}

// Folded keys in other scripts have no initials: one byte is one ASCII letter.
bool is_initial(std::string_view word) { return word.size() == 1; }
bool has_initial_form(std::string_view word) { return word.size() > 1 && word[0] >= 'a' && word[0] <= 'z'; }

std::string join_words(const Words& words) {
  std::string key;
  for (const std::string_view word : words) {
    if (!key.empty()) key += '-';
    key += word;
  }
  return key;
}

}  // namespace

std::vector<std::string> list_short_forms(std::string_view key) {
  const Words words = split_words(key);
  std::vector<std::string> forms;
  if (words.size() < 3) return forms;
  Words dropped{words.front()};
  Words shortened{words.front()};
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!is_initial(words[i])) dropped.push_back(words[i]);
    shortened.push_back(has_initial_form(words[i]) ? words[i].substr(0, 1) : words[i]);
  }
  for (Words* form : {&dropped, &shortened}) {
    form->push_back(words.back());
    if (*form != words) forms.push_back(join_words(*form));
  }
  return forms;
}

std::string drop_hyphens(std::string_view key) {
  std::string letters(key);
  std::erase(letters, '-');
  return letters;
}

bool has_first_name(std::string_view key) { return key.find('-') != 1; }

}  // namespace kgbuild::graphs
