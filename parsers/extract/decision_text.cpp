#include "parsers/extract/decision_text.hpp"

#include <algorithm>
#include <cmath>

#include "base/strings.hpp"
#include "parsers/rules/confidence.hpp"
#include "parsers/rules/cue.hpp"

namespace kgbuild::parsing {

std::string_view format_rejection(Verdict verdict) {
  switch (verdict) {
    case Verdict::stop_word:
      return "stop word";
    case Verdict::no_letters:
      return "no Latin letters, and not in the lexicon";
    case Verdict::generic:
      return "rejected by cue rules: generic phrase";
    case Verdict::organisation:
      return "rejected by cue rules: organisation";
    case Verdict::task:
      return "task, but not a main one of this paper";
    case Verdict::metric:
      return "metric without a value";
    case Verdict::weak:
      return "insufficient evidence";
    case Verdict::accepted:
    case Verdict::no_mention:
      break;
  }
  return "not in the record";
}

std::string format_confidence(double confidence) {
  return "confidence " + std::to_string(std::lround(confidence * 100)) + " %";
}

std::string format_scores(const Decision& decision, const Weights& weights) {
  const NameScores& scores = decision.scores;
  const auto percent = [](float p) { return std::to_string(std::lround(p * 100)) + " %"; };
  const auto format = [&](std::string_view name, float score, Weight threshold) {
    return std::string(name) + " " + format_weight(score) + " (needs " + format_weight(weights[threshold]) + ")";
  };
  return format_confidence(decision.confidence) + " (needs " + percent(weights[Weight::name_confidence]) +
         "), of the paper's own " + percent(decision.own_confidence) +
         "; votes: " + format("introduces", scores.introduces, Weight::introduces_threshold) + ", " +
         format("method", scores.method, Weight::method_threshold) + ", " +
         format("benchmark", scores.benchmark, Weight::benchmark_threshold);
}

std::string_view format_task_verdict(TaskVerdict verdict) {
  switch (verdict) {
    case TaskVerdict::accepted:
      return "task";
    case TaskVerdict::covered:
      return "task, part of a longer one in the title";
    case TaskVerdict::form:
      return "task, a shorter or longer form of one with a higher score";
    case TaskVerdict::surplus:
      return "task, after three with higher scores";
    case TaskVerdict::weak:
      break;
  }
  return "task, but not a main one of this paper";
}

std::string format_task_weight(float weight) { return concat({"task ", weight < 0 ? "" : "+", format_weight(weight)}); }

std::string format_task_score(float score, const Weights& weights) {
  const float rounded = std::round(score * 100) / 100;
  return concat({"task ", format_weight(rounded), " (needs ", format_weight(weights[Weight::task_threshold]), "); ",
                 format_confidence(task_confidence(score, weights))});
}

std::string_view find_cue_word(const Cue& cue, const PaperReading& reading, const Mention& mention) {
  const Sentence& sentence = reading.sentence_of(mention);
  const std::string_view lower = reading.text.lower_field(sentence.in_title).substr(0, sentence.end);
  std::string_view nearest;
  std::size_t min_distance = std::string::npos;
  for (const std::string& word : cue.literals) {
    const std::string literal = ascii_lower(word);
    std::size_t distance = std::string::npos;
    if (cue.before.name) {
      const std::size_t after = lower.find(literal, mention.end);
      if (after != std::string::npos) distance = after - mention.end;
    }
    if (cue.after.name && mention.start >= literal.size()) {
      const std::size_t before = lower.rfind(literal, mention.start - literal.size());
      if (before != std::string::npos && before >= sentence.start) {
        distance = std::min(distance, mention.start - literal.size() - before);
      }
    }
    if (distance == std::string::npos) continue;
    if (distance > min_distance || (distance == min_distance && word.size() <= nearest.size())) continue;
    min_distance = distance;
    nearest = word;
  }
  return nearest;
}

}  // namespace kgbuild::parsing
