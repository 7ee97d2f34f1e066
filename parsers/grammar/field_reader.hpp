// Text around a title: people, dates, ids, venues, fields with labels, remarks, prose.
#pragma once

#include <string_view>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/draft.hpp"

namespace kgbuild::parsing {

/// Reads text into drafts of papers. A single name is an author only if names are expected.
class FieldReader {
 public:
  /// Both must outlive the reader.
  FieldReader(const Document& document, const FieldWords& words) : document_(document), words_(words) {}

  /// Whether from now on a single name is an author.
  void expect_names(bool expected) { expects_names_ = expected; }
  /// Whether from now on single capitalised words with a year are family names.
  void expect_surnames(bool expected) { expects_surnames_ = expected; }
  bool expects_names() const { return expects_names_; }

  /// Reads a date, a venue, an id or a list of people; false for anything else.
  bool read_segment(std::string_view text, Draft& draft) const;

  /// Reads a day without a year, `March 4` or `3/4`; false for anything else.
  static bool read_open_day(std::string_view text, Draft& draft);

  /// Reads text after the title, or a line below it, that has no label: authors, a date, a venue, else body text.
  void read_text(std::string_view text, Draft& draft) const;

  /// Reads `label: value`; false if the label names no field.
  bool read_labelled(const Labelled& line, Draft& draft) const;

  /// Adds all links of `text` to the draft; `label` names those without a text of their own.
  void read_links(std::string_view text, std::string_view label, Draft& draft) const;

  const FieldWords& words() const { return words_; }
  bool is_field_word(std::string_view text) const { return words_.find(text).has_value(); }

 private:
  bool read_fields(std::string_view segment, std::string_view rest, Draft& draft) const;
  bool read_parts(std::string_view text, bool single_ok, Draft& draft) const;
  bool are_surnames(std::string_view text) const;
  bool read_dated_surnames(std::string_view text, Draft& draft) const;
  bool read_slashed(std::string_view text, Draft& draft) const;
  bool ends_with_venue(std::string_view text) const;
  bool read_part(std::string_view text, Draft& draft) const;
  bool read_journal(std::string_view text, Draft& draft) const;

  const Document& document_;
  const FieldWords& words_;
  bool expects_names_ = false, expects_surnames_ = false;
};

}  // namespace kgbuild::parsing
