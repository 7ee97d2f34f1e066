// Lists the rows of the tables: input formats, export formats, views and passes.

#include "base/strings.hpp"
#include "cli/commands/commands.hpp"
#include "cli/report/console.hpp"
#include "kgbuild/analysis.hpp"
#include "kgbuild/exporter.hpp"
#include "kgbuild/reader.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild::cli {
namespace {

std::string format_row(std::string_view name, std::string_view detail, std::string_view description) {
  constexpr std::size_t name_width = 20, detail_width = 20;
  std::string row = "  " + std::string(name);
  row.append(row.size() < name_width ? name_width - row.size() : 1, ' ').append(detail);
  const std::size_t width = name_width + detail_width;
  return row.append(row.size() < width ? width - row.size() : 1, ' ').append(description) + "\n";
}

std::string format_exporter(const Exporter& exporter) {
  std::string description(exporter.description);
  if (!exporter.writes_records()) description.append("; view ").append(exporter.default_view);
  std::vector<std::string_view> limitations;
  for (const Limitation& limitation : exporter.limitations) limitations.push_back(limitation.what);
  if (!limitations.empty()) description.append("; does not preserve: ").append(join(limitations, ", "));
  return format_row(exporter.name, std::string(exporter.suffix) + (exporter.is_folder() ? "/" : ""), description);
}

int run() {
  std::string text = "Input formats (--input-format), detected by extension or content:\n";
  for (const InputFormat& format : input_formats()) {
    text += format_row(format.name, format.extensions, format.description);
    text += format_row("", "", concat({"reads ", format.fields}));
  }
  text += "\nExport formats (--export), with their extension:\n";
  for (const Exporter& exporter : exporters()) text += format_exporter(exporter);
  text += "\nViews (--view):\n";
  for (const View& view : views()) text += format_row(view.name, "", view.description);
  text += "\nAnalysis passes (--analyze), with the view each runs on by default:\n";
  for (const Pass& pass : passes()) {
    text += format_row(pass.name, pass.default_view,
                       std::string(pass.description) + (pass.by_default ? " (by default)" : ""));
  }
  print_text(text);
  return 0;
}

}  // namespace

Action setup_formats(OptionParser& /*parser*/) { return run; }

}  // namespace kgbuild::cli
