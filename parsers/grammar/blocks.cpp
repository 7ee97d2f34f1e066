#include "parsers/grammar/blocks.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/venues.hpp"

namespace kgbuild::parsing {
namespace {

enum class LineRole : std::uint8_t { text, title, people, name, address, venue, field };

constexpr std::size_t max_block = 12;   ///< lines that are looked at
constexpr std::size_t max_title = 300;  ///< bytes
constexpr std::size_t max_texts = 3;    ///< blocks of text after a paper
constexpr std::size_t full_line = 50;   ///< bytes of a line that may be wrapped

struct Block {
  std::size_t begin = 0, end = 0;  ///< lines
  std::vector<LineRole> roles;

  std::size_t find(LineRole role) const {
    return static_cast<std::size_t>(std::ranges::find(roles, role) - roles.begin());
  }
  bool has(LineRole role) const { return find(role) < roles.size(); }
};

bool is_title(LineRole role) { return role == LineRole::title || role == LineRole::name; }
bool are_people(LineRole role) { return role == LineRole::people || role == LineRole::name; }

/// The lines of a block where papers begin that no blank lines separate: a title above people, after the people of
/// the paper before it.
std::vector<std::size_t> record_starts(std::span<const LineRole> roles) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i + 1 < roles.size(); ++i) {
    const bool ended = starts.empty() || i > starts.back() + 1;
    if (ended && is_title(roles[i]) && are_people(roles[i + 1])) starts.push_back(i);
  }
  return starts;
}

/// True if the papers at `starts` have lists of people, titles that are not names, and no prose.
bool are_records(std::span<const LineRole> roles, std::span<const std::size_t> starts) {
  constexpr std::size_t least = 2, max_above = 2, max_lines = 6;
  if (starts.size() < least || starts.front() > max_above || roles.size() - starts.back() > max_lines) return false;
  std::size_t titles = 0, lists = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (i > 0 && starts[i] - starts[i - 1] > max_lines) return false;
    titles += roles[starts[i]] == LineRole::title;
    lists += roles[starts[i] + 1] == LineRole::people;
  }
  const auto texts = static_cast<std::size_t>(std::ranges::count(roles, LineRole::text));
  return titles * 2 > starts.size() && lists * 2 >= starts.size() && texts <= starts.size();
}

class BlockFinder {
 public:
  BlockFinder(const Document& document, const FieldWords& words) : document_(document), words_(words) {}

  std::vector<ListUnit> run() {
    find_all();
    std::size_t above = 0, below = 0;  // blocks with people above and below the title
    for (const Block& block : blocks_) {
      if (!block.has(LineRole::title) || !block.has(LineRole::people)) continue;
      ++(block.find(LineRole::people) < block.find(LineRole::title) ? above : below);
    }
    names_below_ = above <= below && names_are_people();
    for (std::size_t i = 0; i < blocks_.size(); ++i) add(i, above > below);
    // A single block with an address is a note.
    if (units_.size() == 1 && has_address_) return {};
    return std::move(units_);
  }

