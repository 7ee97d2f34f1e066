#include "graph/build/identity/corrections.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "kgbuild/schema.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

/// Which lines contradict earlier ones. Names are compared folded, and only within one paper or
/// where both lines speak of all papers.
class ContradictionFinder {
 public:
  /// The line that `line` contradicts; nothing when it may stand.
  std::optional<std::size_t> add(const Correction& line, std::size_t index) {
    const std::uint32_t name = number_of(line.name, line.paper);
    const auto dropped = find(dropped_, name);
    switch (line.action) {
      case CorrectionAction::drop:
        if (const auto changed = find(changed_, name)) return changed;
        dropped_.emplace(name, index);
        return std::nullopt;
      case CorrectionAction::rename:
        if (const auto other = find_other(renamed_, name, line.other)) return other;
        break;
      case CorrectionAction::kind:
        if (const auto other = find_other(kinds_, name, line.other)) return other;
        break;
      case CorrectionAction::merge:
        if (const auto apart = unite(name, number_of(line.other, line.paper))) return apart;
        break;
      case CorrectionAction::distinct:
        if (const auto together = part(name, number_of(line.other, line.paper), index)) return together;
        break;
    }
    if (dropped) return dropped;
    if (line.action == CorrectionAction::rename) renamed_.try_emplace(name, index, line.other);
    if (line.action == CorrectionAction::kind) kinds_.try_emplace(name, index, line.other);
    changed_.try_emplace(name, index);
    return std::nullopt;
  }

 private:
  using Lines = std::unordered_map<std::uint32_t, std::size_t>;
  using Sayings = std::unordered_map<std::uint32_t, std::pair<std::size_t, std::string>>;
  struct Enemy {
    std::uint32_t name;
    std::size_t line;
  };

  std::uint32_t number_of(const std::string& name, const std::string& paper) {
    const NameReference reference = parse_reference(name);
    std::string key = reference.prefix.empty() ? fold_name(name) : name;
    key.append("\x1f").append(paper);
    const auto [known, fresh] = numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(parent_.size()));
    if (fresh) {
      parent_.push_back(known->second);
      enemies_.emplace_back();
    }
    return known->second;
  }

  static std::optional<std::size_t> find(const Lines& lines, std::uint32_t name) {
    const auto found = lines.find(name);
    return found == lines.end() ? std::nullopt : std::optional(found->second);
  }

  static std::optional<std::size_t> find_other(const Sayings& lines, std::uint32_t name, const std::string& says) {
    const auto found = lines.find(name);
    const bool differs = found != lines.end() && found->second.second != says;
    return differs ? std::optional(found->second.first) : std::nullopt;
  }

  std::uint32_t root(std::uint32_t name) {
    while (parent_[name] != name) name = parent_[name] = parent_[parent_[name]];
    return name;
  }

  /// The shorter list of enemies is asked and moved, so that all unions together are nearly linear.
  std::optional<std::size_t> unite(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return std::nullopt;
    if (enemies_[a].size() > enemies_[b].size()) std::swap(a, b);
    for (const Enemy& enemy : enemies_[a]) {
      if (root(enemy.name) == b) return enemy.line;
    }
    parent_[a] = b;
    enemies_[b].insert(enemies_[b].end(), enemies_[a].begin(), enemies_[a].end());
    enemies_[a] = {};
    return std::nullopt;
  }

  std::optional<std::size_t> part(std::uint32_t a, std::uint32_t b, std::size_t line) {
    if (root(a) == root(b)) {
      const auto changed = find(changed_, a);
      return changed ? changed : find(changed_, b);
    }
    enemies_[root(a)].push_back({b, line});
    enemies_[root(b)].push_back({a, line});
    return std::nullopt;
  }

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<Enemy>> enemies_;
  Lines dropped_, changed_;
  Sayings renamed_, kinds_;
};

Diagnostic warn(const char* code, const Correction& line, std::string text) {
  return {Severity::warning, code, line.file, line.line, 0, format_correction(line) + ": " + std::move(text)};
}

}  // namespace

NameReference parse_reference(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos && colon + 1 < name.size() && name[colon + 1] != ' ') {
    const std::string_view prefix = name.substr(0, colon);
    if (std::ranges::find(node_kinds(), prefix, &NodeKindInfo::prefix) != node_kinds().end()) {
      return {prefix, name.substr(colon + 1)};
    }
  }
  return {{}, name};
}

Corrections::Corrections(std::vector<Correction> lines, Diagnostics& diagnostics) {
  ContradictionFinder finder;
  for (Correction& line : lines) {
    if (const auto earlier = finder.add(line, lines_.size())) {
      const Correction& first = lines_[*earlier];
      diagnostics.push_back(warn("contradicting-correction", line,
                                 "contradicts " + format_correction(first) + " (" + first.file + ":" +
                                     std::to_string(first.line) + "); left out"));
    } else {
      lines_.push_back(std::move(line));
    }
  }
  matched_ = std::vector<std::atomic<bool>>(lines_.size());
}

void Corrections::report_unmatched(const std::vector<Paper>& papers, Diagnostics& diagnostics) const {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (matched_[i]) continue;
    std::string text = "matches nothing in the graph";
    if (!lines_[i].paper.empty()) {
      text = find_paper(papers, lines_[i].paper) ? "matches nothing in this paper" : "no such paper was read";
    } else if (lines_[i].action == CorrectionAction::distinct) {
      const bool same = fold_name(lines_[i].name) == fold_name(lines_[i].other);
      text = same ? "these are spellings of one name; rename one of them in its papers"
                  : "these are not one thing in the graph";
    } else if (lines_[i].action == CorrectionAction::merge) {
      text = "the graph has not both of them as one kind of thing";
    }
    diagnostics.push_back(warn("unmatched-correction", lines_[i], std::move(text)));
  }
}

std::optional<std::uint32_t> find_paper(const std::vector<Paper>& papers, std::string_view id) {
  const auto found = std::ranges::lower_bound(papers, id, {}, [](const Paper& p) { return std::string_view(p.id); });
  if (found == papers.end() || found->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - papers.begin());
}

void drop_papers(Corrections& corrections, std::vector<Paper>& papers) {
  std::vector<bool> dropped(papers.size(), false);
  for (std::size_t i = 0; i < corrections.lines().size(); ++i) {
    const Correction& line = corrections.lines()[i];
    if (line.action != CorrectionAction::drop || !line.name.starts_with("paper:") || !line.paper.empty()) continue;
    const auto paper = find_paper(papers, line.name);
    if (!paper) continue;
    dropped[*paper] = true;
    corrections.note_match(i);
  }
  std::size_t index = 0;
  std::erase_if(papers, [&](const Paper&) { return dropped[index++]; });
}

void ChosenNameTable::add(const Correction& line, std::string_view key, std::string_view other) {
  const bool renamed = line.action == CorrectionAction::rename;
  // An id is no name: the node keeps the one it has.
  if (parse_reference(line.other).prefix.empty()) {
    choices_.push_back({std::string(other.empty() ? key : other), line.other, renamed});
  }
  if (!renamed && key != other) merged_away_.emplace(key, true);
}

std::vector<ChosenNameTable::Choice> ChosenNameTable::choices() const {
  std::vector<Choice> sorted = choices_;
  std::ranges::stable_sort(sorted, {}, [&](const Choice& choice) {
    return choice.renamed ? 0 : merged_away_.contains(choice.key) ? 2 : 1;
  });
  return sorted;
}

}  // namespace kgbuild::graphs
