#include <doctest/doctest.h>

#include "kgbuild/pipeline.hpp"
#include "tests/unit/folder.hpp"

using namespace kgbuild;

namespace {

std::string digest(int papers, const std::string& tag) {
  std::string text = "## Daily Papers (2024-12-23)\n";
  for (int i = 0; i < papers; ++i)
    text += "### [Loom " + tag + std::to_string(i) + "](https://arxiv.org/abs/2412.0" + std::to_string(1000 + i) +
            ")\n\nVote: 3\n\nAuthors: Mina Seo, Arvid Østby\n\n- Loom을 제안합니다.\n";
  return text;
}

struct Run {
  Extraction extraction;
  std::string records;
  std::vector<std::string> diagnostics;
};

Run run(const test::Folder& folder, unsigned threads, std::size_t piece_bytes = ExtractOptions().piece_bytes) {
  Diagnostics diagnostics;
  const std::string root[] = {folder.path()};
  const auto inputs = find_inputs(root, diagnostics);
  ExtractOptions options;
  options.threads = threads;
  options.piece_bytes = piece_bytes;
  Run run;
  run.extraction = extract_files(inputs, RuleSet::builtin(), options, diagnostics);
  for (const PaperRecord& record : run.extraction.records) run.records += format_record(record) + '\n';
  for (const Diagnostic& diagnostic : diagnostics) run.diagnostics.push_back(format_diagnostic(diagnostic));
  return run;
}

}  // namespace

TEST_CASE("files give records and diagnostics in their order, for any number of threads") {
  const test::Folder folder;
  for (int i = 0; i < 12; ++i)
    folder.write("d" + std::to_string(10 + i) + ".md", digest(1 + i * 7 % 5, std::to_string(i)));
  folder.write("b.md", "# Only words\n");
  folder.write("empty.md", "");
  folder.write("picture.png", std::string("\x89PNG\0\0", 6));
  folder.write("broken.md", std::string("a\0b\1\2\3\4", 7));
  folder.write("z.md", digest(1, "z") + "- \xFF\n");
  const Run one = run(folder, 1);
  CHECK(one.extraction.files == 13);
  CHECK(one.extraction.files_skipped == 4);
  CHECK(one.extraction.bytes > 1000);
  REQUIRE(one.diagnostics.size() == 5);
  CHECK(one.diagnostics[0].starts_with("b.md: note: "));
  CHECK(one.diagnostics[1].starts_with("broken.md: warning: "));
  CHECK(one.diagnostics[2] == "empty.md: note: is empty [no-digest]");
  CHECK(one.diagnostics[3].starts_with("picture.png: note: "));
  CHECK(one.diagnostics[4].starts_with("z.md:9:3: warning: "));
  CHECK(one.extraction.records.front().file == "d10.md");
  CHECK(one.extraction.records.back().file == "z.md");
  for (const unsigned threads : {2u, 5u, 64u}) {
    const Run many = run(folder, threads);
    CHECK(many.records == one.records);
    CHECK(many.diagnostics == one.diagnostics);
  }
}

TEST_CASE("records written and read again are the same") {
  const test::Folder digests, records;
  digests.write("a.md", digest(3, "a"));
  const Run first = run(digests, 1);
  REQUIRE(first.extraction.records.size() == 3);
  records.write("a.jsonl", first.records);
  CHECK(run(records, 1).records == first.records);
}

