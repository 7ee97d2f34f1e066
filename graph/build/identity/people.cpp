#include "graph/build/identity/people.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/build/identity/people_edits.hpp"
#include "graph/build/identity/people_variants.hpp"
#include "graph/build/identity/spellings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

struct Listed {
  std::uint32_t name;  // key, later its rank
  StringId spelling;
  std::uint32_t place;  // from 1, repeats counted
};

struct AuthorList {
  std::uint32_t paper;
  std::uint32_t record;
};

class PeopleResolver {
 public:
  PeopleResolver(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, const PeopleEdits& edits,
                 Diagnostics& diagnostics)
      : records_(records), papers_(papers), edits_(edits), diagnostics_(diagnostics) {}

  People resolve() {
    read_lists();
    rank_keys();
    unite_variants();
    make_authors();
    correct_authors();
    make_bylines();
    count_groups();
    return std::move(people_);
  }

 private:
  // Folding is by spelling, once: names recur.
  StringId find_key(StringId spelling) {
    if (key_of_spelling_.size() <= spelling) key_of_spelling_.resize(spelling + 1, unknown);
    StringId& key = key_of_spelling_[spelling];
    if (key == unknown) key = key_pool_.intern(fold_person(spellings_.view(spelling)));
    return key;
  }

  void read_lists() {
    for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) {
      for (const std::uint32_t record : papers_[paper].records) read_list(paper, record);
    }
  }

  // What a correction lists instead; the empty spelling for nobody.
  StringId correct(std::uint32_t paper, StringId spelling) {
    if (edits_.listed.empty()) return spelling;
    const std::string key = fold_person(spellings_.view(spelling));  // a key in the pool makes an author
    auto found = edits_.listed.find({paper, key});
    if (found == edits_.listed.end()) found = edits_.listed.find({PeopleEdits::all_papers, key});
    return found == edits_.listed.end() ? spelling : spellings_.intern(found->second);
  }

  void read_list(std::uint32_t paper, std::uint32_t record) {
    const auto list = static_cast<std::uint32_t>(lists_.size());
    std::vector<std::string_view> repeated;
    for (std::uint32_t i = 0; i < records_[record].authors.size(); ++i) {
      const StringId spelling = correct(paper, spellings_.intern(records_[record].authors[i]));
      const StringId key = find_key(spelling);
      if (key == 0) continue;
      if (last_list_.size() <= key) last_list_.resize(key + 1, unknown);
      if (last_list_[key] == list) {
        repeated.push_back(records_[record].authors[i]);
      } else {
        listed_.push_back({key, spelling, i + 1});
      }
      last_list_[key] = list;
    }
    lists_.push_back({paper, record});
    list_ends_.push_back(static_cast<std::uint32_t>(listed_.size()));
    if (!repeated.empty()) report_repeated(records_[record], repeated);
  }

  void report_repeated(const PaperRecord& record, const std::vector<std::string_view>& repeated) {
    std::string text = "listed more than once, kept once: ";
    for (std::size_t i = 0; i < repeated.size(); ++i) {
      if (i > 0) text += ", ";
      text += repeated[i];
    }
    diagnostics_.push_back({Severity::note, "repeated-author", record.file, record.line, 0, std::move(text)});
  }

  std::span<const Listed> list(std::size_t index) const {
    const std::uint32_t begin = index == 0 ? 0 : list_ends_[index - 1];
    return std::span(listed_).subspan(begin, list_ends_[index] - begin);
  }

  // Names become the ranks of their keys, so that the smaller number is the smaller key.
  void rank_keys() {
    std::vector<StringId> order(key_pool_.size() - 1);
    std::iota(order.begin(), order.end(), 1U);
    std::ranges::sort(order, {}, [&](StringId key) { return key_pool_.view(key); });
    std::vector<std::uint32_t> rank(key_pool_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      rank[order[i]] = i;
      keys_.push_back(key_pool_.view(order[i]));
    }
    for (Listed& listed : listed_) listed.name = rank[listed.name];
  }

  std::vector<SpellingUse> spelling_uses() const {
    std::vector<SpellingUse> uses;
    uses.reserve(listed_.size());
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const Day day = record_day(records_[lists_[i].record]);
      for (const Listed& listed : list(i)) uses.push_back({listed.name, listed.spelling, true, day, lists_[i].paper});
    }
    return uses;
  }

  AuthorCategory classify(StringId spelling) const {
    return classify_author(spellings_.view(spelling), key_pool_.view(key_of_spelling_[spelling]));
  }

  void unite_variants() {
    // All spellings of one key are of one category, but for capitals; the first one decides.
    std::vector<bool> seen(keys_.size(), false);
    std::vector<bool> is_person(keys_.size());
    for (const Listed& listed : listed_) {
      if (seen[listed.name]) continue;
      seen[listed.name] = true;
      is_person[listed.name] = classify(listed.spelling) == AuthorCategory::person;
    }
    NameLists lists;
    lists.offsets.insert(lists.offsets.end(), list_ends_.begin(), list_ends_.end());
    for (const Listed& listed : listed_) lists.names.push_back(listed.name);
    UnionFind sets = unite_name_variants(keys_, is_person, find_pairs(edits_.apart), lists);
    for (const NamePair& pair : find_pairs(edits_.united)) sets.unite(pair.first, pair.second);
    std::vector<std::uint32_t> author_of(keys_.size());
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      const std::uint32_t root = sets.find(i);  // met before i
      if (root == i) {
        author_of[i] = static_cast<std::uint32_t>(people_.authors.size());
        people_.authors.emplace_back().key = keys_[i];
      } else {
        author_of[i] = author_of[root];
      }
    }
    for (Listed& listed : listed_) listed.name = author_of[listed.name];
    author_of_ = std::move(author_of);
  }

  std::optional<std::uint32_t> find_name(std::string_view key) const {
    const auto found = std::ranges::lower_bound(keys_, key);
    if (found == keys_.end() || *found != key) return std::nullopt;
    return static_cast<std::uint32_t>(found - keys_.begin());
  }

  std::vector<NamePair> find_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) const {
    std::vector<NamePair> found;
    for (const auto& [a, b] : pairs) {
      const auto first = find_name(a), second = find_name(b);
      if (first && second) found.emplace_back(*first, *second);
    }
    return found;
  }

  void correct_authors() {
    std::vector<bool> renamed(people_.authors.size(), false);
    for (const auto& choice : edits_.names.choices()) {
      const auto name = find_name(choice.key);
      if (!name || renamed[author_of_[*name]]) continue;
      Author& author = people_.authors[author_of_[*name]];
      renamed[author_of_[*name]] = true;
      if (author.name == choice.name) continue;
      std::erase(author.aliases, choice.name);
      author.aliases.insert(author.aliases.begin(), std::exchange(author.name, choice.name));
    }
    for (const auto& [key, category] : edits_.categories) {
      if (const auto name = find_name(key)) people_.authors[author_of_[*name]].category = category;
    }
  }

  void make_authors() {
    const std::vector<ChosenNames> names = choose_names(spelling_uses(), people_.authors.size(), spellings_);
    for (std::size_t i = 0; i < names.size(); ++i) {
      Author& author = people_.authors[i];
      author.name = spellings_.view(names[i].display);
      for (const StringId alias : names[i].aliases) author.aliases.emplace_back(spellings_.view(alias));
      author.category = classify(names[i].display);
    }
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const Day day = record_day(records_[lists_[i].record]);
      if (day == no_day) continue;
      for (const Listed& listed : list(i)) {
        Author& author = people_.authors[listed.name];
        if (author.first_seen == no_day || day < author.first_seen) author.first_seen = day;
        if (author.last_seen == no_day || day > author.last_seen) author.last_seen = day;
      }
    }
  }

  // A paper's lists are united; one in byline order says the place of those it names.
  void make_bylines() {
    std::vector<std::uint32_t> last_paper(people_.authors.size(), unknown);
    people_.offsets.push_back(0);
    people_.persons.members = static_cast<std::uint32_t>(people_.authors.size());
    std::size_t first = 0;
    for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) {
      const std::size_t last = first + papers_[paper].records.size();
      for (const bool byline : {true, false}) {
        for (std::size_t i = first; i < last; ++i) {
          if (records_[lists_[i].record].byline == byline) add_list(list(i), byline, paper, last_paper);
        }
      }
      finish_paper(paper);
      first = last;
    }
  }

  void add_list(std::span<const Listed> names, bool byline, std::uint32_t paper,
                std::vector<std::uint32_t>& last_paper) {
    std::uint32_t position = 0;
    for (const Listed& listed : names) {
      ++position;
      if (last_paper[listed.name] == paper) continue;
      last_paper[listed.name] = paper;
      people_.bylines.push_back({listed.name, listed.place, byline ? position : 0, byline && position == names.size()});
    }
  }

  void finish_paper(std::uint32_t paper) {
    const auto begin = people_.bylines.begin() + people_.offsets.back();
    std::sort(begin, people_.bylines.end(), [](const Byline& a, const Byline& b) { return a.author < b.author; });
    for (auto byline = begin; byline != people_.bylines.end(); ++byline) {
      Author& author = people_.authors[byline->author];
      ++author.papers;
      if (author.category == AuthorCategory::person) people_.persons.items.push_back(byline->author);
    }
    people_.offsets.push_back(static_cast<std::uint32_t>(people_.bylines.size()));
    people_.persons.end_group();
    people_.persons.days.push_back(papers_[paper].first_featured);
  }

  void count_groups() {
    const std::vector<std::uint32_t> groups = count_coauthor_groups(people_.persons);
    for (std::size_t i = 0; i < groups.size(); ++i) people_.authors[i].groups = groups[i];
  }

  static constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

  const std::vector<PaperRecord>& records_;
  const std::vector<Paper>& papers_;
  const PeopleEdits& edits_;
  Diagnostics& diagnostics_;
  StringPool spellings_, key_pool_;
  std::vector<StringId> key_of_spelling_;
  std::vector<std::uint32_t> last_list_;  // by key: where it was listed last
  std::vector<std::string_view> keys_;    // ascending
  std::vector<std::uint32_t> author_of_;  // by key
  std::vector<Listed> listed_;
  std::vector<AuthorList> lists_;  // by paper
  std::vector<std::uint32_t> list_ends_;
  People people_;
};

}  // namespace

People resolve_people(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                      Corrections& corrections, Diagnostics& diagnostics) {
  const PeopleEdits none;
  if (corrections.empty()) return PeopleResolver(records, papers, none, diagnostics).resolve();
  Diagnostics said_later;
  const People first = PeopleResolver(records, papers, none, said_later).resolve();
  const PeopleEdits edits = plan_people_edits(first, papers, corrections);
  return PeopleResolver(records, papers, edits, diagnostics).resolve();
}

}  // namespace kgbuild::graphs
