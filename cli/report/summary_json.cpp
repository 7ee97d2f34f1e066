#include "cli/report/summary_json.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "kgbuild/text.hpp"

namespace kgbuild::cli {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/// Paths and ids may contain bytes that are invalid in JSON.
void write_string(Writer& json, std::string_view text) {
  const std::string clean = clean_text(text).text;
  json.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
}

void write_key(Writer& json, std::string_view name) {
  json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void write_count(Writer& json, std::string_view name, unsigned long long count) {
  write_key(json, name);
  json.Uint64(count);
}

void write_kinds(Writer& json, std::string_view name, const std::vector<KindCount>& kinds) {
  write_key(json, name);
  json.StartObject();
  for (const KindCount& kind : kinds) write_count(json, kind.name, kind.count);
  json.EndObject();
}

/// Leaves the object open.
void start_node(Writer& json, const RankedNode& node) {
  json.StartObject();
  write_key(json, "id");
  write_string(json, node.id);
  write_key(json, "label");
  write_string(json, node.label);
}

void write_ranking(Writer& json, const Ranking& ranking) {
  write_key(json, ranking.name);
  json.StartArray();
  for (const RankedNode& node : ranking.nodes) {
    start_node(json, node);
    write_key(json, ranking.by);
    if (ranking.by == "papers") {
      json.Uint64(static_cast<std::uint64_t>(node.score));
    } else {
      json.Double(node.score);
    }
    json.EndObject();
  }
  json.EndArray();
}

void write_communities(Writer& json, const CommunitiesReport& communities) {
  write_key(json, "communities");
  json.StartObject();
  write_count(json, "count", communities.count);
  write_key(json, "modularity");
  json.Double(communities.modularity);
  write_key(json, "largest");
  json.StartArray();
  for (const CommunityReport& community : communities.largest) {
    json.StartObject();
    write_count(json, "size", community.size);
    write_key(json, "name");
    write_string(json, community.name);
    write_key(json, "topics");
    json.StartArray();
    for (const std::string& topic : community.topics) write_string(json, topic);
    json.EndArray();
    write_key(json, "central");
    json.StartArray();
    for (const RankedNode& node : community.central) {
      start_node(json, node);
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void write_formats(Writer& json, const std::vector<FormatCount>& formats) {
  write_key(json, "formats");
  json.StartObject();
  for (const FormatCount& format : formats) {
    write_key(json, format.format);
    json.StartObject();
    write_count(json, "files", format.files);
    write_count(json, "entries", format.entries);
    write_count(json, "entries_left_out", format.left_out);
    json.EndObject();
  }
  json.EndObject();
}

void write_skipped(Writer& json, const RunReport& report) {
  constexpr std::array<std::string_view, file_outcome_count> names{"read",     "no_paper",   "empty",
                                                                   "not_text", "unreadable", "own_records"};
  write_key(json, "skipped");
  json.StartObject();
  for (std::size_t i = 1; i < names.size(); ++i)
    if (report.outcomes[i] > 0) write_count(json, names[i], report.outcomes[i]);
  json.EndObject();
}

void write_output(Writer& json, const OutputReport& output) {
  json.StartObject();
  write_key(json, "path");
  write_string(json, output.path);
  write_key(json, "format");
  write_string(json, output.format);
  if (output.view.empty()) {
    write_count(json, "records", output.records);
  } else {
    write_key(json, "view");
    write_string(json, output.view);
    write_count(json, "nodes", output.nodes);
    write_count(json, "edges", output.edges);
    write_key(json, "max_coauthors");
    if (output.max_coauthors) {
      json.Uint(*output.max_coauthors);
    } else {
      json.Null();
    }
    write_count(json, "coauthor_edges_left_out", output.omitted_edges);
    write_key(json, "loses");
    json.StartArray();
    for (const std::string_view limitation : output.limitations) write_string(json, limitation);
    json.EndArray();
  }
  write_count(json, "bytes", output.bytes);
  json.EndObject();
}

void write_seconds(Writer& json, const Stopwatch& time) {
  write_key(json, "seconds");
  json.StartObject();
  for (const auto& [stage, seconds] : time.stages()) {
    write_key(json, stage);
    json.Double(seconds);
  }
  write_key(json, "total");
  json.Double(time.total());
  json.EndObject();
}

void write_passes(Writer& json, const std::vector<PassTime>& passes) {
  write_key(json, "pass_seconds");
  json.StartObject();
  for (const PassTime& pass : passes) {
    write_key(json, pass.name);
    json.Double(pass.seconds);
  }
  json.EndObject();
}

}  // namespace

std::string format_summary_json(const RunReport& report) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  write_count(json, "files", report.files);
  write_count(json, "files_skipped", report.files_skipped);
  write_count(json, "bytes", report.bytes);
  write_count(json, "entries", report.entries);
  if (report.period) {
    write_count(json, "entries_outside", report.period->entries_outside);
    write_count(json, "entries_undated", report.period->entries_undated);
  }
  write_count(json, "entries_seen", report.entries_seen);
  write_count(json, "entries_left_out", report.entries_left_out);
  write_formats(json, report.formats);
  write_skipped(json, report);
  if (!report.nodes.empty()) {
    write_kinds(json, "nodes", report.nodes);
    write_kinds(json, "edges", report.edges);
    write_key(json, "top");
    json.StartObject();
    for (const Ranking& ranking : report.rankings) write_ranking(json, ranking);
    json.EndObject();
    if (report.communities.count > 0) write_communities(json, report.communities);
  }
  write_key(json, "diagnostics");
  json.StartObject();
  for (const auto& [code, count] : report.diagnostics) write_count(json, code, count);
  json.EndObject();
  write_key(json, "outputs");
  json.StartArray();
  for (const OutputReport& output : report.outputs) write_output(json, output);
  json.EndArray();
  write_seconds(json, report.time);
  write_passes(json, report.passes);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace kgbuild::cli
