// Lists of papers in the forms that people write. Every list presents the same three papers; what a list does not say
// is left out of the comparison.
#include <doctest/doctest.h>

#include "kgbuild/reader.hpp"

using namespace kgbuild;

namespace {

struct Paper {
  std::string title, id;
  std::vector<std::string> authors;
  std::string day;
};

const std::vector<Paper> papers{
    {"Glasswing: Folding Long Contexts", "2411.90001", {"Tove Lindgren", "Akio Mori", "Renée Faber"}, "2024-11-04"},
    {"A Survey of Quiet Optimizers", "2411.90002", {"Bao Tran", "Selma Yıldız"}, "2024-11-05"},
    {"Do Tiny Models Dream", "2411.90003", {"Ivo Petrov"}, "2024-11-06"},
};

std::string replace(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string join(const std::vector<std::string>& parts, const std::string& separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
  return text;
}

/// `form` once for each paper; T, U, A, D and N in braces are title, address, authors, day and number.
std::string write_list(const std::string& form, const std::string& before = "", const std::string& separator = ", ") {
  std::string text = before;
  int number = 0;
  for (const Paper& paper : papers) {
    std::string item = replace(form, "{T}", paper.title);
    item = replace(item, "{U}", "https://arxiv.org/abs/" + paper.id);
    item = replace(item, "{A}", join(paper.authors, separator));
    item = replace(item, "{D}", paper.day);
    item = replace(item, "{M}", paper.day.substr(0, 7));
    item = replace(item, "{I}", paper.id);
    text += replace(item, "{N}", std::to_string(++number)) + "\n";
  }
  return text;
}

std::vector<Entry> read(const std::string& text, const std::string& name = "list.md") {
  static const RuleSet rules = RuleSet::builtin();
  Diagnostics diagnostics;
  const Source source = Source::from_bytes(name, text, diagnostics);
  ReadResult result;
  find_input_format("markdown")->read(source, rules, result, diagnostics);
  CHECK(result.seen == result.entries.size() + result.left_out);
  return result.entries;
}

enum Say : unsigned { nothing = 0, authors = 1, day = 2, month = 4 };

/// Reads the list and compares what it says.
void check_list(const std::string& text, unsigned says, const std::string& name = "list.md") {
  CAPTURE(text);
  const std::vector<Entry> entries = read(text, name);
  REQUIRE(entries.size() == papers.size());
  for (std::size_t i = 0; i < papers.size(); ++i) {
    CHECK(entries[i].title == papers[i].title);
    CHECK(entries[i].arxiv_id == papers[i].id);
    if (says & authors) CHECK(entries[i].authors == papers[i].authors);
    if (says & day) CHECK(entries[i].date == papers[i].day);
    if (says & month) CHECK(entries[i].date == papers[i].day.substr(0, 7));
  }
}

}  // namespace

TEST_CASE("tables: columns in any order, headers of many languages, or none") {
  check_list(write_list("| {D} | {T} | {A} | [link]({U}) |", "| Date | Title | Authors | PDF |\n|---|---|---|---|\n"),
             authors | day);
  check_list(write_list("| [{T}]({U}) | {A} | {D} |", "| Paper | Who | When |\n|:--|:-:|--:|\n"), authors | day);
  check_list(write_list("|{N}|{A}|**{T}**|{U}|", "|#|著者|タイトル|リンク|\n|-|-|-|-|\n"), authors);
  check_list(write_list("| {M} | Some Lab | [{T}]({U}) |", "| 时间 | 机构 | 论文 |\n|---|---|---|\n"), month);
  check_list(write_list("| {T} | {A} | [arXiv]({U}), [code](https://code.example/{N}) |",
                        "| Titel | Autoren | Links |\n|---|---|---|\n"),
             authors);
  check_list(write_list("| {D} | [{T}]({U}) | {A} |"), authors | day);
  check_list(write_list("{T} | {A} | {U}", "Title | Authors | Address\n--- | --- | ---\n"), authors);
  check_list(
      write_list(
          "| {N}) **{T}** - It folds what is long, in three steps. | [Paper]({U}), [Post](https://x.example/{N}) |",
          "| Paper | Links |\n|---|---|\n"),
      nothing);
  check_list(write_list("| {T} <br> *{A}* | [pdf]({U}) |", "| Work | Link |\n|---|---|\n"), authors);
}

TEST_CASE("bullets and numbers: title, authors, venue, date and links in the usual orders") {
  check_list(write_list("- [{T}]({U})"), nothing);
  check_list(write_list("- [{T}]({U}), {A}"), authors);
  check_list(write_list("- [{T}]({U}) | {A}", "", "; "), authors);
  check_list(write_list("{N}. **{T}**. {A}. ICML 2024. [[pdf]]({U})"), authors);
  check_list(write_list("* **{T}** [[Paper]({U})] [[Code](https://code.example/{N})]"), nothing);
  check_list(write_list("- {D}: **{T}**, {A}. [arXiv]({U})"), authors | day);
  check_list(write_list("- ({M}) {T}. [paper]({U})"), month);
  check_list(write_list("- [NeurIPS 2024] {T} [[Paper]({U})]"), nothing);
  check_list(write_list("- [ ] [{T}]({U})"), nothing);
  check_list(write_list("- {T} ({A}) {U}"), authors);
  check_list(write_list("- *{T}*, {A}, arXiv:{I}"), authors);
  check_list(write_list("+ \"{T}\" by {A} <{U}>"), authors);
  check_list(write_list("1) [{T}][{N}]",
                        "[1]: https://arxiv.org/abs/2411.90001\n[2]: https://arxiv.org/abs/2411.90002\n"
                        "[3]: https://arxiv.org/abs/2411.90003\n\n"),
             nothing);
  check_list(write_list("> - **[{T}]({U})** {A}"), authors);
}

TEST_CASE("nested bullets are fields, or papers of a section") {
  check_list(write_list("- **{T}**\n  - Authors: {A}\n  - Date: {D}\n  - Paper: {U}"), authors | day);
  check_list(write_list("- [{T}]({U})\n    - {A}\n    - Keywords: folding\n    - TLDR: It folds."), authors);
  check_list(write_list("  * [{T}]({U}), {A}", "* Folding\n"), authors);
  check_list(write_list("- {T}\n  - 저자: {A}\n  - 링크: <{U}>"), authors);
  check_list(write_list("1. {T}\n   - *{A}*\n   - [PDF]({U})"), authors);
}

TEST_CASE("headings: with a link, a badge or a number, or with the address below") {
  check_list(write_list("## [{T}]({U})\n{A}\n"), authors);
  check_list(write_list("### {N}. {T}\n**Authors**: {A}\n\n**Link**: {U}\n\nIt folds.\n"), authors);
  check_list(write_list("### [{N}] [{T}]({U})\n*{A}*\n\nIt folds.\n"), authors);
  check_list(write_list("#### {T} [![arXiv](https://badges.example/{I}.svg)]({U})\n\n{A}\n\nIt folds.\n"), authors);
  check_list(write_list("## 📄 {T}\n\n_{A}_ · {D}\n\n[Read more about it]({U})\n\nIt folds.\n"), authors | day);
  check_list(write_list("## {T}\n\n### Summary\n\nIt folds.\n\n### Link\n\n[abs]({U})\n"), nothing);
  check_list(write_list("{T}\n===\n\nAuthors: {A}\n\n{U}\n"), authors);
}

TEST_CASE("paragraphs, folded entries and blocks of fields") {
  check_list(write_list("**{T}**  \n*{A}*  \n[[Paper]({U})]  \n{D}\n"), authors | day);
  check_list(write_list("**[{T}]({U})**\n\n{A}\n\nIt folds.\n"), authors);
  check_list(write_list("__{T}__<br>\n{A}<br>\nEMNLP 2024 [pdf]({U})\n"), authors);
  check_list(
      write_list("<details><summary>{N}. {T}</summary>\n\n- Authors: {A}\n- URL: {U}\n\nIt folds.\n</details>\n"),
      authors);
  check_list(write_list("Title: {T}\nAuthors: {A}\nDate: {D}\nURL: {U}\n\nIt folds.\n"), authors | day);
  check_list(write_list("标题：{T}\n作者：{A}\n链接：{U}\n"), authors);
  check_list(write_list("Titre : {T}\nAuteurs : {A}\nLien : {U}\n"), authors);
}

TEST_CASE("the day of a heading, a folder or the file") {
  const std::string list = "- [A Survey of Quiet Optimizers](https://arxiv.org/abs/2411.90002)\n";
  for (const char* heading :
       {"# 2024-11-05", "## 2024年11月5日", "# 5. November 2024", "# 5 novembre 2024", "# 5 de noviembre de 2024",
        "## 2024년 11월 5일 논문", "# Nov 5, 2024", "**2024/11/05**"}) {
    CAPTURE(heading);
    CHECK(read(heading + std::string("\n\n") + list).at(0).date == "2024-11-05");
  }
  for (const char* name : {"2024/11/05.md", "05-Nov-2024/README.md", "notes/20241105.md", "241105 quiet.md"}) {
    CAPTURE(name);
    CHECK(read(list, name).at(0).date == "2024-11-05");
  }
  CHECK(read("---\ndate: 2024-11-05\n---\n" + list).at(0).date == "2024-11-05");
}

TEST_CASE("notes about one paper") {
  const auto note = [](const std::string& text) {
    const auto entries = read(text);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].title == "A Survey of Quiet Optimizers");
    CHECK(entries[0].arxiv_id == "2411.90002");
    return entries[0];
  };
  CHECK(note("---\ntitle: 'A Survey of Quiet Optimizers'\nauthors:\n  - Bao Tran\n  - Selma Yıldız\narxiv: "
             "2411.90002\n---\n"
             "Notes.\n")
            .authors == papers[1].authors);
  note("# A Survey of Quiet Optimizers\n\nhttps://arxiv.org/abs/2411.90002\n\nMy thoughts.\n\n## Related\n\nNone.\n");
  note(
      "---\ntitle: A Survey of Quiet Optimizers\ntags: [x]\n---\n\nText.\n\n## References\n- [Tran et al. \"A Survey "
      "of Quiet "
      "Optimizers\" (2024)](https://arxiv.org/abs/2411.90002)\n- [Other. \"Loud "
      "Ones.\"](https://arxiv.org/abs/1901.00001)\n");
  CHECK(note("https://arxiv.org/abs/2411.90002\n\nA Survey of Quiet Optimizers (Bao Tran, Selma Yıldız)\n\n조용하다.\n")
            .authors == papers[1].authors);
  note(
      "---\nTitle: \"A Survey of Quiet Optimizers\"\nURL: https://arxiv.org/abs/2411.90002\nrelated: \"[[Loud "
      "Ones]]\"\n---\n");
}

