#include "parsers/references/bibtex_cutter.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/source.hpp"
#include "parsers/references/biblatex_entries.hpp"
#include "parsers/references/bibtex_blocks.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t max_context = std::size_t{4} << 20;

/// The name of the field whose `=` is at `sign`, as far as the longest name of interest.
std::string_view name_before(std::string_view text, std::size_t sign) {
  constexpr std::size_t longest = std::string_view("crossref").size();
  const std::size_t last = sign == 0 ? none : text.find_last_not_of(" \t\n", sign - 1);
  if (last == none) return {};
  std::size_t begin = last + 1;
  while (begin > 0 && last + 1 - begin <= longest && is_ascii_letter(text[begin - 1])) --begin;
  return text.substr(begin, last + 1 - begin);
}

/// The keys that are written at `at`, after a `=`.
std::vector<std::string_view> read_keys(std::string_view text, std::size_t at) {
  constexpr std::size_t max_keys = 1024;  // bytes
  const std::string_view value = trim_left(text.substr(at, max_keys), " \t\n{\"");
  std::vector<std::string_view> keys = split_list(value.substr(0, value.find_first_of("}\"=")));
  for (std::string_view& key : keys) key = trim(key, " \t\n");
  return keys;
}

/// Bytes in any encoding as clean text that ends with a line.
std::string clean_lines(std::string bytes) {
  if (!bytes.empty() && !bytes.ends_with('\n')) bytes += '\n';
  Diagnostics unused;
  return std::string(Source::from_bytes({}, std::move(bytes), unused).text());
}

class BibCutter : public PieceCutter {
 public:
  std::size_t find_cut(std::string_view text, std::size_t target) override {
    macros_.resize(pieces_);
    macros_.emplace_back();
    std::size_t cut = none;
    BibBlocks blocks(text);
    for (BibBlock block; cut == none && blocks.next(block);) {
      if (block.begin >= target && block.begin > 0 && text[block.begin - 1] == '\n')
        cut = block.begin;
      else if (ascii_lower(block.type) == "string")
        add_macros(text.substr(block.begin, block.end - block.begin));
    }
    add_parents(text.substr(0, cut));
    if (cut != none) ++pieces_;
    return cut;
  }

  std::optional<std::vector<std::string>> find_contexts(const std::string& path,
                                                        std::span<const LinePiece> pieces) override {
    const std::string parents = keys_.empty() || too_much_ ? std::string() : read_parents(path, pieces);
    if (too_much_) return std::nullopt;
    macros_.resize(pieces.size());
    for (std::string& macros : macros_) macros = clean_lines(std::move(macros));
    std::vector<std::string> contexts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      std::string& context = contexts.emplace_back();
      for (std::size_t k = 0; k < pieces.size(); ++k) context += macros_[(i + k) % pieces.size()];
      context += parents;
    }
    return contexts;
  }

 private:
  /// Counts what is kept; false if that is too much.
  bool keep(std::size_t size) {
    kept_ += size;
    too_much_ = too_much_ || kept_ > max_context;
    return !too_much_;
  }

  void add_macros(std::string_view block) {
    if (keep(block.size())) macros_.back().append(block).append("\n");
  }

  /// Notes the keys of entries from which others take fields.
  void add_parents(std::string_view text) {
    for (std::size_t sign = text.find('='); sign != none; sign = text.find('=', sign + 1)) {
      const std::string name = ascii_lower(name_before(text, sign));
      if (name != "crossref" && name != "xdata") continue;
      for (const std::string_view key : read_keys(text, sign + 1))
        if (!key.empty() && !keys_.contains(std::string(key)) && keep(key.size())) keys_.emplace(key);
    }
  }

  /// Of each key the first entry.
  std::string read_parents(const std::string& path, std::span<const LinePiece> pieces) {
    std::string parents;
    for (const LinePiece& piece : pieces) {
      const std::string text = clean_lines(read_piece(path, piece));
      BibBlocks blocks(text);
      for (BibBlock block; blocks.next(block);) {
        const std::string_view entry = std::string_view(text).substr(block.begin, block.end - block.begin);
        const auto found = keys_.find(std::string(find_bib_key(entry)));
        if (found == keys_.end() || !keep(entry.size())) continue;
        parents.append(entry).append("\n");
        keys_.erase(found);
      }
    }
    return parents;
  }

  std::size_t pieces_ = 0;                ///< that are cut off
  std::vector<std::string> macros_;       ///< by piece
  std::unordered_set<std::string> keys_;  ///< of parents
  std::size_t kept_ = 0;                  ///< bytes
  bool too_much_ = false;
};

}  // namespace

std::unique_ptr<PieceCutter> make_bibtex_cutter(std::string_view head) {
  return holds_biblatex_entries(head) ? nullptr : std::make_unique<BibCutter>();
}

}  // namespace kgbuild::parsing
