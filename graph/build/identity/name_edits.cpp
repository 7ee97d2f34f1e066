#include "graph/build/identity/name_edits.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "graph/build/identity/paper_index.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

/// What a correction of action `kind` makes of a name.
struct Target {
  NameKind kind;
  Category category;
};

/// Nothing for the categories of people.
std::optional<Target> find_target(std::string_view word) {
  if (word == kind_info(NodeKind::task).prefix) return Target{NameKind::task, Category::none};
  const std::optional<Category> category = find_category(word);
  if (!category || *category == Category::none) return std::nullopt;
  return Target{kind_of(*category), *category};
}

/// Finds entities of one kind by any of their names.
class NameIndex {
 public:
  NameIndex(NameKind kind, const std::vector<NamedEntity>& entities, const RuleSet& rules)
      : kind_(kind), rules_(rules) {
    for (std::uint32_t i = 0; i < entities.size(); ++i) by_key_.try_emplace(entities[i].key, i);
    for (std::uint32_t i = 0; i < entities.size(); ++i) by_key_.try_emplace(key_of(entities[i].name), i);
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      for (const std::string& alias : entities[i].aliases) by_key_.try_emplace(key_of(alias), i);
    }
  }

  std::optional<std::uint32_t> find(std::string_view name) const {
    const NameReference reference = parse_reference(name);
    if (!reference.prefix.empty() && reference.prefix != kind_info(node_kind_of(kind_)).prefix) return std::nullopt;
    const auto found = by_key_.find(reference.prefix.empty() ? key_of(name) : std::string(reference.text));
    return found == by_key_.end() ? std::nullopt : std::optional(found->second);
  }

  std::string key_of(std::string_view name) const { return rules_.find_key(kind_, name); }

 private:
  NameKind kind_;
  const RuleSet& rules_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
};

/// The nearest equivalent of a role when a method turns out to be a benchmark, or vice versa.
NameRole role_in(NameKind kind, NameRole role) {
  if (kind == NameKind::benchmark) return role == NameRole::compared ? NameRole::evaluated : NameRole::unknown;
  if (kind != NameKind::method) return NameRole::none;
  return role == NameRole::evaluated || role == NameRole::trained ? NameRole::used : NameRole::mentioned;
}

class NameEditor {
 public:
  NameEditor(Entities& entities, const std::vector<Paper>& papers, const RuleSet& rules, Corrections& corrections,
             NameEdits& edits)
      : entities_(entities), papers_(papers), corrections_(corrections), edits_(edits) {
    for (const NameKind kind : name_kinds) {
      indices_.emplace_back(kind, entities.by_kind[kind], rules);
      uses_of_[kind].resize(entities.by_kind[kind].size());
    }
    for (std::uint32_t i = 0; i < entities.uses.size(); ++i) {
      const NameUse& use = entities.uses[i];
      uses_of_[use.kind][use.entity].push_back(i);
    }
  }

  bool move_kinds() {
    for_each_match([this](std::size_t index, const Correction& line, NameKind kind, std::uint32_t entity) {
      if (line.action == CorrectionAction::kind) set_kind(index, line, kind, entity);
    });
    return moved_;
  }

  void edit() {
    for_each_match([this](std::size_t index, const Correction& line, NameKind kind, std::uint32_t entity) {
      switch (line.action) {
        case CorrectionAction::drop:
          return drop(index, kind, entity);
        case CorrectionAction::rename:
        case CorrectionAction::merge:
          return line.paper.empty() ? join(index, line, kind, entity) : call(index, line, kind, entity);
        case CorrectionAction::distinct:
          return separate(index, line, kind, entity);
        case CorrectionAction::kind:
          break;
      }
    });
    std::erase_if(entities_.uses, [](const NameUse& use) { return use.item == nullptr; });
  }

 private:
  const NameIndex& names_of(NameKind kind) const { return indices_[index_of(kind)]; }

  /// Calls `edit` for each line and each kind that has an entity of its name. Lines about papers that were not read
  /// match nothing.
  template <typename Edit>
  void for_each_match(Edit edit) {
    for (std::size_t i = 0; i < corrections_.lines().size(); ++i) {
      const Correction& line = corrections_.lines()[i];
      paper_ = line.paper.empty() ? std::nullopt : papers_.find(line.paper);
      if (!line.paper.empty() && !paper_) continue;
      for (const NameKind kind : name_kinds) {
        if (const auto entity = names_of(kind).find(line.name)) edit(i, line, kind, *entity);
      }
    }
  }

