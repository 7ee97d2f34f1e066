// Cue rules: a literal and what must stand around it, and what that says of the names nearby.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "parsers/rules/pattern_end.hpp"

namespace kgbuild::parsing {

/// What a cue can speak for. A name's votes are added over the paper, then decided once.
enum class Vote : std::uint8_t { introduces, method, benchmark, dataset, metric, organisation, generic };
inline constexpr std::size_t vote_count = 7;
using Votes = std::array<float, vote_count>;
/// As packs write them, in the order of Vote.
inline constexpr std::array<std::string_view, vote_count> vote_names{
    "introduces", "method", "benchmark", "dataset", "metric", "organisation", "generic"};

/// How a paper treats a name. Of the roles that cues give one name, the greatest wins.
enum class Role : std::uint8_t { none, mentioned, used, extended, trained, compared, evaluated };
/// As packs write them, in the order of Role; `none` cannot be written.
inline constexpr std::array<std::string_view, 7> role_names{"",        "mentioned", "used",     "extended",
                                                            "trained", "compared",  "evaluated"};

/// A regular expression, compiled when it is first needed. Thread-safe.
///
/// Patterns are UTF-8 and run on masked text (masked_text.hpp). RE2's Latin-1 mode, which would be a little smaller,
/// is no way: up to 2022 it loses alternatives that begin with the same byte beyond ASCII (`(?:은|이)` finds neither).
/// `{name}`, `{names}` and `{ko}` (one Hangul syllable) are expanded by the loader.
class LazyPattern {
 public:
  /// `pattern` is already expanded.
  explicit LazyPattern(std::string pattern) : source_(std::move(pattern)) {}
  bool empty() const { return source_.empty(); }
  const std::string& source() const { return source_; }
  /// Throws RulePackError when RE2 refuses the pattern.
  const re2::RE2& compiled() const;

 private:
  struct Compiled {
    std::once_flag once;
    std::unique_ptr<re2::RE2> pattern;
  };
  std::string source_;
  std::unique_ptr<Compiled> compiled_ = std::make_unique<Compiled>();
};

/// What joins names in a pack's language beside `name_connectors()`; the cues of a pack share it.
using Connectors = std::shared_ptr<const std::vector<std::string>>;

/// What must stand on one side of a cue.
struct CueSide {
  LazyPattern pattern;
  PatternEnd end = {};      ///< of what ends at the cue
  std::size_t reach = 160;  ///< bytes of the sentence that are looked at
  bool name = false;        ///< the pattern refers to a name
  bool list = false;        ///< by `{names}`
  /// The first name of a match is the one referred to: no sub-match needs to be asked for.
  bool name_first = false;
  Connectors connectors;
};

/// Expands a side's pattern. A long gap (`.{0,60}`, `[^.]{0,40}?`) becomes a gap of any length within a reach of
/// that many bytes and some for the words around it: an automaton that counts to 60 has thousands of states.
CueSide make_cue_side(const std::string& source, bool ends_at_cue, const Connectors& connectors);

/// What may stand between the names of `{names}`, whatever the pack.
std::span<const std::string_view> name_connectors();

/// A sentence that a rule must hit (names between `[[` and `]]`) or must not.
struct RuleExample {
  std::string text;
  std::vector<std::string> names;
};

/// Where in a paper a cue is looked for.
enum class CuePlace : std::uint8_t {
  title,
  opening,  ///< the first sentence of the body
  body,     ///< any sentence of the body
};
/// As packs write them, in the order of CuePlace.
inline constexpr std::array<std::string_view, 3> place_names{"title", "opening", "body"};

struct Cue {
  std::string id;
  std::vector<std::string> literals;
  CueSide before;  ///< ends at the cue
  CueSide after;   ///< begins behind it
  CuePlace place = CuePlace::body;
  std::uint8_t most = 1;  ///< how often the votes count for one name of a paper
  Votes votes{};
  Role role = Role::none;
  std::vector<RuleExample> examples;
  std::vector<std::string> counterexamples;

  Cue(CueSide before_side, CueSide after_side) : before(std::move(before_side)), after(std::move(after_side)) {}
};

}  // namespace kgbuild::parsing
