#include "parsers/fields/people.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/author_list.hpp"
#include "parsers/fields/more_authors.hpp"
#include "parsers/fields/people_places.hpp"
#include "parsers/fields/people_text.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

/// What the commas of a list seem to part.
struct CommaVotes {
  std::size_t people = 0, names = 0;
};

bool is_whole_name(const PersonName& part) {
  return is_east_asian(first_script(part.name)) || is_handle_word(part.name) || is_team_name(part.name) ||
         (split_words(part.name).size() > 1 && !resembles_last_name(part.name));
}

bool is_pair(const PersonName& last, const PersonName& first) {
  return resembles_last_name(last.name) && resembles_given_names(first.name) && !is_whole_name(last) &&
         !is_east_asian(first_script(first.name)) && !is_handle_word(first.name);
}

/// `King, Martin Luther, Jr.` is cut before the suffix only where family names come first.
bool ends_with_suffix(const PersonName& part) {
  return is_name_suffix(std::string_view(part.name).substr(part.name.rfind(' ') + 1));
}

bool has_initials_only(const PersonName& part) { return std::ranges::all_of(split_words(part.name), is_initials); }

CommaVotes count_votes(const PeopleGroup& group) {
  CommaVotes votes;
  if (group.size() < 2) return votes;
  if (group.size() % 2 == 1) {
    votes.people = static_cast<std::size_t>(std::ranges::count_if(group, is_whole_name));
    return votes;
  }
  for (std::size_t i = 0; i < group.size(); i += 2) {
    if (is_pair(group[i], group[i + 1]))
      votes.names += has_initials_only(group[i + 1]) ? 2 : 1;
    else if (is_whole_name(group[i]) && is_whole_name(group[i + 1]))
      ++votes.people;
  }
  return votes;
}

/// Of a list whose people are parted by commas: with a group of odd size no comma can part names.
CommaVotes count_votes(const PeopleParts& parts) {
  CommaVotes votes;
  bool odd = false;
  for (const PeopleGroup& group : parts.groups) {
    const CommaVotes of_group = count_votes(group);
    votes.people += of_group.people;
    votes.names += of_group.names;
    odd = odd || group.size() % 2 == 1;
  }
  if (odd && !parts.strong) votes.names = 0;
  return votes;
}

enum class CommasPart { people, names, unknown };

/// What the commas of one list part, by what it shows itself and by its column.
CommasPart decide(const std::vector<PeopleGroup>& groups, CommaVotes own, CommaVotes column) {
  constexpr std::size_t enough = 2;  // a pair of words alone may be two people
  const bool column_names = column.names > column.people && column.names >= enough;
  const bool odd = std::ranges::any_of(groups, [](const PeopleGroup& group) { return group.size() % 2 == 1; });
  if (odd) return column_names && own.people == 0 ? CommasPart::unknown : CommasPart::people;
  if (own.people != own.names) {
    if (own.people > own.names) return CommasPart::people;
    if (column_names || (own.people == 0 && own.names >= enough)) return CommasPart::names;
    return column.people > column.names ? CommasPart::people : CommasPart::unknown;
  }
  if (column_names) return CommasPart::names;
  return column.people > column.names || own.people == 0 ? CommasPart::people : CommasPart::unknown;
}

/// What the blanks of one name part, by the name itself and by what they part in most lists of the column.
BlanksPart decide_blanks(std::string_view name, BlanksPart column) {
  const BlanksPart own = what_blanks_part(name);
  const std::size_t words = own == BlanksPart::nothing ? 0 : split_words(name).size();
  if (own == BlanksPart::people && column == BlanksPart::names && words % 2 == 0 && may_be_pairs(name)) return column;
  if (own != BlanksPart::unknown) return own;
  if (column == BlanksPart::people && begin_with_family_names(name)) return column;
  return column == BlanksPart::names ? column : BlanksPart::unknown;
}

/// Capitals that are initials or a short family name: `Wei LI`.
bool ends_with_capital_family(std::string_view name) {
  constexpr std::array<std::string_view, 24> families{"BAI", "CAI", "CUI", "DAI", "FAN", "FU", "GAO", "GU",
                                                      "HAN", "HE",  "HU",  "KIM", "LEE", "LI", "LIN", "LIU",
                                                      "LU",  "MA",  "SUN", "WU",  "XIE", "XU", "YU",  "ZHU"};
  return std::ranges::find(families, split_words(name).back()) != families.end();
}

/// Adds people to a list.
class PeopleWriter {
 public:
  PeopleWriter(PeopleList& list, bool initials_last, BlanksPart blanks)
      : list_(list), initials_last_(initials_last), blanks_(blanks) {}

