#include "tests/bench/matcher.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <stdexcept>
#include <vector>

#include "base/strings.hpp"
#include "parsers/rules/literal_set.hpp"

namespace kgbuild::bench {

using namespace kgbuild::parsing;
namespace {

constexpr std::int64_t re2_memory = std::int64_t{1} << 29;

re2::RE2::Options re2_options() {
  re2::RE2::Options options(re2::RE2::Latin1);
  options.set_max_mem(re2_memory);
  options.set_longest_match(true);
  options.set_log_errors(false);
  return options;
}

std::string make_pattern(const Form& form) {
  std::string quoted = re2::RE2::QuoteMeta(form.text);
  return form.folded ? "(?i:" + quoted + ")" : quoted;
}

/// The name step of the extractor: folding, then literals at the starts of words.
class OwnMatcher : public Matcher {
 public:
  explicit OwnMatcher(std::span<const Form> forms) {
    for (const Form& form : forms) set_.add(form.text, form.folded);
    set_.build();
  }

  std::size_t count(std::string_view text) override {
    lower_.clear();
    append_ascii_lower(text, lower_);
    hits_.clear();
    for (std::size_t at = 0; at < text.size(); ++at)
      if (begins_word(text, at)) set_.find_at(text, lower_, at, hits_);
    return hits_.size();
  }

 private:
  LiteralSet set_;
  std::string lower_;
  std::vector<LiteralHit> hits_;
};

class AlternationMatcher : public Matcher {
 public:
  explicit AlternationMatcher(std::span<const Form> forms) : pattern_(join(forms), re2_options()) {
    if (!pattern_.ok()) throw std::runtime_error("RE2: " + pattern_.error());
  }

  std::size_t count(std::string_view text) override {
    std::size_t found = 0;
    re2::StringPiece piece(text.data(), text.size()), match;
    while (pattern_.Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, &match, 1)) {
      ++found;
      piece.remove_prefix(static_cast<std::size_t>(match.end() - piece.begin()));
    }
    return found;
  }

 private:
  static std::string join(std::span<const Form> forms) {
    std::string out;
    for (const Form& form : forms) {
      if (!out.empty()) out += '|';
      out += make_pattern(form);
    }
    return out;
  }
  re2::RE2 pattern_;
};

class SetMatcher : public Matcher {
 public:
  explicit SetMatcher(std::span<const Form> forms) : set_(re2_options(), re2::RE2::UNANCHORED) {
    for (const Form& form : forms) set_.Add(make_pattern(form), nullptr);
    if (!set_.Compile()) throw std::runtime_error("RE2::Set: out of memory");
  }

  std::size_t count(std::string_view text) override {
    ids_.clear();
    set_.Match(re2::StringPiece(text.data(), text.size()), &ids_);
    return ids_.size();
  }

 private:
  re2::RE2::Set set_;
  std::vector<int> ids_;
};

template <class M>
std::unique_ptr<Matcher> compile(std::span<const Form> forms) {
  return std::make_unique<M>(forms);
}

constexpr std::size_t everything = SIZE_MAX;

constexpr MatcherKind kinds[] = {
    {"kgbuild", "every occurrence, folding included", true, everything, compile<OwnMatcher>},
#ifdef KGBUILD_HYPERSCAN
    {"hyperscan literals", "every occurrence", true, everything, compile_hyperscan},
#endif
    {"RE2 alternation", "longest, no overlap, no id", false, 200'000, compile<AlternationMatcher>},
    {"RE2::Set", "ids of a text, no places", false, 200'000, compile<SetMatcher>},
};

}  // namespace

std::span<const MatcherKind> matchers() { return kinds; }

}  // namespace kgbuild::bench
