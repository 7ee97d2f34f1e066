#include "parsers/layouts/layout_load.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/strings.hpp"
#include "parsers/layouts/layout_choice.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::pair<std::string_view, LineKind>, line_kind_count> line_kinds{{
    {"day", LineKind::day},
    {"entry", LineKind::entry},
    {"date", LineKind::date},
    {"votes", LineKind::votes},
    {"authors", LineKind::authors},
    {"paper", LineKind::paper},
    {"link", LineKind::link},
    {"body", LineKind::body},
    {"skip", LineKind::skip},
}};

LineKind parse_kind(std::string_view name, const std::string& where) {
  for (const auto& [known, kind] : line_kinds)
    if (known == name) return kind;
  std::array<std::string_view, line_kind_count> names;
  std::ranges::transform(line_kinds, names.begin(), [](const auto& item) { return item.first; });
  fail_pack(where, "unknown kind of line \"" + std::string(name) + "\"; known: " + join(names, ", "));
}

void load_form(LineRule& rule, const std::string& source, const std::string& where) {
  std::string problem;
  std::optional<LineForm> form = LineForm::parse(source, problem);
  if (!form) fail_pack(where, "form: " + problem);
  rule.form = std::move(*form);
  if (rule.prefixes.empty() && !rule.form.prefix().empty()) rule.prefixes = {rule.form.prefix()};
}

LineRule load_line(const JsonValue& value, const std::string& where) {
  check_keys(value, {"is", "words", "prefix", "contains", "lacks", "form", "pattern"}, where);
  LineRule rule;
  rule.kind = parse_kind(require_string(value, "is", where), where);
  rule.words = strings_or_none(value, "words", where);
  for (std::string& word : rule.words) word = ascii_lower(word);
  rule.prefixes = strings_or_none(value, "prefix", where);
  rule.contains = strings_or_none(value, "contains", where);
  rule.lacks = strings_or_none(value, "lacks", where);
  const std::string form = string_or(value, "form", "", where);
  const std::string pattern = string_or(value, "pattern", "", where);
  if (!form.empty()) load_form(rule, form, where);
  if (!pattern.empty()) rule.pattern = LinePattern(pattern);

  const bool by_shape = !rule.prefixes.empty() || !rule.contains.empty() || !pattern.empty() || !form.empty();
  if (rule.words.empty() != by_shape)
    fail_pack(where, "needs either words or a prefix, contains, form or pattern, and not both");
  if (!form.empty() && !pattern.empty()) fail_pack(where, "has a form and a pattern; one is enough");
  if (std::count(rule.words.begin(), rule.words.end(), "") > 0) fail_pack(where, "has an empty word");
  const bool titled = rule.pattern.has(Field::title) || rule.form.has(Field::title);
  if (rule.kind == LineKind::entry && !titled && rule.words.empty())
    fail_pack(where, "opens an entry, so it needs words, {title} in a form or (?P<title>...) in a pattern");
  return rule;
}

LayoutExample load_example(const JsonValue& value, const std::string& where) {
  check_keys(value, {"file", "text", "entries"}, where);
  LayoutExample example;
  example.file = string_or(value, "file", "example.md", where);
  for (const std::string& line : strings_or_none(value, "text", where)) example.text += line + '\n';
  example.entries = strings_or_none(value, "entries", where);
  return example;
}

std::string place(const std::string& where, std::string_view list, std::size_t number) {
  return where + ", " + std::string(list) + ' ' + std::to_string(number);
}

void load_examples(const JsonValue& value, const std::string& where, Layout& layout) {
  for (const bool counter : {false, true}) {
    const char* key = counter ? "counterexamples" : "examples";
    const JsonValue* list = find_list(value, key, where);
    if (!list || list->Empty()) fail_pack(where, std::string("has no ") + key);
    for (rapidjson::SizeType i = 0; i < list->Size(); ++i) {
      const std::string item = place(where, counter ? "counterexample" : "example", i + 1);
      LayoutExample example = load_example((*list)[i], item);
      if (example.entries.empty() != counter) fail_pack(item, counter ? "has entries" : "has no entries");
      layout.examples.push_back(std::move(example));
    }
  }
}

AuthorListStyle parse_list_style(std::string_view name, const std::string& where) {
  if (name == "comma") return AuthorListStyle::comma;
  if (name == "prose") return AuthorListStyle::prose;
  fail_pack(where, "\"authors\" is comma or prose, not \"" + std::string(name) + '"');
}

bool parse_title_style(std::string_view name, const std::string& where) {
  if (name == "tex" || name == "plain") return name == "tex";
  fail_pack(where, "\"titles\" is plain or tex, not \"" + std::string(name) + '"');
}

constexpr std::array<std::pair<std::string_view, ListForm>, list_form_count> list_forms{{
    {"rows", ListForm::rows},
    {"items", ListForm::items},
    {"headings", ListForm::headings},
    {"paragraphs", ListForm::paragraphs},
    {"summaries", ListForm::summaries},
    {"fields", ListForm::fields},
    {"blocks", ListForm::blocks},
    {"references", ListForm::references},
    {"lines", ListForm::lines},
    {"note", ListForm::note},
}};

