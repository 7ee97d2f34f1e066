// One paper of a keyed format: which of several fields wins.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kgbuild/entry.hpp"
#include "parsers/fields/work_list.hpp"
#include "parsers/items/item_fields.hpp"
#include "parsers/items/item_person.hpp"

namespace kgbuild::parsing {

/// The authors of a paper as its object has them.
struct ItemAuthors {
  std::vector<std::string> items;
  std::vector<std::vector<std::string>> affiliations;  ///< by item; those of the last items may be missing
  bool is_list = false;                                ///< an array or objects, not a single value
};

/// A value of a list: keywords.
struct ItemText {
  std::string text;
  bool in_list = false;  ///< one of several values
};

/// What the other papers of a file help to read, and what is too long to be copied.
struct ItemColumns {
  ItemAuthors authors;
  std::vector<std::string> references, cited_by;
  std::string date;                    ///< as it is written
  std::size_t cut = 0, cut_works = 0;  ///< addresses of the paper, and works cited or citing, over the bounds
};

/// A paper while its fields are read. Strings are clean.
class Item {
 public:
  /// One value; numbers as text. `line` is where it occurs; `in_list` whether an array or an inner object holds it.
  void add(ItemKey key, std::string value, std::uint32_t line, bool in_list);
  /// A person, if the object is one.
  void add(ItemKey key, const ItemPerson& person, std::uint32_t line, bool in_list);
  /// Adds an affiliation of the author at `place`, or of the last. None if there is not one.
  void add_affiliation(std::string_view value, std::optional<std::size_t> place = std::nullopt);
  const std::vector<std::string>& authors() const { return authors_.items; }
  /// Another id of the paper, which may be one only within its file.
  void add_id(std::string_view value);
  /// A work that the paper cites, or that cites it: ids parted by blanks.
  void add_work(ItemField list, std::string work);
  /// The ids and the title by which another paper refers to this one, parted by blanks; empty for none.
  std::string work() const;
  /// Adds what only an inner object such as `details` has, or has under a more trusted key.
  void merge(Item inner);

  /// Whether this is a paper; one that holds papers itself must say more than a title and an address.
  bool is_paper(bool holds_papers) const;
  /// Whether its type says that it is something else, and nothing identifies a paper: `"type": "blog"`.
  bool is_other_kind() const;
  /// Why this is not a paper, and what it begins with.
  std::string problem() const;
  const std::string& label() const;
  bool has_title() const;
  /// Whether it could be one: it has authors or a text.
  bool resembles_paper() const { return has_authors() || !text(ItemField::body).empty(); }
  /// The date that the object names; empty for none.
  std::string date() const;
  /// With the paper's own date as `date`, and as `digest_date` the day on which it was featured; without authors.
  /// `statuses` are the words that say how far the paper came.
  Entry make_entry(const StatusWords& statuses) const;
  /// What make_entry leaves out.
  ItemColumns take_columns();

 private:
  bool has_authors() const { return !authors_.items.empty() || !author_parts_.empty(); }
  const std::string& text(ItemField field) const { return texts_[static_cast<std::size_t>(field)]; }
  ItemAuthors take_authors();
  std::string find_own_arxiv_id() const;
  /// The date as it is written; a year is completed by its month, or by a less trusted date of that year.
  std::string written_date() const;
  std::string whole_title() const;
  void keep_id(std::string id);
  WorkList& works(ItemField list) { return list == ItemField::references ? references_ : cited_by_; }
  /// False for an author of a less trusted field.
  bool add_author(std::string value, std::uint16_t rank, bool in_list);
  void add_address(std::string_view value, std::vector<std::string>& to);
  /// Venue, status, keywords and addresses.
  void set_statements(const StatusWords& statuses, Entry& entry) const;

  std::array<std::string, item_field_count> texts_;
  std::array<std::uint16_t, item_field_count> ranks_ = make_ranks();
  std::vector<std::string> dates_;  ///< all of them
  ItemAuthors authors_;
  std::vector<std::pair<std::uint16_t, std::string>> author_parts_;  ///< by rank
  std::vector<std::string> addresses_;                               ///< all of them: any may hold the arXiv id
  std::vector<ItemText> keywords_;
  std::vector<std::string> code_, links_;
  std::vector<std::string> ids_;  ///< as records have them
  WorkList references_, cited_by_;
  std::size_t cut_ = 0;  ///< addresses over the bounds
  std::uint32_t line_ = 0;

  static constexpr std::array<std::uint16_t, item_field_count> make_ranks() {
    std::array<std::uint16_t, item_field_count> ranks{};
    ranks.fill(UINT16_MAX);
    return ranks;
  }
};

}  // namespace kgbuild::parsing
