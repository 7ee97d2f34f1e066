#include "kgbuild/rule_list.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/strings.hpp"
#include "kgbuild/error.hpp"
#include "parsers/extract/rule_check.hpp"
#include "parsers/rules/pack_loader.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

// The kinds of names first, in the order of NameKind.
constexpr RuleKind kinds[] = {
    {"method", "methods, models and tools known by name"},
    {"benchmark", "benchmarks and datasets known by name"},
    {"metric", "metrics known by name"},
    {"task", "tasks known by name"},
    {"cue", "words around a name that show what it is"},
    {"frame", "text around a task that shows whether the paper addresses it"},
    {"code", "rules that are code, not data"},
    {"layout", "how a digest is cut into papers"},
    {"stop", "what looks like a name but is not one, by group"},
    {"weight", "values of features and thresholds"},
};

/// Rules that are code: their ids occur in evidence like those of cues.
constexpr std::pair<std::string_view, std::string_view> code_rules[] = {
    {"gloss", "the long form next to an acronym, or the acronym next to a long form"},
    {"lexicon", "a name of a pack or table, perhaps followed by a version"},
    {"list-of-benchmarks", "a name in a list with benchmarks"},
    {"list-of-measures", "a name in a list with metrics"},
    {"list-of-methods", "a name in a list with methods"},
    {"name-shape", "words written like a name: capitals, letters with digits"},
    {"number", "a number with a unit, or next to a metric: a result"},
    {"task-phrase", "words of the body that end with the head of a task"},
    {"task-title", "words of the title that end with the head of a task"},
    {"task-words", "a task composed of words of a pack"},
    {"title-name", "the name before the colon of the title"},
};

/// The pack that contains rule `index` of those that `count` counts.
std::string pack_of(const RuleData& data, std::size_t index, std::size_t LoadedPack::*count) {
  const auto pack = std::ranges::upper_bound(data.packs, index, {}, count);
  return pack == data.packs.end() ? std::string() : pack->name;
}

void list_names(const RuleData& data, NameKind kind, std::vector<RuleInfo>& out) {
  for (std::size_t i = 0; i < data.entries.size(); ++i) {
    const LexiconEntry& entry = data.entries[i];
    if (entry.kind != kind) continue;
    std::string description = entry.name;
    if (entry.category != Category::none) description.append(", ").append(to_string(entry.category));
    if (!entry.family.empty()) description += ", variant of " + entry.family;
    if (entry.higher_is_better) description += *entry.higher_is_better ? ", higher is better" : ", lower is better";
    if (entry.weak) description += ", only where the text supports it";
    out.push_back({kinds[static_cast<std::size_t>(kind)].name, entry.id, pack_of(data, i, &LoadedPack::entries),
                   std::move(description)});
  }
}

void list_cues(const RuleData& data, std::vector<RuleInfo>& out) {
  for (std::size_t i = 0; i < data.cues.size(); ++i) {
    const Cue& cue = *data.cues[i];
    std::string description = format_says(cue);
    description += description.empty() ? "" : "; ";
    description.append(place_names[static_cast<std::size_t>(cue.place)]).append(", at ");
    out.push_back({"cue", cue.id, pack_of(data, i, &LoadedPack::cues), description + join(cue.literals, " | ")});
  }
}

void list_frames(const RuleData& data, std::vector<RuleInfo>& out) {
  const std::span<const TaskFrame> frames = data.task_frames.all();
  for (std::size_t i = 0; i < frames.size(); ++i) {
    std::string description = concat({"task ", frames[i].weight < 0 ? "" : "+", format_weight(frames[i].weight), "; ",
                                      place_names[static_cast<std::size_t>(frames[i].place)]});
    if (!frames[i].before.empty()) description += ", after " + frames[i].before;
    if (!frames[i].after.empty()) description += ", before " + frames[i].after;
    out.push_back({"frame", frames[i].id, pack_of(data, i, &LoadedPack::frames), std::move(description)});
  }
}

void list_layouts(const RuleData& data, std::vector<RuleInfo>& out) {
  for (std::size_t i = 0; i < data.layouts.size(); ++i) {
    const Layout& layout = *data.layouts[i];
    out.push_back({"layout", layout.name, pack_of(data, i, &LoadedPack::layouts), layout.description});
  }
}

void list_stops(const RuleData& data, std::vector<RuleInfo>& out) {
  std::map<std::string, std::vector<std::string>> groups;
  for (const auto& [form, group] : data.stops.groups()) groups[group].push_back(form);
  for (auto& [group, forms] : groups) {
    std::sort(forms.begin(), forms.end());
    out.push_back({"stop", group, "", join(forms, " | ")});
  }
  for (const std::string& pattern : data.stops.patterns()) out.push_back({"stop", "pattern", "", pattern});
}

void list_weights(const RuleData& data, std::vector<RuleInfo>& out) {
  std::map<std::string_view, float> sorted;
  for (const auto& [weight, name] : weight_table) sorted.emplace(name, data.weights[weight]);
  for (const auto& [name, weight] : sorted) out.push_back({"weight", std::string(name), "", format_weight(weight)});
}

PackReport report_pack(const RuleData& data, std::size_t pack) {
  const LoadedPack begin = pack == 0 ? LoadedPack() : data.packs[pack - 1];
  const LoadedPack& end = data.packs[pack];
  return {end.name, end.entries - begin.entries, end.cues - begin.cues, end.layouts - begin.layouts,
          check_pack(data, pack)};
}

/// Why `file` cannot be loaded after `files`; empty if it can.
std::string load_problem(std::span<const std::string> files, const std::string& file) {
  try {
    PackLoader loader;
    for (const std::string& earlier : files) loader.load_file(earlier);
    loader.load_file(file);
  } catch (const RulePackError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

std::span<const RuleKind> rule_kinds() { return kinds; }

std::vector<RuleInfo> list_rules(const RuleSet& rules, std::string_view kind) {
  const RuleData& data = rules.data();
  std::vector<RuleInfo> out;
  for (std::size_t name = 0; name < data.entry_by_key.size(); ++name) {
    if (kind == kinds[name].name) list_names(data, static_cast<NameKind>(name), out);
  }
  if (kind == "cue") list_cues(data, out);
  if (kind == "frame") list_frames(data, out);
  if (kind == "layout") list_layouts(data, out);
  if (kind == "stop") list_stops(data, out);
  if (kind == "weight") list_weights(data, out);
  if (kind == "code") {
    for (const auto& [id, description] : code_rules)
      out.push_back({"code", std::string(id), "", std::string(description)});
  }
  return out;
}

std::vector<PackReport> check_packs(std::span<const std::string> files) {
  std::vector<PackReport> reports;
  std::vector<std::string> loaded;
  for (const std::string& file : files) {
    std::string problem = load_problem(loaded, file);
    if (problem.empty()) {
      loaded.push_back(file);
    } else {
      reports.push_back({file, 0, 0, 0, {std::move(problem)}});
    }
  }
  if (!files.empty() && loaded.empty()) return reports;
  Diagnostics none;  // packs have errors only
  const auto data = load_rule_data({loaded, {}}, none);
  const std::size_t packs = files.empty() ? data->packs.size() : loaded.size();
  for (std::size_t i = 0; i < packs; ++i) reports.push_back(report_pack(*data, i));
  return reports;
}

}  // namespace kgbuild
