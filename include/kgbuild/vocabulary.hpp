// Closed vocabularies of records: one enum each, with the words that JSON, tables of names and
// columns use. The words never change once released.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kgbuild/enum_array.hpp"

namespace kgbuild {

/// What a name is; each kind is a kind of node.
enum class NameKind : std::uint8_t { method, benchmark, metric, task };
template <>
inline constexpr std::size_t enum_count<NameKind> = 4;

/// Subdivides the kinds: method, model and tool are methods; benchmark and dataset are benchmarks.
enum class Category : std::uint8_t { none, method, model, tool, benchmark, dataset, metric };

/// What a paper does with something it names. Methods: extended, used, compared, mentioned;
/// benchmarks: evaluated, trained, unknown.
enum class NameRole : std::uint8_t { none, extended, used, compared, mentioned, evaluated, trained, unknown };

/// What the value of a result is: the measured value, its difference to a baseline, a multiple of a
/// baseline, or a bound of the measured value.
enum class Relation : std::uint8_t { score, gain, drop, ratio, bound };

/// How far a paper came, by what its source says: a paper of a journal or conference, one that was taken back after
/// that, a submission with its fate, or a text of its authors alone. `none` says nothing; it is not `published`.
/// Accepted papers count as published. The first says most: see stronger_status.
enum class PaperStatus : std::uint8_t { none, retracted, published, withdrawn, rejected, submitted, preprint };
template <>
inline constexpr std::size_t enum_count<PaperStatus> = 7;

/// The word of an enumerator; empty for `none`.
std::string_view to_string(Category category);
std::string_view to_string(NameRole role);
std::string_view to_string(Relation relation);
std::string_view to_string(PaperStatus status);

/// The enumerator of a word, exactly as written (the empty word is `none`), or nothing.
std::optional<Category> find_category(std::string_view word);
std::optional<NameRole> find_role(std::string_view word);
std::optional<Relation> find_relation(std::string_view word);
std::optional<PaperStatus> find_status(std::string_view word);

/// That of two statements about one paper which says more: `published` of `preprint` and `published`; any of `none`.
PaperStatus stronger_status(PaperStatus a, PaperStatus b);

/// The kind that a category belongs to; `none` counts as a method.
NameKind kind_of(Category category);

}  // namespace kgbuild
