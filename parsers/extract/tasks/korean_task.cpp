#include "parsers/extract/tasks/korean_task.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"
#include "parsers/extract/tasks/task_phrase.hpp"

namespace kgbuild::parsing {
namespace {

/// The word that ends at `end` and begins at or after `start`: Hangul, Latin letters, digits and hyphens.
std::size_t word_start(std::string_view text, std::size_t start, std::size_t end) {
  while (end > start) {
    const char last = text[end - 1];
    const bool ascii = is_ascii_alnum(last) || last == '-';
    if (!ascii && (end < start + 3 || !is_hangul(text, end - 3))) break;
    end -= ascii ? 1 : 3;
  }
  return end;
}

class KoreanReader {
 public:
  KoreanReader(std::string_view field, std::string_view lower, std::size_t start, std::size_t end,
               const RuleData& rules)
      : field_(field), lower_(lower), start_(start), end_(end), rules_(rules) {}

  /// Looks for heads, and then at the words before them.
  void read(std::span<const std::uint32_t> known_ends, std::vector<OpenTask>& out) {
    for (std::size_t at = start_; at < end_;) {
      const auto c = static_cast<unsigned char>(field_[at]);
      at += c >= 0xE0 && c < 0xF0 ? 3 : 1;
      if (c == ' ' && at >= start_ + 2 && at < end_ && is_hangul(field_, at)) read_phrase(at, known_ends, out);
    }
  }

 private:
  static constexpr std::size_t max_modifiers = 3;

  struct Word {
    std::size_t start = 0;
    std::size_t end = 0;
  };

  /// Appends the phrase whose head begins at `at`, if there is one.
  void read_phrase(std::size_t at, std::span<const std::uint32_t> known_ends, std::vector<OpenTask>& out) {
    const std::size_t head_end = head_at(at);
    if (head_end == 0 || !read_words(at)) return;
    const std::size_t object = is_verb(head_end) ? object_size(words_[1]) : 0;
    const std::size_t first = first_word(object);
    if (first == 0) return;
    out.push_back({words_[first].start, head_end, ""});
    if (std::ranges::find(known_ends, head_end) != known_ends.end()) return;
    out.back().name = composed_name(first, head_end);
    if (out.back().name.empty()) out.back().name = name(first, object, head_end);
  }

  /// Sets `words_` to the head at `at` and those before it, with single blanks between them. False if there are none.
  bool read_words(std::size_t at) {
    count_ = 1;
    words_[0].start = at;
    while (count_ <= max_modifiers && at > start_ && field_[at - 1] == ' ') {
      const std::size_t end = at - 1;
      at = word_start(field_, start_, end);
      if (at == end) break;
      words_[count_++] = {at, end};
    }
    return count_ > 1;
  }

  /// The end of the head that begins a word, if it follows modifiers of any kind; 0 if there is none.
  std::size_t head_at(std::size_t at) {
    if (!rules_.task_words.head_starts.contains(field_.substr(at, 6))) return 0;
    hits_.clear();
    rules_.names.find_at(field_, lower_, at, hits_);
    for (const LiteralHit& hit : hits_) {
      if (rules_.task_words.head_of[hit.literal] == TaskWords::none) continue;
      const bool ends = hit.end >= field_.size() || ends_korean_name(field_, hit.end, rules_) || is_verb(hit.end);
      return ends && is_open(rules_.task_words.head_of[hit.literal]) ? hit.end : 0;
    }
    return 0;
  }

  bool is_open(std::uint16_t head) const {
    const TaskWords& words = rules_.task_words;
    while (head != TaskWords::none && !words.heads[head].with.empty()) head = words.heads[head].otherwise;
    return head != TaskWords::none && words.heads[head].in_title;
  }

  bool is_verb(std::size_t head_end) const { return rules_.words.verb_endings.contains(field_.substr(head_end, 3)); }

  /// Bytes of the particle of a verb's object, 을 or 를.
  std::size_t object_size(const Word& word) const {
    const std::string_view last = field_.substr(word.end - std::min<std::size_t>(3, word.end - word.start), 3);
    return word.end - word.start > 6 && (last == "을" || last == "를") ? 3 : 0;
  }

  /// Index in `words_` of the first noun of those before the head; 0 if there is none. `object`: bytes of the last
  /// one's particle.
  std::size_t first_word(std::size_t object) {
    std::size_t first = 0;
    while (first + 1 < count_ && is_noun(words_[first + 1].start, words_[first + 1].end - (first == 0 ? object : 0)))
      ++first;
    return first;
  }

  /// A guess by the last syllable: particles and endings of verbs end few nouns, which a pack lists.
  bool is_noun(std::size_t start, std::size_t end) {
    const std::string_view word = field_.substr(start, end - start);
    const std::string_view lower = lower_.substr(start, end - start);
    if (rules_.words.task_plain_nouns.contains(word) || rules_.words.task_breaks.contains(lower)) return false;
    if (!is_hangul(word, word.size() - std::min<std::size_t>(3, word.size())))
      return word.size() > 1 && std::ranges::any_of(word, is_ascii_letter);
    if (word.size() < 6) return false;
    if (!rules_.words.noun_unlike_endings.contains(word.substr(word.size() - 3))) return true;
    return rules_.words.korean_nouns.contains(word) || is_task_word(start, end);
  }

  bool is_task_word(std::size_t start, std::size_t end) {
    hits_.clear();
    rules_.names.find_at(field_, lower_, start, hits_);
    return std::ranges::any_of(hits_, [&](const LiteralHit& hit) {
      return hit.end == end && (rules_.task_words.modifier_of[hit.literal] != TaskWords::none ||
                                rules_.task_words.head_of[hit.literal] != TaskWords::none);
    });
  }

  /// The English name of the last words, if modifiers and head are known; empty if not.
  std::string composed_name(std::size_t first, std::size_t head_end) {
    for (std::size_t i = first; i > 0; --i) {
      tasks_.clear();
      hits_.clear();
      rules_.names.find_at(field_, lower_, words_[i].start, hits_);
      read_task_phrases(field_, lower_, words_[i].start, end_, rules_, hits_, tasks_);
      for (const FoundTask& task : tasks_) {
        if (task.end == head_end && !task.phrase.shared) return task_name(task.phrase, rules_.task_words);
      }
    }
    return "";
  }

  std::string name(std::size_t first, std::size_t object, std::size_t head_end) const {
    const std::size_t start = words_[first].start;
    const std::size_t before = words_[1].end - object;
    return concat(
        {field_.substr(start, before - start), " ", field_.substr(words_[0].start, head_end - words_[0].start)});
  }

  std::string_view field_, lower_;
  std::size_t start_, end_;
  const RuleData& rules_;
  std::array<Word, max_modifiers + 1> words_;  ///< the head, and backwards from it; `count_` of them
  std::size_t count_ = 0;
  std::vector<LiteralHit> hits_;
  std::vector<FoundTask> tasks_;
};

}  // namespace

void find_korean_tasks(std::string_view body, std::string_view lower, std::size_t start, std::size_t end,
                       std::span<const std::uint32_t> known_ends, const RuleData& rules, std::vector<OpenTask>& out) {
  KoreanReader(body, lower, start, end, rules).read(known_ends, out);
}

}  // namespace kgbuild::parsing
