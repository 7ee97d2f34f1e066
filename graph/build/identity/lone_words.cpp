#include "graph/build/identity/lone_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/strings.hpp"
#include "graph/build/identity/author_names.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

// Folded. Words that are both given and family names show no order and are left out.
constexpr std::array<std::string_view, 63> family_names{
    "bai",  "cai",   "cao",   "chang", "chen",  "cheng",  "choi",  "cui",   "deng", "ding", "dong", "fan", "feng",
    "gao",  "guo",   "huang", "hwang", "jiang", "jung",   "kang",  "kim",   "kwon", "lai",  "lee",  "li",  "liang",
    "lim",  "lin",   "liu",   "luo",   "lyu",   "nguyen", "oh",    "pan",   "park", "peng", "qian", "seo", "shen",
    "shin", "singh", "song",  "sun",   "tan",   "tang",   "tian",  "tran",  "wang", "wu",   "xiao", "xie", "xu",
    "yan",  "yang",  "yoon",  "zeng",  "zhang", "zhao",   "zheng", "zhong", "zhou", "zhu",  "zou"};
static_assert(std::ranges::is_sorted(family_names));
constexpr std::array<std::string_view, 79> given_names{
    "adam",    "alberto", "alessandro", "alexander", "alexandra", "alexey",   "ana",      "andrea",    "andrei",
    "andrey",  "anna",    "antonio",    "benjamin",  "carlos",    "caroline", "chiara",   "christina", "claudia",
    "daniel",  "david",   "diego",      "dmitri",    "dmitry",    "elena",    "emily",    "emma",      "enrico",
    "ewa",     "fabio",   "federico",   "fernando",  "francesco", "francois", "giovanni", "giulia",    "guillaume",
    "gustavo", "hannah",  "ivan",       "jakub",     "jan",       "jean",     "jiri",     "johannes",  "jorge",
    "jose",    "juan",    "julia",      "katarzyna", "laura",     "lorenzo",  "luca",     "lucia",     "marco",
    "marek",   "maria",   "mario",      "matteo",    "matthias",  "michal",   "michele",  "mikhail",   "nicolas",
    "nikolai", "olga",    "pablo",      "paolo",     "pavel",     "pedro",    "pierre",   "piotr",     "roberto",
    "sergey",  "sofia",   "stefan",     "stefano",   "tomasz",    "vladimir", "yulia"};
static_assert(std::ranges::is_sorted(given_names));

bool is_one_of(std::span<const std::string_view> words, const std::string& word) {
  return std::ranges::binary_search(words, std::string_view(word));
}

/// Whether the words are given and family name in this order.
bool are_in_order(const std::string& given, const std::string& family) {
  const bool by_family = is_one_of(family_names, family) && !is_one_of(family_names, given);
  const bool by_given = is_one_of(given_names, given) && !is_one_of(given_names, family);
  return by_family || by_given;
}

}  // namespace

std::optional<LoneWords> find_lone_words(std::span<const std::string_view> names) {
  constexpr std::size_t min_others = 3;
  std::vector<std::size_t> lone;
  for (std::size_t i = 0; i < names.size() && lone.size() <= 2; ++i)
    if (names[i].find(' ') == std::string_view::npos) lone.push_back(i);
  if (lone.size() != 2 || names.size() < 2 + min_others) return std::nullopt;
  const std::string_view a = names[lone[0]], b = names[lone[1]];
  const std::string first = fold_person(a), second = fold_person(b);
  for (const auto& [name, key] : {std::pair(a, &first), std::pair(b, &second)})
    if (classify_author(name, *key) != AuthorCategory::person) return std::nullopt;
  const bool as_listed = are_in_order(first, second), turned = are_in_order(second, first);
  if (as_listed == turned) return std::nullopt;
  return LoneWords{lone[0], lone[1], as_listed ? concat({a, " ", b}) : concat({b, " ", a})};
}

}  // namespace kgbuild::graphs
