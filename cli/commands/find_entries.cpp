#include "cli/commands/find_entries.hpp"

#include <algorithm>
#include <filesystem>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/report/console.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/explain.hpp"
#include "kgbuild/reader.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::cli {
namespace {

/// Cuts `:NUMBER` off the end of `text`; nothing if it does not end so, or in `:0`.
std::optional<std::uint32_t> take_number(std::string_view& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const auto number = parse_number<std::uint32_t>(text.substr(colon + 1));
  if (!number || *number == 0) return std::nullopt;
  text = text.substr(0, colon);
  return number;
}

/// All entries of a file.
std::vector<Entry> entries_of(const Source& source, const std::string& format_name, const RuleSet& rules,
                              Diagnostics& diagnostics) {
  const InputFormat* format = format_name.empty() ? guess_input_format(source) : find_input_format(format_name);
  if (format == nullptr) return {};
  ReadResult read = read_source(source, *format, rules, diagnostics);
  if (read.entries.empty() && !read.records.empty()) {
    diagnostics.push_back({Severity::note, "no-text", source.name(), 0, 0,
                           "contains records, which have no text; explain needs the digests they come from"});
  }
  return std::move(read.entries);
}

std::uint32_t count_lines(const Source& source) {
  const std::string_view text = source.text();
  const bool ends_line = text.ends_with('\n');
  return source.position(text.size() - (ends_line ? 1 : 0)).line;
}

std::string id_of(const Entry& entry) { return paper_id(entry.arxiv_id, entry.doi, entry.title); }

[[noreturn]] void fail_place(const PlaceReference& place, const std::vector<Entry>& entries) {
  const std::string at = place.file + ":" + std::to_string(place.line);
  if (entries.empty()) throw InputError(at + ": no entry was found in this file; kgbuild layouts try FILE shows why");
  throw InputError(at + ": is before the first entry, which begins on line " + std::to_string(entries.front().line));
}

std::vector<Entry> find_at(const PlaceReference& place, const std::vector<InputFile>& inputs,
                           const InputOptions& options, const RuleSet& rules, Diagnostics& diagnostics) {
  const auto meant = std::ranges::find_if(
      inputs, [&](const InputFile& file) { return file.name == place.file || file.path == place.file; });
  if (meant == inputs.end()) {
    std::vector<std::string_view> names(inputs.size());
    std::ranges::transform(inputs, names.begin(), [](const InputFile& file) { return std::string_view(file.name); });
    const auto nearest = find_nearest_few(place.file, names, 1);
    throw InputError("no input file is named " + place.file +
                     (nearest.empty() ? "" : "; did you mean " + std::string(names[nearest.front()]) + "?"));
  }
  const Source source = Source::read(*meant, diagnostics);
  std::vector<Entry> entries = entries_of(source, options.format, rules, diagnostics);
  if (const std::uint32_t lines = count_lines(source); place.line > lines) {
    throw InputError(place.file + ":" + std::to_string(place.line) + ": the file has " + group_digits(lines) +
                     (lines == 1 ? " line" : " lines"));
  }
  std::ranges::stable_sort(entries, {}, &Entry::line);
  const auto next = std::ranges::upper_bound(entries, place.line, {}, &Entry::line);
  if (next == entries.begin()) fail_place(place, entries);
  return {std::move(*(next - 1))};
}

/// Why `what` is neither an id nor a place.
std::string describe_unknown(const std::string& what) {
  const std::string_view digits = std::string_view(what).substr(0, 4);
  const bool is_like_arxiv = what.size() >= 9 && what.size() <= 10 && what[4] == '.' &&
                             std::ranges::all_of(std::string(what).erase(4, 1), is_ascii_digit);
  const std::string_view month = digits.substr(std::min<std::size_t>(2, digits.size()));
  if (is_like_arxiv && (month < "01" || month > "12")) {
    return "\"" + what + "\" has the form of an arXiv id (YYMM.NUMBER), but there is no month " + std::string(month);
  }
  return "\"" + what + "\" is neither a paper id (such as paper:arxiv:2412.16145) nor FILE:LINE";
}

/// All papers searched, for the message about one that was not found.
struct Catalogue {
  std::vector<std::string> ids, titles, bodies;

