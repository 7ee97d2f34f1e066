#include "kgbuild/vocabulary.hpp"

#include <doctest/doctest.h>

using namespace kgbuild;

TEST_CASE("the word of each enumerator finds it again, and nothing else is a word") {
  for (int i = 0; i <= static_cast<int>(Category::metric); ++i) {
    CHECK(find_category(to_string(static_cast<Category>(i))) == static_cast<Category>(i));
  }
  for (int i = 0; i <= static_cast<int>(NameRole::unknown); ++i) {
    CHECK(find_role(to_string(static_cast<NameRole>(i))) == static_cast<NameRole>(i));
  }
  for (int i = 0; i <= static_cast<int>(Relation::bound); ++i) {
    CHECK(find_relation(to_string(static_cast<Relation>(i))) == static_cast<Relation>(i));
  }
  for (int i = 0; i < static_cast<int>(enum_count<PaperStatus>); ++i) {
    const auto status = static_cast<PaperStatus>(i);
    CHECK(find_status(to_string(status)) == status);
    CHECK(stronger_status(status, PaperStatus::none) == status);
    CHECK(stronger_status(PaperStatus::none, status) == status);
  }
  CHECK(stronger_status(PaperStatus::preprint, PaperStatus::published) == PaperStatus::published);
  CHECK(stronger_status(PaperStatus::rejected, PaperStatus::submitted) == PaperStatus::rejected);
  CHECK_FALSE(find_status("accepted"));
  CHECK(find_category("") == Category::none);
  CHECK(find_role("") == NameRole::none);
  CHECK_FALSE(find_relation(""));
  CHECK_FALSE(find_category("Method"));
  CHECK_FALSE(find_category("task"));
  CHECK_FALSE(find_role("trained "));
}

TEST_CASE("categories subdivide the kinds of names") {
  CHECK(kind_of(Category::tool) == NameKind::method);
  CHECK(kind_of(Category::dataset) == NameKind::benchmark);
  CHECK(kind_of(Category::metric) == NameKind::metric);
  CHECK(kind_of(Category::none) == NameKind::method);
}
