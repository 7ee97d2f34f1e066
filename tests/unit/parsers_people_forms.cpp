// Forms of lists of people: each case is a list, alone in its column, and what is read from it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/fields/people.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

/// `name; name; +`, with `?` in front of an undecided list.
std::string shown(const PeopleList& list) {
  std::string text = list.undecided ? "? " : "";
  for (const std::string& name : list.names) text.append(text.empty() || text == "? " ? "" : "; ").append(name);
  return list.more ? text + "; +" : text;
}

/// `name: affiliation; name: affiliation`
std::string affiliations(std::string_view text) {
  PeopleColumn column;
  column.add(text);
  std::string shown;
  for (const auto& [name, affiliation] : column.parse(text).affiliations)
    shown.append(shown.empty() ? "" : "; ").append(name).append(": ").append(affiliation);
  return shown;
}

/// The first of `lists`, which are one column.
std::string first_of(std::initializer_list<std::string_view> lists) {
  PeopleColumn column;
  for (const std::string_view list : lists) column.add(list);
  return shown(column.parse(*lists.begin()));
}

struct Case {
  std::string_view list, names;
};

template <std::size_t Count>
void check(const Case (&cases)[Count]) {
  for (const Case& c : cases) {
    CAPTURE(c.list);
    CHECK(first_of({c.list}) == c.names);
  }
}

}  // namespace

TEST_CASE("people: blanks part East Asian names that begin with family names") {
  check({
      {"王小明 李华 张三", "王小明; 李华; 张三"},
      {"陳大文　林美玲　黃志強", "陳大文; 林美玲; 黃志強"},
      {"김철수 이영희", "김철수; 이영희"},
      {"박서준 최유리 정하늘 외 3명", "박서준; 최유리; 정하늘; +"},
      {"欧阳修文 赵敏 等", "欧阳修文; 赵敏; +"},
      {"김 철수", "김 철수"},
      {"김 철수 이 영희", "김 철수; 이 영희"},
      {"王 小明", "王 小明"},
      {"山田 太郎", "山田 太郎"},
      {"제프리 힌턴", "제프리 힌턴"},
      {"일론 머스크, 샘 알트만", "일론 머스크; 샘 알트만"},
      {"남궁 민수", "남궁 민수"},
      {"빈센트 반 고흐", "빈센트 반 고흐"},
      {"유발 하라리", "유발 하라리"},
      {"王 小 明", "王 小 明"},
      {"王 伟 李 娜", "王 伟; 李 娜"},
      {"김 철수 이영희", "김 철수; 이영희"},
      {"王小明 李华*", "王小明; 李华"},
      {"王小明¹ 李华² 张三¹", "王小明; 李华; 张三"},
  });
  CHECK(first_of({"山田太郎 鈴木花子", "佐藤健一 高橋直子 伊藤誠"}) == "山田太郎; 鈴木花子");
  CHECK(first_of({"山田 太郎 鈴木 花子", "佐藤 健 高橋 直子", "林 太郎"}) == "山田 太郎; 鈴木 花子");
  CHECK(first_of({"王伟 李娜", "张三 陈静怡 刘洋"}) == "王伟; 李娜");
  CHECK(first_of({"田中 花子", "王小明 李华 张三", "赵敏 周芷若"}) == "田中 花子");
  CHECK(first_of({"王小明", "李 华"}) == "王小明");
}

