#include "parsers/extract/names/name_features.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "parsers/extract/names/metric_evidence.hpp"
#include "parsers/extract/names/name_context.hpp"
#include "parsers/extract/names/name_place.hpp"
#include "parsers/extract/names/name_scores.hpp"
#include "parsers/extract/names/name_variants.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {
namespace {

/// True for names that the title presents or cues clearly call new.
bool is_surely_own(const Entity& e, const RuleData& rules) {
  return e.title_name ||
         (e.vote(Vote::introduces) >= rules.weights[Weight::introduces_threshold] && !is_established(e, rules));
}

/// The features of one entity.
class EntityFeatures {
 public:
  EntityFeatures(const PaperReading& reading, const RuleData& rules, const std::vector<std::string_view>& own,
                 std::size_t number, std::vector<NameFeature>& out)
      : reading_(reading),
        rules_(rules),
        own_(own),
        e_(reading.entities[number]),
        name_(reading.names[number]),
        decision_(reading.decisions[number]),
        unknown_(!e_.is_known() && !e_.is_task()),
        forms_(reading.forms[number]),
        out_(out) {}

  void find() {
    add_votes();
    add_roles();
    add_lexicon();
    add_forms();
    add_spelling(surface(reading_.text, reading_.mention(e_.mentions.front())));
    add_title();
    add_variants();
    add_mentions();
    add_place();
    add_decision();
    for (const RuleHit& hit : e_.hits) out_.push_back({hit.rule, true, 1, rules_.name_model.rules.find(hit.rule)});
  }

  void add_company(const Company& company) {
    add_if(company.any, code_feature("company"));
    add(code_feature("with-methods"), company.methods);
    add(code_feature("with-benchmarks"), company.benchmarks);
    add(code_feature("with-metrics"), company.metrics);
  }

  /// `max_mentions`: of a name that the lexicon does not know.
  void add_context(std::size_t max_mentions) {
    if (e_.title_name) return;
    std::string_view last;  // most mentions are spelled as the one before
    const bool spelled_out =
        !forms_.stop_word && std::any_of(e_.mentions.begin(), e_.mentions.end(), [&](std::uint32_t i) {
          const std::string_view before = std::exchange(last, surface(reading_.text, reading_.mention(i)));
          return last != before && is_acronym_of_title(last, reading_.text.title);
        });
    add_if(spelled_out, code_feature("title-acronym"));
    const bool leads = unknown_ && forms_.shaped && !forms_.stop_word && e_.mentions.size() > 1 &&
                       e_.mentions.size() == max_mentions && reading_.named.title_names.empty();
    add_if(leads, code_feature("leading"));
  }

 private:
  void add(std::size_t feature, float value = 1) {
    if (value != 0) out_.push_back({code_features[feature], false, value, &rules_.name_model.code[feature]});
  }
  void add_if(bool present, std::size_t feature) {
    if (present) add(feature);
  }

  static constexpr float most_votes = 4;  ///< more evidence of the same kind says nothing new

  void add_sum(Vote vote, std::size_t first, std::size_t more) {
    const float sum = e_.vote(vote);
    add(first, std::clamp(sum, 0.F, 1.F));
    add(more, std::clamp(sum - 1, 0.F, most_votes));
  }

  void add_sum(Vote vote, std::size_t first, std::size_t more, std::size_t against) {
    add_sum(vote, first, more);
    add(against, std::clamp(-e_.vote(vote), 0.F, most_votes));
  }

  void add_votes() {
    add_sum(Vote::introduces, code_feature("introduces"), code_feature("introduces-more"));
    add_sum(Vote::method, code_feature("method"), code_feature("method-more"), code_feature("method-against"));
    add_sum(Vote::benchmark, code_feature("benchmark"), code_feature("benchmark-more"),
            code_feature("benchmark-against"));
    add_sum(Vote::metric, code_feature("metric"), code_feature("metric-more"), code_feature("metric-against"));
    const auto sum = [&](Vote vote, float most) { return std::clamp(e_.vote(vote), 0.F, most); };
    add(code_feature("dataset"), sum(Vote::dataset, 3));
    add(code_feature("organisation"), sum(Vote::organisation, 3));
    add(code_feature("generic"), sum(Vote::generic, 3));
    if (!e_.is_known()) add(code_feature("introduces-unknown"), sum(Vote::introduces, most_votes));
  }

