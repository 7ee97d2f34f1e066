#include "parsers/grammar/lines/other_works.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/publication.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/work_kinds.hpp"

namespace kgbuild::parsing {
namespace {

/// What is in brackets at the end of a title.
std::string_view last_mark(std::string_view title) {
  title = trim_right(title, " *_");
  if (!title.ends_with(')') && !title.ends_with(']')) return {};
  const std::size_t open = title.find_last_of("([");
  return open == std::string_view::npos ? std::string_view() : title.substr(open + 1, title.size() - open - 2);
}

}  // namespace

bool has_paper_address(const Draft& draft) {
  return is_paper_address(draft.title_url) ||
         std::ranges::any_of(draft.links, [](const ListedLink& link) { return is_paper_address(link.url); });
}

bool states_reading_time(std::string_view mark) {
  constexpr std::size_t longest = 40, max_digits = 3;
  const std::size_t digits = find_first_not_of(mark, "0123456789");
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

bool heads_other_works(std::string_view heading) {
  constexpr std::size_t longest = 60;
  constexpr auto kinds = std::to_array<std::string_view>({"tool",
                                                          "tools",
                                                          "library",
                                                          "libraries",
                                                          "software",
                                                          "framework",
                                                          "frameworks",
                                                          "package",
                                                          "packages",
                                                          "toolkit",
                                                          "toolkits",
                                                          "repo",
                                                          "repos",
                                                          "repository",
                                                          "repositories",
                                                          "code",
                                                          "implementations",
                                                          "apps",
                                                          "projects",
                                                          "dataset",
                                                          "datasets",
                                                          "blogs",
                                                          "posts",
                                                          "videos",
                                                          "podcasts",
                                                          "newsletters",
                                                          "courses",
                                                          "websites",
                                                          "datensätze",
                                                          "datos",
                                                          "données",
                                                          "数据集",
                                                          "データセット",
                                                          "데이터셋",
                                                          "werkzeuge",
                                                          "outils",
                                                          "logiciels",
                                                          "herramientas",
                                                          "工具",
                                                          "代码",
                                                          "ツール",
                                                          "ライブラリ",
                                                          "도구",
                                                          "라이브러리",
                                                          "инструменты",
                                                          "библиотеки",
                                                          "news",
                                                          "headlines",
                                                          "job",
                                                          "jobs",
                                                          "hiring",
                                                          "careers",
                                                          "vacancies",
                                                          "openings",
                                                          "positions",
                                                          "internships",
                                                          "event",
                                                          "events",
                                                          "meetups",
                                                          "webinars",
                                                          "funding",
                                                          "announcements",
                                                          "sponsors",
                                                          "sponsor",
                                                          "新闻",
                                                          "招聘",
                                                          "活动",
                                                          "ニュース",
                                                          "求人",
                                                          "イベント",
                                                          "뉴스",
                                                          "소식",
                                                          "채용",
                                                          "행사",
                                                          "nachrichten",
                                                          "stellenangebote",
                                                          "veranstaltungen",
                                                          "actualités",
                                                          "emplois",
                                                          "noticias",
                                                          "empleos",
                                                          "eventos",
                                                          "новости",
                                                          "вакансии"});
  constexpr auto joints = std::to_array<std::string_view>(
      {"and",     "&",        "open", "source",   "open-source", "useful", "other", "related", "github",
       "und",     "et",       "y",    "software", "data",        "sets",   "blog",  "web",     "conjuntos",
       "jeux",    "de",       "in",   "the",      "this",        "week",   "ai",    "ml",      "industry",
       "company", "business", "tech", "upcoming", "open",        "latest", "other"});
  if (heading.size() > longest) return false;
  const std::string lower = ascii_lower(trim(heading, " *_#:"));
  bool named = false;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(find_first_of(lower, " ,/", at), lower.size());
    const std::string_view word = std::string_view(lower).substr(at, end - at);
    at = end + 1;
    const bool kind = std::ranges::find(kinds, word) != kinds.end();
    const bool sign = find_first_of(word, "abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    if (!kind && !sign && std::ranges::find(joints, word) == joints.end()) return false;
    named = named || kind;
  }
  return named;
}

bool is_listed_tool(const Draft& draft) {
  if (!draft.authors.empty() || !draft.paper.empty()) return false;
  const auto is_paper = [](std::string_view url) { return is_paper_address(url) || url.find(".pdf") < url.size(); };
  const bool titled = !is_paper(draft.title_url);
  const bool linked = std::ranges::none_of(draft.links, [&](const ListedLink& link) { return is_paper(link.url); });
  return titled && linked && !(draft.title_url.empty() && draft.links.empty());
}

bool is_tag_line(std::string_view item) {
  bool tagged = false;
  for (std::string_view rest = trim(item); !rest.empty(); rest = trim_left(rest)) {
    if (rest.starts_with("[[")) {
      const std::size_t close = rest.find("]]");
      if (close == std::string_view::npos || find_written_date(rest.substr(2, close - 2)) == std::nullopt) return false;
      rest.remove_prefix(close + 2);
    } else if (rest.starts_with('#')) {
      tagged = true;
      rest.remove_prefix(std::min(rest.find(' '), rest.size()));
    } else {
      return false;
    }
  }
  return tagged;
}

}  // namespace kgbuild::parsing