  [[noreturn]] void fail(const std::string& what, const std::string& id) const {
    std::string text = id.empty() ? describe_unknown(what) : "no paper has the id " + id;
    text += "; " + group_digits(ids.size()) + " papers searched";
    std::vector<std::size_t> nearest = id.empty() ? find_words(what) : std::vector<std::size_t>();
    if (nearest.empty()) nearest = find_nearest_few(id.empty() ? what : id, {ids.begin(), ids.end()}, max_suggestions);
    for (std::size_t i = 0; i < nearest.size(); ++i) {
      text += (i == 0 ? "; did you mean " : ", ") + ids[nearest[i]] + " (" + shorten(titles[nearest[i]], 50) + ")";
    }
    throw InputError(text + (nearest.empty() ? "" : "?"));
  }

 private:
  static constexpr std::size_t max_suggestions = 3;

  /// Papers that contain `what` as whole words in the title, or else in the text.
  std::vector<std::size_t> find_words(const std::string& what) const {
    std::vector<std::size_t> found;
    for (const auto& fields : {&titles, &bodies}) {
      for (std::size_t i = 0; i < fields->size() && found.size() < max_suggestions; ++i) {
        if (contains_word((*fields)[i], what)) found.push_back(i);
      }
      if (!found.empty()) break;
    }
    return found;
  }
};

std::vector<Entry> find_paper(const std::string& what, const std::vector<InputFile>& inputs,
                              const InputOptions& options, const RuleSet& rules, Diagnostics& diagnostics) {
  const std::string id = parse_paper_reference(what);
  std::vector<Entry> found;
  Catalogue seen;
  for (const InputFile& file : inputs) {
    Diagnostics of_file;
    std::vector<Entry> entries = read_entries(file, options.format, rules, of_file);
    const bool useful = std::ranges::any_of(entries, [&](const Entry& entry) { return id_of(entry) == id; });
    // Of other files, only what may explain that nothing is found.
    for (Diagnostic& diagnostic : of_file) {
      if (useful || (entries.empty() && diagnostic.code != "no-digest")) diagnostics.push_back(std::move(diagnostic));
    }
    for (Entry& entry : entries) {
      seen.ids.push_back(id_of(entry));
      seen.titles.push_back(entry.title);
      if (seen.ids.back() == id) found.push_back(entry);
      seen.bodies.push_back(std::move(entry.body));
    }
  }
  if (found.empty()) {
    print_diagnostics(diagnostics, false);
    seen.fail(what, id);
  }
  return found;
}

}  // namespace

std::optional<PlaceReference> parse_place(std::string_view text) {
  if (text.starts_with("paper:") || text.find("://") != std::string_view::npos) return std::nullopt;
  const auto last = take_number(text);
  if (!last) return std::nullopt;
  const auto line = take_number(text);
  return PlaceReference{std::string(text), line.value_or(*last)};
}

std::vector<Entry> read_entries(const InputFile& file, const std::string& format, const RuleSet& rules,
                                Diagnostics& diagnostics) {
  try {
    return entries_of(Source::read(file, diagnostics), format, rules, diagnostics);
  } catch (const InputError& error) {
    diagnostics.push_back({Severity::warning, "unreadable-file", {}, 0, 0, error.what()});
    return {};
  }
}

std::vector<Entry> find_entries(const std::string& what, const InputOptions& options, const RuleSet& rules,
                                Diagnostics& diagnostics) {
  const auto place = parse_place(what);
  std::error_code problem;
  if (place && options.paths.empty()) {
    if (!std::filesystem::exists(place->file, problem)) throw InputError("no file \"" + place->file + "\"");
    const std::vector<InputFile> inputs{{place->file, place->file}};
    return find_at(*place, inputs, options, rules, diagnostics);
  }
  if (options.paths.empty() && std::filesystem::exists(what, problem)) {
    throw UsageError("\"" + what + "\" is a file or folder: put a paper id before it, or a line after it (FILE:LINE)");
  }
  if (options.paths.empty()) {
    throw UsageError("name the files or folders to search for " + what + ", or give FILE:LINE alone");
  }
  const std::vector<InputFile> inputs = find_inputs(options.paths, diagnostics, options.filter);
  return place ? find_at(*place, inputs, options, rules, diagnostics)
               : find_paper(what, inputs, options, rules, diagnostics);
}

}  // namespace kgbuild::cli
