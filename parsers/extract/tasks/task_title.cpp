#include "parsers/extract/tasks/task_title.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

struct TitleWord {
  std::size_t start = 0;
  std::size_t end = 0;  ///< without trailing punctuation
  bool opens = false;   ///< first word of a phrase
};

bool is_word_byte(char c) { return is_ascii_alnum(c) || c == '-' || c == '\'' || (c & 0x80) != 0; }

/// Words of letters, digits and hyphens. Anything but a single space between two words starts a new phrase.
std::vector<TitleWord> split_words(std::string_view title) {
  std::vector<TitleWord> out;
  for (std::size_t at = 0; at < title.size();) {
    if (!is_word_byte(title[at])) {
      ++at;
      continue;
    }
    TitleWord word{at, at, out.empty() || title.substr(out.back().end, at - out.back().end) != " "};
    while (at < title.size() && is_word_byte(title[at])) ++at;
    word.end = at;
    out.push_back(word);
  }
  return out;
}

/// `Cloud Segmentation` → `cloud segmentation`; parts with two capitals or a digit stay as they are: `LLM`, `3D`.
std::string lower_words(std::string_view phrase) {
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(" -", at), phrase.size());
    const std::string_view part = phrase.substr(at, end - at);
    const bool keep = std::any_of(part.begin(), part.end(), is_ascii_digit) ||
                      std::count_if(part.begin(), part.end(), is_ascii_upper) > 1;
    keep ? (void)out.append(part) : append_ascii_lower(part, out);
    if (end < phrase.size()) out += phrase[end];
    at = end + 1;
  }
  return out;
}

class TitleTaskReader {
 public:
  TitleTaskReader(std::string_view title, std::string_view lower, const RuleData& rules)
      : title_(title), lower_(lower), rules_(rules), words_(split_words(title)) {}

  std::vector<TitleTask> read() {
    std::vector<TitleTask> out;
    const auto& known = rules_.entry_by_key[static_cast<std::size_t>(NameKind::task)];
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const auto [last, open] = words_[i].opens ? HeadEnd() : head_at(i);
      if (last == none || !may_end(last)) continue;
      const std::size_t first = first_word(i);
      if (first == i || is_mechanism(first)) continue;
      std::string name = lower_words(title_.substr(words_[first].start, words_[last].end - words_[first].start));
      const std::uint32_t* const number = known.find(fold_name(name));
      if (number == nullptr && !open) continue;
      if (number != nullptr) name = rules_.entries[*number].name;
      out.push_back({words_[first].start, words_[last].end, std::move(name)});
      i = last;
    }
    return out;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct HeadEnd {
    std::size_t last = none;  ///< index of its last word
    bool open = false;        ///< makes a task of any words before it
  };

  /// The head that begins with word `i`; `last` is `none` if there is none.
  HeadEnd head_at(std::size_t i) {
    hits_.clear();
    rules_.names.find_at(title_, lower_, words_[i].start, hits_);
    for (const LiteralHit& hit : hits_) {
      const std::uint16_t head = rules_.task_words.head_of[hit.literal];
      if (head == TaskWords::none) continue;
      for (std::size_t last = i; last < words_.size() && words_[last].end <= hit.end; ++last) {
        if (words_[last].end == hit.end) return {last, rules_.task_words.heads[head].in_title};
      }
    }
    return {};
  }

  /// True if a task may end with word `last`: followed by nothing, a function word, or a word such as `Models`.
  bool may_end(std::size_t last) const {
    if (last + 1 == words_.size() || words_[last + 1].opens) return true;
    const std::string_view next = lower_word(last + 1);
    return rules_.words.task_mechanisms.contains(next) || rules_.words.task_carriers.contains(next);
  }

  /// Index of the first word of the phrase that ends in the head at word `head`.
  std::size_t first_word(std::size_t head) const {
    constexpr std::size_t max_modifiers = 4;
    std::size_t first = head;
    while (first > 0 && head - first < max_modifiers && !words_[first].opens && !is_break(lower_word(first - 1)))
      --first;
    return first;
  }

  bool is_break(std::string_view word) const {
    return rules_.words.task_breaks.contains(word) || rules_.words.task_mechanisms.contains(word) ||
           word.substr(0, 5) == "high-" || (word.size() > 2 && word.substr(word.size() - 2) == "'s");
  }

  /// True if the phrase says how, not what: `via X`.
  bool is_mechanism(std::size_t first) const {
    return first > 0 && !words_[first].opens && rules_.words.task_mechanisms.contains(lower_word(first - 1));
  }

  std::string_view lower_word(std::size_t i) const {
    return lower_.substr(words_[i].start, words_[i].end - words_[i].start);
  }

  std::string_view title_, lower_;
  const RuleData& rules_;
  std::vector<TitleWord> words_;
  std::vector<LiteralHit> hits_;
};

}  // namespace

std::vector<TitleTask> find_title_tasks(std::string_view title, std::string_view lower, const RuleData& rules) {
  return TitleTaskReader(title, lower, rules).read();
}

}  // namespace kgbuild::parsing
