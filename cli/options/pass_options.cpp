#include "cli/options/pass_options.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/options/checks.hpp"
#include "kgbuild/graph_view.hpp"

namespace kgbuild::cli {
namespace {

constexpr std::string_view quality_names[] = {"modularity", "cpm"};  // in the order of PassOptions::Quality

std::vector<std::string_view> list_choices() {
  std::vector<std::string_view> choices = names_of(passes());
  choices.insert(choices.end(), {"all", "none"});
  return choices;
}

std::vector<std::string_view> list_defaults() {
  std::vector<std::string_view> names;
  for (const Pass& pass : passes()) {
    if (pass.by_default) names.push_back(pass.name);
  }
  return names;
}

/// `pagerank`, or `pagerank@papers` for another view than the default.
std::pair<std::string_view, std::string_view> split_pass(std::string_view word) {
  const std::size_t at = word.find('@');
  return {word.substr(0, at), at == std::string_view::npos ? std::string_view() : word.substr(at + 1)};
}

std::string check_analyze(const std::string& text) {
  const std::vector<std::string_view> words = split_list(text), choices = list_choices();
  for (const std::string_view word : words) {
    const auto [name, view] = split_pass(word);
    if (std::ranges::find(choices, name) == choices.end()) return format_unknown("pass", name, choices);
    const bool is_pass = find_pass(name) != nullptr;
    if (!is_pass && (words.size() > 1 || word != name))
      return format_expected("a list of passes, or all, or none", text);
    if (word != name && find_view(view) == nullptr) return format_unknown("view", view, names_of(views()));
  }
  return {};
}

}  // namespace

void add_pass_options(OptionParser& parser, AnalysisOptions& options) {
  parser.add({"--analyze", "LIST",
              "passes whose results become columns: " + join(list_choices(), ", ") + "; default: " +
                  join(list_defaults(), ", ") + "; PASS@VIEW runs a pass on another view than its default"},
             options.analyze, check_analyze);
  parser.add({"--resolution", "X", "resolution of communities: above 1 more, below 1 fewer communities; default: 1"},
             options.resolution, check_positive);
  parser.add({"--seed", "N", "seed of passes that use random numbers: communities, sampled betweenness; default: 1"},
             options.seed, integer_from(std::uint64_t{0}));
  parser.add({"--betweenness-samples", "N",
              "estimate betweenness from the shortest paths of N random nodes; default: exact, from all nodes"},
             options.betweenness_samples, integer_from(1U));
  parser.add({"--pagerank-from", "ID[,ID]",
              "personalised PageRank: random jumps go to these nodes only; default: to all nodes"},
             options.pagerank_from);
  parser.add({"--quality", "NAME",
              "function that communities maximise: modularity (default) or cpm, the constant Potts model, whose "
              "resolution is the weight above which two people belong together"},
             options.quality, one_of("quality function", {std::begin(quality_names), std::end(quality_names)}));
}

std::vector<SelectedPass> select_passes(const AnalysisOptions& options) {
  const std::string& analyze = options.analyze;
  const std::vector<std::string_view> words = split_list(analyze);
  std::vector<SelectedPass> selected;
  for (const Pass& pass : passes()) {
    if (analyze.empty() ? pass.by_default : analyze == "all") selected.push_back({&pass, find_view(pass.default_view)});
    for (const std::string_view word : words) {
      if (split_pass(word).first != pass.name) continue;
      const SelectedPass wanted = parse_pass(word);
      const bool is_new = std::ranges::none_of(
          selected, [&](const SelectedPass& other) { return other.pass == wanted.pass && other.view == wanted.view; });
      if (is_new) selected.push_back(wanted);
    }
  }
  return selected;
}

PassOptions make_pass_options(const AnalysisOptions& options) {
  PassOptions made;
  made.seed = parse_number<std::uint64_t>(options.seed).value_or(made.seed);
  made.betweenness_samples = parse_number<std::uint32_t>(options.betweenness_samples).value_or(0);
  made.resolution = parse_number<double>(options.resolution).value_or(made.resolution);
  if (options.quality == quality_names[1]) made.quality = PassOptions::Quality::cpm;
  if (options.pagerank_from.empty()) return made;
  for (const std::string_view id : split_list(options.pagerank_from)) made.pagerank_from.emplace_back(id);
  return made;
}

}  // namespace kgbuild::cli
