// The people of a formatted reference, and how its style separates them from the title.
#pragma once

#include <cstddef>
#include <cstdint>

#include "parsers/grammar/references/people_prefix.hpp"
#include "parsers/grammar/references/reference_text.hpp"

namespace kgbuild::parsing {

/// What is between the people and the title, by which styles differ.
enum class ReferenceJoint : std::uint8_t {
  none,
  bracketed_year,  ///< APA: `People (2021). Title.`
  year,            ///< ACL, ACM: `People. 2021. Title.`
  quote,           ///< IEEE, MLA: `People, "Title," ...`
  colon,           ///< LNCS: `People: Title.`
  stop,            ///< NeurIPS, Vancouver, GB/T 7714: `People. Title.`
  mark,            ///< `People, *Title*`: in emphasis or linked
  comma,           ///< Elsevier: `People, Title, in: ...`
  title_first,     ///< `Title. People. Venue.`
};
inline constexpr std::size_t reference_joint_count = 9;

/// Offsets in ReferenceText::plain.
struct ReferenceHead {
  PeoplePrefix people;
  ReferenceJoint joint = ReferenceJoint::none;
  std::size_t year_begin = 0, year_end = 0;  ///< equal if no year is before the title
  std::size_t title = 0;                     ///< where the title begins, with marks before it
  std::size_t title_end = 0;                 ///< of a title before the people; else 0
  bool sure = false;                         ///< the people or the joint are those of a reference in any file
};

/// The people at the start of a reference, or after its first sentence, and what follows them. A team or a single word
/// is read as people if a year follows, but not `sure`. Linear.
ReferenceHead read_reference_head(const ReferenceText& text);

/// The first year from 1900 to 2099 at or after `from`: in brackets if there is one, else any that no digit, dot or
/// dash joins to other digits. Its offset, or npos.
std::size_t find_reference_year(std::string_view text, std::size_t from);

}  // namespace kgbuild::parsing
