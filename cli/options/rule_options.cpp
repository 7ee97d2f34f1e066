#include "cli/options/rule_options.hpp"

namespace kgbuild::cli {

void add_file_option(OptionParser& parser, const std::string& option, std::vector<std::string>& files,
                     const std::string& description) {
  parser.add({option, "FILE", description + "; may be repeated"}, files);
}

void add_rule_options(OptionParser& parser, UserRules& rules) {
  add_file_option(parser, "--rules", rules.packs, "a rule pack (JSON) that goes before the built-in ones");
  add_file_option(parser, "--names", rules.names, "a table of names: kind, name, further names (TSV)");
}

}  // namespace kgbuild::cli
