#include "parsers/references/bibtex_inherit.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_ancestors = 8;

/// What identifies the volume, not a paper in it.
constexpr std::array<std::string_view, 16> own_fields{"abstract",   "arxivid",  "author", "crossref", "doi",  "ee",
                                                      "eid",        "eprint",   "file",   "keywords", "note", "pages",
                                                      "shorttitle", "subtitle", "url",    "xdata"};

class Inheritance {
 public:
  explicit Inheritance(BibFile& file) : file_(file), budget_(file.entries.size() * 32 + 4096) {
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
      places_.try_emplace(file.entries[i].key, i);
      own_counts_.push_back(file.entries[i].fields.size());
    }
  }

  void run() {
    for (BibEntry& entry : file_.entries) inherit(entry);
  }

 private:
  struct Ancestor {
    std::size_t place;
    bool volume;  ///< reached by `crossref`
  };

  void inherit(BibEntry& entry) {
    std::vector<Ancestor> ancestors;
    add_ancestors(entry, false, ancestors);
    for (std::size_t i = 0; i < ancestors.size(); ++i) {
      const Ancestor ancestor = ancestors[i];
      const BibEntry& other = file_.entries[ancestor.place];
      if (&other == &entry || own_counts_[ancestor.place] > budget_) continue;
      budget_ -= own_counts_[ancestor.place];
      for (std::size_t k = 0; k < own_counts_[ancestor.place]; ++k) take(entry, other.fields[k], ancestor.volume);
      add_ancestors(other, ancestor.volume, ancestors);
    }
  }

  void add_ancestors(const BibEntry& entry, bool volume, std::vector<Ancestor>& ancestors) const {
    const auto add = [&](std::string_view key, bool by_crossref) {
      const auto found = places_.find(trim(key, " \t\n"));
      if (found == places_.end() || ancestors.size() == max_ancestors) return;
      if (std::ranges::find(ancestors, found->second, &Ancestor::place) == ancestors.end())
        ancestors.push_back({found->second, volume || by_crossref});
    };
    for (const std::string_view key : split_list(entry.value("xdata").substr(0, max_keys))) add(key, false);
    add(entry.value("crossref"), true);
  }

  static void take(BibEntry& entry, const BibField& field, bool volume) {
    if (volume && std::ranges::find(own_fields, field.name) != own_fields.end()) return;
    const std::string name = volume && field.name == "title" ? "booktitle" : field.name;
    if (std::ranges::find(entry.fields, name, &BibField::name) == entry.fields.end())
      entry.fields.push_back({name, field.value});
  }

  static constexpr std::size_t max_keys = 1024;  // bytes of a list of keys

  BibFile& file_;
  std::size_t budget_;
  std::unordered_map<std::string_view, std::size_t> places_;
  std::vector<std::size_t> own_counts_;
};

}  // namespace

void inherit_fields(BibFile& file) {
  const bool any = std::ranges::any_of(file.entries, [](const BibEntry& entry) {
    return !entry.value("crossref").empty() || !entry.value("xdata").empty();
  });
  if (any) Inheritance(file).run();
}

}  // namespace kgbuild::parsing
