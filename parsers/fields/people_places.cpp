#include "parsers/fields/people_places.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/people_words.hpp"

namespace kgbuild::parsing {
namespace {

/// Countries and cities of universities, without those that are also names of people, such as `Florence`, `Jordan`.
constexpr auto places = std::to_array<std::string_view>(
    {"amsterdam",   "argentina",  "athens",         "atlanta",       "australia", "austria",
     "barcelona",   "basel",      "beijing",        "belgium",       "bergen",    "berkeley",
     "berlin",      "bern",       "bologna",        "boston",        "brazil",    "brussels",
     "budapest",    "cambridge",  "canada",         "chicago",       "chile",     "china",
     "cologne",     "copenhagen", "daejeon",        "delft",         "delhi",     "denmark",
     "dublin",      "edinburgh",  "egypt",          "england",       "finland",   "france",
     "frankfurt",   "geneva",     "germany",        "ghent",         "glasgow",   "gothenburg",
     "greece",      "hamburg",    "hangzhou",       "helsinki",      "hong kong", "hungary",
     "iceland",     "india",      "iran",           "ireland",       "istanbul",  "italy",
     "japan",       "kyoto",      "lausanne",       "leiden",        "leipzig",   "leuven",
     "lisbon",      "london",     "los angeles",    "lund",          "lyon",      "madrid",
     "malmö",       "manchester", "melbourne",      "mexico",        "montreal",  "moscow",
     "mumbai",      "munich",     "münchen",        "netherlands",   "new delhi", "new york",
     "new zealand", "nijmegen",   "norway",         "osaka",         "oslo",      "oxford",
     "paris",       "pittsburgh", "poland",         "portugal",      "prague",    "princeton",
     "rome",        "rotterdam",  "russia",         "san francisco", "seattle",   "seoul",
     "shanghai",    "shenzhen",   "singapore",      "south korea",   "spain",     "stanford",
     "stockholm",   "stuttgart",  "sweden",         "switzerland",   "taipei",    "taiwan",
     "tel aviv",    "tokyo",      "toronto",        "trondheim",     "turin",     "turkey",
     "uk",          "ukraine",    "united kingdom", "united states", "uppsala",   "usa",
     "utrecht",     "vancouver",  "vietnam",        "warsaw",        "wien",      "zurich",
     "zürich"});

bool is_place(std::string_view name) { return std::ranges::find(places, ascii_lower(name)) != places.end(); }

/// `Oslo`, `Ghent University`, `TU Berlin`
bool is_known_place(std::string_view name) {
  const std::size_t blank = name.find(' ');
  const bool school = blank < name.size() && std::ranges::all_of(name.substr(0, blank), is_ascii_upper);
  return names_institution(name) || is_place(name) || (school && is_place(name.substr(blank + 1)));
}

bool is_one_word(std::string_view name) { return name.find(' ') == std::string_view::npos; }

/// Two words or more, none of which occurs in titles or is a set of initials.
bool is_whole_name(std::string_view name) {
  const auto words = split_words(name);
  return words.size() > 1 && std::ranges::none_of(words, is_topic_word) && !is_initials(words.back()) &&
         !is_place(words.back());
}

/// `Ann Lee, Bo Ek, Fen University`: of several people one is placed.
bool ends_placed(const PeopleGroup& group) {
  const std::string& last = group.back().name;
  return names_institution(last) && !is_team_name(last) && !names_group(last);
}

}  // namespace

void part_at_institutions(PeopleParts& parts) {
  std::vector<PeopleGroup> people;
  for (const PeopleGroup& group : parts.groups)
    for (std::size_t i = 0; i < group.size(); ++i) {
      const std::string& name = group[i].name;
      const std::string_view next = i + 1 < group.size() ? std::string_view(group[i + 1].name) : std::string_view();
      const bool placed = names_institution(next) && !is_team_name(next);  // a team may be an author
      if (is_known_place(name)) {
        if (i == 0) return;
        people.back().push_back(group[i]);
      } else if (is_one_word(name) || !(placed || (is_whole_name(name) && is_whole_name(next) && ends_placed(group)))) {
        return;
      } else {
        people.push_back({group[i]});
      }
    }
  if (people.empty()) return;
  parts.groups = std::move(people);
  parts.strong = true;
}

bool are_people_with_places(const PeopleParts& parts) {
  constexpr std::size_t longest = 4;  // name, institution, city, country
  if (!parts.strong || parts.groups.empty()) return false;
  const PeopleGroup& first = parts.groups[0];
  if (parts.groups.size() == 1 && (first.size() < 2 || !names_institution(first[1].name))) return false;
  std::size_t placed = 0, known = 0;
  for (const PeopleGroup& group : parts.groups) {
    if (group.empty() || group.size() > longest || is_one_word(group[0].name)) return false;
    if (group.size() == 1) continue;
    const std::span rest = std::span(group).subspan(1);
    const auto is_known = [](const PersonName& part) { return is_known_place(part.name); };
    const bool named = std::ranges::any_of(rest, is_known);
    if (!named && (rest.size() > 1 || !is_one_word(rest.front().name))) return false;
    ++placed;
    known += named;
  }
  return known > 0 && known * 2 >= placed;
}

}  // namespace kgbuild::parsing