  void add_roles() {
    add_if(e_.role == Role::used, code_feature("used"));
    add_if(e_.role == Role::based || e_.role == Role::extended, code_feature("extended"));
    add_if(e_.role == Role::evaluated, code_feature("evaluated"));
    add_if(unknown_ && e_.role == Role::used, code_feature("unknown-used"));
    add_if(e_.role == Role::compared, code_feature("compared"));
  }

  void add_entry(NameKind kind, std::size_t firm, std::size_t weak) {
    if (e_.knows(kind)) add(lexicon_entry(e_, kind, rules_).weak ? weak : firm);
  }

  void add_lexicon() {
    add_if(unknown_, code_feature("unknown"));
    add_entry(NameKind::method, code_feature("known-method"), code_feature("weak-method"));
    add_entry(NameKind::benchmark, code_feature("known-benchmark"), code_feature("weak-benchmark"));
    const bool strict = e_.knows(NameKind::metric) && lexicon_entry(e_, NameKind::metric, rules_).strict;
    add_entry(NameKind::metric,
              strict && has_firm_form(reading_, rules_, e_) ? code_feature("known-metric")
                                                            : code_feature("known-soft-metric"),
              code_feature("weak-metric"));
    add_if(e_.knows(NameKind::task), code_feature("known-task"));
    add_if(e_.composed_task != Mention::none, code_feature("composed-task"));
    add_if(is_established(e_, rules_), code_feature("established"));
    if (e_.base == Mention::none) return;
    const NameKind base = rules_.entries[e_.base].kind;
    add_if(base == NameKind::method, code_feature("version-of-method"));
    add_if(base == NameKind::benchmark, code_feature("version-of-benchmark"));
  }

  void add_forms() {
    add_if(forms_.shaped, code_feature("shaped"));
    add_if(forms_.shaped && unknown_, code_feature("unknown-shaped"));
    add_if(!forms_.latin, code_feature("no-latin"));
    add_if(forms_.data_shape, code_feature("data-shape"));
    add_if(forms_.component == Weight::part_head, code_feature("component-part"));
    add_if(forms_.component == Weight::component_long, code_feature("component-long"));
    add_if(forms_.component == Weight::component_head, code_feature("component-head"));
    add_if(forms_.metric_ending, code_feature("metric-ending"));
    add_if(forms_.task_ending, code_feature("task-ending"));
    add_if(forms_.stop_word, code_feature("stop-word"));
    add_if(unknown_ && is_ascii_upper(name_.front()) && !forms_.shaped, code_feature("unknown-title-case"));
  }

  /// Of the first mention.
  void add_spelling(std::string_view name) {
    const auto words = 1 + std::count(name.begin(), name.end(), ' ');
    const bool capitals = name.size() > 1 && std::all_of(name.begin(), name.end(), is_ascii_upper);
    add_if(words == 2, code_feature("two-words"));
    add_if(words > 2, code_feature("three-words"));
    add_if(std::any_of(name.begin(), name.end(), is_ascii_digit), code_feature("digits"));
    add_if(name.find('-') != std::string_view::npos, code_feature("hyphen"));
    add_if(forms_.latin && std::none_of(name.begin(), name.end(), is_ascii_upper), code_feature("lower-case"));
    add_if(capitals, name.size() <= 3 ? code_feature("short-acronym") : code_feature("acronym"));
    add_if(is_ascii_upper(name.front()) && !forms_.shaped && !capitals, code_feature("title-case"));
    add_if(words > 1 && rules_.words.method_heads.contains(name.substr(name.rfind(' ') + 1)),
           code_feature("method-ending"));
  }

  void add_title() {
    const NamedText& named = reading_.named;
    if (e_.title_name) {
      add(named.title_name_in_body ? code_feature("title-name-in-body") : code_feature("title-name"));
      return;
    }
    add_if(!named.title_names.empty(), code_feature("near-title-name"));
    const bool in_title =
        std::any_of(e_.mentions.begin(), e_.mentions.end(), [&](std::uint32_t i) { return is_in_title(i); });
    add_if(in_title && !is_base_of_own(), code_feature("in-title"));
  }

  /// `LoomNet` of a paper that presents `LoomNet 2`.
  bool is_base_of_own() const {
    return std::any_of(own_.begin(), own_.end(), [&](std::string_view own) { return is_variant(own, name_); });
  }

