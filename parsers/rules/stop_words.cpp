#include "parsers/rules/stop_words.hpp"

#include <re2/re2.h>

#include "base/strings.hpp"

namespace kgbuild::parsing {

StopWords::StopWords() = default;
StopWords::~StopWords() = default;

std::string StopWords::add_pattern(std::string pattern) {
  const re2::RE2 compiled(pattern, re2::RE2::Quiet);
  if (!compiled.ok()) return compiled.error();
  patterns_.push_back(std::move(pattern));
  return {};
}

std::string StopWords::finish() {
  std::string any;
  for (const std::string& pattern : patterns_) any += (any.empty() ? "(?:" : "|(?:") + pattern + ")";
  any_pattern_ = std::make_unique<const re2::RE2>(any, re2::RE2::Quiet);
  return any_pattern_->ok() ? std::string() : any_pattern_->error();
}

bool StopWords::contains(std::string_view name) const {
  if (name.size() < 2) return true;
  // No name begins with `der` or `les`, but DER and LES are names.
  const std::string* const group = find(ascii_lower(name));
  if (group != nullptr && *group != "function-word") return true;
  // The patterns are for numbers with units, sizes and formats.
  if (find_first_of(name, "0123456789") == std::string_view::npos) return false;
  return re2::RE2::FullMatch(re2::StringPiece(name.data(), name.size()), *any_pattern_);
}

bool StopWords::is_plain_word(std::string_view word) const {
  const std::string* const group = find(ascii_lower(word));
  return group != nullptr && (*group == "word" || *group == "organisation" || *group == "function-word");
}

}  // namespace kgbuild::parsing
