// Input format `markdown`: digests in Markdown and other markup of plain text, by the layouts of the rule packs.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "parsers/dialects/dialect.hpp"
#include "parsers/formats/cite_list.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/item_passes.hpp"
#include "parsers/formats/listed_text.hpp"
#include "parsers/formats/page_lists.hpp"
#include "parsers/formats/yaml.hpp"
#include "parsers/formats/yaml_blocks.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/markup/embedded_html.hpp"
#include "parsers/references/cite_templates.hpp"

namespace kgbuild::parsing {
namespace {

/// A text without a list may hold entries of BibTeX, such as in blocks of code.
void read_without_list(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  if (holds_bibtex(source.text())) return read_bibtex(source, rules, out, diagnostics);
  diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0,
                         "no layout finds a paper in it; `kgbuild layouts try` shows why"});
}

/// Reads the references in the front matter of a document of pandoc, which is not a paper itself. False if it has none.
bool read_references(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 1> key{"references"};
  const std::string references = select_yaml_blocks(find_front_yaml(source.text()), key, true);
  if (references.empty()) return false;
  ReadResult read;
  Diagnostics said;
  read_yaml_text(source, references, rules, read, said);
  if (read.entries.empty()) return false;
  add_result(std::move(read), out);
  std::ranges::move(said, std::back_inserter(diagnostics));
  return true;
}

/// Reads `all`, which is that of `source` or a part of it with as many lines.
void read_markup(const Source& source, std::string_view all, const RuleSet& rules, ReadResult& out,
                 Diagnostics& diagnostics) {
  if (std::optional<PageText> written = write_embedded_html(all)) {
    if (!read_page_lists(std::move(*written), source, rules, out, diagnostics))
      read_without_list(source, rules, out, diagnostics);
    return;
  }
  std::uint32_t cut_line = 0;
  const std::string cut = cut_long_lines(all, cut_line);
  const std::string_view text = cut_line == 0 ? all : std::string_view(cut);
  if (cut_line != 0)
    diagnostics.push_back({Severity::warning, "line-too-long", source.name(), cut_line, 0,
                           "longer than a mebibyte; the rest of the line was left out"});
  // What is in another markup is read as Markdown made of it, if that has papers.
  const std::string translated = translate_dialect(text);
  if (Diagnostics said; !translated.empty() && read_listed_text(source, translated, rules, out, said)) {
    std::move(said.begin(), said.end(), std::back_inserter(diagnostics));
    return;
  }
  if (read_listed_text(source, text, rules, out, diagnostics)) return;
  if (const std::string named = translate_unread(text);
      !named.empty() && read_listed_text(source, named, rules, out, diagnostics))
    return;
  if (!read_references(source, rules, out, diagnostics)) read_without_list(source, rules, out, diagnostics);
}

}  // namespace

bool resembles_markdown(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\n");
  if (holds_cite_templates(head)) return true;
  if (first == std::string_view::npos || head[first] == '{' || head[first] == '<') return false;
  if (head[first] == '#' || head.find("\n#") != std::string_view::npos) return true;
  return head.find("](http") != std::string_view::npos || head.find("http") != std::string_view::npos;
}

void read_markdown(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const std::optional<std::string> rest = read_cite_templates(source, source.text(), rules, out, diagnostics);
  if (!rest) return read_markup(source, source.text(), rules, out, diagnostics);
  // What is around templates may be a list, too.
  Diagnostics said;
  ReadResult listed;
  read_markup(source, *rest, rules, listed, said);
  if (listed.entries.empty()) return;
  add_result(std::move(listed), out);
  std::ranges::move(said, std::back_inserter(diagnostics));
}

}  // namespace kgbuild::parsing