TEST_CASE("what is no list of papers is none") {
  CHECK(
      read("- [Editor](https://editor.example/start): an editor\n- [Shell](https://shell.example): a shell\n").empty());
  CHECK(read("# Contents\n- [Survey](#survey)\n- [Vision](#vision)\n").empty());
  CHECK(read("# Readme\n\nSee the [documentation](https://docs.example/start) first.\n").empty());
  CHECK(read("| Tool | Use |\n|---|---|\n| [Editor](https://editor.example) | writing |\n").empty());
  CHECK(read("> quote\n\n```\n- [In code](https://arxiv.org/abs/2411.90001)\n```\n").empty());
}

TEST_CASE("labels in any language are not people, and numbers of arXiv are not titles") {
  for (const std::string labels : {"제목 저자 링크", "标题 作者 链接", "Title Authors Link", "タイトル 著者 リンク"}) {
    CAPTURE(labels);
    const std::size_t one = labels.find(' '), two = labels.find(' ', one + 1);
    const std::string title = labels.substr(0, one), people = labels.substr(one + 1, two - one - 1);
    check_list(write_list("{N}. **" + title + "**: {T}\n   - **" + people + "**: {A}\n   - **" +
                          labels.substr(two + 1) + "**: {U}"),
               authors);
  }
  check_list(write_list("- [[{I}] {T}]({U})"), nothing);
}

