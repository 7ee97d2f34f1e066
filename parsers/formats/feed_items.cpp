#include "parsers/formats/feed_items.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/formats/feed_values.hpp"

namespace kgbuild::parsing {
namespace {

/// Attributes that say of what kind an element is.
constexpr std::array<std::string_view, 9> kind_attributes{"type",      "contrib-type",  "pub-id-type",
                                                          "IdType",    "EIdType",       "dateType",
                                                          "titleType", "abstract-type", "contributor_role"};

constexpr std::array<std::string_view, 3> date_parts{"year", "month", "day"};

// Addresses that count less than those the fields of the rule packs name.
constexpr ItemKey file_address{ItemField::url, UINT16_MAX - 2};
constexpr ItemKey other_address{ItemField::url, UINT16_MAX - 1};

/// Fields whose elements are formatted text.
bool is_text(ItemField field) { return field == ItemField::title || field == ItemField::body; }

/// Whether an element says that its text is in Base64: by a mode (Atom 0.3) or encoding, or in Atom by a type that is
/// neither text nor XML.
bool is_encoded(const XmlElement& element) {
  if (element.attribute("mode") == "base64" || element.attribute("encoding") == "base64") return true;
  const std::string type = ascii_lower(element.attribute("type"));
  return type.find('/') != std::string::npos && !type.starts_with("text/") && !type.ends_with("xml");
}

/// A date needs a year: some give it in an element of its own.
bool has_year(std::string_view date) {
  std::size_t digits = 0;
  return std::ranges::any_of(date, [&](char c) {
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    return digits == 4;
  });
}

}  // namespace

ElementNames FeedItems::names_of(const XmlElement& element) const {
  const std::string name = fold_key(element.name);
  ElementNames names;
  for (const std::string_view attribute : kind_attributes)
    if (const std::string_view kind = element.attribute(attribute); !kind.empty())
      names.push_back(fold_key(concat({name, "@", kind})));
  if (in_item_ && frames_.size() > 1 && frames_.back().role == Role::other)  // `entry.book.title` of BibTeXML
    names.push_back(concat({frames_[frames_.size() - 2].name, ".", frames_.back().name, ".", name}));
  names.push_back(concat({frames_.empty() ? "" : frames_.back().name, ".", name}));
  names.push_back(name);
  return names;
}

ItemKey FeedItems::find_key(const ElementNames& names) const {
  // What a feed has in full counts less than its summary.
  if (names.back() == "content" || names.back() == "encoded") return {ItemField::body, UINT16_MAX - 1};
  for (const std::string& name : names) {
    if (const ItemKey key = fields_.find(concat({"xml:", name})); key.field != ItemField::other) return key;
    if (const ItemKey key = fields_.find(name); key.field != ItemField::other) return key;
  }
  return {};
}

std::optional<PersonPart> FeedItems::find_part(const ElementNames& names) const {
  for (const std::string& name : names)
    if (const auto part = fields_.find_person_part(name)) return part;
  return std::nullopt;
}

void FeedItems::open(const XmlElement& element) {
  const ElementNames names = names_of(element);
  const std::optional<ElementUse> use = is_apart() ? std::nullopt : uses_.find(names);
  if (use == ElementUse::item && (!in_item_ || names.back() == item_name_)) {
    if (in_item_) end_item();  // its end is lost
    return begin_item(element, names.back());
  }
  Frame frame;
  if (const Role apart = role_apart(element, use); apart != Role::other) {
    frame.role = apart;
    frame.name = names.back();
  } else {
    frame = make_frame(names, use);
  }
  frame.line = element.line;
  frame.encoded = is_encoded(element);
  if (in_item_ && element.name == "header" && element.attribute("status") == "deleted") item_.deleted = true;
  if (in_item_ && element.name == "link") add_link(element);
  frames_.push_back(std::move(frame));
}

/// The role of an element that is not of the paper, or `other`. The text of a work has `doi:` before what an attribute
/// calls a DOI: `<pub-id pub-id-type="doi">10.1/x</pub-id>`.
FeedItems::Role FeedItems::role_apart(const XmlElement& element, std::optional<ElementUse> use) {
  const Role outer = frames_.empty() ? Role::other : frames_.back().role;
  if (outer == Role::works) return element.name == "title" ? Role::skipped : Role::work;
  if (outer == Role::work || outer == Role::work_text) {
    std::string& text = find_text_frame()->text;
    text += ' ';
    for (const std::string_view name : {"pub-id-type", "IdType", "type"})
      if (const std::string kind = ascii_lower(element.attribute(name)); kind == "doi" || kind == "arxiv")
        text.append(kind).append(":");
    return Role::work_text;
  }
  if (in_item_ && use == ElementUse::works) return Role::works;
  return outer == Role::skipped || (in_item_ && use == ElementUse::skipped) ? Role::skipped : Role::other;
}

FeedItems::Frame FeedItems::make_frame(const ElementNames& names, std::optional<ElementUse> use) {
  Frame frame;
  frame.name = names.back();
  // `<cite>` is a reference only of DBLP.
  const bool cites = !frames_.empty() && frames_.back().role == Role::item && frame.name == "cite";
  frame.key = cites ? fields_.find("dblp:cite") : find_key(names);
  if (Frame* const holder = find_text_frame())
    place_inside(frame, *holder, names, use);
  else if (in_item_)
    place_in_item(frame);
  else
    place_outside(frame, use);
  return frame;
}

/// What the items below have in common.
void FeedItems::place_outside(Frame& frame, std::optional<ElementUse> use) const {
  const Role outer = frames_.empty() ? Role::other : frames_.back().role;
  const bool common = frame.key.field == ItemField::venue || frame.key.field == ItemField::date;
  const bool inside = outer == Role::shared;
  if (inside ? common : use != ElementUse::shared && frame.name == "pubdate")
    frame.role = Role::field;
  else if (inside || use == ElementUse::shared)
    frame.role = Role::shared;
}

void FeedItems::place_in_item(Frame& frame) {
  if (frame.key.field == ItemField::authors)
    frame.role = Role::person;
  else if (frame.key.field != ItemField::other && frame.key.field != ItemField::details)
    frame.role = Role::field;
}

void FeedItems::place_inside(Frame& frame, Frame& holder, const ElementNames& names, std::optional<ElementUse> use) {
  frame.role = Role::inlined;
  if (holder.role == Role::field) return place_in_field(frame, holder, use);
  const auto part = find_part(names);
  if (holder.role == Role::person && frame.key.field == ItemField::authors) {
    release(holder);  // a list of people
    frame.role = Role::person;
  } else if (part && (holder.role == Role::person || (holder.role == Role::part && holder.part == PersonPart::name))) {
    if (holder.role == Role::part) holder.role = Role::inlined;  // a name with parts
    frame.role = Role::part;
    frame.part = *part;
  }
}

void FeedItems::place_in_field(Frame& frame, Frame& holder, std::optional<ElementUse> use) {
  const ItemField field = holder.key.field, inner = frame.key.field;
  if (is_text(field)) {
    if (use == ElementUse::line) holder.text += '\n';
    if (use == ElementUse::subtitle) holder.text += ": ";
    return;
  }
  if (field == ItemField::date && std::ranges::find(date_parts, frame.name) != date_parts.end()) {
    frame.role = Role::date_part;
    return;
  }
  const bool known = inner != ItemField::other && inner != ItemField::details;
  if (!known || !in_item_ || (field == ItemField::venue && inner == ItemField::title)) return;
  release(holder);  // it groups fields: `dates`, `arXiv`
  frame.role = Role::other;
  place_in_item(frame);
}

/// What is open from `holder` on has no value of its own.
void FeedItems::release(const Frame& holder) {
  for (auto frame = frames_.begin() + (&holder - frames_.data()); frame != frames_.end(); ++frame)
    frame->role = Role::other;
}

void FeedItems::begin_item(const XmlElement& element, const std::string& name) {
  in_item_ = true;
  item_ = {};
  item_.line = element.line;
  item_.item.add_id(element.attribute("key"));  // of DBLP
  item_name_ = name;
  item_depth_ = frames_.size();
  Frame frame;
  frame.role = Role::item;
  frame.name = name;
  frames_.push_back(std::move(frame));
  if (std::string about(element.attribute("rdf:about")); !about.empty())
    add(find_doi(about).empty() ? file_address : fields_.find("doi"), std::move(about), element.line);
}

void FeedItems::end_item() {
  in_item_ = false;
  for (const Shared& field : shared_) item_.item.add({field.key.field, UINT16_MAX - 1}, field.value, field.line, false);
  items_.push_back(std::exchange(item_, {}));
  for (std::size_t i = item_depth_; i < frames_.size(); ++i) frames_[i].role = Role::other;
}

FeedItems::Frame* FeedItems::find_text_frame() {
  const auto found = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return frame.role != Role::inlined && frame.role != Role::work_text;
  });
  const bool none = found == frames_.rend() || found->role == Role::other || found->role == Role::item ||
                    found->role == Role::shared || found->role == Role::skipped;
  return none ? nullptr : &*found;
}

