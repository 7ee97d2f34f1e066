#include "graph/build/identity/wrong_addresses.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/strings.hpp"
#include "base/title_numerals.hpp"
#include "base/title_words.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

/// Records with one identifier that seem to be of one paper, as places in the order.
using Reading = std::vector<std::uint32_t>;

/// What records state with one identifier.
struct Claims {
  std::vector<Reading> readings;
  Reading others;  ///< unlike the first few readings
  std::size_t size = 0;
};

/// Checks one of the keys of all records.
class AddressCheck {
 public:
  AddressCheck(const std::vector<PaperRecord>& records, const std::vector<std::uint32_t>& order,
               std::vector<RecordIds>& ids, std::string RecordIds::*key)
      : records_(records), order_(order), ids_(ids), key_(key) {}

  void run(Diagnostics* diagnostics) {
    std::unordered_map<std::string_view, std::uint32_t> first_of;
    std::unordered_map<std::uint32_t, Claims> claims;  // of a key with several records
    std::vector<std::uint32_t> groups;                 // its keys, in order
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      if (key_of(i).empty()) continue;
      const auto [first, added] = first_of.try_emplace(key_of(i), i);
      if (added) continue;
      Claims& of_key = claims[first->second];
      if (of_key.size == 0) {
        groups.push_back(first->second);
        add(first->second, of_key);
      }
      add(i, of_key);
    }
    first_of.clear();  // its keys are about to be cleared
    for (const std::uint32_t group : groups) settle(claims[group], diagnostics);
  }

 private:
  const PaperRecord& record(std::uint32_t i) const { return records_[order_[i]]; }
  std::string& key_of(std::uint32_t i) { return ids_[i].*key_; }

  bool is_arxiv() const { return key_ == &RecordIds::arxiv; }

  /// `Part I` and `Part II`: neither has all numerals of the other.
  static bool differ_in_numeral(std::string_view a, std::string_view b) {
    const std::vector<std::string> of_a = title_numerals(a), of_b = title_numerals(b);
    return !std::ranges::includes(of_a, of_b) && !std::ranges::includes(of_b, of_a);
  }

  bool differ(std::uint32_t i, std::uint32_t k) const {
    const PaperRecord &a = record(i), &b = record(k);
    if (ids_[i].title == ids_[k].title || ids_[i].title.empty() || ids_[k].title.empty()) return false;
    if (key_ == &RecordIds::doi && differ_in_numeral(a.title, b.title)) return true;
    return are_unlike_titles(a.title, b.title) && !share_person(a.authors, b.authors);
  }

  void add(std::uint32_t i, Claims& claims) const {
    constexpr std::size_t max_readings = 8;
    ++claims.size;
    for (Reading& reading : claims.readings) {
      if (differ(i, reading.front()) && differ(i, reading.back())) continue;
      reading.push_back(i);
      return;
    }
    if (claims.readings.size() < max_readings)
      claims.readings.push_back({i});
    else
      claims.others.push_back(i);
  }

  void settle(const Claims& claims, Diagnostics* diagnostics) {
    if (claims.readings.size() < 2) return;
    const auto most = std::ranges::max_element(claims.readings, {}, &Reading::size);
    const bool is_container = !is_arxiv() && 2 * most->size() <= claims.size;
    if (diagnostics != nullptr) report(claims, is_container ? claims.readings.front() : *most, *diagnostics);
    for (const Reading& reading : claims.readings)
      if (is_container || &reading != &*most) clear(reading);
    clear(claims.others);
  }

  void clear(const Reading& reading) {
    for (const std::uint32_t i : reading) key_of(i).clear();
  }

  /// `right` keeps the key, or is the first of a container.
  void report(const Claims& claims, const Reading& right, Diagnostics& diagnostics) const {
    const std::string& file = record(claims.readings.front().front()).file;
    const auto in_file = [&](std::uint32_t i) { return record(i).file == file; };
    const auto all_in_file = [&](const Reading& reading) { return std::ranges::all_of(reading, in_file); };
    if (std::ranges::all_of(claims.readings, all_in_file) && all_in_file(claims.others)) return;
    const auto wrong = std::ranges::find_if(claims.readings, [&](const Reading& each) { return &each != &right; });
    constexpr std::size_t shown = 60;
    const PaperRecord &first = record(wrong->front()), &owner = record(right.front());
    // An identifier says more than an address, and was checked before.
    const auto identified = [](const PaperRecord& each) { return !each.arxiv_id.empty() || !each.doi.empty(); };
    if (key_ == &RecordIds::address && (identified(first) || identified(owner))) return;
    const std::size_t more = claims.readings.size() - 2 + claims.others.size();
    std::string text =
        concat({"\"", shorten(first.title, shown), "\" has the address of \"", shorten(owner.title, shown), "\" (",
                owner.file, ":", std::to_string(owner.line), "); they are distinct papers"});
    if (more > 0)
      text += concat({"; ", std::to_string(more), more == 1 ? " more title has it" : " more titles have it"});
    diagnostics.push_back({Severity::warning, "one-address-two-papers", first.file, first.line, 0, std::move(text)});
  }

  const std::vector<PaperRecord>& records_;
  const std::vector<std::uint32_t>& order_;
  std::vector<RecordIds>& ids_;
  std::string RecordIds::*key_;
};

}  // namespace

void clear_wrong_addresses(const std::vector<PaperRecord>& records, const std::vector<std::uint32_t>& order,
                           std::vector<RecordIds>& ids, Diagnostics* diagnostics) {
  const auto identified = [](const RecordIds& each) { return !each.arxiv.empty() || !each.doi.empty(); };
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < ids.size(); ++i)
    if (identified(ids[i])) places.push_back(i);
  for (const auto key : {&RecordIds::arxiv, &RecordIds::doi, &RecordIds::address})
    AddressCheck(records, order, ids, key).run(diagnostics);
  for (const std::uint32_t i : places)
    if (ids[i].arxiv.empty() || !identified(ids[i])) update_own_id(records[order[i]], ids[i]);
}

}  // namespace kgbuild::graphs
