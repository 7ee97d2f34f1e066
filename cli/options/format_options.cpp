#include "cli/options/format_options.hpp"

#include <algorithm>
#include <array>

#include "cli/report/words.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

using Names = std::span<const std::string_view>;

// Formats by the options that they read.
constexpr std::array<std::string_view, 2> with_iris{"jsonld", "ntriples"};
constexpr std::array<std::string_view, 1> with_context{"jsonld"};
constexpr std::array<std::string_view, 1> for_spreadsheets{"csv"};

/// Why `text` cannot begin an IRI (RFC 3986): it needs a scheme, and characters that need no escapes.
std::string find_bad_iri(const std::string& text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_allowed = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') ||
           std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
  };
  const std::size_t colon = text.find(':');
  const bool has_scheme =
      colon != std::string::npos && colon > 0 && is_letter(text.front()) && text.find_first_of("/?#") > colon;
  if (!has_scheme) return "needs a scheme, as in https://example.org/kg/ or urn:example:";
  return std::ranges::all_of(text, is_allowed) ? "" : "holds a character that no IRI has unescaped";
}

void refuse_idle(std::string_view option, Names readers, Names formats) {
  const bool is_read = std::ranges::any_of(
      formats, [&](std::string_view name) { return std::ranges::find(readers, name) != readers.end(); });
  if (is_read) return;
  throw UsageError(std::string(option) + " is for a format that is not written here; add --export " +
                   join_words(readers));
}

}  // namespace

void add_format_options(OptionParser& parser, FormatFlags& flags) {
  parser.add({"--base-iri", "IRI",
              "what the IRIs of all but arXiv papers begin with in jsonld and ntriples; default: urn:kgbuild:"},
             flags.base_iri, find_bad_iri);
  parser.add(
      {"--inline-context", "", "jsonld: write the context itself, in place of the name of its file, context.jsonld"},
      flags.inline_context);
  parser.add({"--csv-plain", "",
              "csv: leave text as it is that a spreadsheet takes for a formula (=, +, -, @ at its beginning)"},
             flags.csv_plain);
}

void refuse_idle_format_options(const FormatFlags& flags, Names formats) {
  if (!flags.base_iri.empty()) refuse_idle("--base-iri", with_iris, formats);
  if (flags.inline_context) refuse_idle("--inline-context", with_context, formats);
  if (flags.csv_plain) refuse_idle("--csv-plain", for_spreadsheets, formats);
}

}  // namespace kgbuild::cli
