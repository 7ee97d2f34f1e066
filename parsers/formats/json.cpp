// Input format `json`: papers as JSON objects, in lists, under any key, or one a line.
#include <algorithm>
#include <set>
#include <utility>

#include "base/json.hpp"
#include "base/json_repair.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/entry_fields.hpp"
#include "parsers/fields/path_dates.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/json_paper.hpp"
#include "parsers/formats/json_people.hpp"

namespace kgbuild::parsing {
namespace {

/// An object or list that is being read.
struct Frame {
  enum class Role : std::uint8_t { paper, details, person, date, list };
  Role role = Role::list;
  JsonKey key;       ///< of the value that comes next; in a list, of the list itself
  JsonKey own_key;   ///< of the object itself
  std::string date;  ///< a list or object under a date is of that day
  std::size_t first_entry = 0;
  JsonPaper paper;
  JsonPerson person;
  std::string JsonPerson::*part = nullptr;  ///< where the value that comes next goes
  std::string written;                      ///< parts of a date
  std::vector<JsonPaper> details;           ///< of inner objects: what the paper's own object says counts first
  std::set<std::uint64_t> seen;             ///< hashes of keys
  std::size_t papers = 0;                   ///< directly in this
  std::vector<LeftOut> others;              ///< what is in a list of papers without being one
  std::size_t first_left_out = 0;
  std::uint32_t line = 0;
};

/// Takes the events of the parser and finds papers in them: any object with a title and something
/// more, unless it is inside one.
class PaperFinder {
 public:
  PaperFinder(const Source& source, ReadResult& out, Diagnostics& diagnostics)
      : source_(source), out_(out), entries_(out.entries), first_(out.entries.size()), diagnostics_(diagnostics) {}

  /// The value that begins at `offset` of the source's text and is read through `stream`.
  void begin(const rapidjson::MemoryStream& stream, std::size_t offset) {
    stream_ = &stream;
    offset_ = offset;
    frames_.clear();
  }
  bool is_graph() const { return is_graph_; }
  /// Of the entries found, in their order.
  const std::vector<JsonAuthors>& authors() const { return authors_; }

  /// Hands over what was left out, in the order of the text.
  void finish() {
    std::ranges::stable_sort(left_out_, {}, &LeftOut::line);
    for (LeftOut& item : left_out_) out_.leave_out(std::move(item));
  }

  static bool Null() { return true; }
  static bool Bool(bool) { return true; }
  bool Int(int value) { return add(std::to_string(value)); }
  bool Uint(unsigned value) { return add(std::to_string(value)); }
  bool Int64(std::int64_t value) { return add(std::to_string(value)); }
  bool Uint64(std::uint64_t value) { return add(std::to_string(value)); }
  bool Double(double value) {
    // pandas writes whole numbers as `12.0`.
    constexpr double exact = 9007199254740992;  // 2^53
    const bool whole =
        value > -exact && value < exact && value == static_cast<double>(static_cast<std::int64_t>(value));
    return !whole || add(std::to_string(static_cast<std::int64_t>(value)));
  }
  static bool RawNumber(const char*, rapidjson::SizeType, bool) { return true; }
  bool String(const char* text, rapidjson::SizeType size, bool) { return add({text, size}); }

  bool StartObject() {
    Frame frame;
    frame.role = object_role();
    if (!frames_.empty()) frame.own_key = frames_.back().key;
    return push(std::move(frame));
  }
  bool StartArray() {
    Frame frame;
    if (!frames_.empty()) frame.key = frames_.back().key;
    return push(std::move(frame));
  }
  bool Key(const char* text, rapidjson::SizeType size, bool);
  bool EndObject(rapidjson::SizeType);
  bool EndArray(rapidjson::SizeType) {
    Frame frame = pop();
    if (!frames_.empty() && frames_.back().role == Frame::Role::list) end_date_parts();
    set_digest(frame.first_entry, frame.date);
    leave_out_others(frame);
    return true;
  }

