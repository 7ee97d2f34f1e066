#include "parsers/extract/names/mention.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/names/name_run.hpp"
#include "parsers/extract/sentences/evidence.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// Finds the mentions of one sentence, from left to right.
class SentenceScanner {
 public:
  SentenceScanner(const PaperText& text, const RuleData& rules, std::vector<Mention>& out)
      : text_(text), rules_(rules), out_(out) {}

  void scan(std::uint32_t sentence) {
    const Sentence& s = text_.sentences[sentence];
    sentence_ = sentence;
    field_ = text_.field(s.in_title);
    lower_ = text_.lower_field(s.in_title);
    in_title_ = s.in_title;
    end_ = s.end;
    for (std::size_t at = s.start; at < s.end;) at = step(at);
  }

 private:
  /// Adds the mention that begins at `at`, if there is one; returns the offset to continue from.
  std::size_t step(std::size_t at) {
    const char c = field_[at];
    if (c == 'h' && is_link(at)) return end_of_link(at);
    const bool high = static_cast<unsigned char>(c) >= 0x80;
    if (!high && !is_ascii_alnum(c)) return at + 1;
    const std::size_t hangul = high ? hangul_run(field_, at) : 0;
    const LiteralHit hit = longest_literal(at);
    if (may_be_task_) {
      if (const std::size_t end = add_task(at, hit.end); end != 0) return end;
    }
    if (hangul > 0) {
      if (hit.end == 0) return at + hangul;
      add(hit.start, hit.end, hit.literal, Mention::none, MentionSource::lexicon);
      return hit.end;
    }
    const NameRun run = find_name_run(field_, at, end_, rules_, in_title_);
    if (hit.end >= run.end && hit.end != 0) {
      add(hit.start, hit.end, hit.literal, Mention::none, MentionSource::lexicon);
      return hit.end == run.end ? run.next : hit.end;
    }
    if (run.end == 0) return end_of_word(at);
    if (hit.end != 0) return add_run_with_literal(run, hit);
    if (const std::size_t known = known_name_after_stop(run); known != 0) return known;
    if (is_cited(run)) return run.next;
    add(run.start, run.end, Mention::none, Mention::none, MentionSource::run);
    return run.next;
  }

  /// Adds composed tasks if they are longer than the form of the lexicon, which ends at `known`; returns their end or
  /// 0.
  std::size_t add_task(std::size_t at, std::size_t known) {
    tasks_.clear();
    read_task_phrases(field_, lower_, at, end_, rules_, hits_, tasks_);
    if (tasks_.empty() || tasks_.back().end <= known) return 0;
    for (const FoundTask& task : tasks_) {
      add(task.start, task.end, Mention::none, Mention::none, MentionSource::lexicon);
      out_.back().task = task.phrase;
    }
    return tasks_.back().end;
  }

  /// Adds a run that begins with a form of the lexicon: as one name, or only the form if other words follow it.
  std::size_t add_run_with_literal(const NameRun& run, const LiteralHit& hit) {
    const std::string_view rest = field_.substr(hit.end, run.end - hit.end);
    // `FID 1.39` is a metric and its value.
    const bool metric = names_only(hit.literal, NameKind::metric, rules_) && rest.front() == ' ';
    if (!metric && (rest.front() != ' ' || is_version_tail(rest, rules_))) {
      add(hit.start, run.end, Mention::none, hit.literal, MentionSource::lexicon);
      return run.end;
    }
    if (ends_with_component_head(field_.substr(run.start, run.end - run.start), rules_)) {
      add(hit.start, run.end, Mention::none, Mention::none, MentionSource::run);
      return run.end;
    }
    add(hit.start, hit.end, hit.literal, Mention::none, MentionSource::lexicon);
    return hit.end;
  }

  /// `SOTA FID`, `LLM GPT-4o`; not `Video ControlNet`. If a run is a stop word followed by a form of the lexicon,
  /// returns the offset of that form, else 0.
  std::size_t known_name_after_stop(const NameRun& run) {
    const std::size_t blank = field_.find(' ', run.start);
    if (blank >= run.end) return 0;
    const std::string_view first = field_.substr(run.start, blank - run.start);
    if (!has_name_shape(first) || !rules_.is_stop(first)) return 0;
    const std::size_t end = longest_literal(blank + 1).end;
    const bool whole = end >= run.end || (end != 0 && is_version_tail(field_.substr(end, run.end - end), rules_));
    return whole ? blank + 1 : 0;
  }

  /// True for people of a citation: `Lin et al.`, `(Lin, 2023`.
  bool is_cited(const NameRun& run) const {
    const std::string_view rest = field_.substr(run.end, end_ - run.end);
    if (rest.starts_with(" et al")) return true;
    const bool opens = run.start > 0 && (field_[run.start - 1] == '(' || field_.substr(0, run.start).ends_with("; "));
    const bool year = rest.starts_with(", 20") || rest.starts_with(", 19");
    return opens && year && !has_name_shape(field_.substr(run.start, run.end - run.start));
  }

