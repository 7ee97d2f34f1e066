// Tasks a paper addresses: those it names in salient places. The sum of weighted features decides.
#include <algorithm>

#include "kgbuild/text.hpp"
#include "parsers/extract/names/name_run.hpp"
#include "parsers/extract/results/results.hpp"
#include "parsers/extract/sentences/evidence.hpp"
#include "parsers/extract/tasks/task_title.hpp"

namespace kgbuild::parsing {
namespace {

/// A task and what speaks for it.
struct Candidate {
  std::string name;
  std::vector<std::uint32_t> mentions;      ///< by place; may be empty
  const TitleTask* title_phrase = nullptr;  ///< names it in the title
  bool background = false;
  std::uint32_t composed_at = Mention::none;  ///< the first mention that composes it
  bool composed = false;                      ///< not in the lexicon
  bool method = false;                        ///< names a method too
  bool covered = false;                       ///< its place in the title belongs to a longer task
  bool in_title = false;
  float score = 0;
};

/// The next word of a name at `at`, which moves behind it.
std::string_view next_word(std::string_view name, std::size_t& at) {
  const std::size_t from = at;
  while (at < name.size() && name[at] != ' ' && name[at] != '-') ++at;
  return name.substr(from, at++ - from);
}

bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = 0; at < name.size();) {
    if (next_word(name, at) == word) return true;
  }
  return false;
}

/// `3D scene generation` says all that `3D generation` does: it has every word, and the same last one.
bool says_all_of(std::string_view special, std::string_view general) {
  std::string_view last;
  for (std::size_t at = 0; at < general.size();) {
    last = next_word(general, at);
    if (!has_word(special, last)) return false;
  }
  return special.size() >= last.size() && special.substr(special.size() - last.size()) == last;
}

class TaskReader {
 public:
  TaskReader(const PaperText& text, const NamedText& named, const RuleData& rules)
      : text_(text), named_(named), rules_(rules), phrases_(find_title_tasks(text.title, text.title_lower, rules)) {}

  /// The tasks of the paper, the best first.
  std::vector<Candidate> read(const std::vector<Entity>& entities) const {
    std::vector<Candidate> all;
    for (const Entity& e : entities) {
      if (!e.mentions.empty() && e.is_task()) add(e, all);
    }
    for (const TitleTask& phrase : phrases_) take_phrase(phrase, all);
    const bool titled = std::any_of(all.begin(), all.end(), [](const Candidate& c) { return c.in_title; });
    const auto crowd = static_cast<float>(std::min<std::size_t>(all.size(), 6)) * weight(Weight::task_crowd);
    for (Candidate& c : all) {
      c.score = score(c) + crowd;
      if (titled && !c.in_title) c.score += weight(Weight::task_beside_title);
    }
    std::erase_if(all, [&](const Candidate& c) { return c.covered || c.score < weight(Weight::task_threshold); });
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    return without_general(all);
  }

  NameItem make_item(const Candidate& c) const {
    NameItem item;
    item.name = c.name;
    item.count = static_cast<std::uint32_t>(std::max<std::size_t>(1, c.mentions.size()));
    const auto add_alias = [&](std::string_view form) {
      if (form != item.name && std::find(item.aliases.begin(), item.aliases.end(), form) == item.aliases.end())
        item.aliases.emplace_back(form);
    };
    if (c.title_phrase != nullptr) {
      const auto start = static_cast<std::uint32_t>(c.title_phrase->start);
      const auto end = static_cast<std::uint32_t>(c.title_phrase->end);
      add_alias(text_.title.substr(start, end - start));
      item.evidence.push_back(make_evidence(text_, "task-title", 0, start, end));
    } else {
      const char* rule = c.composed ? "task-words" : "lexicon";
      const Mention& shown = named_.mentions[c.composed ? c.composed_at : c.mentions.front()];
      item.evidence.push_back(make_evidence(text_, rule, shown.sentence, shown.start, shown.end));
    }
    for (const std::uint32_t i : c.mentions) {
      if (!named_.mentions[i].task.shared) add_alias(surface(text_, named_.mentions[i]));
    }
    return item;
  }

 private:
  float weight(Weight name) const { return rules_.weights[name]; }
  bool in_title(const Mention& m) const { return text_.sentences[m.sentence].in_title; }

  /// Adds the task of an entity; two entities of one name are one task.
  void add(const Entity& e, std::vector<Candidate>& all) const {
    Candidate c;
    c.method = e.knows(NameKind::method);
    if (e.knows(NameKind::task)) {
      const LexiconEntry& entry = rules_.entries[e.lexicon[static_cast<std::size_t>(NameKind::task)]];
      c.name = entry.name;
      c.background = entry.background;
    } else {
      c.composed_at = e.composed_task;
      c.name = task_name(named_.mentions[e.composed_task].task, rules_.task_words);
      c.composed = true;
    }
    c.mentions = e.mentions;
    c.in_title = std::any_of(c.mentions.begin(), c.mentions.end(),
                             [&](std::uint32_t i) { return in_title(named_.mentions[i]); });
    const auto same = std::find_if(all.begin(), all.end(), [&](const Candidate& o) { return o.name == c.name; });
    if (same == all.end()) {
      all.push_back(std::move(c));
      return;
    }
    same->mentions.insert(same->mentions.end(), c.mentions.begin(), c.mentions.end());
    std::sort(same->mentions.begin(), same->mentions.end());
    same->in_title = same->in_title || c.in_title;
  }

