// One paper in JSON: what each key means, and which of several keys wins.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kgbuild/entry.hpp"

namespace kgbuild::parsing {

/// What a key of a paper's object holds.
enum class JsonSlot : std::uint8_t {
  title,
  body,
  url,
  date,
  featured,
  votes,
  arxiv_id,
  id,
  doi,
  authors,
  details,
  other
};
inline constexpr std::size_t json_slot_count = 12;

/// A known key. Of several keys for one slot the smallest rank wins.
struct JsonKey {
  JsonSlot slot = JsonSlot::other;
  std::uint8_t rank = 255;
};
JsonKey find_json_key(std::string_view name);

/// The parts of a person's name that the object of an author holds.
struct JsonPerson {
  std::string full, name, given, family, suffix;  ///< `full` is trusted more than `name`, which may be a handle

  /// The name in the usual order; empty for none.
  std::string whole() const;
};

/// The part that a key holds; null for other keys.
std::string JsonPerson::*find_person_part(std::string_view key);

/// The authors of a paper as its object has them.
struct JsonAuthors {
  std::vector<std::string> items;
  bool is_list = false;  ///< an array or objects, not a single value
};

/// A paper while its object is read. Strings are clean.
class JsonPaper {
 public:
  /// One value; numbers as text. `line` is where it occurs; `in_list` whether an array or an inner object holds it.
  void add(JsonKey key, std::string value, std::uint32_t line, bool in_list);
  /// Adds what only an inner object such as `details` has, or has under a more trusted key.
  void merge(JsonPaper inner);

  /// Whether this is a paper; one that holds papers itself must say more than a title and an address.
  bool is_paper(bool holds_papers) const;
  /// Why this is not a paper, and what it begins with.
  std::string problem() const;
  const std::string& label() const;
  /// Whether it could be one: it has authors or a text.
  bool resembles_paper() const { return !authors_.items.empty() || !text(JsonSlot::body).empty(); }
  /// The date that the object names; empty for none.
  std::string date() const;
  /// With the paper's own date as `date`, and as `digest_date` the day on which it was featured; without authors.
  Entry make_entry() const;
  JsonAuthors take_authors() { return std::move(authors_); }

 private:
  const std::string& text(JsonSlot slot) const { return texts_[static_cast<std::size_t>(slot)]; }
  void add_author(std::string value, std::uint8_t rank, bool in_list);

  std::array<std::string, json_slot_count> texts_;
  std::array<std::uint8_t, json_slot_count> ranks_ = make_ranks();
  JsonAuthors authors_;
  std::vector<std::string> addresses_;  ///< all of them: any may hold the arXiv id
  std::uint32_t line_ = 0;

  static constexpr std::array<std::uint8_t, json_slot_count> make_ranks() {
    std::array<std::uint8_t, json_slot_count> ranks{};
    ranks.fill(255);
    return ranks;
  }
};

}  // namespace kgbuild::parsing