TEST_CASE("the authors of a row are not its title, even if the title is broken") {
  const auto entries = read(
      "- 2024-11-04, **Glasswing: Folding Long Contexts**, Tove Lindgren et.al., Paper: "
      "[http://arxiv.org/abs/2411.90001v1]"
      "(http://arxiv.org/abs/2411.90001v1)\n"
      "- 2024-11-05, **Quiet: A Survey]{Quiet Optimizers**, Bao Tran et.al., Paper: [http://arxiv.org/abs/2411.90002v1]"
      "(http://arxiv.org/abs/2411.90002v1)\n");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].title == papers[0].title);
  CHECK(entries[1].title.starts_with("Quiet: A Survey"));
  CHECK(entries[1].authors == std::vector<std::string>{"Bao Tran"});
}

TEST_CASE("lists of several forms in one file are all read") {
  const std::string bullets =
      "## Graphs\n- [Iron Ferns in Cold Gardens](https://arxiv.org/abs/2411.90011), Tove Lindgren\n"
      "- [Iron Moss for Small Robots](https://arxiv.org/abs/2411.90012), Akio Mori\n"
      "- [Iron Reed and Other Things](https://arxiv.org/abs/2411.90013), Bao Tran\n\n";
  const std::string table =
      "## Sets\n| Paper | Authors |\n|---|---|\n"
      "| [Tin Ferns in Warm Gardens](https://arxiv.org/abs/2411.90014) | Bao Tran, Ivo Petrov |\n"
      "| [Tin Moss for Large Robots](https://arxiv.org/abs/2411.90015) | Ivo Petrov |\n\n";
  const std::string heading =
      "### [Zinc Ferns in the Sea](https://arxiv.org/abs/2411.90016)\n*Akio Mori, Bao Tran*\n\n"
      "Builds on [iron](https://arxiv.org/abs/2411.90011).\n";
  const auto ids = [](const std::vector<Entry>& entries) {
    std::string text;
    for (const Entry& entry : entries) text += entry.arxiv_id.substr(entry.arxiv_id.size() - 2) + " ";
    return text;
  };
  CHECK(ids(read(bullets + table + heading)) == "11 12 13 14 15 16 ");
  CHECK(ids(read(table + bullets)) == "14 15 11 12 13 ");
  CHECK(ids(read(heading + bullets)) == "16 11 12 13 ");
  const auto mixed = read(bullets + table);
  CHECK(mixed.at(3).authors == std::vector<std::string>{"Bao Tran", "Ivo Petrov"});
  // What a paper's own text mentions is not another paper.
  CHECK(ids(read(
            "### [Zinc Ferns in the Sea](https://arxiv.org/abs/2411.90016)\nAuthors: Akio Mori, Bao Tran\n\nRelated:\n"
            "- [Iron Ferns in Cold Gardens](https://arxiv.org/abs/2411.90011)\n\n"
            "### [Zinc Moss in the Lake](https://arxiv.org/abs/2411.90017)\nAuthors: Akio Mori, Bao Tran\n")) ==
        "16 17 ");
}

