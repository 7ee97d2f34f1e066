#include "parsers/grammar/blocks.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/pieces.hpp"
#include "parsers/grammar/segments.hpp"
#include "parsers/grammar/venues.hpp"

namespace kgbuild::parsing {
namespace {

enum class LineRole : std::uint8_t { text, title, people, name, address, field };

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
      for (std::size_t line = i; line < std::min(block.end, i + max_block); ++line)
        block.roles.push_back(role_of(lines[line].text));
      i = block.end - 1;
      blocks_.push_back(std::move(block));
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
    if (is_venue(line, words_) || !has_words(line)) return LineRole::field;
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

  void add(std::size_t i, bool people_first) {
    Block& block = blocks_[i];
    if (block.roles.size() < 2) return;
    const std::optional<std::size_t> title = find_title(block, people_first);
    if (!title) return;
    if (!block.has(LineRole::people) && !block.has(LineRole::address)) return;
    const std::size_t line = block.begin + *title;
    std::size_t last = line;
    while (wraps(block, last)) ++last;
    const auto& lines = document_.lines;
    units_.push_back(
        {span_of(lines[line].text, lines[last].text), line, block.begin, text_end(i), false, last + 1 - line});
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
};

}  // namespace

std::vector<ListUnit> find_blocks(const Document& document, const FieldWords& words) {
  return BlockFinder(document, words).run();
}

}  // namespace kgbuild::parsing
