// Values as catalogues write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// The authors in a field of Ovid, Copac, SilverPlatter, Biblioscape, RefWorks or NoteExpress, one line: `Ode, An
/// [Author]`, `Ode, An MD *;  Lind, Bo 2`, `Ode,-An-M; Lind,-B`, `Ode, An, 1950-`. Without editors (`[Ed]`, `(ed)`),
/// marks, degrees and years of life; last names first are turned. Linear.
std::vector<std::string> read_catalog_people(std::string_view text);

/// `Slow Tides` of `Slow Tides.[Review]`, and `Slow tides: a study` of `Slow tides : a study / Ann Ode`.
std::string read_catalog_title(std::string_view text);

/// Any other value, without blanks around it, the hyphens that end keywords (`tides-; glass-`), the sign of a copyright
/// before a year (`c2001`), the last of two years and a full stop at its end.
std::string read_catalog_value(std::string_view text, bool keywords);

/// What a source says: `Tidal Letters. 12(3):45-60, November 15, 2004.`, `Tidal-Letters. 2004 Nov; 12(3): 45-60`.
struct CatalogSource {
  std::string venue, date;  ///< empty if it does not say
};
CatalogSource read_catalog_source(std::string_view text);

}  // namespace kgbuild::parsing
