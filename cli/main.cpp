// Chooses the command, parses its command line, runs it, and turns what went wrong into one line
// and an exit code: 0 done, 1 failed while working, 2 wrong command line.
#include <csignal>
#include <exception>
#include <new>

#include "cli/report/console.hpp"
#include "cli/report/help.hpp"
#include "cli/report/words.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

constexpr int exit_failed = 1;
constexpr int exit_usage = 2;

int report(int code, std::string_view problem) {
  print_error_text("kgbuild: error: " + printable(problem) + "\n");
  return code;
}

std::string help_hint(const Command& command) {
  return command.name.empty() ? "see kgbuild --help" : "see kgbuild help " + std::string(command.name);
}

/// What CLI11 took for an option or a superfluous argument.
std::string format_unexpected(const CLI::App& app, std::string word) {
  word = word.substr(0, word.find('='));
  if (!word.starts_with("-")) return "unexpected argument \"" + word + "\"";
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  const auto nearest = find_nearest(word, std::vector<std::string_view>(names.begin(), names.end()));
  return "unknown option " + word + (nearest ? "; did you mean " + std::string(*nearest) + "?" : "");
}

int run_command(const Command& command, int argc, char** argv) {
  CLI::App app;
  const Action action = prepare_app(command, app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print_text(format_help(command));
    return 0;
  } catch (const CLI::CallForVersion& version) {
    print_text(std::string(version.what()) + "\n");
    return 0;
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  const std::vector<std::string> unexpected = app.remaining();
  if (!unexpected.empty()) throw UsageError(format_unexpected(app, unexpected.front()));
  return action();
}

int run(int argc, char** argv) {
  const Command* named = argc > 1 && *argv[1] != '\0' ? find_command(argv[1]) : nullptr;
  const Command& command = named != nullptr ? *named : *find_command("");
  const int skipped = named != nullptr ? 1 : 0;
  try {
    return run_command(command, argc - skipped, argv + skipped);
  } catch (const UsageError& error) {
    return report(exit_usage, std::string(error.what()) + " (" + help_hint(command) + ")");
  } catch (const Error& error) {
    return report(exit_failed, error.what());
  } catch (const std::bad_alloc&) {
    return report(exit_failed, "out of memory; read fewer files at a time");
  } catch (const std::exception& error) {
    return report(exit_failed, std::string("unexpected: ") + error.what());
  }
}

}  // namespace
}  // namespace kgbuild::cli

int main(int argc, char** argv) {
  // A closed pipe and a file size limit arrive as errors of write(2), where they can be told.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return kgbuild::cli::run(argc, argv);
}
