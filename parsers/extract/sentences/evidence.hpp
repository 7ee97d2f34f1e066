// Evidence: where in the entry a rule applied.
#pragma once

#include <cstdint>
#include <string_view>

#include "kgbuild/record.hpp"
#include "parsers/extract/sentences/paper_text.hpp"

namespace kgbuild::parsing {

/// Evidence of `rule` at bytes [start, end) of the field of sentence number `sentence`. Offsets are mapped back to the
/// entry as it was written; the sentence is cut to a window of 300 characters around the range.
Evidence make_evidence(const PaperText& text, std::string_view rule, std::uint32_t sentence, std::uint32_t start,
                       std::uint32_t end);

}  // namespace kgbuild::parsing
