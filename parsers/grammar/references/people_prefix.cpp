#include "parsers/grammar/references/people_prefix.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/grammar/references/capital_names.hpp"
#include "parsers/grammar/references/name_chunk.hpp"
#include "parsers/grammar/references/name_kinds.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_text = 65536;
constexpr std::size_t max_full_after_initial = 2;
constexpr std::array<std::string_view, 25> more_words{
    "et al.", "et al",  "et. al.", "and others", "& others", "and colleagues", "и др.",
    "и др",   "та ін.", "та ін",   "u. a.",      "u.a.",     "und andere",     "et autres",
    "等人",   "等",     "외 다수", "외",         "등",       "ほか",           "他",
    "ら",     "...",    "…",       ". . ."};
constexpr std::array<std::string_view, 11> joining_words{"and ", "& ", "und ", "et ", "og ",  "och ",
                                                         "та ",  "и ", "і ",   "및 ", "with "};
bool has_topic_word(const NameChunk& chunk) { return std::ranges::any_of(chunk.words, is_topic_word); }

class PrefixReader {
 public:
  explicit PrefixReader(std::string_view text) : text_(text.substr(0, max_text)) {}

  PeoplePrefix run() {
    bool last = false;  // `and` was before the name
    while (at_ < text_.size() && read_person()) {
      read_homonym();
      people_.end = at_;
      const bool more = read_more();
      if (more) read_last_group();
      if (more || people_.stopped) break;
      const std::size_t before = at_;
      const bool joined = read_separator();
      const bool parted = at_ > before || before > people_.end;  // an ellipsis parts, too
      if (!parted || (last && !joined)) break;
      last = joined;
      if (read_more()) break;
    }
    people_.sure = people_.sure || people_.names.size() > 1 || (people_.more && !people_.names.empty());
    return std::move(people_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  void skip_blanks() { at_ = std::min(find_first_not_of(text_, " \t*", at_), text_.size()); }

  bool add(std::string name, const NameChunk& chunk) {
    people_.names.push_back(std::move(name));
    people_.stopped = chunk.stopped;
    at_ = chunk.end;
    return true;
  }

  /// Reads a person at `at_` and moves past it; false, and nothing moves, if there is none.
  bool read_person() {
    NameChunk chunk = read_name_chunk(text_, at_);
    // `박민수 외 3인`
    if (chunk.words.size() == 2 && std::ranges::find(more_words, chunk.words[1]) != more_words.end())
      cut_chunk(chunk, text_, 1);
    cut_after_initials(chunk);
    if (const std::size_t family = count_capital_family(chunk)) return add_capitals(chunk, family);
    if (is_capital_name(chunk) && read_turned(chunk)) return true;
    if (begins_title(chunk)) return false;
    if (!people_.names.empty() && is_institution(chunk)) return skip_institution(chunk);
    switch (order_of(chunk)) {
      case NameOrder::none:
      case NameOrder::initials:
        return false;
      case NameOrder::east_asian:
        people_.sure = people_.sure || !people_.names.empty();
        return add(join(chunk.words, ""), chunk);
      case NameOrder::initials_last:
        people_.sure = true;
        ++with_initials_, ++initials_last_;
        return add(turn_last_initials(chunk), chunk);
      case NameOrder::initials_first:
        if (has_topic_word(chunk)) return false;
        people_.sure = people_.sure || chunk.words[0].size() == 1 || chunk.words[0].ends_with('.');
        ++with_initials_;
        return add(join(chunk.words, " "), chunk);
      case NameOrder::word:
      case NameOrder::full:
        break;
    }
    return read_turned(chunk) || read_whole(chunk);
  }

  /// `Ann Lee, Fen University. Title`: a title is not a list of both.
  bool skip_institution(const NameChunk& chunk) {
    people_.sure = true;
    people_.stopped = chunk.stopped;
    at_ = chunk.end;
    return true;
  }

  /// `An Ode, Bo Lind` are people; `An Overview of` begins a title.
  bool begins_title(const NameChunk& chunk) const {
    if (chunk.words.empty() || chunk.words[0] != "An" || !people_.names.empty()) return false;
    const std::string_view after = trim_left(text_.substr(chunk.end));
    return chunk.words.size() == 1 || has_topic_word(chunk) ||
           !(after.starts_with(',') || after.starts_with(';') || joins_at(chunk.end));
  }

  /// `LIND B`, `VAN DER BERG A. K.`; `family` words are of the family name.
  bool add_capitals(const NameChunk& chunk, std::size_t family) {
    const auto given = chunk.words.begin() + static_cast<std::ptrdiff_t>(family);
    std::vector<std::string_view> initials(given, chunk.words.end());
    drop_full_stop(chunk, initials);
    people_.sure = true;
    ++with_initials_, ++initials_last_;
    const std::string name = join(std::vector(chunk.words.begin(), given), " ");
    return add(concat({join(initials, " "), " ", soften_capitals(name)}), chunk);
  }

  /// `Petrov I. Graph Tools`: the dot of the initial is the full stop after the list.
  void cut_after_initials(NameChunk& chunk) const {
    const auto begin = chunk.words.begin();
    // Short family names in capitals look like initials.
    const auto family = std::ranges::find_if_not(chunk.words, [](std::string_view word) {
      return is_capital_name({{word}, 0, 0, false});
    });
    const auto initial = std::find_if(family, chunk.words.end(), is_initials);
    if (initial == begin || initial == chunk.words.end()) return;
    const auto after = initials_end(initial, chunk.words.end());
    if (after == chunk.words.end() || !(after - 1)->ends_with('.')) return;
    NameChunk tail = chunk;
    tail.words.assign(after, chunk.words.end());
    const bool prose = trim_left(text_.substr(chunk.end)).starts_with("with ");  // `Moor A. Tides with Looms`
    const bool is_title = prose || is_initials(*after) || order_of(tail) == NameOrder::none || has_topic_word(tail) ||
                          initials_last_ > 0 || tail.words.size() > max_full_after_initial;
    if (is_title) cut_chunk(chunk, text_, static_cast<std::size_t>(after - begin));
  }

  /// `Ode M. A tide` and `Ode M. A.`: after a dot an initial without one begins a title. So does any after the first
  /// dot of a list whose initials have none.
  template <typename Word>
  Word initials_end(Word word, Word end) const {
    const bool plain = initials_last_ > 0 && !dotted_;
    for (bool stopped = false; word != end && is_initials(*word); ++word) {
      const bool dotted = word->ends_with('.');
      if (stopped && (plain || !dotted)) break;
      stopped = dotted;
    }
    return word;
  }

  /// `Faber R.` at the end of a list of `Mori A`: the dot is a full stop. `words` end with the initials.
  void drop_full_stop(const NameChunk& chunk, std::vector<std::string_view>& words) {
    std::string_view& last = words.back();
    const auto dotted = [](std::string_view word) { return word.ends_with('.'); };
    const auto initials = std::find_if(words.begin(), words.end(), is_initials);
    const bool has_dots = dotted_ || std::any_of(initials, words.end() - 1, dotted) || last.find('.') + 1 < last.size();
    if (chunk.stopped && last.size() > 1 && !has_dots) last.remove_suffix(1);
    dotted_ = dotted_ || (!chunk.stopped && dotted(last));
  }

  std::string turn_last_initials(const NameChunk& chunk) {
    auto words = chunk.words;
    drop_full_stop(chunk, words);
    std::string suffix;
    if (ends_with_suffix(chunk)) {
      suffix = concat({" ", words.back()});
      words.pop_back();
    }
    const auto initials = std::find_if(words.begin() + 1, words.end(), is_initials);
    const std::string name = join(words, " ");
    const std::string turned = ends_with_initials(name) ? turn_initials(name)
                                                        : concat({join(std::vector(initials, words.end()), " "), " ",
                                                                  join(std::vector(words.begin(), initials), " ")});
    return turned + suffix;
  }

  /// `Hu, E. J.` and `Hu, Edward J.`
  bool read_turned(const NameChunk& last) {
    if (last.stopped || is_coined_word(last.words.back()) || last.end >= text_.size()) return false;
    const bool comma = text_[last.end] == ',' || text_.substr(last.end).starts_with("，");
    if (!comma) return false;
    NameChunk given = read_name_chunk(text_, last.end + chunk_end_at(text_, last.end));
    std::string suffix;
    if (given.words.size() == 1 && is_name_suffix(given.words[0])) {  // `Hu, Jr., E. J.`
      suffix = std::string(given.words[0]);
      given = read_name_chunk(text_, given.end + 1);
    }
    const bool capitals = is_capital_name(last);
    const bool one_word = capitals || order_of(last) == NameOrder::word;
    // `GAN, VAE and Flow` are not people.
    if (capitals && given.words.size() == 1 && is_capital_name(given) && given.words[0].size() > 2) return false;
    if (const std::size_t initials = count_leading_initials(given); initials > 0) {
      const bool whole = initials == given.words.size();
      if (!whole && !one_word) return false;
      if (!whole && order_of(given) == NameOrder::initials_first && !given.words[0].ends_with('.')) return false;
      cut_chunk(given, text_, initials);
      ++with_initials_;
      const bool ends_list = !whole || given.end >= text_.size() || chunk_end_at(text_, given.end) == 0;
      given.stopped = given.words.back().ends_with('.') && ends_list && !joins_at(given.end);
    } else {
      cut_after_initials(given);
      if (!one_word || !may_be_given(given)) return false;
    }
    people_.sure = true;
    const std::string family = join(last.words, " ");
    add(turn_name(capitals ? soften_capitals(family) : family, join(given.words, " ")), given);
    if (!suffix.empty()) people_.names.back().append(" ").append(suffix);
    return true;
  }

  bool joins_at(std::size_t at) const {
    const std::string_view after = trim_left(text_.substr(at));
    return std::ranges::any_of(joining_words, [&](std::string_view word) { return after.starts_with(word); });
  }

  static bool may_be_given(const NameChunk& given) {
    const NameOrder order = order_of(given);
    const bool names = order == NameOrder::word || order == NameOrder::full || order == NameOrder::initials_last;
    return names && !has_topic_word(given) && resembles_given_names(join(given.words, " "));
  }

  /// A name in the order of Western names, or a family name alone.
  bool read_whole(const NameChunk& chunk) {
    if (is_group(chunk) && (!people_.names.empty() || chunk.stopped)) return add(join(chunk.words, " "), chunk);
    if (has_topic_word(chunk)) return false;
    // After names with initials, words in capitals are a title: `E. Hu, Quiet Optimizers, in: ...`.
    if (with_initials_ > 0 && with_initials_ == people_.names.size()) return false;
    // A comma after a family name parts it from given names, or from the year.
    const bool comma = chunk.end + 2 < text_.size() && text_[chunk.end] == ',' && !is_ascii_digit(text_[chunk.end + 2]);
    const bool alone = order_of(chunk) == NameOrder::word && comma;
    if (alone && !is_coined_word(chunk.words.back())) return false;
    if (const std::size_t family = count_family_in_front(chunk)) {  // `DUPONT Jean`
      const auto given = chunk.words.begin() + static_cast<std::ptrdiff_t>(family);
      const std::string name = soften_capitals(join(std::vector(chunk.words.begin(), given), " "));
      return add(concat({join(std::vector(given, chunk.words.end()), " "), " ", name}), chunk);
    }
    return add(join(chunk.words, " "), chunk);
  }

  /// Skips commas, `and` and suffixes; true if it was `and`.
  bool read_separator() {
    bool joined = false;
    for (bool found = true; found;) {
      const std::size_t before = at_;
      skip_blanks();
      found = false;
      for (const std::string_view sign : {",", ";", "，", "、", "；", "·", "‧", "・"})
        if (rest().starts_with(sign)) at_ += sign.size(), found = true;
      if (people_.sure && rest().starts_with("/ ")) at_ += 2, found = true;  // `Ek, Bo / Ode, An`
      for (const std::string_view word : joining_words)
        if (rest().starts_with(word) && !rest().starts_with("et al")) at_ += word.size(), found = joined = true;
      if (found && read_suffix()) continue;
      if (!found) at_ = before;
    }
    return joined;
  }

  /// `, Jr.` after a name.
  bool read_suffix() {
    const NameChunk chunk = read_name_chunk(text_, at_);
    if (chunk.words.size() != 1 || !is_name_suffix(chunk.words[0]) || people_.names.empty()) return false;
    people_.names.back().append(" ").append(chunk.words[0]);
    people_.end = at_ = chunk.end;
    return true;
  }

  /// True if the list ends with words that say there are more. After an ellipsis the last names follow.
  bool read_more() {
    const std::size_t before = at_;
    at_ = std::min(find_first_not_of(text_, " ,*", at_), text_.size());
    for (const std::string_view word : more_words) {
      if (!rest().starts_with(word)) continue;
      at_ += word.size();
      people_.more = true;
      if (word == "..." || word == ". . ." || word == "…") return skip_ellipsis();
      skip_count();
      people_.end = at_;
      people_.stopped = word.ends_with('.');
      return true;
    }
    at_ = before;
    return read_counted();
  }

  /// `and 12 others`, `+ 3 more authors`
  bool read_counted() {
    std::size_t at = std::min(find_first_not_of(text_, " ,*", at_), text_.size());
    for (const std::string_view word : {"and ", "& ", "+ ", "+", "plus "})
      if (text_.substr(at).starts_with(word)) at += word.size();
    const std::size_t end = std::min(find_first_not_of(text_, "0123456789", at), text_.size());
    if (end == at || end - at > 4 || !text_.substr(end).starts_with(' ')) return false;
    const NameChunk words = read_name_chunk(text_, end);
    for (const std::string_view word : {"more", "other", "others", "additional", "co-authors", "coauthors", "authors"})
      if (!words.words.empty() && words.words[0] == word) {
        const bool authors = words.words.size() > 1 && words.words[1].ends_with("authors");
        const std::string_view last = words.words[authors ? 1 : 0];
        people_.end = at_ = static_cast<std::size_t>(last.data() + last.size() - text_.data());
        people_.stopped = rest().starts_with('.');
        return people_.more = true;
      }
    return false;
  }

  /// `Bo Lind 0001`: DBLP numbers people with one name.
  void read_homonym() {
    constexpr std::size_t length = 5;
    const std::string_view number = rest().substr(0, length);
    const bool found = number.size() == length && number.starts_with(" 0") &&
                       std::ranges::all_of(number.substr(1), is_ascii_digit) &&
                       find_first_of(rest().substr(length), "0123456789") != 0;
    if (!found) return;
    people_.names.back().append(number);
    at_ += length;
  }

  /// `et al; Tidal Study Group.`
  void read_last_group() {
    if (!rest().starts_with(';')) return;
    const NameChunk chunk = read_name_chunk(text_, at_ + 1);
    if (!is_group(chunk)) return;
    add(join(chunk.words, " "), chunk);
    people_.end = at_;
  }

  /// True if the text ends.
  bool skip_ellipsis() {
    at_ = std::min(find_first_not_of(text_, " .", at_), text_.size());
    return at_ == text_.size();
  }

  /// `외 3인`.
  void skip_count() {
    const std::size_t digits = std::min(text_.find_first_not_of(' ', at_), text_.size());
    const std::size_t end = std::min(find_first_not_of(text_, "0123456789", digits), text_.size());
    if (end == digits) return;
    for (const std::string_view unit : {"인", "명", "人", "名"})
      if (text_.substr(end).starts_with(unit)) at_ = end + unit.size();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  PeoplePrefix people_;
  std::size_t with_initials_ = 0, initials_last_ = 0;
  bool dotted_ = false;  ///< initials at the end have dots
};

}  // namespace

PeoplePrefix find_people_prefix(std::string_view text) { return PrefixReader(text).run(); }

}  // namespace kgbuild::parsing
