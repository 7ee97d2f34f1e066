#include "graph/build/identity/record_order.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kgbuild::graphs {
namespace {

auto place_of(const PaperRecord& record) {
  return std::tie(record.digest, record.file, record.line, record.title, record.arxiv_id, record.doi, record.url);
}

// Absent dates come last. The text form decides only between records of the same line.
bool precedes(const PaperRecord& a, const PaperRecord& b) {
  const std::string &day_a = digest_day(a), &day_b = digest_day(b);
  if (day_a != day_b) return day_b.empty() || (!day_a.empty() && day_a < day_b);
  if (place_of(a) != place_of(b)) return place_of(a) < place_of(b);
  return format_record(a) < format_record(b);
}

}  // namespace

std::vector<std::uint32_t> sort_records(const std::vector<PaperRecord>& records) {
  std::vector<std::uint32_t> order(records.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return precedes(records[a], records[b]); });
  const auto repeats = [&](std::uint32_t a, std::uint32_t b) {
    return digest_day(records[a]) == digest_day(records[b]) && place_of(records[a]) == place_of(records[b]) &&
           format_record(records[a]) == format_record(records[b]);
  };
  order.erase(std::unique(order.begin(), order.end(), repeats), order.end());
  return order;
}

}  // namespace kgbuild::graphs
