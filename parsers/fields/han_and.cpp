#include "parsers/fields/han_and.hpp"

#include <array>
#include <cstddef>

#include "base/utf8.hpp"
#include "parsers/fields/people_blanks.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 5> joints{"和", "与", "與", "及", "跟"};
constexpr std::size_t least_name = 2, longest_name = 4;  // characters

/// Length of the joint at `at`; 0 for none.
std::size_t joint_at(std::string_view text, std::size_t at) {
  for (const std::string_view joint : joints)
    if (text.substr(at).starts_with(joint)) return joint.size();
  return 0;
}

/// Whether `name` has the length of a name and begins with a usual family name.
bool is_han_name(std::string_view name, std::size_t characters) {
  return characters >= least_name && characters <= longest_name && begin_with_family_names(name);
}

/// The characters up to the next that is not Han or, if `to_joint`, to a joint after a whole name.
struct Run {
  std::size_t end = 0, characters = 0;
};

Run read_run(std::string_view text, std::size_t at, bool to_joint) {
  Run run{at, 0};
  while (run.end < text.size() && run.characters <= longest_name) {
    const CodePoint point = decode_utf8(text, run.end);
    if (script_of(point.value) != Script::han) break;
    if (to_joint && run.characters >= least_name && joint_at(text, run.end) > 0) break;
    run.end += point.length;
    ++run.characters;
  }
  return run;
}

std::size_t end_of_han(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    if (script_of(point.value) != Script::han) break;
    at += point.length;
  }
  return at;
}

}  // namespace

std::vector<std::string_view> cut_at_han_and(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (script_of(point.value) != Script::han) {
      at += point.length;
      continue;
    }
    const Run name = read_run(text, at, true);
    const std::size_t joint = name.end < text.size() ? joint_at(text, name.end) : 0;
    const Run next = read_run(text, name.end + joint, true);
    const bool cut = joint > 0 && is_han_name(text.substr(at, name.end - at), name.characters) &&
                     is_han_name(text.substr(name.end + joint, next.end - name.end - joint), next.characters);
    if (cut) {
      parts.push_back(text.substr(begin, name.end - begin));
      begin = name.end + joint;
    }
    at = cut ? begin : end_of_han(text, name.end);
  }
  parts.push_back(text.substr(begin));
  return parts;
}

}  // namespace kgbuild::parsing
