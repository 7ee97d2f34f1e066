// What people read: lines on standard error, tables on standard output.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild::cli {

/// `text` as one line that is safe on a terminal: line breaks and tabs become blanks; controls,
/// escape sequences' bytes and marks that reverse the direction of what follows become U+FFFD.
std::string printable(std::string_view text);

/// `12,345`.
std::string group_digits(unsigned long long number);
/// `40 s`, `12 min`, `3 h`: the unit that gives two digits or so.
std::string format_duration(double seconds);
/// `12.3 MB`, in powers of 1000.
std::string format_bytes(unsigned long long bytes);

/// Writes to standard error; problems there have nowhere to be told.
void print_error_text(std::string_view text);
/// Writes to standard output; throws OutputError.
void print_text(std::string_view text);

/// Prints warnings, and notes unless `quiet`. Of each code the first few, then how many more.
void print_diagnostics(const Diagnostics& diagnostics, bool quiet);

bool has_warning(const Diagnostics& diagnostics);

/// `kgbuild: 120 of 326 files` or `kgbuild: betweenness 12 %, about 40 s left` on a terminal, when the work takes
/// longer than a second.
class Progress {
 public:
  explicit Progress(bool quiet);
  /// Removes the line.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// A line that stays, above the others.
  void say(const std::string& text);

  /// From any thread, one at a time.
  void show_files(std::size_t done, std::size_t all);
  /// `done` is a share, 0 to 1; the time left is that since the first call for `what`, carried on.
  void show_share(std::string_view what, double done);

 private:
  using Clock = std::chrono::steady_clock;
  bool is_due();
  void show(const std::string& text);

  /// When a piece of work was first heard of, and how much of it was done.
  struct Begin {
    Clock::time_point time;
    double done;
  };

  bool quiet_, enabled_;
  bool shown_ = false;
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
  std::map<std::string, Begin, std::less<>> begins_;
};

}  // namespace kgbuild::cli
