#include "parsers/extract/names/paper_reading.hpp"

#include "parsers/extract/names/cue_match.hpp"
#include "parsers/extract/names/name_lists.hpp"
#include "parsers/extract/names/own_roles.hpp"
#include "parsers/extract/names/weigh_names.hpp"

namespace kgbuild::parsing {

PaperReading read_candidates(const Entry& entry, const RuleData& rules) {
  PaperReading out;
  out.text = make_paper_text(entry.title, entry.body, rules);
  out.named = find_named_text(out.text, rules);
  out.entities = make_entities(out.text, out.named, rules);
  match_cues(out, rules);
  match_lists(out, rules);
  out.names = main_surfaces(out.text, out.named, out.entities);
  out.forms.resize(out.entities.size());
  for (std::size_t i = 0; i < out.entities.size(); ++i) {
    if (!out.entities[i].mentions.empty()) out.forms[i] = read_forms(out, rules, out.entities[i]);
  }
  out.decisions = decide(out, rules);
  return out;
}

PaperReading read_paper(const Entry& entry, const RuleData& rules) {
  PaperReading out = read_candidates(entry, rules);
  weigh_names(out, rules);
  settle_roles(out, rules);
  return out;
}

}  // namespace kgbuild::parsing