void FeedItems::text(std::string_view part) {
  if (Frame* const frame = find_text_frame()) frame->text += part;
}

void FeedItems::close(std::string_view) {
  const Frame frame = std::move(frames_.back());
  frames_.pop_back();
  while (!shared_.empty() && shared_.back().depth > frames_.size()) shared_.pop_back();
  switch (frame.role) {
    case Role::item:
      return end_item();
    case Role::person:
      return end_person(frame);
    case Role::field:
      return end_field(frame);
    case Role::part:
      return end_part(frame);
    case Role::date_part:
      return end_date_part(frame);
    case Role::works:
    case Role::work:
      return end_works(frame);
    default:
      return;
  }
}

void FeedItems::end_works(const Frame& frame) {
  item_.item.add(fields_.find("references"), clean_text(frame.text).text, frame.line, frame.role == Role::work);
}

/// `href` of a link to the paper, or to its file.
void FeedItems::add_link(const XmlElement& element) {
  const std::string_view relation = element.attribute("rel");
  std::string address(element.attribute("href"));
  if (address.empty() || !(relation.empty() || relation == "alternate" || relation == "related")) return;
  if (!find_doi(address).empty()) return add(fields_.find("doi"), std::move(address), element.line);
  // The page of the paper counts more than its file.
  add(relation == "related" ? file_address : fields_.find("url"), std::move(address), element.line);
}