TEST_CASE("people: affiliations by number") {
  const Case cases[] = {
      {"An Ode (1), Bo Ek (1 and 2), Cy Rask (2) ((1) Tidal Lab, (2) Fen University)",
       "An Ode: Tidal Lab; Bo Ek: Tidal Lab; Bo Ek: Fen University; Cy Rask: Fen University"},
      {"An Ode¹, Bo Ek²  ¹Tidal Lab ²Fen University", "An Ode: Tidal Lab; Bo Ek: Fen University"},
      {"An Ode^1, Bo Ek^{1,2}\n^1 Tidal Lab, ^2 Fen University",
       "An Ode: Tidal Lab; Bo Ek: Tidal Lab; Bo Ek: Fen University"},
      {"An Ode<sup>a</sup>, Bo Ek<sup>a,b</sup><br><sup>a</sup>Tidal Lab, Oslo; <sup>b</sup>Fen University",
       "An Ode: Tidal Lab, Oslo; Bo Ek: Tidal Lab, Oslo; Bo Ek: Fen University"},
      {"An Ode1, Bo Ek2\n1Tidal Lab\n2Fen University", "An Ode: Tidal Lab; Bo Ek: Fen University"},
      {"An Ode [1], Bo Ek [2]; [1] Tidal Lab; [2] Fen University", "An Ode: Tidal Lab; Bo Ek: Fen University"},
      {"An Ode$^{1}$, Bo Ek$^{2,*}$ ($^{1}$Tidal Lab, $^{2}$Fen University (FU))",
       "An Ode: Tidal Lab; Bo Ek: Fen University, FU"},
      {"An Ode (1 2), Bo Ek (2) (1: Tidal Lab, 2: Fen University)",
       "An Ode: Tidal Lab; An Ode: Fen University; Bo Ek: Fen University"},
      {"An Ode (Tidal Lab; Fen University), Bo Ek", "An Ode: Tidal Lab; An Ode: Fen University"},
      {"An Ode (1), Bo Ek (1, 2)", ""},
      {"An Ode (1) (2), Bo Ek (2) ((1) Tidal Lab (2) Fen University)",
       "An Ode: Tidal Lab; An Ode: Fen University; Bo Ek: Fen University"},
      {"An Ode (1 and 3), Bo Ek (2) ((1) Tidal Lab, (2) Fen University)", "An Ode: Tidal Lab; Bo Ek: Fen University"},
      {"An Ode, Tidal Lab, Oslo; Bo Ek, Fen University, Bergen",
       "An Ode: Tidal Lab, Oslo; Bo Ek: Fen University, Bergen"},
      {"An Ode, Bo Ek ((1) Tidal Lab)", "Bo Ek: (1) Tidal Lab"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.list);
    CHECK(affiliations(c.list) == c.names);
    const std::string names = first_of({c.list});
    CHECK(names.starts_with("An Ode; Bo Ek"));
    CHECK(names.size() <= std::string_view("An Ode; Bo Ek; Cy Rask").size());
  }
}

TEST_CASE("people: words of many languages join the last name") {
  check({
      {"by *An Ode* & *Bo Ek*", "An Ode; Bo Ek"},
      {"An Ode, Bo Ek und Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Ana Gomez y Luis Soto", "Ana Gomez; Luis Soto"},
      {"Ana Gomez, Luis Soto y Eva Luna", "Ana Gomez; Luis Soto; Eva Luna"},
      {"Ana Silva e Rui Costa", "Ana Silva; Rui Costa"},
      {"An Ode, Bo Ek et Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Jan Nowak i Ewa Lis", "Jan Nowak; Ewa Lis"},
      {"Иван Иванов и Пётр Сидоров", "Иван Иванов; Пётр Сидоров"},
      {"Иван Иванов, Анна Лис и Пётр Сидоров", "Иван Иванов; Анна Лис; Пётр Сидоров"},
      {"Åsa Berg och Nils Ek", "Åsa Berg; Nils Ek"},
      {"Santiago Ramón y Cajal", "Santiago Ramón y Cajal"},
      {"José Ortega y Gasset, Ana Gomez", "José Ortega y Gasset; Ana Gomez"},
      {"Antoni Gaudí i Cornet; Ana Puig", "Antoni Gaudí i Cornet; Ana Puig"},
      {"Ana Silva e Souza, Rui Costa", "Ana Silva e Souza; Rui Costa"},
  });
}

