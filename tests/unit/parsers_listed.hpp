// Papers that a list in Markdown presents, as lines of text.
#pragma once

#include <string>
#include <vector>

#include "parsers_papers.hpp"

/// `title | author; author | date` of each paper, without what is empty at the end.
inline std::vector<std::string> listed(std::string text) {
  const Papers papers("markdown", std::move(text));
  CHECK(papers.sum_holds());
  std::vector<std::string> lines;
  for (const kgbuild::Entry& entry : papers.result.entries) {
    std::string line = entry.title + " |";
    for (const std::string& author : entry.authors) line.append(line.ends_with('|') ? " " : "; ").append(author);
    if (entry.more_authors) line += "; +";
    line.append(" | ").append(entry.date);
    while (line.ends_with(" | ") || line.ends_with(" |")) line.erase(line.rfind(" |"));
    lines.push_back(std::move(line));
  }
  return lines;
}
