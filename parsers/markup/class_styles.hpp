// What the style sheet in a page says of classes that a program named: `.c1{font-weight:700}` of Google Docs.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

struct ClassStyle {
  bool strong = false, emphasis = false;
};

/// By class.
using ClassStyles = std::map<std::string, ClassStyle, std::less<>>;

/// The styles of bold and italic classes whose names are letters and a number. Names that people choose say what an
/// element is, not how it looks. At most 10000 classes. Linear.
ClassStyles read_class_styles(std::string_view page);

}  // namespace kgbuild::parsing
