#include "parsers/extract/names/decide.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/names/measure.hpp"
#include "parsers/extract/names/name_run.hpp"
#include "parsers/extract/names/relatives.hpp"

namespace kgbuild::parsing {
namespace {

/// What the shapes of a name's surface forms tell.
struct Forms {
  bool stop = false;    ///< every form is a stop name
  bool shaped = false;  ///< one form has the shape of a name
  bool data_shape = false;
  std::optional<Weight> component;  ///< weight of a name that ends as parts of methods do
  bool latin = false;
  bool several_words = false;
  bool measure_head = false;  ///< one form ends as measures do: several words, or `@1`
  bool task_ending = false;   ///< or as tasks do
};

bool ends_with_any(std::string_view name, const WordSet& ends) {
  for (std::size_t length = 2; length <= 9 && length < name.size(); ++length) {
    if (ends.contains(name.substr(name.size() - length))) return true;
  }
  return false;
}

/// `SE`, `MLMs`: without a long form, too many things are called so for the shape alone to make a name of it.
bool is_short_acronym(std::string_view name) {
  if (name.size() > 2 && name.back() == 's') name.remove_suffix(1);
  return name.size() <= 3 && std::all_of(name.begin(), name.end(), is_ascii_upper);
}

/// `Resolve@1`, `Solve@k`
bool is_at_rank(std::string_view name) {
  const std::size_t at = name.rfind('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == name.size()) return false;
  const std::string_view rank = name.substr(at + 1);
  return rank == "k" || rank == "K" || rank == "N" || std::all_of(rank.begin(), rank.end(), is_ascii_digit);
}

class Decider {
 public:
  Decider(const PaperText& text, const NamedText& named, const RuleData& rules)
      : text_(text), named_(named), rules_(rules) {}

  Decision decide_entity(const Entity& e) const {
    Decision d;
    if (e.mentions.empty()) return d;
    const Forms forms = read_forms(e);
    d.benchmark = benchmark_score(e, forms);
    d.method = method_score(e, forms);
    d.introduces = introduces_score(e, forms);
    const bool introduced = d.introduces >= weight(Weight::introduces_threshold);
    // `QA 데이터셋`, `PSNR 벤치마크` name no data: a task or a measure stays what it is, but as the paper's own name.
    if (!introduced && (task_only(e) || measure_only(e))) d.benchmark = 0;
    if (forms.stop) {
      // `accuracy` and `FPS` are no names of methods, but measures.
      if (e.knows(NameKind::metric) && is_metric(e, d)) return take(d, Kind::metric);
      return leave(d, Verdict::stop_name);
    }
    if (!forms.latin && !knows_any(e)) return leave(d, task_only(e) ? Verdict::task : Verdict::no_letters);
    if (e.vote(Vote::generic) >= 1) return leave(d, Verdict::generic);
    if (e.vote(Vote::organisation) >= std::max(1.F, d.introduces)) return leave(d, Verdict::organisation);
    const bool data = d.benchmark >= weight(Weight::benchmark_threshold);
    if (introduced) {
      d.introduced = true;
      const bool own_data = data && (d.benchmark > d.method || !is_known_method(e));
      return take(d, is_metric(e, d) ? Kind::metric : own_data ? Kind::benchmark : Kind::method);
    }
    if (is_metric(e, d)) return take(d, Kind::metric);
    if (data && is_data(e, d, forms)) return take(d, Kind::benchmark);
    if (data_only(e)) {
      // Spelled as a dataset is: more than one word must speak for a method.
      if (e.vote(Vote::benchmark) >= 1) return take(d, Kind::benchmark);
      if (e.vote(Vote::method) < weight(Weight::method_named_as_data)) return leave(d, Verdict::weak);
    }
    if (task_only(e)) return leave(d, Verdict::task);
    if (measure_only(e)) return leave(d, Verdict::measure);
    if (!knows_any(e) && (forms.task_ending || forms.measure_head)) return decide_by_head(e, d, forms);
    return d.method >= weight(Weight::method_threshold) ? take(d, Kind::method) : leave(d, Verdict::weak);
  }

 private:
  /// `Negative Flip Rate (NFR)`, `Abstract Visual Reasoning (AVR)`: an unknown name is what its last word says, unless
  /// the text speaks of it as a method or as its own.
  Decision decide_by_head(const Entity& e, const Decision& d, const Forms& f) const {
    const bool own = e.vote(Vote::introduces) >= 1;
    if (f.measure_head) {
      const bool value = own || e.vote(Vote::metric) >= weight(Weight::metric_change) || measured(e);
      return value ? take(d, Kind::metric) : leave(d, Verdict::measure);
    }
    const bool method = own || e.vote(Vote::method) >= weight(Weight::method_against_head);
    return method && d.method >= weight(Weight::method_threshold) ? take(d, Kind::method) : leave(d, Verdict::task);
  }

  static Decision take(Decision d, Kind kind) {
    d.kind = kind;
    d.verdict = Verdict::taken;
    return d;
  }
  static Decision leave(Decision d, Verdict why) {
    d.verdict = why;
    return d;
  }

  float weight(Weight name) const { return rules_.weights[name]; }
  const LexiconEntry& entry(const Entity& e, NameKind kind) const {
    return rules_.entries[e.lexicon[static_cast<std::size_t>(kind)]];
  }
  static bool knows_any(const Entity& e) {
    return e.base != Mention::none || e.knows(NameKind::method) || e.knows(NameKind::benchmark) ||
           e.knows(NameKind::metric);
  }
  /// A dataset may be called after a model, and an acronym may mean both; `SFT 데이터셋` names no data.
  bool is_data(const Entity& e, const Decision& d, const Forms& f) const {
    if (e.knows(NameKind::method) && !e.knows(NameKind::benchmark) && long_known(e)) {
      return f.shaped && d.benchmark > d.method;
    }
    return d.benchmark >= d.method || e.vote(Vote::benchmark) >= weight(Weight::benchmark_noun);
  }

  /// A technique, a measure or a model that everybody compares with is hardly new; a dataset may be, though the lexicon
  /// knows it already.
  bool long_known(const Entity& e) const {
    const auto old = [](const LexiconEntry& known) {
      return known.kind == NameKind::metric || known.background || (known.category == Category::method && !known.weak);
    };
    return (e.knows(NameKind::method) && old(entry(e, NameKind::method))) ||
           (e.knows(NameKind::metric) && old(entry(e, NameKind::metric))) ||
           (e.base != Mention::none && old(rules_.entries[e.base]));
  }
  /// A method of the lexicon, or a version of one: `SAM 2 and SA-V datasets` says little against that.
  bool is_known_method(const Entity& e) const {
    const bool of_method = e.base != Mention::none && rules_.entries[e.base].kind == NameKind::method;
    return (of_method || e.knows(NameKind::method)) && !e.knows(NameKind::benchmark);
  }
  static bool task_only(const Entity& e) { return e.is_task() && !knows_any(e); }

  static bool data_only(const Entity& e) {
    return e.knows(NameKind::benchmark) && !e.knows(NameKind::method) && e.base == Mention::none;
  }

  /// A measure that is only mentioned is no method, whatever stands beside it.
  static bool measure_only(const Entity& e) {
    return e.knows(NameKind::metric) && !e.knows(NameKind::method) && !e.knows(NameKind::benchmark) &&
           e.base == Mention::none;
  }

  bool firmly_known(const Entity& e, NameKind kind) const { return e.knows(kind) && !entry(e, kind).weak; }

  Forms read_forms(const Entity& e) const {
    Forms out;
    // What the lexicon calls a method or a benchmark without reserve is no stop name.
    out.stop = !firmly_known(e, NameKind::method) && !firmly_known(e, NameKind::benchmark);
    bool acronym = false;
    bool short_form = false;
    for (const std::uint32_t i : e.mentions) {
      const std::string_view name = surface(text_, named_.mentions[i]);
      out.stop = out.stop && rules_.is_stop(name);
      const std::string_view last = name.substr(name.rfind(' ') + 1);
      const bool shaped = has_name_shape(last) || has_name_shape(name.substr(0, name.find(' ')));
      short_form = short_form || is_short_acronym(name);
      out.shaped = out.shaped || (shaped && !is_short_acronym(name));
      acronym = acronym || shaped;
      out.data_shape = out.data_shape || ends_with_any(name, rules_.words.data_shapes);
      if (!out.component) out.component = component_weight(name);
      out.latin = out.latin ||
                  std::any_of(name.begin(), name.end(), [](char c) { return is_ascii_upper(c) || is_ascii_lower(c); });
      out.measure_head = out.measure_head || is_at_rank(name);
      if (last.size() < name.size()) {
        out.several_words = true;
        out.measure_head = out.measure_head || rules_.words.metric_heads.contains(last);
        out.task_ending = out.task_ending || rules_.words.task_endings.contains(last);
      }
    }
    out.shaped = out.shaped || (acronym && out.several_words);
    if (out.stop) out.stop = short_form ? !e.title_name : !is_called_anew(e);
    return out;
  }

  /// What the title presents, or the text calls a new thing more than once, is a name here, whatever it is elsewhere.
  bool is_called_anew(const Entity& e) const {
    if (e.title_name) return true;
    const bool quoted = std::any_of(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t i) {
      const Mention& m = named_.mentions[i];
      const std::string_view field = text_.field(text_.sentences[m.sentence].in_title);
      return m.start > 0 && (field[m.start - 1] == '\'' || field[m.start - 1] == '"');
    });
    return e.vote(Vote::introduces) + (quoted ? weight(Weight::quoted) : 0) >= weight(Weight::introduces_over_stop);
  }

  /// Names of parts: `Scene Magnifier Module`. One that begins with a known name (`CLIP Text Encoder`) is no new one.
  std::optional<Weight> component_weight(std::string_view name) const {
    if (!ends_with_component_head(name, rules_) || !is_ascii_upper(name.front())) return std::nullopt;
    const std::string key = fold_name(name.substr(0, name.find(' ')));
    for (const auto& keys : rules_.entry_by_key) {
      if (keys.contains(key)) return std::nullopt;
    }
    if (rules_.words.part_heads.contains(name.substr(name.rfind(' ') + 1))) return Weight::part_head;
    const auto marks = std::count_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; });
    return marks >= 2 ? Weight::component_long : Weight::component_head;
  }