void FeedItems::add(ItemKey key, std::string value, std::uint32_t line) {
  // Each keyword is an element.
  item_.item.add(key, std::move(value), line, key.field == ItemField::keywords);
}

/// A field of what is around items.
void FeedItems::end_outer_field(const Frame& frame, const std::string& value) {
  const auto container = std::ranges::find(frames_, Role::shared, &Frame::role);
  if (container != frames_.end())
    shared_.push_back({static_cast<std::size_t>(container - frames_.begin()), frame.key, value, frame.line});
  else if (day_.empty())
    day_ = find_date(value);
}

void FeedItems::end_field(const Frame& frame) {
  const auto& [year, month, day] = frame.date;
  std::string value = year.empty() ? std::string() : join_date(year, month, day);
  if (value.empty())
    value = clean_text(frame.encoded && is_text(frame.key.field) ? read_encoded_text(frame.text) : frame.text).text;
  if (trim(value, " \t\n").empty()) return;
  if (!in_item_) return end_outer_field(frame, value);
  std::string id;
  ItemKey key = frame.key;
  switch (key.field) {
    case ItemField::title:
      value = read_feed_title(read_feed_text(std::move(value)), id);
      if (item_.title.empty()) item_.title = collapse_blanks(value);
      break;
    case ItemField::body: {
      if (value.size() > item_.html.size()) item_.html = value;
      value = read_feed_body(std::move(value), id);
      if (value.starts_with("Comment:")) return;
      break;
    }
    case ItemField::date:
      if (!has_year(value)) key = fields_.find("month");  // EndNote states the year in an element of its own
      break;
    case ItemField::id:
    case ItemField::url: {
      const ItemField field = read_identifier(value);
      if (field == ItemField::id && key.field == ItemField::url) return;  // a part of an address
      if (field == ItemField::url && key.field == ItemField::id) key = other_address;
      if (field == ItemField::arxiv_id) key = fields_.find("arxiv_id");
      if (field == ItemField::doi) key = fields_.find("doi");
      break;
    }
    default:
      break;
  }
  if (!id.empty()) add(fields_.find("arxiv_id"), std::move(id), frame.line);
  add(key, std::move(value), frame.line);
}

void FeedItems::end_date_part(const Frame& frame) {
  const auto which = static_cast<std::size_t>(std::ranges::find(date_parts, frame.name) - date_parts.begin());
  if (Frame* const date = find_text_frame()) date->date[which] = clean_line(frame.text);
}

void FeedItems::end_part(const Frame& frame) {
  Frame* const holder = find_text_frame();
  std::string text = clean_line(frame.text);
  if (!holder || text.empty()) return;
  std::string& part = holder->person.part(frame.part);
  if (frame.part == PersonPart::affiliation)
    holder->person.affiliations.push_back(std::move(text));
  else if (part.empty())
    part = std::move(text);
  else if (frame.part == PersonPart::given)
    part.append(" ").append(text);  // each in an element of its own
}

void FeedItems::end_person(const Frame& frame) {
  if (!frame.person.is_author()) return;
  std::string name = frame.person.whole();
  // The element of an RSS item may hold several people.
  const bool one_person = !name.empty() || (item_name_ != "item" && !frame.name.ends_with('s'));
  if (name.empty()) name = read_feed_author(clean_text(frame.text).text);
  const ItemPerson person{{std::move(name)}, frame.person.affiliations};
  item_.item.add(frame.key, person, frame.line, one_person);
}

}  // namespace kgbuild::parsing