 private:
  void find_all() {
    const auto& lines = document_.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].shape == LineShape::blank) continue;
      Block block{i, i, {}};
      while (block.end < lines.size() && lines[block.end].shape == LineShape::text) ++block.end;
      if (block.end == i) {  // a line of another form ends what is before it
        blocks_.push_back({i, i, {}});
        continue;
      }
      read_roles(block, max_block);
      i = block.end - 1;
      if (std::vector<std::size_t> starts = record_starts(block.roles); starts.size() > 1) {
        read_roles(block, lines.size());
        if (block.roles.size() > max_block) starts = record_starts(block.roles);
        if (are_records(block.roles, starts)) {
          split(block, starts);
          continue;
        }
        block.roles.resize(std::min(block.roles.size(), max_block));
      }
      blocks_.push_back(std::move(block));
    }
  }

  /// The roles of the first `most` lines.
  void read_roles(Block& block, std::size_t most) const {
    for (std::size_t line = block.begin + block.roles.size(); line < block.end && block.roles.size() < most; ++line)
      block.roles.push_back(role_of(document_.lines[line].text));
  }

  /// One block for each of the papers that begin at `starts`, and one for what is above them.
  void split(const Block& whole, std::span<const std::size_t> starts) {
    if (starts.front() > 0) blocks_.push_back({whole.begin, whole.begin + starts.front(), {LineRole::field}});
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : whole.roles.size();
      const auto first = whole.roles.begin();
      blocks_.push_back({whole.begin + starts[i],
                         whole.begin + end,
                         {first + static_cast<std::ptrdiff_t>(starts[i]), first + static_cast<std::ptrdiff_t>(end)}});
    }
  }

  LineRole role_of(std::string_view line) const {
    if (line.size() > max_title) return LineRole::text;
    if (const std::size_t tag = line.find("] "); line.starts_with('[') && tag < 12)
      return role_of(line.substr(tag + 2));
    const auto labelled = split_label(line);
    if (labelled && words_.find(labelled->label)) {
      const PaperField field = *words_.find(labelled->label);
      if (field == PaperField::paper) return LineRole::address;
      return field == PaperField::authors ? LineRole::people : LineRole::field;
    }
    if (is_address(line)) return LineRole::address;
    if (is_date(line)) return LineRole::field;
    // `A Mori, B Tran - Nature, 2023`
    const std::string_view first = trim_segment(line.substr(0, line.find(" - ")));
    if (resembles_people(first, first.size() < line.size())) return LineRole::people;
    if (is_venue(line, words_)) return LineRole::venue;
    if (!has_words(line)) return LineRole::field;
    if (resembles_people(trim_segment(line), true)) return LineRole::name;
    const bool marked = std::string_view("*_[<`!").find(line[0]) != std::string_view::npos;
    if (marked) return LineRole::text;
    const bool sentence = line.ends_with('.') || line.ends_with(',') || is_ascii_lower(line[0]);
    const std::string title = clean_title(line);
    return !sentence && title_quality(title) >= 0.5 && title.find("http") == std::string::npos ? LineRole::title
                                                                                               : LineRole::text;
  }

  /// Links, addresses or an id, and no other words.
  bool is_address(std::string_view line) const {
    bool addressed = false;
    for (const Piece& piece : split_pieces(line, document_)) {
      const bool link = piece.kind == PieceKind::link && title_quality(clean_title(piece.text)) < 0.5;
      if (piece.kind == PieceKind::address || link) {
        addressed = true;
      } else if (has_words(piece.text)) {
        const std::string_view word = trim_segment(piece.text);
        const bool id = word.size() < 60 && word.find(' ') == std::string_view::npos &&
                        (!find_arxiv_id(word).empty() || !parse_arxiv_id(word).empty() || !find_doi(word).empty());
        if (!id && !words_.find(word)) return false;
        addressed = addressed || id;
      }
    }
    return addressed || !parse_arxiv_id(line).empty();
  }

  static bool is_date(std::string_view line) {
    constexpr std::size_t max_other = 16;
    const auto date = find_written_date(line);
    return date && line.size() <= date->end - date->begin + max_other;
  }

  /// A single name below the title.
  static bool is_named(const Block& block, std::size_t title) {
    return title + 1 < block.roles.size() && block.roles[title] == LineRole::title &&
           block.roles[title + 1] == LineRole::name;
  }

  /// Whether a single name below a title is a person: in most blocks lists of people are there, or a venue is below
  /// each name.
  bool names_are_people() const {
    constexpr std::size_t least = 2;
    std::size_t lists = 0, names = 0, published = 0;
    for (const Block& block : blocks_) {
      const std::size_t title = block.find(LineRole::title);
      if (title + 1 >= block.roles.size()) continue;
      lists += block.roles[title + 1] == LineRole::people;
      if (!is_named(block, title)) continue;
      ++names;
      published += block.has(LineRole::venue);
    }
    return lists >= std::max<std::size_t>(names, 1) || (published >= least && published == names);
  }

  void add(std::size_t i, bool people_first) {
    Block& block = blocks_[i];
    if (block.roles.size() < 2) return;
    const std::optional<std::size_t> title = find_title(block, people_first);
    if (!title) return;
    const bool named = names_below_ && is_named(block, *title);
    if (!block.has(LineRole::people) && !block.has(LineRole::address) && !named) return;
    const std::size_t line = block.begin + *title;
    std::size_t last = line;
    while (wraps(block, last)) ++last;
    const auto& lines = document_.lines;
    units_.push_back(
        {span_of(lines[line].text, lines[last].text), line, block.begin, text_end(i), false, last + 1 - line, named});
    has_address_ = has_address_ || block.has(LineRole::address);
  }

  /// The first line that may be the title; a name where the people are not.
  static std::optional<std::size_t> find_title(const Block& block, bool people_first) {
    for (std::size_t at = 0; at < block.roles.size(); ++at) {
      if (block.roles[at] == LineRole::title) return at;
      const bool name = block.roles[at] == LineRole::name && !people_first;
      if (name && !(at + 1 < block.roles.size() && block.roles[at + 1] == LineRole::title)) return at;
      if (block.roles[at] == LineRole::text) return std::nullopt;
    }
    return std::nullopt;
  }

  /// True if the title goes on below `line`: it is long or ends openly, and people or an address follow later.
  bool wraps(const Block& block, std::size_t line) const {
    const std::size_t next = line + 1 - block.begin;
    if (next + 1 >= block.roles.size()) return false;
    const LineRole role = block.roles[next];
    if (role != LineRole::title && role != LineRole::text && role != LineRole::name) return false;
    const std::string_view above = document_.lines[line].text, below = document_.lines[line + 1].text;
    if (below.ends_with('.') || below.size() > full_line * 2) return false;
    const bool open = above.ends_with(':') || above.ends_with('-') || above.ends_with(',') || is_ascii_lower(below[0]);
    const LineRole after = block.roles[next + 1];
    const bool people = after == LineRole::people || after == LineRole::name;
    return open || (above.size() >= full_line && role == LineRole::title && people);
  }

  /// The end of the text that follows the block.
  std::size_t text_end(std::size_t i) const {
    std::size_t end = blocks_[i].end;
    for (std::size_t next = i + 1; next < blocks_.size() && next <= i + max_texts; ++next) {
      const Block& block = blocks_[next];
      const bool prose = !block.roles.empty() && block.roles[0] == LineRole::text;
      if (!prose) break;
      end = block.end;
    }
    return end;
  }

  const Document& document_;
  const FieldWords& words_;
  std::vector<Block> blocks_;
  std::vector<ListUnit> units_;
  bool has_address_ = false;
  bool names_below_ = false;  ///< a single name below a title is a person
};

}  // namespace

std::vector<ListUnit> find_blocks(const Document& document, const FieldWords& words) {
  return BlockFinder(document, words).run();
}

}  // namespace kgbuild::parsing
