// Cue rules, stop names and weights.
#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "parsers/rules/pack_loader.hpp"

namespace kgbuild::parsing {
namespace {

/// `[[X]]` in an example marks a name that the rule must hit.
RuleExample parse_example(const std::string& marked, const std::string& where) {
  RuleExample out;
  std::size_t at = 0;
  while (true) {
    const auto open = marked.find("[[", at);
    out.text += marked.substr(at, open == std::string::npos ? open : open - at);
    if (open == std::string::npos) return out;
    const auto close = marked.find("]]", open);
    if (close == std::string::npos) fail_pack(where, "an example has [[ without ]]");
    out.names.push_back(marked.substr(open + 2, close - open - 2));
    out.text += out.names.back();
    at = close + 2;
  }
}

Votes load_votes(const PackValue& item, const std::string& where) {
  Votes out{};
  if (!item.HasMember("votes")) return out;
  if (!item["votes"].IsObject()) fail_pack(where, "\"votes\" must be an object");
  for (const auto& vote : item["votes"].GetObject()) {
    const auto* const known = std::find(vote_names.begin(), vote_names.end(), vote.name.GetString());
    if (known == vote_names.end()) fail_pack(where, std::string("no vote is called ") + vote.name.GetString());
    if (!vote.value.IsNumber()) fail_pack(where, "a vote must be a number");
    out[static_cast<std::size_t>(known - vote_names.begin())] = vote.value.GetFloat();
  }
  return out;
}

Role load_role(const PackValue& item, const std::string& where) {
  const std::string role = string_or(item, "role", "", where);
  if (role.empty()) return Role::none;
  const auto* const known = std::find(role_names.begin(), role_names.end(), role);
  if (known == role_names.end()) fail_pack(where, "no role is called " + role);
  return static_cast<Role>(known - role_names.begin());
}

std::unique_ptr<Cue> load_cue(const PackValue& item, const Connectors& connectors, const std::string& id,
                              const std::string& where) {
  auto cue = std::make_unique<Cue>(make_cue_side(string_or(item, "before", "", where), true, connectors),
                                   make_cue_side(string_or(item, "after", "", where), false, connectors));
  cue->id = id;
  cue->literals = strings_or_none(item, "cue", where);
  const std::string field = string_or(item, "in", "body", where);
  const auto* const place = std::find(place_names.begin(), place_names.end(), field);
  if (place == place_names.end()) fail_pack(where, "\"in\" is title, opening or body, not " + field);
  cue->place = static_cast<CuePlace>(place - place_names.begin());
  const double most = number_or(item, "most", 1, where);
  if (most < 1 || most > 9) fail_pack(where, "\"most\" is 1 to 9");
  cue->most = static_cast<std::uint8_t>(most);
  if (cue->literals.empty()) fail_pack(where, "\"cue\" is missing");
  for (const auto& literal : cue->literals) {
    if (literal.size() < 2 || literal.size() > 255) fail_pack(where, "a cue needs 2 to 255 bytes");
  }
  if (!cue->before.name && !cue->after.name) fail_pack(where, "neither \"before\" nor \"after\" refers to {name}");
  cue->votes = load_votes(item, where);
  cue->role = load_role(item, where);
  for (const auto& text : strings_or_none(item, "examples", where)) cue->examples.push_back(parse_example(text, where));
  cue->counterexamples = strings_or_none(item, "counterexamples", where);
  if (cue->examples.empty() || cue->counterexamples.empty())
    fail_pack(where, "examples or counterexamples are missing");
  return cue;
}

}  // namespace

void PackLoader::load_weights(const PackValue& pack, std::string_view where) {
  if (!pack.HasMember("weights")) return;
  const PackValue& weights = pack["weights"];
  if (!weights.IsObject()) fail_pack(where, "\"weights\" must be an object");
  for (const auto& item : weights.GetObject()) {
    if (!item.value.IsNumber()) fail_pack(where, "a weight must be a number");
    const auto* const known = std::find(weight_names.begin(), weight_names.end(), item.name.GetString());
    if (known == weight_names.end()) fail_pack(where, std::string("no weight is called ") + item.name.GetString());
    data_->weights.set(static_cast<Weight>(known - weight_names.begin()), item.value.GetFloat());
  }
}

void PackLoader::load_cues(const PackValue& pack, std::string_view where) {
  const PackValue* cues = find_list(pack, "cues", where);
  if (cues == nullptr) return;
  const auto connectors = std::make_shared<const std::vector<std::string>>(strings_or_none(pack, "connectors", where));
  for (const PackValue& item : cues->GetArray()) {
    if (!item.IsObject()) fail_pack(where, "an item of \"cues\" is no object");
    const std::string id = require_string(item, "id", where);
    const std::string here = std::string(where) + ": rule " + id;
    const auto [known, fresh] = pack_of_cue_.add(id, data_->packs.size());
    if (!fresh && known->value == data_->packs.size()) fail_pack(here, "the id stands twice");
    check_keys(item, {"id", "cue", "before", "after", "in", "most", "votes", "role", "examples", "counterexamples"},
               here);
    auto cue = load_cue(item, connectors, id, here);
    if (fresh) data_->cues.push_back(std::move(cue));  // an earlier pack's rule of this id wins
  }
}

void PackLoader::load_stops(const PackValue& pack, std::string_view where) {
  if (const PackValue* groups = find_list(pack, "stops", where)) {
    for (const PackValue& group : groups->GetArray()) {
      check_keys(group, {"group", "forms"}, where);
      const std::string name = require_string(group, "group", where);
      for (const auto& form : strings_or_none(group, "forms", where)) {
        std::string lower = ascii_lower(form);
        if (!table_forms_.contains(lower)) data_->stops.add(std::move(lower), name);
      }
    }
  }
  for (auto& source : strings_or_none(pack, "stop_patterns", where)) {
    const re2::RE2 pattern(source, re2::RE2::Quiet);
    if (!pattern.ok()) fail_pack(where, "stop pattern " + source + ": " + pattern.error());
    data_->stop_sources.push_back(std::move(source));
  }
}

void PackLoader::load_words(const PackValue& pack, std::string_view where) {
  static constexpr std::pair<const char*, WordSet WordClasses::*> classes[] = {
      {"particles", &WordClasses::particles},
      {"verb_endings", &WordClasses::verb_endings},
      {"version_words", &WordClasses::version_words},
      {"part_heads", &WordClasses::part_heads},
      {"component_heads", &WordClasses::component_heads},
      {"generic_nouns", &WordClasses::generic_nouns},
      {"connectors", &WordClasses::connectors},
      {"name_suffixes", &WordClasses::name_suffixes},
      {"data_shapes", &WordClasses::data_shapes},
      {"data_title_words", &WordClasses::data_title_words},
      {"metric_heads", &WordClasses::metric_heads},
      {"task_endings", &WordClasses::task_endings},
      {"method_heads", &WordClasses::method_heads},
      {"task_breaks", &WordClasses::task_breaks},
      {"task_mechanisms", &WordClasses::task_mechanisms},
      {"task_nouns", &WordClasses::task_nouns},
      {"task_carriers", &WordClasses::task_carriers}};
  if (!pack.HasMember("words")) return;
  const PackValue& words = pack["words"];
  if (!words.IsObject()) fail_pack(where, "\"words\" must be an object");
  for (const auto& item : words.GetObject()) {
    const auto* known =
        std::find_if(std::begin(classes), std::end(classes), [&](const auto& c) { return item.name == c.first; });
    if (known == std::end(classes))
      fail_pack(where, std::string("no class of words is called ") + item.name.GetString());
    for (auto& word : strings_or_none(words, known->first, where)) (data_->words.*known->second).add(std::move(word));
  }
}

void PackLoader::finish_cues() {
  RuleData& data = *data_;
  std::string any;
  for (const auto& source : data.stop_sources) any += (any.empty() ? "(?:" : "|(?:") + source + ")";
  data.stop_pattern = std::make_unique<re2::RE2>(any, re2::RE2::Quiet);
  if (!data.stop_pattern->ok()) fail_pack("stop patterns of all packs", data.stop_pattern->error());
  for (std::uint32_t i = 0; i < data.cues.size(); ++i) {
    for (const auto& literal : data.cues[i]->literals) {
      const std::uint32_t number = data.cue_literals.add(literal, true);
      data.cues_of_literal.resize(data.cue_literals.size());
      data.cues_of_literal[number].push_back(i);
    }
  }
  data.cue_literals.build();
}

}  // namespace kgbuild::parsing
