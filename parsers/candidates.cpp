#include "kgbuild/candidates.hpp"

#include <algorithm>

#include "base/json_write.hpp"
#include "kgbuild/extract.hpp"
#include "kgbuild/paper_id.hpp"
#include "parsers/extract/names/name_features.hpp"
#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/results/result_confidence.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

/// The surface forms of an entity and its names in the lexicon, each once.
std::vector<std::string_view> forms_of(const PaperReading& reading, const RuleData& rules, const Entity& entity) {
  std::vector<std::string_view> out;
  const auto add = [&](std::string_view form) {
    if (std::ranges::find(out, form) == out.end()) out.push_back(form);
  };
  for (const std::uint32_t i : entity.mentions) add(surface(reading.text, reading.mention(i)));
  for (const std::uint32_t known : entity.lexicon) {
    if (known != Mention::none) add(rules.entries[known].name);
  }
  return out;
}

void write_name(const PaperReading& reading, const RuleData& rules, std::size_t number, FeatureFinder& finder,
                std::string& out) {
  JsonWriter json(out);
  json.open('{');
  json.list("forms", forms_of(reading, rules, reading.entities[number]),
            [&](std::string_view form) { json.string(form); });
  json.key("features");
  json.open('{');
  for (const NameFeature& feature : finder.find(number)) {
    json.key((feature.rule ? "rule:" : "") + std::string(feature.name));
    json.number(feature.value);
  }
  json.close('}');
  json.close('}');
}

void write_features(const ResultItem& result, const ResultRater& rater, JsonWriter& json) {
  json.open('{');
  for (const ResultFeature& feature : rater.find_features(result)) {
    json.key(weight_table[static_cast<std::size_t>(feature.weight)].name);
    json.number(feature.value);
  }
  json.close('}');
}

}  // namespace

std::string format_candidates(const Entry& entry, const RuleSet& rules) {
  const PaperReading reading = read_candidates(entry, rules.data());
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.key("id");
  json.string(paper_id(entry.arxiv_id, entry.doi, entry.title));
  json.key("arxiv_id");
  json.string(entry.arxiv_id);
  std::vector<std::size_t> named;
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    if (!reading.entities[i].mentions.empty()) named.push_back(i);
  }
  FeatureFinder finder(reading, rules.data());
  json.list("names", named, [&](std::size_t i) { write_name(reading, rules.data(), i, finder, out); });
  const PaperRecord record = extract(entry, rules);
  const ResultRater rater(record);
  json.list("results", record.results, [&](const ResultItem& result) { write_features(result, rater, json); });
  json.close('}');
  return out;
}

}  // namespace kgbuild
