// Templates of Wikipedia that cite a work: `{{cite journal |title=... |last1=... |doi=...}}`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kgbuild::parsing {

/// A template, and the bytes [begin, end) of the text that it is.
struct CiteTemplate {
  std::string kind;                                         ///< `cite journal`, in lower case
  std::vector<std::pair<std::string, std::string>> fields;  ///< names in lower case, plain values; in order
  std::size_t begin = 0, end = 0;

  /// The value of a field; empty if there is none.
  std::string_view value(std::string_view name) const;
};

struct CiteTemplates {
  std::vector<CiteTemplate> templates;  ///< in order; none within another
  std::vector<std::size_t> unclosed;    ///< where one begins that has no end
};

/// Whether `text` may hold such templates. Linear.
bool holds_cite_templates(std::string_view text);

/// The templates of `text` that cite: `cite ...`, `citation`, and those of German, French and Spanish. Values are
/// plain: without links, emphasis, comments and templates within. Linear; at most 256 fields a template.
CiteTemplates find_cite_templates(std::string_view text);

}  // namespace kgbuild::parsing
