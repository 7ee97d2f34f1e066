#include "graph/build/field_choice.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/brackets.hpp"
#include "base/strings.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// Marks that plain text does not have: `$x$`, `\alpha`, `&amp;`, `<i>`, `**`.
bool has_marks(std::string_view title) {
  if (title.find('\\') != none || title.find("**") != none) return true;
  if (std::count(title.begin(), title.end(), '$') > 1) return true;
  const std::size_t entity = title.find('&');
  if (entity != none && entity + 1 < title.size() && title[entity + 1] != ' ' &&
      title.substr(entity, 10).find(';') != none)
    return true;
  const std::size_t tag = title.find("</");
  return tag != none && title.find('>', tag) != none;
}

/// TeX that lost its signs: `A$\times$B` as `AtimesB`.
std::string strip_tex_signs(std::string_view text) {
  std::string stripped(text);
  std::erase_if(stripped, [](char c) { return c == '$' || c == '\\' || c == '{' || c == '}'; });
  return stripped;
}

/// The texts that are another one with TeX commands, stripped of their signs: they are broken.
std::unordered_set<std::string> find_stripped(const std::vector<RatedText>& texts) {
  std::unordered_set<std::string> stripped;
  for (const RatedText& each : texts)
    if (each.text.find('\\') != none) stripped.insert(strip_tex_signs(each.text));
  return stripped;
}

}  // namespace

int rate_title(std::string_view title) {
  if (has_lone_bracket(title) || title.find("\uFFFD") != none || title.find("](") != none) return 0;
  if (title.ends_with("...") || title.ends_with("\u2026")) return 1;
  return has_marks(title) ? 2 : 3;
}

int rate_address(std::string_view address, std::string_view id) {
  if (!address.starts_with("http://") && !address.starts_with("https://")) return 0;
  return !id.empty() && ascii_lower(address).find(ascii_lower(id)) != none ? 2 : 1;
}

std::string_view choose_text(const std::vector<RatedText>& texts) {
  const bool equal = std::ranges::all_of(texts, [&](const RatedText& each) { return each.text == texts[0].text; });
  if (equal) return texts.empty() ? std::string_view() : texts[0].text;
  std::unordered_map<std::string, std::size_t> shares;
  for (const RatedText& each : texts)
    if (!each.text.empty()) ++shares[fold_name(each.text)];
  const std::unordered_set<std::string> stripped = find_stripped(texts);
  std::string_view best;
  std::tuple<int, std::size_t, std::size_t> best_score;
  for (const RatedText& each : texts) {
    if (each.text.empty()) continue;
    const int rating = stripped.contains(std::string(each.text)) ? 0 : each.rating;
    const std::tuple score{rating, shares[fold_name(each.text)], trim_right(each.text, " .").size()};
    if (!best.empty() && score <= best_score) continue;
    best = each.text;
    best_score = score;
  }
  return best;
}

}  // namespace kgbuild::graphs
