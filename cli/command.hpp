// The table of commands: what `kgbuild NAME` can be.
#pragma once

#include <functional>
#include <span>
#include <string_view>

namespace CLI {  // NOLINT(readability-identifier-naming): the name is the library's
class App;
}

namespace kgbuild::cli {

/// Does the work and gives the exit code.
using Action = std::function<int()>;

struct Command {
  std::string_view name;      ///< empty for what runs without a command's name
  std::string_view synopsis;  ///< behind `kgbuild `
  std::string_view summary;   ///< one line
  std::string_view examples;  ///< lines for the end of the help
  /// Declares options; the action reads them once the command line is parsed. Setting up never
  /// works, the action never parses.
  Action (*setup)(CLI::App& app);
};

std::span<const Command> commands();

/// The command of that name, or null.
const Command* find_command(std::string_view name);

/// The help text of a command (help.cpp).
std::string format_help(const Command& command);

// The setup functions, one a file: command_NAME.cpp.
Action setup_build(CLI::App& app);
Action setup_explain(CLI::App& app);
Action setup_extract(CLI::App& app);
Action setup_formats(CLI::App& app);
Action setup_help(CLI::App& app);
Action setup_layouts(CLI::App& app);
Action setup_rules(CLI::App& app);

}  // namespace kgbuild::cli
