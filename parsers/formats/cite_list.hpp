// The papers that the templates of a wiki cite.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

/// Adds the papers that templates in `text` cite, which is that of `source`. Returns the text without the templates, of
/// as many lines; nothing, and adds nothing, if no template cites a paper.
std::optional<std::string> read_cite_templates(const Source& source, std::string_view text, const RuleSet& rules,
                                               ReadResult& out, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
