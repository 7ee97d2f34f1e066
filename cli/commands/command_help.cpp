#include <memory>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/commands/commands.hpp"
#include "cli/report/console.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {

Action setup_help(OptionParser& parser) {
  auto name = std::make_shared<std::string>();
  std::vector<std::string_view> names = names_of(commands());
  std::erase(names, "");
  parser.add({"COMMAND", "", join(names, ", ") + "; without COMMAND, help for kgbuild itself"}, *name);
  return [name, names] {
    const Command* const command = find_command(*name);
    if (command == nullptr) throw UsageError(format_unknown("command", *name, names));
    print_text(format_help(*command));
    return 0;
  };
}

}  // namespace kgbuild::cli
