// Cue rules: a literal, patterns for the text around it, and what a match says about the names nearby.
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

namespace kgbuild::parsing {

/// What a cue can be evidence for. The votes for a name are summed over the paper, then decided once.
enum class Vote : std::uint8_t { introduces, method, benchmark, dataset, metric, organisation, generic };
inline constexpr std::size_t vote_count = 7;
using Votes = std::array<float, vote_count>;
/// As packs write them, in the order of Vote.
inline constexpr std::array<std::string_view, vote_count> vote_names{
    "introduces", "method", "benchmark", "dataset", "metric", "organisation", "generic"};

/// How a paper treats a name. If cues give a name several roles, the greatest wins.
/// `based` says that something is based on the name, perhaps not the paper's own: a feature of the name, no role of it.
enum class Role : std::uint8_t { none, mentioned, used, based, extended, trained, compared, evaluated };
/// As packs write them, in the order of Role; `none` cannot be written.
inline constexpr std::array<std::string_view, 8> role_names{"",         "mentioned", "used",     "based",
                                                            "extended", "trained",   "compared", "evaluated"};

/// A regular expression, compiled on first use. Thread-safe.
///
/// Patterns are UTF-8 and run on masked text (masked_text.hpp). RE2's Latin-1 mode would be a little smaller but is not
/// usable: up to 2022 it loses alternatives that begin with the same non-ASCII byte (`(?:은|이)` finds neither).
class LazyPattern {
 public:
  /// `pattern` must have its placeholders expanded.
  explicit LazyPattern(std::string pattern) : source_(std::move(pattern)) {}
  bool empty() const { return source_.empty(); }
  const std::string& source() const { return source_; }
  /// Throws RulePackError if RE2 rejects the pattern or the pattern is too large.
  const re2::RE2& compiled() const;

 private:
  struct Compiled {
    std::once_flag once;
    std::unique_ptr<re2::RE2> pattern;
  };
  std::string source_;
  std::unique_ptr<Compiled> compiled_ = std::make_unique<Compiled>();
};

/// Connectors of names in a pack's language, in addition to `name_connectors()`; shared by the cues of a pack.
using Connectors = std::shared_ptr<const std::vector<std::string>>;

/// The pattern for the text on one side of a cue.
struct CueSide {
  LazyPattern pattern;
  std::size_t reach = 160;  ///< bytes of the sentence that are searched
  bool name = false;        ///< the pattern refers to a name
  bool list = false;        ///< by `{names}`
  /// The name referred to is the first one in the match, so that no submatch is needed.
  bool name_first = false;
  Connectors connectors;
};

/// Expands the placeholders `{name}`, `{names}` and `{ko}` (one Hangul syllable) of a pattern. A long gap (`.{0,60}`,
/// `[^.]{0,40}?`) becomes a gap of any length, and the reach is limited to that many bytes and some for the words
/// around it: an automaton that counts to 60 has thousands of states.
CueSide make_cue_side(const std::string& source, bool ends_at_cue, const Connectors& connectors);

/// What may separate the names of `{names}` in any pack.
std::span<const std::string_view> name_connectors();

/// A sentence in which a rule must match exactly the names in `[[` and `]]`.
struct RuleExample {
  std::string text;
  std::vector<std::string> names;
};

/// The part of a paper in which a cue is searched.
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
  CueSide after;   ///< begins at its end
  CuePlace place = CuePlace::body;
  std::uint8_t most = 1;  ///< how often the votes count for one name in a paper
  Votes votes{};
  Role role = Role::none;
  bool own = false;                       ///< the role holds only where the sentence speaks of the paper's own
  std::vector<std::string> lacks_before;  ///< no match if one of these occurs shortly before the cue
  std::vector<std::string> lacks_after;   ///< no match if one of these occurs in what `after` matched
  std::vector<RuleExample> examples;
  std::vector<std::string> counterexamples;

  Cue(CueSide before_side, CueSide after_side) : before(std::move(before_side)), after(std::move(after_side)) {}
};

/// `introduces +3, role compared`; empty for a rule without votes and role.
std::string format_says(const Cue& cue);

/// `introduces +3`, `introduces -1.5`.
std::string format_vote(Vote vote, float weight);

/// The shortest decimal that reads back as `weight`.
std::string format_weight(float weight);

}  // namespace kgbuild::parsing
