#include "parsers/extract/tasks/task_phrase.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

using Joint = TaskPhrase::Joint;

/// Text between two words of a task.
struct Between {
  std::string_view form;
  Joint joint = Joint::blank;
  bool ends_conjunct = false;  ///< and, or
  bool before_verb = false;    ///< the head follows as a verb: 이미지를 생성
};

/// A form comes before its own prefixes.
constexpr Between betweens[] = {
    {"-to-", Joint::to},
    {" to ", Joint::to},
    {"-투-", Joint::to},
    {" 투 ", Joint::to},
    {"에서 ", Joint::to},
    {"로부터 ", Joint::to},
    {", and ", Joint::blank, true},
    {" and ", Joint::blank, true},
    {" or ", Joint::blank, true},
    {" & ", Joint::blank, true},
    {" 및 ", Joint::blank, true},
    {" 또는 ", Joint::blank, true},
    {"와 ", Joint::blank, true},
    {"과 ", Joint::blank, true},
    {", ", Joint::blank, true},
    {"/", Joint::blank, true},
    {"·", Joint::blank, true},
    {"을 ", Joint::blank, false, true},
    {"를 ", Joint::blank, false, true},
    {"의 ", Joint::blank},
    {" ", Joint::blank},
    {"-", Joint::hyphen},
};

class PhraseReader {
 public:
  PhraseReader(std::string_view field, std::string_view lower, std::size_t end, const RuleData& rules,
               std::vector<LiteralHit>& hits)
      : field_(field.substr(0, end)),
        lower_(lower.substr(0, end)),
        rules_(rules),
        words_(rules.task_words),
        hits_(hits) {}

  void read(std::size_t at, std::vector<FoundTask>& out) {
    std::array<FoundTask, 3> parts;  // conjuncts whose head has not been read yet
    std::size_t count = 1;
    parts[0].start = at;
    const Between* between = nullptr;
    while (true) {
      FoundTask& part = parts[count - 1];
      if (between != nullptr) {
        if (between->before_verb) at = skip_adverb(at);
        find_literals(at);
        part.end = part.phrase.count > 0 ? choose_head(part.phrase) : 0;
        if (part.end != 0) break;
        if (between->before_verb) return;
      }
      const Word word = longest(words_.modifier_of);
      if (word.end == 0 || part.phrase.count == TaskPhrase::max_modifiers) return;
      add_manner(word, at, part);
      part.phrase.joints[part.phrase.count] =
          between == nullptr || part.phrase.count == 0 ? Joint::blank : between->joint;
      part.phrase.modifiers[part.phrase.count++] = word.number;
      part.end = at = word.end;
      between = find_between(at);
      if (between == nullptr) return;
      at += between->form.size();
      if (!between->ends_conjunct) continue;
      if (count == parts.size()) return;
      parts[count++].start = at;
    }
    append(parts, count, out);
  }

 private:
  struct Word {
    std::uint16_t number = TaskWords::none;
    std::size_t end = 0;
  };

  void find_literals(std::size_t at) {
    hits_.clear();
    if (at < field_.size()) rules_.names.find_at(field_, lower_, at, hits_);
  }

  /// The longest modifier or head of those that `find_literals` found; `number_of` is the table of one of them.
  Word longest(const std::vector<std::uint16_t>& number_of) const {
    for (const LiteralHit& hit : hits_) {
      if (hit.end > field_.size()) continue;
      const bool inside =
          hit.end < field_.size() && is_ascii_alnum(field_[hit.end - 1]) && is_ascii_alnum(field_[hit.end]);
      if (number_of[hit.literal] != TaskWords::none && !inside) return {number_of[hit.literal], hit.end};
    }
    return {};
  }

  /// Sets the head of the phrase to the one that `find_literals` found and returns its end; 0 if there is none.
  std::size_t choose_head(TaskPhrase& phrase) const {
    const Word word = longest(words_.head_of);
    if (word.end == 0 || !ends_head(word.end)) return 0;
    const std::uint16_t last = phrase.modifiers[phrase.count - 1U];
    for (std::uint16_t number = word.number; number != TaskWords::none; number = words_.heads[number].otherwise) {
      const auto& with = words_.heads[number].with;
      if (!with.empty() && std::find(with.begin(), with.end(), last) == with.end()) continue;
      phrase.head = number;
      return word.end;
    }
    return 0;
  }

