// The options about what is read, and how.
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_parser.hpp"
#include "kgbuild/inputs.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild::cli {

struct InputOptions {
  std::vector<std::string> paths;
  InputFilter filter;
  UserRules rules;
  std::string min_confidence;  ///< empty: the thresholds of the rules
  std::string format;          ///< empty: detect for each file
  std::string threads;         ///< empty: one per processor
  bool strict = false;
  bool quiet = false;
  std::string summary = "text";  ///< or `json`
};

/// PATH..., which comes first in the help.
void add_paths(OptionParser& parser, InputOptions& options);
/// All others.
void add_input_options(OptionParser& parser, InputOptions& options);

/// --rules and --names.
void add_rule_options(OptionParser& parser, UserRules& rules);
/// --min-confidence.
void add_min_confidence(OptionParser& parser, std::string& min_confidence);
void add_input_format(OptionParser& parser, std::string& format);
/// An option that takes one FILE per occurrence.
void add_file_option(OptionParser& parser, const std::string& name, std::vector<std::string>& files,
                     const std::string& description);
/// --color auto|always|never, see use_color().
void add_color_option(OptionParser& parser, std::string& when);

/// The rules with the wanted confidence.
UserRules user_rules(const InputOptions& options);

/// At least 1.
unsigned thread_count(const InputOptions& options);

}  // namespace kgbuild::cli
