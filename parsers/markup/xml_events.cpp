#include "parsers/markup/xml_events.hpp"

#include <libxml/parserInternals.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/markup/libxml.hpp"
#include "parsers/markup/tag_scan.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_depth = 256;

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

/// Passes the events of the parser on.
class EventReader {
 public:
  explicit EventReader(XmlHandler& handler) : handler_(handler) {}

  XmlProblem read(std::string_view text) {
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(), &xmlFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    context_ = context.get();
    // Not initialized as SAX2: that resolves namespaces, and searching those in scope takes quadratic time.
    xmlSAXHandler events{};
    events.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<EventReader*>(self)->open(view_of(name), attributes);
    };
    events.endElement = [](void* self, const xmlChar*) { static_cast<EventReader*>(self)->close(); };
    events.characters = events.ignorableWhitespace = events.cdataBlock = [](void* self, const xmlChar* part, int size) {
      static_cast<EventReader*>(self)->add_text(view_of(part, size));
    };
    events.getEntity = [](void*, const xmlChar* name) { return xmlGetPredefinedEntity(name); };
    events.error = events.fatalError = &on_error;
    *context->sax = events;
    context->userData = this;
    constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC;
    xmlDoc* const document =
        xmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options);
    if (document) xmlFreeDoc(document);
    return std::move(problem_);
  }

 private:
  /// Called at every mistake; without it, mistakes would be printed.
  static void on_error(void* self, const char*, ...) {  // NOLINT(cert-dcl50-cpp): the library's form
    auto* const reader = static_cast<EventReader*>(self);
    if (const auto* const error = xmlCtxtGetLastError(reader->context_)) reader->note(*error);
  }

  void open(std::string_view name, const xmlChar** attributes) {
    if (open_.size() >= max_depth) return stop("elements are nested deeper than 256 levels");
    open_.emplace_back(local_name(name));
    const auto find = [&](std::string_view wanted) -> std::string_view {
      for (const xmlChar** each = attributes; each && *each; each += 2)
        if (view_of(each[0]) == wanted) return view_of(each[1]);
      return {};
    };
    const std::size_t colon = name.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
    handler_.open({open_.back(), prefix, find, line()});
  }

  void close() {
    if (open_.empty()) return;
    handler_.close(open_.back());
    open_.pop_back();
  }

  void add_text(std::string_view part) {
    if (!open_.empty() && !problem_.stopped) handler_.text(part);
  }

  std::uint32_t line() const { return static_cast<std::uint32_t>(std::max(1, context_->input->line)); }

  void note(const xmlError& error) {
    if (error.level < XML_ERR_ERROR || problem_.stopped) return;
    if (problem_.mistakes++ > 0) return;
    problem_.place = {static_cast<std::uint32_t>(std::max(1, error.line)),
                      static_cast<std::uint32_t>(std::max(0, error.int2))};
    const std::string_view message = error.message ? error.message : "not XML";
    // Lines after the first quote the document.
    problem_.text = clean_line(message.substr(0, message.find('\n')));
    replace_all(problem_.text, " line 0", "");
    // `CData section` keeps its capitals.
    if (problem_.text.size() > 1 && is_ascii_upper(problem_.text[0]) && !is_ascii_upper(problem_.text[1]))
      problem_.text[0] = ascii_lower(problem_.text[0]);
  }

  void stop(std::string reason) {
    if (problem_.stopped) return;
    if (problem_.mistakes++ == 0) {
      problem_.place = {line(), 0};
      problem_.text = std::move(reason);
    }
    problem_.stopped = true;
    xmlStopParser(context_);
  }

  XmlHandler& handler_;
  xmlParserCtxtPtr context_ = nullptr;
  std::vector<std::string> open_;  ///< names of the open elements
  XmlProblem problem_;
};

}  // namespace

XmlProblem read_xml(std::string_view text, XmlHandler& handler) {
  start_libxml();
  const std::size_t most = std::numeric_limits<int>::max();
  const ScannedTags prepared = prepare_xml(text.substr(0, most));
  const std::string_view readable = prepared.changed ? std::string_view(prepared.text) : text;
  XmlProblem problem = EventReader(handler).read(readable.substr(0, most));
  if (prepared.huge_tags > 0 && problem.mistakes++ == 0) {
    problem.place = {prepared.first_huge, 0};
    problem.text = "a tag has more than 256 attributes";
  }
  return problem;
}

}  // namespace kgbuild::parsing
