#include "cli/options/option_parser.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

constexpr std::ptrdiff_t standard_options = 2;  // --help and --version, declared first

/// CLI11 leaves over unknown options and superfluous arguments.
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

OptionText make_text(const CLI::Option& option) {
  if (option.get_positional()) return {option.get_name(true), "", option.get_description()};
  OptionText text{"", option.get_option_text(), option.get_description()};
  for (const char c : option.get_name(false, true)) c == ',' ? text.names += ", " : text.names += c;
  return text;
}

}  // namespace

OptionParser::OptionParser() : app_(std::make_unique<CLI::App>()) {
  app_->set_help_flag("-h,--help", "show this help");
  app_->set_version_flag("--version", "", "show the version");
  app_->allow_extras();
}

OptionParser::~OptionParser() = default;

void OptionParser::add(const OptionText& text, std::string& value, Check check) {
  CLI::Option* const option = app_->add_option(text.names, value, text.description)->option_text(text.value);
  if (check) option->check(std::move(check));
}

void OptionParser::add(const OptionText& text, std::vector<std::string>& values, Check check) {
  CLI::Option* const option = app_->add_option(text.names, values, text.description)->option_text(text.value);
  if (!option->get_positional()) option->allow_extra_args(false);
  if (check) option->check(std::move(check));
}

void OptionParser::add(const OptionText& text, bool& flag) { app_->add_flag(text.names, flag, text.description); }

Request OptionParser::parse(int argc, const char* const* argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Request::help;
  } catch (const CLI::CallForVersion&) {
    return Request::version;
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  const std::vector<std::string> unexpected = app_->remaining();
  if (!unexpected.empty()) throw UsageError(format_unexpected(*app_, unexpected.front()));
  return Request::run;
}

std::vector<OptionText> OptionParser::list() const {
  std::vector<OptionText> texts;
  for (const CLI::Option* option : std::as_const(*app_).get_options()) texts.push_back(make_text(*option));
  std::rotate(texts.begin(), texts.begin() + standard_options, texts.end());
  return texts;
}

}  // namespace kgbuild::cli
