#include "parsers/grammar/other_works.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

constexpr auto works = std::to_array<std::string_view>({"github repo",
                                                        "github repository",
                                                        "github",
                                                        "repo",
                                                        "repository",
                                                        "git repo",
                                                        "code repository",
                                                        "blog",
                                                        "blog post",
                                                        "blogpost",
                                                        "post",
                                                        "dataset",
                                                        "data set",
                                                        "datasets",
                                                        "tool",
                                                        "website",
                                                        "web site",
                                                        "video",
                                                        "podcast",
                                                        "newsletter",
                                                        "thread",
                                                        "tweet",
                                                        "twitter thread",
                                                        "course",
                                                        "book",
                                                        "library",
                                                        "product",
                                                        "product launch",
                                                        "launch",
                                                        "sponsor",
                                                        "sponsored",
                                                        "talk",
                                                        "tutorial",
                                                        "model card",
                                                        "hugging face repo",
                                                        "datensatz",
                                                        "blogbeitrag",
                                                        "billet",
                                                        "dépôt",
                                                        "repositorio",
                                                        "仓库",
                                                        "代码库",
                                                        "博客",
                                                        "数据集",
                                                        "リポジトリ",
                                                        "ブログ",
                                                        "データセット",
                                                        "저장소",
                                                        "블로그",
                                                        "데이터셋"});

/// What is in brackets at the end of a title.
std::string_view last_mark(std::string_view title) {
  title = trim_right(title, " *_");
  if (!title.ends_with(')') && !title.ends_with(']')) return {};
  const std::size_t open = title.find_last_of("([");
  return open == std::string_view::npos ? std::string_view() : title.substr(open + 1, title.size() - open - 2);
}

bool has_paper_address(const Draft& draft) {
  return is_paper_address(draft.title_url) ||
         std::ranges::any_of(draft.links, [](const ListedLink& link) { return is_paper_address(link.url); });
}

}  // namespace

bool names_other_work(std::string_view mark) {
  return std::ranges::find(works, ascii_lower(trim(mark))) != works.end();
}

bool states_reading_time(std::string_view mark) {
  constexpr std::size_t longest = 40, max_digits = 3;
  const std::size_t digits = mark.find_first_not_of("0123456789");
  if (mark.size() > longest || digits == 0 || digits > max_digits) return false;  // npos is larger
  const std::string rest = ascii_lower(trim_left(mark.substr(digits), " -"));
  constexpr std::array<std::string_view, 3> minutes{"min", "分", "분"};
  return std::ranges::any_of(minutes, [&](std::string_view word) { return rest.starts_with(word); });
}

std::string_view strip_reading_time(std::string_view title) {
  constexpr std::string_view wide_open = "（";
  if (!title.ends_with(')') && !title.ends_with("）")) return title;
  const std::size_t open = std::min(title.rfind(" ("), title.rfind(wide_open));
  if (open == std::string_view::npos) return title;
  const std::string_view mark = title.substr(open + (title[open] == ' ' ? 2 : wide_open.size()));
  return states_reading_time(mark) ? title.substr(0, open) : title;
}

bool is_other_work(const Draft& draft) {
  const bool marked = draft.timed || states_reading_time(draft.remark) || names_other_work(draft.remark) ||
                      names_other_work(last_mark(draft.title));
  if (!marked) return false;
  return draft.authors.empty() && draft.paper.empty() && !has_paper_address(draft);
}

}  // namespace kgbuild::parsing
