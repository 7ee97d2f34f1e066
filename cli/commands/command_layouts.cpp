// Lists the layouts, or shows how each of them reads a file.
#include <algorithm>
#include <charconv>
#include <memory>
#include <span>

#include "base/strings.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/checks.hpp"
#include "cli/options/input_options.hpp"
#include "cli/report/console.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/layouts.hpp"
#include "kgbuild/reader.hpp"

namespace kgbuild::cli {
namespace {

struct LayoutsCommand {
  std::string what;
  std::string file;
  std::vector<std::string> rules;
};

std::string format_trial_entry(const TrialEntry& entry) {
  std::string text = "  line " + std::to_string(entry.line) + ": " + printable(entry.title);
  if (!entry.date.empty()) text += ", " + printable(entry.date);
  return text + ", authors " + group_digits(entry.authors) + "\n";
}

std::string format_skipped_lines(const LayoutTrial& trial, std::size_t max_lines) {
  std::string text;
  const std::size_t shown = std::min(max_lines, trial.left_lines.size());
  for (const TrialLine& line : std::span(trial.left_lines).first(shown)) {
    text += "  skipped, line " + std::to_string(line.line) + ": " + printable(line.text) + " (" +
            printable(line.reason) + ")\n";
  }
  if (trial.lines_left > shown) text += "  and " + group_digits(trial.lines_left - shown) + " more lines skipped\n";
  return text;
}

/// Two digits after the point.
std::string format_score(double score) {
  char text[8];
  const auto [end, error] = std::to_chars(text, text + sizeof text, score, std::chars_format::fixed, 2);
  return {text, end};
}

/// `used`: the layouts read the file itself.
std::string format_counts(const LayoutTrial& trial, bool used) {
  return trial.layout + ": score " + format_score(trial.score) + ", entries " + group_digits(trial.entries) +
         ", days " + group_digits(trial.days) + ", lines skipped " + group_digits(trial.lines_left) +
         (trial.chosen ? used ? " (used for this file)" : " (the best)" : "") +
         (trial.added > 0 && used ? " (adds " + group_digits(trial.added) + " to this file)" : "") + "\n";
}

/// How many entries have each field.
std::string format_fields(const LayoutTrial& trial) {
  return "  of these with id " + group_digits(trial.with_id) + ", address " + group_digits(trial.with_address) +
         ", authors " + group_digits(trial.with_authors) + ", date " + group_digits(trial.with_date) + ", votes " +
         group_digits(trial.with_votes) + ", text " + group_digits(trial.with_text) + "\n";
}

/// What the layout used for the file found, and every line it skipped.
std::string format_chosen(const LayoutTrial& trial) {
  std::string text = format_fields(trial);
  for (const TrialEntry& entry : trial.first) text += format_trial_entry(entry);
  if (trial.entries > trial.first.size()) {
    text += "  and " + group_digits(trial.entries - trial.first.size()) + " more entries\n";
  }
  return text + format_skipped_lines(trial, trial.left_lines.size());
}

std::string format_trials(const std::vector<LayoutTrial>& trials, bool used) {
  constexpr std::size_t max_reasons = 3;  // per layout, if none can read the file
  const bool any = std::ranges::any_of(trials, &LayoutTrial::chosen);
  std::string text;
  for (const LayoutTrial& trial : trials) {
    text += format_counts(trial, used);
    if (trial.chosen) text += format_chosen(trial);
    if (!any) text += format_skipped_lines(trial, max_reasons);
  }
  return text;
}

int list_layouts(const LayoutsCommand& options) {
  Diagnostics diagnostics;
  std::string text;
  for (const LayoutTrial& trial :
       try_layouts(Source::from_bytes("", "", diagnostics), RuleSet::with_packs(options.rules))) {
    text += trial.layout + ": " + trial.description + "\n";
  }
  print_text(text);
  return 0;
}

int try_file(const LayoutsCommand& options) {
  if (options.file.empty()) throw UsageError("layouts try: FILE is missing");
  Diagnostics diagnostics;
  const Source source = Source::read({options.file, options.file}, diagnostics);
  print_diagnostics(diagnostics, false);
  const RuleSet rules = RuleSet::with_packs(options.rules);
  const std::vector<LayoutTrial> trials = try_layouts(source, rules);
  const InputFormat* const format = guess_input_format(source);
  const bool shown = format && format->name == "html", used = shown || !format || format->name == "markdown";
  if (shown)
    print_text(concat({options.file, " is read as html: what the page shows, by the layouts:\n"}));
  else if (!used)
    print_text(concat({options.file, " is read as ", format->name, ", without layouts; as text it would be:\n"}));
  print_text(format_trials(trials, used));
  if (const std::string sketch = sketch_layout(source, rules); !sketch.empty())
    print_text("\nA layout for the lines that remain, to save and complete (docs/newsletter.md):\n" + sketch);
  if (std::ranges::any_of(trials, &LayoutTrial::chosen)) return 0;
  throw InputError("no layout finds an entry in " + options.file +
                   "; pass a rule pack with a layout for it: --rules FILE");
}

int run(const LayoutsCommand& options) {
  if (options.what == "list") return list_layouts(options);
  if (options.what == "try") return try_file(options);
  throw UsageError("expected layouts list, or layouts try FILE");
}

}  // namespace

Action setup_layouts(OptionParser& parser) {
  auto options = std::make_shared<LayoutsCommand>();
  parser.add({"WHAT", "", "list: all layouts; try: read FILE with each of them"}, options->what,
             one_of("action", {"list", "try"}));
  parser.add({"FILE", "", "the file to try"}, options->file);
  add_file_option(parser, "--rules", options->rules, "a rule pack (JSON) that takes precedence over the built-in ones");
  return [options] { return run(*options); };
}

}  // namespace kgbuild::cli
