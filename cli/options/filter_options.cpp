#include "cli/options/filter_options.hpp"

#include <algorithm>
#include <cmath>

#include "cli/options/checks.hpp"
#include "cli/report/words.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

std::optional<std::uint32_t> parse_count(std::string_view text) {
  const auto count = parse_number<std::uint32_t>(text);
  return count == 0U ? std::nullopt : count;
}

std::optional<double> parse_weight(std::string_view text) {
  const auto weight = parse_number<double>(text);
  return weight && std::isfinite(*weight) && *weight > 0 ? weight : std::nullopt;
}

std::string is_count(const std::string& text) {
  return parse_count(text) ? std::string() : "takes a whole number from 1, not " + text;
}

bool has_property(NodeKind kind, std::string_view name) {
  return std::ranges::find(kind_info(kind).properties, name, &Property::name) != kind_info(kind).properties.end();
}

bool has_property(const View& view, std::string_view name) {
  return std::ranges::any_of(view.kinds, [&](NodeKind kind) { return has_property(kind, name); });
}

/// Numbers and dates of the nodes of a view: properties, then results of passes.
std::vector<std::string> list_rankings(const View& view, std::span<const SelectedPass> passes) {
  std::vector<std::string> names;
  const auto add = [&](std::string name, ValueType type) {
    const bool ranks = type == ValueType::integer || type == ValueType::real || type == ValueType::date;
    if (ranks && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  for (const NodeKind kind : view.kinds) {
    for (const Property& property : kind_info(kind).properties) add(std::string(property.name), property.type);
  }
  for (const SelectedPass& selected : passes) {
    const bool meets = std::ranges::any_of(selected.view->kinds, [&](NodeKind kind) { return view.shows(kind); });
    if (meets && selected.pass->subject == Subject::nodes) add(name_column(selected, view.name), selected.pass->type);
  }
  return names;
}

std::string choose_column(const FilterOptions& options, const View& view, std::span<const SelectedPass> passes) {
  if (options.by.empty()) return has_property(view, "papers") ? "papers" : "votes";
  const std::vector<std::string> names = list_rankings(view, passes);
  if (std::ranges::find(names, options.by) != names.end()) return options.by;
  const std::vector<std::string_view> words(names.begin(), names.end());
  throw UsageError("--by: " + format_unknown("column of the view " + std::string(view.name), options.by, words) +
                   "; --analyze PASS adds one");
}

template <typename Test>
void require(const std::string& option, std::string_view name, std::span<const View* const> views, const Test& test,
             const std::string& why) {
  if (option.empty() || std::ranges::any_of(views, [&](const View* view) { return test(*view); })) return;
  throw UsageError(std::string(name) + " " + option + " changes nothing here: " + why);
}

}  // namespace

void add_filter_options(OptionParser& parser, FilterOptions& options) {
  parser.add({"--kinds", "NODE_KINDS", "only nodes of these kinds: " + join_words(names_of(node_kinds()))},
             options.kinds, list_of("kind of node", names_of(node_kinds())));
  parser.add({"--min-papers", "N", "only authors, methods, benchmarks and tasks of so many papers at least"},
             options.min_papers, is_count);
  parser.add({"--min-weight", "X", "only edges of this weight at least, in undirected views"}, options.min_weight,
             [](const std::string& text) {
               return parse_weight(text) ? std::string() : "takes a number above 0, not " + text;
             });
  parser.add({"--top", "N",
              "only the N nodes with the greatest --by COLUMN, and what has no such column "
              "but is joined to one of them"},
             options.top, is_count);
  parser.add({"--by", "COLUMN",
              "what --top ranks by: a property or pass, as the output calls it; default: "
              "papers, in the view papers votes"},
             options.by);
  parser.add({"--component", "NAME", "largest: only the largest connected part of all that is left"}, options.component,
             one_of("component", {"largest"}));
}

Filter make_filter(const FilterOptions& options, const View& view, std::span<const SelectedPass> passes) {
  Filter filter;
  if (!options.kinds.empty()) {
    for (const std::string_view name : split_list(options.kinds)) filter.kinds.push_back(*find_node_kind(name));
    std::ranges::sort(filter.kinds);
  }
  filter.min_papers = parse_count(options.min_papers).value_or(0);
  filter.min_weight = parse_weight(options.min_weight).value_or(0);
  if (!options.top.empty()) filter.top = {parse_count(options.top).value_or(0), choose_column(options, view, passes)};
  if (!options.component.empty()) filter.component = Filter::Component::largest;
  return filter;
}

void refuse_idle_filters(const FilterOptions& options, std::span<const View* const> views) {
  if (!options.by.empty() && options.top.empty()) throw UsageError("--by says what --top N ranks by; add --top N");
  for (const std::string* option : {&options.top, &options.component}) {
    require(
        *option, option == &options.top ? "--top" : "--component", views, [](const View&) { return true; },
        "records are written before there is a graph");
  }
  require(
      options.min_weight, "--min-weight", views, [](const View& view) { return !view.directed; },
      "only undirected views have weights; add --view coauthors or another of them");
  require(
      options.min_papers, "--min-papers", views, [](const View& view) { return has_property(view, "papers"); },
      "the nodes of this view have no number of papers");
  require(
      options.kinds, "--kinds", views, [](const View& view) { return view.kinds.size() > 1; },
      "this view has one kind of node");
  if (options.kinds.empty()) return;
  for (const std::string_view name : split_list(options.kinds)) {
    require(
        std::string(name), "--kinds", views, [&](const View& view) { return view.shows(*find_node_kind(name)); },
        "no view that is written shows them; add --view full");
  }
}

}  // namespace kgbuild::cli
