#include "graph/build/nodes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/strings.hpp"
#include "graph/build/summaries.hpp"
#include "graph/build/table_writer.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

std::optional<double> parse_value(std::string_view text) {
  double value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  return parsed.ec == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> result_confidence(const Result& result) {
  std::optional<double> highest;
  for (const auto& source : result.sources) highest = std::max(highest, source.second->confidence);
  return highest;
}

class NodeWriter {
 public:
  NodeWriter(const ResolvedCorpus& corpus, StringPool& pool, Graph::Parts& parts, Diagnostics& diagnostics)
      : corpus_(corpus), pool_(pool), parts_(parts), diagnostics_(diagnostics) {}

  // Kinds are in the order of their prefixes, nodes of a kind in that of their keys: ids ascend.
  void write() {
    for (const NodeKindInfo& kind : node_kinds()) {
      TableWriter table(kind.properties, pool_);
      Graph::Range& range = parts_.ranges[kind.kind];
      range.first = static_cast<std::uint32_t>(parts_.node_ids.size());
      write_rows(kind.kind, table);
      range.last = static_cast<std::uint32_t>(parts_.node_ids.size());
      parts_.columns.nodes[kind.kind] = table.take();
    }
  }

 private:
  void write_rows(NodeKind kind, TableWriter& table) {
    switch (kind) {
      case NodeKind::author:
        return write_authors(table);
      case NodeKind::benchmark:
        return write_benchmarks(table);
      case NodeKind::digest:
        return write_digests(table);
      case NodeKind::institution:
        return write_institutions(table);
      case NodeKind::method:
        return write_methods(table);
      case NodeKind::metric:
        return write_metrics(table);
      case NodeKind::paper:
        return write_papers(table);
      case NodeKind::result:
        return write_results(table);
      case NodeKind::task:
        return write_tasks(table);
    }
  }

  void add_node(std::string_view id, std::string_view label) {
    parts_.node_ids.push_back(pool_.intern(id));
    parts_.node_labels.push_back(pool_.intern(label));
  }

  void add_node(NodeKind kind, std::string_view key, std::string_view label) {
    id_.assign(kind_info(kind).prefix).append(":").append(key);
    add_node(id_, label);
  }

  void write_authors(TableWriter& table) {
    for (const Author& author : corpus_.people.authors) {
      add_node(NodeKind::author, author.key, author.name);
      table.text("name", author.name).list("aliases", author.aliases).text("category", to_string(author.category));
      table.integer("papers", author.papers);
      const bool is_person = author.category != AuthorCategory::group;
      table.integer("groups", is_person ? std::optional<std::int64_t>(author.groups) : std::nullopt);
      table.flag("ambiguous", is_person ? std::optional(author.groups > 1) : std::nullopt);
      table.list("affiliations", author.affiliations);
      table.day("first_seen", author.seen.first).day("last_seen", author.seen.last);
      table.end_row();
    }
  }

  std::vector<std::string_view> paper_ids(const std::vector<std::uint32_t>& papers) const {
    std::vector<std::string_view> ids;
    ids.reserve(papers.size());
    for (const std::uint32_t paper : papers) ids.push_back(corpus_.papers[paper].id);
    return ids;
  }

  // The properties that methods and benchmarks share.
  void write_entity(NameKind kind, const NamedEntity& entity, const EntityCounts& counts, TableWriter& table) {
    add_node(node_kind_of(kind), entity.key, entity.name);
    table.text("name", entity.name).list("aliases", entity.aliases).text("category", to_string(entity.category));
    table.integer("papers", counts.papers);
    table.list("introduced_by", paper_ids(counts.introduced_by)).flag("ambiguous", counts.ambiguous);
    table.day("first_seen", counts.seen.first).day("last_seen", counts.seen.last);
    table.real(property_name::confidence, counts.confidence);
    if (counts.ambiguous) report_homonym(entity, counts.introduced_by);
  }

  void report_homonym(const NamedEntity& entity, const std::vector<std::uint32_t>& papers) {
    const PaperRecord& record = corpus_.records[corpus_.papers[papers[1]].records.front()];
    std::string text = "`" + entity.name + "` is introduced by papers that share no author:";
    for (const std::uint32_t paper : papers) text.append(" ").append(corpus_.papers[paper].id);
    diagnostics_.push_back({Severity::note, "homonym", record.file, record.line, 0, std::move(text)});
  }

  void write_benchmarks(TableWriter& table) {
    const std::vector<NamedEntity>& entities = corpus_.entities.by_kind[NameKind::benchmark];
    const std::vector<EntityCounts> counts = count_entities(corpus_, NameKind::benchmark);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      write_entity(NameKind::benchmark, entities[i], counts[i], table);
      table.end_row();
    }
  }

  void write_methods(TableWriter& table) {
    const std::vector<NamedEntity>& entities = corpus_.entities.by_kind[NameKind::method];
    const std::vector<EntityCounts> counts = count_entities(corpus_, NameKind::method);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      write_entity(NameKind::method, entities[i], counts[i], table);
      table.integer("papers_with_variants", counts[i].papers_with_variants).end_row();
    }
  }

  void write_metrics(TableWriter& table) {
    const std::vector<NamedEntity>& entities = corpus_.entities.by_kind[NameKind::metric];
    const std::vector<EntityCounts> counts = count_entities(corpus_, NameKind::metric);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const NamedEntity& entity = entities[i];
      add_node(NodeKind::metric, entity.key, entity.name);
      table.text("name", entity.name).list("aliases", entity.aliases).integer("papers", counts[i].papers);
      table.integer("papers_with_narrower", counts[i].papers_with_narrower);
      table.flag("higher_is_better", entity.lexicon ? entity.lexicon->higher_is_better : std::nullopt);
      table.real(property_name::confidence, counts[i].confidence).end_row();
    }
  }

  void write_tasks(TableWriter& table) {
    const std::vector<NamedEntity>& entities = corpus_.entities.by_kind[NameKind::task];
    const std::vector<EntityCounts> counts = count_entities(corpus_, NameKind::task);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      add_node(NodeKind::task, entities[i].key, entities[i].name);
      table.text("name", entities[i].name).list("aliases", entities[i].aliases);
      table.integer("papers", counts[i].papers).integer("papers_with_narrower", counts[i].papers_with_narrower);
      table.real(property_name::confidence, counts[i].confidence).end_row();
    }
  }

  void write_digests(TableWriter& table) {
    for (const Digest& digest : corpus_.digests) {
      add_node(NodeKind::digest, digest.key, digest.source + " " + format_day(digest.day));
      table.day("date", digest.day).text("source", digest.source).end_row();
    }
  }

  void write_institutions(TableWriter& table) {
    for (const Institution& institution : corpus_.institutions.all) {
      add_node(NodeKind::institution, institution.key, institution.name);
      table.text("name", institution.name).list("aliases", institution.aliases);
      table.integer("papers", institution.papers).integer("authors", institution.authors).end_row();
    }
  }

  void write_papers(TableWriter& table) {
    const std::vector<std::string_view> introduced = find_introduced_names(corpus_);
    for (std::size_t i = 0; i < corpus_.papers.size(); ++i) {
      const Paper& paper = corpus_.papers[i];
      const PaperSummary summary = summarize_paper(corpus_, paper);
      add_node(paper.id, introduced[i].empty() ? shorten(summary.title, 40) : std::string(introduced[i]));
      table.text("title", summary.title).text("arxiv_id", summary.arxiv_id).text("doi", summary.doi);
      table.text("url", summary.url).day("first_featured", paper.first_featured);
      table.text("submitted_month", summary.submitted_month).text("published", summary.published);
      table.integer("year", summary.year).integer("month", summary.month);
      table.text("venue", summary.venue).text("status", to_string(summary.status));
      table.list("keywords", summary.keywords).list("code", summary.code);
      table.integer("references_outside", corpus_.citations.outside[i]);
      table.flag("more_authors", summary.more_authors ? std::optional(true) : std::nullopt);
      table.integer("votes", summary.votes).list("links", summary.links).list("digests", digest_ids(i)).end_row();
    }
  }

  std::vector<std::string> digest_ids(std::size_t paper) const {
    std::vector<std::string> ids;
    for (const std::uint32_t digest : corpus_.paper_digests[paper]) {
      ids.push_back(std::string(kind_info(NodeKind::digest).prefix) + ":" + corpus_.digests[digest].key);
    }
    return ids;
  }

  void write_results(TableWriter& table) {
    for (const Result& result : corpus_.results) {
      const ResultItem& item = *result.item;
      add_node(NodeKind::result, hex_digits(result.hash, 16), label_result(item));
      table.real("value", parse_value(item.value)).text("unit", item.unit).text("relation", to_string(item.relation));
      table.text("split", item.split);
      table.text("sentence", item.evidence.empty() ? std::string_view() : item.evidence.front().sentence);
      table.real(property_name::confidence, result_confidence(result)).end_row();
    }
  }

  const ResolvedCorpus& corpus_;
  StringPool& pool_;
  Graph::Parts& parts_;
  Diagnostics& diagnostics_;
  std::string id_;  // scratch
};

}  // namespace

void add_nodes(const ResolvedCorpus& corpus, StringPool& pool, Graph::Parts& parts, Diagnostics& diagnostics) {
  NodeWriter(corpus, pool, parts, diagnostics).write();
}

}  // namespace kgbuild::graphs
