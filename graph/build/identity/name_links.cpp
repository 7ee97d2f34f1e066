#include "graph/build/identity/name_links.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "base/acronym.hpp"
#include "base/sort_unique.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

struct Link {
  std::uint32_t from = none, to = none;
  std::uint32_t papers = 0;
};

class KeyLinker {
 public:
  KeyLinker(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon)
      : keys_(keys), in_lexicon_(in_lexicon) {}

  UnionFind link(std::vector<KeyPair> pairs) {
    std::vector<Link> best(keys_.size());       // by key: the link from it
    std::vector<Link> followers(keys_.size());  // by key: the best supported link to it that is not free
    const std::vector<Link> links = count_links(std::move(pairs));
    for (const Link& link : links) {
      if (best[link.from].to == none || prefers(link, link.to, best[link.from], best[link.from].to)) {
        best[link.from] = link;
      }
    }
    drop_ambiguous(links, best);
    for (const Link& link : best) {
      if (link.to == none || is_free(link)) continue;
      Link& follower = followers[link.to];
      if (follower.from == none || prefers(link, link.from, follower, follower.from)) follower = link;
    }
    UnionFind sets(keys_.size());
    for (const Link& link : best) {
      if (link.to != none && (is_free(link) || followers[link.to].from == link.from)) sets.unite(link.from, link.to);
    }
    return sets;
  }

 private:
  // More papers first; ties go to the smaller key.
  bool prefers(const Link& a, std::uint32_t key_a, const Link& b, std::uint32_t key_b) const {
    return a.papers != b.papers ? a.papers > b.papers : keys_[key_a] < keys_[key_b];
  }

  // Does not compete with other links to the same key.
  bool is_free(const Link& link) const {
    if (in_lexicon_[link.to]) return !is_acronym_key(keys_[link.to], keys_[link.from]);
    return is_acronym_key(keys_[link.from], keys_[link.to]);
  }

  /// True for `segmentanything` and `segment-anything-model`: they begin alike for half of the shorter one.
  bool begin_alike(std::uint32_t a, std::uint32_t b) const {
    const auto letters = [&](std::uint32_t key) {
      std::string out(keys_[key]);
      std::erase(out, '-');
      return out;
    };
    const std::string x = letters(a), y = letters(b);
    const auto same = std::ranges::mismatch(x, y).in1 - x.begin();
    return static_cast<std::size_t>(same) * 2 >= std::min(x.size(), y.size());
  }

  /// An acronym of several things follows none of them: papers that spell it out decide by the long form, and what the
  /// others mean is unknown. Its long forms have to agree in three of four papers.
  void drop_ambiguous(const std::vector<Link>& links, std::vector<Link>& best) const {
    std::vector<std::uint32_t> all(keys_.size(), 0), agreeing(keys_.size(), 0);
    for (const Link& link : links) {
      if (!is_acronym_key(keys_[link.from], keys_[link.to])) continue;
      all[link.from] += link.papers;
      if (begin_alike(link.to, best[link.from].to)) agreeing[link.from] += link.papers;
    }
    for (std::size_t key = 0; key < best.size(); ++key) {
      const bool is_ambiguous =
          best[key].to != none && is_acronym_key(keys_[key], keys_[best[key].to]) && agreeing[key] * 4 < all[key] * 3;
      if (is_ambiguous) best[key] = {};
    }
  }

  // Directed to the lexicon entry, else the longer key, else the greater bytes.
  Link make_link(std::uint32_t a, std::uint32_t b) const {
    const auto rank = [&](std::uint32_t key) {
      return std::tuple(static_cast<bool>(in_lexicon_[key]), keys_[key].size(), keys_[key]);
    };
    return rank(a) < rank(b) ? Link{a, b, 0} : Link{b, a, 0};
  }

  std::vector<Link> count_links(std::vector<KeyPair> pairs) const {
    for (KeyPair& pair : pairs) {
      if (pair.a > pair.b) std::swap(pair.a, pair.b);
    }
    const auto order = [](const KeyPair& pair) { return std::tuple(pair.a, pair.b, pair.paper); };
    sort_unique(pairs, order);
    std::vector<Link> links;
    for (std::size_t i = 0; i < pairs.size();) {
      Link link = make_link(pairs[i].a, pairs[i].b);
      const KeyPair first = pairs[i];
      for (; i < pairs.size() && pairs[i].a == first.a && pairs[i].b == first.b; ++i) ++link.papers;
      if (!in_lexicon_[link.from]) links.push_back(link);  // a lexicon entry follows nothing
    }
    return links;
  }

  const std::vector<std::string_view>& keys_;
  const std::vector<bool>& in_lexicon_;
};

}  // namespace

UnionFind link_keys(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                    std::vector<KeyPair> pairs) {
  return KeyLinker(keys, in_lexicon).link(std::move(pairs));
}

namespace {

/// The key of a name in a correction, and the key it would have without the lexicon.
struct ReadName {
  std::string key, folded;
};

ReadName read_name(NameKind kind, const RuleSet& rules, const std::string& name) {
  const NameReference reference = parse_reference(name);
  if (!reference.prefix.empty()) return {std::string(reference.text), std::string(reference.text)};
  return {rules.find_key(kind, name), fold_name(name)};
}

}  // namespace

DistinctKeys::DistinctKeys(NameKind kind, const RuleSet& rules, const std::vector<KindEdits::Distinct>& pairs,
                           StringPool& keys) {
  for (const KindEdits::Distinct& pair : pairs) {
    ReadName a = read_name(kind, rules, pair.a), b = read_name(kind, rules, pair.b);
    if (a.key == b.key) {
      if (pair.paper) continue;  // within a paper, a lexicon entry is always one thing
      ReadName& loser = b.folded == b.key ? a : b;
      loser.key = loser.folded;
      outside_lexicon_.insert(loser.folded);
    }
    const auto [low, high] = std::minmax({keys.intern(a.key), keys.intern(b.key)});
    pairs_.insert({low, high, pair.paper ? *pair.paper + 1 : 0});
  }
}

bool DistinctKeys::is_outside_lexicon(std::string_view name) const {
  return !outside_lexicon_.empty() && outside_lexicon_.contains(fold_name(name));
}

bool DistinctKeys::are_distinct(std::uint32_t a, std::uint32_t b, std::uint32_t paper) const {
  if (a > b) std::swap(a, b);
  return pairs_.contains({a, b, 0}) || pairs_.contains({a, b, paper + 1});
}

UnionFind DistinctKeys::link(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                             std::vector<KeyPair> pairs) const {
  if (empty()) return link_keys(keys, in_lexicon, std::move(pairs));
  UnionFind sets = link_keys(keys, in_lexicon, pairs);
  std::vector<bool> alone(keys.size(), false);
  for (const auto& [a, b, paper] : pairs_) alone[b] = alone[b] || (paper == 0 && sets.find(a) == sets.find(b));
  std::erase_if(pairs, [&](const KeyPair& pair) { return alone[pair.a] || alone[pair.b]; });
  return link_keys(keys, in_lexicon, std::move(pairs));
}

}  // namespace kgbuild::graphs
