#include "cli/options/rule_options.hpp"

namespace kgbuild::cli {

void add_file_option(CLI::App& app, const std::string& option, std::vector<std::string>& files,
                     const std::string& description) {
  app.add_option(option, files, description + "; may be repeated")->option_text("FILE")->allow_extra_args(false);
}

void add_rule_options(CLI::App& app, UserRules& rules) {
  add_file_option(app, "--rules", rules.packs, "a rule pack (JSON) that goes before the built-in ones");
  add_file_option(app, "--names", rules.names, "a table of names: kind, name, further names (TSV)");
}

}  // namespace kgbuild::cli
