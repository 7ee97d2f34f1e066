// The table of commands, and the help text made from it.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/option_parser.hpp"

namespace kgbuild::cli {

/// Does the work and returns the exit code.
using Action = std::function<int()>;

struct Command {
  std::string_view name;      ///< empty for the default command, which builds a graph
  std::string_view synopsis;  ///< follows `kgbuild `
  std::string_view summary;   ///< one line
  std::string_view examples;  ///< whole lines
  /// Declares the options. The returned action owns their values and reads them after parsing.
  Action (*setup)(OptionParser& parser);
};

std::span<const Command> commands();

/// The command of that name, or null.
const Command* find_command(std::string_view name);

std::string format_help(const Command& command);

// One setup function per command_NAME.cpp.
Action setup_build(OptionParser& parser);
Action setup_duplicates(OptionParser& parser);
Action setup_explain(OptionParser& parser);
Action setup_extract(OptionParser& parser);
Action setup_formats(OptionParser& parser);
Action setup_help(OptionParser& parser);
Action setup_layouts(OptionParser& parser);
Action setup_rules(OptionParser& parser);

}  // namespace kgbuild::cli
