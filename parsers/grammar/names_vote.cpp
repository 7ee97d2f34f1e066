#include "parsers/grammar/names_vote.hpp"

#include "parsers/fields/resembles_people.hpp"

namespace kgbuild::parsing {

void NamesVote::add(std::string_view text) {
  ++papers_;
  if (text.empty()) return;
  if (resembles_people(text, false)) {
    ++lists_;
  } else if (resembles_people(text, true)) {
    ++singles_;
    names_.insert(text);
  }
}

bool NamesVote::names_are_authors() const {
  constexpr std::size_t least = 3;  // papers that show a habit
  if (lists_ > 0) return (lists_ + singles_) * 2 > papers_;
  return papers_ >= least && singles_ * 5 >= papers_ * 4 && names_.size() * 5 >= singles_ * 4;
}

}  // namespace kgbuild::parsing