  /// A phrase of the title is a task of its own, or names one that is known; the parts of it are not named there.
  void take_phrase(const TitleTask& phrase, std::vector<Candidate>& all) const {
    const std::string key = fold_name(phrase.name);
    Candidate* own = nullptr;
    for (Candidate& c : all) {
      if (own == nullptr && fold_name(c.name) == key) {
        own = &c;
        continue;
      }
      c.covered = c.covered || std::any_of(c.mentions.begin(), c.mentions.end(), [&](std::uint32_t i) {
                    const Mention& m = named_.mentions[i];
                    return in_title(m) && m.start >= phrase.start && m.end <= phrase.end;
                  });
    }
    if (own == nullptr) {
      own = &all.emplace_back();
      own->name = phrase.name;
      own->composed = true;
    }
    own->in_title = true;
    own->title_phrase = &phrase;
  }

  float score(const Candidate& c) const {
    float score = 0;
    if (c.in_title) score += weight(Weight::task_in_title);
    if (c.title_phrase != nullptr) score += weight(Weight::task_title_phrase);
    if (c.background) score += weight(c.in_title ? Weight::task_background_title : Weight::task_background);
    if (c.composed) score += weight(Weight::task_composed);
    if (c.method) score += weight(Weight::task_method);
    if (std::count_if(c.name.begin(), c.name.end(), [](char ch) { return ch == ' ' || ch == '-'; }) >= 2)
      score += weight(Weight::task_three_words);
    return score + body_score(c);
  }

  float body_score(const Candidate& c) const {
    std::size_t count = 0;
    std::size_t verbs = 0;
    std::size_t shared = 0;
    bool early = false;
    bool late = false;
    bool noun = false;
    bool purpose = false;
    for (const std::uint32_t i : c.mentions) {
      const Mention& m = named_.mentions[i];
      if (in_title(m)) continue;
      ++count;
      early = early || m.sentence <= 2;
      late = late || m.sentence + 2 >= text_.sentences.size();
      noun = noun || stands_before(m, rules_.words.task_nouns);
      purpose = purpose || has_purpose(m);
      shared += m.task.shared ? 1 : 0;
      verbs += rules_.words.verb_endings.contains(text_.body.substr(m.end, 3)) ? 1 : 0;
    }
    if (count == 0) return 0;
    float score = weight(Weight::task_in_body);
    if (count > 1) score += weight(Weight::task_again);
    if (early) score += weight(Weight::task_early);
    if (late) score += weight(Weight::task_late);
    if (noun) score += weight(Weight::task_noun);
    if (purpose) score += weight(Weight::task_purpose);
    if (verbs == count) score += weight(Weight::task_verb);
    if (shared == count) score += weight(Weight::task_shared);
    return score;
  }

  /// `X 작업`, `X의 과제`, `X tasks`: one of the words is next, perhaps behind a particle.
  bool stands_before(const Mention& m, const WordSet& nouns) const {
    const std::string_view rest = text_.body.substr(m.end, 64);
    std::size_t at = hangul_run(rest, 0);
    if (at > 6 || at >= rest.size() || rest[at] != ' ') return false;
    ++at;
    if (const std::size_t hangul = hangul_run(rest, at); hangul != 0) {
      for (std::size_t size = 6; size <= std::min<std::size_t>(hangul, 9); size += 3) {
        if (nouns.contains(rest.substr(at, size))) return true;
      }
      return false;
    }
    return nouns.contains(rest.substr(at, rest.find_first_of(" ,.;:)", at) - at));
  }

  /// `for X`, `X을 위한`.
  bool has_purpose(const Mention& m) const {
    const std::string_view rest = text_.body.substr(m.end, 13);
    return rest == "을 위한" || rest == "를 위한" ||
           text_.body.substr(0, m.start).substr(m.start < 4 ? 0 : m.start - 4) == "for ";
  }

  /// The first three, each said once: of a task and a more special one, the special one.
  static std::vector<Candidate> without_general(const std::vector<Candidate>& all) {
    constexpr std::size_t most = 3;
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < all.size() && out.size() < most; ++i) {
      bool general = false;
      for (std::size_t k = 0; k < all.size() && !general; ++k) {
        // Two orders of the same words: the first stays.
        general = i != k && says_all_of(all[k].name, all[i].name) && (k < i || !says_all_of(all[i].name, all[k].name));
      }
      if (!general) out.push_back(all[i]);
    }
    return out;
  }

  const PaperText& text_;
  const NamedText& named_;
  const RuleData& rules_;
  std::vector<TitleTask> phrases_;
};

}  // namespace

void append_tasks(const PaperText& text, const NamedText& named, const RuleData& rules,
                  const std::vector<Entity>& entities, PaperRecord& record) {
  const TaskReader reader(text, named, rules);
  for (const Candidate& c : reader.read(entities)) record.tasks.push_back(reader.make_item(c));
}

}  // namespace kgbuild::parsing
