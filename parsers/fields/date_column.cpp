#include "parsers/fields/date_column.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "base/strings.hpp"
#include "parsers/fields/calendar.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t mask_of(DateOrder order) { return std::size_t{1} << static_cast<std::size_t>(order); }

/// The orders that give a day, as a mask.
std::size_t orders_of(const OpenDate& date) {
  std::size_t mask = 0;
  for (std::size_t order = 0; order < date_order_count; ++order)
    if (!date.readings[order].empty()) mask |= mask_of(static_cast<DateOrder>(order));
  return mask;
}

}  // namespace

void DateColumn::add(std::string_view text) {
  const auto date = read_open_date(text);
  if (!date) return;
  const std::size_t orders = orders_of(*date);
  if (date->only().empty()) {
    ++open_[orders];
    return;
  }
  for (std::size_t order = 0; order < date_order_count; ++order)
    if (orders == mask_of(static_cast<DateOrder>(order))) ++votes_[order];
}

/// The order that most dates have, of those in a mask; nothing if two have as many.
std::optional<DateOrder> DateColumn::choose(std::size_t orders) const {
  std::optional<DateOrder> best;
  std::size_t most = 0;
  for (std::size_t order = 0; order < date_order_count; ++order) {
    if ((orders & mask_of(static_cast<DateOrder>(order))) == 0 || votes_[order] < most) continue;
    if (votes_[order] == most)
      best.reset();
    else
      best = static_cast<DateOrder>(order);
    most = votes_[order];
  }
  return best;
}

std::optional<std::string> DateColumn::resolve(std::string_view text) const {
  const auto date = read_open_date(text);
  if (!date) return std::nullopt;
  if (std::string only = date->only(); !only.empty()) return only;
  const auto order = choose(orders_of(*date));
  return order ? std::optional(date->reading(*order)) : std::nullopt;
}

std::size_t DateColumn::undecided() const {
  std::size_t count = 0;
  for (std::size_t orders = 0; orders < open_.size(); ++orders)
    if (!choose(orders)) count += open_[orders];
  return count;
}

std::string describe_undecided_dates(std::size_t count) {
  return concat({std::to_string(count), count == 1 ? " date" : " dates",
                 " may be read day first or month first, and no date of the file shows which; only ",
                 count == 1 ? "its year was" : "their years were", " kept"});
}

std::string describe_yearless_dates(std::size_t count) {
  return concat({std::to_string(count), count == 1 ? " date has" : " dates have",
                 " no year, and neither the file nor its digest gives it"});
}

std::string read_stored_date(std::string_view text) {
  constexpr std::int64_t epoch = 25569;  // 1970-01-01 in days of Excel
  constexpr std::int64_t day = 86400;
  text = trim(text);
  const std::size_t end = std::min(find_first_not_of(text, "0123456789"), text.size());
  const std::string_view rest = text.substr(end);
  if (!rest.empty() && (rest[0] != '.' || find_first_not_of(rest, "0123456789", 1) != std::string_view::npos))
    return {};
  const std::int64_t number = parse_number<std::int64_t>(text.substr(0, end)).value_or(0);
  std::int64_t days = 0;
  switch (end) {
    case 5:
      days = number - epoch;
      break;
    case 9:
    case 10:
      days = number / day;
      break;
    case 12:
    case 13:
      days = number / 1000 / day;
      break;
    case 14: {  // 20240314101500
      const auto part = [&](std::size_t at, std::size_t size) {
        return parse_number<int>(text.substr(at, size)).value_or(0);
      };
      return format_date(part(0, 4), part(4, 2), part(6, 2));
    }
    case 15:
    case 16:
      days = number / 1000000 / day;
      break;
    default:
      return {};
  }
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  return format_date(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day())));
}

}  // namespace kgbuild::parsing
