#include "parsers/items/item_finder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/fields/work_ids.hpp"
#include "parsers/fields/work_values.hpp"
#include "parsers/items/item_entries.hpp"
#include "parsers/items/text_lists.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_label = 400;
constexpr std::array<std::string_view, 3> date_parts{"year", "month", "day"};

/// A bullet or a row of a table that names a paper, or is named after one.
bool resembles_row(std::string_view text, bool named) {
  const bool marked = text.starts_with("- ") || text.starts_with("* ") || text.starts_with("|");
  return marked && (named || text.find("http") != std::string_view::npos || !find_arxiv_id(text).empty());
}

}  // namespace

ItemFinder::ItemFinder(const Source& source, const ItemFields& fields, const Place& place, ReadResult& out,
                       Diagnostics& diagnostics)
    : source_(source),
      fields_(fields),
      place_(place),
      out_(out),
      entries_(out.entries),
      first_(out.entries.size()),
      diagnostics_(diagnostics),
      frames_(fields) {}

void ItemFinder::start_object(std::uint32_t line) { begin_at(frames_.start_object(), line); }
void ItemFinder::start_list(std::uint32_t line) { begin_at(frames_.start_list(), line); }

void ItemFinder::begin_at(Frame& frame, std::uint32_t line) {
  frame.first_entry = entries_.size();
  frame.first_left_out = left_out_.size();
  frame.first_row = rows_.size();
  frame.line = line;
  frame.date = std::exchange(next_date_, {});
}

bool ItemFinder::key(std::string_view name) {
  Frame& frame = frames_.back();
  // A graph, even one of ours, is not a list of papers, although its nodes look like papers.
  if (frames_.size() == 1 && (name == "nodes" || name == "elements" || name == "@graph" || name == "network"))
    return false;
  const bool repeated = !frame.seen.insert(hash_bytes(name)).second;
  if (repeated) warn_once(warned_keys_, "duplicate-key", "an object names a key twice; the first counts");
  frame.name = name.substr(0, max_label);
  if (frame.role == Role::words) return true;
  frame.key = repeated ? ItemKey{} : fields_.find(name);
  frame.path_key = frame.path.empty() || repeated ? ItemKey{} : fields_.find(concat({frame.path, ".", name}));
  if (name == "value" && frame.own_key.field != ItemField::other && frame.own_key.field != ItemField::details) {
    frame.role = Role::wrapper;
    frame.key = frame.own_key;
  } else if ((frame.role == Role::person || frame.role == Role::wrapper) && wrap_people(frame, name)) {
    frame.role = Role::wrapper;
  } else if (frame.role == Role::wrapper && frame.own_key.field != ItemField::authors) {
    frame.key = {};  // `{"value": "https://...", "date": "2024-03-05"}`: when it was visited
  } else if (frame.role == Role::person) {
    frame.part = repeated ? std::nullopt : fields_.find_person_part(name);
    if (frame.part) frame.key = frame.own_key;
    if (!frame.part && name != "author" && name != "names") frame.key = {};
    if (!frame.part && frame.key.field == ItemField::other) frame.named.emplace_back(frame.name, std::string());
  } else if (frame.role == Role::date) {
    const bool part = std::ranges::find(date_parts, name) != date_parts.end();
    frame.key = name == "date-parts" || name == "raw" || part ? frame.own_key : ItemKey{};
  }
  next_date_ = frame.key.field == ItemField::other ? find_date(name) : std::string();
  return true;
}

/// Whether an object of people holds them by number: `{"1": "Bo Ek"}`, `{"first_author": "Bo Ek"}`.
bool ItemFinder::wrap_people(Frame& frame, std::string_view name) {
  if (frame.own_key.field != ItemField::authors) return false;
  const ItemKey known = fields_.find(name);
  const bool number = name.size() <= 4 && std::ranges::all_of(name, is_ascii_digit);
  if (!frame.person.whole().empty() || !frame.named.empty()) return false;
  if (known.field == ItemField::author_part)
    frame.key = known;
  else if (number && !name.empty())
    frame.key = frame.own_key;
  else
    return false;
  return true;
}

