#include "parsers/formats/json_paper.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/votes.hpp"

namespace kgbuild::parsing {
namespace {

struct NamedKey {
  std::string_view name;
  JsonSlot slot;
};

// The keys of a slot, the most trusted first. `stars` are those of a repository, not votes. The day on which a paper
// was featured is that of a digest. Addresses of code (`github_links`) are ignored: the links of a paper are those in
// its text.
constexpr NamedKey keys[] = {
    {"title", JsonSlot::title},
    {"paper_title", JsonSlot::title},
    {"abstract", JsonSlot::body},
    {"summary", JsonSlot::body},
    {"description", JsonSlot::body},
    {"tldr", JsonSlot::body},
    {"arxiv_page_url", JsonSlot::url},
    {"arxiv_url", JsonSlot::url},
    {"paper_url", JsonSlot::url},
    {"url", JsonSlot::url},
    {"link", JsonSlot::url},
    {"page_url", JsonSlot::url},
    {"pdf_url", JsonSlot::url},
    {"scraped_date", JsonSlot::featured},
    {"submittedOnDailyAt", JsonSlot::featured},
    {"featured_date", JsonSlot::featured},
    {"issued", JsonSlot::date},
    {"date", JsonSlot::date},
    {"day", JsonSlot::date},
    {"publishedAt", JsonSlot::date},
    {"published_at", JsonSlot::date},
    {"published", JsonSlot::date},
    {"publication_date", JsonSlot::date},
    {"publicationDate", JsonSlot::date},
    {"pub_date", JsonSlot::date},
    {"submitted", JsonSlot::date},
    {"update_date", JsonSlot::date},
    {"year", JsonSlot::date},
    {"publication_year", JsonSlot::date},
    {"votes", JsonSlot::votes},
    {"upvotes", JsonSlot::votes},
    {"arxiv_id", JsonSlot::arxiv_id},
    {"arxivId", JsonSlot::arxiv_id},
    {"arxiv", JsonSlot::arxiv_id},
    {"paper_id", JsonSlot::id},
    {"id", JsonSlot::id},
    {"doi", JsonSlot::doi},
    {"authors", JsonSlot::authors},
    {"author", JsonSlot::authors},
    {"authorships", JsonSlot::authors},
    {"creators", JsonSlot::authors},
    {"details", JsonSlot::details},
    {"paper", JsonSlot::details},
};

/// A bot's comment that scrapers take for the abstract: a list of other papers.
bool is_bot_comment(std::string_view body) {
  const std::string_view head = body.substr(0, 200);
  return head.find("automated message") != std::string_view::npos && head.find("Bot") != std::string_view::npos;
}

/// A value of a key for dates: `2024-03-14T08:00:00Z`, `March 2024`, `2024`.
std::string read_date_value(std::string_view value) {
  std::optional<WrittenDate> date = find_written_date(value);
  if (!date) date = find_year(value);
  return date ? std::move(date->iso) : std::string();
}

std::string_view trim_lines(std::string_view text) { return trim(text, " \t\n"); }

}  // namespace

JsonKey find_json_key(std::string_view name) {
  for (std::size_t i = 0; i < std::size(keys); ++i)
    if (keys[i].name == name) return {keys[i].slot, static_cast<std::uint8_t>(i)};
  return {};
}

std::string JsonPerson::*find_person_part(std::string_view key) {
  struct PartKey {
    std::string_view name;
    std::string JsonPerson::*part;
  };
  static constexpr PartKey parts[] = {
      {"fullname", &JsonPerson::full},     {"full_name", &JsonPerson::full},  {"literal", &JsonPerson::full},
      {"display_name", &JsonPerson::full}, {"name", &JsonPerson::name},       {"raw_author_name", &JsonPerson::name},
      {"given", &JsonPerson::given},       {"first", &JsonPerson::given},     {"first_name", &JsonPerson::given},
      {"firstName", &JsonPerson::given},   {"family", &JsonPerson::family},   {"last", &JsonPerson::family},
      {"last_name", &JsonPerson::family},  {"lastName", &JsonPerson::family}, {"suffix", &JsonPerson::suffix},
  };
  const auto* const found = std::ranges::find(parts, key, &PartKey::name);
  return found == std::end(parts) ? nullptr : found->part;
}

std::string JsonPerson::whole() const {
  if (!full.empty()) return full;
  if (!name.empty() || family.empty()) return name.empty() ? given : name;
  return turn_name(suffix.empty() ? family : family + " " + suffix, given);
}

void JsonPaper::add_author(std::string value, std::uint8_t rank, bool in_list) {
  std::uint8_t& best = ranks_[static_cast<std::size_t>(JsonSlot::authors)];
  if (rank > best || trim_lines(value).empty()) return;
  if (rank < best) authors_.items.clear();
  best = rank;
  authors_.items.push_back(std::move(value));
  authors_.is_list = in_list;
}

void JsonPaper::add(JsonKey key, std::string value, std::uint32_t line, bool in_list) {
  const auto slot = static_cast<std::size_t>(key.slot);
  switch (key.slot) {
    case JsonSlot::authors:
      return add_author(std::move(value), key.rank, in_list);
    case JsonSlot::details:
    case JsonSlot::other:
      return;
    case JsonSlot::url:
      addresses_.push_back(value);
      break;
    case JsonSlot::title:
      if (key.rank < ranks_[slot]) line_ = line;
      break;
    default:
      break;
  }
  if (key.rank >= ranks_[slot] || trim_lines(value).empty()) return;
  ranks_[slot] = key.rank;
  texts_[slot] = std::move(value);
}

void JsonPaper::merge(JsonPaper inner) {
  if (ranks_[static_cast<std::size_t>(JsonSlot::title)] == 255) line_ = inner.line_;
  for (std::size_t slot = 0; slot < json_slot_count; ++slot)
    if (inner.ranks_[slot] < ranks_[slot]) {
      ranks_[slot] = inner.ranks_[slot];
      texts_[slot] = std::move(inner.texts_[slot]);
      if (slot == static_cast<std::size_t>(JsonSlot::authors)) authors_ = std::move(inner.authors_);
    }
  std::move(inner.addresses_.begin(), inner.addresses_.end(), std::back_inserter(addresses_));
}

bool JsonPaper::is_paper(bool holds_papers) const {
  if (collapse_blanks(text(JsonSlot::title)).empty()) return false;
  const bool named = !text(JsonSlot::arxiv_id).empty() || !text(JsonSlot::doi).empty() || !authors_.items.empty();
  const bool described = !text(JsonSlot::url).empty() || !text(JsonSlot::body).empty();
  return named || (described && !holds_papers);
}

std::string JsonPaper::problem() const {
  if (collapse_blanks(text(JsonSlot::title)).empty()) return "has no title";
  return "has a title, but neither authors, an id, an address nor a text";
}

const std::string& JsonPaper::label() const {
  for (const JsonSlot slot : {JsonSlot::title, JsonSlot::url, JsonSlot::arxiv_id, JsonSlot::id})
    if (!text(slot).empty()) return text(slot);
  return authors_.items.empty() ? text(JsonSlot::body) : authors_.items.front();
}

std::string JsonPaper::date() const { return read_date_value(text(JsonSlot::date)); }

Entry JsonPaper::make_entry() const {
  Entry entry;
  entry.title = collapse_blanks(text(JsonSlot::title));
  entry.url = collapse_blanks(text(JsonSlot::url));
  entry.date = date();
  entry.digest_date = find_date(text(JsonSlot::featured));
  entry.line = line_;
  entry.digest = "json";
  entry.arxiv_id = parse_arxiv_id(text(JsonSlot::arxiv_id));
  for (std::size_t i = 0; i < addresses_.size() && entry.arxiv_id.empty(); ++i)
    entry.arxiv_id = find_arxiv_id(addresses_[i]);
  if (entry.arxiv_id.empty()) entry.arxiv_id = parse_arxiv_id(text(JsonSlot::id));
  entry.doi = find_doi(text(JsonSlot::doi));
  if (entry.doi.empty()) entry.doi = find_doi(entry.url);
  entry.votes = parse_votes(text(JsonSlot::votes));
  if (!is_bot_comment(text(JsonSlot::body))) entry.body = trim_lines(text(JsonSlot::body));
  return entry;
}

}  // namespace kgbuild::parsing