  float lexicon_score(const Entity& e, NameKind kind, Weight full, Weight weak) const {
    if (!e.knows(kind)) return 0;
    return weight(entry(e, kind).weak ? weak : full);
  }

  float introduces_score(const Entity& e, const Forms& f) const {
    float score = e.vote(Vote::introduces);
    // A name that title and body present is the paper's own, whatever else the paper does with it.
    if (e.title_name && named_.title_name_in_body) score = std::max(score, 0.F);
    if (score > 0 && in_title(e, f)) score += weight(Weight::in_title);
    if (e.title_name)
      score += weight(named_.title_name_in_body ? Weight::title_name_in_body : Weight::title_name_alone);
    if (f.component && !e.title_name && !knows_any(e) && !e.knows(NameKind::task)) {
      // What a paper does by means of its own parts is no sign that others made them.
      score = std::max(score, 0.F) + weight(*f.component);
    }
    if (e.title_name && named_.title_name_in_body) return score;
    if (long_known(e)) score += weight(Weight::introduces_lexicon);
    if (f.stop) score += weight(Weight::introduces_stop);
    return score;
  }

  /// A new name that stands somewhere in the title.
  bool in_title(const Entity& e, const Forms& f) const {
    if (e.title_name || knows_any(e) || e.knows(NameKind::task) || !(f.shaped || f.several_words)) return false;
    return std::any_of(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t i) {
      return named_.mentions[i].sentence == 0 || stands_in_title(named_.mentions[i]);
    });
  }

  bool stands_in_title(const Mention& m) const {
    const std::string_view name = std::string_view(text_.body_lower).substr(m.start, m.end - m.start);
    const std::string_view title = text_.title_lower;
    const std::size_t at = title.find(name);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + name.size();
    return (at == 0 || !is_ascii_alnum(title[at - 1])) && (end == title.size() || !is_ascii_alnum(title[end]));
  }

  float benchmark_score(const Entity& e, const Forms& f) const {
    float score =
        e.vote(Vote::benchmark) + lexicon_score(e, NameKind::benchmark, Weight::lexicon, Weight::lexicon_weak);
    if (e.base != Mention::none && rules_.entries[e.base].kind == NameKind::benchmark) score += weight(Weight::lexicon);
    if (f.data_shape) score += weight(Weight::data_shape);
    if (e.title_name && title_presents_data()) score += weight(Weight::title_data_word);
    return score;
  }

  float method_score(const Entity& e, const Forms& f) const {
    float score = e.vote(Vote::method) + lexicon_score(e, NameKind::method, Weight::lexicon, Weight::lexicon_weak);
    if (e.base != Mention::none && rules_.entries[e.base].kind == NameKind::method) score += weight(Weight::lexicon);
    if (f.shaped) score += weight(Weight::name_shape);
    const bool gloss = std::any_of(e.mentions.begin(), e.mentions.end(),
                                   [&](std::uint32_t i) { return named_.mentions[i].source == MentionSource::gloss; });
    if (gloss) score += weight(Weight::gloss);
    return score;
  }

  /// `Benchmarking ...`, `... A Dataset for ...` behind the title's name.
  bool title_presents_data() const {
    std::size_t at = 0;
    while (at < text_.title.size()) {
      const std::size_t end = std::min(text_.title.find_first_of(" ,:;()", at), text_.title.size());
      if (rules_.words.data_title_words.contains(text_.title.substr(at, end - at))) return true;
      at = end + 1;
    }
    return false;
  }

  bool is_metric(const Entity& e, const Decision& d) const {
    // Masked autoencoders or the mean absolute error: a value behind the acronym tells.
    if (e.knows(NameKind::method) && e.knows(NameKind::metric) && value_follows(text_, named_, e)) return true;
    if (d.benchmark >= weight(Weight::benchmark_threshold) || e.knows(NameKind::method) || e.base != Mention::none) {
      return e.knows(NameKind::metric) && e.vote(Vote::metric) >= weight(Weight::metric_noun) &&
             !e.knows(NameKind::method);
    }
    if (!e.knows(NameKind::metric)) return e.vote(Vote::metric) >= weight(Weight::metric_threshold);
    const LexiconEntry& measure = entry(e, NameKind::metric);
    if (measure.strict && has_firm_form(e)) return true;
    // A quality (robustness, consistency) that is only said to rise is praise.
    return e.vote(Vote::metric) >= weight(measure.weak ? Weight::metric_noun : Weight::metric_change) || measured(e);
  }

  bool has_firm_form(const Entity& e) const {
    return std::any_of(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t i) {
      const std::uint32_t literal = named_.mentions[i].literal;
      return literal != Mention::none && !rules_.soft_names[literal];
    });
  }

  /// A soft measure counts beside a number.
  bool measured(const Entity& e) const {
    const bool weak = e.knows(NameKind::metric) && entry(e, NameKind::metric).weak;
    return (!weak && value_follows(text_, named_, e)) || stands_beside_number(text_, named_, rules_, e);
  }

  const PaperText& text_;
  const NamedText& named_;
  const RuleData& rules_;
};

}  // namespace

std::vector<std::string_view> main_surfaces(const PaperText& text, const NamedText& named,
                                            const std::vector<Entity>& entities) {
  std::vector<std::string_view> out;
  out.reserve(entities.size());
  std::vector<std::pair<std::string_view, std::size_t>> counts;  // by first place; forms of one name are few
  for (const Entity& e : entities) {
    counts.clear();
    for (const std::uint32_t i : e.mentions) {
      const std::string_view name = surface(text, named.mentions[i]);
      const auto it = std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == name; });
      if (it != counts.end()) {
        ++it->second;
      } else if (counts.size() < 32) {
        counts.emplace_back(name, 1);
      }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    out.push_back(most == counts.end() ? std::string_view() : most->first);
  }
  return out;
}

std::vector<Decision> decide(const PaperText& text, const NamedText& named, const RuleData& rules,
                             const std::vector<Entity>& entities, const std::vector<std::string_view>& names) {
  const Decider decider(text, named, rules);
  std::vector<Decision> out;
  out.reserve(entities.size());
  for (const Entity& e : entities) out.push_back(decider.decide_entity(e));
  introduce_relatives(rules, entities, names, out);
  return out;
}

}  // namespace kgbuild::parsing