void ItemFinder::value(std::string text) {
  next_date_.clear();
  if (frames_.empty()) return;
  Frame& frame = frames_.back();
  if (frame.role == Role::list && frame.papers > 0)
    frame.others.push_back({place_.position().line, "is not an object", text.substr(0, max_label)});
  std::erase(text, '\r');  // an escaped line end of Windows
  add_value(text);
}

void ItemFinder::add_value(std::string_view text) {
  Frame& frame = frames_.back();
  Frame* const object = frames_.find_object(false);
  if (!object) return;
  if (object->role == Role::words) return place_word(*object, text);
  if (object->role == Role::person && !object->named.empty() && !object->part) {
    auto& [name, known] = object->named.back();
    if (known.empty())
      known = text.substr(0, max_label);
    else
      object->named.emplace_back(name, text.substr(0, max_label));
  }
  const bool by_path = frame.path_key.field != ItemField::other;
  const bool address = text.find("://") != std::string_view::npos || !find_arxiv_id(text).empty();
  const bool unread =
      frame.key.field == ItemField::other || frame.key.field == ItemField::details ||
      (frame.key.field == ItemField::url && !address) ||
      (frame.key.field == ItemField::references && frame.role != Role::list && may_name_address(frame.name));
  if (unread && !by_path) add_unread(*object, text);
  if (frame.key.field == ItemField::other && !by_path) {
    if (object->works != ItemField::other) add_work_text(*object, text);
    return add_row(text);
  }
  survey_.note_read(by_path ? frame.path_key.field : frame.key.field);
  Frame* const owner = by_path ? frames_.find_outer_paper() : frames_.find_object(true);
  if (!owner) return;
  CleanText clean = clean_text(text);
  if (clean.replaced > 0)
    warn_once(warned_text_, "control-characters", "characters that no text may hold were replaced by U+FFFD");
  if (by_path) {
    // The inner object may be a paper itself.
    if (object != owner && object->role == Role::paper)
      object->item.add(frame.key, clean.text, place_.position().line, frame.role == Role::list);
    owner->item.add(frame.path_key, std::move(clean.text), place_.position().line, frame.role == Role::list);
  } else if (object->role == Role::person) {
    if (object->part == PersonPart::affiliation)
      object->person.affiliations.push_back(std::move(clean.text));
    else if (object == &frame && frame.part)
      frame.person.part(*frame.part) = std::move(clean.text);
  } else if (const auto* const part = std::ranges::find(date_parts, std::string_view(frame.name));
             object->role == Role::date && part != date_parts.end()) {
    object->date_parts[static_cast<std::size_t>(part - date_parts.begin())] = std::move(clean.text);
  } else if (object->role == Role::date) {
    if (!object->written.empty() && object->written.back() != ' ') object->written += '-';
    object->written += clean.text;
  } else {
    add_field(*owner, frame, std::move(clean.text));
  }
}

/// People may be a list of Python or JSON in a string, or the values of an inner list.
void ItemFinder::add_field(Frame& owner, const Frame& frame, std::string text) {
  if (frame.is_row) {
    frames_.back().words.push_back(std::move(text));
    return;
  }
  const std::uint32_t line = place_.position().line;
  const bool people = frame.key.field == ItemField::authors || frame.key.field == ItemField::author_part;
  std::vector<std::string> names;
  if (people) names = split_text_list(text, fields_);
  if (names.empty()) return owner.item.add(frame.key, std::move(text), line, frame.role == Role::list);
  for (std::string& name : names) owner.item.add(frame.key, std::move(name), line, true);
}

void ItemFinder::add_unread(Frame& object, std::string_view text) {
  const Frame& frame = frames_.back();
  if (const auto part = fields_.find_person_part(frame.name); part && object.role == Role::paper)
    object.person.part(*part) = text.substr(0, max_label);
  survey_.add(frame.name, text, frame.role == Role::list);
}

void ItemFinder::add_row(std::string_view text) {
  std::string id = parse_arxiv_id(frames_.back().name);
  text = trim_left(text, " \t\n");
  if (!resembles_row(text, !id.empty())) return;
  CleanText clean = clean_text(text);
  rows_.push_back({std::move(clean.text), std::move(id), place_.position().line});
}

