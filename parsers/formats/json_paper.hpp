// One paper in JSON: what each key means, and which of several keys wins.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"

namespace kgbuild::parsing {

/// What a key of a paper's object holds.
enum class JsonSlot : std::uint8_t { title, body, url, date, votes, arxiv_id, id, doi, authors, details, other };
inline constexpr std::size_t json_slot_count = 11;

/// A known key. Of several keys for one slot the smallest rank wins.
struct JsonKey {
  JsonSlot slot = JsonSlot::other;
  std::uint8_t rank = 255;
};
JsonKey find_json_key(std::string_view name);

/// Whether `name` holds the name of a person in an object for an author.
bool is_person_key(std::string_view name);

/// A paper while its object is read. Strings are clean.
class JsonPaper {
 public:
  /// One value; numbers as text. `line` is where it occurs.
  void add(JsonKey key, std::string value, std::uint32_t line);
  /// Adds what only an inner object such as `details` has, or has under a more trusted key.
  void merge(JsonPaper inner);

  /// Whether this is a paper; one that holds papers itself must say more than a title and an address.
  bool is_paper(bool holds_papers) const;
  /// Why this is not a paper, and what it begins with.
  std::string problem() const;
  const std::string& label() const;
  /// Whether it could be one: it has authors or a text.
  bool resembles_paper() const { return !authors_.empty() || !text(JsonSlot::body).empty(); }
  /// The date that the object names; empty for none.
  std::string date() const;
  Entry make_entry() const;

 private:
  const std::string& text(JsonSlot slot) const { return texts_[static_cast<std::size_t>(slot)]; }
  void add_author(std::string value, std::uint8_t rank);

  std::array<std::string, json_slot_count> texts_;
  std::array<std::uint8_t, json_slot_count> ranks_ = make_ranks();
  std::vector<std::string> authors_;
  std::vector<std::string> addresses_;  ///< all of them: any may hold the arXiv id
  std::uint32_t line_ = 0;

  static constexpr std::array<std::uint8_t, json_slot_count> make_ranks() {
    std::array<std::uint8_t, json_slot_count> ranks{};
    ranks.fill(255);
    return ranks;
  }
};

}  // namespace kgbuild::parsing
