#include "cli/options/input_options.hpp"

#include "base/nearest.hpp"
#include "base/parallel.hpp"
#include "base/read_file.hpp"
#include "base/strings.hpp"
#include "cli/options/checks.hpp"
#include "kgbuild/reader.hpp"

namespace kgbuild::cli {

void add_paths(OptionParser& parser, InputOptions& options) {
  parser.add({"PATH", "", "files, folders (searched recursively) or - for standard input"}, options.paths);
}

void add_input_options(OptionParser& parser, InputOptions& options) {
  parser.add(
      {"--include", "GLOB", "read only files whose path below PATH matches, such as 2024/** or *.md; may be repeated"},
      options.filter.include);
  parser.add({"--exclude", "GLOB", "skip files whose path below PATH matches; may be repeated"},
             options.filter.exclude);
  add_rule_options(parser, options.rules);
  add_min_confidence(parser, options.min_confidence);
  add_input_format(parser, options.format);
  parser.add({"--threads", "N", "maximum number of threads; default: one per processor"}, options.threads,
             integer_from(1U, max_threads));
  parser.add({"--strict", "", "exit with 1 if there were any warnings"}, options.strict);
  parser.add({"--quiet", "", "no summary, notes or progress; only warnings and errors"}, options.quiet);
  parser.add({"--summary", "FORM", "form of the summary on standard error: text (default) or json"}, options.summary,
             one_of("summary form", {"text", "json"}));
}

void add_rule_options(OptionParser& parser, UserRules& rules) {
  add_file_option(parser, "--rules", rules.packs, "a rule pack (JSON) that takes precedence over the built-in ones");
  add_file_option(parser, "--names", rules.names, "a table of names (TSV): kind, name, alternative names");
}

void add_min_confidence(OptionParser& parser, std::string& min_confidence) {
  parser.add({"--min-confidence", "X",
              "only names, tasks and results whose confidence is X or more, 0 to 1: 0.8 for a cleaner graph, 0.3 for a "
              "fuller one; default: names from 0.45, tasks from 0.4, all results"},
             min_confidence, check_share);
}

void add_input_format(OptionParser& parser, std::string& format) {
  const auto formats = names_of(input_formats());
  parser.add({"--input-format", "NAME", "read every file as: " + join(formats, ", ")}, format,
             one_of("input format", formats));
}

void add_file_option(OptionParser& parser, const std::string& name, std::vector<std::string>& files,
                     const std::string& description) {
  parser.add({name, "FILE", description + "; may be repeated"}, files, find_table_problem);
}

void add_color_option(OptionParser& parser, std::string& when) {
  parser.add({"--color", "WHEN", "colour output: auto (default: on a terminal), always or never"}, when,
             one_of("colour mode", {"auto", "always", "never"}));
}

UserRules user_rules(const InputOptions& options) {
  UserRules rules = options.rules;
  rules.min_confidence = parse_number<double>(options.min_confidence);
  return rules;
}

unsigned thread_count(const InputOptions& options) {
  return parse_number<unsigned>(options.threads).value_or(base::thread_count(0));
}

}  // namespace kgbuild::cli
