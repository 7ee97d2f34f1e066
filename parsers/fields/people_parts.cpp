#include "parsers/fields/people_parts.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/strings.hpp"
#include "parsers/fields/author_list.hpp"
#include "parsers/fields/han_and.hpp"
#include "parsers/fields/people_places.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

using Signs = std::span<const std::string_view>;

constexpr std::array<std::string_view, 1> lines{"\n"};
constexpr std::array<std::string_view, 2> semicolons{";", "；"};
constexpr std::array<std::string_view, 9> bars{" / ", "／", "|", "｜", "•", "·", "・", "‧", "∙"};
constexpr std::array<std::string_view, 1> ideographic_commas{"、"};
constexpr std::array<std::string_view, 12> ands{" et ",     " and ", " & ",  " und ", " AND ", " 및 ",
                                                " 그리고 ", " 和 ",  " 与 ", " 與 ",  " 及 ",  ", and "};
/// In some languages also within family names: `Ramón y Cajal`.
constexpr std::array<std::string_view, 18> foreign_ands{" и ",    " та ", " і ",  " y ",   " e ",    " i ",
                                                        " with ", " + ",  " og ", " ve ",  " en ",   " ja ",
                                                        " és ",   " và ", " și ", " dan ", " oraz ", " och "};
constexpr std::size_t sure_foreign_ands = 3;  ///< the first ones, which no other word resembles
constexpr std::array<std::string_view, 2> commas{",", "，"};

/// Labels before a list that say nothing about it.
constexpr std::array<std::string_view, 10> labels{"author", "authors", "by",   "team", "people",
                                                  "저자",   "作者",    "著者", "팀",   "团队"};

/// Where `text` is within brackets that close.
std::vector<bool> find_brackets(std::string_view text) {
  constexpr std::string_view opening = "([{", closing = ")]}";
  std::vector<bool> inside(text.size(), false);
  std::vector<std::pair<char, std::size_t>> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t kind = opening.find(text[at]); kind != std::string_view::npos) {
      open.emplace_back(closing[kind], at);
    } else if (!open.empty() && text[at] == open.back().first) {
      const std::size_t begin = open.back().second;
      open.pop_back();
      if (open.empty())
        std::fill(inside.begin() + static_cast<std::ptrdiff_t>(begin), inside.begin() + static_cast<std::ptrdiff_t>(at),
                  true);
    }
  }
  return inside;
}

/// Whether a whole name, two words or more with capitals, begins at `at`, or ends there if `back`. After `sign` another
/// `sign` ends it.
bool has_whole_name(std::string_view text, std::size_t at, bool back, std::string_view sign) {
  constexpr std::size_t longest = 80;
  const std::size_t begin = back ? at - std::min(at, longest) : at;
  std::string_view part = back ? text.substr(begin, at - begin) : text.substr(at, longest);
  constexpr std::string_view separators = ",;|\n";
  if (const std::size_t end = back ? part.find_last_of(separators) : part.find_first_of(separators);
      end != std::string_view::npos)
    part = back ? part.substr(end + 1) : part.substr(0, end);
  if (!back) part = part.substr(0, part.find(sign));
  const std::vector<std::string_view> words = split_words(part);
  return std::ranges::count_if(words, [](std::string_view word) {
           return !is_particle(word) && !begins_in_lower_case(word) && has_letter(word);
         }) > 1;
}

/// Whether the sign in [at, end) joins the parts of a foreign name, 约翰·史密斯 and ジョン・スミス, or one name in two
/// scripts, or is the `et` of `et al.`.
bool joins_name(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view sign = text.substr(at, end - at);
  if (sign == " / ") {
    return !is_east_asian(script_before(text, at)) == is_east_asian(script_at(text, end));
  }
  if (sign == " et ") return text.substr(end).starts_with("al");
  if (std::ranges::find(foreign_ands, sign) != foreign_ands.end())
    return !has_whole_name(text, at, true, sign) || !has_whole_name(text, end, false, sign);
  if (sign != "·" && sign != "・") return false;
  const Script before = script_before(text, at), after = script_at(text, end);
  return before == after && before == (sign == "·" ? Script::han : Script::kana);
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text), inside_(find_brackets(text)) {}

  std::vector<std::string_view> cut(std::string_view part, Signs signs) const {
    std::vector<std::string_view> pieces;
    const auto base = static_cast<std::size_t>(part.data() - text_.data());
    std::size_t begin = base;
    std::array<bool, 256> begins_sign{};
    for (const std::string_view sign : signs) begins_sign[static_cast<unsigned char>(sign[0])] = true;
    for (std::size_t at = base; at < base + part.size();) {
      const bool may_separate = begins_sign[static_cast<unsigned char>(text_[at])];
      const std::size_t length = may_separate ? separator(at, base + part.size(), signs) : 0;
      if (length == 0) {
        ++at;
        continue;
      }
      pieces.push_back(text_.substr(begin, at - begin));
      // A blank may end one separator and begin the next.
      at += length > 1 && text_[at + length - 1] == ' ' ? length - 1 : length;
      begin = at;
    }
    pieces.push_back(text_.substr(begin, base + part.size() - begin));
    std::erase_if(pieces, [](std::string_view piece) { return trim(piece, " \t\n,").empty(); });
    return pieces;
  }

 private:
  std::size_t separator(std::size_t at, std::size_t end, Signs signs) const {
    if (inside_[at]) return 0;
    for (const std::string_view sign : signs)
      if (text_.substr(at, end - at).starts_with(sign) && !joins_name(text_, at, at + sign.size())) return sign.size();
    return 0;
  }

  std::string_view text_;
  std::vector<bool> inside_;
};