ListForm parse_list_form(std::string_view name, const std::string& where) {
  for (const auto& [known, form] : list_forms)
    if (known == name) return form;
  std::array<std::string_view, list_form_count> names;
  std::ranges::transform(list_forms, names.begin(), [](const auto& item) { return item.first; });
  fail_pack(where, "\"reads\" is one of " + join(names, ", ") + ", not \"" + std::string(name) + '"');
}

void load_lines(const JsonValue& value, const std::string& where, Layout& layout) {
  layout.author_list = parse_list_style(string_or(value, "authors", "comma", where), where);
  layout.tex_titles = parse_title_style(string_or(value, "titles", "plain", where), where);
  for (const std::string& kind : strings_or_none(value, "needs", where))
    layout.needs.push_back(parse_kind(kind, where));
  const JsonValue* lines = find_list(value, "lines", where);
  if (!lines) fail_pack(where, "needs \"lines\" or \"reads\"");
  for (rapidjson::SizeType i = 0; i < lines->Size(); ++i)
    layout.rules.push_back(load_line((*lines)[i], place(where, "line", i + 1)));
  const auto opens = [](const LineRule& rule) { return rule.kind == LineKind::entry; };
  if (std::none_of(layout.rules.begin(), layout.rules.end(), opens)) fail_pack(where, "no line opens an entry");
}

}  // namespace

Layout load_layout(const JsonValue& value, std::string_view where) {
  const std::string pack(where);
  check_keys(value,
             {"name", "description", "reads", "lines", "needs", "authors", "titles", "examples", "counterexamples"},
             pack);
  Layout layout;
  layout.name = require_string(value, "name", pack);
  const std::string in_layout = pack + ": layout " + layout.name;
  const bool kebab = !layout.name.empty() &&
                     layout.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (!kebab) fail_pack(in_layout, "a name is lower-case letters, digits and hyphens");
  layout.description = require_string(value, "description", in_layout);
  const std::string reads = string_or(value, "reads", "", in_layout);
  if (!reads.empty() && find_list(value, "lines", in_layout)) fail_pack(in_layout, "has \"reads\" and \"lines\"");
  if (reads.empty())
    load_lines(value, in_layout, layout);
  else
    layout.reads = parse_list_form(reads, in_layout);
  load_examples(value, in_layout, layout);
  return layout;
}

void load_field_words(const JsonValue& pack, std::string_view where, FieldWords& words) {
  const std::string name(where);
  if (const JsonValue* fields = find_object(pack, "field_words", name)) {
    for (const auto& member : fields->GetObject()) {
      const std::string field(member.name.GetString(), member.name.GetStringLength());
      const auto known = find_paper_field(field);
      if (!known) fail_pack(name, "field_words: unknown field \"" + field + '"');
      for (const std::string& word : strings_or_none(*fields, field.c_str(), name))
        words.add(*known, ascii_lower(word));
    }
  }
  for (const std::string& venue : strings_or_none(pack, "venues", name)) words.add_venue(ascii_lower(venue));
  for (const std::string& word : strings_or_none(pack, "publishers", name)) words.add_publisher(word);
}

namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::vector<std::string> read_example(const Layout& layout, const FieldWords& words, const LayoutExample& example) {
  Diagnostics unused;
  const Source source = Source::from_bytes(example.file, example.text, unused);
  ListedText listed(source.text());
  const LayoutReading reading = read_by_layout(layout, words, source, listed);
  std::vector<std::string> entries;
  for (const Entry& entry : reading.entries)
    if (reading.score > 0 || !layout.reads) entries.push_back(describe_entry(entry));
  return entries;
}

}  // namespace

std::string describe_entry(const Entry& entry) {
  std::string body = entry.body;
  replace_all(body, "\n", " / ");
  const std::string paper = !entry.url.empty() ? entry.url : !entry.arxiv_id.empty() ? entry.arxiv_id : entry.doi;
  return or_dash(entry.date) + " | " + entry.title + " | " + or_dash(paper) + " | " +
         (entry.votes ? std::to_string(*entry.votes) : "-") + " | " + or_dash(join(entry.authors, "; ")) + " | " +
         or_dash(body);
}

std::vector<std::string> check_layout(const Layout& layout, const FieldWords& words) {
  std::vector<std::string> problems;
  for (std::size_t i = 0; i < layout.rules.size(); ++i)
    if (const std::string problem = layout.rules[i].pattern.problem(); !problem.empty())
      problems.push_back("layout " + layout.name + ", line " + std::to_string(i + 1) + ": pattern " + problem);
  if (!problems.empty()) return problems;
  for (std::size_t i = 0; i < layout.examples.size(); ++i) {
    const std::string where = "layout " + layout.name + ", example " + std::to_string(i + 1) + ": ";
    const std::vector<std::string>& expected = layout.examples[i].entries;
    const std::vector<std::string> read = read_example(layout, words, layout.examples[i]);
    for (std::size_t k = 0; k < std::max(expected.size(), read.size()); ++k) {
      const std::string expected_entry = k < expected.size() ? expected[k] : "nothing";
      const std::string got = k < read.size() ? read[k] : "nothing";
      if (expected_entry != got)
        problems.push_back(concat({where, "read \"", got, "\", should be \"", expected_entry, "\""}));
    }
  }
  return problems;
}

}  // namespace kgbuild::parsing
