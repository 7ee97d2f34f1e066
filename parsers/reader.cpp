#include "kgbuild/reader.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"
#include "parsers/formats/formats.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

// Records before other JSON: they are the narrower form.
constexpr std::array<InputFormat, 3> formats{{
    {"records", ".jsonl .ndjson .json", "records of `kgbuild extract`, one JSON object per line", resembles_records,
     read_records},
    {"json", ".json .jsonl .ndjson", "papers as JSON objects with title, abstract or summary, url, authors, date",
     resembles_json, read_json},
    {"markdown", ".md .markdown .mdown .txt",
     "digests in Markdown or plain text, read by the layouts of the rule packs", resembles_markdown, read_markdown},
}};

/// `.md` of `2024/12/23.MD`; empty if the name has none.
std::string find_extension(std::string_view name) {
  name = name.substr(name.find_last_of('/') + 1);
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  return ascii_lower(name.substr(dot));
}

bool has_extension(const InputFormat& format, std::string_view extension) {
  std::string_view rest = format.extensions;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == extension) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace

std::span<const InputFormat> input_formats() { return formats; }

const InputFormat* find_input_format(std::string_view name) {
  const auto* found = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.name == name; });
  return found == formats.end() ? nullptr : found;
}

const InputFormat& input_format_named(std::string_view name) {
  if (const InputFormat* const format = find_input_format(name)) return *format;
  throw UsageError(format_unknown("input format", name, names_of(input_formats())));
}

const InputFormat* guess_input_format(const Source& source) {
  constexpr std::size_t head_size = 4096;
  const std::string_view head = utf8_prefix(source.text(), head_size);
  const std::string extension = find_extension(source.name());
  const InputFormat* by_extension = nullptr;
  for (const InputFormat& format : formats) {
    if (extension.empty() || !has_extension(format, extension)) continue;
    if (format.resembles(head)) return &format;
    by_extension = &format;
  }
  if (by_extension) return by_extension;
  const auto* found = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.resembles(head); });
  return found == formats.end() ? nullptr : found;
}

}  // namespace kgbuild