/// A position in a text by words.
void ItemFinder::place_word(Frame& object, std::string_view position) {
  constexpr std::size_t max_words = 20000;
  std::size_t at = 0;
  const auto parsed = std::from_chars(position.data(), position.data() + position.size(), at);
  if (parsed.ec != std::errc() || at >= max_words) return;
  if (object.words.size() <= at) object.words.resize(at + 1);
  object.words[at] = object.name;
}

/// Ends the year, month and day of `[[2024, 3, 14], [2024, 3, 15]]`.
void ItemFinder::end_date_parts() {
  Frame* const object = frames_.find_object(false);
  if (object && object->role == Role::date) object->written += ' ';
}

void ItemFinder::add_people(const Frame& frame, const std::vector<ItemPerson>& people) {
  Frame* const owner = frames_.find_object(true);
  if (!owner) return;
  for (const ItemPerson& person : people) owner->item.add(frame.own_key, person, place_.position().line, true);
}

/// A list within a list of people goes to that list, whose end decides what its rows hold.
void ItemFinder::end_row(Frame frame) {
  if (!frame.words.empty()) frames_.back().rows.push_back(std::move(frame.words));
}

/// What an object that is a person, a date or a text says goes to the object around it.
void ItemFinder::end_part(Frame frame) {
  const auto& [year, month, day] = frame.date_parts;
  std::string text = year.empty() ? std::move(frame.written) : join_date(year, month, day);
  if (frame.role == Role::person && frame.person.whole().empty())
    return add_people(frame, read_named_people(frame.named));
  if (frame.role == Role::person) text = frame.person.whole();
  if (frame.role == Role::words) text = clean_text(collapse_blanks(join(frame.words, " "))).text;
  Frame* const outer = frames_.find_object(false);
  Frame* const owner = frames_.find_object(true);
  if (text.empty() || !owner || !frame.person.is_author()) return;
  if (outer->role == Role::person && outer->part == PersonPart::affiliation)
    outer->person.affiliations.push_back(std::move(text));
  else if (outer->role == Role::person)
    outer->person.part(PersonPart::full) = std::move(text);
  else if (outer == owner && frame.role == Role::person)
    owner->item.add(frame.own_key, frame.person, place_.position().line, true);
  else if (outer == owner)
    owner->item.add(frame.own_key, std::move(text), place_.position().line, true);
}

void ItemFinder::end_object() {
  Frame frame = frames_.pop();
  switch (frame.role) {
    case Role::person:
    case Role::date:
    case Role::words:
      return end_part(std::move(frame));
    case Role::details:
      return frames_.back().details.push_back(std::move(frame.item));
    case Role::paper:
      return end_paper(std::move(frame));
    case Role::wrapper:
    case Role::list:
      return;
  }
}

void ItemFinder::end_paper(Frame frame) {
  // A person may be the value of a key that is not known.
  if (frames_.size() > 1) survey_.add(frame.own_name, frame.person.whole(), true);
  for (Item& inner : frame.details) frame.item.merge(std::move(inner));
  leave_out_others(frame);
  if (!parse_arxiv_id(frame.own_name).empty())
    frame.item.add({ItemField::arxiv_id, UINT16_MAX - 1}, frame.own_name, frame.line, false);
  end_work(frame);
  const bool holds_papers = entries_.size() > frame.first_entry;
  const bool is_paper = frame.item.is_paper(holds_papers) && !frame.item.is_other_kind();
  count_object(frame, is_paper, holds_papers);
  if (is_paper) {
    // What it cites is not listed here.
    out_.seen -= entries_.size() - frame.first_entry + left_out_.size() - frame.first_left_out;
    left_out_.resize(frame.first_left_out);
    rows_.resize(frame.first_row);
    entries_.resize(frame.first_entry);
    columns_.resize(frame.first_entry - first_);
    if (frame.own_key.field == ItemField::other && !frames_.empty() && frames_.back().role == Role::paper)
      frame.item.add_id(frame.own_name);
    entries_.push_back(frame.item.make_entry(fields_.statuses()));
    columns_.push_back(frame.item.take_columns());
    ++out_.seen;
  } else {
    if (frame.citing && !frame.cited.empty()) columns_[*frame.citing].references.push_back(frame.cited);
    set_digest(frame.first_entry, frame.item.date());
  }
  end_pair(frame, is_paper);
  set_digest(frame.first_entry, frame.date);
}

