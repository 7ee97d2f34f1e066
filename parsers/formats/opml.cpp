// Input format `opml`: outlines as nested lists. http://opml.org/spec2.opml
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/page_lists.hpp"
#include "parsers/markup/xml_events.hpp"

namespace kgbuild::parsing {
namespace {

/// Writes an outline with an address as an item of a list, one without as a heading.
class OutlineWriter : public XmlHandler {
 public:
  void open(const XmlElement& element) override {
    in_title_ = element.name == "title";
    if (element.name == "outline") write(element);
  }
  void text(std::string_view part) override {
    if (in_title_) title_ += part;
  }
  void close(std::string_view name) override {
    if (name == "title" && in_title_) put(concat({"# ", clean_line(title_)}), 1);
    in_title_ = false;
    if (name == "outline" && headings_ > 0 && !inner_.empty()) {
      if (inner_.back() != 0) --headings_;
      inner_.pop_back();
    }
  }

  PageText page;

 private:
  void write(const XmlElement& element) {
    std::string text = clean_line(element.attribute("text"));
    if (text.empty()) text = clean_line(element.attribute("title"));
    std::string address;
    for (const std::string_view name : {"url", "htmlUrl", "link"})
      if (address.empty()) address = clean_line(element.attribute(name));
    const bool is_item = !address.empty() || text.find("http") != std::string::npos;
    inner_.push_back(is_item ? '\0' : '\1');
    if (!is_item) {
      ++headings_;
      return put(concat({std::string(std::min<std::size_t>(headings_ + 1, 6), '#'), " ", text}), element.line);
    }
    put(address.empty() ? concat({"- ", text}) : concat({"- [", text, "](", address, ")"}), element.line);
    for (const auto& [name, label] : fields)
      if (const std::string value = clean_line(element.attribute(name)); !value.empty())
        put(concat({"  - ", label, value}), element.line);
  }

  void put(std::string_view line, std::uint32_t number) {
    const bool heading = line.starts_with('#');
    page.text.append(heading ? "\n" : "").append(line).append(heading ? "\n\n" : "\n");
    page.lines.insert(page.lines.end(), heading ? 3 : 1, number);
  }

  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> fields{{{"author", "Authors: "},
                                                                                        {"authors", "Authors: "},
                                                                                        {"created", "Date: "},
                                                                                        {"date", "Date: "},
                                                                                        {"description", ""},
                                                                                        {"_note", ""},
                                                                                        {"note", ""}}};
  std::string title_;
  std::string inner_;  ///< for each open outline whether it is a heading
  std::size_t headings_ = 0;
  bool in_title_ = false;
};

}  // namespace

bool resembles_opml(std::string_view head) { return head.find("<opml") != std::string_view::npos; }

void read_opml(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  OutlineWriter writer;
  const XmlProblem problem = read_xml(source.text(), writer);
  if (problem.mistakes > 0)
    diagnostics.push_back({Severity::warning, "malformed-xml", source.name(), problem.place.line, problem.place.column,
                           concat({problem.text, "; what follows was read as far as it is clear"})});
  if (!read_page_lists(std::move(writer.page), source, rules, out, diagnostics))
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, "no paper found in its outline"});
}

}  // namespace kgbuild::parsing
