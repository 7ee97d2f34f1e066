#include "cli/report/help.hpp"

namespace kgbuild::cli {
namespace {

constexpr std::size_t text_column = 34;

/// `  names            description`, the description on its own line behind long names.
std::string format_row(std::string names, std::string_view description) {
  names.insert(0, "  ");
  if (names.size() + 2 > text_column) {
    names += '\n';
    names.append(text_column, ' ');
  } else {
    names.append(text_column - names.size(), ' ');
  }
  return names.append(description) + "\n";
}

std::string format_options(const CLI::App& app) {
  std::string text;
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = option->get_positional() ? option->get_name(true) : option->get_name(false, true);
    const std::string& value = option->get_option_text();
    std::string names;
    for (const char c : name) c == ',' ? names += ", " : names += c;
    if (!value.empty() && !option->get_positional()) names.append(" ").append(value);
    text += format_row(names, option->get_description());
  }
  return text;
}

std::string format_commands() {
  std::string text;
  for (const Command& command : commands()) {
    if (!command.name.empty()) text += format_row(std::string(command.name), command.summary);
  }
  return text;
}

}  // namespace

Action prepare_app(const Command& command, CLI::App& app) {
  Action action = command.setup(app);
  app.set_help_flag("-h,--help", "this help");
  app.set_version_flag("--version", "kgbuild " KGBUILD_VERSION, "the version");
  app.allow_extras();  // unknown options: reported by main, with the nearest known one
  return action;
}

std::string format_help(const Command& command) {
  CLI::App app;
  prepare_app(command, app);
  std::string text = std::string(command.summary) + "\n\nUsage: kgbuild " + std::string(command.synopsis) + "\n";
  if (command.name.empty()) {
    text += "       kgbuild COMMAND ...\n\nCommands (kgbuild COMMAND --help says more):\n" + format_commands();
  }
  text += "\nOptions:\n" + format_options(app);
  return text.append("\nExamples:\n").append(command.examples);
}

}  // namespace kgbuild::cli
