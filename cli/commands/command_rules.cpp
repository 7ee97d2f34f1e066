// Lists the rules, checks rule packs, or shows what the rules find in a text.
#include <algorithm>
#include <memory>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/find_entries.hpp"
#include "cli/options/checks.hpp"
#include "cli/options/input_options.hpp"
#include "cli/report/console.hpp"
#include "cli/report/explanation_text.hpp"
#include "kgbuild/candidates.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/inputs.hpp"
#include "kgbuild/rule_list.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild::cli {
namespace {

struct RulesCommand {
  std::string what;
  std::vector<std::string> arguments;
  std::string kind, title;
  UserRules rules;
  std::string color = "auto";
};

/// Throws UsageError for an option that would have no effect.
void reject_unused_options(const RulesCommand& options) {
  if (options.what != "list" && !options.kind.empty()) throw UsageError("--kind only affects rules list");
  if (options.what != "explain" && !options.title.empty()) throw UsageError("--title only affects rules explain");
  if (options.what == "list" && !options.arguments.empty()) {
    throw UsageError("rules list takes no arguments; to list one kind, use rules list --kind " +
                     options.arguments.front() + "");
  }
}

std::string format_rule(const RuleInfo& rule, bool with_kind) {
  std::string text = with_kind ? std::string(rule.kind) + "\t" : "";
  text += printable(rule.id) + "\t" + printable(rule.description);
  if (!rule.pack.empty()) text += "\t" + printable(rule.pack);
  return text + "\n";
}

/// The rules of --kind, one per line; without it, the rules that evidence refers to, and the size of each kind.
int list(const RulesCommand& options) {
  Diagnostics diagnostics;
  const RuleSet rules = RuleSet::load(options.rules, diagnostics);
  print_diagnostics(diagnostics, false);
  std::string text;
  if (!options.kind.empty()) {
    for (const RuleInfo& rule : list_rules(rules, options.kind)) text += format_rule(rule, false);
    print_text(text);
    return 0;
  }
  for (const std::string_view kind : {"code", "cue", "layout"}) {
    for (const RuleInfo& rule : list_rules(rules, kind)) text += format_rule(rule, true);
  }
  text += "\nMore with --kind:\n";
  for (const RuleKind& kind : rule_kinds()) {
    std::string name = "  " + std::string(kind.name);
    name.resize(14, ' ');
    text += name + group_digits(list_rules(rules, kind.name).size()) + ": " + std::string(kind.description) + "\n";
  }
  print_text(text);
  return 0;
}

std::string format_report(const PackReport& report) {
  std::string text = printable(report.pack) + ": ";
  const auto add = [&](std::string_view what, std::size_t count) {
    if (count > 0) text.append(what).append(" ").append(group_digits(count)).append(", ");
  };
  add("names", report.names);
  add("cue rules", report.cues);
  add("layouts", report.layouts);
  add("problems", report.problems.size());
  return text + (report.problems.empty() ? "valid\n" : "invalid\n");
}

int check(const RulesCommand& options) {
  std::vector<std::string> files = options.rules.packs;
  files.insert(files.end(), options.arguments.begin(), options.arguments.end());
  std::string text, problems;
  const bool only_tables = files.empty() && !options.rules.names.empty();
  for (const PackReport& report : only_tables ? std::vector<PackReport>() : check_packs(files)) {
    text += format_report(report);
    for (const std::string& problem : report.problems) {
      const bool named = problem.starts_with(report.pack + ": ");
      problems += printable("kgbuild: error: " + (named ? "" : report.pack + ": ") + problem) + "\n";
    }
  }
  Diagnostics diagnostics;
  for (const std::string& file : options.rules.names) {
    Diagnostics of_file;
    RuleSet::load({{}, {file}, {}}, of_file);
    text += printable(file) + (of_file.empty() ? ": valid\n" : ": invalid\n");
    diagnostics.insert(diagnostics.end(), of_file.begin(), of_file.end());
  }
  print_text(text);
  print_error_text(problems);
  print_diagnostics(diagnostics, false);
  return problems.empty() && !has_warning(diagnostics) ? 0 : 1;
}

/// The arguments joined by spaces, or standard input for `-`.
std::string read_text(const RulesCommand& options, Diagnostics& diagnostics) {
  if (options.arguments.empty()) throw UsageError("rules explain: TEXT is missing; - reads standard input");
  if (options.arguments.size() == 1 && options.arguments.front() == "-") {
    return std::string(Source::read({"-", "standard input"}, diagnostics).text());
  }
  std::string text;
  for (const std::string& word : options.arguments) text.append(text.empty() ? "" : " ").append(word);
  return std::string(Source::from_bytes("TEXT", std::move(text), diagnostics).text());
}

int explain_text(const RulesCommand& options) {
  Diagnostics diagnostics;
  Entry entry;
  entry.body = read_text(options, diagnostics);
  entry.title = std::string(Source::from_bytes("--title", options.title, diagnostics).text());
  while (entry.body.ends_with('\n')) entry.body.pop_back();
  const RuleSet rules = RuleSet::load(options.rules, diagnostics);
  print_diagnostics(diagnostics, false);
  print_text(format_explanation(explain(entry, rules), use_color(options.color)));
  return 0;
}

/// The candidates of all papers of the arguments, for fitting weights.
int candidates(const RulesCommand& options) {
  if (options.arguments.empty()) throw UsageError("rules candidates: name the files or folders with papers");
  Diagnostics diagnostics;
  const RuleSet rules = RuleSet::load(options.rules, diagnostics);
  std::string text;
  for (const InputFile& file : find_inputs(options.arguments, diagnostics)) {
    for (const Entry& entry : read_entries(file, "", rules, diagnostics))
      text += format_candidates(entry, rules) + "\n";
  }
  print_diagnostics(diagnostics, false);
  print_text(text);
  return 0;
}

int run(const RulesCommand& options) {
  reject_unused_options(options);
  if (options.what == "list") return list(options);
  if (options.what == "check") return check(options);
  if (options.what == "explain") return explain_text(options);
  if (options.what == "candidates") return candidates(options);
  throw UsageError("expected rules list, rules check [FILE...], rules explain TEXT, or rules candidates PATH...");
}

}  // namespace

Action setup_rules(OptionParser& parser) {
  auto options = std::make_shared<RulesCommand>();
  parser.add({"WHAT", "",
              "list: all rules; check: validate rule packs; explain: show what is found in a text; "
              "candidates: names with their features, to fit weights"},
             options->what, one_of("action", {"list", "check", "explain", "candidates"}));
  parser.add({"ARGUMENT", "",
              "check: rule packs (JSON), default: the built-in ones; explain: the text, or - for standard input; "
              "candidates: files and folders"},
             options->arguments);
  const auto kinds = names_of(rule_kinds());
  parser.add({"--kind", "KIND", "list: only rules of this kind: " + join(kinds, ", ")}, options->kind,
             one_of("rule kind", kinds));
  parser.add({"--title", "TITLE", "explain: the title of the text"}, options->title);
  add_color_option(parser, options->color);
  add_rule_options(parser, options->rules);
  return [options] { return run(*options); };
}

}  // namespace kgbuild::cli
