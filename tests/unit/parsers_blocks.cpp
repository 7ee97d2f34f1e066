// Blocks of plain lines that present one paper each.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_papers.hpp"

using namespace kgbuild;

namespace {

struct Paper {
  std::string title, people, id, day;
};
const std::vector<Paper> papers{
    {"Glasswing: Folding Long Contexts", "Tove Lindgren, Akio Mori and Renée Faber", "2411.90001", "2024-11-04"},
    {"A Survey of Quiet Optimizers", "Bao Tran and Selma Yıldız", "2411.90002", "2024-11-05"},
    {"Do Tiny Models Dream?", "Ivo Petrov", "2411.90003", "2024-11-06"}};

std::string write(std::string form, const Paper& paper) {
  for (const auto& [mark, value] : {std::pair<std::string, std::string>{"{T}", paper.title},
                                    {"{A}", paper.people},
                                    {"{U}", "https://arxiv.org/abs/" + paper.id},
                                    {"{I}", paper.id},
                                    {"{D}", paper.day}})
    for (std::size_t at = form.find(mark); at != std::string::npos; at = form.find(mark, at + value.size()))
      form.replace(at, mark.size(), value);
  return form;
}

/// Reads the form for each paper, with `before` above.
void check(const std::string& form, bool people = true, const std::string& before = {}) {
  std::string text = before;
  for (const Paper& paper : papers) text += write(form, paper) + "\n";
  CAPTURE(text);
  const Papers read("markdown", text, "list.txt");
  CHECK(read.sum_holds());
  REQUIRE(read.count() == papers.size());
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const Entry& entry = read.result.entries[i];
    CHECK(entry.title == papers[i].title);
    CHECK(entry.arxiv_id == papers[i].id);
    if (people) CHECK(entry.authors.size() == 3 - i);
    if (people && !entry.authors.empty()) CHECK(papers[i].people.ends_with(entry.authors.back()));
  }
}

}  // namespace

TEST_CASE("blocks of plain lines in the usual orders") {
  check("{T}\n{A}\n{U}\n");
  check("{T}\n{A}\narXiv:{I}\n");
  check("{A}\n{T}\n{U}\n");
  check("{U}\n{T}\n{A}\n");
  check("{D}\n{T}\n{A}\n{U}\n");
  check("{T}\nAuthors: {A}\n{D}\n{U}\n");
  check("{T}\nBy {A}\nICML 2024\n{U}\n");
  check("{T}\n{U}\n", false);
  check("{T}\n{A}\n{U}\n\nWe fold what is long, and it stays folded for as long as anybody reads it.\n");
  check("{T}\n{A}\n{U}\nWe fold what is long, and it stays folded for as long as anybody reads it.\n");
  check("{T}\n{A}\n{U}\n", true, "Papers of the week\nTuesday, 5 November 2024\n\n");
}

TEST_CASE("blocks: a wrapped title, and text that is no block") {
  const Papers wrapped("markdown",
                       "Glasswing: Folding Long Contexts into Short Ones and Back:\nA Study of Many Wings\nTove "
                       "Lindgren, Akio Mori\nhttps://arxiv.org/abs/2411.90001\n\nQuiet Optimizers\nBao Tran, Ivo "
                       "Petrov\nhttps://arxiv.org/abs/2411.90002\n");
  REQUIRE(wrapped.count() == 2);
  CHECK(wrapped.result.entries[0].title ==
        "Glasswing: Folding Long Contexts into Short Ones and Back: A Study of Many Wings");
  CHECK(wrapped.result.entries[0].authors.size() == 2);
  CHECK(
      Papers("markdown", "Dear Mara,\nthe room is open.\n\nKind regards\nOto Behnam\n\nMilk\nBread\nEggs\n").count() ==
      0);
}

TEST_CASE("labelled blocks, with Paper: before the title") {
  for (const std::string label :
       {"**Paper:** ", "**Title:** ", "Title: ", "Paper: ", "**Paper**: ", "논문: ", "论文："}) {
    check(label + "{T}\n**Authors:** {A}\n**Link:** {U}\n");
    check("- " + label + "{T}\n- Authors: {A}\n- Link: {U}\n");
  }
}

TEST_CASE("paragraphs in bold whose people are one name") {
  check("**{T}**\n{A}\n{U}\n");
  check("**{T}**\n*{A}*\n[arXiv]({U})\n");
  const Papers single("markdown",
                      "**Glasswing: Folding Long Contexts**\nTove Lindgren\nhttps://arxiv.org/abs/2411.90001\n\n"
                      "**Quiet Optimizers**\nBao Tran\nhttps://arxiv.org/abs/2411.90002\n\n"
                      "**Do Tiny Models Dream?**\nIvo Petrov\nhttps://arxiv.org/abs/2411.90003\n");
  REQUIRE(single.count() == 3);
  for (const Entry& entry : single.result.entries) CHECK(entry.authors.size() == 1);
}
