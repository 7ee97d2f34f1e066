// Shows a paper and what the rules found in it.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/find_entries.hpp"
#include "cli/report/console.hpp"
#include "cli/report/explanation_text.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

struct ExplainCommand {
  std::string what;
  InputOptions input;
  std::string color = "auto";
};

/// `paper:arxiv:2412.16145, 2024-12-23.md:72, daily-papers-ko 2024-12-23`
std::string format_heading(const Entry& entry, const Explanation& why) {
  std::string text = printable(why.record.id) + ", " + printable(entry.file) + ":" + std::to_string(entry.line);
  if (!entry.digest.empty()) text += ", " + printable(entry.digest);
  if (!entry.date.empty()) text += " " + printable(entry.date);
  return text + "\n\n";
}

int run(const ExplainCommand& options) {
  if (options.what.empty()) throw UsageError("name a paper id and the files to search, or FILE:LINE");
  Diagnostics diagnostics;
  const RuleSet rules = RuleSet::load(user_rules(options.input), diagnostics);
  const std::vector<Entry> entries = find_entries(options.what, options.input, rules, diagnostics);
  print_diagnostics(diagnostics, false);
  const bool color = use_color(options.color);
  std::string text;
  for (const Entry& entry : entries) {
    const Explanation why = explain(entry, rules);
    text += (text.empty() ? "" : "\n") + format_heading(entry, why) + format_explanation(why, color);
  }
  print_text(text);
  return 0;
}

}  // namespace

Action setup_explain(OptionParser& parser) {
  auto options = std::make_shared<ExplainCommand>();
  parser.add({"WHAT", "", "a paper id (paper:arxiv:2412.16145, or the number alone), or FILE:LINE"}, options->what);
  add_paths(parser, options->input);
  add_color_option(parser, options->color);
  add_rule_options(parser, options->input.rules);
  add_min_confidence(parser, options->input.min_confidence);
  add_input_format(parser, options->input.format);
  return [options] { return run(*options); };
}

}  // namespace kgbuild::cli