  bool is_in_title(std::uint32_t number) const {
    const Mention& m = reading_.mention(number);
    const std::string_view lower = reading_.text.body_lower;
    return m.sentence == 0 || title_has_word(reading_.text.title_lower, lower.substr(m.start, m.end - m.start));
  }

  void add_variants() {
    if (is_surely_own(e_, rules_)) return;
    if (e_.knows(NameKind::method) || e_.knows(NameKind::benchmark) || e_.knows(NameKind::task)) return;
    add_if(is_base_of_own(), code_feature("base-of-own"));
    add_if(std::any_of(own_.begin(), own_.end(), [&](std::string_view base) { return is_variant(name_, base); }),
           code_feature("variant-of-own"));
  }

  void add_mentions() {
    const auto any = [&](auto&& test) {
      return std::any_of(e_.mentions.begin(), e_.mentions.end(),
                         [&](std::uint32_t i) { return test(reading_.mention(i)); });
    };
    const std::size_t sentences = reading_.text.sentences.size();
    const bool late = any([&](const Mention& m) { return m.sentence + 2 >= sentences; });
    const bool soon = any([&](const Mention& m) { return m.sentence < sentences - sentences / 2; });
    add_if(e_.mentions.size() == 2, code_feature("twice"));
    add_if(e_.mentions.size() > 2, code_feature("often"));
    add_if(any([&](const Mention& m) { return m.sentence == reading_.text.opening; }), code_feature("opening"));
    add_if(late, code_feature("late"));
    add_if(late && !soon, code_feature("only-late"));
    const bool metric = e_.knows(NameKind::metric) || forms_.metric_ending;
    add_if(has_value(reading_, rules_, e_), metric ? code_feature("metric-near-value") : code_feature("near-value"));
    add_if(is_metric(reading_, rules_, e_, false), code_feature("counts-as-metric"));
  }

  void add_place() {
    const NamePlace place = read_place(reading_, e_);
    if (place.body == 0) return;
    add_if(place.glosses > 0, code_feature("glosses-hangul"));
    if (!unknown_) return;
    add(place.inside > 0 ? code_feature("unknown-inside")
        : forms_.shaped  ? code_feature("shaped-at-start")
                         : code_feature("unknown-at-start"));
    const bool title_words = is_ascii_upper(name_.front()) && name_.find(' ') != std::string_view::npos;
    add_if(place.inside > 0 && title_words && !forms_.shaped, code_feature("title-words-inside"));
    add_if(place.after_article > 0, code_feature("after-article"));
    add_if(place.before_bracket > 0, code_feature("before-bracket"));
    add_if(place.beside_unknown > 0, code_feature("near-unknown"));
  }

  void add_decision() {
    add_if(decision_.kind == EntityKind::method, code_feature("decided-method"));
    add_if(decision_.kind == EntityKind::benchmark, code_feature("decided-benchmark"));
    add_if(decision_.kind == EntityKind::metric, code_feature("decided-metric"));
    if (!decision_.introduced) return;
    const bool enough = decision_.scores.introduces >= rules_.weights[Weight::introduces_threshold];
    add(enough ? code_feature("decided-own") : code_feature("decided-variant"));
  }

  const PaperReading& reading_;
  const RuleData& rules_;
  const std::vector<std::string_view>& own_;
  const Entity& e_;
  std::string_view name_;
  const Decision& decision_;
  bool unknown_;  ///< the lexicon does not know it, nor as a task
  const NameForms& forms_;
  std::vector<NameFeature>& out_;
};

}  // namespace

FeatureFinder::FeatureFinder(const PaperReading& reading, const RuleData& rules)
    : reading_(reading),
      rules_(rules),
      coordinations_(reading, rules),
      max_mentions_(most_mentions_of_unknown(reading)) {
  constexpr std::size_t max_own = 32;
  for (std::size_t i = 0; i < reading.entities.size() && own_.size() < max_own; ++i) {
    const Entity& e = reading.entities[i];
    if (!e.mentions.empty() && is_surely_own(e, rules)) own_.push_back(reading.names[i]);
  }
}

const std::vector<NameFeature>& FeatureFinder::find(std::size_t number) {
  features_.clear();
  EntityFeatures finder(reading_, rules_, own_, number, features_);
  finder.find();
  finder.add_company(coordinations_.of(number));
  finder.add_context(max_mentions_);
  return features_;
}

}  // namespace kgbuild::parsing
