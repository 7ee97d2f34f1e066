// Spellings that are one name by their form alone: plurals, and versions, sizes and variants in another order.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kgbuild::graphs {

/// Equal for names that differ only in the order of version, size and variant: `Llama-2-13B-Chat`, `LLaMA2-chat-13b`. A
/// name is cut into words: at blanks and marks, and between letters and digits, apart from sizes (`8x7B`, `3.5B`); × is
/// x, and v before a number is dropped. The first word, the family, comes first; then the others, sorted; then plain
/// numbers in their order. Empty for names of fewer than three words and those without a digit, whose order is all that
/// they are: `image-to-text`.
std::string order_free_form(std::string_view name);

/// `LLM` of `LLMs`, `Sparse Weaver` of `Sparse Weavers`; nothing for a name that does not end as plurals do. One word
/// needs a capital or a digit before the s: `Atlas` is not several of `Atla`.
std::optional<std::string_view> find_singular(std::string_view name);

}  // namespace kgbuild::graphs
