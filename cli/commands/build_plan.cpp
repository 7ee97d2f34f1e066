#include "cli/commands/build_plan.hpp"

#include <algorithm>

#include "cli/options/checks.hpp"
#include "cli/report/words.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

constexpr std::uint32_t default_cap = 25;  // VOSviewer's habit

constexpr std::string_view evidence_names[] = {"none", "ref", "sentence"};  // in the order of EvidenceDetail
constexpr std::string_view weight_names[] = {"fractional", "papers"};       // in the order of ViewOptions::Weight

std::optional<std::uint32_t> parse_cap(std::string_view text) {
  const auto cap = parse_number<std::uint32_t>(text);
  return cap == 0U ? std::nullopt : cap;
}

std::vector<std::string_view> analyze_choices() {
  std::vector<std::string_view> choices = names_of(passes());
  choices.insert(choices.end(), {"all", "none"});
  return choices;
}

std::vector<std::string_view> default_passes() {
  std::vector<std::string_view> names;
  for (const Pass& pass : passes()) {
    if (pass.by_default) names.push_back(pass.name);
  }
  return names;
}

std::vector<std::string_view> capped_formats() {
  std::vector<std::string_view> names;
  for (const Exporter& exporter : exporters()) {
    if (exporter.limits_coauthors) names.push_back(exporter.name);
  }
  return names;
}

std::vector<const Exporter*> find_formats(const std::string& formats) {
  std::vector<const Exporter*> found;
  if (formats.empty()) return found;
  for (const std::string_view name : split_list(formats)) {
    const Exporter* exporter = find_exporter(name);
    if (std::ranges::find(found, exporter) == found.end()) found.push_back(exporter);
  }
  return found;
}

/// `pagerank`, or `pagerank@papers` for another view than the pass's own.
std::pair<std::string_view, std::string_view> split_pass(std::string_view word) {
  const std::size_t at = word.find('@');
  return {word.substr(0, at), at == std::string_view::npos ? std::string_view() : word.substr(at + 1)};
}

std::string find_bad_pass(const std::string& analyze) {
  const std::vector<std::string_view> words = split_list(analyze), choices = analyze_choices();
  for (const std::string_view word : words) {
    const auto [name, view] = split_pass(word);
    if (std::ranges::find(choices, name) == choices.end()) return format_unknown("pass", name, choices);
    const bool is_pass = find_pass(name) != nullptr;
    if (!is_pass && (words.size() > 1 || word != name)) return "takes passes, or all, or none; not " + analyze;
    if (word != name && find_view(view) == nullptr) return format_unknown("view", view, names_of(views()));
  }
  return {};
}

/// In the order of the table: some passes read what others give.
std::vector<SelectedPass> select_passes(const std::string& analyze) {
  const std::vector<std::string_view> words = split_list(analyze);
  std::vector<SelectedPass> selected;
  for (const Pass& pass : passes()) {
    if (analyze.empty() ? pass.by_default : analyze == "all") selected.push_back({&pass, find_view(pass.default_view)});
    for (const std::string_view word : words) {
      const auto [name, view] = split_pass(word);
      if (name != pass.name) continue;
      const SelectedPass wanted{&pass, find_view(view.empty() ? pass.default_view : view)};
      const bool is_new = std::ranges::none_of(
          selected, [&](const SelectedPass& other) { return other.pass == wanted.pass && other.view == wanted.view; });
      if (is_new) selected.push_back(wanted);
    }
  }
  return selected;
}

ViewOptions make_view_options(const BuildOptions& options, const Exporter& exporter) {
  ViewOptions view;
  if (!options.max_coauthors.empty()) {
    view.max_coauthors = parse_cap(options.max_coauthors);
  } else if (exporter.limits_coauthors) {
    view.max_coauthors = default_cap;
  }
  if (options.weight == weight_names[1]) view.weight = ViewOptions::Weight::papers;
  return view;
}

const View* choose_view(const BuildOptions& options, const Exporter& exporter) {
  if (exporter.writes_records()) return nullptr;
  return find_view(options.view.empty() ? exporter.default_view : std::string_view(options.view));
}

PlannedExport plan_export(const BuildOptions& options, Target target) {
  PlannedExport planned;
  const Exporter& exporter = *target.exporter;
  planned.view = choose_view(options, exporter);
  planned.view_options = make_view_options(options, exporter);
  if (planned.view != nullptr) planned.options.view = planned.view->name;
  const auto* detail = std::ranges::find(evidence_names, options.evidence);
  planned.options.evidence = detail == std::end(evidence_names)
                                 ? exporter.default_evidence
                                 : static_cast<EvidenceDetail>(detail - std::begin(evidence_names));
  if (!options.format_flags.base_iri.empty()) planned.options.base_iri = options.format_flags.base_iri;
  planned.options.inline_context = options.format_flags.inline_context;
  planned.options.csv_plain = options.format_flags.csv_plain;
  planned.target = std::move(target);
  return planned;
}

