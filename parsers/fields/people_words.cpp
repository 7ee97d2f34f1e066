#include "parsers/fields/people_words.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

/// The words of a literal with one blank between them, sorted.
template <std::size_t Count>
constexpr std::array<std::string_view, Count> split_literal(std::string_view text) {
  std::array<std::string_view, Count> words;
  for (std::string_view& word : words) {
    word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  std::ranges::sort(words);
  return words;
}

// Without dots; in lower case, except degrees.
constexpr std::string_view suffixes_text = "2nd 3rd ii iii iv jr junior sr";
constexpr auto suffixes = split_literal<count_words(suffixes_text)>(suffixes_text);

constexpr std::string_view honorifics_text = "dr drs mr mrs ms prof professor";
constexpr auto honorifics = split_literal<count_words(honorifics_text)>(honorifics_text);

// By case: `Meng` and `Ba` are names.
constexpr std::string_view degrees_text = "BSc DPhil DSc FRS MBA MD MEng MPH MPhil MSC MSc PHD PhD dphil msc phd";
constexpr auto degrees = split_literal<count_words(degrees_text)>(degrees_text);

constexpr std::string_view particles_text =
    "abu af al ap av bin bint d' da dal de dei del della den der di do dos du e el ibn la las le los san st ten "
    "ter van vom von y zu zum zur";
constexpr auto particles = split_literal<count_words(particles_text)>(particles_text);

constexpr std::string_view institution_words_text =
    "academy alibaba amazon baidu berkeley bytedance center centre cmu cnrs college company corp corporation "
    "deepmind department dept epfl eth facebook faculty foundation google group harvard hospital huawei ibm inc "
    "inria institut institute instituto intel kaist lab laboratories laboratory labs ltd max- meta microsoft mit "
    "naver nus nvidia nyu oxford planck postech research samsung school snu stanford team technologies tencent "
    "tsinghua ucl ucla universidad universidade universitat universite university";
constexpr auto institution_words = split_literal<count_words(institution_words_text)>(institution_words_text);

constexpr std::string_view note_words_text =
    "advisor advisors author authors co-first contributed contribution contributions corresponding equal equally "
    "intern internship "
    "lead leader mentor postdoc presenter project speaker student supervisor work 通訊作者 通讯作者 교신 저자";
constexpr auto note_words = split_literal<count_words(note_words_text)>(note_words_text);

// Grades of membership of a society, as `Student Member, IEEE` after a name.
constexpr std::array<std::string_view, 8> grades{"associate member", "fellow",        "graduate student member",
                                                 "life fellow",      "life member",   "member",
                                                 "senior member",    "student member"};
constexpr std::array<std::string_view, 6> societies{"aaai", "acm", "ieee", "iet", "osa", "spie"};

// The last words of the names of groups of people.
constexpr std::string_view group_words_text =
    "alliance association collaboration committee community consortium contributors council group initiative "
    "investigators network organization organisation partnership program project society study team";
constexpr auto group_words = split_literal<count_words(group_words_text)>(group_words_text);

constexpr std::array<std::string_view, 12> institution_parts{"대학", "연구", "학교", "회사", "大学", "大學",
                                                             "学院", "学校", "研究", "公司", "科技", "会社"};

/// They occur in titles, topics and venues and not in names of people.
constexpr std::string_view topic_words_text =
    "aaai accelerated acceptance accepted accurate acl adaptation adaptive advanced advances agent agentic agents "
    "agi algorithm algorithmic algorithms align alignment analysis and application applications approach "
    "artificial arxiv attention audio automated automatic automatically autonomous based benchmark benchmarking "
    "benchmarks best better beyond blog books bridging chain challenge classification code coding cognitive "
    "community compositional compression computation computational computationally computer computing conference "
    "context contrastive control conversational convolutional cvf cvpr data dataset datasets decoding deep demo "
    "detection diffusion distillation distributed domain driven driving dual dynamic edge edition efficiency "
    "efficient embedding embeddings embodied emnlp encoder end engineering enhanced enhancing estimation "
    "evaluating evaluation explainable exploring fast federated few few-shot findings fine for foundation "
    "framework from game games general generalization generalized generating generation generative geometry "
    "github global graph graphs group guide guided hierarchical high high-resolution how huggingface human iccv "
    "iclr icml ieee image images implicit improved improving inference information inpainting instruction "
    "intelligence intelligent international introduction joint journal knowledge language large latent learn "
    "learned learning lecture letters library light llm llms local low machine making mask math mathematical "
    "maximum measuring medical medium memory meta-learning method methods mining misc mixture model modeling "
    "modelling models modern molecular molecules motion multi multi-modal multi-view multilingual multimodal "
    "music naacl natural nature network networks neural neurips new news nips nlp noise notes novel object of "
    "online open optimal optimization optimizing oral order over paper papers parallel part perception "
    "performance personalized physics planning point point-cloud policy pose poster prediction preprint pretrain "
    "pretrained pretraining probabilistic proceedings process processing program programming project prompt "
    "prompting prompts protein publication published quantum question rag ranking real reasoning recognition "
    "reconstruction regression reinforcement related representation representations research resources "
    "restoration rethinking retrieval review reviews reward robot robotic robotics robots robust safety sampling "
    "scaling scene science scientific score score-based search security segmentation self self-supervised "
    "semantic semi semi-supervised sequence series shot simple simulation single skill social software sparse "
    "spatial spatial-temporal speech speed spotlight stable state structured study style summarization super "
    "super-resolution supervised survey symbolic synthesis synthetic system systems task tasks technical "
    "techniques technology temporal text text-to-image text-to-video that the theory through time time-series "
    "tool tools toward towards trained training transactions transfer transformer transformers translation trends "
    "tuning tutorial unconditional understanding unified universal unsupervised using variational via video "
    "videos view vision visual vol volume web what when why wild with without workshop world zero zero-shot";
constexpr auto topic_words = split_literal<count_words(topic_words_text)>(topic_words_text);

/// Lower case, without dots and commas.
std::string plain_word(std::string_view word) {
  std::string plain = ascii_lower(word);
  std::erase_if(plain, [](char c) { return c == '.' || c == ','; });
  return plain;
}

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}

