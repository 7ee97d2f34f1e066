#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_set>

#include "graph/build/draft.hpp"
#include "graph/build/table_writer.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

/// `2412.16145` and `cs/0112017` → 2024-12 and 2001-12, from the first four digits; arXiv began in 1991.
std::string find_submitted_month(std::string_view arxiv_id) {
  if (const std::size_t slash = arxiv_id.find('/'); slash != std::string_view::npos) arxiv_id.remove_prefix(slash + 1);
  if (arxiv_id.size() < 4) return {};
  for (const char c : arxiv_id.substr(0, 4)) {
    if (c < '0' || c > '9') return {};
  }
  const int month = (arxiv_id[2] - '0') * 10 + (arxiv_id[3] - '0');
  if (month < 1 || month > 12) return {};
  std::string text = arxiv_id[0] == '9' ? "19" : "20";
  return text.append(arxiv_id.substr(0, 2)).append("-").append(arxiv_id.substr(2, 2));
}

// The first four characters are the year of a date and of a month.
std::int64_t parse_year(std::string_view date) {
  std::int64_t year = 0;
  for (const char c : date.substr(0, 4)) year = year * 10 + (c - '0');
  return year;
}

/// The arXiv id in the id of a paper; empty for papers without one.
std::string_view arxiv_id_of_paper(std::string_view id) {
  constexpr std::string_view prefix = "paper:arxiv:";
  return id.starts_with(prefix) ? id.substr(prefix.size()) : std::string_view();
}

/// What the records of a paper say of it, taken together.
struct PaperSummary {
  std::string_view title, url, doi;
  std::optional<std::int64_t> votes;
  std::vector<std::string_view> links;
};

/// By paper the name of what it introduces first, as the paper writes it unless it was corrected.
std::vector<std::string_view> find_introduced_names(const Draft& draft) {
  std::vector<std::string_view> names(draft.papers.size());
  for (const NameUse& use : draft.entities.uses) {
    if (!use.introduced || !names[use.paper].empty()) continue;
    const NamedEntity& entity = draft.entities.by_kind[index_of(use.kind)][use.entity];
    names[use.paper] = use.called != nullptr ? *use.called : entity.renamed ? entity.name : use.item->name;
  }
  return names;
}

PaperSummary sum_up(const Draft& draft, const Paper& paper) {
  PaperSummary summary;
  std::unordered_set<std::string_view> known_links;
  const auto take_first = [](std::string_view& known, const std::string& value) {
    if (known.empty()) known = value;
  };
  for (const std::uint32_t index : paper.records) {
    const PaperRecord& record = draft.records[index];
    take_first(summary.title, record.title);
    take_first(summary.url, record.url);
    take_first(summary.doi, record.doi);
    if (record.votes) summary.votes = std::max(summary.votes.value_or(*record.votes), *record.votes);
    for (const std::string& link : record.links) {
      if (known_links.insert(link).second) summary.links.push_back(link);
    }
  }
  return summary;
}

class NodeWriter {
 public:
  NodeWriter(const Draft& draft, StringPool& pool, Graph::Parts& parts, Diagnostics& diagnostics)
      : draft_(draft), pool_(pool), parts_(parts), diagnostics_(diagnostics) {}

  // In the order of the kinds, as the ids stand.
  void write() {
    write_kind(NodeKind::author, &NodeWriter::write_authors);
    write_kind(NodeKind::benchmark, &NodeWriter::write_benchmarks);
    write_kind(NodeKind::digest, &NodeWriter::write_digests);
    write_kind(NodeKind::method, &NodeWriter::write_methods);
    write_kind(NodeKind::metric, &NodeWriter::write_metrics);
    write_kind(NodeKind::paper, &NodeWriter::write_papers);
    write_kind(NodeKind::result, &NodeWriter::write_results);
    write_kind(NodeKind::task, &NodeWriter::write_tasks);
  }

 private:
  void write_kind(NodeKind kind, void (NodeWriter::*write_rows)(TableWriter&)) {
    TableWriter table(kind_info(kind).properties, pool_);
    Graph::Range& range = parts_.ranges[index_of(kind)];
    range.first = static_cast<NodeId>(parts_.node_ids.size());
    (this->*write_rows)(table);
    range.last = static_cast<NodeId>(parts_.node_ids.size());
    parts_.columns.nodes[index_of(kind)] = table.take();
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
    for (const Author& author : draft_.people.authors) {
      add_node(NodeKind::author, author.key, author.name);
      table.text(author.name).list(author.aliases).text(to_string(author.category)).integer(author.papers);
      if (author.category == AuthorCategory::person) {
        table.integer(author.groups).flag(author.groups >= ambiguous_groups);
      } else {
        table.absent().absent();
      }
      table.day(author.first_seen).day(author.last_seen);
    }
  }

  const std::vector<NamedEntity>& entities(NameKind kind) const { return draft_.entities.by_kind[index_of(kind)]; }

  std::vector<std::string_view> paper_ids(const std::vector<std::uint32_t>& papers) const {
    std::vector<std::string_view> ids;
    ids.reserve(papers.size());
    for (const std::uint32_t paper : papers) ids.push_back(draft_.papers[paper].id);
    return ids;
  }

