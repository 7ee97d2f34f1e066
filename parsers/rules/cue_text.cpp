#include "parsers/rules/cue_text.hpp"

#include <array>
#include <charconv>

namespace kgbuild::parsing {

std::string format_weight(float weight) {
  std::array<char, 32> digits{};
  return {digits.begin(), std::to_chars(digits.begin(), digits.end(), weight).ptr};
}

std::string format_vote(Vote vote, float weight) {
  std::string text(vote_names[static_cast<std::size_t>(vote)]);
  return text.append(weight > 0 ? " +" : " ").append(format_weight(weight));
}

std::string format_says(const Cue& cue) {
  std::string text;
  for (std::size_t i = 0; i < vote_count; ++i) {
    if (cue.votes[i] == 0) continue;
    text.append(text.empty() ? "" : ", ").append(format_vote(static_cast<Vote>(i), cue.votes[i]));
  }
  if (cue.role == Role::none) return text;
  text.append(text.empty() ? "role " : ", role ").append(role_names[static_cast<std::size_t>(cue.role)]);
  return text;
}

}  // namespace kgbuild::parsing
