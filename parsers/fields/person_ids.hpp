// Identifiers of people that follow their names.
#pragma once

#include <string>

namespace kgbuild::parsing {

/// Takes ORCID iDs out of `text`, with their address, label and brackets: `0000-0002-1825-0097`,
/// `(https://orcid.org/0000-0002-1825-0097)`, `[ORCID: 0000-0002-1825-0097]`; and mails of several people, `{an,
/// bo}@lab.example`. Linear.
void drop_person_ids(std::string& text);

}  // namespace kgbuild::parsing