TEST_CASE("files of lines that are read in pieces give what they give as a whole") {
  const test::Folder folder;
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(1000 + i);
    lines +=
        R"({"id": "2412.0)" + number + R"(", "title": "Loom )" + number +
        R"( of Tides", "authors": "Mina Seo, Arvid Østby", "abstract": "We propose Loom. It reaches 81.2 on GSM8K."})" +
        (i % 3 == 0 ? "\r\n" : "\n");
    if (i == 20) lines += "{\"id\": 1, cut\n";
    if (i == 40) lines += "{\"name\": \"no paper\"}\n\n";
  }
  folder.write("lines.jsonl", lines);
  folder.write("snapshot.json", lines);
  folder.write("digest.md", digest(40, "m"));
  const Run whole = run(folder, 1);
  CHECK(whole.extraction.records.size() == 160);
  for (const std::size_t bytes : {1u, 100u, 1000u, 5000u}) {
    CAPTURE(bytes);
    const Run pieces = run(folder, 3, bytes);
    CHECK((pieces.records == whole.records));
    CHECK(pieces.extraction.files == whole.extraction.files);
    CHECK(pieces.extraction.seen == whole.extraction.seen);
    CHECK(pieces.extraction.left_out == whole.extraction.left_out);
    CHECK(pieces.extraction.files_with_left_out == whole.extraction.files_with_left_out);
  }
}

TEST_CASE("a file that is gone does not stop the others") {
  const test::Folder folder;
  folder.write("a.md", digest(2, "a"));
  const std::vector<InputFile> inputs{{folder.path("gone.md"), "gone.md"}, {folder.path("a.md"), "a.md"}};
  Diagnostics diagnostics;
  std::size_t steps = 0, last = 0;
  ExtractOptions options;
  options.progress = [&](std::size_t done, std::size_t all) { ++steps, last = done + all; };
  const Extraction extraction = extract_files(inputs, RuleSet::builtin(), options, diagnostics);
  CHECK(extraction.records.size() == 2);
  CHECK(extraction.files_skipped == 1);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "unreadable-file");
  CHECK(steps == 2);
  CHECK(last == 4);
}

namespace {

/// `markdown 2/7-1`: 2 files, 7 entries, 1 left out.
std::vector<std::string> format_counts(const Extraction& extraction) {
  std::vector<std::string> counts;
  for (const FormatCount& count : extraction.formats)
    counts.push_back(std::string(count.format) + ' ' + std::to_string(count.files) + '/' +
                     std::to_string(count.entries) + '-' + std::to_string(count.left_out));
  return counts;
}

std::size_t outcome(const Extraction& extraction, FileOutcome outcome) {
  return extraction.outcomes.at(static_cast<std::size_t>(outcome));
}

}  // namespace

TEST_CASE("a run counts files and entries by format, and what became of each file") {
  const test::Folder folder;
  folder.write("a.md", digest(3, "a"));
  folder.write("b.md", digest(4, "b"));
  folder.write("refs.bib", "@article{a, title={Slow Tides}, author={Ek, Bo}}\n@article{b, author={Ode, An}}\n");
  folder.write("list.json", R"([{"authors": ["Bo Ek"], "url": "https://arxiv.org/abs/2403.01001"}])");
  folder.write("words.md", "# Only words\n");
  folder.write("what.xyz", "words\n");
  folder.write("empty.csv", "");
  folder.write("picture.png", std::string("\x89PNG\0\0", 6));
  folder.write("cut.md.gz", "\x1f\x8b\x08");
  const Run first = run(folder, 2);
  CHECK(format_counts(first.extraction) == std::vector<std::string>{"bibtex 1/1-1", "markdown 2/7-0"});
  CHECK(outcome(first.extraction, FileOutcome::read) == 3);
  CHECK(outcome(first.extraction, FileOutcome::no_paper) == 3);
  CHECK(outcome(first.extraction, FileOutcome::empty) == 1);
  CHECK(outcome(first.extraction, FileOutcome::not_text) == 1);
  CHECK(outcome(first.extraction, FileOutcome::unreadable) == 1);
  CHECK(first.extraction.files_skipped == 6);

  folder.write("own.jsonl", first.records);
  const Run again = run(folder, 2);
  CHECK(format_counts(again.extraction) == format_counts(first.extraction));
  CHECK(outcome(again.extraction, FileOutcome::own_records) == 1);
  CHECK(again.extraction.files == 3);
}

TEST_CASE("no input at all gives nothing") {
  Diagnostics diagnostics;
  const Extraction extraction = extract_files({}, RuleSet::builtin(), {}, diagnostics);
  CHECK(extraction.records.empty());
  CHECK(extraction.files == 0);
}
