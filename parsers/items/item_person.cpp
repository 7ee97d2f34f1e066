#include "parsers/items/item_person.hpp"

#include <algorithm>
#include <string_view>

#include "base/strings.hpp"
#include "parsers/fields/person_name.hpp"

namespace kgbuild::parsing {

std::string ItemPerson::whole() const {
  const std::string& family = part(PersonPart::family);
  const std::string& name = part(PersonPart::name);
  if (!part(PersonPart::full).empty()) return part(PersonPart::full);
  if (!name.empty() || family.empty()) return name.empty() ? part(PersonPart::given) : name;
  std::string given = part(PersonPart::given);
  if (const std::string& middle = part(PersonPart::middle); !middle.empty()) given = concat({given, " ", middle});
  std::string last;
  for (const PersonPart each : {PersonPart::particle, PersonPart::family, PersonPart::suffix})
    if (const std::string& text = part(each); !text.empty()) last.append(last.empty() ? "" : " ").append(text);
  return turn_name(last, given);
}

bool ItemPerson::is_author() const {
  // Words of the lists of MARC, CSL and Zotero.
  constexpr std::array<std::string_view, 18> others{"editor",
                                                    "edt",
                                                    "serieseditor",
                                                    "translator",
                                                    "trl",
                                                    "illustrator",
                                                    "ill",
                                                    "reviewer",
                                                    "rev",
                                                    "advisor",
                                                    "thesisadvisor",
                                                    "ths",
                                                    "sponsor",
                                                    "recipient",
                                                    "interviewer",
                                                    "reviewedauthor",
                                                    "collectioneditor",
                                                    "degreesupervisor"};
  return std::ranges::find(others, fold_key(part(PersonPart::role))) == others.end();
}

}  // namespace kgbuild::parsing
