// People of formatted references that only the other references of a list show: one name, or family names alone.
#pragma once

#include <span>
#include <string_view>

#include "parsers/grammar/references/reference_head.hpp"

namespace kgbuild::parsing {

/// `Moor and Lin, Title, ICML 2022`: family names with `and` or `&` before a comma, and a year after the title. The
/// head is not sure. Its joint is `none` if the text has another form. Linear.
ReferenceHead read_surname_head(std::string_view plain);

/// If no head is sure, but at least three and nearly all are one person with a year in brackets
/// (`Bo Ek (2021) - Title`), or family names alone, they become sure. What has a year in brackets after something that
/// is not a person, as `Vision Transformer (2021)`, shows that the names are those of methods. `texts` belong to
/// `heads`, one to one. If some heads are sure and most of them are `Ode et al., Title`, family names have the joint of
/// these. Linear, plus sorting.
void trust_usual_heads(std::span<const ReferenceText> texts, std::span<ReferenceHead> heads);

}  // namespace kgbuild::parsing
