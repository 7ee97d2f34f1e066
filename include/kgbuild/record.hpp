// PaperRecord: everything found in one entry, each item with its evidence. Also the native text
// form, one JSON object a line (schemas/paper-record.schema.json).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/paper_id.hpp"

namespace kgbuild {

/// The words a fact was read from. Offsets are bytes of the cleaned field.
struct Evidence {
  std::string rule;       ///< id of the rule
  bool in_title = false;  ///< else in the body
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::string text;      ///< the slice [start, end)
  std::string sentence;  ///< at most 300 characters, holds the slice

  bool operator==(const Evidence&) const = default;
};

/// A name found in a paper. Which list of the record it stands in says what it is.
struct NameItem {
  std::string name;                  ///< surface form (metrics, tasks: the standard English name)
  std::vector<std::string> aliases;  ///< other surface forms in this paper
  std::string kind;                  ///< introduces: method, model, tool, benchmark, dataset, metric
  std::string role;         ///< methods: extended, used, compared, mentioned; benchmarks: evaluated, trained, unknown
  std::string category;     ///< methods: method, model, tool; benchmarks: benchmark, dataset
  std::uint32_t count = 1;  ///< mentions in title and body
  std::vector<Evidence> evidence;

  bool operator==(const NameItem&) const = default;
};

/// A number that was measured.
struct ResultItem {
  std::string value;                               ///< decimal number without separators
  std::string unit;                                ///< `%`, `pp`, `x`, `s`, `points`, `dB`, ... or empty
  std::string relation = "score";                  ///< score, gain, drop, ratio, bound
  std::string method;                              ///< surface form of a name of this record; empty when unknown
  bool method_inferred = false;                    ///< not said beside the number
  std::string benchmark, split, metric, baseline;  ///< empty when unknown
  std::vector<Evidence> evidence;

  bool operator==(const ResultItem&) const = default;
};

struct PaperRecord {
  std::string id;                               ///< `paper:arxiv:2412.16145`, `paper:doi:...`, `paper:title:...`
  std::string title, url, arxiv_id, doi, date;  ///< empty = null
  std::optional<std::int64_t> votes;
  std::vector<std::string> authors;
  bool byline = false;
  std::vector<std::string> links;
  std::vector<NameItem> introduces, methods, benchmarks, metrics, tasks;
  std::vector<ResultItem> results;
  std::string digest;
  std::string file;
  std::uint32_t line = 0;
  std::optional<std::uint64_t> body_start;

  bool operator==(const PaperRecord&) const = default;
};

/// One line of JSON without the line break. The record's text must be clean. What a list's items
/// have by default (a count of 1, no role) is left out where the list has no such key.
std::string format_record(const PaperRecord& record);

/// Inverse of `format_record`: nothing when `line` is no valid record; `*problem` then says why.
/// Unknown keys are ignored. Strings are cleaned.
std::optional<PaperRecord> parse_record(std::string_view line, std::string* problem);

}  // namespace kgbuild
