#include "parsers/extract/names/measure.hpp"
#include "base/ascii.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

bool unit_follows(std::string_view text, const RuleData& rules) {
  return std::any_of(rules.results.units.begin(), rules.results.units.end(),
                     [&](const Unit& unit) { return !unit.form.empty() && text.starts_with(unit.form); });
}

}  // namespace

bool stands_beside_number(const PaperText& text, const NamedText& named, const RuleData& rules, const Entity& entity) {
  for (const std::uint32_t i : entity.mentions) {
    const Mention& m = named.mentions[i];
    const Sentence& s = text.sentences[m.sentence];
    const std::string_view field = text.field(s.in_title);
    const std::size_t from = std::max<std::size_t>(s.start, m.start > 40 ? m.start - 40 : 0);
    const std::size_t to = std::min<std::size_t>(s.end, m.end + 60);
    for (std::size_t at = from; at < to; ++at) {
      if (at >= m.start && at < m.end) continue;
      if (!is_ascii_digit(field[at]) || (at > from && is_ascii_alnum(field[at - 1]))) continue;
      while (at + 1 < to && (is_ascii_digit(field[at + 1]) || field[at + 1] == '.')) ++at;
      if (unit_follows(field.substr(at + 1), rules)) return true;
    }
  }
  return false;
}

bool value_follows(const PaperText& text, const NamedText& named, const Entity& entity) {
  for (const std::uint32_t i : entity.mentions) {
    const Mention& m = named.mentions[i];
    const Sentence& s = text.sentences[m.sentence];
    std::string_view rest = text.field(s.in_title).substr(0, s.end).substr(m.end);
    if (rest.starts_with(')')) rest.remove_prefix(1);
    if (const std::size_t particle = hangul_run(rest, 0); particle <= 6) rest.remove_prefix(particle);
    const bool apart = rest.starts_with(' ') || rest.starts_with('=') || rest.starts_with(':');
    if (!apart) continue;
    rest.remove_prefix(std::min(rest.find_first_not_of(" =:"), rest.size()));
    for (const std::string_view word : {"of ", "from ", "is ", "to "}) {
      if (rest.starts_with(word)) rest.remove_prefix(word.size());
    }
    const std::size_t point = rest.find_first_not_of("0123456789");
    if (point == 0 || point == std::string_view::npos || point + 1 >= rest.size()) continue;
    if (rest[point] == '%' || (rest[point] == '.' && is_ascii_digit(rest[point + 1]))) return true;
  }
  return false;
}

}  // namespace kgbuild::parsing