  void add(const PersonName& person) {
    const bool turn = initials_last_ && ends_with_initials(person.name);
    if (turn) return add(turn_initials(person.name), person);
    const std::vector<std::string_view> people = cut_at_blanks(person.name, decide_blanks(person.name, blanks_));
    for (std::size_t i = 0; i + 1 < people.size(); ++i) list_.names.emplace_back(people[i]);
    if (!people.empty()) add(std::string(people.back()), person);
  }

  void add_pair(const PersonName& last, const PersonName& first) {
    add(turn_name(last.name, first.name), first);
    if (first.affiliation.empty()) add_affiliations(last.affiliation);
  }

  void add(const PeopleGroup& group, CommasPart what) {
    if (what == CommasPart::names)
      for (std::size_t i = 0; i + 1 < group.size(); i += 2) add_pair(group[i], group[i + 1]);
    else
      for (const PersonName& person : group) add(person);
  }

 private:
  void add(std::string name, const PersonName& person) {
    if (!person.alias.empty()) list_.aliases.emplace_back(name, person.alias);
    list_.names.push_back(std::move(name));
    add_affiliations(person.affiliation);
  }

  /// Of the last person; `;` parts several.
  void add_affiliations(std::string_view affiliations) {
    for (const std::string_view affiliation : split_list(affiliations, ';'))
      if (has_letter(affiliation)) list_.affiliations.emplace_back(list_.names.back(), trim(affiliation));
  }

  PeopleList& list_;
  bool initials_last_;
  BlanksPart blanks_;
};

/// `Mara Lindqvist, Quarry Lab, Oslo`
bool is_person_with_place(const PeopleGroup& group) {
  if (group.size() < 2 || !is_whole_name(group[0]) || !names_institution(group[1].name)) return false;
  return std::ranges::none_of(std::span(group).subspan(2), [](const PersonName& part) {
    return is_whole_name(part) && !names_institution(part.name);
  });
}

bool may_be_pair(const PeopleGroup& group) {
  return group.size() == 2 && !is_whole_name(group[1]) && resembles_given_names(group[1].name);
}

/// `García Márquez, Gabriel; Vargas Llosa, Mario`: all are pairs, though the family names have two words. If most are
/// pairs by their form, `Vargas Llosa, Jorge Mario` is one too.
bool are_pairs(const PeopleParts& parts) {
  if (!parts.strong || parts.groups.size() < 2) return false;
  const CommaVotes votes = count_votes(parts);
  return std::ranges::all_of(parts.groups, [&](const PeopleGroup& group) {
    const bool turned = group.size() == 2 && votes.names > votes.people && resembles_given_names(group[1].name);
    return (turned || may_be_pair(group)) && !is_east_asian(first_script(group[0].name)) &&
           !names_institution(group[1].name);
  });
}

/// What all parts of a list between strong separators are.
enum class GroupForm : std::uint8_t {
  any,
  pairs,   ///< `Vargas Llosa, Mario`
  places,  ///< `Bo Ek, Oslo`
};

GroupForm form_of(const PeopleParts& parts) {
  if (are_people_with_places(parts)) return GroupForm::places;
  return are_pairs(parts) ? GroupForm::pairs : GroupForm::any;
}

/// A person between strong separators: `Lindqvist, Mara` or `Mara Lindqvist, Quarry Lab`; else some people.
void add_group(const PeopleGroup& group, GroupForm form, CommaVotes own, CommaVotes column, PeopleWriter& writer) {
  if (form == GroupForm::places || is_person_with_place(group)) {
    PersonName person = group[0];
    for (const PersonName& part : std::span(group).subspan(1))
      person.affiliation.append(person.affiliation.empty() ? "" : ", ").append(part.name);
    return writer.add(person);
  }
  const bool pair =
      may_be_pair(group) && (is_pair(group[0], group[1]) || own.names > own.people || column.names > column.people);
  if (pair || form == GroupForm::pairs) return writer.add_pair(group[0], group[1]);
  writer.add(group, decide({group}, count_votes(group), column));
}

/// An item of a list, cleaned and cut.
struct CutItem {
  std::string clean;
  PeopleParts parts;
};

/// One person, unless stronger separators part several. `Lindqvist, Mara` is one by its form, `Vargas Llosa, Mario`
/// too; with `turned` also `Vargas Llosa, Jorge Mario`.
void add_item(const CutItem& item, bool turned, CommaVotes column, PeopleWriter& writer) {
  const PeopleParts& parts = item.parts;
  const bool several = parts.strong || parts.groups.size() > 1;
  const GroupForm form = form_of(parts);
  const CommaVotes votes = count_votes(parts);
  for (const PeopleGroup& group : parts.groups) {
    const bool pair = !several && group.size() == 2 && !names_institution(group[1].name) &&
                      (may_be_pair(group) || is_pair(group[0], group[1]) ||
                       ((turned || ends_with_suffix(group[1])) && resembles_given_names(group[1].name)));
    const bool whole = std::ranges::all_of(group, is_whole_name);
    if (pair)
      writer.add_pair(group[0], group[1]);
    else if (several || group.size() == 1 || whole)
      add_group(group, form, votes, column, writer);
    else
      writer.add(PersonName{collapse_blanks(item.clean), {}, {}, false});
  }
}

