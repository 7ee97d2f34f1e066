#include "parsers/rules/pack_results.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

using List = FormList ResultWords::*;
constexpr std::pair<const char*, List> lists[] = {{"counters", &ResultWords::counters},
                                                  {"refused_before", &ResultWords::refused_before},
                                                  {"refused_after", &ResultWords::refused_after},
                                                  {"allowed_after", &ResultWords::allowed_after},
                                                  {"clause_ends", &ResultWords::clause_ends},
                                                  {"joiners", &ResultWords::joiners},
                                                  {"glue_words", &ResultWords::glue_words},
                                                  {"gap_stops", &ResultWords::gap_stops},
                                                  {"range_words", &ResultWords::range_words},
                                                  {"change_words", &ResultWords::change_words},
                                                  {"each_words", &ResultWords::each_words},
                                                  {"versus_words", &ResultWords::versus_words},
                                                  {"on_words", &ResultWords::on_words},
                                                  {"splits", &ResultWords::splits},
                                                  {"gain_words", &ResultWords::gain_words},
                                                  {"drop_words", &ResultWords::drop_words},
                                                  {"bound_words", &ResultWords::bound_words},
                                                  {"level_words", &ResultWords::level_words},
                                                  {"at_most_words", &ResultWords::at_most_words},
                                                  {"score_words", &ResultWords::score_words},
                                                  {"score_verbs", &ResultWords::score_verbs},
                                                  {"time_words", &ResultWords::time_words},
                                                  {"time_tails", &ResultWords::time_tails},
                                                  {"media_words", &ResultWords::media_words},
                                                  {"unmeasured", &ResultWords::unmeasured},
                                                  {"baseline_words", &ResultWords::baseline_words},
                                                  {"baseline_verbs", &ResultWords::baseline_verbs},
                                                  {"baseline_before", &ResultWords::baseline_before},
                                                  {"means_before", &ResultWords::means_before},
                                                  {"means_verbs", &ResultWords::means_verbs},
                                                  {"data_nouns", &ResultWords::data_nouns},
                                                  {"data_heads", &ResultWords::data_heads},
                                                  {"setting_words", &ResultWords::setting_words},
                                                  {"determiners", &ResultWords::determiners},
                                                  {"subject_particles", &ResultWords::subject_particles},
                                                  {"topic_particles", &ResultWords::topic_particles},
                                                  {"object_particles", &ResultWords::object_particles},
                                                  {"owner_particles", &ResultWords::owner_particles},
                                                  {"owner_gaps", &ResultWords::owner_gaps},
                                                  {"by_words", &ResultWords::by_words},
                                                  {"verb_tails", &ResultWords::verb_tails},
                                                  {"target_words", &ResultWords::target_words},
                                                  {"as_metric", &ResultWords::as_metric},
                                                  {"means_words", &ResultWords::means_words},
                                                  {"subject_verbs", &ResultWords::subject_verbs},
                                                  {"name_nouns", &ResultWords::name_nouns},
                                                  {"own_words", &ResultWords::own_words},
                                                  {"paper_words", &ResultWords::paper_words},
                                                  {"other_words", &ResultWords::other_words},
                                                  {"judge_words", &ResultWords::judge_words},
                                                  {"factor_words", &ResultWords::factor_words},
                                                  {"total_words", &ResultWords::total_words},
                                                  {"total_verbs", &ResultWords::total_verbs},
                                                  {"quantifiers", &ResultWords::quantifiers},
                                                  {"clause_starts", &ResultWords::clause_starts},
                                                  {"money_signs", &ResultWords::money_signs},
                                                  {"phrase_ends", &ResultWords::phrase_ends},
                                                  {"share_tails", &ResultWords::share_tails},
                                                  {"resource_words", &ResultWords::resource_words},
                                                  {"difference_words", &ResultWords::difference_words},
                                                  {"case_ends", &ResultWords::case_ends},
                                                  {"adnominal_ends", &ResultWords::adnominal_ends}};

