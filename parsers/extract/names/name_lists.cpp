#include "parsers/extract/names/name_lists.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// True for the text between two members of a list.
bool separates_members(std::string_view between) {
  constexpr std::string_view around = " '\"*`";
  const std::size_t first = between.find_first_not_of(around);
  if (between.size() > 16 || first == std::string_view::npos) return false;
  between = between.substr(first, between.find_last_not_of(around) + 1 - first);
  constexpr std::array<std::string_view, 15> marks{",",   "/",     "、",   "，",   "·",  "및",     "와", "과",
                                                   "and", ", and", ", or", ", 및", "or", "그리고", "&"};
  return std::find(marks.begin(), marks.end(), between) != marks.end();
}

class ListReader {
 public:
  ListReader(PaperReading& reading, const RuleData& rules) : reading_(reading), rules_(rules) {}

  void read() {
    const std::vector<Mention>& all = reading_.named.mentions;
    for (std::size_t first = 0; first < all.size();) {
      std::size_t last = first + 1;
      while (last < all.size() && in_one_list(all[last - 1], all[last])) ++last;
      if (last - first > 1 && opens_clause(all[last - 2], all[last - 1])) --last;
      if (last - first > 1) vote(first, last);
      first = last;
    }
  }

 private:
  bool in_one_list(const Mention& a, const Mention& b) const {
    if (a.sentence != b.sentence || b.start < a.end) return false;
    const std::string_view field = reading_.text.field(reading_.sentence_of(a).in_title);
    return separates_members(field.substr(a.end, b.start - a.end));
  }

  /// `On MMLU, FooNet achieves`
  bool opens_clause(const Mention& a, const Mention& b) const {
    const Sentence& s = reading_.sentence_of(b);
    const std::string_view field = reading_.text.field(s.in_title).substr(0, s.end);
    return field.substr(a.end, b.start - a.end) == ", " &&
           is_clause_subject(field.substr(b.end), rules_.results.subject_verbs);
  }

  Entity& entity(std::size_t mention) const { return reading_.entities[reading_.named.mentions[mention].entity]; }

  /// True if the entity is of this kind by a lexicon entry that is `strict` and not `weak`, or is a version of an entry
  /// of this kind.
  bool is_firm(const Entity& e, NameKind kind) const {
    const std::uint32_t known = e.lexicon[static_cast<std::size_t>(kind)];
    if (e.base != Mention::none && rules_.entries[e.base].kind == kind) return true;
    return known != Mention::none && !rules_.entries[known].weak && rules_.entries[known].strict;
  }

  /// Votes of the list of mentions [first, last).
  void vote(std::size_t first, std::size_t last) const {
    constexpr std::array kinds{NameKind::method, NameKind::benchmark, NameKind::metric};
    constexpr std::array votes{Vote::method, Vote::benchmark, Vote::metric};
    constexpr std::array<std::string_view, 3> ids{"list-of-methods", "list-of-benchmarks", "list-of-measures"};
    std::array<std::size_t, 3> known{};
    for (std::size_t i = first; i < last; ++i) {
      for (std::size_t k = 0; k < kinds.size(); ++k) known[k] += is_firm(entity(i), kinds[k]) ? 1 : 0;
    }
    const auto main = static_cast<std::size_t>(std::max_element(known.begin(), known.end()) - known.begin());
    if (known[main] == 0 || known[0] + known[1] + known[2] != known[main]) return;
    // A mere `X와 Y` may also compare the two, or apply one to the other.
    const float weight = rules_.weights[last - first > 2 || known[main] > 1 ? Weight::list : Weight::list_of_two];
    for (std::size_t i = first; i < last; ++i) {
      Entity& e = entity(i);
      const bool voted =
          std::any_of(e.hits.begin(), e.hits.end(), [&](const RuleHit& hit) { return hit.rule == ids[main]; });
      if (voted || std::any_of(kinds.begin(), kinds.end(), [&](NameKind kind) { return is_firm(e, kind); })) continue;
      e.votes[static_cast<std::size_t>(votes[main])] += weight;
      e.hits.push_back({ids[main], static_cast<std::uint32_t>(i), votes[main], weight});
    }
  }

  PaperReading& reading_;
  const RuleData& rules_;
};

}  // namespace

bool is_clause_subject(std::string_view after, const FormList& verbs) {
  if (after.size() < 3 || after.front() != ' ') return false;
  after.remove_prefix(1);
  std::size_t end = 0;
  while (end < after.size() && is_ascii_lower(after[end])) ++end;
  // A singular verb: in `Experiments on MMLU, GSM8K show` the experiments are the subject.
  return end > 1 && after[end - 1] == 's' && verbs.prefix_length(after) != 0;
}

void match_lists(PaperReading& reading, const RuleData& rules) { ListReader(reading, rules).read(); }

}  // namespace kgbuild::parsing
