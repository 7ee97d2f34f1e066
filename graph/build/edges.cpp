#include "graph/build/edges.hpp"

#include <algorithm>
#include <tuple>

#include "graph/build/table_writer.hpp"

namespace kgbuild::graphs {
namespace {

class EdgeWriter {
 public:
  EdgeWriter(const ResolvedCorpus& corpus, StringPool& pool, Graph::Parts& parts)
      : corpus_(corpus), pool_(pool), parts_(parts), file_of_record_(corpus.records.size(), 0) {
    for (const EdgeKindInfo& kind : edge_kinds()) tables_.emplace_back(kind.properties, pool);
  }

  void write(const std::vector<StagedEdge>& staged, Ties ties) {
    reserve(staged.size() + ties.sources.size());
    parts_.evidence_offsets.push_back(0);
    std::uint32_t tie = 0;
    for (const StagedEdge& edge : staged) {
      const std::uint32_t first = tie;
      while (tie < ties.sources.size() && precedes(ties.sources[tie], edge)) ++tie;
      write_ties(ties, first, tie);
      write_edge(edge);
    }
    write_ties(ties, tie, static_cast<std::uint32_t>(ties.sources.size()));
    for (const EdgeKindInfo& kind : edge_kinds()) {
      if (table_of(kind.kind).rows() > 0) parts_.columns.edges[kind.kind] = table_of(kind.kind).take();
    }
    parts_.columns.edges[EdgeKind::coauthored_with] = std::move(ties.columns);
  }

 private:
  TableWriter& table_of(EdgeKind kind) { return tables_[index_of(kind)]; }

  NodeId author_node(std::uint32_t rank) const { return parts_.ranges[NodeKind::author].first + rank; }

  bool precedes(std::uint32_t tie_source, const StagedEdge& edge) const {
    return std::tuple(author_node(tie_source), EdgeKind::coauthored_with) < std::tuple(edge.source, edge.kind);
  }

  void reserve(std::size_t edges) {
    parts_.sources.reserve(edges);
    parts_.targets.reserve(edges);
    parts_.edge_kinds.reserve(edges);
    parts_.edge_rows.reserve(edges);
    parts_.evidence_offsets.reserve(edges + 1);
    parts_.evidence.reserve(corpus_.facts.uses.size() + corpus_.results.size());  // most have one sentence
  }

  void add(NodeId source, NodeId target, EdgeKind kind, std::uint32_t row) {
    parts_.sources.push_back(source);
    parts_.targets.push_back(target);
    parts_.edge_kinds.push_back(kind);
    parts_.edge_rows.push_back(row);
    parts_.evidence_offsets.push_back(static_cast<std::uint32_t>(parts_.evidence.size()));
  }

  /// Ties [first, last).
  void write_ties(const Ties& ties, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t tie = first; tie < last; ++tie) {
      add(author_node(ties.sources[tie]), author_node(ties.targets[tie]), EdgeKind::coauthored_with, tie);
    }
  }

  void write_edge(const StagedEdge& edge) {
    if (edge.kind == EdgeKind::reports) {
      for (const auto& [record, item] : corpus_.results[edge.origin].sources) add_evidence(record, item->evidence);
    } else if (kind_info(edge.kind).extracted) {
      const Fact& fact = corpus_.facts.facts[edge.origin];
      for (std::uint32_t i = fact.first; i < fact.last; ++i) {
        add_evidence(corpus_.facts.uses[i]->record, corpus_.facts.uses[i]->item->evidence);
      }
    }
    drop_repeated_evidence();
    set_properties(edge);
    add(edge.source, edge.target, edge.kind, table_of(edge.kind).end_row());
  }

  void set_properties(const StagedEdge& edge) {
    TableWriter& table = table_of(edge.kind);
    if (edge.kind == EdgeKind::authored) {
      const Byline& byline = corpus_.people.bylines[edge.origin];
      const bool ordered = byline.position > 0;
      table.integer("listed", byline.listed);
      table.integer("position", ordered ? std::optional<std::int64_t>(byline.position) : std::nullopt);
      table.flag("last", ordered ? std::optional(byline.last) : std::nullopt);
      table.text("namesake", byline.group == no_group ? std::string_view() : corpus_.papers[byline.group].id);
    } else if (edge.kind == EdgeKind::of_method) {
      table.flag("inferred", corpus_.results[edge.origin].item->method_inferred);
    } else if (edge.kind == EdgeKind::variant_of) {
      table.text("rule", "lexicon-family");
    } else if (edge.kind == EdgeKind::broader) {
      table.text("rule", corpus_.taxonomy.broader[edge.origin].rule);
    } else if (edge.kind == EdgeKind::tests) {
      table.text("rule", "lexicon-task");
    } else if (!kind_info(edge.kind).properties.empty()) {
      const Fact& fact = corpus_.facts.facts[edge.origin];
      const bool is_counted = edge.kind != EdgeKind::introduces && edge.kind != EdgeKind::addresses;
      if (is_counted) table.integer("count", fact.count);
      table.real(property_name::confidence, fact.confidence);
    }
  }

  void add_evidence(std::uint32_t record_index, const std::vector<Evidence>& evidence) {
    const PaperRecord& record = corpus_.records[record_index];
    StringId& file = file_of_record_[record_index];
    if (file == 0) file = pool_.intern(record.file);
    for (const Evidence& item : evidence) {
      EdgeEvidence of_edge;
      of_edge.rule = pool_.intern(item.rule);
      of_edge.file = file;
      of_edge.line = record.line;
      of_edge.in_title = item.in_title;
      of_edge.start = item.start;
      of_edge.length = item.end > item.start ? item.end - item.start : 0;
      of_edge.sentence = pool_.intern(item.sentence);
      parts_.evidence.push_back(of_edge);
    }
  }

  // A name may occur in two lists of a record with the same evidence. Sorting the evidence of the edge that is being
  // written into reading order makes duplicates adjacent.
  void drop_repeated_evidence() {
    const auto place = [this](const EdgeEvidence& e) {
      return std::tuple(pool_.view(e.file), e.line, !e.in_title, e.start, e.length, pool_.view(e.rule));
    };
    const auto begin = parts_.evidence.begin() + parts_.evidence_offsets.back();
    if (parts_.evidence.end() - begin < 2) return;
    std::stable_sort(begin, parts_.evidence.end(),
                     [&](const EdgeEvidence& a, const EdgeEvidence& b) { return place(a) < place(b); });
    const auto same = [&](const EdgeEvidence& a, const EdgeEvidence& b) { return place(a) == place(b); };
    parts_.evidence.erase(std::unique(begin, parts_.evidence.end(), same), parts_.evidence.end());
  }

  const ResolvedCorpus& corpus_;
  StringPool& pool_;
  Graph::Parts& parts_;
  std::vector<TableWriter> tables_;       // by edge kind
  std::vector<StringId> file_of_record_;  // 0 = not interned yet
};

}  // namespace

void add_edges(const ResolvedCorpus& corpus, const std::vector<StagedEdge>& staged, Ties ties, StringPool& pool,
               Graph::Parts& parts) {
  EdgeWriter(corpus, pool, parts).write(staged, std::move(ties));
}

}  // namespace kgbuild::graphs
