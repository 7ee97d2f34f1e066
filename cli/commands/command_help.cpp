#include <memory>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/checks.hpp"
#include "cli/report/console.hpp"

namespace kgbuild::cli {

Action setup_help(OptionParser& parser) {
  auto name = std::make_shared<std::string>();
  std::vector<std::string_view> names = names_of(commands());
  std::erase(names, "");
  parser.add({"COMMAND", "", join(names, ", ") + "; without COMMAND, help for kgbuild itself"}, *name,
             one_of("command", names));
  return [name] {
    print_text(format_help(*find_command(*name)));
    return 0;
  };
}

}  // namespace kgbuild::cli
