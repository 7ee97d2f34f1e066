#include "parsers/fields/work_kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"

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
                                                        "lecture",
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

}  // namespace

bool names_other_work(std::string_view mark) {
  return std::ranges::find(works, ascii_lower(trim(mark))) != works.end();
}

bool names_kind_column(std::string_view name) {
  constexpr auto names = std::to_array<std::string_view>(
      {"type", "kind", "format", "item type", "itemtype", "resource type", "content type", "entry type", "media type",
       "typ", "art", "tipo", "类型", "類型", "種類", "종류", "유형", "тип"});
  return std::ranges::find(names, ascii_lower(trim(name))) != names.end();
}

bool names_other_kind(std::string_view value) {
  constexpr std::size_t longest = 40;
  constexpr auto kinds = std::to_array<std::string_view>({"blogpost",       "code",           "computerprogram",
                                                          "demo",           "email",          "event",
                                                          "events",         "film",           "forumpost",
                                                          "meetup",         "news",           "newsarticle",
                                                          "page",           "software",       "tools",
                                                          "tvbroadcast",    "videorecording", "videos",
                                                          "webinar",        "webpage",        "interview",
                                                          "audiorecording", "活动",           "행사",
                                                          "이벤트",         "영상",           "视频",
                                                          "動画",           "イベント",       "veranstaltung",
                                                          "evento"});
  if (value.size() > longest) return false;
  std::string name = ascii_lower(trim(value));
  if (names_other_work(name)) return name != "book";
  std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  return std::ranges::find(kinds, name) != kinds.end();
}

}  // namespace kgbuild::parsing
