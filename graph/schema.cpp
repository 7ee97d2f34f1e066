#include "kgbuild/schema.hpp"

#include <algorithm>

namespace kgbuild {
namespace {

using enum ValueType;
using N = NodeKind;
using E = EdgeKind;

constexpr Property first_seen{"first_seen", date, "day of the first digest that names it"};
constexpr Property last_seen{"last_seen", date, "day of the last digest that names it"};
constexpr Property name{"name", string, "display name"};
constexpr Property aliases{"aliases", string_list, "other names, the most frequent first"};
constexpr Property papers{property_name::papers, integer, "number of papers"};
constexpr Property papers_with_narrower{"papers_with_narrower", integer,
                                        "number of papers that name it or a narrower one, each counted once"};
constexpr Property introduced_by{"introduced_by", string_list, "ids of the papers that introduce it"};
constexpr Property homonym{"ambiguous", boolean, "introduced by papers that share no author: probably several things"};
constexpr Property mentions{"count", integer, "mentions in title and body"};
constexpr Property confidence{property_name::confidence, real,
                              "probability, 0 to 1, that the names are right: the highest of its papers"};
constexpr Property weight{property_name::weight, real, "strength of the tie; only in projections"};

constexpr Property author_properties[] = {
    name,
    aliases,
    {property_name::category, string, "person, group, or handle: the user name of a person"},
    papers,
    {"groups", integer, "groups of papers that probably are different people's; 1 for most people"},
    {"ambiguous", boolean, "probably several people of one name: more than one group"},
    {"affiliations", string_list, "institutions in brackets after the name, as written"},
    first_seen,
    last_seen,
};
constexpr Property benchmark_properties[] = {
    name,       aliases,       {property_name::category, string, "benchmark or dataset"},
    papers,     introduced_by, homonym,
    first_seen, last_seen,     confidence,
};
constexpr Property digest_properties[] = {
    {"date", date, "day of the digest"},
    {"source", string, "name of the layout that read it"},
};
constexpr Property institution_properties[] = {
    name,
    aliases,
    papers,
    {"authors", integer, "number of authors"},
};
constexpr Property method_properties[] = {
    name,
    aliases,
    {property_name::category, string, "method, model or tool"},
    papers,
    {"papers_with_variants", integer, "number of papers that name it or a variant of it"},
    introduced_by,
    homonym,
    first_seen,
    last_seen,
    confidence,
};
constexpr Property metric_properties[] = {
    name,
    aliases,
    papers,
    papers_with_narrower,
    {"higher_is_better", boolean, "direction of the metric, where it is certain"},
    confidence,
};
constexpr Property paper_properties[] = {
    {"title", string, "title"},
    {"arxiv_id", string, "arXiv id without version"},
    {"doi", string, "DOI, lower case, without resolver"},
    {"url", string, "link of the title"},
    {property_name::first_featured, date, "day of the first digest that lists it"},
    {"submitted_month", string, "YYYY-MM, from the arXiv id"},
    {"published", string, "date given with the paper if it is not the digest's day: YYYY-MM-DD, YYYY-MM or YYYY"},
    {"year", integer, "of submitted_month, else of published, else of first_featured"},
    {"month", integer, "1 to 12, of the same date as the year; absent where only a year is known"},
    {"venue", string, "journal or conference, as written; where the paper was submitted if the status says so"},
    {"status", string,
     "retracted, published, withdrawn, rejected, submitted or preprint; absent where nothing says it"},
    {"keywords", string_list, "keywords that come with the paper"},
    {"code", string_list, "those of its addresses where its code is"},
    {"references_outside", integer, "works it cites that are not papers of the graph; absent where no input has them"},
    {"more_authors", boolean, "true where no digest names all authors: et al."},
    {"votes", integer, "highest number of votes a digest gives"},
    {"links", string_list, "links in the text: code, project pages; other addresses of the paper"},
    {"digests", string_list, "ids of the digests that list it"},
};
constexpr Property result_properties[] = {
    {"value", real, "the number as written in the text"},
    {"unit", string, "%, pp, x, s, points, ..."},
    {"relation", string, "score, gain, drop, ratio or bound"},
    {"split", string, "part of the benchmark"},
    {"sentence", string, "the sentence it was read from"},
    {property_name::confidence, real, "probability, 0 to 1, that value, method, benchmark and metric are all right"},
};
constexpr Property task_properties[] = {name, aliases, papers, papers_with_narrower, confidence};

constexpr EnumArray<NodeKind, NodeKindInfo> node_table{{{
    {N::author, "Author", "author", "#e69f00", author_properties},
    {N::benchmark, "Benchmark", "benchmark", "#d55e00", benchmark_properties},
    {N::digest, "Digest", "digest", "#999999", digest_properties},
    {N::institution, "Institution", "institution", "#000000", institution_properties},
    {N::method, "Method", "method", "#009e73", method_properties},
    {N::metric, "Metric", "metric", "#cc79a7", metric_properties},
    {N::paper, "Paper", "paper", "#0072b2", paper_properties},
    {N::result, "Result", "result", "#56b4e9", result_properties},
    {N::task, "Task", "task", "#f0e442", task_properties},
}}};

constexpr Property authored_properties[] = {
    {"listed", integer, "place in the digest's list, from 1"},
    {"position", integer, "place in the byline, from 1; only where the input declares byline order"},
    {"last", boolean, "last of the byline; only where the input declares byline order"},
    {"namesake", string, "which person of an ambiguous name: the id of the first paper of the group"},
};
constexpr Property coauthored_properties[] = {
    {property_name::papers, integer, "papers shared"},
    {property_name::fractional, real, "sum over the papers shared of 1/(n-1), n = persons of the paper"},
    weight,
    {"first_seen", date, "first_featured of the first paper shared"},
    {"last_seen", date, "first_featured of the last paper shared"},
};
constexpr Property fact_confidence{property_name::confidence, real,
                                   "probability, 0 to 1, that the paper names it; INTRODUCES: as its own"};
constexpr Property fact_properties[] = {fact_confidence};
constexpr Property count_properties[] = {mentions, fact_confidence};
constexpr Property of_method_properties[] = {
    {"inferred", boolean, "the text near the number does not name the method"},
};
constexpr Property cooccurrence_properties[] = {
    {property_name::papers, integer, "papers that name both"},
    weight,
    {"first_seen", date, "first_featured of the first paper that names both"},
    {"last_seen", date, "first_featured of the last paper that names both"},
};
constexpr Property coupling_properties[] = {
    {"shared_methods", integer, "methods that both papers name"},
    {"shared_benchmarks", integer, "benchmarks that both papers name"},
    {"shared_authors", integer, "persons who wrote both papers"},
    weight,
};
constexpr Property rule_properties[] = {{"rule", string, "what says so, e.g. lexicon-family"}};

constexpr Endpoints author_paper[] = {{N::author, N::paper}};
constexpr Endpoints author_institution[] = {{N::author, N::institution}};
constexpr Endpoints author_author[] = {{N::author, N::author}};
constexpr Endpoints paper_benchmark[] = {{N::paper, N::benchmark}};
constexpr Endpoints paper_digest[] = {{N::paper, N::digest}};
constexpr Endpoints paper_method[] = {{N::paper, N::method}};
constexpr Endpoints paper_metric[] = {{N::paper, N::metric}};
constexpr Endpoints paper_paper[] = {{N::paper, N::paper}};
constexpr Endpoints paper_result[] = {{N::paper, N::result}};
constexpr Endpoints paper_task[] = {{N::paper, N::task}};
constexpr Endpoints introducible[] = {{N::paper, N::method}, {N::paper, N::benchmark}, {N::paper, N::metric}};
constexpr Endpoints mentionable[] = {{N::paper, N::method}, {N::paper, N::benchmark}};
constexpr Endpoints result_method[] = {{N::result, N::method}};
constexpr Endpoints result_benchmark[] = {{N::result, N::benchmark}};
constexpr Endpoints result_metric[] = {{N::result, N::metric}};
constexpr Endpoints benchmark_task[] = {{N::benchmark, N::task}};
constexpr Endpoints broader_ends[] = {{N::task, N::task}, {N::metric, N::metric}};
constexpr Endpoints same_entity[] = {{N::method, N::method}, {N::benchmark, N::benchmark}};

constexpr bool directed = false, symmetric = true, computed = false, extracted = true;

constexpr EnumArray<EdgeKind, EdgeKindInfo> edge_table{{{
    {E::addresses, "ADDRESSES", directed, extracted, paper_task, fact_properties},
    {E::affiliated_with, "AFFILIATED_WITH", directed, computed, author_institution, {}},
    {E::against, "AGAINST", directed, computed, result_method, {}},
    {E::authored, "AUTHORED", directed, computed, author_paper, authored_properties},
    {E::broader, "BROADER", directed, computed, broader_ends, rule_properties},
    {E::builds_on, "BUILDS_ON", directed, extracted, paper_method, count_properties},
    {E::cites, "CITES", directed, computed, paper_paper, {}},
    {E::coauthored_with, "COAUTHORED_WITH", symmetric, computed, author_author, coauthored_properties},
    {E::compares_with, "COMPARES_WITH", directed, extracted, paper_method, count_properties},
    {E::evaluates_on, "EVALUATES_ON", directed, extracted, paper_benchmark, count_properties},
    {E::featured_in, "FEATURED_IN", directed, computed, paper_digest, {}},
    {E::in_metric, "IN_METRIC", directed, computed, result_metric, {}},
    {E::introduces, "INTRODUCES", directed, extracted, introducible, fact_properties},
    {E::measures, "MEASURES", directed, extracted, paper_metric, count_properties},
    {E::mentions, "MENTIONS", directed, extracted, mentionable, count_properties},
    {E::of_method, "OF_METHOD", directed, computed, result_method, of_method_properties},
    {E::on_benchmark, "ON_BENCHMARK", directed, computed, result_benchmark, {}},
    {E::reports, "REPORTS", directed, extracted, paper_result, {}},
    {E::tests, "TESTS", directed, computed, benchmark_task, rule_properties},
    {E::trains_on, "TRAINS_ON", directed, extracted, paper_benchmark, count_properties},
    {E::uses, "USES", directed, extracted, paper_method, count_properties},
    {E::variant_of, "VARIANT_OF", directed, computed, same_entity, rule_properties},
    {E::cooccurs_with, "COOCCURS_WITH", symmetric, computed, same_entity, cooccurrence_properties},
    {E::coupled_with, "COUPLED_WITH", symmetric, computed, paper_paper, coupling_properties},
}}};

template <typename Table>
constexpr bool in_enum_order(const Table& table) {
  std::size_t i = 0;
  return std::ranges::all_of(table, [&](const auto& row) { return index_of(row.kind) == i++; });
}
static_assert(in_enum_order(node_table) && in_enum_order(edge_table));
static_assert(std::ranges::is_sorted(node_table, {}, &NodeKindInfo::prefix), "nodes sorted by id are grouped by kind");

template <typename Table>
auto find_kind(const Table& table, std::string_view text) -> std::optional<decltype(table.front().kind)> {
  const auto row = std::ranges::find_if(table, [&](const auto& kind) { return kind.name == text; });
  if (row == table.end()) return std::nullopt;
  return row->kind;
}

}  // namespace

std::span<const NodeKindInfo> node_kinds() { return node_table; }
std::span<const EdgeKindInfo> edge_kinds() { return edge_table; }

const NodeKindInfo& kind_info(NodeKind kind) { return node_table.at(kind); }
const EdgeKindInfo& kind_info(EdgeKind kind) { return edge_table.at(kind); }

std::optional<NodeKind> find_node_kind(std::string_view text) { return find_kind(node_table, text); }
std::optional<EdgeKind> find_edge_kind(std::string_view text) { return find_kind(edge_table, text); }

}  // namespace kgbuild
