// A paper as a list presents it, before its fields are cleaned.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

struct ListedLink {
  std::string_view label;  ///< its text or the label before it; may be empty
  std::string_view url;
  std::string_view text;  ///< of a link after a label: `Read more: [text](url)`
};

/// `body` up to the end of `text`, both views of one document; `text` if the body is empty.
inline std::string_view extend_span(std::string_view body, std::string_view text) {
  if (body.empty()) return text;
  const char* const end = std::max(body.data() + body.size(), text.data() + text.size());
  return {body.data(), static_cast<std::size_t>(end - body.data())};
}

/// Views into the text, with its markup.
struct Draft {
  std::string_view title;
  std::string_view title_url;
  std::string_view authors;
  std::string_view votes;
  std::string_view paper;   ///< an id without an address: `arXiv:2412.16145`
  std::string_view venue;   ///< `ICML 2024 (oral)`
  std::string_view status;  ///< where the list says it apart from the venue
  std::string_view remark;  ///< in brackets: `(oral)`
  std::string_view keywords;
  std::string_view references;    ///< a work a line, of front matter: an id, a text with ids, or the name of a note
  std::vector<ListedLink> links;  ///< other than `title_url`
  std::string date;               ///< as precise as the text says, or empty; `--MM-DD` without a year
  std::string_view open_date;     ///< a day without a year as written, `3/4`, until the list shows its order
  std::string year;               ///< of a venue; less than a date
  std::string_view body;          ///< from its first to its last line
  bool family_names = false;      ///< `authors` are family names alone, which commas part
  bool timed = false;             ///< with the time it takes to read it, as articles of newsletters
  std::uint32_t line = 0;         ///< 1-based
  std::uint32_t day = 0;          ///< index of the digest's day, or 0

  /// Lets the body go on to the end of `text`.
  void extend_body(std::string_view text) { body = extend_span(body, text); }
};

/// The address that identifies the paper: the title's own, else that of a link called Paper or PDF, else of any link,
/// as long as its host publishes papers; else the title's. Empty if there is none.
std::string_view choose_address(const Draft& draft, const FieldWords& words);

/// True if the draft has an address or an id.
bool is_identified(const Draft& draft);

}  // namespace kgbuild::parsing
