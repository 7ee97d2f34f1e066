// Lists of formatted references, marked in each of the usual ways.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_papers.hpp"

/// How the items of a list are marked and separated.
inline std::vector<std::string> as_lists(const std::vector<std::string>& references) {
  std::vector<std::string> lists(6);
  int number = 0;
  for (const std::string& reference : references) {
    lists[0] += reference + "\n";
    lists[1] += "- " + reference + "\n";
    lists[2] += std::to_string(++number) + ". " + reference + "\n";
    lists[3] += "[" + std::to_string(number) + "] " + reference + "\n";
    lists[4] += reference + "\n\n";
    lists[5] += "(" + std::to_string(number) + ") " + reference + "\n";
  }
  lists.push_back("# References\n\n" + lists[1]);
  return lists;
}

/// Reads the references in each form of list; `papers` are as of `Papers::paper`.
inline void check(const std::vector<std::string>& references, const std::vector<std::string>& papers) {
  for (const std::string& text : as_lists(references)) {
    CAPTURE(text);
    const Papers read("markdown", text, "list.md");
    CHECK(read.sum_holds());
    REQUIRE(read.count() == papers.size());
    for (std::size_t i = 0; i < papers.size(); ++i) CHECK(read.paper(i) == papers[i]);
  }
}
