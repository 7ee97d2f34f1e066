#include "parsers/grammar/references/thesis.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// In lower case, degrees without dots, `Master's` without the apostrophe.
constexpr auto statements = std::to_array<std::string_view>({"phd thesis",
                                                             "phd dissertation",
                                                             "dphil thesis",
                                                             "doctoral thesis",
                                                             "doctoral dissertation",
                                                             "master thesis",
                                                             "masters thesis",
                                                             "masters dissertation",
                                                             "msc thesis",
                                                             "msc dissertation",
                                                             "ms thesis",
                                                             "ma thesis",
                                                             "meng thesis",
                                                             "bachelor thesis",
                                                             "bachelors thesis",
                                                             "bsc thesis",
                                                             "diploma thesis",
                                                             "honors thesis",
                                                             "honours thesis",
                                                             "undergraduate thesis",
                                                             "thesis",
                                                             "dissertation",
                                                             "habilitation",
                                                             "diplomarbeit",
                                                             "masterarbeit",
                                                             "bachelorarbeit",
                                                             "doktorarbeit",
                                                             "thèse",
                                                             "mémoire de master",
                                                             "tesis doctoral",
                                                             "tesis de",
                                                             "tese",
                                                             "dissertação",
                                                             "tesi di",
                                                             "proefschrift",
                                                             "博士論文",
                                                             "修士論文",
                                                             "博士学位论文",
                                                             "硕士学位论文",
                                                             "博士論文",
                                                             "박사학위논문",
                                                             "박사학위 논문",
                                                             "석사학위논문",
                                                             "석사학위 논문",
                                                             "дис",
                                                             "дисс",
                                                             "автореф",
                                                             "диссертация",
                                                             "автореферат"});

/// The beginning of `text` as statements are written.
std::string fold_begin(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::string folded = ascii_lower(text.substr(0, longest));
  for (const std::string_view sign : {".", "'", "’"}) replace_all(folded, sign, "");
  return folded;
}

}  // namespace

bool begins_thesis(std::string_view text) {
  const std::string begin = fold_begin(text);
  return std::ranges::any_of(statements, [&](std::string_view word) {
    if (!begin.starts_with(word)) return false;
    const std::string_view rest = std::string_view(begin).substr(word.size());
    // `Thesis writing with models` is a title.
    const bool noun = word == "thesis" || word == "dissertation" || word == "habilitation";
    const bool goes_on = noun && rest.size() > 1 && rest[0] == ' ' && rest[1] != '(';
    return !goes_on && (rest.empty() || (!is_ascii_alnum(rest[0]) && rest[0] != '-'));
  });
}

std::size_t find_thesis(std::string_view text, std::size_t from) {
  for (std::size_t at = find_first_of(text, ",.:(", from); at < text.size(); at = find_first_of(text, ",.:(", at + 1)) {
    const std::size_t begin = text[at] == '(' ? at + 1 : at + 2;
    const bool parted = text[at] == '(' || text.substr(at + 1).starts_with(' ');
    if (parted && begin < text.size() && begins_thesis(text.substr(begin))) return begin;
  }
  return std::string_view::npos;
}

}  // namespace kgbuild::parsing
