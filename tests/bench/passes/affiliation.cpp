#include "tests/bench/passes/affiliation.hpp"

#include <algorithm>
#include <random>
#include <unordered_map>

namespace kgbuild::bench {
namespace {

constexpr std::uint32_t none = ~0u;

class Field {
 public:
  explicit Field(const AffiliationSize& size) : size_(size), random_(size.seed), last_paper_(size.authors, none) {}

  std::vector<AffiliationTie> grow() {
    paper_starts_.push_back(0);
    while (edges_.size() < size_.edges || authors_ < size_.authors) publish();
    return std::move(edges_);
  }

 private:
  std::uint32_t draw(std::size_t below) { return static_cast<std::uint32_t>(random_() % below); }
  bool chance(std::uint32_t percent) { return draw(100) < percent; }

  std::size_t draw_team() {
    if (draw(200) == 0) return 10 + draw(51);
    std::size_t members = 1 + draw(3);
    while (members < 12 && chance(45)) ++members;
    return members;
  }

  /// New authors keep step with the edges, so that both end together.
  bool wants_new() {
    const double made = static_cast<double>(edges_.size()) / size_.edges;
    const double known = static_cast<double>(authors_) / size_.authors;
    return authors_ < size_.authors && chance(known < made ? 95 : 15);
  }

  std::uint32_t make_author() { return authors_++; }

  /// By papers written: a random place on a random paper. Mostly from the part of the field where `place` is.
  std::uint32_t draw_known(std::size_t place) {
    constexpr std::size_t part = 3'000;
    if (chance(10)) return places_[draw(places_.size())];
    const std::size_t first = place > part / 2 ? place - part / 2 : 0;
    return places_[first + draw(std::min(part, places_.size() - first))];
  }

  std::uint32_t draw_colleague(std::uint32_t author) {
    const std::size_t first = paper_starts_[last_paper_[author]], last = paper_starts_[last_paper_[author] + 1];
    return places_[first + draw(last - first)];
  }

  std::uint32_t draw_member(std::size_t place) {
    const bool leads = team_.empty();
    if (places_.empty() || (leads ? chance(10) && authors_ < size_.authors : wants_new())) return make_author();
    if (!leads && last_paper_[team_[0]] != none && chance(60)) return draw_colleague(team_[0]);
    return draw_known(place);
  }

  void tie(std::uint32_t a, std::uint32_t b) {
    const auto [place, is_new] = places_of_ties_.emplace((std::uint64_t{a} << 32) | b, edges_.size());
    if (is_new) edges_.push_back({a, b, 0});
    ++edges_[place->second].papers;
  }

  void publish() {
    team_.clear();
    const std::size_t place = places_.empty() ? 0 : draw(places_.size());
    for (std::size_t members = draw_team(); members > 0; --members) team_.push_back(draw_member(place));
    std::sort(team_.begin(), team_.end());
    team_.erase(std::unique(team_.begin(), team_.end()), team_.end());
    for (std::size_t i = 0; i < team_.size(); ++i) {
      for (std::size_t j = i + 1; j < team_.size(); ++j) {
        tie(team_[i], team_[j]);
      }
    }
    const auto paper = static_cast<std::uint32_t>(paper_starts_.size() - 1);
    for (const std::uint32_t author : team_) last_paper_[author] = paper;
    places_.insert(places_.end(), team_.begin(), team_.end());
    paper_starts_.push_back(places_.size());
  }

  AffiliationSize size_;
  std::mt19937_64 random_;
  std::uint32_t authors_ = 0;
  std::vector<std::uint32_t> last_paper_;  // by author
  std::vector<std::uint32_t> places_;      // authors of all papers, one after another
  std::vector<std::size_t> paper_starts_;  // in places_
  std::vector<std::uint32_t> team_;
  std::unordered_map<std::uint64_t, std::size_t> places_of_ties_;  // only asked, never iterated
  std::vector<AffiliationTie> edges_;
};

}  // namespace

std::vector<AffiliationTie> make_affiliation(const AffiliationSize& size) { return Field(size).grow(); }

}  // namespace kgbuild::bench