/// An option that changes nothing is a mistake about what is written.
void refuse_idle_options(const BuildOptions& options, const BuildPlan& plan) {
  const auto any_view = [&](auto&& test) {
    return std::ranges::any_of(
        plan.exports, [&](const PlannedExport& planned) { return planned.view != nullptr && test(*planned.view); });
  };
  if (!options.view.empty() && !any_view([](const View&) { return true; })) {
    throw UsageError("--view is for graphs; records are written before there is one");
  }
  if (!options.weight.empty() &&
      !any_view([](const View& view) { return !view.directed && !view.shows(NodeKind::paper); })) {
    throw UsageError("--weight is for the views coauthors, methods and benchmarks, which are not written here; add " +
                     std::string("--view coauthors"));
  }
  if (!options.max_coauthors.empty() && !any_view([](const View& view) { return view.shows(NodeKind::author); })) {
    throw UsageError("--max-coauthors is for co-author edges, which are not written here; add --view coauthors");
  }
  const bool records = std::ranges::any_of(plan.exports, [](const auto& planned) { return planned.view == nullptr; });
  if (!options.evidence.empty() && !records && !any_view([](const View& view) { return view.directed; })) {
    throw UsageError("--evidence is for what was read in papers; the view " +
                     std::string(plan.exports.front().view->name) + " is computed and has none");
  }
  std::vector<std::string_view> formats;
  for (const PlannedExport& planned : plan.exports) formats.push_back(planned.target.exporter->name);
  refuse_idle_format_options(options.format_flags, formats);
  std::vector<const View*> written;
  for (const PlannedExport& planned : plan.exports) {
    if (planned.view != nullptr) written.push_back(planned.view);
  }
  refuse_idle_filters(options.filter, written);
}

}  // namespace

void add_build_options(OptionParser& parser, BuildOptions& options) {
  add_paths(parser, options.input);
  const auto format_names = names_of(exporters());
  parser.add({"--export", "FORMAT[,FORMAT]", "formats to write: " + join_words(format_names) + "; default: graphml"},
             options.formats, list_of("export format", format_names));
  parser.add({"-o,--output", "OUT", "the file to write, or a folder/, or - for standard output"}, options.out,
             [](const std::string& text) { return text.empty() ? "is empty: name a file, a folder/ or -" : ""; });
  const auto view_names = names_of(views());
  parser.add({"--view", "NAME", "what to show: " + join_words(view_names) + "; default: the format's"}, options.view,
             one_of("view", view_names));
  const auto choices = analyze_choices();
  parser.add({"--analyze", "LIST",
              "passes whose results become columns: " + join_words(choices) +
                  "; default: " + join_words(default_passes()) + "; PASS@VIEW runs one on another view than its own"},
             options.analyze, [](const std::string& text) { return find_bad_pass(text); });
  add_pass_options(parser, options.passes);
  add_format_options(parser, options.format_flags);
  parser.add({"--max-coauthors", "N",
              "no co-author edges from papers with more authors: a number or none; default: " +
                  std::to_string(default_cap) + " in " + join_words(capped_formats())},
             options.max_coauthors, [](const std::string& text) {
               return text == "none" || parse_cap(text) ? std::string() : "takes a number from 1, or none";
             });
  parser.add({"--weight", "NAME",
              "of edges between authors, methods or benchmarks: fractional (sum of 1/(n-1), default) or papers"},
             options.weight, one_of("weight", {std::begin(weight_names), std::end(weight_names)}));
  parser.add({"--evidence", "DETAIL", "on edges read in papers: none, ref (rule and place) or sentence"},
             options.evidence, one_of("detail of evidence", {std::begin(evidence_names), std::end(evidence_names)}));
  add_date_options(parser, options.dates);
  add_filter_options(parser, options.filter);
  add_file_option(
      parser, "--corrections", options.corrections,
      "a table of edits of the graph (TSV): drop X, rename X Y, merge X Y, distinct X Y, kind X KIND, and a "
      "paper's id behind them where they speak of one");
  add_input_options(parser, options.input);
}

BuildPlan make_plan(const BuildOptions& options) {
  if (options.input.paths.empty()) throw UsageError("nothing to read: name files or folders of digests");
  refuse_empty_time(options.dates);
  BuildPlan plan;
  for (Target& target : resolve_targets(find_formats(options.formats), options.out, options.input.paths.front())) {
    plan.exports.push_back(plan_export(options, std::move(target)));
  }
  plan.passes = select_passes(options.analyze);
  plan.pass_options = make_pass_options(options.passes, plan.passes);
  refuse_idle_options(options, plan);
  for (PlannedExport& planned : plan.exports) {
    if (planned.view != nullptr) planned.filter = make_filter(options.filter, *planned.view, plan.passes);
  }
  return plan;
}

}  // namespace kgbuild::cli