 private:
  Frame::Role object_role() const {
    if (frames_.empty()) return Frame::Role::paper;
    const Frame& outer = frames_.back();
    if (outer.key.slot == JsonSlot::authors) return Frame::Role::person;
    if (outer.key.slot == JsonSlot::date) return Frame::Role::date;
    return outer.role == Frame::Role::paper && outer.key.slot == JsonSlot::details ? Frame::Role::details
                                                                                   : Frame::Role::paper;
  }
  bool push(Frame frame) {
    if (frames_.size() >= max_json_depth) return false;
    frame.first_entry = entries_.size();
    frame.first_left_out = left_out_.size();
    frame.line = source_.position(offset_ + stream_->Tell()).line;  // the parser is before the bracket
    frame.date = std::exchange(next_date_, {});
    frames_.push_back(std::move(frame));
    return true;
  }
  Frame pop() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    return frame;
  }
  bool add(std::string value);
  void leave_out_others(Frame& frame) {
    if (frame.papers == 0) return;
    out_.seen += frame.others.size();
    std::move(frame.others.begin(), frame.others.end(), std::back_inserter(left_out_));
  }
  void count_object(const Frame& frame, bool is_paper, bool holds_papers);
  /// The nearest object, past lists, or one that is a paper, past persons and dates, too; null for none.
  Frame* find_object(bool is_paper) {
    const auto frame = std::find_if(frames_.rbegin(), frames_.rend(), [&](const Frame& candidate) {
      const bool part = candidate.role == Frame::Role::person || candidate.role == Frame::Role::date;
      return candidate.role != Frame::Role::list && !(is_paper && part);
    });
    return frame == frames_.rend() ? nullptr : &*frame;
  }
  /// Ends the year, month and day of `[[2024, 3, 14], [2024, 3, 15]]`.
  void end_date_parts() {
    Frame* const object = find_object(false);
    if (object && object->role == Frame::Role::date) object->written += ' ';
  }
  void end_part(Frame frame);
  /// The date of a digest, which the entries from `from` on have unless they have another.
  void set_digest(std::size_t from, const std::string& date) {
    if (date.empty()) return;
    for (std::size_t i = from; i < entries_.size(); ++i)
      if (entries_[i].digest_date.empty()) entries_[i].digest_date = date;
  }
  Source::Position position() const { return source_.position(offset_ + stream_->Tell() - 1); }
  void warn_once(bool& warned, const char* code, const char* text) {
    if (!warned) {
      const Source::Position place = position();
      diagnostics_.push_back({Severity::warning, code, source_.name(), place.line, place.column, text});
    }
    warned = true;
  }

  const Source& source_;
  ReadResult& out_;
  std::vector<Entry>& entries_;
  std::size_t first_;  ///< entries of other files come before
  std::vector<JsonAuthors> authors_;
  std::vector<LeftOut> left_out_;
  Diagnostics& diagnostics_;
  const rapidjson::MemoryStream* stream_ = nullptr;
  std::size_t offset_ = 0;
  std::vector<Frame> frames_;
  std::string next_date_;  ///< of the value that comes next
  bool is_graph_ = false;
  bool warned_keys_ = false;
  bool warned_text_ = false;
};

bool PaperFinder::Key(const char* text, rapidjson::SizeType size, bool) {
  const std::string_view name(text, size);
  Frame& frame = frames_.back();
  // A graph, even one of ours, is not a list of papers, although its nodes look like papers.
  if (frames_.size() == 1 && (name == "nodes" || name == "elements" || name == "@graph" || name == "network"))
    return is_graph_ = true, false;
  const bool repeated = !frame.seen.insert(hash_bytes(name)).second;
  if (repeated) warn_once(warned_keys_, "duplicate-key", "an object names a key twice; the first counts");
  frame.key = repeated ? JsonKey{} : find_json_key(name);
  if (frame.role == Frame::Role::person) {
    frame.part = repeated ? nullptr : find_person_part(name);
    if (frame.part) frame.key = frame.own_key;
    if (!frame.part && name != "author") frame.key = {};
  }
  if (frame.role == Frame::Role::date) frame.key = name == "date-parts" || name == "raw" ? frame.own_key : JsonKey{};
  next_date_ = frame.key.slot == JsonSlot::other ? find_date(name) : std::string();
  return true;
}

bool PaperFinder::add(std::string value) {
  next_date_.clear();
  if (frames_.empty()) return true;
  if (Frame& list = frames_.back(); list.papers > 0 && list.role == Frame::Role::list)
    list.others.push_back({position().line, "is not an object", value.substr(0, 400)});
  if (frames_.back().key.slot == JsonSlot::other) return true;
  Frame* const object = find_object(false);
  Frame* const owner = find_object(true);
  if (!owner) return true;
  std::erase(value, '\r');  // an escaped line end of Windows
  CleanText clean = clean_text(value);
  if (clean.replaced > 0)
    warn_once(warned_text_, "control-characters", "characters that no text may hold were replaced by U+FFFD");
  if (object->role == Frame::Role::person) {
    if (object == &frames_.back() && object->part) object->person.*object->part = std::move(clean.text);
  } else if (object->role == Frame::Role::date) {
    if (!object->written.empty() && object->written.back() != ' ') object->written += '-';
    object->written += clean.text;
  } else {
    owner->paper.add(frames_.back().key, std::move(clean.text), position().line, object != &frames_.back());
  }
  return true;
}

/// What an object that is a person or a date says goes to the object around it.
void PaperFinder::end_part(Frame frame) {
  std::string text = frame.role == Frame::Role::person ? frame.person.whole() : std::move(frame.written);
  Frame* const outer = find_object(false);
  Frame* const owner = find_object(true);
  if (text.empty() || !owner) return;
  if (outer->role == Frame::Role::person)
    outer->person.full = std::move(text);
  else if (outer == owner)
    owner->paper.add(frame.own_key, std::move(text), position().line, true);
}

bool PaperFinder::EndObject(rapidjson::SizeType) {
  Frame frame = pop();
  if (frame.role == Frame::Role::person || frame.role == Frame::Role::date) return end_part(std::move(frame)), true;
  if (frame.role == Frame::Role::details) {
    frames_.back().details.push_back(std::move(frame.paper));
    return true;
  }
  for (JsonPaper& inner : frame.details) frame.paper.merge(std::move(inner));
  leave_out_others(frame);
  const bool holds_papers = entries_.size() > frame.first_entry;
  const bool is_paper = frame.paper.is_paper(holds_papers);
  count_object(frame, is_paper, holds_papers);
  if (is_paper) {
    // What it cites is not listed here.
    out_.seen -= entries_.size() - frame.first_entry + left_out_.size() - frame.first_left_out;
    left_out_.resize(frame.first_left_out);
    entries_.resize(frame.first_entry);
    authors_.resize(frame.first_entry - first_);
    entries_.push_back(frame.paper.make_entry());
    authors_.push_back(frame.paper.take_authors());
    ++out_.seen;
  } else {
    set_digest(frame.first_entry, frame.paper.date());
  }
  set_digest(frame.first_entry, frame.date);
  return true;
}

/// Notes in the list or object around an object what it was.
void PaperFinder::count_object(const Frame& frame, bool is_paper, bool holds_papers) {
  if (frames_.empty()) return;
  Frame& outer = frames_.back();
  if (is_paper) {
    ++outer.papers;
  } else if (!holds_papers && (outer.role == Frame::Role::list || frame.paper.resembles_paper())) {
    outer.others.push_back({frame.line, frame.paper.problem(), frame.paper.label().substr(0, 400)});
  }
}

/// Parses all values from `at` up to `end`; false, with a diagnostic, at the first that is not JSON.
bool read_values(std::string_view text, std::size_t at, PaperFinder& finder, const Source& source,
                 Diagnostics& diagnostics) {
  for (;;) {
    at = std::min(text.find_first_not_of(" \t\n", at), text.size());
    if (at == text.size()) return true;
    rapidjson::MemoryStream stream(text.data() + at, text.size() - at);
    finder.begin(stream, at);
    JsonReader reader;
    const auto result = reader.Parse<json_flags | rapidjson::kParseStopWhenDoneFlag>(stream, finder);
    if (result.IsError()) {
      if (finder.is_graph()) return false;
      const Source::Position place = source.position(std::min(at + result.Offset(), text.size()));
      diagnostics.push_back({Severity::warning, "malformed-json", source.name(), place.line, place.column,
                             describe_json_error(result.Code()) + "; what follows was left out"});
      return false;
    }
    at += stream.Tell();
  }
}

}  // namespace