  /// The uses of an entity in the paper that the line is about, else in all papers.
  template <typename Edit>
  void for_each_use(std::size_t index, NameKind kind, std::uint32_t entity, Edit edit) {
    for (const std::uint32_t i : uses_of_[kind][entity]) {
      NameUse& use = entities_.uses[i];
      if (use.item == nullptr || (paper_ && use.paper != *paper_)) continue;
      edit(use);
      corrections_.note_match(index);
    }
  }

  void drop(std::size_t index, NameKind kind, std::uint32_t entity) {
    for_each_use(index, kind, entity, [](NameUse& use) { use.item = nullptr; });
  }

  /// In this paper the entity gets another name; it becomes the entity that has that name elsewhere.
  void call(std::size_t index, const Correction& line, NameKind kind, std::uint32_t entity) {
    const auto other = names_of(kind).find(line.other);
    if (line.action == CorrectionAction::merge && !other) return;
    if (!other && !parse_reference(line.other).prefix.empty()) return;
    entities_.texts.push_back(other ? entities_.by_kind[kind][*other].name : line.other);
    for_each_use(index, kind, entity, [this](NameUse& use) { use.called = &entities_.texts.back(); });
  }

  void join(std::size_t index, const Correction& line, NameKind kind, std::uint32_t entity) {
    const auto other = names_of(kind).find(line.other);
    if (line.action == CorrectionAction::merge && !other) return;
    if (!other && !parse_reference(line.other).prefix.empty()) return;
    const std::string& key = entities_.by_kind[kind][entity].key;
    const std::string_view other_key = other ? std::string_view(entities_.by_kind[kind][*other].key) : "";
    if (other && *other != entity) edits_[kind].united.emplace_back(key, other_key);
    edits_[kind].names.add(line, key, other_key);
    corrections_.note_match(index);
  }

  void separate(std::size_t index, const Correction& line, NameKind kind, std::uint32_t entity) {
    const auto other = names_of(kind).find(line.other);
    if (!other || fold_name(line.name) == fold_name(line.other)) return;
    if (*other != entity) return corrections_.note_match(index);  // they are distinct already
    edits_[kind].distinct.push_back({line.name, line.other, paper_});
    for_each_use(index, kind, entity, [](NameUse&) {});
  }

  void set_kind(std::size_t index, const Correction& line, NameKind kind, std::uint32_t entity) {
    const std::optional<Target> target = find_target(line.other);
    if (!target) return;
    const bool has_category = target->kind == NameKind::method || target->kind == NameKind::benchmark;
    const Category category = has_category ? target->category : Category::none;
    for_each_use(index, kind, entity, [&](NameUse& use) {
      NameItem& item = entities_.items.emplace_back(*use.item);
      if (target->kind != use.kind) item.role = role_in(target->kind, item.role);
      item.kind = target->category;
      item.category = category;
      moved_ = moved_ || target->kind != use.kind;
      use.item = &item;
      use.kind = target->kind;
    });
    if (paper_ || category == Category::none) return;
    const NamedEntity& known = entities_.by_kind[kind][entity];
    const bool stays = target->kind == kind;
    edits_[target->kind].categories[stays ? known.key : names_of(target->kind).key_of(known.name)] = category;
  }

  Entities& entities_;
  const PaperIndex papers_;
  Corrections& corrections_;
  NameEdits& edits_;
  std::vector<NameIndex> indices_;                                        // by kind
  EnumArray<NameKind, std::vector<std::vector<std::uint32_t>>> uses_of_;  // by entity
  std::optional<std::uint32_t> paper_;                                    // that the current line is about
  bool moved_ = false;
};

}  // namespace

bool move_kinds(Entities& entities, const std::vector<Paper>& papers, const RuleSet& rules, Corrections& corrections,
                NameEdits& edits) {
  return NameEditor(entities, papers, rules, corrections, edits).move_kinds();
}

void edit_names(Entities& entities, const std::vector<Paper>& papers, const RuleSet& rules, Corrections& corrections,
                NameEdits& edits) {
  NameEditor(entities, papers, rules, corrections, edits).edit();
}

}  // namespace kgbuild::graphs
