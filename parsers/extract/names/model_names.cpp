#include "parsers/extract/names/model_names.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// `B/16` of vision transformers.
bool is_patch_size(std::string_view word) {
  const std::size_t slash = word.find('/');
  return slash == 1 && is_ascii_upper(word[0]) && word.size() > 2 && word.size() <= 4 &&
         std::ranges::all_of(word.substr(2), is_ascii_digit);
}

/// A word of the name fulfils `test`. Words are what hyphens, blanks and underscores separate.
template <typename Test>
bool any_word(std::string_view name, const Test& test) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("-_ "), name.size());
    if (test(name.substr(0, end))) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

bool is_known_model(const Entity& e, const RuleData& rules) {
  const std::uint32_t known = e.lexicon[static_cast<std::size_t>(NameKind::method)];
  const std::uint32_t entry = known != Mention::none ? known : e.base;
  return entry != Mention::none && rules.entries[entry].kind == NameKind::method &&
         rules.entries[entry].category == Category::model && !rules.entries[entry].weak;
}

bool is_before_data_noun(const PaperReading& reading, const RuleData& rules, const Mention& mention) {
  const Sentence& sentence = reading.sentence_of(mention);
  const std::string_view lower = reading.text.lower_field(sentence.in_title).substr(0, sentence.end);
  return rules.results.data_heads.prefix_length(lower.substr(mention.end)) != 0;
}

}  // namespace

bool is_model_name(const PaperReading& reading, const RuleData& rules, const Entity& e) {
  if (e.knows(NameKind::benchmark)) return false;
  const auto is_data = [&](std::uint32_t m) { return is_before_data_noun(reading, rules, reading.mention(m)); };
  const auto any_form = [&](const auto& test) {
    return std::ranges::any_of(
        e.mentions, [&](std::uint32_t m) { return any_word(surface(reading.text, reading.mention(m)), test); });
  };
  // Datasets have sizes, too: those that the text calls data more than methods.
  const bool may_be_sized = e.vote(Vote::dataset) <= std::max(0.F, e.vote(Vote::method));
  const auto is_size = [&](std::string_view word) { return rules.words.model_sizes.contains(ascii_lower(word)); };
  const bool model = is_known_model(e, rules) || any_form(is_patch_size) || (may_be_sized && any_form(is_size));
  return model && std::ranges::none_of(e.mentions, is_data);
}

}  // namespace kgbuild::parsing
