// Laws that hold for any records: tried on random ones, from a fixed seed.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "kgbuild/text.hpp"
#include "kgbuild/view.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;

namespace {

/// Few names, so that they recur often; many of them similar, so that they are often confused.
class RandomRecords {
 public:
  explicit RandomRecords(unsigned seed) : random_(seed) {}

  std::vector<PaperRecord> make(int count) {
    std::vector<PaperRecord> records;
    for (int i = 0; i < count; ++i) records.push_back(make_one());
    return records;
  }

 private:
  static constexpr std::array<const char*, 20> people{
      "Jun-Yan Zhu", "Junyan Zhu",  "J. Zhu",     "Jun Y. Zhu",  "Yann N. Dauphin", "Yann Dauphin", "Y. Dauphin",
      "John Smith",  "J. Smith",    "Jane Smith", "J. R. Smith", "John R. Smith",   "Ann Lee",      "ANN LEE",
      "Ben Ray",     "Gemini Team", "user42",     "Cho Kim",     "José García",     "Jose Garcia"};
  static constexpr std::array<const char*, 16> names{"MAP",
                                                     "Masked Attention Pooling",
                                                     "Modular Agent Planning",
                                                     "GridNet",
                                                     "Grid-Net",
                                                     "GN",
                                                     "ZRO",
                                                     "Zonal Routing Order",
                                                     "the network",
                                                     "MMLU",
                                                     "MMLU-Pro",
                                                     "Wide Exam",
                                                     "Beta",
                                                     "Beta Two",
                                                     "Better Estimates Taken Apart",
                                                     "Greedy Nets"};

  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
  template <typename Choices>
  auto pick(const Choices& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
  }

  NameItem make_name() {
    NameItem item = test::make_item(pick(names));
    for (int i = below(3); i > 0; --i) item.aliases.push_back(pick(names));
    item.role = pick(
        std::array{NameRole::used, NameRole::compared, NameRole::evaluated, NameRole::trained, NameRole::mentioned});
    const auto start = static_cast<std::uint32_t>(below(500));
    item.evidence.push_back({"some-rule", below(2) == 0, start, start + 5, "", "Sentence " + std::to_string(start)});
    return item;
  }

  PaperRecord make_one() {
    const int number = below(40);
    PaperRecord record = test::make_record(number, "2024-01-" + std::to_string(10 + below(20)), {});
    for (int i = below(5); i > 0; --i) record.authors.push_back(pick(people));
    for (int i = below(2); i > 0; --i) record.introduces.push_back(make_name());
    for (int i = below(4); i > 0; --i) record.methods.push_back(make_name());
    for (int i = below(3); i > 0; --i) record.benchmarks.push_back(make_name());
    for (int i = below(2); i > 0; --i) record.tasks.push_back(make_name());
    if (!record.methods.empty()) {
      ResultItem result;
      result.value = std::to_string(below(3));
      result.method = record.methods[0].name;
      record.results.push_back(result);
    }
    if (below(6) == 0) record.arxiv_id.clear();
    record.byline = below(3) == 0;
    return record;
  }

