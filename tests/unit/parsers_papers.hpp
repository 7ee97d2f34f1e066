// Papers that a format reads, as lines of text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "kgbuild/reader.hpp"

/// What read_source gives for a text in memory.
struct Papers {
  kgbuild::ReadResult result;
  kgbuild::Diagnostics diagnostics;

  Papers(const char* format, std::string text, std::string name = "papers") {
    const auto source = kgbuild::Source::from_bytes(std::move(name), std::move(text), diagnostics);
    result =
        kgbuild::read_source(source, kgbuild::input_format_named(format), kgbuild::RuleSet::builtin(), diagnostics);
  }

  std::size_t count() const { return result.entries.size(); }

  /// `title | author; author; + | date | arXiv id | DOI | address`, without what is empty at the end; `+` if there are
  /// more authors.
  std::string paper(std::size_t at = 0) const {
    if (at >= count()) return "none";
    const kgbuild::Entry& entry = result.entries[at];
    std::string authors;
    for (const std::string& author : entry.authors) authors.append(authors.empty() ? "" : "; ").append(author);
    if (entry.more_authors) authors += "; +";
    std::string text = entry.title;
    for (const std::string& part : {authors, entry.date, entry.arxiv_id, entry.doi, entry.url})
      text.append(" | ").append(part);
    while (text.ends_with(" | ")) text.erase(text.size() - 3);
    return text;
  }

  std::size_t said(std::string_view code) const {
    return static_cast<std::size_t>(std::ranges::count(diagnostics, code, &kgbuild::Diagnostic::code));
  }
  /// The text of the first diagnostic with the code; empty for none.
  std::string text_of(std::string_view code) const {
    const auto found = std::ranges::find(diagnostics, code, &kgbuild::Diagnostic::code);
    return found == diagnostics.end() ? std::string() : std::to_string(found->line) + ": " + found->text;
  }
  bool sum_holds() const { return result.seen == count() + result.records.size() + result.left_out; }
};
