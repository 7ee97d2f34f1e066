#include "parsers/references/cite_item.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/fields/turned_person.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

/// Names of fields, the most trusted first.
using Names = std::initializer_list<std::string_view>;

constexpr std::array<std::string_view, 16> paper_kinds{
    "arxiv", "biorxiv", "book",  "citation", "citeseerx", "conference",  "document", "journal",
    "libro", "medrxiv", "paper", "preprint", "report",    "publicación", "ssrn",     "thesis"};
constexpr std::array<std::string_view, 5> other_names{"article", "literatur", "ouvrage", "tech report", "techreport"};

std::string_view find_value(const CiteTemplate& cite, Names names) {
  for (const std::string_view name : names)
    if (const std::string_view value = cite.value(name); !value.empty()) return value;
  return {};
}

/// A person of a template: `last2` and `first2`, or `author2`.
struct Person {
  std::string last, first, whole;
};

/// The part of a name that a field holds; empty for other fields.
std::string Person::*find_part(std::string_view name) {
  constexpr std::array<std::string_view, 6> last{"last", "surname", "author-last", "apellidos", "apellido", "nom"};
  constexpr std::array<std::string_view, 6> first{"first", "given", "author-first", "nombre", "nombres", "prénom"};
  constexpr std::array<std::string_view, 4> whole{"author", "auteur", "autor", "auteurs"};
  const auto is_in = [&](const auto& names) { return std::ranges::find(names, name) != names.end(); };
  return is_in(last) ? &Person::last : is_in(first) ? &Person::first : is_in(whole) ? &Person::whole : nullptr;
}

/// `author2-last` and `author-last2` → `author-last` and 2; without a number 1.
std::pair<std::string, int> split_number(std::string_view name) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t begin = name.find_first_of(digits);
  if (begin == std::string_view::npos) return {std::string(name), 1};
  const std::size_t end = std::min(name.find_first_not_of(digits, begin), name.size());
  return {concat({name.substr(0, begin), name.substr(end)}),
          parse_number<int>(name.substr(begin, end - begin)).value_or(1)};
}

/// `Ode A, Lind BC, ((Tidal Lab))`
void add_vancouver(std::string_view text, ItemKey key, std::uint32_t line, Item& item) {
  for (std::string_view name : split_list(text, ',')) {
    name = trim(name, " ()");
    if (!name.empty()) item.add(key, ends_with_initials(name) ? turn_initials(name) : std::string(name), line, true);
  }
}

/// `Ode, An` and `Ode, An B.`; `An Ode, Bo Lind` are two people.
bool resembles_turned(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos || name.find(',', comma + 1) != std::string_view::npos) return false;
  const std::string_view given = trim(name.substr(comma + 1));
  const std::size_t blank = given.find(' ');
  return !given.empty() && (blank == std::string_view::npos || is_initials(trim(given.substr(blank))));
}

void add_people(const CiteTemplate& cite, ItemKey key, std::uint32_t line, Item& item) {
  if (const std::string_view list = cite.value("vauthors"); !list.empty()) return add_vancouver(list, key, line, item);
  std::map<int, Person> people;
  for (const auto& [name, value] : cite.fields) {
    const auto [base, number] = split_number(name);
    if (std::string Person::*const part = find_part(base)) people[number].*part = value;
  }
  for (const auto& [number, person] : people) {
    std::string whole = person.whole;
    if (whole.empty() && !person.last.empty() && !person.first.empty()) whole = turn_name(person.last, person.first);
    if (whole.empty()) whole = person.last;
    const bool one = people.size() > 1 || person.whole.empty() || resembles_turned(whole);
    item.add(key, one ? read_turned_person(whole) : whole, line, one);
  }
  if (people.empty()) item.add(key, std::string(find_value(cite, {"authors", "people"})), line, false);
  const std::string_view more = find_value(cite, {"display-authors", "displayauthors"});
  if (more.starts_with("et") && !people.empty()) item.add(key, "et al.", line, true);
}

std::string find_title(const CiteTemplate& cite) {
  return std::string(find_value(cite, {"chapter", "contribution", "article", "title", "titel", "titre", "título",
                                       "titulo", "script-title", "trans-title"}));
}

std::string_view find_venue(const CiteTemplate& cite) {
  const std::string_view part = find_value(cite, {"chapter", "contribution", "article"});
  const std::string_view venue =
      find_value(cite, {"journal", "conference", "book-title", "booktitle", "periodical", "work", "sammelwerk",
                        "périodique", "publicación", "publicacion", "revista"});
  return venue.empty() && !part.empty() ? find_value(cite, {"title", "titel", "titre", "título"}) : venue;
}

std::string find_cite_date(const CiteTemplate& cite) {
  const std::string_view date = find_value(cite, {"date", "datum", "fecha", "publication-date"});
  if (!date.empty()) return std::string(date);
  return join_date(find_value(cite, {"year", "jahr", "année", "año"}), find_value(cite, {"month", "mois", "mes"}));
}

std::string find_id(const CiteTemplate& cite) {
  const std::string_view id = find_value(cite, {"arxiv", "eprint"});
  return id.empty() ? std::string() : parse_arxiv_id(id);
}

std::string_view find_address(const CiteTemplate& cite) {
  return find_value(cite, {"url", "chapter-url", "contribution-url", "conference-url", "lire en ligne"});
}

}  // namespace

Item make_cite_item(const CiteTemplate& cite, const ItemFields& fields, std::uint32_t line) {
  Item item;
  const auto add = [&](std::string_view field, std::string value) {
    if (!value.empty()) item.add(fields.find(field), std::move(value), line, false);
  };
  add("title", find_title(cite));
  add_people(cite, fields.find("authors"), line, item);
  add("date", find_cite_date(cite));
  add("arxiv_id", find_id(cite));
  add("doi", find_doi(find_value(cite, {"doi", "biorxiv", "medrxiv"})));
  add("url", std::string(find_address(cite)));
  if (const std::string_view id = cite.value("ssrn"); !id.empty())
    add("url", concat({"https://ssrn.com/abstract=", id}));
  if (const std::string_view id = cite.value("pmid"); !id.empty()) add("pmid", std::string(id));
  add("venue", std::string(find_venue(cite)));
  return item;
}

std::string_view explain_cite_kind(const CiteTemplate& cite) {
  const std::size_t blank = cite.kind.find(' ');
  const std::string_view word = std::string_view(cite.kind).substr(blank == std::string::npos ? 0 : blank + 1);
  const auto is_in = [](const auto& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  const bool paper = is_in(paper_kinds, word) || is_in(other_names, word);
  const bool named =
      paper || !find_id(cite).empty() || !find_doi(cite.value("doi")).empty() || is_paper_address(find_address(cite));
  return named ? std::string_view() : "is cited as something else than a paper, without the id of one";
}

}  // namespace kgbuild::parsing
