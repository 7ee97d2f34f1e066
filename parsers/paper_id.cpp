#include "kgbuild/paper_id.hpp"

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/paper_ids.hpp"

namespace kgbuild {
using namespace parsing;

std::string paper_id(std::string_view arxiv_id, std::string_view doi, std::string_view title) {
  if (!arxiv_id.empty()) {
    const std::string id = parse_arxiv_id(arxiv_id);
    return "paper:arxiv:" + (id.empty() ? std::string(arxiv_id) : id);
  }
  if (!doi.empty()) return "paper:doi:" + ascii_lower(doi);
  // Long titles are cut so that the id fits a line of a terminal; the hash keeps them distinct.
  constexpr std::size_t max_key = 160;
  std::string key = fold_name(title);
  if (key.size() > max_key) key = std::string(utf8_prefix(key, max_key)) + '-' + hash_digits(key);
  return "paper:title:" + (key.empty() ? "untitled" : key);
}

std::string parse_paper_reference(std::string_view text) {
  if (text.starts_with("paper:")) return std::string(text);
  std::string arxiv = parse_arxiv_id(text);
  if (arxiv.empty()) arxiv = find_arxiv_id(text);
  if (!arxiv.empty()) return paper_id(arxiv, {}, {});
  const std::string doi = find_doi(text);
  return doi.empty() ? std::string() : paper_id({}, doi, {});
}

}  // namespace kgbuild
