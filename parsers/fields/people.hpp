#pragma once
#include <string>
#include <optional>
#include <string_view>
#include <vector>
#include "parsers/fields/author_list.hpp"
namespace kgbuild::parsing {
struct PeopleList { std::vector<std::string> names; bool more = false, undecided = false; };
class PeopleColumn { public: void add(std::string_view) {} PeopleList parse(std::string_view t) const { return {parse_author_list(t, AuthorListStyle::prose)}; } };
bool resembles_people(std::string_view text, bool single);
struct WrittenDate { std::string iso; std::size_t begin = 0, end = 0; };
std::optional<WrittenDate> find_written_date(std::string_view text);
std::optional<WrittenDate> find_year(std::string_view text);
std::string find_path_date(std::string_view path);
}