template <typename Table>
bool any_word_in(const Table& table, std::string_view text) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? ascii_lower(text[i]) : ' ';
    if (c != ' ' && c != ',' && c != '.' && c != '/' && c != '(' && c != ')') {
      word += c;
      continue;
    }
    if (!word.empty() && holds(table, word)) return true;
    word.clear();
  }
  return false;
}

}  // namespace

bool begins_in_lower_case(std::string_view word) { return !word.empty() && is_small(decode_utf8(word, 0).value); }

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split_list(text, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

bool is_name_suffix(std::string_view word) { return holds(suffixes, plain_word(word)); }
bool is_honorific(std::string_view word) { return holds(honorifics, plain_word(word)); }
bool is_degree(std::string_view word) {
  std::string plain(trim(word));
  std::erase_if(plain, [](char c) { return c == '.' || c == ','; });
  return holds(degrees, plain);
}
bool is_particle(std::string_view word) { return holds(particles, word); }
bool is_topic_word(std::string_view word) { return holds(topic_words, plain_word(word)); }

bool is_society_word(std::string_view word) {
  const std::string plain = ascii_lower(trim(word, " .*_"));
  return std::ranges::find(grades, plain) != grades.end() || std::ranges::find(societies, plain) != societies.end();
}

bool names_group(std::string_view text) {
  const std::vector<std::string_view> words = split_words(text);
  return words.size() > 1 && holds(group_words, plain_word(words.back()));
}

bool is_initials(std::string_view word) {
  std::size_t capitals = 0;
  bool dotted = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    if (is_capital(point.value))
      ++capitals;
    else if (word[at] == '.')
      dotted = true;
    else if (word[at] != '-' || capitals == 0)
      return false;
    at += point.length;
  }
  return capitals > 0 && capitals <= (dotted ? 4U : 3U) &&
         (dotted || word.find('-') == std::string_view::npos || capitals > 1);
}

bool is_handle_word(std::string_view word) {
  if (word.starts_with('@')) return true;
  const bool plain =
      std::ranges::all_of(word, [](char c) { return is_ascii_alnum(c) || c == '_' || c == '-' || c == '.'; });
  const bool has_lower = std::ranges::any_of(word, is_ascii_lower);
  const bool mark = std::ranges::any_of(word, [](char c) { return is_ascii_digit(c) || c == '_'; });
  if (!plain || word.empty() || !has_lower || word.back() == '.') return false;
  return mark || std::ranges::none_of(word, is_ascii_upper);
}

bool is_team_name(std::string_view name) {
  constexpr std::array<std::string_view, 3> teams{"collaboration", "consortium", "team"};
  const std::vector<std::string_view> words = split_words(name);
  if (words.empty() || words.size() > 6 || begins_in_lower_case(words.front())) return false;
  if (words.size() == 1) return name.ends_with("AI") && is_coined_word(name);
  return std::ranges::find(teams, plain_word(words.back())) != teams.end();
}

bool is_coined_word(std::string_view word) {
  constexpr std::array<std::string_view, 8> prefixes{"Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz"};
  // `OpenAI`, `DeepSeek-AI`, but not `DAI`.
  if (word.ends_with("AI") && word.size() > 2 && !is_ascii_upper(word[word.size() - 3])) return true;
  if (std::ranges::any_of(prefixes, [&](std::string_view prefix) { return word.starts_with(prefix); })) return false;
  return std::adjacent_find(word.begin(), word.end(),
                            [](char a, char b) { return is_ascii_lower(a) && is_ascii_upper(b); }) != word.end();
}

bool names_institution(std::string_view text) {
  return any_word_in(institution_words, text) || std::ranges::any_of(institution_parts, [&](std::string_view part) {
           return text.find(part) != std::string_view::npos;
         });
}

bool is_author_note(std::string_view text) { return any_word_in(note_words, text); }

}  // namespace kgbuild::parsing