  // What methods and benchmarks have in common behind their counts.
  void write_introductions(const NamedEntity& entity, const EntityCounts& counts, TableWriter& table) {
    table.list(paper_ids(counts.introduced_by)).flag(counts.ambiguous).day(counts.first_seen).day(counts.last_seen);
    if (counts.ambiguous) report_homonym(entity, counts.introduced_by);
  }

  void report_homonym(const NamedEntity& entity, const std::vector<std::uint32_t>& papers) {
    const PaperRecord& record = draft_.records[draft_.papers[papers[1]].records.front()];
    std::string text = "`" + entity.name + "` is introduced by papers that share no author:";
    for (const std::uint32_t paper : papers) text.append(" ").append(draft_.papers[paper].id);
    diagnostics_.push_back({Severity::note, "homonym", record.file, record.line, 0, std::move(text)});
  }

  void write_benchmarks(TableWriter& table) {
    const std::vector<EntityCounts> counts = count_entities(draft_, NameKind::benchmark);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const NamedEntity& entity = entities(NameKind::benchmark)[i];
      add_node(NodeKind::benchmark, entity.key, entity.name);
      table.text(entity.name).list(entity.aliases).text(to_string(entity.category)).integer(counts[i].papers);
      write_introductions(entity, counts[i], table);
    }
  }

  void write_methods(TableWriter& table) {
    const std::vector<EntityCounts> counts = count_entities(draft_, NameKind::method);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const NamedEntity& entity = entities(NameKind::method)[i];
      add_node(NodeKind::method, entity.key, entity.name);
      table.text(entity.name).list(entity.aliases).text(to_string(entity.category)).integer(counts[i].papers);
      table.integer(counts[i].papers_with_variants);
      write_introductions(entity, counts[i], table);
    }
  }

  void write_metrics(TableWriter& table) {
    for (const NamedEntity& entity : entities(NameKind::metric)) {
      add_node(NodeKind::metric, entity.key, entity.name);
      table.text(entity.name).list(entity.aliases);
      if (entity.lexicon && entity.lexicon->higher_is_better) {
        table.flag(*entity.lexicon->higher_is_better);
      } else {
        table.absent();
      }
    }
  }

  void write_tasks(TableWriter& table) {
    const std::vector<EntityCounts> counts = count_entities(draft_, NameKind::task);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const NamedEntity& entity = entities(NameKind::task)[i];
      add_node(NodeKind::task, entity.key, entity.name);
      table.text(entity.name).list(entity.aliases).integer(counts[i].papers);
    }
  }

  void write_digests(TableWriter& table) {
    for (const Digest& digest : draft_.digests) {
      add_node(NodeKind::digest, digest.key, digest.source + " " + format_day(digest.day));
      table.day(digest.day).text(digest.source);
    }
  }

  void write_papers(TableWriter& table) {
    const std::vector<std::string_view> introduced = find_introduced_names(draft_);
    for (std::size_t i = 0; i < draft_.papers.size(); ++i) {
      const Paper& paper = draft_.papers[i];
      const PaperSummary summary = sum_up(draft_, paper);
      add_node(paper.id, introduced[i].empty() ? shorten(summary.title, 40) : std::string(introduced[i]));
      const std::string_view arxiv_id = arxiv_id_of_paper(paper.id);
      table.text(summary.title).text(arxiv_id).text(summary.doi).text(summary.url).day(paper.first_featured);
      write_dates(find_submitted_month(arxiv_id), paper.first_featured, table);
      summary.votes ? table.integer(*summary.votes) : table.absent();
      table.list(summary.links).list(digest_ids(i));
    }
  }

  static void write_dates(const std::string& submitted_month, Day first_featured, TableWriter& table) {
    table.text(submitted_month);
    if (!submitted_month.empty()) {
      table.integer(parse_year(submitted_month));
    } else if (first_featured != no_day) {
      table.integer(parse_year(format_day(first_featured)));
    } else {
      table.absent();
    }
  }

  std::vector<std::string> digest_ids(std::size_t paper) const {
    std::vector<std::string> ids;
    for (const std::uint32_t digest : draft_.paper_digests[paper]) {
      ids.push_back(std::string(kind_info(NodeKind::digest).prefix) + ":" + draft_.digests[digest].key);
    }
    return ids;
  }

  void write_results(TableWriter& table) {
    for (const Result& result : draft_.results) {
      const ResultItem& item = *result.item;
      add_node(NodeKind::result, format_hash(result.hash), label_result(item));
      double value = 0;
      const auto parsed = std::from_chars(item.value.data(), item.value.data() + item.value.size(), value);
      parsed.ec == std::errc() && std::isfinite(value) ? table.real(value) : table.absent();
      table.text(item.unit).text(to_string(item.relation)).text(item.split);
      table.text(item.evidence.empty() ? std::string_view() : item.evidence.front().sentence);
    }
  }

  static std::string format_hash(std::uint64_t hash) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4) text[i] = "0123456789abcdef"[hash & 15];
    return text;
  }

  const Draft& draft_;
  StringPool& pool_;
  Graph::Parts& parts_;
  Diagnostics& diagnostics_;
  std::string id_;
};

}  // namespace

void add_nodes(const Draft& draft, StringPool& pool, Graph::Parts& parts, Diagnostics& diagnostics) {
  NodeWriter(draft, pool, parts, diagnostics).write();
}

}  // namespace kgbuild::graphs