  void add(std::size_t start, std::size_t end, std::uint32_t literal, std::uint32_t base, MentionSource source) {
    Mention m;
    m.sentence = sentence_;
    m.start = static_cast<std::uint32_t>(start);
    m.end = static_cast<std::uint32_t>(end);
    m.literal = literal;
    m.base = base;
    m.source = source;
    out_.push_back(m);
  }

  /// The longest name of the lexicon at `at`; its `end` is 0 if there is none. Sets `may_be_task_`.
  LiteralHit longest_literal(std::size_t at) {
    may_be_task_ = false;
    hits_.clear();
    rules_.names.find_at(field_, lower_, at, hits_);
    LiteralHit longest;
    for (const LiteralHit& hit : hits_) {
      may_be_task_ = may_be_task_ || rules_.task_words.modifier_of[hit.literal] != TaskWords::none;
      const bool name = rules_.name_offsets[hit.literal] != rules_.name_offsets[hit.literal + 1];
      if (longest.end == 0 && name && hit.end <= end_ && ends_form(hit)) longest = hit;
    }
    return longest;
  }

  /// True if a form may end here: at the end of a word; only a particle may follow Hangul directly.
  bool ends_form(const LiteralHit& hit) const {
    if (hit.end >= field_.size()) return true;
    if (is_ascii_alnum(field_[hit.end - 1])) return !is_ascii_alnum(field_[hit.end]);
    if (ends_korean_name(field_, hit.end, rules_)) return true;
    // A task used as a verb: 이미지를 생성하는, 요약할.
    Mention m;
    m.literal = hit.literal;
    const std::size_t length = hangul_run(field_, hit.end);
    return length >= 3 && is_task_only(m, rules_) && rules_.words.verb_endings.contains(field_.substr(hit.end, 3));
  }

  bool is_link(std::size_t at) const {
    const std::string_view rest = field_.substr(at, 8);
    return rest.substr(0, 7) == "http://" || rest == "https://";
  }
  std::size_t end_of_link(std::size_t at) const {
    while (at < end_ && field_[at] > ' ' && field_[at] != ')') ++at;
    return at;
  }
  /// The offset after the letters and digits at `at`, else after the single character there (a quotation mark may
  /// directly precede a name).
  std::size_t end_of_word(std::size_t at) const {
    const std::size_t from = at;
    // Includes both bytes of two-byte letters, Latin to Cyrillic; 0xC2 begins symbols.
    const auto is_letter = [&](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return is_ascii_alnum(c) || (byte >= 0x80 && byte < 0xE0 && byte != 0xC2);
    };
    while (at < end_ && is_letter(field_[at])) ++at;
    if (at > from) return at;
    do ++at;
    while (at < end_ && (field_[at] & 0xC0) == 0x80);
    return at;
  }

  const PaperText& text_;
  const RuleData& rules_;
  std::vector<Mention>& out_;
  std::vector<LiteralHit> hits_;
  std::vector<FoundTask> tasks_;
  bool may_be_task_ = false;  ///< the last call of `longest_literal` found a task modifier
  std::string_view field_, lower_;
  std::uint32_t sentence_ = 0;
  bool in_title_ = false;
  std::size_t end_ = 0;
};

}  // namespace

bool names_only(std::uint32_t literal, NameKind kind, const RuleData& rules) {
  for (std::uint32_t i = rules.name_offsets[literal]; i < rules.name_offsets[literal + 1]; ++i) {
    if (rules.entries[rules.name_entries[i]].kind != kind) return false;
  }
  return true;
}

bool is_task_only(const Mention& mention, const RuleData& rules) {
  return mention.task.count > 0 ||
         (mention.literal != Mention::none && names_only(mention.literal, NameKind::task, rules));
}

std::span<const Mention> mentions_of(std::span<const Mention> mentions, std::uint32_t sentence) {
  const auto first = std::ranges::lower_bound(mentions, sentence, {}, &Mention::sentence);
  auto last = first;  // a sentence has few
  while (last != mentions.end() && last->sentence == sentence) ++last;
  return {first, last};
}

std::string_view surface(const PaperText& text, const Mention& mention) {
  return text.field(text.sentences[mention.sentence].in_title).substr(mention.start, mention.end - mention.start);
}

Evidence make_evidence(const PaperText& text, std::string_view rule, const Mention& mention) {
  return make_evidence(text, rule, mention.sentence, mention.start, mention.end);
}

std::vector<Mention> find_mentions(const PaperText& text, const RuleData& rules) {
  std::vector<Mention> out;
  SentenceScanner scanner(text, rules, out);
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) scanner.scan(i);
  return out;
}

}  // namespace kgbuild::parsing
