#include <doctest/doctest.h>

#include "kgbuild/column.hpp"

using namespace kgbuild;

TEST_CASE("a string pool holds each string once and never moves it") {
  StringPool pool;
  CHECK(pool.intern("") == 0);
  const StringId first = pool.intern("first");
  const std::string_view view = pool.view(first);
  for (int i = 0; i < 5000; ++i) pool.intern("string number " + std::to_string(i));
  CHECK(pool.size() == 5002);
  CHECK(pool.intern("first") == first);
  CHECK(pool.intern("string number 4999") == 5001);
  CHECK(pool.view(first).data() == view.data());
  const std::string large(200000, 'x');
  CHECK(pool.view(pool.intern(large)) == large);
  CHECK(pool.view(pool.intern("string number 17")) == "string number 17");
}

TEST_CASE("days are days since 1970, and only days that exist") {
  CHECK(parse_day("1970-01-01") == 0);
  CHECK(parse_day("2024-02-29") == 19782);
  CHECK(format_day(19782) == "2024-02-29");
  CHECK(format_day(*parse_day("0000-01-01")) == "0000-01-01");
  CHECK(format_day(*parse_day("9999-12-31")) == "9999-12-31");
  for (const char* bad : {"", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "2024/01/01", "2024-01-1x",
                          "2024-01-011", "-024-01-01"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_day(bad));
  }
}

TEST_CASE("absent is not zero, and an empty list is absent") {
  Column numbers(ValueType::integer);
  numbers.push(std::int64_t{0});
  numbers.push_absent();
  numbers.push(std::int64_t{-7});
  CHECK(numbers.has(0));
  CHECK_FALSE(numbers.has(1));
  CHECK(numbers.integer(2) == -7);

  Column lists(ValueType::string_list);
  const StringId values[] = {4, 2};
  lists.push_list(values);
  lists.push_list({});
  lists.push_absent();
  CHECK(lists.list(0).size() == 2);
  CHECK(lists.list(0)[1] == 2);
  CHECK_FALSE(lists.has(1));
  CHECK(lists.list(2).empty());
}

TEST_CASE("a column made with rows has them all absent") {
  for (const ValueType type : {ValueType::boolean, ValueType::integer, ValueType::real, ValueType::date,
                               ValueType::string, ValueType::string_list}) {
    Column column(type, 3);
    CHECK(column.rows() == 3);
    CHECK_FALSE(column.has(2));
  }
}

TEST_CASE("select takes rows in the order given, lists too") {
  Column days(ValueType::date);
  days.push_day(10);
  days.push_absent();
  days.push_day(30);
  const std::uint32_t rows[] = {2, 1, 0, 2};
  const Column chosen = days.select(rows);
  CHECK(chosen.rows() == 4);
  CHECK(chosen.day(0) == 30);
  CHECK_FALSE(chosen.has(1));
  CHECK(chosen.day(3) == 30);

  Column lists(ValueType::string_list);
  const StringId values[] = {4, 2};
  lists.push_absent();
  lists.push_list(values);
  const std::uint32_t backwards[] = {1, 0};
  const Column turned = lists.select(backwards);
  CHECK(turned.list(0)[0] == 4);
  CHECK_FALSE(turned.has(1));
}
