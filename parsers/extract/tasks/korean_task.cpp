#include "parsers/extract/tasks/korean_task.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"
#include "parsers/extract/tasks/task_phrase.hpp"

namespace kgbuild::parsing {
namespace {

struct Word {
  std::size_t start = 0;
  std::size_t end = 0;
  bool opens = false;  ///< anything but a single space precedes it
};

std::size_t word_step(std::string_view text, std::size_t at) {
  const char c = text[at];
  if ((c & 0x80) != 0) return is_hangul(text, at) ? 3 : 0;
  return is_ascii_alnum(c) || c == '-' ? 1 : 0;
}

class KoreanReader {
 public:
  KoreanReader(std::string_view field, std::string_view lower, const RuleData& rules)
      : field_(field), lower_(lower), rules_(rules) {}

  void read(std::size_t start, std::size_t end, std::span<const std::uint32_t> known_ends, std::vector<OpenTask>& out) {
    split(start, end);
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (words_[i].opens || !is_hangul(field_, words_[i].start)) continue;
      const std::size_t head_end = head_at(words_[i]);
      if (head_end == 0) continue;
      const std::size_t object = is_verb(head_end) ? object_size(words_[i - 1]) : 0;
      const std::size_t first = first_word(i, object);
      if (first == i) continue;
      out.push_back({words_[first].start, head_end, ""});
      if (std::ranges::find(known_ends, head_end) != known_ends.end()) continue;
      out.back().name = composed_name(first, i, end, head_end);
      if (out.back().name.empty()) out.back().name = name(first, i, object, head_end);
    }
  }

 private:
  void split(std::size_t at, std::size_t end) {
    constexpr std::size_t usual_size = 9;  // bytes of a word and a blank
    words_.clear();
    words_.reserve((end - at) / usual_size);
    while (at < end) {
      std::size_t step = word_step(field_, at);
      if (step == 0) {
        ++at;
        continue;
      }
      Word word{at, at, words_.empty() || at != words_.back().end + 1 || field_[at - 1] != ' '};
      for (; step != 0; step = at < end ? word_step(field_, at) : 0) at += step;
      word.end = at;
      words_.push_back(word);
    }
  }

  /// The end of the head that begins a word, if it follows modifiers of any kind; 0 if there is none.
  std::size_t head_at(const Word& word) {
    if (!rules_.task_words.head_starts.contains(field_.substr(word.start, 6))) return 0;
    hits_.clear();
    rules_.names.find_at(field_, lower_, word.start, hits_);
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

  /// Index of the first noun of those before the head; `head` if there is none. `object`: bytes of the last one's
  /// particle.
  std::size_t first_word(std::size_t head, std::size_t object) {
    constexpr std::size_t max_modifiers = 3;
    std::size_t first = head;
    while (first > 0 && head - first < max_modifiers && !words_[first].opens) {
      const Word& before = words_[first - 1];
      if (!is_noun(before.start, before.end - (first == head ? object : 0))) break;
      --first;
    }
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
  std::string composed_name(std::size_t first, std::size_t head, std::size_t end, std::size_t head_end) {
    for (std::size_t i = first; i < head; ++i) {
      tasks_.clear();
      read_task_phrases(field_, lower_, words_[i].start, end, rules_, tasks_);
      for (const FoundTask& task : tasks_) {
        if (task.end == head_end && !task.phrase.shared) return task_name(task.phrase, rules_.task_words);
      }
    }
    return "";
  }

  std::string name(std::size_t first, std::size_t head, std::size_t object, std::size_t head_end) const {
    const std::size_t start = words_[first].start;
    const std::size_t before = words_[head - 1].end - object;
    return concat(
        {field_.substr(start, before - start), " ", field_.substr(words_[head].start, head_end - words_[head].start)});
  }

  std::string_view field_, lower_;
  const RuleData& rules_;
  std::vector<Word> words_;
  std::vector<LiteralHit> hits_;
  std::vector<FoundTask> tasks_;
};

}  // namespace

void find_korean_tasks(std::string_view body, std::string_view lower, std::size_t start, std::size_t end,
                       std::span<const std::uint32_t> known_ends, const RuleData& rules, std::vector<OpenTask>& out) {
  KoreanReader(body, lower, rules).read(start, end, known_ends, out);
}

}  // namespace kgbuild::parsing
