// Selects the command, parses its command line, runs it, and turns errors into one line and an exit code: 0 success,
// 1 failure, 2 wrong usage.
#include <csignal>
#include <exception>
#include <new>

#include "cli/commands/commands.hpp"
#include "cli/report/console.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

constexpr int exit_failed = 1;
constexpr int exit_usage = 2;

int fail(int code, std::string_view problem) {
  print_error_text("kgbuild: error: " + printable(problem) + "\n");
  return code;
}

std::string help_hint(const Command& command) {
  return command.name.empty() || command.name == "help" ? "see kgbuild --help"
                                                        : "see kgbuild help " + std::string(command.name);
}

int run_command(const Command& command, int argc, char** argv) {
  OptionParser parser;
  const Action action = command.setup(parser);
  switch (parser.parse(argc, argv)) {
    case Request::help:
      print_text(format_help(command));
      return 0;
    case Request::version:
      print_text("kgbuild " KGBUILD_VERSION "\n");
      return 0;
    case Request::run:
      break;
  }
  return action();
}

int run(int argc, char** argv) {
  const Command* named = argc > 1 && *argv[1] != '\0' ? find_command(argv[1]) : nullptr;
  const Command& command = named != nullptr ? *named : *find_command("");
  const int skipped = named != nullptr ? 1 : 0;
  try {
    return run_command(command, argc - skipped, argv + skipped);
  } catch (const UsageError& error) {
    return fail(exit_usage, std::string(error.what()) + " (" + help_hint(command) + ")");
  } catch (const Error& error) {
    return fail(exit_failed, error.what());
  } catch (const std::bad_alloc&) {
    return fail(exit_failed, "out of memory; try fewer files at a time");
  } catch (const std::exception& error) {
    return fail(exit_failed, std::string("internal error: ") + error.what());
  }
}

}  // namespace
}  // namespace kgbuild::cli

int main(int argc, char** argv) {
  // Closed pipes and file size limits then fail write(2), which reports them as errors.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return kgbuild::cli::run(argc, argv);
}
