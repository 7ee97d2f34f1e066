#include "graph/build/identity/wrong_addresses.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/title_words.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

/// Records with one identifier that seem to be of one paper, as places in the order.
struct Reading {
  std::vector<std::uint32_t> places;
};

class AddressCheck {
 public:
  AddressCheck(const std::vector<PaperRecord>& records, const std::vector<std::uint32_t>& order,
               const std::vector<std::string>& ids)
      : records_(records), order_(order), ids_(ids), wrong_(order.size(), 0) {}

  std::vector<char> run(Diagnostics* diagnostics) {
    std::unordered_map<std::string_view, std::uint32_t> first_of;
    std::unordered_map<std::uint32_t, std::vector<Reading>> readings;  // of an id with several records
    std::vector<std::uint32_t> groups;                                 // its keys, in order
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      if (record(i).arxiv_id.empty() && record(i).doi.empty()) continue;
      const auto [first, added] = first_of.try_emplace(ids_[i], i);
      if (added) continue;
      std::vector<Reading>& known = readings[first->second];
      if (known.empty()) {
        known.push_back({{first->second}});
        groups.push_back(first->second);
      }
      add(i, known);
    }
    for (const std::uint32_t group : groups) settle(readings[group], diagnostics);
    return std::move(wrong_);
  }

 private:
  const PaperRecord& record(std::uint32_t i) const { return records_[order_[i]]; }

  bool differ(std::uint32_t i, std::uint32_t k) const {
    return record(i).title != record(k).title && are_unlike_titles(record(i).title, record(k).title) &&
           !share_person(record(i).authors, record(k).authors);
  }

  void add(std::uint32_t i, std::vector<Reading>& readings) const {
    constexpr std::size_t max_readings = 8;
    for (Reading& reading : readings) {
      if (differ(i, reading.places.front()) && differ(i, reading.places.back())) continue;
      reading.places.push_back(i);
      return;
    }
    if (readings.size() < max_readings)
      readings.push_back({{i}});
    else
      readings.back().places.push_back(i);
  }

  /// The reading of most records keeps the identifier.
  void settle(const std::vector<Reading>& readings, Diagnostics* diagnostics) {
    if (readings.size() < 2) return;
    const auto most = std::ranges::max_element(
        readings, [](const Reading& a, const Reading& b) { return a.places.size() < b.places.size(); });
    for (const Reading& reading : readings) {
      if (&reading == &*most) continue;
      for (const std::uint32_t i : reading.places) wrong_[i] = 1;
      if (diagnostics) report(reading, readings, most->places.front(), *diagnostics);
    }
  }

  void report(const Reading& reading, const std::vector<Reading>& readings, std::uint32_t right,
              Diagnostics& diagnostics) const {
    const PaperRecord& wrong = record(reading.places.front());
    // Of one file its reader has said it.
    for (const Reading& other : readings)
      for (const std::uint32_t i : other.places)
        if (&other != &reading && record(i).file == wrong.file) return;
    constexpr std::size_t shown = 60;
    const PaperRecord& owner = record(right);
    diagnostics.push_back({Severity::warning, "one-address-two-papers", wrong.file, wrong.line, 0,
                           '"' + shorten(wrong.title, shown) + "\" has the address of \"" +
                               shorten(owner.title, shown) + "\" (" + owner.file + ":" + std::to_string(owner.line) +
                               "); they are distinct papers"});
  }

  const std::vector<PaperRecord>& records_;
  const std::vector<std::uint32_t>& order_;
  const std::vector<std::string>& ids_;
  std::vector<char> wrong_;
};

}  // namespace

std::vector<char> find_wrong_addresses(const std::vector<PaperRecord>& records, const std::vector<std::uint32_t>& order,
                                       const std::vector<std::string>& ids, Diagnostics* diagnostics) {
  return AddressCheck(records, order, ids).run(diagnostics);
}

}  // namespace kgbuild::graphs
