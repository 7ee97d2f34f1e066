#include "cli/report/console.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/strings.hpp"
#include "kgbuild/output_file.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::cli {
namespace {

/// How many diagnostics of a code are printed: few, since a run reads thousands of files, but every line of a table
/// that the user wrote.
std::size_t max_printed(std::string_view code) {
  const bool of_table = code == "bad-row" || code.ends_with("-correction");
  return of_table ? 1000 : 10;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string line = clean_text(text).text;
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  // U+202A..U+202E and U+2066..U+2069: bidirectional embeddings, overrides and isolates.
  for (const char last : {'\xAA', '\xAB', '\xAC', '\xAD', '\xAE'})
    replace_all(line, std::string{'\xE2', '\x80', last}, "\uFFFD");
  for (const char last : {'\xA6', '\xA7', '\xA8', '\xA9'})
    replace_all(line, std::string{'\xE2', '\x81', last}, "\uFFFD");
  return line;
}

std::string group_digits(unsigned long long number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  return text;
}

std::string format_duration(double seconds) {
  constexpr double minute = 60, hour = 3600;
  const auto format = [](double number, std::string_view unit) {
    return group_digits(static_cast<unsigned long long>(std::llround(number))).append(unit);
  };
  if (seconds < 2 * minute) return format(std::max(1.0, seconds), " s");
  return seconds < 2 * hour ? format(seconds / minute, " min") : format(seconds / hour, " h");
}

std::string format_bytes(unsigned long long bytes) {
  constexpr std::array<std::string_view, 4> units{" B", " kB", " MB", " GB"};
  std::size_t unit = 0;
  auto value = static_cast<double>(bytes);
  for (; value >= 1000 && unit + 1 < units.size(); ++unit) value /= 1000;
  std::array<char, 32> digits{};
  auto* const end = std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed, unit == 0 ? 0 : 1).ptr;
  return std::string(digits.begin(), end).append(units[unit]);
}

void print_error_text(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

void print_text(std::string_view text) {
  OutputFile out("-");
  out.write(text);
  out.close();
}

void print_diagnostics(const Diagnostics& diagnostics, bool quiet) {
  std::map<std::string_view, std::size_t> seen;
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (quiet && diagnostic.severity == Severity::note) continue;
    if (++seen[diagnostic.code] <= max_printed(diagnostic.code))
      text += printable(format_diagnostic(diagnostic)) + "\n";
  }
  for (const auto& [code, count] : seen) {
    if (count <= max_printed(code)) continue;
    text += "kgbuild: " + group_digits(count - max_printed(code)) + " more [" + printable(code) + "]\n";
  }
  print_error_text(text);
}

bool has_warning(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::warning; });
}

Progress::Progress(bool quiet) : quiet_(quiet), enabled_(!quiet && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_) print_error_text("\r\033[K");
}

void Progress::say(const std::string& text) {
  if (quiet_) return;
  print_error_text((shown_ ? "\r\033[Kkgbuild: " : "kgbuild: ") + text + "\n");
  shown_ = false;
}

bool Progress::is_due() {
  if (!enabled_ || Clock::now() < next_) return false;
  next_ = Clock::now() + std::chrono::milliseconds(100);
  return true;
}

void Progress::show(const std::string& text) {
  shown_ = true;
  print_error_text("\r\033[Kkgbuild: " + text);
}

void Progress::show_files(std::size_t done, std::size_t all) {
  if (is_due()) show(group_digits(done) + " of " + group_digits(all) + " files");
}

void Progress::show_fraction(std::string_view what, double done) {
  if (!enabled_) return;
  const auto [begin, is_first] = begins_.try_emplace(std::string(what), Begin{Clock::now(), done});
  if (is_first || !is_due()) return;
  const double past = std::chrono::duration<double>(Clock::now() - begin->second.time).count();
  const double left = past * (1 - done) / (done - begin->second.done);
  const auto percent = static_cast<unsigned long long>(100 * done);
  show(std::string(what) + " " + group_digits(percent) + " %, about " + format_duration(left) + " left");
}

}  // namespace kgbuild::cli