TEST_CASE("an address of a paper that no entry has is left out, and said") {
  Diagnostics diagnostics;
  const Source source =
      Source::from_bytes("list.md",
                         "- [Iron Ferns in Cold Gardens](https://arxiv.org/abs/2411.90011), Tove Lindgren\n"
                         "- [Iron Moss for Small Robots](https://arxiv.org/abs/2411.90012), Akio Mori\n\n"
                         "```\nhttps://arxiv.org/abs/2411.90018\n```\n",
                         diagnostics);
  const ReadResult read = read_source(source, input_format_named("markdown"), RuleSet::builtin(), diagnostics);
  CHECK(read.entries.size() == 2);
  CHECK(read.left_out == 1);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "left-out");
  CHECK(diagnostics[0].text.find("line 5 has the address of a paper") != std::string::npos);
}

TEST_CASE("a choice of layout that was close is a warning") {
  Diagnostics diagnostics;
  const Source source = Source::from_bytes(
      "letter.txt",
      "THE QUARRY POST no. 7, 2 May 2025\n\n@ Stones That Remember @\n   read it at https://papers.example/7\n\n"
      "@ Walls That Forget @\n   read it at https://arxiv.org/abs/2411.90019\n   Walls forget.\n",
      diagnostics);
  read_source(source, input_format_named("markdown"), RuleSet::builtin(), diagnostics);
  REQUIRE_FALSE(diagnostics.empty());
  CHECK(diagnostics[0].code == "close-layouts");
}

TEST_CASE("front matter that is not YAML is read line by line, and that is said") {
  const auto note = [](const std::string& front) {
    Diagnostics diagnostics;
    const Source source = Source::from_bytes("note.md", "---\n" + front + "---\n\nText.\n", diagnostics);
    const ReadResult read = read_source(source, input_format_named("markdown"), RuleSet::builtin(), diagnostics);
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].arxiv_id == "2411.90002");
    CHECK(read.entries[0].authors == papers[1].authors);
    std::string text = read.entries[0].title;
    for (const Diagnostic& item : diagnostics) text += " " + item.code + ":" + std::to_string(item.line);
    return text;
  };
  const std::string rest = "arxiv: 2411.90002\nauthors: [Bao Tran, Selma Yıldız]\n";
  CHECK(note("title: \"Quiet: A Survey\"\n" + rest) == "Quiet: A Survey");
  CHECK(note("title: >-\n  Quiet\n  Optimizers\n" + rest) == "Quiet Optimizers");
  CHECK(note("title: Quiet Optimizers\narxiv: '2411.90002'\nauthors:\n  - name: Bao Tran\n    url: x\n  - name: Selma "
             "Yıldız\n") == "Quiet Optimizers");
  CHECK(note("title: Quiet Optimizers\narxiv: 2411.90002\nauthors: [[[Bao Tran]], [[Selma Yıldız]]]\n") ==
        "Quiet Optimizers");
  CHECK(note("title: Quiet: A Survey\n" + rest) == "Quiet: A Survey broken-front-matter:2");
  CHECK(note("title: Quiet Optimizers\nhandle: @quiet\n" + rest) == "Quiet Optimizers broken-front-matter:3");
  CHECK(note("title: Quiet Optimizers\nx: \"open\n" + rest).starts_with("Quiet Optimizers broken-front-matter:"));
}