/// What a work says in words, as `unstructured` of Crossref, or lists of ids in an object that groups works.
void ItemFinder::add_work_text(Frame& object, std::string_view text) {
  const bool listed = frames_.back().role == Role::list;
  if (listed) return split_works(text, true, object.inner_works);
  if (std::string ids = find_ids_in_text(text); !ids.empty()) object.inner_works.push_back(std::move(ids));
}

/// Gives an object in a list of works to the paper around it: what it says itself, else what it holds.
void ItemFinder::end_work(Frame& frame) {
  Frame* const outer = frames_.find_object(false);
  if (frame.works == ItemField::other || !outer) return;
  const std::string own = frame.item.work();
  const bool has_text = own.starts_with("title:") && frame.inner_works.size() == 1;
  if (has_text)
    frame.inner_works.front().append(" ").append(own);
  else if (!own.empty())
    frame.inner_works = {own};
  const bool is_owner =
      outer->works == ItemField::other && (outer->role == Role::paper || outer->role == Role::details);
  if (is_owner)
    for (std::string& work : frame.inner_works) outer->item.add_work(frame.works, std::move(work));
  else if (outer->works == frame.works)
    std::ranges::move(frame.inner_works, std::back_inserter(outer->inner_works));
}

/// `{"citingPaper": {...}, "citedPaper": {...}}`
void ItemFinder::end_pair(const Frame& frame, bool is_paper) {
  if (frames_.empty() || frames_.back().works != ItemField::other) return;
  if (frame.own_key.field == ItemField::citing && is_paper) frames_.back().citing = columns_.size() - 1;
  if (frame.own_key.field == ItemField::cited) frames_.back().cited = frame.item.work();
}

void ItemFinder::end_list() {
  Frame frame = frames_.pop();
  if (!frames_.empty() && frames_.back().role == Role::list) end_date_parts();
  set_digest(frame.first_entry, frame.date);
  leave_out_others(frame);
  if (!frame.rows.empty()) add_people(frame, read_person_rows(frame.rows, fold_key(frame.name) == "authorsparsed"));
  if (frame.is_row) end_row(std::move(frame));
}

void ItemFinder::leave_out_others(Frame& frame) {
  if (frame.papers == 0) return;
  out_.seen += frame.others.size();
  std::move(frame.others.begin(), frame.others.end(), std::back_inserter(left_out_));
}

/// Notes in the list or object around an object what it was.
void ItemFinder::count_object(const Frame& frame, bool is_paper, bool holds_papers) {
  if (frames_.empty()) return;
  Frame& outer = frames_.back();
  if (is_paper) {
    ++outer.papers;
  } else if (!holds_papers && (outer.role == Role::list || frame.item.resembles_paper())) {
    outer.others.push_back({frame.line, frame.item.problem(), frame.item.label().substr(0, max_label)});
  }
}

/// The date of a digest, which the entries from `from` on have unless they have another.
void ItemFinder::set_digest(std::size_t from, const std::string& date) {
  if (date.empty()) return;
  for (std::size_t i = from; i < entries_.size(); ++i)
    if (entries_[i].digest_date.empty()) entries_[i].digest_date = date;
}

void ItemFinder::warn_once(bool& warned, const char* code, const char* text) {
  if (!warned) {
    const Source::Position place = place_.position();
    diagnostics_.push_back({Severity::warning, code, source_.name(), place.line, place.column, text});
  }
  warned = true;
}

void ItemFinder::finish(std::string_view format) {
  std::ranges::stable_sort(left_out_, {}, &LeftOut::line);
  for (LeftOut& item : left_out_) out_.leave_out(std::move(item));
  complete_entries(columns_, std::span(entries_).subspan(first_), format, source_, diagnostics_);
}

}  // namespace kgbuild::parsing
