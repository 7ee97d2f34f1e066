#include "parsers/grammar/lines/names_vote.hpp"

namespace kgbuild::parsing {

void NamesVote::add(std::string_view text) { add(text, text.empty() ? PeopleLike::none : judge_people(text)); }

void NamesVote::add_published(std::string_view text, bool published) {
  const std::size_t before = singles_;
  add(text);
  if (published && singles_ > before) ++published_;
}

void NamesVote::add(std::string_view text, PeopleLike judged) {
  ++papers_;
  if (judged == PeopleLike::list) ++lists_;
  if (judged != PeopleLike::single_name) return;
  ++singles_;
  names_.insert(text);
}

bool NamesVote::names_are_authors() const {
  const std::size_t least = published_ == papers_ ? 2 : 3;  // papers that show a habit
  if (lists_ > 0) return (lists_ + singles_) * 2 > papers_;
  return papers_ >= least && singles_ * 5 >= papers_ * 4 && names_.size() * 5 >= singles_ * 4;
}

}  // namespace kgbuild::parsing