/// Whether the items of a list that a comma cuts in two are `Family, Given`.
bool are_turned(std::span<const CutItem> items, CommaVotes column) {
  for (const CutItem& item : items) {
    if (item.parts.groups.size() != 1 || item.parts.groups[0].size() != 2) continue;
    const CommaVotes votes = count_votes(item.parts);
    column.names += votes.names;
    column.people += votes.people;
  }
  return column.names > column.people;
}

}  // namespace

void PeopleColumn::count_initials(std::string_view name) {
  if (!ends_with_initials(name))
    initials_first_ += split_words(name).size() > 1 ? 1 : 0;
  else if (!ends_with_capital_family(name))
    ++initials_last_;
}

/// `alone`: no other sign parts people in its list.
void PeopleColumn::count_blanks(std::string_view name, bool alone) {
  const BlanksPart own = what_blanks_part(name);
  if (own == BlanksPart::people)
    ++blanks_part_people_;
  else if (own == BlanksPart::names || (own == BlanksPart::unknown && !alone))
    ++blanks_part_names_;
}

bool PeopleColumn::turns_initials() const {
  constexpr std::size_t enough = 2;
  return initials_last_ > initials_first_ && initials_last_ >= enough;
}

BlanksPart PeopleColumn::blanks() const {
  if (blanks_part_people_ == blanks_part_names_) return BlanksPart::unknown;
  return blanks_part_people_ > blanks_part_names_ ? BlanksPart::people : BlanksPart::names;
}

PeopleParts PeopleColumn::add(std::string_view text) {
  PeopleParts parts = cut_people(clean_people_text(text));
  const CommaVotes votes = count_votes(parts);
  comma_parts_people_ += votes.people;
  comma_parts_names_ += votes.names;
  for (const PeopleGroup& group : parts.groups) {
    if (group.size() > 1 && votes.names >= votes.people) continue;
    for (const PersonName& person : group) {
      count_initials(person.name);
      count_blanks(person.name, parts.groups.size() == 1 && group.size() == 1);
    }
  }
  return parts;
}

void PeopleColumn::add_items(std::span<const std::string> items) {
  for (const std::string& item : items) {
    if (find_first_of(item, ",;\n") != std::string::npos) continue;
    const PersonName person = clean_person_name(item);
    count_initials(person.name);
    count_blanks(person.name, false);
  }
}

PeopleList PeopleColumn::parse(std::string_view text) const { return parse(text, cut_people(clean_people_text(text))); }

PeopleList PeopleColumn::parse(std::string_view text, const PeopleParts& parts) const {
  PeopleList list;
  PeopleWriter writer(list, turns_initials(), blanks());
  list.more = parts.more;
  if (!parts.team.empty()) list.names.push_back(parts.team);
  const CommaVotes own = count_votes(parts), column{comma_parts_people_, comma_parts_names_};
  const CommasPart what = parts.strong ? CommasPart::people : decide(parts.groups, own, column);
  list.undecided = what == CommasPart::unknown;
  if (list.undecided) {
    list.names.push_back(collapse_blanks(clean_people_text(text)));
    return list;
  }
  const GroupForm form = form_of(parts);
  for (const PeopleGroup& group : parts.groups)
    parts.strong ? add_group(group, form, own, column, writer) : writer.add(group, what);
  if (!parts.represented.empty()) list.names.push_back(parts.represented);
  return list;
}

PeopleList PeopleColumn::parse_items(std::span<const std::string> items) const {
  PeopleList list;
  PeopleWriter writer(list, turns_initials(), blanks());
  const CommaVotes column{comma_parts_people_, comma_parts_names_};
  std::vector<CutItem> cut;
  for (const std::string& item : items) {
    std::string_view rest = item;
    if (cut_more(rest)) list.more = true;
    if (!has_letter(rest)) continue;
    std::string clean = clean_people_text(rest);
    PeopleParts parts = cut_people(clean);
    cut.push_back({std::move(clean), std::move(parts)});
  }
  const bool turned = are_turned(cut, column);
  for (const CutItem& item : cut) add_item(item, turned, column, writer);
  return list;
}

}  // namespace kgbuild::parsing