/// The form of a result's value: `2`, `0.5`.
bool is_decimal(const std::string& text) {
  const auto fits = [](char c) { return is_ascii_digit(c) || c == '.'; };
  return !text.empty() && std::ranges::all_of(text, fits) && std::ranges::count(text, '.') <= 1 &&
         is_ascii_digit(text.front()) && is_ascii_digit(text.back());
}

void load_units(const JsonValue& results, std::string_view where, ResultWords& words) {
  if (const JsonValue* units = find_list(results, "units", where)) {
    for (const JsonValue& item : units->GetArray()) {
      check_keys(item, {"forms", "unit", "time", "before", "needs_metric"}, where);
      FormList before;
      for (auto& form : strings_or_none(item, "before", where)) before.add(std::move(form));
      for (const auto& form : strings_or_none(item, "forms", where)) {
        if (form.empty()) fail_pack(where, "a unit has an empty form");
        words.unit_forms.add(form);
        words.units.push_back({form, require_string(item, "unit", where), bool_or(item, "time", false, where), before,
                               bool_or(item, "needs_metric", false, where)});
      }
    }
  }
  const auto longer = [](const Unit& a, const Unit& b) { return a.form.size() > b.form.size(); };
  std::stable_sort(words.units.begin(), words.units.end(), longer);
}

void load_number_words(const JsonValue& results, std::string_view where, ResultWords& words) {
  const JsonValue* numbers = find_list(results, "number_words", where);
  if (numbers == nullptr) return;
  for (const JsonValue& item : numbers->GetArray()) {
    check_keys(item, {"form", "value", "unit", "drop"}, where);
    words.number_words.push_back({require_string(item, "form", where), require_string(item, "value", where),
                                  require_string(item, "unit", where), bool_or(item, "drop", false, where)});
    const NumberWord& word = words.number_words.back();
    if (word.form.empty()) fail_pack(where, "a number word has an empty form");
    if (!is_decimal(word.value)) fail_pack(where, "number word " + word.form + ": the value is not a decimal number");
    words.number_forms.add(word.form);
  }
}

void load_metric_words(const JsonValue& results, std::string_view where, ResultWords& words) {
  if (const JsonValue* rules = find_list(results, "unit_metrics", where)) {
    for (const JsonValue& item : rules->GetArray()) {
      check_keys(item, {"units", "words"}, where);
      UnitMetrics& rule = words.unit_metrics.emplace_back();
      rule.units = strings_or_none(item, "units", where);
      for (auto& word : strings_or_none(item, "words", where)) rule.words.add(std::move(word));
    }
  }
  if (const JsonValue* rules = find_list(results, "measure_words", where)) {
    for (const JsonValue& item : rules->GetArray()) {
      check_keys(item, {"units", "forms", "metric"}, where);
      MeasureWord& rule = words.measure_words.emplace_back();
      rule.units = strings_or_none(item, "units", where);
      rule.metric = require_string(item, "metric", where);
      for (auto& form : strings_or_none(item, "forms", where)) rule.forms.add(std::move(form));
    }
  }
  if (const JsonValue* signs = find_list(results, "statistics", where)) {
    for (const JsonValue& item : signs->GetArray()) {
      check_keys(item, {"forms", "metric"}, where);
      StatisticSign& sign = words.statistics.emplace_back();
      sign.metric = require_string(item, "metric", where);
      for (auto& form : strings_or_none(item, "forms", where)) sign.forms.add(std::move(form));
    }
  }
}

}  // namespace

void load_result_words(const JsonValue& pack, std::string_view where, ResultWords& words) {
  const JsonValue* results = find_object(pack, "results", where);
  if (results == nullptr) return;
  load_units(*results, where, words);
  load_number_words(*results, where, words);
  load_metric_words(*results, where, words);
  for (const auto& [key, list] : lists) {
    for (auto& form : strings_or_none(*results, key, where)) (words.*list).add(std::move(form));
  }
}

}  // namespace kgbuild::parsing
