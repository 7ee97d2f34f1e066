// The broader names that a name contains: head and modifiers of `long video generation`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::graphs {

struct BroaderName {
  std::string name;
  std::uint32_t words;   ///< a bit for each word of the narrower name that it keeps
  bool is_bare = false;  ///< the head without what it is done to: `generation`
};

/// Names that may be broader than a name of several words, those with more of its words first. The head is the last
/// word: `macro F1`. What it is done to comes right before it and stays: `image caption generation` is not an
/// `image generation`. Any of the words before these may be left out; a bare head comes last. `X of Y` reads as `Y X`;
/// what follows another preposition is left out first: `question answering over tables`. `text-to-image` is an `image`
/// with a modifier, `macro-F1` an `F1`, `pass@5` a `pass@k`.
/// At most 64 names; none if the name has more than 10 words.
std::vector<BroaderName> list_broader_names(std::string_view name);

/// The key by which such names are compared: folded, each word in the singular.
std::string broader_key(std::string_view name);

}  // namespace kgbuild::graphs