/// `equal contribution`, in lower case, as no name is.
bool is_whole_note(std::string_view part) { return is_author_note(part) && std::ranges::none_of(part, is_ascii_upper); }

/// The parts between commas, cleaned; `Jr.` joins the part before it, `PhD` is dropped.
PeopleGroup read_group(const Cutter& cutter, std::string_view text, bool& more) {
  PeopleGroup group;
  for (const std::string_view part : cutter.cut(text, commas)) {
    const std::string_view word = trim(part);
    if (!group.empty() && is_name_suffix(word)) {
      group.back().name.append(" ").append(word);
      continue;
    }
    if (!group.empty() && (is_degree(word) || is_society_word(word) || is_whole_note(word))) continue;
    PersonName person = clean_person_name(part);
    more = more || person.more;
    if (!person.name.empty()) group.push_back(std::move(person));
  }
  return group;
}

/// Takes `Qwen Team:` or a label off the front.
std::string take_team(std::string_view& text) {
  constexpr std::size_t max_team = 60;
  const std::size_t colon = find_first_of(text.substr(0, max_team), ":,;");
  if (colon == std::string_view::npos || text[colon] != ':' || text.substr(colon).starts_with("://")) return {};
  const std::string_view before = trim(text.substr(0, colon));
  const bool label = std::ranges::find(labels, ascii_lower(before)) != labels.end();
  const bool team = ascii_lower(before).find("team") != std::string::npos || names_institution(before) ||
                    names_group(before) || (split_words(before).size() == 1 && is_coined_word(before));
  if (!label && !team) return {};
  text.remove_prefix(colon + 1);
  return label ? std::string() : std::string(before);
}

/// Takes `on behalf of the Tidal Group` or `for the Fen Consortium` off the end.
std::string take_represented(std::string_view& text) {
  constexpr std::size_t longest = 100;
  for (const std::string_view phrase : {" on behalf of the ", " on behalf of ", " for the "}) {
    const std::size_t at = text.rfind(phrase);
    if (at == std::string_view::npos) continue;
    const std::string_view group = trim(text.substr(at + phrase.size()), " \t\n.,;");
    const bool one = group.size() <= longest && find_first_of(group, ",;|\n") == std::string_view::npos;
    if (!one || group.empty() || (phrase == " for the " && !names_group(group))) continue;
    text = trim_right(text.substr(0, at), " \t\n,;");
    return std::string(group);
  }
  return {};
}

}  // namespace

PeopleParts cut_people(std::string_view text, Conjunctions conjunctions) {
  PeopleParts parts;
  text = trim(text, " \t\n");
  parts.team = take_team(text);
  parts.represented = take_represented(text);
  const Cutter cutter(text);
  const Signs strong[] = {lines, semicolons, bars, ideographic_commas};
  std::vector<std::string_view> pieces;
  for (const Signs signs : strong) {
    pieces = cutter.cut(text, signs);
    parts.strong = pieces.size() > 1;
    if (parts.strong) break;
  }
  if (!parts.strong) {
    pieces = cutter.cut(text, ands);
    const Signs foreign = foreign_ands;
    if (pieces.size() == 1)
      pieces = cutter.cut(text, conjunctions == Conjunctions::all ? foreign : foreign.first(sure_foreign_ands));
    // One `and` is the last separator of a list of commas, if there are commas.
    parts.strong = pieces.size() > 2 || (pieces.size() == 2 && cutter.cut(text, commas).size() == 1);
  }
  for (const std::string_view piece : pieces)
    for (const std::string_view part : cut_at_han_and(piece))
      if (PeopleGroup group = read_group(cutter, part, parts.more); !group.empty())
        parts.groups.push_back(std::move(group));
  if (!parts.strong) part_at_institutions(parts);
  return parts;
}

}  // namespace kgbuild::parsing