bool resembles_json(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\n");
  if (first == std::string_view::npos || (head[first] != '{' && head[first] != '[')) return false;
  if (head[first] == '{') return true;
  const std::size_t next = head.find_first_not_of(" \t\n", first + 1);
  return next != std::string_view::npos && (head[next] == '{' || head[next] == '"' || head[next] == ']');
}

void read_json(const Source& source, const RuleSet&, ReadResult& out, Diagnostics& diagnostics) {
  const RepairedJson repaired = repair_json(source.text());
  if (repaired.skipped > 0) {
    const Source::Position place = source.position(repaired.first_skipped);
    diagnostics.push_back({Severity::note, "skipped-value", source.name(), place.line, place.column,
                           (repaired.skipped == 1 ? "a value was" : std::to_string(repaired.skipped) + " values were") +
                               " skipped: a number out of range, or nested deeper than " +
                               std::to_string(max_json_depth) + " levels"});
  }
  const std::size_t first = out.entries.size();
  PaperFinder finder(source, out, diagnostics);
  const bool by_lines = source.name().ends_with(".jsonl") || source.name().ends_with(".ndjson");
  const std::string_view view = repaired.text;
  if (!by_lines) read_values(view, 0, finder, source, diagnostics);
  for (std::size_t at = 0; by_lines && at < view.size();) {
    const std::size_t end = std::min(view.find('\n', at), view.size());
    const std::size_t before = out.entries.size();
    const bool whole = read_values(view.substr(0, end), at, finder, source, diagnostics);
    const bool blank = view.substr(at, end - at).find_first_not_of(" \t") == std::string_view::npos;
    if (!whole || (!blank && out.entries.size() == before)) {
      ++out.seen;
      ++out.left_out;  // said below, or as malformed
    }
    if (whole && !blank && out.entries.size() == before) {
      diagnostics.push_back({Severity::warning, "no-paper", source.name(), source.position(at).line, 0,
                             "not a paper: it needs a title and also authors, an id, an address or a text; left out"});
    }
    at = end + 1;
  }
  finder.finish();
  const std::string path_date = find_path_date(source.name());
  for (std::size_t i = first; i < out.entries.size(); ++i) {
    Entry& entry = out.entries[i];
    entry.file = source.name();
    set_dates(entry, entry.date, entry.digest_date.empty() ? path_date : entry.digest_date);
  }
  read_people(finder.authors(), std::span(out.entries).subspan(first), diagnostics);
  if (out.entries.size() == first)
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0,
                           finder.is_graph() ? "a graph, not a list of papers" : "no paper found in it"});
}

}  // namespace kgbuild::parsing
