#include "cli/options/pass_options.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "cli/options/checks.hpp"
#include "cli/report/words.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

constexpr std::array<std::string_view, 2> quality_names{"modularity", "cpm"};  // in the order of PassOptions::Quality

using Names = std::span<const std::string_view>;

// Passes by the options that they read.
constexpr std::array<std::string_view, 4> drawing{"community", "louvain_community", "label_propagation_community",
                                                  "community_topics"};
constexpr std::array<std::string_view, 3> optimising{"community", "louvain_community", "community_topics"};

constexpr std::array<std::string_view, 1> sampling{"betweenness"};
constexpr std::array<std::string_view, 1> jumping{"pagerank"};

std::optional<double> parse_resolution(std::string_view text) {
  const auto number = parse_number<double>(text);
  return number && std::isfinite(*number) && *number > 0 ? number : std::nullopt;
}

std::optional<std::uint32_t> parse_samples(std::string_view text) {
  const auto number = parse_number<std::uint32_t>(text);
  return number && *number > 0 ? number : std::nullopt;
}

/// Passes that draw: with samples, betweenness too.
std::vector<std::string_view> find_drawing(const PassFlags& flags) {
  std::vector<std::string_view> names(drawing.begin(), drawing.end());
  if (!flags.betweenness_samples.empty()) names.insert(names.end(), sampling.begin(), sampling.end());
  return names;
}

/// An option that changes nothing is a mistake about what is computed.
void refuse_idle(std::string_view option, const std::string& typed, Names readers,
                 std::span<const SelectedPass> selected) {
  if (typed.empty()) return;
  const bool is_read = std::ranges::any_of(
      selected, [&](const SelectedPass& each) { return std::ranges::find(readers, each.pass->name) != readers.end(); });
  if (is_read) return;
  throw UsageError(std::string(option) + " is for passes that do not run here: " + join_words(readers) +
                   "; add one by --analyze");
}

}  // namespace

void add_pass_options(OptionParser& parser, PassFlags& flags) {
  parser.add({"--resolution", "X", "of communities: above 1 more of them, below 1 fewer; default: 1"}, flags.resolution,
             [](const std::string& text) { return parse_resolution(text) ? std::string() : "takes a number above 0"; });
  parser.add({"--seed", "N", "of passes that draw: communities, samples of betweenness; default: 1"}, flags.seed,
             [](const std::string& text) {
               return parse_number<std::uint64_t>(text) ? std::string() : "takes a whole number from 0";
             });
  parser.add({"--betweenness-samples", "N",
              "estimate betweenness by the paths from so many nodes drawn by the seed; default: exact, from all"},
             flags.betweenness_samples, [](const std::string& text) {
               return parse_samples(text) ? std::string() : "takes a whole number above 0";
             });
  parser.add({"--pagerank-from", "ID[,ID]",
              "rank by nearness to these nodes: PageRank jumps back to them alone; default: to all nodes"},
             flags.pagerank_from);
  parser.add({"--quality", "NAME",
              "that communities maximise: modularity (default) or cpm, the constant Potts model, whose resolution "
              "is the weight between two persons from which on they belong together"},
             flags.quality, one_of("quality", {quality_names.begin(), quality_names.end()}));
}

PassOptions make_pass_options(const PassFlags& flags, std::span<const SelectedPass> selected) {
  refuse_idle("--seed", flags.seed, find_drawing(flags), selected);
  refuse_idle("--betweenness-samples", flags.betweenness_samples, sampling, selected);
  refuse_idle("--pagerank-from", flags.pagerank_from, jumping, selected);
  refuse_idle("--resolution", flags.resolution, optimising, selected);
  refuse_idle("--quality", flags.quality, optimising, selected);
  PassOptions options;
  if (const auto seed = parse_number<std::uint64_t>(flags.seed)) options.seed = *seed;
  if (const auto samples = parse_samples(flags.betweenness_samples)) options.betweenness_samples = *samples;
  if (const auto resolution = parse_resolution(flags.resolution)) options.resolution = *resolution;
  if (flags.quality == quality_names[1]) options.quality = PassOptions::Quality::cpm;
  if (!flags.pagerank_from.empty()) {
    for (const std::string_view id : split_list(flags.pagerank_from)) options.pagerank_from.emplace_back(id);
  }
  return options;
}

}  // namespace kgbuild::cli
