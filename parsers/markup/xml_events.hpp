// An XML document as events.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "kgbuild/source.hpp"

namespace kgbuild::parsing {

/// An element that begins. Views that end with the event.
struct XmlElement {
  std::string_view name;                                             ///< without prefix: `creator` of `dc:creator`
  std::string_view prefix;                                           ///< `dc`, or empty
  std::function<std::string_view(std::string_view name)> attribute;  ///< by name with prefix; empty for none
  std::uint32_t line = 0;                                            ///< 1-based
};

/// Receives a document. What is open at its end is not closed: the document is cut there.
class XmlHandler {
 public:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  virtual ~XmlHandler() = default;

  virtual void open(const XmlElement& element) = 0;
  /// A part of the text of the element that is open.
  virtual void text(std::string_view part) = 0;
  virtual void close(std::string_view name) = 0;
};

/// What is wrong with a document.
struct XmlProblem {
  Source::Position place;  ///< of the first mistake
  std::string text;        ///< of the first mistake; empty for none
  std::size_t mistakes = 0;
  bool stopped = false;  ///< what follows the place of the last mistake is not read
};

/// Parses clean text. After a mistake it reads on as well as it can. Loads nothing and expands no entities other than
/// those of XML and HTML. Elements nest at most 256 deep and a CDATA section has at most 10 MB, else reading stops.
/// Linear.
XmlProblem read_xml(std::string_view text, XmlHandler& handler);

}  // namespace kgbuild::parsing
