#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/report/console.hpp"
#include "cli/report/words.hpp"

namespace kgbuild::cli {

Action setup_help(CLI::App& app) {
  auto name = std::make_shared<std::string>();
  std::vector<std::string_view> names = names_of(commands());
  std::erase(names, "");
  app.add_option("COMMAND", *name, join_words(names) + "; without one, the help of kgbuild itself")
      ->check(one_of("command", names));
  return [name] {
    print_text(format_help(*find_command(*name)));
    return 0;
  };
}

}  // namespace kgbuild::cli
