#include "kgbuild/rules.hpp"

#include <fstream>
#include <sstream>

#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"
#include "parsers/embedded_packs.hpp"
#include "parsers/pack_loader.hpp"
#include "parsers/rule_check.hpp"

namespace kgbuild {
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

/// How many rules there are when a pack is loaded.
struct PackEnd {
  std::size_t cues = 0;
  std::size_t layouts = 0;
};

/// What is wrong with the rules from `begin` to `end`.
std::vector<std::string> check_rules(const RuleData& data, const PackEnd& begin, const PackEnd& end) {
  std::vector<std::string> out = check_cues(data, begin.cues, end.cues);
  for (std::size_t i = begin.layouts; i < end.layouts; ++i) {
    for (std::string& problem : check_layout(*data.layouts[i])) out.push_back(std::move(problem));
  }
  return out;
}

}  // namespace

float RuleData::weight(const char* name) const {
  const auto it = weights.find(name);
  return it == weights.end() ? 0.F : it->second;
}

bool RuleData::is_stop(std::string_view name) const {
  std::string lower;
  append_ascii_lower(name, lower);
  if (name.size() < 2 || stops.contains(lower)) return true;
  // Patterns are of numbers with units, sizes, formats.
  if (name.find_first_of("0123456789") == std::string_view::npos) return false;
  return re2::RE2::FullMatch(re2::StringPiece(name.data(), name.size()), *stop_pattern);
}

bool RuleData::is_plain_word(std::string_view word) const {
  std::string lower;
  append_ascii_lower(word, lower);
  const auto it = stops.find(lower);
  return it != stops.end() && (it->second == "word" || it->second == "organisation");
}

void PackLoader::load(std::string_view name, std::string_view json) {
  rapidjson::Document pack;
  pack.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  if (pack.HasParseError()) {
    fail_pack(name, "no valid JSON at byte " + std::to_string(pack.GetErrorOffset()));
  }
  if (!pack.IsObject()) fail_pack(name, "a rule pack is a JSON object");
  check_keys(pack,
             {"$schema", "pack", "layouts", "names", "task_heads", "task_modifiers", "stops", "stop_patterns", "words",
              "weights", "cues", "results"},
             name);
  if (const PackValue* layouts = find_list(pack, "layouts", name)) {
    for (const PackValue& layout : layouts->GetArray()) {
      data_->layouts.push_back(std::make_shared<const Layout>(load_layout(layout, name)));
    }
  }
  load_names(pack, name);
  load_task_parts(pack, name);
  load_stops(pack, name);
  load_words(pack, name);
  load_cues(pack, name);
  load_results(pack, name);
}

std::shared_ptr<const RuleData> PackLoader::finish() {
  finish_names();
  finish_cues();
  return std::move(data_);
}

RuleSet RuleSet::builtin() { return with_packs({}); }

RuleSet RuleSet::with_packs(std::span<const std::string> files) {
  PackLoader loader;
  std::vector<PackEnd> ends;  // of the user's packs, which are proven before they are used
  for (const auto& file : files) {
    loader.load(file, read_pack(file));
    ends.push_back({loader.cues_so_far(), loader.layouts_so_far()});
  }
  for (const auto& pack : embedded_packs()) loader.load(pack.name, pack.text);
  RuleSet out(loader.finish());
  PackEnd begin;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (const auto problems = check_rules(*out.data_, begin, ends[i]); !problems.empty())
      fail_pack(files[i], problems.front());
    begin = ends[i];
  }
  return out;
}

std::optional<LexiconName> RuleSet::find_name(NameKind kind, std::string_view surface) const {
  const auto& keys = data_->entry_by_key[static_cast<std::size_t>(kind)];
  const auto it = keys.find(fold_name(surface));
  if (it == keys.end()) return std::nullopt;
  const LexiconEntry& entry = data_->entries[it->second];
  return LexiconName{entry.id, entry.name, entry.kind, entry.category, entry.family, entry.higher_is_better};
}

std::vector<std::string> RuleSet::check() const {
  return check_rules(*data_, {}, {data_->cues.size(), data_->layouts.size()});
}

}  // namespace kgbuild
