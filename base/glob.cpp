#include "base/glob.hpp"

#include <algorithm>
#include <vector>

namespace kgbuild {
inline namespace base {
namespace {

struct Part {
  enum class Kind : unsigned char { text, one, set, star, stars };
  Kind kind = Kind::text;
  char byte = '\0';
  std::string_view set;
  bool negated = false;
};

/// The end of the set that begins at `[`; npos if it is not closed.
std::size_t find_set_end(std::string_view glob, std::size_t at) {
  std::size_t from = at + 1;
  if (from < glob.size() && (glob[from] == '!' || glob[from] == '^')) ++from;
  return glob.find(']', from + 1);
}

std::vector<Part> parse_glob(std::string_view glob) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < glob.size(); ++at) {
    const char c = glob[at];
    const std::size_t end = c == '[' ? find_set_end(glob, at) : std::string_view::npos;
    if (c == '*' && glob.substr(at).starts_with("**")) {
      parts.push_back({Part::Kind::stars, '\0', {}, false});
      at = std::min(glob.find_first_not_of('*', at), glob.size()) - 1;
      // `**/a` matches `a`: the slash belongs to the stars.
      if (glob.substr(at + 1).starts_with('/') && (parts.size() == 1 || parts[parts.size() - 2].byte == '/')) {
        parts.back().byte = '/';
        ++at;
      }
    } else if (c == '*') {
      parts.push_back({Part::Kind::star, '\0', {}, false});
    } else if (c == '?') {
      parts.push_back({Part::Kind::one, '\0', {}, false});
    } else if (end != std::string_view::npos) {
      const bool negated = glob[at + 1] == '!' || glob[at + 1] == '^';
      parts.push_back({Part::Kind::set, '\0', glob.substr(at + 1 + negated, end - at - 1 - negated), negated});
      at = end;
    } else {
      parts.push_back({Part::Kind::text, c, {}, false});
    }
  }
  return parts;
}

bool is_in_set(const Part& part, char c) {
  bool found = false;
  for (std::size_t i = 0; i < part.set.size(); ++i) {
    const bool range = i + 2 < part.set.size() && part.set[i + 1] == '-';
    found |= range ? part.set[i] <= c && c <= part.set[i + 2] : part.set[i] == c;
    if (range) i += 2;
  }
  return found != part.negated;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

}  // namespace

bool matches_glob(std::string_view glob, std::string_view path) {
  const std::vector<Part> parts = parse_glob(glob);
  // reached[i]: the first i parts match the path so far.
  std::vector<char> reached(parts.size() + 1), next;
  const auto pass_empty = [&](std::vector<char>& states) {
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (states[i] && (parts[i].kind == Part::Kind::star || parts[i].kind == Part::Kind::stars)) states[i + 1] = 1;
  };
  reached[0] = 1;
  pass_empty(reached);
  for (std::size_t at = 0; at < path.size(); ++at) {
    const char c = path[at];
    next.assign(parts.size() + 1, 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!reached[i]) continue;
      const Part& part = parts[i];
      switch (part.kind) {
        case Part::Kind::text:
          if (c == part.byte) next[i + 1] = 1;
          break;
        case Part::Kind::set:
          if (c != '/' && is_in_set(part, c)) next[i + 1] = 1;
          break;
        case Part::Kind::one:
          if (c == '/') break;
          // The bytes of one character count once.
          (at + 1 < path.size() && is_continuation(path[at + 1]) ? next[i] : next[i + 1]) = 1;
          break;
        case Part::Kind::star:
          if (c != '/') next[i] = 1;
          break;
        case Part::Kind::stars:
          next[i] = 1;
          break;
      }
    }
    // `**/` ends at a slash only: what it has eaten must be whole folders.
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!next[i]) continue;
      if (parts[i].kind == Part::Kind::star ||
          (parts[i].kind == Part::Kind::stars && (parts[i].byte == '\0' || c == '/')))
        next[i + 1] = 1;
    }
    reached.swap(next);
  }
  return reached.back() != 0;
}

}  // namespace base
}  // namespace kgbuild
