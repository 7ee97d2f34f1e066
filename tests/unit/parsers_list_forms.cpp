// Forms of lists as they occur in public collections. Every list presents the same two papers; `expected` says what is
// known of both besides their titles.
#include <doctest/doctest.h>

#include "kgbuild/layouts.hpp"
#include "kgbuild/reader.hpp"

using namespace kgbuild;

namespace {

const std::string sails = "Sparse Sails for Long Voyages", nets = "Nets That Mend Themselves at Sea";
const std::vector<std::string> sailors{"Ingrid Vale", "Pavel Orlov"}, menders{"Tomas Reed"};

std::string replace(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

enum Expected : unsigned { title = 0, authors = 1, year = 2, day = 4 };

/// Reads `form`, in which S and N in braces are the titles, and U and V the addresses.
void check_form(const std::string& form, unsigned expected) {
  std::string text = replace(replace(form, "{S}", sails), "{N}", nets);
  text = replace(replace(text, "{U}", "https://arxiv.org/abs/2305.90001"), "{V}", "https://arxiv.org/abs/2406.90002");
  CAPTURE(text);
  static const RuleSet rules = RuleSet::builtin();
  Diagnostics diagnostics;
  const Source source = Source::from_bytes("list.md", text, diagnostics);
  ReadResult result;
  find_input_format("markdown")->read(source, rules, result, diagnostics);
  CHECK(result.seen == result.entries.size() + result.left_out);
  CHECK(diagnostics.empty());
  REQUIRE(result.entries.size() == 2);
  const Entry &first = result.entries[0], &second = result.entries[1];
  CHECK(first.title == sails);
  CHECK(second.title == nets);
  CHECK(first.arxiv_id == "2305.90001");
  CHECK(second.arxiv_id == "2406.90002");
  if (expected & authors) CHECK(first.authors == sailors);
  if (expected & authors) CHECK(second.authors == menders);
  if (expected & year) CHECK(first.date.substr(0, 4) == "2023");
  if (expected & year) CHECK(second.date.substr(0, 4) == "2024");
  if (expected & day) CHECK(first.date == "2023-05-09");
  if (expected & day) CHECK(second.date == "2024-06-11");
}

}  // namespace

TEST_CASE("a single name is an author where another paper has a list of names") {
  check_form("- [{S}]({U}) Ingrid Vale, Pavel Orlov\n- [{N}]({V}) Tomas Reed\n", authors);
  check_form("### [{S}]({U})\n*Ingrid Vale, Pavel Orlov*\n\nIt sails.\n\n### [{N}]({V})\n*Tomas Reed*\n\nIt mends.\n",
             authors);
  check_form("> **{S}**\n> Ingrid Vale, Pavel Orlov\n> {U}\n\n> **{N}**\n> Tomas Reed\n> {V}\n", authors);
  check_form("- [**{S}**]({U})<br>\n  Ingrid Vale, Pavel Orlov<br>\n\n- [**{N}**]({V})<br>\n  Tomas Reed<br>\n",
             authors);
  check_form(
      "| Work | People of it | Where |\n|---|---|---|\n| {S} | Ingrid Vale, Pavel Orlov | {U} |\n"
      "| {N} | Tomas Reed | {V} |\n",
      authors);
}

TEST_CASE("venues with short years, between authors, in code and in brackets") {
  check_form("- **[ICML'23]** {S}. [[Paper]({U})]\n- **[CVPR'24]** {N}. [[Paper]({V})]\n", year);
  check_form("- [{S}]({U}), ICML 2023, Ingrid Vale, Pavel Orlov\n- [{N}]({V}), CVPR 2024, Tomas Reed\n",
             authors | year);
  check_form("- [{S}]({U}) (Ingrid Vale, Pavel Orlov, ICML 2023)\n- [{N}]({V}) (Tomas Reed, arXiv 2024)\n",
             authors | year);
  check_form("* `NeurIPS 2023` [{S}]({U})\n* `CVPR24` [{N}]({V})\n", year);
  check_form("- 【ICML 2023】{S} [论文]({U})\n- 【CVPR 2024】{N} [论文]({V})\n", year);
  check_form(
      "+ [{S}]({U})\n\n  + Authors: Ingrid Vale, Pavel Orlov\n  + Published: ICML 2023\n\n"
      "+ [{N}]({V})\n\n  + Authors: Tomas Reed\n  + Published: ICLR 2024\n",
      authors | year);
  check_form("#### [{S}]({U}) `ICML 2023`\nIngrid Vale, Pavel Orlov\n\n#### [{N}]({V}) `ICLR 2024`\nTomas Reed\n",
             authors | year);
  check_form(
      "### {S} ([arXiv]({U}), [code](https://code.example/s))\n> Ingrid Vale, Pavel Orlov. *ICML 2023*\n\n"
      "### {N} ([arXiv]({V}))\n> Tomas Reed. *CVPR 2024*\n",
      authors | year);
}

TEST_CASE("years and months of sections and columns") {
  check_form("- 2023\n  - {S}, [[pdf]]({U})\n- 2024\n  - {N}, [[pdf]]({V})\n", year);
  check_form("| Model | Paper | Year |\n|---|---|---|\n| S-7B | [{S}]({U}) | 2023 |\n| N | [{N}]({V}) | 2024 |\n",
             year);
  check_form(
      "| Дата | Название | Авторы | Ссылка |\n|---|---|---|---|\n"
      "| 09.05.2023 | {S} | Ingrid Vale, Pavel Orlov | [arXiv]({U}) |\n"
      "| 11.06.2024 | {N} | Tomas Reed | [arXiv]({V}) |\n",
      authors | day);
}

TEST_CASE("the title is what opens the line, what is quoted, or what follows a short name") {
  check_form(
      "1. **{S}** - presents sails that gain 5% of speed. [Paper]({U}), [Post](https://x.example/1)\n"
      "2. **{N}** - presents nets that need no hands. [Paper]({V})\n",
      title);
  check_form("- **SS**: \"{S}\", *ICML, 2023*. [[Paper]({U})]\n- **NM**: \"{N}\", *arXiv, 2024*. [[Paper]({V})]\n",
             year);
  check_form("- **SS**: {S}, arXiv 2023. [[Paper]({U})]\n- **NM**: {N}, CVPR 2024. [[Paper]({V})]\n", year);
  check_form(
      "* **{S}**, *Ingrid Vale, Pavel Orlov*, ICML 2023. [![arXiv](https://b.example/1.svg)]({U})\n"
      "* **{N}**, *Tomas Reed*, arXiv 2024. [![arXiv](https://b.example/2.svg)]({V})\n",
      authors | year);
  check_form("- {S}, ICML 2023, {U}\n- {N}, arXiv 2024, {V}\n", year);
  check_form("1️⃣ [{S}]({U})\n\n2️⃣ [{N}]({V})\n", title);
  check_form("### 1️⃣ {S}\n{U}\n\n### 2️⃣ {N}\n{V}\n", title);
  check_form("- [[{S}]] - Ingrid Vale, Pavel Orlov - {U}\n- [[{N}]] - Tomas Reed - {V}\n", authors);
  check_form("**1、{S}**\n作者：Ingrid Vale, Pavel Orlov\n链接：{U}\n\n**2、{N}**\n作者：Tomas Reed\n链接：{V}\n",
             authors);
}

TEST_CASE("tags and venues in bold are not titles; short linked titles are") {
  check_form(
      "1. **[ICLR 2023]** {S}. Ingrid Vale, Pavel Orlov. [[Paper]({U})]\n"
      "2. **[CVPR 2024]** {N}. Tomas Reed. [[Paper]({V})]\n",
      authors | year);
  check_form("- **[Harbour Lab]** [{S}]({U})\n- **[Port Group]** [{N}]({V})\n", title);
  check_form("- [{S}]({U}) **[ICML 2023]**\n- [{N}]({V}) (**SeaNet**)\n", title);
  check_form(
      "1. {S}. *Ingrid Vale, Pavel Orlov*. **NeurIPS 2023**. [pdf]({U})\n"
      "2. {N}. *Tomas Reed*. AAWL 2024. [pdf]({V})\n",
      authors | year);
  check_form(
      "- [Contents](#contents)\n- [Papers](#papers)\n\n## Papers\n- (*EMNLP'23*) {S} [[Paper]({U})]\n"
      "- (*ACL'24*) {N} [[Paper]({V})]\n",
      year);
  check_form(
      "| Title & Authors | Introduction | Links |\n|---|---|---|\n"
      "| **{S}** <br> Ingrid Vale, Pavel Orlov | good | [Paper]({U}) |\n"
      "| **{N}** <br> Tomas Reed | bad | [Paper]({V}) |\n",
      authors);
  check_form(
      "1. {S}. Authors: Ingrid Vale, Pavel Orlov. Year: 2023. {U}\n2. {N}. Authors: Tomas Reed. Year: 2024. {V}\n",
      title);
}

TEST_CASE("a year of the paper's own counts more than that of its section; ids with dates are no days of digests") {
  check_form(
      "### 2024\n* [**{S}**]({U}) <br> *Ingrid Vale, Pavel Orlov* <br> arXiv 2023\n"
      "* [**{N}**]({V}) <br> *Tomas Reed* <br> arXiv 2024\n",
      authors | year);
}

TEST_CASE("titles that begin with the name of a journal are titles") {
  const auto read_titles = [](const std::string& text) {
    static const RuleSet rules = RuleSet::builtin();
    Diagnostics diagnostics;
    ReadResult result;
    find_input_format("markdown")->read(Source::from_bytes("a.md", text, diagnostics), rules, result, diagnostics);
    std::vector<std::string> titles;
    for (const Entry& entry : result.entries) titles.push_back(entry.title);
    return titles;
  };
  CHECK(read_titles("- Cell Models That Think, arXiv 2022, https://arxiv.org/abs/2203.90003\n"
                    "- Learning from Nature, ICML 2024, https://arxiv.org/abs/2403.90001\n"
                    "- Attention, Learn to Route, NeurIPS 2023, https://arxiv.org/abs/2303.90002\n") ==
        std::vector<std::string>{"Cell Models That Think", "Learning from Nature", "Attention, Learn to Route"});
}

TEST_CASE("lines of details: links between fields, symbols before them, linked names") {
  check_form(
      "## {S}\n\n**[Paper]({U})** · **[Code](https://code.example/s)** · Ingrid Vale, Pavel Orlov · ICML 2023\n\n"
      "It sails.\n\n## {N}\n\n**[Paper]({V})** · Tomas Reed · ICML 2024\n\nIt mends.\n",
      authors | year);
  check_form(
      "### 🔥 1. {S} [📄]({U}) ⭐ 12\n👥 Ingrid Vale, Pavel Orlov\n📝 It sails.\n\n"
      "### 🔥 2. {N} [📄]({V}) ⭐ 9\n👥 Tomas Reed\n📝 It mends.\n",
      authors);
  check_form(
      "#### {S}\n[Paper]({U}) / [Code](https://code.example/s)\n\n*Ingrid Vale, Pavel Orlov*, **ICML 2023**\n\n"
      "#### {N}\n[Paper]({V}) / [Code](https://code.example/n)\n\n*Tomas Reed*, **ICML 2024**\n",
      authors | year);
  check_form(
      "### [{S}]({U})\n[Ingrid Vale](https://i.example), [Pavel Orlov](https://p.example)\n\nIt sails.\n\n"
      "### [{N}]({V})\n[Tomas Reed](https://t.example)\n\nIt mends.\n",
      authors);
  check_form("- **{S}** (Ingrid Vale, Pavel Orlov) : [논문]({U})\n- **{N}** (Tomas Reed) : [논문]({V})\n", authors);
  check_form("**{S}**\nIngrid Vale (MIT); Pavel Orlov (ETH)\n{U}\n\n**{N}**\nTomas Reed (KU Leuven)\n{V}\n", authors);
}

TEST_CASE("callouts, tables of HTML, and tables whose header is a paper") {
  check_form(
      "> [!note] {S}\n> Ingrid Vale, Pavel Orlov\n> [arXiv]({U})\n\n"
      "> [!tip]- {N}\n> Tomas Reed\n> [arXiv]({V})\n",
      authors);
  check_form(
      "# Papers\n\n<table>\n<tr><th>Title</th><th>Authors</th><th>Venue</th><th>Links</th></tr>\n"
      "<tr><td><b>{S}</b></td><td>Ingrid Vale, Pavel Orlov</td><td>ICML 2023</td>"
      "<td><a href=\"{U}\">paper</a></td></tr>\n"
      "<tr>\n<td>\n\n[{N}]({V})\n\n</td><td>Tomas Reed</td><td>CVPR 2024</td><td></td></tr>\n</table>\n",
      authors | year);
  check_form(
      "<UL class=\"papers\">\n<li><a href=\"{U}\">{S}</a>, Ingrid Vale, Pavel Orlov</li>\n"
      "<li><a href=\"{V}\">{N}</a>, Tomas Reed</li>\n</UL>\n",
      authors);
  check_form(
      "| [{S}]({U}) | Ingrid Vale, Pavel Orlov | 2023-05-09 |\n|---|---|---|\n| [{N}]({V}) | Tomas Reed | "
      "2024-06-11 |\n",
      authors | day);
}

TEST_CASE("what is in a table of HTML keeps the line of the file; an element that is not closed is text") {
  static const RuleSet rules = RuleSet::builtin();
  Diagnostics diagnostics;
  ReadResult result;
  const Source source = Source::from_bytes(
      "a.md",
      "# List\n\n<table>\n<tr>\n<td>One | Two of Three</td>\n<td><a href=\"https://arxiv.org/abs/2305.90001\">pdf</a>"
      "</td>\n</tr>\n<tr><td>Two of Four</td><td>https://arxiv.org/abs/2305.90003</td></tr></table>\n\n- [Four of Five "
      "Sails](https://arxiv.org/abs/2305.90002)\n<ol>\n",
      diagnostics);
  find_input_format("markdown")->read(source, rules, result, diagnostics);
  REQUIRE(result.entries.size() == 3);
  CHECK(result.entries[0].title == "One | Two of Three");
  CHECK(result.entries[0].line == 4);
  CHECK(result.entries[1].line == 8);
  CHECK(result.entries[2].title == "Four of Five Sails");
  CHECK(result.entries[2].line == 10);
  const std::vector<LayoutTrial> trials = try_layouts(source, rules);
  CHECK(trials[0].first[0].title == "One | Two of Three");
  CHECK(trials[0].first[0].line == 4);
}

TEST_CASE("front matter in TOML") {
  static const RuleSet rules = RuleSet::builtin();
  const auto read_note = [](const std::string& front, Diagnostics& diagnostics) {
    ReadResult result;
    const Source source = Source::from_bytes("note.md", "+++\n" + front + "+++\n\nIt sails.\n", diagnostics);
    find_input_format("markdown")->read(source, rules, result, diagnostics);
    REQUIRE(result.entries.size() == 1);
    CHECK(result.entries[0].title == sails);
    CHECK(result.entries[0].authors == sailors);
    CHECK(result.entries[0].date == "2023-05-09");
    CHECK(result.entries[0].arxiv_id == "2305.90001");
  };
  Diagnostics none;
  read_note("title = \"" + sails +
                "\"\nauthors = [\"Ingrid Vale\", 'Pavel Orlov']\ndate = 2023-05-09\n"
                "url_pdf = \"https://arxiv.org/pdf/2305.90001\"\n",
            none);
  read_note("date = 2023-05-09T10:00:00Z\ntitle = '''" + sails +
                "'''\n[extra]\npaper = \"arXiv:2305.90001\"\n"
                "[[authors]]\nname = \"Ingrid Vale\"\n[[authors]]\nname = \"Pavel Orlov\"\n",
            none);
  CHECK(none.empty());
  Diagnostics broken;
  read_note("title = " + sails +
                "\nauthors = [\"Ingrid Vale\", \"Pavel Orlov\"]\ndate = 2023-05-09\n"
                "url = \"https://arxiv.org/abs/2305.90001\"\n",
            broken);
  REQUIRE(broken.size() == 1);
  CHECK(broken[0].code == "broken-front-matter");
  CHECK(broken[0].line == 2);
}
