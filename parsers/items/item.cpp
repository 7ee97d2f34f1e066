#include "parsers/items/item.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/publication.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/votes.hpp"
#include "parsers/fields/work_ids.hpp"
#include "parsers/fields/work_kinds.hpp"

namespace kgbuild::parsing {
namespace {

/// A bot's comment that scrapers take for the abstract: a list of other papers.
bool is_bot_comment(std::string_view body) {
  const std::string_view head = body.substr(0, 200);
  return head.find("automated message") != std::string_view::npos && head.find("Bot") != std::string_view::npos;
}

constexpr std::size_t max_addresses = 64;
constexpr std::size_t max_dates = 16;
constexpr std::size_t max_statement = 200;  // bytes

/// The page of a paper at OpenReview; empty for what is not an id there.
std::string make_openreview_address(std::string_view id) {
  constexpr std::size_t shortest = 8, longest = 14;
  const bool is_id = id.size() >= shortest && id.size() <= longest &&
                     std::ranges::all_of(id, [](char c) { return is_ascii_alnum(c) || c == '_' || c == '-'; });
  return is_id ? concat({"https://openreview.net/forum?id=", id}) : std::string();
}

bool is_year(std::string_view date) { return date.size() == 4; }

std::string_view trim_lines(std::string_view text) { return trim(text, " \t\n"); }

}  // namespace

bool Item::add_author(std::string value, std::uint16_t rank, bool in_list) {
  std::uint16_t& best = ranks_[static_cast<std::size_t>(ItemField::authors)];
  if (rank > best || trim_lines(value).empty()) return false;
  if (rank < best) authors_ = {};
  best = rank;
  authors_.items.push_back(std::move(value));
  authors_.is_list = in_list;
  return true;
}

void Item::add_affiliation(std::string_view value, std::optional<std::size_t> place) {
  const std::size_t count = authors_.items.size(), author = place.value_or(count - 1);
  if (author >= count || trim_lines(value).empty()) return;
  if (authors_.affiliations.size() <= author) authors_.affiliations.resize(author + 1);
  authors_.affiliations[author].push_back(collapse_blanks(value));
}

void Item::add(ItemKey key, const ItemPerson& person, std::uint32_t line, bool in_list) {
  if (key.field != ItemField::authors) return add(key, person.whole(), line, in_list);
  if (!add_author(person.whole(), key.rank, in_list)) return;
  for (const std::string& affiliation : person.affiliations) add_affiliation(affiliation);
}

void Item::add_address(std::string_view value, std::vector<std::string>& to) {
  if (value.empty() || std::ranges::find(to, value) != to.end()) return;
  if (to.size() < max_addresses)
    to.emplace_back(value);
  else
    ++cut_;
}

void Item::add(ItemKey key, std::string value, std::uint32_t line, bool in_list) {
  if (key.field == ItemField::word_positions) key.field = ItemField::body;
  if (key.field == ItemField::details && value.starts_with("http")) key.field = ItemField::url;
  const auto field = static_cast<std::size_t>(key.field);
  switch (key.field) {
    case ItemField::authors:
      add_author(std::move(value), key.rank, in_list);
      return;
    case ItemField::author_part:
      if (!trim_lines(value).empty()) author_parts_.emplace_back(key.rank, std::move(value));
      return;
    case ItemField::affiliation:
      return add_affiliation(value);
    case ItemField::references:
    case ItemField::cited_by:
      return works(key.field).add_value(value, in_list);
    case ItemField::pubmed_id:
      return keep_id(find_work_id(concat({"PMID:", value})));
    case ItemField::details:
    case ItemField::citing:
    case ItemField::cited:
    case ItemField::other:
      return;
    case ItemField::id:
      add_id(value);
      break;
    case ItemField::keywords:
      keywords_.push_back({std::move(value), in_list});
      return;
    case ItemField::code:
      return add_address(find_code_address(value), code_);
    case ItemField::link:
      return add_address(find_url(value), links_);
    case ItemField::status:
    case ItemField::type:
      // `Journal Article`, `Retracted Publication`: all count.
      if (key.rank == ranks_[field] && texts_[field].size() < max_statement) texts_[field].append(";").append(value);
      break;
    case ItemField::date:
      if (dates_.size() < max_dates) dates_.push_back(value);
      break;
    case ItemField::openreview_id:
      value = make_openreview_address(value);
      return value.empty() ? void() : add({ItemField::url, key.rank}, std::move(value), line, in_list);
    case ItemField::url:
      if (value.find("://") == std::string::npos && find_arxiv_id(value).empty()) return;  // `/pdf/1.pdf`
      addresses_.push_back(value);
      keep_id(find_work_id(value));
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
  std::move(inner.dates_.begin(), inner.dates_.end(), std::back_inserter(dates_));
  std::move(inner.addresses_.begin(), inner.addresses_.end(), std::back_inserter(addresses_));
  std::move(inner.author_parts_.begin(), inner.author_parts_.end(), std::back_inserter(author_parts_));
  std::move(inner.keywords_.begin(), inner.keywords_.end(), std::back_inserter(keywords_));
  for (std::string& id : inner.ids_) keep_id(std::move(id));
  references_.merge(std::move(inner.references_));
  cited_by_.merge(std::move(inner.cited_by_));
  for (const std::string& address : inner.code_) add_address(address, code_);
  for (const std::string& address : inner.links_) add_address(address, links_);
  cut_ += inner.cut_;
}

bool Item::has_title() const { return !collapse_blanks(text(ItemField::title)).empty(); }

bool Item::is_paper(bool holds_papers) const {
  if (!has_title()) return false;
  const bool named = !text(ItemField::arxiv_id).empty() || !text(ItemField::doi).empty() || has_authors();
  const bool described = !text(ItemField::url).empty() || !text(ItemField::body).empty();
  return named || (described && !holds_papers);
}

bool Item::is_other_kind() const {
  if (!names_other_kind(text(ItemField::type)) || !text(ItemField::doi).empty()) return false;
  const auto is_paper = [](const std::string& url) { return is_paper_address(url) || !find_doi(url).empty(); };
  return find_own_arxiv_id().empty() && !is_paper(text(ItemField::url)) && std::ranges::none_of(addresses_, is_paper);
}

std::string Item::problem() const {
  if (is_other_kind()) return "is of another kind than papers";
  if (!has_title()) return "has no title";
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

ItemColumns Item::take_columns() {
  const std::size_t cut_works = references_.cut() + cited_by_.cut();
  return {take_authors(), references_.take(), cited_by_.take(), written_date(), cut_, cut_works};
}

std::string Item::written_date() const {
  const std::string& written = text(ItemField::date);
  const std::string year = read_date_field(written);
  if (!is_year(year)) return written;
  for (const std::string& other : dates_)
    if (std::string date = read_date_field(other); !is_year(date) && date.starts_with(year)) return date;
  const std::string& month = text(ItemField::month);
  std::string joined = month.empty() ? std::string() : join_date(year, month);
  return joined.empty() ? written : joined;
}

std::string Item::date() const { return read_date_field(written_date()); }

std::string Item::whole_title() const {
  std::string title = collapse_blanks(text(ItemField::title));
  const std::string rest = collapse_blanks(text(ItemField::subtitle));
  if (rest.empty() || title.empty() || title.find(rest) != std::string::npos) return title;
  constexpr std::array<std::string_view, 4> ends{":", "?", "!", "："};
  const bool ended = std::ranges::any_of(ends, [&](std::string_view end) { return title.ends_with(end); });
  return concat({title, ended ? " " : ": ", rest});
}

void Item::set_statements(const StatusWords& statuses, Entry& entry) const {
  set_publication(entry, {text(ItemField::venue), text(ItemField::status), text(ItemField::type)}, statuses);
  std::unordered_set<std::string> known;
  for (const ItemText& value : keywords_) add_keywords(entry, value.text, value.in_list && keywords_.size() > 1, known);
  entry.code = code_;
  for (const auto* const addresses : {&code_, &links_})
    for (const std::string& address : *addresses)
      if (std::ranges::find(entry.links, address) == entry.links.end()) entry.links.push_back(address);
  add_repositories(entry);
}

std::string Item::find_own_arxiv_id() const {
  std::string id = parse_arxiv_id(text(ItemField::arxiv_id));
  if (id.empty()) id = find_arxiv_id(text(ItemField::arxiv_id));
  for (std::size_t i = 0; i < addresses_.size() && id.empty(); ++i) id = find_arxiv_id(addresses_[i]);
  if (id.empty()) id = parse_arxiv_id(text(ItemField::id));
  return id.empty() ? find_arxiv_id(text(ItemField::doi)) : id;
}

void Item::add_id(std::string_view value) {
  std::string id = find_work_id(value);
  keep_id(id.empty() ? make_key_id(value) : std::move(id));
}

void Item::keep_id(std::string id) {
  constexpr std::size_t max_ids = 16;
  if (id.empty() || id.starts_with("arxiv:") || id.starts_with("doi:")) return;
  if (ids_.size() < max_ids && std::ranges::find(ids_, id) == ids_.end()) ids_.push_back(std::move(id));
}

void Item::add_work(ItemField list, std::string work) { works(list).add(std::move(work)); }

/// An id that counts only within a file counts only where nothing else says what the work is: it may be its number.
std::string Item::work() const {
  std::vector<std::string> ids;
  if (const std::string id = find_own_arxiv_id(); !id.empty()) ids.push_back(concat({"arxiv:", id}));
  std::string doi = find_doi(text(ItemField::doi));
  for (std::size_t i = 0; i < addresses_.size() && doi.empty(); ++i) doi = find_doi(addresses_[i]);
  if (!doi.empty() && doi.find("/arxiv.") == std::string::npos) ids.push_back(concat({"doi:", doi}));
  for (const std::string& id : ids_)
    if (!id.starts_with("key:")) ids.push_back(id);
  if (std::string title = make_title_id(text(ItemField::title)); !title.empty()) ids.push_back(std::move(title));
  if (ids.empty() && text(ItemField::title).empty()) ids = ids_;
  return join(ids, " ");
}

Entry Item::make_entry(const StatusWords& statuses) const {
  Entry entry;
  entry.title = whole_title();
  entry.url = collapse_blanks(text(ItemField::url));
  if (!is_paper_address(entry.url)) {
    const auto paper = std::ranges::find_if(addresses_, [](const std::string& url) { return is_paper_address(url); });
    if (paper != addresses_.end()) entry.url = collapse_blanks(*paper);
  }
  entry.date = date();
  entry.digest_date = find_date(text(ItemField::featured));
  entry.line = line_;
  entry.arxiv_id = find_own_arxiv_id();
  entry.doi = find_doi(text(ItemField::doi));
  if (entry.doi.empty()) entry.doi = find_doi(entry.url);
  for (std::size_t i = 0; i < addresses_.size() && entry.doi.empty(); ++i) entry.doi = find_doi(addresses_[i]);
  entry.votes = parse_votes(text(ItemField::votes));
  if (!is_bot_comment(text(ItemField::body))) entry.body = trim_lines(text(ItemField::body));
  entry.ids = ids_;
  set_statements(statuses, entry);
  if (entry.arxiv_id.empty()) entry.arxiv_id = find_arxiv_id(text(ItemField::venue));  // `arXiv:2403.00001`
  return entry;
}

}  // namespace kgbuild::parsing
