#include "cli/report/explanation_text.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <span>
#include <tuple>

#include "base/strings.hpp"
#include "cli/report/console.hpp"

namespace kgbuild::cli {
namespace {

/// SGR parameters (ECMA-48) that show a kind.
std::string_view color_of(const ExplainedItem& item) {
  if (!item.accepted) return "2";
  if (item.what.starts_with("introduced")) return "1;32";
  if (item.kind == "method") return "36";
  if (item.kind == "benchmark") return "33";
  if (item.kind == "metric") return "35";
  return item.kind == "task" ? "94" : "1;95";
}

/// 12 as ¹².
std::string superscript(std::size_t number) {
  static constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text;
  for (const char c : std::to_string(number)) text += digits[c - '0'];
  return text;
}

struct Mark {
  TextRange place;
  std::size_t item;
};

class ExplanationText {
 public:
  ExplanationText(const Explanation& why, bool color) : why_(why), color_(color) { collect_marks(); }

  std::string format() {
    text_ = "  ";
    append_field(why_.title, true);
    text_ += why_.title.empty() ? "" : "\n\n  ";
    append_field(why_.body, false);
    text_ += "\n";
    bool any_rejected = false;
    for (std::size_t i = 0; i < why_.items.size(); ++i) {
      const ExplainedItem& item = why_.items[i];
      if (item.accepted) {
        append_item(item, i + 1);
      } else {
        if (!any_rejected) text_ += "\nRejected:\n";
        any_rejected = true;
        append_rejected(item);
      }
    }
    if (why_.items.empty()) text_ += "\nNothing found: no name, and no candidate.\n";
    return std::move(text_);
  }

 private:
  /// Non-overlapping marks by position; the earlier, then the longer one wins. Rejected candidates are only marked in
  /// colour.
  void collect_marks() {
    std::vector<Mark> all;
    for (std::size_t i = 0; i < why_.items.size(); ++i) {
      if (!why_.items[i].accepted && !color_) continue;
      for (const TextRange& place : why_.items[i].places) all.push_back({place, i});
    }
    const auto order = [](const Mark& m) {
      return std::tuple(!m.place.in_title, m.place.start, -std::int64_t{m.place.end}, m.item);
    };
    std::ranges::sort(all, {}, order);
    for (const Mark& mark : all) {
      const bool free = marks_.empty() || marks_.back().place.in_title != mark.place.in_title ||
                        marks_.back().place.end <= mark.place.start;
      if (free) marks_.push_back(mark);
    }
  }

  void append_field(std::string_view field, bool in_title) {
    std::size_t at = 0;
    for (const Mark& mark : marks_) {
      if (mark.place.in_title != in_title || mark.place.end > field.size()) continue;
      append_lines(field.substr(at, mark.place.start - at));
      append_mark(mark, field.substr(mark.place.start, mark.place.end - mark.place.start));
      at = mark.place.end;
    }
    append_lines(field.substr(at));
  }

  void append_lines(std::string_view text) {
    for (const std::string_view line : split_list(text, '\n')) {
      if (line.data() != text.data()) text_ += "\n  ";
      text_ += printable(line);
    }
  }

  void append_mark(const Mark& mark, std::string_view text) {
    const ExplainedItem& item = why_.items[mark.item];
    const std::string number = item.accepted ? superscript(mark.item + 1) : "";
    if (color_) {
      append_colored(color_of(item), printable(text));
      append_colored("2", number);
    } else {
      text_.append("[[").append(printable(text)).append("]]").append(number);
    }
  }

  void append_colored(std::string_view color, std::string_view text) {
    if (!color_ || text.empty()) {
      text_ += text;
    } else {
      text_.append("\033[").append(color).append("m").append(text).append("\033[0m");
    }
  }

  void append_item(const ExplainedItem& item, std::size_t number) {
    text_.append("\n").append(number < 10 ? " " : "").append(std::to_string(number)).append("  ");
    append_colored(color_of(item), printable(item.name));
    if (item.display != item.name) text_ += " = " + printable(item.display);
    text_ += (item.kind == "result" ? ": result, " : ": ") + printable(item.what);
    if (!item.id.empty()) append_colored("2", "  " + printable(item.id));
    text_ += "\n    at " + format_places(item.places) + "\n";
    append_aliases(item, "    ");
    append_rules(item.rules, "    ");
    if (!item.sums.empty()) text_ += "    " + printable(item.sums) + "\n";
    if (!item.weights.empty()) text_ += "    " + printable(item.weights) + "\n";
  }

  void append_rejected(const ExplainedItem& item) {
    text_ += "    ";
    append_colored(color_of(item), printable(item.name));
    text_ += ": " + printable(item.what) + "; at " + format_places(item.places) + "\n";
    append_aliases(item, "      ");
    if (item.rules.empty()) return;
    append_rules(item.rules, "      ");
    text_ += "      " + printable(item.sums) + "\n";
    if (!item.weights.empty()) text_ += "      " + printable(item.weights) + "\n";
  }

  void append_aliases(const ExplainedItem& item, std::string_view indent) {
    for (const std::string& alias : item.aliases)
      text_.append(indent).append("as ").append(printable(alias)).append("\n");
  }

  void append_rules(const std::vector<RuleAt>& rules, std::string_view indent) {
    for (const RuleAt& at : rules) {
      text_.append(indent).append("rule ").append(printable(at.rule)).append(", ").append(format_place(at.place));
      if (!at.cue.empty()) text_ += ", by \"" + printable(at.cue) + "\"";
      if (!at.says.empty()) text_ += ": " + printable(at.says);
      text_ += "\n";
    }
  }

  static std::string format_range(const TextRange& place) {
    return std::to_string(place.start) + "-" + std::to_string(place.end);
  }

  static std::string format_place(const TextRange& place) {
    return (place.in_title ? "title " : "body ") + format_range(place);
  }

  static std::string format_places(std::span<const TextRange> places) {
    constexpr std::size_t max_places = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(max_places, places.size()); ++i) {
      if (i > 0) text += ", ";
      const bool same_field = i > 0 && places[i - 1].in_title == places[i].in_title;
      text += same_field ? format_range(places[i]) : format_place(places[i]);
    }
    if (places.size() > max_places) text += " and " + group_digits(places.size() - max_places) + " more";
    return text;
  }

  const Explanation& why_;
  bool color_;
  std::vector<Mark> marks_;
  std::string text_;
};

}  // namespace

bool use_color(const std::string& when) {
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) == 1 && !dumb && (no_color == nullptr || *no_color == '\0');
}

std::string format_explanation(const Explanation& explanation, bool color) {
  return ExplanationText(explanation, color).format();
}

}  // namespace kgbuild::cli
