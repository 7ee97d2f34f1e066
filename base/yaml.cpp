#include "base/yaml.hpp"

#include <yaml.h>

#include <vector>

#include "base/json.hpp"
#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

/// A parser, freed at the end of a scope.
class Parser {
 public:
  explicit Parser(std::string_view text) : ready_(yaml_parser_initialize(&parser_) == 1) {
    if (!ready_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Parser() {
    if (ready_) yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  bool next(yaml_event_t& event) { return ready_ && yaml_parser_parse(&parser_, &event) == 1; }
  YamlProblem problem() const {
    const char* const reason = parser_.problem ? parser_.problem : "cannot be parsed";
    return {static_cast<std::uint32_t>(parser_.problem_mark.line + 1),
            static_cast<std::uint32_t>(parser_.problem_mark.column + 1), reason};
  }

 private:
  yaml_parser_t parser_ = {};
  bool ready_;
};

bool means_nothing(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// Tells keys from values.
class Events {
 public:
  explicit Events(YamlHandler& handler) : handler_(handler) {}

  /// False if the text is nested too deeply.
  bool add(const yaml_event_t& event) {
    const auto line = static_cast<std::uint32_t>(event.start_mark.line + 1);
    switch (event.type) {
      case YAML_MAPPING_START_EVENT:
        if (begin(true)) handler_.start_map(line);
        break;
      case YAML_SEQUENCE_START_EVENT:
        if (begin(false)) handler_.start_list(line);
        break;
      case YAML_MAPPING_END_EVENT:
        if (end()) handler_.end_map();
        break;
      case YAML_SEQUENCE_END_EVENT:
        if (end()) handler_.end_list();
        break;
      case YAML_SCALAR_EVENT:
        add_scalar(event.data.scalar, line);
        break;
      case YAML_ALIAS_EVENT:
        end_node();
        break;
      default:
        break;
    }
    return levels_.size() <= max_json_depth;
  }

 private:
  struct Level {
    bool is_map = false;
    bool at_key = true;        ///< the next node of a map is a key
    bool skips_value = false;  ///< its key was not a scalar
    bool shown = true;
  };

  bool is_shown() const { return levels_.empty() || levels_.back().shown; }
  bool at_key() const { return !levels_.empty() && levels_.back().is_map && levels_.back().at_key; }
  bool is_skipped() const { return !is_shown() || at_key() || (!levels_.empty() && levels_.back().skips_value); }

  bool begin(bool is_map) {
    const bool shown = !is_skipped();
    if (at_key()) levels_.back().skips_value = true;
    levels_.push_back({is_map, true, false, shown});
    return shown;
  }
  bool end() {
    const bool shown = is_shown();
    if (!levels_.empty()) levels_.pop_back();
    end_node();
    return shown;
  }
  /// After a key comes its value, after a value the next key.
  void end_node() {
    if (levels_.empty() || !levels_.back().is_map) return;
    Level& level = levels_.back();
    if (!level.at_key) level.skips_value = false;
    level.at_key = !level.at_key;
  }
  template <class Scalar>
  void add_scalar(const Scalar& scalar, std::uint32_t line) {
    const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    const bool key = at_key();
    if (key && is_shown()) {
      handler_.key(text, line);
    } else if (!is_skipped() && !(scalar.style == YAML_PLAIN_SCALAR_STYLE && means_nothing(text))) {
      handler_.value(std::string(text), line);
    }
    end_node();
  }

  YamlHandler& handler_;
  std::vector<Level> levels_;
};

}  // namespace

std::optional<YamlProblem> read_yaml(std::string_view text, YamlHandler& handler) {
  Parser parser(text);
  Events events(handler);
  for (;;) {
    yaml_event_t event;
    if (!parser.next(event)) return parser.problem();
    const bool done = event.type == YAML_STREAM_END_EVENT;
    const yaml_mark_t mark = event.start_mark;
    const bool fits = events.add(event);
    yaml_event_delete(&event);
    if (!fits)
      return YamlProblem{static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1),
                         concat({"nested deeper than ", std::to_string(max_json_depth), " levels"})};
    if (done) return std::nullopt;
  }
}

}  // namespace base
}  // namespace kgbuild
