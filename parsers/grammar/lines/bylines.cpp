#include "parsers/grammar/lines/bylines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::array<std::string_view, 10> joints{" & ", " and ", " und ", " et ", " y ",
                                                  " e ", " og ",  " och ", " и ",  " en "};

/// The first of these words in `text`, or npos.
std::size_t find_joint(std::string_view text) {
  std::size_t first = npos;
  for (const std::string_view joint : joints) first = std::min(first, text.find(joint));
  return first;
}

}  // namespace

std::string_view names_after_by(std::string_view text) {
  constexpr std::array<std::string_view, 6> words{"by ", "By ", "par ", "por ", "door ", "от "};
  constexpr std::array<std::string_view, 4> particles{"von ", "de ", "di ", "av "};
  const auto begins = [&](std::string_view word) { return text.starts_with(word); };
  if (const auto* const word = std::ranges::find_if(words, begins); word != words.end())
    return text.substr(word->size());
  const auto* const particle = std::ranges::find_if(particles, begins);
  if (particle == particles.end()) return {};
  const std::string_view names = text.substr(particle->size());
  const std::size_t second = find_first_of(names, " ,;&");
  if (second >= names.size() || second + 1 == names.size() || names[second] != ' ') return {};
  const bool initial = second + 2 >= names.size() || std::string_view(". ,;").find(names[second + 2]) != npos;
  const bool full = !is_ascii_lower(names[0]) && !is_ascii_lower(names[second + 1]) && names[second + 1] != '&' &&
                    !initial;  // not `de Freitas N.`
  return full ? names : std::string_view();
}

std::string part_surnames(std::string_view names) {
  std::string parted(names);
  for (const std::string_view joint : joints) {
    replace_all(parted, concat({",", joint}), ";");
    replace_all(parted, joint, ";");
  }
  std::ranges::replace(parted, ',', ';');
  return parted;
}

SurnameList judge_surnames(std::string_view text) {
  constexpr std::size_t max_text = 120;
  text = trim(text, " .,:;");
  if (text.size() > max_text || is_east_asian(first_script(text))) return SurnameList::none;
  const std::string names = part_surnames(text);
  std::size_t count = 0;
  for (std::string_view rest = names; !rest.empty(); ++count) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view name = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool word = name.size() > 1 && (is_ascii_upper(name[0]) || static_cast<unsigned char>(name[0]) >= 0x80) &&
                      find_first_of(name, " 0123456789.:()[]") == npos &&
                      std::ranges::count_if(name, is_ascii_upper) <= 2;
    if (!word || is_topic_word(name)) return SurnameList::none;
  }
  if (count == 0) return SurnameList::none;
  return count >= 2 && find_joint(text) != npos ? SurnameList::joined : SurnameList::plain;
}

bool resembles_surnames(std::string_view text) { return judge_surnames(text) == SurnameList::joined; }

std::optional<PresentedTitle> split_presenter(std::string_view line) {
  constexpr std::size_t max_name = 60;
  const std::size_t end = std::min(find_first_not_of(line, "0123456789/.-"), line.size());
  const std::string_view date = trim_right(line.substr(0, end), ".-");
  const bool dated =
      date.size() >= 3 && is_ascii_digit(date[0]) && find_first_of(date, "/.-") != std::string_view::npos;
  if (!dated) return std::nullopt;
  const std::string_view rest = trim_left(line.substr(end), " :,|(");
  const bool in_brackets = rest.data() > line.data() && *(rest.data() - 1) == '(';
  const std::size_t colon = rest.substr(0, max_name).find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view name = trim_right(rest.substr(0, colon), " )");
  const std::string_view title = trim_left(rest.substr(colon + 1));
  // Without marks the words before a colon may belong to the title.
  constexpr std::array<std::string_view, 6> marks{"[", "*", "_", "\"", "“", "«"};
  const bool marked = std::ranges::any_of(marks, [&](std::string_view mark) { return title.starts_with(mark); });
  if (title.empty() || !(marked || in_brackets)) return std::nullopt;
  if (find_first_of(name, ",*_[\"") != std::string_view::npos || !resembles_people(name, true)) return std::nullopt;
  return PresentedTitle{date, title};
}

}  // namespace kgbuild::parsing