  std::mt19937 random_;
};

/// The keys of the names and aliases of this node.
std::set<std::string> keys_of(const Graph& graph, NodeId node) {
  const NodeKind kind = graph.node_kind(node);
  std::set<std::string> keys{std::string(graph.id(node).substr(graph.id(node).find(':') + 1))};
  const auto add = [&](std::string_view name) {
    if (kind == NodeKind::author) {
      keys.insert(fold_person(name));
      return;
    }
    keys.insert(fold_name(name));
    const NameKind of_name = kind == NodeKind::benchmark ? NameKind::benchmark
                             : kind == NodeKind::metric  ? NameKind::metric
                             : kind == NodeKind::task    ? NameKind::task
                                                         : NameKind::method;
    if (const auto entry = test::rules().find_name(of_name, name)) keys.insert(std::string(entry->id));
  };
  if (const Column* name = graph.find_column(kind, "name"))
    add(graph.strings().view(name->string(graph.node_row(node))));
  if (const Column* aliases = graph.find_column(kind, "aliases")) {
    for (const StringId alias : aliases->list(graph.node_row(node))) add(graph.strings().view(alias));
  }
  if (kind == NodeKind::result) keys.insert("label " + std::string(graph.label(node)));
  if (kind == NodeKind::paper) {
    const Column* title = graph.find_column(kind, "title");
    keys.insert("title:" + fold_name(graph.strings().view(title->string(graph.node_row(node)))));
  }
  return keys;
}

/// The paper of `half` in `whole`, where it may have an identifier; its title then shows which node it is.
NodeId find_paper(const Graph& whole, const Graph& half, NodeId paper) {
  if (const auto same = whole.find_node(half.id(paper))) return *same;
  for (NodeId node = whole.nodes_of(NodeKind::paper).first; node < whole.nodes_of(NodeKind::paper).last; ++node) {
    if (keys_of(whole, node).contains(std::string(half.id(paper).substr(6)))) return node;
  }
  FAIL("the whole has lost " << half.id(paper));
  return 0;
}

/// Does `paper` have a neighbour of this kind that is called so?
bool knows(const Graph& whole, NodeId paper, NodeKind kind, const std::string& key) {
  const auto fits = [&](const Arc& arc) {
    return whole.node_kind(arc.target) == kind && keys_of(whole, arc.target).contains(key);
  };
  return std::ranges::any_of(whole.out_arcs(paper), fits) || std::ranges::any_of(whole.in_arcs(paper), fits);
}

/// Each node of the half is in the whole, under its id or as an alias, with at least one of its papers.
void check_half(const Graph& whole, const Graph& half) {
  for (NodeId node = 0; node < half.node_count(); ++node) {
    const NodeKind kind = half.node_kind(node);
    if (kind == NodeKind::paper) {
      find_paper(whole, half, node);
      continue;
    }
    const std::string id(half.id(node));
    CAPTURE(id);
    const auto goes_on = [&](const Arc& arc) {
      if (half.node_kind(arc.target) != NodeKind::paper) return false;
      // Equal results of one paper are one node; which id it has depends on the records.
      const std::string key =
          kind == NodeKind::result ? "label " + std::string(half.label(node)) : id.substr(id.find(':') + 1);
      return knows(whole, find_paper(whole, half, arc.target), kind, key);
    };
    CHECK((std::ranges::any_of(half.in_arcs(node), goes_on) || std::ranges::any_of(half.out_arcs(node), goes_on)));
  }
}

}  // namespace

TEST_CASE("the order of add does not matter") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::vector<PaperRecord> records = RandomRecords(seed).make(60);
    const std::string expected = test::dump(test::build(records));
    std::mt19937 random(seed);
    for (int i = 0; i < 3; ++i) {
      std::ranges::shuffle(records, random);
      CHECK(test::dump(test::build(records)) == expected);
    }
  }
}

TEST_CASE("any half of the records gives ids that the whole has, or aliases of its nodes") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const std::vector<PaperRecord> records = RandomRecords(seed).make(60);
    const Graph whole = test::build(records);
    std::mt19937 random(seed);
    for (int i = 0; i < 3; ++i) {
      std::vector<PaperRecord> half;
      std::ranges::sample(records, std::back_inserter(half), 30, random);
      check_half(whole, test::build(half));
    }
  }
}

TEST_CASE("views of any graph are sound and keep ids") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Graph whole = test::build(RandomRecords(seed).make(50));
    for (const View& view : views()) {
      for (const ViewOptions& options : {ViewOptions{}, ViewOptions{3, ViewOptions::Weight::papers}}) {
        const Graph graph = view.make(whole, options);
        CHECK(graph.check() == std::vector<std::string>{});
        for (NodeId node = 0; node < graph.node_count(); ++node) CHECK(whole.find_node(graph.id(node)));
      }
    }
  }
}
