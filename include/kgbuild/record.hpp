// PaperRecord: everything found in one entry, each item with its evidence. Its native text form is
// one JSON object per line (schemas/paper-record.schema.json).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/paper_id.hpp"
#include "kgbuild/vocabulary.hpp"

namespace kgbuild {

/// The words a fact was read from. Offsets are bytes of the cleaned title or body.
struct Evidence {
  std::string rule;       ///< id of the rule
  bool in_title = false;  ///< else in the body
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::string text;      ///< the slice [start, end)
  std::string sentence;  ///< at most 300 characters; contains the slice

  bool operator==(const Evidence&) const = default;
};

/// A name found in a paper. The list of the record that holds it determines its kind.
struct NameItem {
  std::string name;                    ///< surface form; metrics and tasks: the standard English name
  std::vector<std::string> aliases;    ///< other surface forms in this paper
  Category kind = Category::none;      ///< `introduces` only: what the paper introduces
  NameRole role = NameRole::none;      ///< methods and benchmarks
  Category category = Category::none;  ///< methods and benchmarks
  std::uint32_t count = 1;             ///< mentions in title and body
  std::vector<Evidence> evidence;
  /// Probability, 0 to 1, that the name belongs in its list; calibrated. That of a metric which only a number implies
  /// is the number's. Absent in records that others made.
  std::optional<double> confidence;

  bool operator==(const NameItem&) const = default;
};

/// A measured number.
struct ResultItem {
  std::string value;  ///< decimal number without separators
  std::string unit;   ///< `%`, `pp`, `x`, `s`, `points`, `dB`, ... or empty
  Relation relation = Relation::score;
  std::string method;                              ///< surface form of a name of this record; empty if unknown
  bool method_inferred = false;                    ///< the text near the number does not name the method
  std::string benchmark, split, metric, baseline;  ///< empty if unknown
  std::vector<Evidence> evidence;
  std::optional<double> confidence;  ///< that all of these are right, as for names

  bool operator==(const ResultItem&) const = default;
};

struct PaperRecord {
  std::string id;                         ///< `paper:arxiv:2412.16145`, `paper:doi:...`, `paper:title:...`
  std::string title, url, arxiv_id, doi;  ///< empty = null
  std::string date;                       ///< as in Entry; empty = null
  std::string digest_date;                ///< as in Entry: empty if `date` is also the day of the digest
  std::optional<std::int64_t> votes;
  std::vector<std::string> authors;
  bool more_authors = false;             ///< there are authors that `authors` does not name
  std::vector<AuthorNote> author_notes;  ///< aliases and affiliations
  bool byline = false;                   ///< the authors are in the order of the paper's byline
  std::vector<std::string> links;
  std::string venue;  ///< as in Entry, as are the next six; empty = absent
  PaperStatus status = PaperStatus::none;
  std::vector<std::string> keywords, code;
  std::vector<std::string> ids, references, cited_by;  ///< as in Entry; cited works may repeat
  std::vector<NameItem> introduces, methods, benchmarks, metrics, tasks;
  std::vector<ResultItem> results;
  std::string digest;  ///< name of the source
  std::string file;    ///< relative to the input path
  std::uint32_t line = 0;
  std::optional<std::uint64_t> body_start;  ///< byte offset in the file; empty if decoding changed the text

  bool operator==(const PaperRecord&) const = default;
};

/// The day of the digest, as text: `digest_date`, else `date`.
inline const std::string& digest_day(const PaperRecord& record) {
  return record.digest_date.empty() ? record.date : record.digest_date;
}

/// One line of JSON without the line break. The strings of `record` must be clean (text.hpp). Keys that the items of a
/// list do not always have are omitted if their value is the default, as are `digest_date`, `more_authors`,
/// `author_notes`, `venue`, `status`, `keywords`, `code`, `ids`, `references` and `cited_by`.
std::string format_record(const PaperRecord& record);

/// Inverse of `format_record`. Returns nothing if `line` is not a valid record, with the reason in
/// `*problem` unless that is null. Ignores unknown keys; cleans strings.
std::optional<PaperRecord> parse_record(std::string_view line, std::string* problem);

}  // namespace kgbuild
