#include "graph/build/identity/people_edits.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "graph/build/identity/paper_index.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::array<AuthorCategory, 3> author_categories{AuthorCategory::person, AuthorCategory::group,
                                                          AuthorCategory::handle};

class PeopleEditor {
 public:
  PeopleEditor(const People& people, const std::vector<Paper>& papers, Corrections& corrections)
      : people_(people), papers_(papers), corrections_(corrections) {
    for (std::uint32_t i = 0; i < people.authors.size(); ++i) author_of_.try_emplace(people.authors[i].key, i);
    for (std::uint32_t i = 0; i < people.authors.size(); ++i) {
      for (const std::string& key : keys_of(people.authors[i])) author_of_.try_emplace(key, i);
    }
  }

  PeopleEdits plan() {
    for (std::size_t i = 0; i < corrections_.lines().size(); ++i) {
      const Correction& line = corrections_.lines()[i];
      std::optional<std::uint32_t> paper;
      if (!line.paper.empty()) {
        paper = papers_.find(line.paper);
        if (!paper) continue;
      }
      const auto author = paper ? find_in_paper(line.name, *paper) : find(line.name);
      if (author && apply(line, people_.authors[*author], paper)) {
        corrections_.note_match(i);
      }
    }
    return std::move(edits_);
  }

 private:
  static std::vector<std::string> keys_of(const Author& author) {
    std::vector<std::string> keys{author.key, fold_person(author.name)};
    for (const std::string& alias : author.aliases) keys.push_back(fold_person(alias));
    return keys;
  }

  std::optional<std::uint32_t> find(std::string_view name) const {
    const NameReference reference = parse_reference(name);
    if (!reference.prefix.empty() && reference.prefix != "author") return std::nullopt;
    const auto found = author_of_.find(reference.prefix.empty() ? fold_person(name) : std::string(reference.text));
    return found == author_of_.end() ? std::nullopt : std::optional(found->second);
  }

  /// The author of the paper who has the name; a spelling of the paper may be the name of another author.
  std::optional<std::uint32_t> find_in_paper(std::string_view name, std::uint32_t paper) const {
    const std::span<const Byline> bylines =
        std::span(people_.bylines).subspan(people_.offsets[paper], people_.offsets[paper + 1] - people_.offsets[paper]);
    const std::optional<std::uint32_t> known = find(name);
    if (known && std::ranges::find(bylines, *known, &Byline::author) != bylines.end()) return known;
    if (!parse_reference(name).prefix.empty()) return std::nullopt;
    const std::string key = fold_person(name);
    for (const Byline& byline : bylines) {
      const std::vector<std::string> keys = keys_of(people_.authors[byline.author]);
      if (std::ranges::find(keys, key) != keys.end()) return byline.author;
    }
    return std::nullopt;
  }

  bool apply(const Correction& line, const Author& author, std::optional<std::uint32_t> paper) {
    switch (line.action) {
      case CorrectionAction::drop:
        return list_as(author, paper, "");
      case CorrectionAction::rename:
      case CorrectionAction::merge:
        return join(line, author, paper);
      case CorrectionAction::distinct:
        return separate(line, author, paper);
      case CorrectionAction::kind:
        break;
    }
    const auto* category = std::ranges::find(author_categories, line.other, [](auto c) { return to_string(c); });
    if (category == author_categories.end() || paper) return false;
    edits_.categories.insert_or_assign(author.key, *category);
    return true;
  }

  bool list_as(const Author& author, std::optional<std::uint32_t> paper, const std::string& name) {
    for (std::string& key : keys_of(author)) {
      const auto index = static_cast<std::uint32_t>(&author - people_.authors.data());
      if (!paper && author_of_.at(key) != index) continue;  // elsewhere the spelling is another author's name
      edits_.listed.try_emplace({paper.value_or(PeopleEdits::all_papers), std::move(key)}, name);
    }
    return true;
  }

  bool join(const Correction& line, const Author& author, std::optional<std::uint32_t> paper) {
    const auto other = find(line.other);
    const bool is_id = !parse_reference(line.other).prefix.empty();
    if (!other && (line.action == CorrectionAction::merge || is_id)) return false;
    if (paper) return list_as(author, paper, other ? people_.authors[*other].name : line.other);
    const std::string_view other_key = other ? std::string_view(people_.authors[*other].key) : "";
    if (other && other_key != author.key) edits_.united.emplace_back(author.key, other_key);
    edits_.names.add(line, author.key, other_key);
    return true;
  }

  bool separate(const Correction& line, const Author& author, std::optional<std::uint32_t> paper) {
    const auto other = find(line.other);
    if (paper || !other) return false;
    std::string a = fold_reference(line.name), b = fold_reference(line.other);
    if (a == b) return &people_.authors[*other] != &author;  // `rename` in a paper separates people of one name
    edits_.distinct.emplace_back(std::move(a), std::move(b));
    return true;
  }

  static std::string fold_reference(std::string_view name) {
    const NameReference reference = parse_reference(name);
    return reference.prefix.empty() ? fold_person(name) : std::string(reference.text);
  }

  const People& people_;
  const PaperIndex papers_;
  Corrections& corrections_;
  PeopleEdits edits_;
  std::unordered_map<std::string, std::uint32_t> author_of_;
};

}  // namespace

PeopleEdits plan_people_edits(const People& people, const std::vector<Paper>& papers, Corrections& corrections) {
  return PeopleEditor(people, papers, corrections).plan();
}

}  // namespace kgbuild::graphs