TEST_CASE("people: wrapped lines are one list") {
  check({
      {"An Ode, Bo\n  Ek, Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"An Ode, Bo Ek\n   , Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"An Ode, Bo Ek,\nCy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"An Ode, Bo Ek\n\tand Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"An Ode\nBo Ek\nCy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"An Ode\n  Bo Ek\n  Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Ode, An; Ek,\n  Bo; Rask, Cy", "An Ode; Bo Ek; Cy Rask"},
  });
}

TEST_CASE("people: initials after family names") {
  CHECK(first_of({"Lee A.", "Kim B."}) == "A. Lee");
  CHECK(first_of({"Lee A, Kim B", "Ode C"}) == "A Lee; B Kim");
  CHECK(first_of({"Lee AB", "Ode CD, Ek E"}) == "A B Lee");
  CHECK(first_of({"Иванов И.И.", "Петров П.П."}) == "И.И. Иванов");
  CHECK(first_of({"Иванов И. И., Петров П. П.", "Сидоров С."}) == "И. И. Иванов; П. П. Петров");
  CHECK(first_of({"И. И. Иванов", "П. Петров"}) == "И. И. Иванов");
  CHECK(first_of({"García Márquez G, Lee A", "Kim B"}) == "G García Márquez; A Lee");
  CHECK(first_of({"Müller Ä, Øst Ø", "Łukáš Ł"}) == "Ä Müller; Ø Øst");
  for (const std::string_view name : {"Nguyễn Văn An", "Gabriel García Márquez", "Nagy Péter", "Jón Páll Sigmarsson",
                                      "Nguyễn Thị Minh Khai", "Λεωνίδας Παπάς", "Nguyễn Văn A"}) {
    CAPTURE(name);
    CHECK(first_of({name, "Ana Gómez Luna", "Trần Thị Bình"}) == name);
  }
  CHECK(first_of({"Wei LI, Jun XU", "Yang LIU, Bo WU"}) == "Wei LI; Jun XU");
  CHECK(first_of({"Chen, Hao, Meng, Chang, Ode, Mba"}) == "Hao Chen; Chang Meng; Mba Ode");
  CHECK(first_of({"Hao B. Meng, Sol Msc Ba"}) == "Hao B. Meng; Sol Msc Ba");
  PeopleColumn items;
  const std::vector<std::string> first{"Lee A", "Kim BC"}, second{"Ode D", "Ek E"};
  items.add_items(first);
  items.add_items(second);
  CHECK(shown(items.parse_items(first)) == "A Lee; B C Kim");
}

TEST_CASE("people: marks, degrees, ids and memberships after names") {
  for (const std::string_view list : {"An Ode*, Bo Ek†",
                                      "An Ode‡, Bo Ek§",
                                      "An Ode#, Bo Ek#",
                                      "An Ode1,2,*, Bo Ek1,*",
                                      "An Ode1,∗, Bo Ek2,†",
                                      "An Ode<sup>1</sup>, Bo Ek<sup>1,2</sup>",
                                      "An Ode\\textsuperscript{1}, Bo Ek\\textsuperscript{1,2}",
                                      "An Ode$^{1}$, Bo Ek$^{1,*}$",
                                      "An Ode$^\\ast$, Bo Ek$^{\\dagger\\ddagger}$",
                                      "An Ode (equal contribution), Bo Ek (equal contribution)",
                                      "An Ode [1], Bo Ek [1,2]",
                                      "An Ode[1], Bo Ek[2]",
                                      "An Ode (0000-0002-1825-0097), Bo Ek (0000-0001-5109-3700)",
                                      "An Ode 0000-0002-1825-0097, Bo Ek",
                                      "An Ode https://orcid.org/0000-0002-1825-0097, Bo Ek",
                                      "An Ode [0000-0002-1825-0097], Bo Ek",
                                      "An Ode <an@a.example>, Bo Ek <bo@b.example>",
                                      "An Ode an@a.example, Bo Ek bo@b.example",
                                      "An Ode, PhD, Bo Ek, M.Sc.",
                                      "An Ode, Ph.D., Bo Ek, MD, PhD",
                                      "An Ode PhD, Bo Ek MD",
                                      "An Ode (PhD), Bo Ek (MD)",
                                      "Dr. An Ode, Prof. Dr. Bo Ek",
                                      "An Ode (Student), Bo Ek (Advisor)",
                                      "An Ode, Member, IEEE, Bo Ek, Fellow, IEEE",
                                      "An Ode, Student Member, IEEE, and Bo Ek, Senior Member, IEEE",
                                      "An Ode 🌊, Bo Ek 🔥",
                                      "An Ode🎓✉️, Bo Ek👩‍🔬",
                                      "An Ode✉, Bo Ek☆",
                                      "An Ode ⁽¹⁾, Bo Ek ⁽²⁾",
                                      "An Ode^1^, Bo Ek^2^",
                                      "An Ode^{\\star}, Bo Ek^a",
                                      "An Ode ①, Bo Ek ②",
                                      "An Ode**, Bo Ek***",
                                      "An Ode^*^, Bo Ek^†^",
                                      "An Ode, Bo Ek (* equal contribution)",
                                      "An Ode*, Bo Ek* (*equal contribution)",
                                      "An Ode*, Bo Ek*, *equal contribution",
                                      "An Ode\\*, Bo Ek\\*",
                                      "An Ode\\footnotemark[1], Bo Ek\\thanks{Lab}"}) {
    CAPTURE(list);
    CHECK(first_of({list}) == "An Ode; Bo Ek");
  }
}

TEST_CASE("people: teams and consortia") {
  check({
      {"DeepSeek-AI", "DeepSeek-AI"},
      {"Qwen Team", "Qwen Team"},
      {"The Tidal Collaboration: An Ode, Bo Ek", "The Tidal Collaboration; An Ode; Bo Ek"},
      {"TIDAL Consortium: Ode, An; Ek, Bo", "TIDAL Consortium; An Ode; Bo Ek"},
      {"An Ode, Bo Ek, on behalf of the Tidal Group", "An Ode; Bo Ek; Tidal Group"},
      {"An Ode and Bo Ek on behalf of the Tidal Collaboration", "An Ode; Bo Ek; Tidal Collaboration"},
      {"An Ode for the Fen Consortium", "An Ode; Fen Consortium"},
      {"An Ode, Bo Ek for the Fen Consortium", "An Ode; Bo Ek; Fen Consortium"},
      {"An Ode, Bo Ek, for the Fen Study Group", "An Ode; Bo Ek; Fen Study Group"},
      {"OpenAI et al.", "OpenAI; +"},
      {"Gemma Team, An Ode, Bo Ek", "Gemma Team; An Ode; Bo Ek"},
      {"OpenAI: An Ode, Bo Ek, et al.", "OpenAI; An Ode; Bo Ek; +"},
      {"DeepSeek-AI, An Ode, Bo Ek", "DeepSeek-AI; An Ode; Bo Ek"},
      {"Team Tidal, An Ode", "Team Tidal; An Ode"},
      {"The Tidal Collaboration", "The Tidal Collaboration"},
      {"01.AI, An Ode", "01.AI; An Ode"},
  });
}

TEST_CASE("people: marks part names where nothing else does") {
  check({
      {"An Ode¹ Bo Ek² Cy Rask¹", "An Ode; Bo Ek; Cy Rask"},
      {"An Ode1 Bo Ek2 Cy Rask1", "An Ode; Bo Ek; Cy Rask"},
      {"An Ode<sup>1</sup> Bo Ek<sup>1,2</sup>", "An Ode; Bo Ek"},
      {"An Ode† Bo Ek‡", "An Ode; Bo Ek"},
      {"An Ode 1, Bo Ek 2, Cy Rask 1 2", "An Ode; Bo Ek; Cy Rask"},
      {"{an, bo}@lab.example", ""},
      {"An Ode, Bo Ek {an, bo}@lab.example", "An Ode; Bo Ek"},
  });
  CHECK(affiliations("王小明¹，李华²　¹清华大学 ²北京大学") == "王小明: 清华大学; 李华: 北京大学");
  CHECK(affiliations("An Ode 1 , Bo Ek 1,2 , Cy Rask 2 1 Tidal Lab 2 Fen University") ==
        "An Ode: Tidal Lab; Bo Ek: Tidal Lab; Bo Ek: Fen University; Cy Rask: Fen University");
}

TEST_CASE("people: two whole names joined by a word of another language are people where single names are") {
  for (const std::string_view text : {"Ana Gil y Juan Paz", "Rui Mota e Eva Lima", "Jan Nowak i Ewa Lis",
                                      "Mo Lind og An Ode", "Anna Gil och Bo Lind"}) {
    CAPTURE(text);
    CHECK(resembles_people(text, true));
    CHECK_FALSE(resembles_people(text, false));
  }
  CHECK_FALSE(resembles_people("Keyword Spotting with Borrowed Vowels", true));
}

TEST_CASE("people: family names of two words, and words that say there are more") {
  check({
      {"García Márquez, Gabriel; Vargas Llosa, Mario", "Gabriel García Márquez; Mario Vargas Llosa"},
      {"Lind, Bo; Vargas Llosa, Jorge Mario; Ode, An", "Bo Lind; Jorge Mario Vargas Llosa; An Ode"},
      {"Santiago Ramón y Cajal y Ana Pérez Soto", "Santiago Ramón y Cajal; Ana Pérez Soto"},
      {"An Ode with Bo Ek", "An Ode; Bo Ek"},
      {"王小明 和 李华", "王小明; 李华"},
      {"An Ode et 3 autres", "An Ode; +"},
      {"An Ode и др.", "An Ode; +"},
      {"Иванов И. И. и др.", "Иванов И. И.; +"},
      {"An Ode i in.", "An Ode; +"},
      {"Nguyễn Văn A, Trần Thị B, Lê Văn C", "Nguyễn Văn A; Trần Thị B; Lê Văn C"},
  });
}

TEST_CASE("people: the last byte of no name is lost") {
  check({
      {"田中さくら", "田中さくら"},
      {"田中ら", "田中; +"},
      {"田中さくら ら", "田中さくら; +"},
      {"田中さくら ほか", "田中さくら; +"},
      {"김외", "김외"},
      {"김철수 외", "김철수; +"},
      {"장등, 이영희", "장등; 이영희"},
      {"王小明等", "王小明; +"},
  });
  for (const std::string_view name : {"김철수", "이가김", "王晓", "Zoë", "Łukasz Świątek à", "Đỗ Mỹ", "Иван Ёж",
                                      "Nguyễn Vă", "Ana Lópeź", "Þór Æ", "ジョン・スミス", "محمد علي"})
    for (const std::string_view after :
         {"", "*", "¹", " (Lab)", "1", " et al.", "、", "，", "；", "…", "†", " ✉️", "。", "·"}) {
      const std::string list = std::string(name) + std::string(after);
      CAPTURE(list);
      PeopleColumn column;
      column.add(list);
      const PeopleList people = column.parse(list);
      REQUIRE(!people.names.empty());
      CHECK(people.names.front().starts_with(name));
    }
}