  bool ends_head(std::size_t at) const {
    return at >= field_.size() || ends_korean_name(field_, at, rules_) ||
           rules_.words.verb_endings.contains(field_.substr(at, 3));
  }

  const Between* find_between(std::size_t at) const {
    if (at >= field_.size()) return nullptr;
    const std::string_view rest = field_.substr(at);
    for (const Between& between : betweens) {
      if (rest.front() == between.form.front() && rest.starts_with(between.form)) return &between;
    }
    return nullptr;
  }

  /// 이미지를 빠르게 생성: skips one adverb at `at`, if there is one.
  std::size_t skip_adverb(std::size_t at) const {
    const std::size_t word = hangul_run(field_, at);
    if (word < 6 || word > 18 || at + word >= field_.size() || field_[at + word] != ' ') return at;
    const std::string_view last = field_.substr(at + word - 3, 3);
    return last == "게" || last == "히" || last == "로" ? at + word + 1 : at;
  }

  /// 번역과 요약 생성: true if another head follows, so that the head before `at` is a modifier of it.
  bool begins_phrase(std::size_t at) {
    if (at >= field_.size() || field_[at] != ' ') return false;
    find_literals(at + 1);
    return longest(words_.head_of).end != 0;
  }

  void add_manner(const Word& word, std::size_t at, FoundTask& part) const {
    TaskPhrase& phrase = part.phrase;
    if (phrase.manner != phrase.count) return;
    if (words_.is_manner(word.number)) {
      ++phrase.manner;
    } else {
      phrase.inner = static_cast<std::uint16_t>(at - part.start);
    }
  }

  /// Decides whether the leading modifiers belong to the name.
  void push(FoundTask task, std::vector<FoundTask>& out) const {
    TaskPhrase& phrase = task.phrase;
    TaskPhrase whole = phrase;
    whole.manner = 0;
    const auto& known = rules_.entry_by_key[static_cast<std::size_t>(NameKind::task)];
    if (phrase.manner == phrase.count || (phrase.manner > 0 && known.contains(fold_name(task_name(whole, words_))))) {
      phrase.manner = 0;
      phrase.inner = 0;
    }
    out.push_back(task);
  }

  /// Earlier conjuncts take the head of the last one; further heads after it take its modifiers.
  void append(std::array<FoundTask, 3>& parts, std::size_t count, std::vector<FoundTask>& out) {
    const FoundTask last = parts[count - 1];
    for (std::size_t i = 0; i + 1 < count; ++i) {
      parts[i].phrase.head = last.phrase.head;
      parts[i].phrase.shared = true;
      push(parts[i], out);
    }
    push(last, out);
    FoundTask next = last;
    next.phrase.shared = true;
    next.phrase.inner = 0;  // the words before the head are elsewhere
    for (std::size_t i = 0; i < 2; ++i) {
      const Between* between = find_between(next.end);
      if (between == nullptr || !between->ends_conjunct) return;
      next.start = next.end + between->form.size();
      find_literals(next.start);
      next.end = choose_head(next.phrase);
      if (next.end == 0 || begins_phrase(next.end)) return;
      push(next, out);
    }
  }

  std::string_view field_, lower_;
  const RuleData& rules_;
  const TaskWords& words_;
  std::vector<LiteralHit>& hits_;
};

}  // namespace

void read_task_phrases(std::string_view field, std::string_view lower, std::size_t at, std::size_t end,
                       const RuleData& rules, std::vector<LiteralHit>& hits, std::vector<FoundTask>& out) {
  PhraseReader(field, lower, end, rules, hits).read(at, out);
}

std::string task_name(const TaskPhrase& phrase, const TaskWords& words) {
  const TaskWords::Head& head = words.heads[phrase.head];
  std::string out;
  for (std::size_t i = phrase.manner; i < phrase.count; ++i) {
    const Joint joint = phrase.joints[i];
    if (i > phrase.manner && head.converts && joint != Joint::blank) {
      out += "-to-";
    } else if (i > phrase.manner) {
      out += joint == Joint::hyphen ? '-' : ' ';
    }
    out += words.modifiers[phrase.modifiers[i]];
  }
  return out.append(" ").append(head.name);
}

}  // namespace kgbuild::parsing
