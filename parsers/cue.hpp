// Cue rules: a literal and what must stand around it, and what that says of the names nearby.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

namespace kgbuild {

/// What a cue can speak for. A name's votes are added over the paper, then decided once.
enum class Vote : std::uint8_t { introduces, method, benchmark, dataset, metric, organisation, generic };
inline constexpr std::size_t vote_count = 7;
using Votes = std::array<float, vote_count>;

/// How a paper treats a name. Of the roles that cues give one name, the greatest wins.
enum class Role : std::uint8_t { none, mentioned, used, extended, trained, compared, evaluated };

/// A regular expression, compiled when it is first needed. Thread-safe.
///
/// Patterns are matched byte by byte (RE2's Latin-1 mode) on masked text (masked_text.hpp):
/// programs stay small, and Hangul in a literal is just its bytes. Hence no letter beyond ASCII may
/// stand in a character class or before a repetition sign; `{name}`, `{names}`, `{number}` and
/// `{ko}` (one Hangul syllable) are expanded by the loader.
class LazyPattern {
 public:
  /// `pattern` is already expanded.
  explicit LazyPattern(std::string pattern) : source_(std::move(pattern)) {}
  bool empty() const { return source_.empty(); }
  const std::string& source() const { return source_; }
  const re2::RE2& compiled() const;

 private:
  std::string source_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<re2::RE2> compiled_;
};

/// A sentence that a rule must hit (names between `[[` and `]]`) or must not.
struct RuleExample {
  std::string text;
  std::vector<std::string> names;
};

struct Cue {
  std::string id;
  std::vector<std::string> literals;
  LazyPattern before;        ///< ends at the cue
  LazyPattern after;         ///< begins behind it
  bool name_before = false;  ///< `before` refers to a name
  bool name_after = false;
  bool in_title = false;  ///< title only; else body only
  Votes votes{};
  Role role = Role::none;
  std::vector<RuleExample> examples;
  std::vector<std::string> counterexamples;

  Cue(std::string before_pattern, std::string after_pattern)
      : before(std::move(before_pattern)), after(std::move(after_pattern)) {}
};

}  // namespace kgbuild
