#include "kgbuild/rules.hpp"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/ascii.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/rule_check.hpp"
#include "parsers/rules/embedded_packs.hpp"
#include "parsers/rules/pack_loader.hpp"
#include "parsers/rules/pack_schema.hpp"

namespace kgbuild::parsing {
namespace {

std::string read_pack(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || text.str().empty()) {
    throw RulePackError(path + ": the rule pack is empty or cannot be read; name a JSON file");
  }
  return std::move(text).str();
}

/// What is built in is trusted to be flat and UTF-8.
void parse_pack(std::string_view name, std::string_view json, bool built_in, rapidjson::Document& pack) {
  constexpr unsigned careful = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  built_in ? pack.Parse(json.data(), json.size()) : pack.Parse<careful>(json.data(), json.size());
  if (!pack.HasParseError()) return;
  const std::string_view before = json.substr(0, pack.GetErrorOffset());
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;  // npos + 1 is 0
  fail_pack(name, "no valid JSON at byte " + std::to_string(before.size()) + " (line " + std::to_string(line) +
                      ", column " + std::to_string(column) + "): " + rapidjson::GetParseError_En(pack.GetParseError()));
}

}  // namespace

bool RuleData::is_stop(std::string_view name) const {
  if (name.size() < 2) return true;
  // `der`, `les` begin no name, but DER and LES are some.
  const std::string* const group = stops.find(ascii_lower(name));
  if (group != nullptr && *group != "function-word") return true;
  // Patterns are of numbers with units, sizes, formats.
  if (name.find_first_of("0123456789") == std::string_view::npos) return false;
  return re2::RE2::FullMatch(re2::StringPiece(name.data(), name.size()), *stop_pattern);
}

bool RuleData::is_plain_word(std::string_view word) const {
  const std::string* const group = stops.find(ascii_lower(word));
  return group != nullptr && (*group == "word" || *group == "organisation" || *group == "function-word");
}

void PackLoader::load(std::string_view name, std::string_view json) {
  rapidjson::Document pack;
  parse_pack(name, json, true, pack);
  load_pack(pack, name);
}

void PackLoader::load_file(const std::string& file) {
  rapidjson::Document pack;
  std::string json = read_pack(file);
  if (json.starts_with("\xEF\xBB\xBF")) json.erase(0, 3);
  parse_pack(file, json, false, pack);
  check_structure(pack, file);
  load_pack(pack, file);  // before the schema: its errors name rules
  check_schema(pack, file);
}

void PackLoader::load_pack(const PackValue& pack, std::string_view name) {
  if (!pack.IsObject()) fail_pack(name, "a rule pack is a JSON object");
  check_keys(pack,
             {"$schema", "pack", "layouts", "names", "task_heads", "task_modifiers", "stops", "stop_patterns", "words",
              "weights", "connectors", "cues", "results"},
             name);
  if (const PackValue* layouts = find_list(pack, "layouts", name)) {
    for (const PackValue& layout : layouts->GetArray()) {
      data_->layouts.push_back(std::make_shared<const Layout>(load_layout(layout, name)));
    }
  }
  load_names(pack, name);
  load_task_words(pack, name);
  load_stops(pack, name);
  load_words(pack, name);
  load_weights(pack, name);
  load_cues(pack, name);
  load_results(pack, name);
  end_pack(name);
}

void PackLoader::end_pack(std::string_view name) {
  data_->packs.push_back({std::string(name), data_->entries.size(), data_->cues.size(), data_->layouts.size()});
}

std::shared_ptr<const RuleData> PackLoader::finish() {
  finish_names();
  finish_cues();
  for (std::size_t i = 0; i < weight_count; ++i) {
    if (!data_->weights.has(static_cast<Weight>(i)))
      throw RulePackError("no pack has the weight " + std::string(weight_names[i]));
  }
  return std::move(data_);
}

std::shared_ptr<const RuleData> load_rule_data(const UserRules& user, Diagnostics& diagnostics) {
  PackLoader loader;
  for (const auto& file : user.names) loader.add_names(file, read_name_table(file, diagnostics));
  for (const auto& file : user.packs) loader.load_file(file);
  for (const auto& pack : embedded_packs()) loader.load(pack.name, pack.text);
  return loader.finish();
}

}  // namespace kgbuild::parsing

namespace kgbuild {
using namespace parsing;

RuleSet RuleSet::builtin() {
  static const std::shared_ptr<const RuleData> data = [] {
    Diagnostics none;  // built-in packs have no tables of names
    return load_rule_data({}, none);
  }();
  return RuleSet(data);
}

RuleSet RuleSet::with_packs(std::span<const std::string> files) {
  Diagnostics none;
  return load({{files.begin(), files.end()}, {}}, none);
}

RuleSet RuleSet::load(const UserRules& user, Diagnostics& diagnostics) {
  if (user.empty()) return builtin();
  RuleSet out(load_rule_data(user, diagnostics));
  for (std::size_t i = user.names.size(); i < user.names.size() + user.packs.size(); ++i) {
    const auto problems = check_pack(*out.data_, i);
    if (problems.empty()) continue;
    const std::string more =
        problems.size() == 1 ? "" : "; kgbuild rules check tells all " + std::to_string(problems.size());
    fail_pack(out.data_->packs[i].name, problems.front() + more);
  }
  return out;
}

std::optional<LexiconName> RuleSet::find_name(NameKind kind, std::string_view surface) const {
  const auto& keys = data_->entry_by_key[static_cast<std::size_t>(kind)];
  const std::uint32_t* const number = keys.find(fold_name(surface));
  if (number == nullptr) return std::nullopt;
  const LexiconEntry& entry = data_->entries[*number];
  return LexiconName{entry.id, entry.name, entry.kind, entry.category, entry.family, entry.higher_is_better};
}

std::vector<std::string> RuleSet::check() const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < data_->packs.size(); ++i) {
    for (std::string& problem : check_pack(*data_, i)) out.push_back(std::move(problem));
  }
  return out;
}

}  // namespace kgbuild
