#include "graph/build/identity/author_category.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
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
constexpr std::array<std::string_view, 13> organisations{"alibaba",  "anthropic", "baidu",  "bytedance", "cohere",
                                                         "deepmind", "google",    "meta",   "microsoft", "mistral",
                                                         "nvidia",   "qwen",      "tencent"};
static_assert(std::ranges::is_sorted(organisations));

bool is_handle(std::string_view name) {
  if (name.starts_with('@')) return true;
  const auto of_handle = [](char c) {
    return is_ascii_lower(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '.';
  };
  const auto is_mark = [](char c) { return is_ascii_digit(c) || c == '_'; };
  return std::ranges::all_of(name, of_handle) && std::ranges::any_of(name, is_mark) &&
         std::ranges::any_of(name, is_ascii_lower);
}

// OpenAI, WanTeam, DeepSeek-AI, NVIDIA; but not Jean-Luc or LIN.
bool looks_like_brand(std::string_view token) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (i > 0 && is_ascii_lower(token[i - 1]) && is_ascii_upper(token[i])) return true;
    if (is_ascii_upper(token[i])) ++capitals;
  }
  const bool all_capitals = capitals == token.size();
  const bool capital_part = token.find("-AI") != std::string_view::npos || token.starts_with("LLM");
  return capital_part || (all_capitals && capitals > 3);
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
  if (one_token && is_handle(name)) return AuthorCategory::handle;
  if (one_token && looks_like_brand(name)) return AuthorCategory::group;
  if (one_token && std::ranges::binary_search(organisations, std::string_view(fold_name(name)))) {
    return AuthorCategory::group;
  }
  if (has_capital_ai(name) || has_organisation_word(key)) return AuthorCategory::group;
  return AuthorCategory::person;
}

}  // namespace kgbuild::graphs
