#include "parsers/layouts/line_pattern.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>
#include <optional>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// Character classes take many instructions in UTF-8; a pattern beyond this is a mistake.
constexpr int max_program = 8000;
constexpr std::int64_t max_memory = 4 << 20;
constexpr int max_groups = 16;

constexpr std::string_view paper_url =
    R"((?:https?://[^\s()<>]*(?:arxiv\.org/(?:abs|pdf|html)/|/papers/|/abs/|openreview\.net/|doi\.org/10\.|)"
    R"(aclanthology\.org/|proceedings\.mlr\.press/|thecvf\.com/|papers\.nips\.cc/|neurips\.cc/paper|)"
    R"(dl\.acm\.org/doi/)[^\s()<>]*))";

std::string expand(std::string pattern) {
  replace_all(pattern, "{paper_url}", paper_url);
  return pattern;
}

}  // namespace

struct LinePattern::State {
  explicit State(std::string text) : source(std::move(text)) {}

  void compile() const {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(max_memory);
    pattern = std::make_unique<const re2::RE2>(expand(source), options);
    if (!pattern->ok()) {
      problem = "does not compile: " + pattern->error();
      return;
    }
    if (pattern->ProgramSize() > max_program)
      problem = "compiles to " + std::to_string(pattern->ProgramSize()) + " instructions, more than " +
                std::to_string(max_program);
    if (pattern->NumberOfCapturingGroups() >= max_groups) problem = "has too many groups; use (?:...)";
    for (const auto& [name, number] : pattern->NamedCapturingGroups()) {
      const std::optional<Field> field = find_field(name);
      if (!field) problem = "has an unknown group \"" + name + '"';
      if (field) group[static_cast<std::size_t>(*field)] = static_cast<std::size_t>(number);
    }
  }

  const State& compiled() const {
    std::call_once(once, [this] { compile(); });
    return *this;
  }

  std::string source;
  mutable std::once_flag once;
  mutable std::unique_ptr<const re2::RE2> pattern;
  mutable std::string problem;
  mutable std::array<std::size_t, field_count> group{};  ///< number of each field's group; 0 = none
};

LinePattern::LinePattern(std::string source) : state_(std::make_shared<const State>(std::move(source))) {}

bool LinePattern::has(Field field) const {
  const std::string group = "(?P<" + std::string(field_names[static_cast<std::size_t>(field)]) + '>';
  return state_ && state_->source.find(group) != std::string::npos;
}

std::string LinePattern::problem() const { return state_ ? state_->compiled().problem : std::string(); }

bool LinePattern::match(std::string_view line, Fields& fields) const {
  const State& state = state_->compiled();
  if (!state.problem.empty()) return false;
  std::array<re2::StringPiece, max_groups> pieces;
  const int groups = state.pattern->NumberOfCapturingGroups() + 1;
  const re2::StringPiece text(line.data(), line.size());
  if (!state.pattern->Match(text, 0, line.size(), re2::RE2::ANCHOR_BOTH, pieces.data(), groups)) return false;
  for (std::size_t field = 0; field < field_count; ++field) {
    const re2::StringPiece piece = pieces[state.group[field]];
    if (state.group[field] != 0 && piece.data() != nullptr) fields[field] = {piece.data(), piece.size()};
  }
  return true;
}

}  // namespace kgbuild::parsing
