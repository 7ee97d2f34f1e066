// What all users of libxml2 need.
#pragma once

#include <libxml/parser.h>
#include <libxml/xmlversion.h>

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

#if LIBXML_VERSION >= 21200
using XmlError = const xmlError*;
#else
using XmlError = xmlErrorPtr;
#endif

/// Prepares the library; safe to call from any thread, any number of times.
inline void start_libxml() {
  static const bool started = (xmlInitParser(), true);
  static_cast<void>(started);
}

inline std::string_view view_of(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

/// A text that ends with a zero byte; empty for null.
inline std::string_view view_of(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

}  // namespace kgbuild::parsing
