#include "graph/build/identity/author_names.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

// Words that occur in names of organisations and never in names of people, folded.
constexpr std::array<std::string_view, 29> organisation_words{
    "academy",    "association", "center",     "centre",       "collaboration", "college",
    "community",  "company",     "consortium", "contributors", "corporation",   "foundation",
    "group",      "inc",         "initiative", "institute",    "lab",           "laboratories",
    "laboratory", "labs",        "llc",        "ltd",          "organization",  "project",
    "research",   "robotics",    "team",       "technologies", "university"};
static_assert(std::ranges::is_sorted(organisation_words));

// Companies and projects whose names look like a person's, folded.
constexpr std::array<std::string_view, 24> organisations{
    "alibaba",  "anthropic",  "baidu",  "bigcode",     "bigscience", "bytedance", "cohere",  "deepmind",
    "deepseek", "eleutherai", "google", "huggingface", "meta",       "microsoft", "minimax", "mistral",
    "moonshot", "nvidia",     "openai", "qwen",        "stepfun",    "tencent",   "xai",     "zhipu"};
static_assert(std::ranges::is_sorted(organisations));

// KevinLind, moonFox, MOONFOX: capitals within a word, which no name of one word has; but not Jean-Luc or LIN.
bool has_capitals_within(std::string_view token) {
  std::size_t capitals = 0, others = 0;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (i > 0 && is_ascii_lower(token[i - 1]) && is_ascii_upper(token[i])) return true;
    ++(is_ascii_upper(token[i]) ? capitals : others);
  }
  return others == 0 && capitals > 3;
}

bool is_handle(std::string_view name) {
  if (name.starts_with('@')) return true;
  const auto of_handle = [](char c) { return is_ascii_alnum(c) || c == '_' || c == '-' || c == '.'; };
  const auto is_mark = [](char c) { return is_ascii_digit(c) || c == '_'; };
  if (!std::ranges::all_of(name, of_handle)) return false;
  const bool lower =
      name.size() > 1 && std::ranges::none_of(name, is_ascii_upper) && std::ranges::any_of(name, is_ascii_lower);
  return lower || std::ranges::any_of(name, is_mark) || has_capitals_within(name);
}

// WanTeam, EverestAI, DeepSeek-AI, LLM-jp, QuarryLab; not LoomWeavLAI, where the capital before belongs to the ending.
bool looks_like_brand(std::string_view token) {
  constexpr std::array<std::string_view, 6> endings{"AI", "Team", "Lab", "Labs", "Research", "Group"};
  const auto has_ending = [&](std::string_view end) {
    return token.size() > end.size() && token.ends_with(end) && !is_ascii_upper(token[token.size() - end.size() - 1]);
  };
  return token.find("-AI") != std::string_view::npos || token.starts_with("LLM") ||
         std::ranges::any_of(endings, has_ending);
}

bool has_organisation_word(std::string_view key) {
  std::size_t begin = 0;
  while (begin <= key.size()) {
    const std::size_t end = std::min(key.find('-', begin), key.size());
    if (std::ranges::binary_search(organisation_words, key.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

// `AI` as a word of its own, in capitals: `Ai` is a family name.
bool has_capital_ai(std::string_view name) {
  return name.ends_with(" AI") || name.find(" AI ") != std::string_view::npos;
}

}  // namespace

std::string_view to_string(AuthorCategory category) {
  switch (category) {
    case AuthorCategory::group:
      return "group";
    case AuthorCategory::handle:
      return "handle";
    case AuthorCategory::person:
      break;
  }
  return "person";
}

AuthorCategory classify_author(std::string_view name, std::string_view key) {
  const bool one_token = name.find(' ') == std::string_view::npos;
  if (has_capital_ai(name) || has_organisation_word(key)) return AuthorCategory::group;
  if (one_token && looks_like_brand(name)) return AuthorCategory::group;
  if (one_token && std::ranges::binary_search(organisations, std::string_view(fold_name(name)))) {
    return AuthorCategory::group;
  }
  if (one_token && is_handle(name)) return AuthorCategory::handle;
  return AuthorCategory::person;
}

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

std::string_view without_homonym_number(std::string_view name) {
  constexpr std::size_t digits = 4;
  if (name.size() < digits + 2) return name;
  const std::string_view number = name.substr(name.size() - digits), rest = name.substr(0, name.size() - digits);
  const bool numbered = number.front() == '0' && number != "0000" && std::ranges::all_of(number, is_ascii_digit) &&
                        (rest.ends_with(' ') || rest.ends_with('-'));
  return numbered ? trim_right(rest, " -") : name;
}

bool has_first_name(std::string_view key) { return key.find('-') != 1; }

}  // namespace kgbuild::graphs
