#include "cli/options/output_options.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/options/checks.hpp"

namespace kgbuild::cli {
namespace {

constexpr std::uint32_t default_max_coauthors = 25;  // as in VOSviewer

constexpr std::string_view evidence_names[] = {"none", "ref", "sentence"};  // in the order of EvidenceDetail
constexpr std::string_view weight_names[] = {"fractional", "papers"};       // in the order of ViewOptions::Weight

std::string check_out(const std::string& text) {
  return text.empty() ? format_expected("a file, a folder/ or -", text) : "";
}

std::string check_max_coauthors(const std::string& text) {
  const bool is_valid = text == "none" || integer_from(1U)(text).empty();
  return is_valid ? std::string() : format_expected("an integer >= 1 or none", text);
}

std::string list_limited_formats() {
  std::vector<std::string_view> names;
  for (const Exporter& exporter : exporters()) {
    if (exporter.limits_coauthors) names.push_back(exporter.name);
  }
  return join(names, ", ");
}

void add_format_options(OptionParser& parser, OutputOptions& options) {
  parser.add({"--base-iri", "IRI",
              "jsonld, ntriples: prefix of all IRIs except those of arXiv papers; default: "
              "urn:kgbuild:"},
             options.base_iri, check_iri);
  parser.add({"--inline-context", "", "jsonld: embed the context instead of referring to context.jsonld"},
             options.inline_context);
  parser.add(
      {"--csv-plain", "", "csv: do not escape text that spreadsheets would run as a formula (leading =, +, -, @)"},
      options.csv_plain);
  parser.add({"--csv-bom", "", "csv: begin files with a byte order mark, so that Excel reads them as UTF-8"},
             options.csv_bom);
}

}  // namespace

void add_output_options(OptionParser& parser, OutputOptions& options) {
  const auto formats = names_of(exporters()), view_names = names_of(views());
  parser.add({"--export", "FORMAT[,FORMAT]", "formats to write: " + join(formats, ", ") + "; default: graphml"},
             options.formats, list_of("export format", formats));
  parser.add({"-o,--output", "OUT", "the file to write, or a folder/, or - for standard output"}, options.out,
             check_out);
  parser.add({"--view", "NAME", "view to write: " + join(view_names, ", ") + "; default: depends on the format"},
             options.view, one_of("view", view_names));
  add_format_options(parser, options);
  parser.add({"--max-coauthors", "N",
              "omit co-author edges of papers with more than N authors; none: no limit; default: " +
                  std::to_string(default_max_coauthors) + " in " + list_limited_formats()},
             options.max_coauthors, check_max_coauthors);
  parser.add({"--weight", "NAME",
              "weight of edges between authors, methods or benchmarks: fractional (sum of 1/(n-1), "
              "default) or papers"},
             options.weight, one_of("weight", {std::begin(weight_names), std::end(weight_names)}));
  parser.add({"--evidence", "DETAIL", "evidence of extracted edges: none, ref (rule and position) or sentence"},
             options.evidence, one_of("evidence detail", {std::begin(evidence_names), std::end(evidence_names)}));
}

std::vector<const Exporter*> list_formats(const OutputOptions& options) {
  std::vector<const Exporter*> found;
  if (options.formats.empty()) return found;
  for (const std::string_view name : split_list(options.formats)) {
    const Exporter* exporter = find_exporter(name);
    if (std::ranges::find(found, exporter) == found.end()) found.push_back(exporter);
  }
  return found;
}

const View* choose_view(const OutputOptions& options, const Exporter& exporter) {
  if (exporter.writes_records()) return nullptr;
  return find_view(options.view.empty() ? exporter.default_view : std::string_view(options.view));
}

ViewOptions make_view_options(const OutputOptions& options, const Exporter& exporter) {
  ViewOptions view;
  if (!options.max_coauthors.empty()) {
    view.max_coauthors = parse_number<std::uint32_t>(options.max_coauthors);
  } else if (exporter.limits_coauthors) {
    view.max_coauthors = default_max_coauthors;
  }
  if (options.weight == weight_names[1]) view.weight = ViewOptions::Weight::papers;
  return view;
}

ExportOptions make_export_options(const OutputOptions& options, const Exporter& exporter, const View* view) {
  ExportOptions made;
  if (view != nullptr) made.view = view->name;
  const auto* detail = std::ranges::find(evidence_names, options.evidence);
  made.evidence = detail == std::end(evidence_names) ? exporter.default_evidence
                                                     : static_cast<EvidenceDetail>(detail - std::begin(evidence_names));
  if (!options.base_iri.empty()) made.base_iri = options.base_iri;
  made.inline_context = options.inline_context;
  made.csv_plain = options.csv_plain;
  made.csv_bom = options.csv_bom;
  return made;
}

}  // namespace kgbuild::cli
