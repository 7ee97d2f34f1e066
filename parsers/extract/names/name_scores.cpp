#include "parsers/extract/names/name_scores.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {
namespace {

class Scorer {
 public:
  Scorer(const PaperReading& reading, const RuleData& rules, const Entity& entity, const NameForms& forms)
      : reading_(reading), rules_(rules), e_(entity), forms_(forms) {}

  float introduces() const {
    const bool in_title_and_body = e_.title_name && reading_.named.title_name_in_body;
    float score = e_.vote(Vote::introduces);
    // A name that title and body present is the paper's own, regardless of what else it does with it.
    if (in_title_and_body) score = std::max(score, 0.F);
    if (score > 0 && is_new_in_title()) score += weight(Weight::in_title);
    if (e_.title_name) {
      score += weight(reading_.named.title_name_in_body ? Weight::title_name_in_body : Weight::title_name_alone);
    }
    if (forms_.component && !e_.title_name && !e_.is_known() && !e_.knows(NameKind::task)) {
      // Using its own parts does not make them the work of others.
      score = std::max(score, 0.F) + weight(*forms_.component);
    }
    if (in_title_and_body) return score;
    if (is_established(e_, rules_)) score += weight(Weight::introduces_lexicon);
    if (forms_.stop_word) score += weight(Weight::introduces_stop);
    return score;
  }

  float method() const {
    float score = e_.vote(Vote::method) + lexicon(NameKind::method);
    if (is_version_of(NameKind::method)) score += weight(Weight::lexicon);
    if (forms_.shaped) score += weight(Weight::name_shape);
    const bool gloss = std::any_of(e_.mentions.begin(), e_.mentions.end(),
                                   [&](std::uint32_t i) { return reading_.mention(i).source == MentionSource::gloss; });
    if (gloss) score += weight(Weight::gloss);
    return score;
  }

  float benchmark() const {
    float score = e_.vote(Vote::benchmark) + lexicon(NameKind::benchmark);
    if (is_version_of(NameKind::benchmark)) score += weight(Weight::lexicon);
    if (forms_.data_shape) score += weight(Weight::data_shape);
    if (e_.title_name && title_presents_data(reading_.text.title, rules_)) score += weight(Weight::title_data_word);
    return score;
  }

 private:
  float weight(Weight name) const { return rules_.weights[name]; }

  float lexicon(NameKind kind) const {
    if (!e_.knows(kind)) return 0;
    return weight(lexicon_entry(e_, kind, rules_).weak ? Weight::lexicon_weak : Weight::lexicon);
  }

  bool is_version_of(NameKind kind) const { return e_.base != Mention::none && rules_.entries[e_.base].kind == kind; }

  /// True for names unknown to the lexicon that occur anywhere in the title.
  bool is_new_in_title() const {
    if (e_.title_name || e_.is_known() || e_.knows(NameKind::task)) return false;
    if (!forms_.shaped && !forms_.several_words) return false;
    return std::any_of(e_.mentions.begin(), e_.mentions.end(), [&](std::uint32_t i) {
      const Mention& m = reading_.mention(i);
      return m.sentence == 0 ||
             title_has_word(reading_.text.title_lower,
                            std::string_view(reading_.text.body_lower).substr(m.start, m.end - m.start));
    });
  }

  const PaperReading& reading_;
  const RuleData& rules_;
  const Entity& e_;
  const NameForms& forms_;
};

}  // namespace

NameScores score_name(const PaperReading& reading, const RuleData& rules, const Entity& entity,
                      const NameForms& forms) {
  const Scorer scorer(reading, rules, entity, forms);
  return {scorer.introduces(), scorer.method(), scorer.benchmark()};
}

bool is_established(const Entity& entity, const RuleData& rules) {
  const auto is_old = [](const LexiconEntry& known) {
    return known.kind == NameKind::metric || known.background || (known.category == Category::method && !known.weak);
  };
  const auto is_old_as = [&](NameKind kind) {
    return entity.knows(kind) && is_old(lexicon_entry(entity, kind, rules));
  };
  return is_old_as(NameKind::method) || is_old_as(NameKind::metric) ||
         (entity.base != Mention::none && is_old(rules.entries[entity.base]));
}

const LexiconEntry& lexicon_entry(const Entity& entity, NameKind kind, const RuleData& rules) {
  return rules.entries[entity.lexicon[static_cast<std::size_t>(kind)]];
}

bool title_has_word(std::string_view title, std::string_view name) {
  const std::size_t at = title.find(name);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + name.size();
  return (at == 0 || !is_ascii_alnum(title[at - 1])) && (end == title.size() || !is_ascii_alnum(title[end]));
}

bool title_presents_data(std::string_view title, const RuleData& rules) {
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find_first_of(" ,:;()", at), title.size());
    if (rules.words.data_title_words.contains(title.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace kgbuild::parsing
