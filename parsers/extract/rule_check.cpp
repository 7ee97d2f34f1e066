#include "parsers/extract/rule_check.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/error.hpp"
#include "parsers/extract/names/cue_match.hpp"
#include "parsers/layouts/layout_load.hpp"

namespace kgbuild::parsing {
namespace {

/// The names that `cue` refers to in one text, as written there, sorted, without duplicates.
std::vector<std::string> names_hit(const Cue& cue, const RuleData& rules, const std::string& example) {
  const PaperText text =
      cue.place == CuePlace::title ? make_paper_text(example, "", rules) : make_paper_text("", example, rules);
  NamedText named = find_named_text(text, rules);
  make_entities(text, named, rules);
  std::vector<std::string> out;
  MaskedText masked;
  std::vector<LiteralHit> hits;
  std::vector<int> names;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    mask_sentence(text, named.mentions, s, rules, masked);
    find_cues(rules, masked, hits);
    for (const LiteralHit& hit : hits) {
      const std::string_view literal = rules.cue_literals.literal(hit.literal);
      const bool own = std::any_of(cue.literals.begin(), cue.literals.end(),
                                   [&](const std::string& each) { return ascii_lower(each) == literal; });
      if (!own || !applies_to(cue, text, s) || !match_cue(cue, masked, hit, names)) continue;
      for (const int name : names) {
        const Mention& m = named.mentions[masked.mentions[static_cast<std::size_t>(name)]];
        out.emplace_back(surface(text, m));
      }
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string join(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out.empty() ? "nothing" : out;
}

/// Compiles both patterns, which is otherwise put off until a text needs them. Empty if both compile.
std::string pattern_problem(const Cue& cue) {
  try {
    if (!cue.before.pattern.empty()) cue.before.pattern.compiled();
    if (!cue.after.pattern.empty()) cue.after.pattern.compiled();
  } catch (const RulePackError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

std::vector<std::string> check_cues(const RuleData& rules, std::size_t first, std::size_t last) {
  std::vector<std::string> out;
  for (std::size_t i = first; i < last; ++i) {
    const Cue& cue = *rules.cues[i];
    if (const std::string problem = pattern_problem(cue); !problem.empty()) {
      out.push_back("rule " + cue.id + ": " + problem);
      continue;
    }
    for (const RuleExample& example : cue.examples) {
      std::vector<std::string> want = example.names;
      std::sort(want.begin(), want.end());
      const auto found = names_hit(cue, rules, example.text);
      if (found != want) {
        out.push_back("rule " + cue.id + ": example \"" + example.text + "\" gives " + join(found) + ", not " +
                      join(want));
      }
    }
    for (const std::string& text : cue.counterexamples) {
      if (const auto found = names_hit(cue, rules, text); !found.empty()) {
        out.push_back("rule " + cue.id + ": counterexample \"" + text + "\" gives " + join(found));
      }
    }
  }
  return out;
}

namespace {

/// True if the frame fits around the task that the example marks.
bool fits_example(const RuleData& rules, std::size_t frame, const std::string& example) {
  const std::size_t open = example.find("[[");
  const std::size_t close = example.find("]]", open == std::string::npos ? 0 : open);
  if (open == std::string::npos || close == std::string::npos) return false;
  const std::string lower = ascii_lower(example);
  TaskFrames::Scratch scratch;
  std::vector<std::size_t> found;
  const bool in_title = rules.task_frames.all()[frame].place == CuePlace::title;
  rules.task_frames.match(std::string_view(lower).substr(0, open), std::string_view(lower).substr(close + 2), in_title,
                          scratch, found);
  return std::ranges::find(found, frame) != found.end();
}

}  // namespace

std::vector<std::string> check_task_frames(const RuleData& rules, std::size_t first, std::size_t last) {
  std::vector<std::string> out;
  for (std::size_t i = first; i < last; ++i) {
    const TaskFrame& frame = rules.task_frames.all()[i];
    for (const std::string& example : frame.examples) {
      if (!fits_example(rules, i, example))
        out.push_back(concat({"task frame ", frame.id, ": example \"", example, "\" does not match"}));
    }
  }
  return out;
}

std::vector<std::string> check_pack(const RuleData& rules, std::size_t pack) {
  const LoadedPack begin = pack == 0 ? LoadedPack() : rules.packs[pack - 1];
  const LoadedPack& end = rules.packs[pack];
  std::vector<std::string> out = check_cues(rules, begin.cues, end.cues);
  for (std::string& problem : check_task_frames(rules, begin.frames, end.frames)) out.push_back(std::move(problem));
  for (std::size_t i = begin.layouts; i < end.layouts; ++i) {
    for (std::string& problem : check_layout(*rules.layouts[i], rules.field_words)) out.push_back(std::move(problem));
  }
  return out;
}

}  // namespace kgbuild::parsing
