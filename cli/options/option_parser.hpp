// The options of one command. Only option_parser.cpp includes CLI11: any file that does takes seconds to compile.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): the library's name
class App;
}

namespace kgbuild::cli {

/// Says what is wrong with a value, in words that follow the name of the option; empty for a valid value.
using Check = std::function<std::string(const std::string&)>;

/// An option as the help shows it.
struct OptionText {
  std::string names;        ///< `-o,--output`; without dashes, a positional argument
  std::string value;        ///< what the help calls the value, `FILE`; empty for flags and positional arguments
  std::string description;  ///< one line
};

/// What the command line asks for.
enum class Request { run, help, version };

/// Declares and parses the options of one command. --help and --version are always there.
class OptionParser {
 public:
  OptionParser();
  ~OptionParser();
  OptionParser(const OptionParser&) = delete;
  OptionParser& operator=(const OptionParser&) = delete;

  /// parse() stores values in the objects passed to add(), which must outlive it; absent options leave them alone.
  void add(const OptionText& text, std::string& value, Check check = {});
  /// Each occurrence of an option adds one value; a positional argument takes all remaining ones.
  void add(const OptionText& text, std::vector<std::string>& values, Check check = {});
  void add(const OptionText& text, bool& flag);

  /// Skips argv[0]. Throws UsageError for an unknown option (naming the nearest known one), an unexpected argument, a
  /// missing value, and a value that fails its check.
  Request parse(int argc, const char* const* argv);

  /// In the order of declaration, then --help and --version. Names are separated by `, `.
  std::vector<OptionText> list() const;

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace kgbuild::cli
