#include "parsers/fields/people_blanks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

using Words = std::vector<std::string_view>;

// The usual family names of one character, in simplified and traditional Chinese, and of Korea.
constexpr std::string_view han_families =
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋"
    "蔣余于杜叶葉"
    "程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝"
    "顾顧龚龔邵万萬"
    "覃武钱錢戴严嚴莫孔向常汤湯";
constexpr std::string_view hangul_families =
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소"
    "석선설";
constexpr std::array<std::string_view, 21> long_families{"欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官",
                                                         "司徒", "东方", "東方", "皇甫", "慕容", "夏侯", "令狐",
                                                         "남궁", "황보", "제갈", "사공", "선우", "서문", "독고"};

struct Shape {
  std::size_t length = 0;        ///< characters
  Script script = Script::none;  ///< of all of them; none if they differ
  bool begins_with_family = false;
};

Shape shape_of(std::string_view word) {
  Shape shape;
  shape.script = first_script(word);
  for (std::size_t at = 0; at < word.size(); ++shape.length) {
    const CodePoint point = decode_utf8(word, at);
    if (script_of(point.value) != shape.script) shape.script = Script::none;
    at += point.length;
  }
  const std::string_view families = shape.script == Script::hangul ? hangul_families : han_families;
  // Whole characters of valid UTF-8 are only found at characters.
  shape.begins_with_family = families.find(word.substr(0, decode_utf8(word, 0).length)) != std::string_view::npos ||
                             std::ranges::any_of(long_families, [&](auto family) { return word.starts_with(family); });
  return shape;
}

std::vector<Shape> shapes_of(const Words& words) {
  std::vector<Shape> shapes(words.size());
  std::ranges::transform(words, shapes.begin(), shape_of);
  return shapes;
}

bool is_single(const Shape& shape) { return shape.length == 1; }

/// `김 철수 이영희`, but not `빈센트 반 고흐` and `王 小 明`: whole names, and family names with the next word.
bool are_people_with_blanks(const std::vector<Shape>& shapes) {
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (!shapes[i].begins_with_family) return false;
    if (is_single(shapes[i]) && ++i == shapes.size()) return false;
  }
  return true;
}

/// What decides for words of two to four characters of one script.
BlanksPart decide(const std::vector<Shape>& shapes, std::string_view first) {
  const std::size_t count = shapes.size();
  const auto families = static_cast<std::size_t>(std::ranges::count_if(shapes, &Shape::begins_with_family));
  const auto of_length = [&](std::size_t length) {
    return static_cast<std::size_t>(std::ranges::count(shapes, length, &Shape::length));
  };
  if (count == 2 && std::ranges::find(long_families, first) != long_families.end()) return BlanksPart::names;
  const bool most = families * 2 > count;
  if (shapes.front().script == Script::han)
    return most || of_length(4) > 0 || count % 2 == 1 ? BlanksPart::people : BlanksPart::unknown;
  // Foreign names in Hangul have a blank, and may begin with any syllable: `유발 하라리`.
  const bool korean = of_length(3) == count || (count > 2 && (of_length(3) * 2 > count || families == count));
  return most && korean ? BlanksPart::people : BlanksPart::unknown;
}

}  // namespace

BlanksPart what_blanks_part(std::string_view text) {
  constexpr std::size_t longest = 4;  // characters of a name
  const Words words = split_words(text);
  if (words.size() < 2) return BlanksPart::nothing;
  const std::vector<Shape> shapes = shapes_of(words);
  const Script script = shapes.front().script;
  if (script != Script::han && script != Script::hangul) return BlanksPart::nothing;
  const bool alike = std::ranges::all_of(
      shapes, [&](const Shape& shape) { return shape.script == script && shape.length <= longest; });
  if (!alike) return BlanksPart::nothing;
  const bool single = std::ranges::any_of(shapes, is_single);
  if (!single) return decide(shapes, words.front());
  if (words.size() == 2 || are_people_with_blanks(shapes)) return BlanksPart::names;
  return words.size() % 2 == 0 ? BlanksPart::unknown : BlanksPart::nothing;
}

std::vector<std::string_view> cut_at_blanks(std::string_view text, BlanksPart what) {
  Words words = split_words(text);
  if (what == BlanksPart::people) return words;
  if (what != BlanksPart::names || words.size() < 3) return {text};
  const std::vector<Shape> shapes = shapes_of(words);
  const bool marked = std::ranges::any_of(shapes, is_single) && are_people_with_blanks(shapes);
  if (!marked && words.size() % 2 == 1) return {text};
  Words people;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char* const begin = words[i].data();
    if (!marked || is_single(shapes[i])) ++i;
    people.emplace_back(begin, static_cast<std::size_t>(words[i].data() + words[i].size() - begin));
  }
  return people;
}

bool may_be_pairs(std::string_view text) {
  return std::ranges::all_of(split_words(text), [](std::string_view word) {
    const Shape shape = shape_of(word);
    return shape.script == Script::han && shape.length == 2;
  });
}

bool begin_with_family_names(std::string_view text) {
  const Words words = split_words(text);
  const auto families = static_cast<std::size_t>(
      std::ranges::count_if(words, [](std::string_view word) { return shape_of(word).begins_with_family; }));
  return families * 2 > words.size();
}

}  // namespace kgbuild::parsing
