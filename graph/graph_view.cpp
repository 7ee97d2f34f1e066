#include "kgbuild/graph_view.hpp"

#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

[[noreturn]] void reject_pass(const SelectedPass& selected, const View& view) {
  const std::string pass(selected.pass->name), here(view.name), there(selected.view->name);
  throw UsageError("the pass " + pass + " runs on the view " + there + ", which shares no " +
                   (selected.pass->subject == Subject::nodes ? "node" : "edge") + " with the view " + here +
                   "; did you mean \"" + pass + "@" + here + "\"?");
}

}  // namespace

SelectedPass parse_pass(std::string_view text) {
  const std::size_t at = text.find('@');
  const Pass& pass = pass_named(text.substr(0, at));
  return {&pass, &view_named(at == std::string_view::npos ? pass.default_view : text.substr(at + 1))};
}

Graph attach_results(Graph graph, const View& view, std::span<const PassResult> results, const Filter& filter) {
  for (const PassResult& result : results) graph = attach(graph, view.name, result);
  return apply_filter(graph, filter);
}

GraphView make_view(const Graph& full, std::string_view view, const std::vector<std::string_view>& passes,
                    const GraphViewOptions& options) {
  const View& made = view_named(view);
  std::vector<SelectedPass> selected;
  selected.reserve(passes.size());
  for (const std::string_view pass : passes) {
    selected.push_back(parse_pass(pass));
    if (!shows_result(made, selected.back())) reject_pass(selected.back(), made);
  }
  const std::vector<PassResult> results = run_passes(full, selected, options.passes);
  return {attach_results(made.make(full, options.view), made, results, options.filter), &made};
}

}  // namespace kgbuild
