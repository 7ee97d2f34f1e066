// The options about what is written, and how.
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_parser.hpp"
#include "kgbuild/exporter.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild::cli {

/// As typed; empty if absent.
struct OutputOptions {
  std::string formats, out, view, max_coauthors, weight, evidence, base_iri;
  bool inline_context = false;
  bool csv_plain = false;
  bool csv_bom = false;
};

void add_output_options(OptionParser& parser, OutputOptions& options);

/// The formats of --export in that order, each once.
std::vector<const Exporter*> list_formats(const OutputOptions& options);

/// --view or the default of the format; null for records.
const View* choose_view(const OutputOptions& options, const Exporter& exporter);

ViewOptions make_view_options(const OutputOptions& options, const Exporter& exporter);

/// `view` is that of choose_view(). The result refers to `options`.
ExportOptions make_export_options(const OutputOptions& options, const Exporter& exporter, const View* view);

}  // namespace kgbuild::cli
