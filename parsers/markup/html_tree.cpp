#include "parsers/markup/html_tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "base/strings.hpp"
#include "parsers/markup/libxml.hpp"
#include "parsers/markup/tag_scan.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_depth = 512;  // as browsers do; it also bounds the parser's search for an open element

constexpr std::size_t max_nodes = 4'000'000;  // half a gigabyte

/// Elements that are dropped with all they hold.
constexpr std::array<std::string_view, 20> dropped{
    "script", "style", "template", "noscript", "iframe",   "frame",  "object", "embed",  "applet",   "canvas",
    "svg",    "video", "audio",    "select",   "textarea", "button", "map",    "dialog", "datalist", "progress"};

/// Takes the events of the parser.
class TreeBuilder {
 public:
  explicit TreeBuilder(HtmlTree& tree) : tree_(tree), open_{0} {}

  void read(std::string_view text) {
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(),
                                                                                 &htmlFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    context_ = context.get();
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;  // without it, errors would be printed
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<TreeBuilder*>(self)->open(view_of(name), attributes);
    };
    handler.endElement = [](void* self, const xmlChar*) { static_cast<TreeBuilder*>(self)->close(); };
    handler.characters = handler.ignorableWhitespace = [](void* self, const xmlChar* text_part, int size) {
      static_cast<TreeBuilder*>(self)->add_text(view_of(text_part, size));
    };
    handler.serror = [](void* self, XmlError error) { static_cast<TreeBuilder*>(self)->note(*error); };
    *context->sax = handler;
    context->userData = this;
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
    xmlDoc* const document =
        htmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options);
    if (document) xmlFreeDoc(document);
  }

 private:
  std::uint32_t line() const { return static_cast<std::uint32_t>(std::max(1, context_->input->line)); }

  void open(std::string_view name, const xmlChar** attributes) {
    if (++depth_ > max_depth) return stop("elements are nested deeper than 512 levels");
    if (tree_.nodes.size() > max_nodes) return stop("the page has more than four million elements and texts");
    const bool drops = dropped_at_ == 0 && std::ranges::find(dropped, name) != dropped.end();
    if (drops) dropped_at_ = depth_;
    if (dropped_at_ != 0) return;
    HtmlNode node;
    node.name = name;
    node.line = line();
    for (; attributes && *attributes; attributes += 2)
      node.attributes.emplace_back(ascii_lower(view_of(attributes[0])), view_of(attributes[1]));
    open_.push_back(append(std::move(node)));
  }

  void close() {
    if (dropped_at_ == 0 && open_.size() > 1) open_.pop_back();
    if (dropped_at_ == depth_) dropped_at_ = 0;
    if (depth_ > 0) --depth_;
  }

  void add_text(std::string_view text) {
    if (dropped_at_ != 0 || stopped_) return;
    const HtmlNode& parent = tree_.nodes[open_.back()];
    if (parent.last != 0 && tree_.nodes[parent.last].is_text()) {
      tree_.nodes[parent.last].text += text;
      return;
    }
    HtmlNode node;
    node.text = text;
    const auto breaks = static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
    node.line = line() > breaks ? line() - breaks : 1;  // the parser is after the text
    append(std::move(node));
  }

  std::uint32_t append(HtmlNode node) {
    const auto place = static_cast<std::uint32_t>(tree_.nodes.size());
    node.parent = open_.back();
    tree_.nodes.push_back(std::move(node));
    HtmlNode& parent = tree_.nodes[open_.back()];
    if (parent.last == 0)
      parent.first = place;
    else
      tree_.nodes[parent.last].next = place;
    parent.last = place;
    return place;
  }

  /// An element that is newer than the parser is not a mistake.
  void note(const xmlError& error) {
    if (error.code == XML_HTML_UNKNOWN_TAG || stopped_) return;
    if (tree_.repairs++ == 0) tree_.first_repair = static_cast<std::uint32_t>(std::max(1, error.line));
  }

  void stop(std::string_view reason) {
    if (stopped_) return;
    stopped_ = true;
    tree_.stopped = line();
    tree_.stop_reason = reason;
    xmlStopParser(context_);
  }

  HtmlTree& tree_;
  htmlParserCtxtPtr context_ = nullptr;
  std::vector<std::uint32_t> open_;  ///< nodes
  std::size_t depth_ = 0;            ///< of the parser
  std::size_t dropped_at_ = 0;       ///< the depth of the dropped element that is open, or 0
  bool stopped_ = false;
};

}  // namespace

std::string_view HtmlNode::attribute(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &std::pair<std::string, std::string>::first);
  return found == attributes.end() ? std::string_view() : found->second;
}

bool HtmlNode::has_attribute(std::string_view wanted) const {
  return std::ranges::find(attributes, wanted, &std::pair<std::string, std::string>::first) != attributes.end();
}

std::string HtmlTree::text_of(std::uint32_t place, std::size_t most) const {
  std::string text;
  // Nodes below a node come after it, up to the first that does not.
  for (std::uint32_t at = place; at < nodes.size() && text.size() < most; ++at) {
    if (at != place && nodes[at].parent < place) break;
    text += nodes[at].text.substr(0, most);
  }
  return text;
}

HtmlTree parse_html(std::string_view text) {
  HtmlTree tree;
  start_libxml();
  if (text.size() > std::numeric_limits<int>::max()) {
    text = text.substr(0, std::numeric_limits<int>::max());
    tree.stop_reason = "the page has 2 GiB or more";
  }
  tree.styles = read_class_styles(text);
  const ScannedTags scanned = prepare_html(text);
  tree.repairs = scanned.huge_tags;
  tree.first_repair = scanned.first_huge;
  TreeBuilder(tree).read(scanned.changed ? std::string_view(scanned.text) : text);
  if (!tree.stop_reason.empty() && tree.stopped == 0)
    tree.stopped = 1 + static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
  return tree;
}

}  // namespace kgbuild::parsing
