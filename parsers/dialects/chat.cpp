// Exported chats: `[12:03] Anna: Title https://...`, `3/5/24, 12:03 - Anna: ...`, `2024-03-05 12:03 <anna> ...`.
// Messages with an address become items of a list, others blank lines.
#include <array>
#include <optional>

#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

struct Message {
  std::string_view day, text;
};

/// The day in `3/5/24, 12:03`, `2024-03-05 12:03:11`; nothing if it has no time.
std::optional<std::string_view> read_stamp(std::string_view stamp) {
  constexpr std::string_view signs = "0123456789:/.-, TZAPMapm+";
  const std::size_t colon = stamp.find(':');
  const bool clock = colon < stamp.size() && colon > 0 && colon + 1 < stamp.size() &&
                     is_ascii_digit(stamp[colon - 1]) && is_ascii_digit(stamp[colon + 1]);
  if (!clock || find_first_not_of(stamp, AsciiSet(signs)) < stamp.size()) return std::nullopt;
  const std::string_view day = stamp.substr(0, find_first_of(stamp, ", T"));
  return day.find(':') == std::string_view::npos ? day : std::string_view();
}

std::optional<Message> read_message(std::string_view line) {
  constexpr std::size_t max_stamp = 32, max_name = 40;
  line = trim(line);
  const bool bracketed = line.starts_with('[');
  if (!bracketed && (line.empty() || !is_ascii_digit(line[0]))) return std::nullopt;
  const std::string_view head = line.substr(0, max_stamp);
  std::size_t end = bracketed ? head.find(']') : std::min(head.find(" - "), head.find(" <"));
  if (end == std::string_view::npos) return std::nullopt;
  const auto day = read_stamp(line.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end));
  if (!day) return std::nullopt;
  const std::string_view rest = trim_left(line.substr(end + 1), " -");
  const bool nick = rest.starts_with('<');
  const std::size_t close = rest.substr(0, max_name).find(nick ? "> " : ": ");
  if (close == std::string_view::npos) return std::nullopt;
  if (split_words(rest.substr(0, close)).size() > 4 || rest.substr(0, close).find("http") < close) return std::nullopt;
  return Message{*day, trim(rest.substr(close + 2))};
}

/// A title in what somebody says: quoted, or from the first word with a capital on.
std::string_view find_spoken_title(std::string_view text) {
  for (const auto& [open, close] : {std::pair("\"", "\""), std::pair("“", "”"), std::pair("«", "»")}) {
    const std::string_view sign(open);
    const std::size_t begin = text.find(sign);
    const std::size_t end = begin < text.size() ? text.find(close, begin + sign.size()) : std::string_view::npos;
    if (end < text.size()) return text.substr(begin + sign.size(), end - begin - sign.size());
  }
  text = trim(text, " ?!:;,.-()<>");
  while (!text.empty() && begins_in_lower_case(text)) {
    const std::size_t blank = text.find(' ');
    text = blank < text.size() ? trim_left(text.substr(blank)) : std::string_view();
  }
  return text;
}

std::string write_message(const Message& message, const DateColumn& days) {
  constexpr double good = 0.5;
  const std::string_view url = find_url(message.text);
  if (url.empty()) return {};
  const auto at = static_cast<std::size_t>(url.data() - message.text.data());
  const std::string_view before = find_spoken_title(message.text.substr(0, at));
  const std::string_view after = find_spoken_title(message.text.substr(at + url.size()));
  const auto quality = [](std::string_view title) { return title.empty() ? 0 : title_quality(clean_title(title)); };
  const std::string_view title = quality(after) > quality(before) ? after : before;
  const std::string day = days.resolve(message.day).value_or(std::string(message.day));
  const std::string item = concat({"- ", day, day.empty() ? "" : " "});
  return quality(title) < good ? concat({item, message.text}) : concat({item, "**", title, "** ", url});
}

}  // namespace

bool resembles_chat(std::string_view head) {
  std::size_t lines = 0, messages = 0;
  bool addressed = false;
  each_line(head, [&](std::string_view line) {
    if (trim(line).empty()) return;
    ++lines;
    const auto message = read_message(line);
    messages += message.has_value();
    addressed = addressed || (message && is_paper_address(find_url(message->text)));
  });
  return addressed && messages > 1 && messages * 2 > lines;
}

std::string write_chat(std::string_view text) {
  DateColumn days;  // `3/5/24` has the order of the others
  each_line(text, [&](std::string_view line) {
    if (const auto message = read_message(line)) days.add(message->day);
  });
  std::string out;
  each_line(text, [&](std::string_view line) {
    const auto message = read_message(line);
    out.append(message ? write_message(*message, days) : std::string(line)).append("\n");
  });
  return out;
}

}  // namespace kgbuild::parsing
