// Finds papers in nested data: JSON, YAML.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/reader.hpp"
#include "kgbuild/source.hpp"
#include "parsers/items/item.hpp"
#include "parsers/items/item_frames.hpp"
#include "parsers/items/key_survey.hpp"
#include "parsers/items/person_rows.hpp"

namespace kgbuild::parsing {

/// A list's row in a string: `"2403.91001": "- 2024-03-11, **Title**, ..."`.
struct ItemRow {
  std::string text;  ///< clean
  std::string key;   ///< an arXiv id that names the string, or empty
  std::uint32_t line = 0;
};

/// Takes the events of a parser: objects, lists, keys, values. A paper is any object with a title and something more,
/// unless it is inside one. What a paper holds in inner objects is found by paths: `externalIds.ArXiv`. Linear.
class ItemFinder {
 public:
  /// Where the parser is. Called when a place is needed.
  class Place {
   public:
    virtual ~Place() = default;
    virtual Source::Position position() const = 0;
  };

  ItemFinder(const Source& source, const ItemFields& fields, const Place& place, ReadResult& out,
             Diagnostics& diagnostics);

  /// A new document of the same source; what a broken one left open is dropped.
  void begin() { frames_.clear(); }
  void start_object(std::uint32_t line);
  void start_list(std::uint32_t line);
  /// False if the document is a graph, which is not a list of papers although its nodes resemble some.
  bool key(std::string_view name);
  /// A string; numbers as text.
  void value(std::string text);
  void end_object();
  void end_list();
  std::size_t depth() const { return frames_.size(); }

  /// Hands over what was left out, in the order of the text, and completes the entries: dates, people. `format` is
  /// their digest.
  void finish(std::string_view format);
  /// Rows of lists in strings that are not fields of papers. Valid until the finder is destroyed.
  const std::vector<ItemRow>& rows() const { return rows_; }
  /// What unread keys hold.
  const KeySurvey& survey() const { return survey_; }

 private:
  using Frame = ItemFrame;
  using Role = Frame::Role;

  void begin_at(Frame& frame, std::uint32_t line);
  void add_value(std::string_view text);
  void add_unread(Frame& object, std::string_view text);
  void add_field(Frame& owner, const Frame& frame, std::string text);
  void add_row(std::string_view text);
  static void place_word(Frame& object, std::string_view position);
  void end_date_parts();
  bool wrap_people(Frame& frame, std::string_view name);
  void add_people(const Frame& frame, const std::vector<ItemPerson>& people);
  void end_row(Frame frame);
  void end_part(Frame frame);
  void end_paper(Frame frame);
  void add_work_text(Frame& object, std::string_view text);
  void end_work(Frame& frame);
  void end_pair(const Frame& frame, bool is_paper);
  void leave_out_others(Frame& frame);
  void count_object(const Frame& frame, bool is_paper, bool holds_papers);
  void set_digest(std::size_t from, const std::string& date);
  void warn_once(bool& warned, const char* code, const char* text);

  const Source& source_;
  const ItemFields& fields_;
  const Place& place_;
  ReadResult& out_;
  std::vector<Entry>& entries_;
  std::size_t first_;  ///< entries of other files come before
  std::vector<ItemColumns> columns_;
  std::vector<LeftOut> left_out_;
  std::vector<ItemRow> rows_;
  KeySurvey survey_;
  Diagnostics& diagnostics_;
  ItemFrames frames_;
  std::string next_date_;  ///< of the value that comes next
  bool warned_keys_ = false;
  bool warned_text_ = false;
};

}  // namespace kgbuild::parsing
