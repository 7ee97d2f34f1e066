#include "parsers/rules/pack_cues.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "base/word_map.hpp"

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

Votes load_votes(const JsonValue& item, const std::string& where) {
  Votes out{};
  const JsonValue* votes = find_object(item, "votes", where);
  if (votes == nullptr) return out;
  for (const auto& vote : votes->GetObject()) {
    const auto* const known = std::find(vote_names.begin(), vote_names.end(), vote.name.GetString());
    if (known == vote_names.end()) fail_pack(where, std::string("no vote is called ") + vote.name.GetString());
    if (!vote.value.IsNumber()) fail_pack(where, "a vote must be a number");
    out[static_cast<std::size_t>(known - vote_names.begin())] = vote.value.GetFloat();
  }
  return out;
}

Role load_role(const JsonValue& item, const std::string& where) {
  const std::string role = string_or(item, "role", "", where);
  if (role.empty()) return Role::none;
  const auto* const known = std::find(role_names.begin(), role_names.end(), role);
  if (known == role_names.end()) fail_pack(where, "no role is called " + role);
  return static_cast<Role>(known - role_names.begin());
}

std::unique_ptr<Cue> load_cue(const JsonValue& item, const Connectors& connectors, const std::string& id,
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
  cue->own = bool_or(item, "own", false, where);
  if (cue->own && cue->role == Role::none) fail_pack(where, "\"own\" needs a role");
  cue->lacks_before = strings_or_none(item, "lacks_before", where);
  cue->lacks_after = strings_or_none(item, "lacks_after", where);
  for (const auto& text : strings_or_none(item, "examples", where)) cue->examples.push_back(parse_example(text, where));
  cue->counterexamples = strings_or_none(item, "counterexamples", where);
  if (cue->examples.empty() || cue->counterexamples.empty())
    fail_pack(where, "examples or counterexamples are missing");
  return cue;
}

}  // namespace

std::vector<std::unique_ptr<Cue>> load_cues(const JsonValue& pack, std::string_view where) {
  std::vector<std::unique_ptr<Cue>> cues;
  const JsonValue* list = find_list(pack, "cues", where);
  if (list == nullptr) return cues;
  const auto connectors = std::make_shared<const std::vector<std::string>>(strings_or_none(pack, "connectors", where));
  WordSet ids;
  for (const JsonValue& item : list->GetArray()) {
    if (!item.IsObject()) fail_pack(where, "an item of \"cues\" is not an object");
    const std::string id = require_string(item, "id", where);
    const std::string here = concat({where, ": rule ", id});
    if (!ids.add(id)) fail_pack(here, "the id occurs twice");
    check_keys(item,
               {"id", "cue", "before", "after", "in", "most", "votes", "role", "own", "lacks_before", "lacks_after",
                "examples", "counterexamples"},
               here);
    cues.push_back(load_cue(item, connectors, id, here));
  }
  return cues;
}

}  // namespace kgbuild::parsing
