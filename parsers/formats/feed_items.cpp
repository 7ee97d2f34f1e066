#include "parsers/formats/feed_items.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/formats/feed_values.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 6> item_names{"entry", "item", "record", "paper", "article", "inproceedings"};

/// Not of the paper: folded names.
constexpr std::array<std::string_view, 8> skipped_names{
    "source", "citations", "email", "secondaryauthors", "tertiaryauthors", "subsidiaryauthors", "orcid", "uri"};

/// Lists of works that the paper cites: folded names.
constexpr std::array<std::string_view, 3> works_names{"references", "referencelist", "reflist"};

/// Elements of formatted text that are lines.
constexpr std::array<std::string_view, 6> line_names{"p", "div", "br", "li", "sec", "title"};

bool contains(const auto& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

// Addresses that count less than those the fields of the rule packs name.
constexpr ItemKey file_address{ItemField::url, UINT16_MAX - 2};
constexpr ItemKey other_address{ItemField::url, UINT16_MAX - 1};

/// Fields whose elements are formatted text.
bool is_text(ItemField field) { return field == ItemField::title || field == ItemField::body; }

/// A date needs a year: some give it in an element of its own.
bool has_year(std::string_view date) {
  std::size_t digits = 0;
  return std::ranges::any_of(date, [&](char c) {
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    return digits == 4;
  });
}

}  // namespace

void FeedItems::open(const XmlElement& element) {
  if (!is_apart() && contains(item_names, element.name) && (!in_item_ || element.name == item_name_)) {
    if (in_item_) end_item();  // its end is lost
    return begin_item(element);
  }
  Frame frame = make_frame(element);
  frame.line = element.line;
  if (in_item_ && element.name == "header" && element.attribute("status") == "deleted") item_.deleted = true;
  if (in_item_ && element.name == "link") add_link(element);
  frames_.push_back(std::move(frame));
}

/// The role of an element that is not of the paper, or `other`. The text of a work has `doi:` before what an attribute
/// calls a DOI: `<pub-id pub-id-type="doi">10.1/x</pub-id>`.
FeedItems::Role FeedItems::role_apart(const XmlElement& element) {
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
  const std::string name = in_item_ ? fold_key(element.name) : std::string();
  if (contains(works_names, name)) return Role::works;
  return outer == Role::skipped || contains(skipped_names, name) ? Role::skipped : Role::other;
}

FeedItems::Frame FeedItems::make_frame(const XmlElement& element) {
  Frame frame;
  frame.name = element.name;
  Role outer = frames_.empty() ? Role::other : frames_.back().role;
  frame.role = role_apart(element);
  if (frame.role != Role::other) return frame;
  if (outer == Role::field && !is_text(frames_.back().key.field)) {
    frames_.back().role = outer = Role::other;  // it groups fields: `dates`, `arXiv`
  }
  // `<cite>` is a reference only of DBLP.
  frame.key = fields_.find(outer == Role::item && element.name == "cite" ? "dblp:cite" : element.name);
  if (element.name == "content" || element.name == "encoded") frame.key = {ItemField::body, UINT16_MAX - 1};
  if (!in_item_) {
    if (element.name == "pubDate" && outer == Role::other) frame.role = Role::field;
    return frame;
  }
  const bool is_person = frame.key.field == ItemField::authors;
  if (outer == Role::person && is_person) {
    frames_.back().role = Role::other;  // a list of people
    frame.role = Role::person;
  } else if (outer == Role::person) {
    const auto part = fields_.find_person_part(element.name);
    frame.role = part ? Role::part : Role::inlined;
    if (part) frame.part = *part;
  } else if (outer == Role::field || outer == Role::part || outer == Role::inlined) {
    frame.role = Role::inlined;
    if (Frame* const field = find_text_frame(); field && contains(line_names, element.name)) field->text += '\n';
  } else if (is_person) {
    frame.role = Role::person;
  } else if (frame.key.field != ItemField::other && frame.key.field != ItemField::details) {
    frame.role = Role::field;
  }
  return frame;
}

void FeedItems::begin_item(const XmlElement& element) {
  in_item_ = true;
  item_ = {};
  item_.line = element.line;
  item_.item.add_id(element.attribute("key"));  // of DBLP
  item_name_ = element.name;
  item_depth_ = frames_.size();
  Frame frame;
  frame.role = Role::item;
  frame.name = element.name;
  frames_.push_back(std::move(frame));
}

void FeedItems::end_item() {
  in_item_ = false;
  items_.push_back(std::exchange(item_, {}));
  for (std::size_t i = item_depth_; i < frames_.size(); ++i) frames_[i].role = Role::other;
}

FeedItems::Frame* FeedItems::find_text_frame() {
  const auto found = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return frame.role != Role::inlined && frame.role != Role::work_text;
  });
  if (found == frames_.rend() || found->role == Role::other || found->role == Role::item) return nullptr;
  return found->role == Role::skipped ? nullptr : &*found;
}

void FeedItems::text(std::string_view part) {
  if (Frame* const frame = find_text_frame()) frame->text += part;
}

void FeedItems::close(std::string_view) {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  switch (frame.role) {
    case Role::item:
      return end_item();
    case Role::person:
      return end_person(frame);
    case Role::field:
      return end_field(frame);
    case Role::part:
      return end_part(frame);
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

void FeedItems::end_field(const Frame& frame) {
  std::string value = clean_text(frame.text).text;
  if (trim(value, " \t\n").empty()) return;
  if (!in_item_) {
    if (day_.empty()) day_ = find_date(value);
    return;
  }
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
      if (!has_year(value)) return;
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

void FeedItems::end_part(const Frame& frame) {
  std::string text = collapse_blanks(clean_text(frame.text).text);
  ItemPerson& person = frames_.back().person;
  if (frame.part == PersonPart::affiliation)
    person.affiliations.push_back(std::move(text));
  else
    person.part(frame.part) = std::move(text);
}

void FeedItems::end_person(const Frame& frame) {
  std::string name = frame.person.whole();
  // The element of an RSS item may hold several people.
  const bool one_person = !name.empty() || (item_name_ != "item" && !frame.name.ends_with('s'));
  if (name.empty()) name = read_feed_author(clean_text(frame.text).text);
  const ItemPerson person{{std::move(name)}, frame.person.affiliations};
  item_.item.add(frame.key, person, frame.line, one_person);
}

}  // namespace kgbuild::parsing
