#include "parsers/rules/cue.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 19> connectors{", ",      ",",      "·",     " 및 ",  "및 ",   "와 ",  "과 ",
                                                      "그리고 ", ", and ", ",and ", " and ", ", or ", ",or ", " or ",
                                                      "/",       " / ",    " & ",   "&",     ", 및 "};
constexpr std::size_t max_counted = 15;  // repetitions that RE2 may count
constexpr std::size_t around_gap = 24;   // bytes: a name, a particle, a noun

constexpr std::string_view name_pattern = R"([\x{E000}-\x{EFFF}])";

std::string names_pattern(std::span<const std::string> more) {
  std::string any = join(connectors, "|");
  for (const std::string& connector : more) any.append("|").append(re2::RE2::QuoteMeta(connector));
  return concat({"(", name_pattern, "(?:(?:", any, ")", name_pattern, ")*)"});
}

/// Replaces placeholders by patterns; masked_text.hpp defines the bytes of a name.
std::string expand(std::string pattern, std::span<const std::string> more_connectors) {
  if (pattern.find("{names}") != std::string::npos) replace_all(pattern, "{names}", names_pattern(more_connectors));
  replace_all(pattern, "{name}", concat({"(", name_pattern, ")"}));
  replace_all(pattern, "{ko}", R"([\x{AC00}-\x{D7A3}])");
  return pattern;
}

/// Makes long gaps unbounded and returns the sum of their bounds, 0 if there are none.
std::size_t free_gaps(std::string& pattern) {
  constexpr std::string_view open = "{0,";
  std::size_t sum = 0;
  for (auto at = pattern.find(open); at != std::string::npos; at = pattern.find(open, at + 1)) {
    std::size_t count = 0;
    const char* const end = pattern.data() + pattern.size();
    const auto parsed = std::from_chars(pattern.data() + at + open.size(), end, count);
    const bool gap = at > 0 && (pattern[at - 1] == '.' || pattern[at - 1] == ']');
    if (!gap || parsed.ptr == end || *parsed.ptr != '}' || count <= max_counted) continue;
    pattern.erase(at + 1, static_cast<std::size_t>(parsed.ptr - pattern.data()) - at);
    pattern[at] = '*';
    sum += count;
  }
  return sum;
}

/// True if the only `{name}` or `{names}` of a pattern is outside all brackets and no gap precedes it.
bool begins_with_name(std::string_view source) {
  const std::size_t at = source.find("{name");
  if (at == std::string_view::npos || source.find("{name", at + 1) != std::string_view::npos) return false;
  const std::string_view before = source.substr(0, at);
  return before.find_first_of(".\\[") == std::string_view::npos &&
         std::ranges::count(before, '(') == std::ranges::count(before, ')');
}

}  // namespace

std::span<const std::string_view> name_connectors() { return connectors; }

CueSide make_cue_side(const std::string& source, bool ends_at_cue, const Connectors& connectors_of_pack) {
  std::string pattern = source;
  const std::size_t gaps = free_gaps(pattern);
  if (!source.empty())
    pattern = concat({ends_at_cue ? "(?:" : "^(?:", expand(pattern, *connectors_of_pack), ends_at_cue ? ")$" : ")"});
  CueSide side{.pattern = LazyPattern(std::move(pattern))};
  if (gaps > 0) side.reach = gaps + around_gap;
  side.name = source.find("{name") != std::string::npos;
  side.list = source.find("{names}") != std::string::npos;
  side.name_first = begins_with_name(source);
  side.connectors = connectors_of_pack;
  return side;
}

const re2::RE2& LazyPattern::compiled() const {
  std::call_once(compiled_->once, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    auto pattern = std::make_unique<re2::RE2>(source_, options);
    if (!pattern->ok()) throw RulePackError("pattern " + source_ + ": " + pattern->error());
    if (pattern->ProgramSize() > 2000) throw RulePackError("pattern " + source_ + ": over 2,000 instructions");
    compiled_->pattern = std::move(pattern);
  });
  return *compiled_->pattern;
}

std::string format_weight(float weight) {
  std::array<char, 32> digits{};
  return {digits.begin(), std::to_chars(digits.begin(), digits.end(), weight).ptr};
}

std::string format_vote(Vote vote, float weight) {
  std::string text(vote_names[static_cast<std::size_t>(vote)]);
  return text.append(weight > 0 ? " +" : " ").append(format_weight(weight));
}

std::string format_says(const Cue& cue) {
  std::string text;
  for (std::size_t i = 0; i < vote_count; ++i) {
    if (cue.votes[i] == 0) continue;
    text.append(text.empty() ? "" : ", ").append(format_vote(static_cast<Vote>(i), cue.votes[i]));
  }
  if (cue.role == Role::none) return text;
  text.append(text.empty() ? "role " : ", role ").append(role_names[static_cast<std::size_t>(cue.role)]);
  return text;
}

}  // namespace kgbuild::parsing
