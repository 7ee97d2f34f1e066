#include "parsers/items/item.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/votes.hpp"

namespace kgbuild::parsing {
namespace {

/// A bot's comment that scrapers take for the abstract: a list of other papers.
bool is_bot_comment(std::string_view body) {
  const std::string_view head = body.substr(0, 200);
  return head.find("automated message") != std::string_view::npos && head.find("Bot") != std::string_view::npos;
}

std::string_view trim_lines(std::string_view text) { return trim(text, " \t\n"); }

}  // namespace

std::string ItemPerson::whole() const {
  const std::string& family = part(PersonPart::family);
  const std::string& name = part(PersonPart::name);
  if (!part(PersonPart::full).empty()) return part(PersonPart::full);
  if (!name.empty() || family.empty()) return name.empty() ? part(PersonPart::given) : name;
  std::string given = part(PersonPart::given);
  if (const std::string& middle = part(PersonPart::middle); !middle.empty()) given = concat({given, " ", middle});
  std::string last;
  for (const PersonPart each : {PersonPart::particle, PersonPart::family, PersonPart::suffix})
    if (const std::string& text = part(each); !text.empty()) last.append(last.empty() ? "" : " ").append(text);
  return turn_name(last, given);
}

void Item::add_author(std::string value, std::uint16_t rank, bool in_list) {
  std::uint16_t& best = ranks_[static_cast<std::size_t>(ItemField::authors)];
  if (rank > best || trim_lines(value).empty()) return;
  if (rank < best) authors_.items.clear();
  best = rank;
  authors_.items.push_back(std::move(value));
  authors_.is_list = in_list;
}

void Item::add(ItemKey key, std::string value, std::uint32_t line, bool in_list) {
  if (key.field == ItemField::word_positions) key.field = ItemField::body;
  if (key.field == ItemField::details && value.starts_with("http")) key.field = ItemField::url;
  const auto field = static_cast<std::size_t>(key.field);
  switch (key.field) {
    case ItemField::authors:
      return add_author(std::move(value), key.rank, in_list);
    case ItemField::author_part:
      if (!trim_lines(value).empty()) author_parts_.emplace_back(key.rank, std::move(value));
      return;
    case ItemField::details:
    case ItemField::other:
      return;
    case ItemField::url:
      if (value.find("://") == std::string::npos && find_arxiv_id(value).empty()) return;  // `/pdf/1.pdf`
      addresses_.push_back(value);
      break;
    case ItemField::title:
      if (key.rank < ranks_[field]) line_ = line;
      break;
    default:
      break;
  }
  if (key.rank >= ranks_[field] || trim_lines(value).empty()) return;
  ranks_[field] = key.rank;
  texts_[field] = std::move(value);
}

void Item::merge(Item inner) {
  if (ranks_[static_cast<std::size_t>(ItemField::title)] == UINT16_MAX) line_ = inner.line_;
  for (std::size_t field = 0; field < item_field_count; ++field)
    if (inner.ranks_[field] < ranks_[field]) {
      ranks_[field] = inner.ranks_[field];
      texts_[field] = std::move(inner.texts_[field]);
      if (field == static_cast<std::size_t>(ItemField::authors)) authors_ = std::move(inner.authors_);
    }
  std::move(inner.addresses_.begin(), inner.addresses_.end(), std::back_inserter(addresses_));
  std::move(inner.author_parts_.begin(), inner.author_parts_.end(), std::back_inserter(author_parts_));
}

bool Item::is_paper(bool holds_papers) const {
  if (collapse_blanks(text(ItemField::title)).empty()) return false;
  const bool named = !text(ItemField::arxiv_id).empty() || !text(ItemField::doi).empty() || has_authors();
  const bool described = !text(ItemField::url).empty() || !text(ItemField::body).empty();
  return named || (described && !holds_papers);
}

std::string Item::problem() const {
  if (collapse_blanks(text(ItemField::title)).empty()) return "has no title";
  return "has a title, but neither authors, an id, an address nor a text";
}

const std::string& Item::label() const {
  for (const ItemField field : {ItemField::title, ItemField::url, ItemField::arxiv_id, ItemField::id})
    if (!text(field).empty()) return text(field);
  return authors_.items.empty() ? text(ItemField::body) : authors_.items.front();
}

/// Numbered parts add to a single author (`Author`, `Author 2`); others count where nothing has all authors.
ItemAuthors Item::take_authors() {
  std::ranges::stable_sort(author_parts_, {}, &std::pair<std::uint16_t, std::string>::first);
  const std::string all = authors_.items.empty() ? std::string() : authors_.items.front();
  for (auto& [rank, part] : author_parts_) {
    if (!all.empty() && (rank >= numbered_parts || all.find(part) != std::string::npos)) continue;
    authors_.items.push_back(std::move(part));
    authors_.is_list = true;
  }
  return std::move(authors_);
}

ItemColumns Item::take_columns() { return {take_authors(), text(ItemField::date)}; }

std::string Item::date() const { return read_date_field(text(ItemField::date)); }

Entry Item::make_entry() const {
  Entry entry;
  entry.title = collapse_blanks(text(ItemField::title));
  entry.url = collapse_blanks(text(ItemField::url));
  if (!is_paper_address(entry.url)) {
    const auto paper = std::ranges::find_if(addresses_, [](const std::string& url) { return is_paper_address(url); });
    if (paper != addresses_.end()) entry.url = collapse_blanks(*paper);
  }
  entry.date = date();
  entry.digest_date = find_date(text(ItemField::featured));
  entry.line = line_;
  entry.arxiv_id = parse_arxiv_id(text(ItemField::arxiv_id));
  if (entry.arxiv_id.empty()) entry.arxiv_id = find_arxiv_id(text(ItemField::arxiv_id));
  for (std::size_t i = 0; i < addresses_.size() && entry.arxiv_id.empty(); ++i)
    entry.arxiv_id = find_arxiv_id(addresses_[i]);
  if (entry.arxiv_id.empty()) entry.arxiv_id = parse_arxiv_id(text(ItemField::id));
  if (entry.arxiv_id.empty()) entry.arxiv_id = find_arxiv_id(text(ItemField::doi));
  entry.doi = find_doi(text(ItemField::doi));
  if (entry.doi.empty()) entry.doi = find_doi(entry.url);
  entry.votes = parse_votes(text(ItemField::votes));
  if (!is_bot_comment(text(ItemField::body))) entry.body = trim_lines(text(ItemField::body));
  return entry;
}

}  // namespace kgbuild::parsing
