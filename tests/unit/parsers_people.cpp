#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "parsers/fields/people.hpp"
#include "parsers/fields/resembles_people.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

using Names = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// The list as the only one of its column.
PeopleList read_alone(std::string_view text) {
  PeopleColumn column;
  column.add(text);
  return column.parse(text);
}

Names names_in(std::string_view text) { return read_alone(text).names; }

const Names two{"Mara Lindqvist", "Oto Behnam"};

}  // namespace

TEST_CASE("the strongest separator parts people") {
  for (const std::string_view text :
       {"Mara Lindqvist, Oto Behnam", "Mara Lindqvist and Oto Behnam", "Mara Lindqvist et Oto Behnam",
        "Mara Lindqvist / Oto Behnam", "Mara Lindqvist & Oto Behnam", "Mara Lindqvist; Oto Behnam",
        "Mara Lindqvist | Oto Behnam", "Mara Lindqvist · Oto Behnam", "Mara Lindqvist、Oto Behnam",
        "Mara Lindqvist\nOto Behnam", "Mara Lindqvist<br/>Oto Behnam", "Mara Lindqvist,\nOto Behnam",
        "by Mara Lindqvist, and Oto Behnam", "Mara Lindqvist. Oto Behnam",
        "[Mara Lindqvist](https://a.example), [Oto Behnam](https://b.example)", "**Mara Lindqvist**, _Oto Behnam_"}) {
    CAPTURE(text);
    CHECK(names_in(text) == two);
  }
  CHECK(names_in("Ada Ode, Bo Lind and Cy Rask") == Names{"Ada Ode", "Bo Lind", "Cy Rask"});
}

TEST_CASE("last names first are turned") {
  for (const std::string_view text :
       {"Lindqvist, Mara; Behnam, Oto", "Lindqvist, Mara and Behnam, Oto", "Lindqvist, Mara, Behnam, Oto"}) {
    CAPTURE(text);
    CHECK(names_in(text) == two);
  }
  CHECK(names_in("van den Berg, Ludo; Garcia Lopez, Ana") == Names{"Ludo van den Berg", "Ana Garcia Lopez"});
  CHECK(names_in("Lindqvist, M., Behnam, O. K.") == Names{"M. Lindqvist", "O. K. Behnam"});
  CHECK(names_in("Davis, Sam, III and Bell, Ruth") == Names{"Sam Davis III", "Ruth Bell"});
  CHECK(names_in("Davis, Jr., Sam; Bell, Ruth") == Names{"Sam Davis Jr.", "Ruth Bell"});
}

TEST_CASE("a column decides what one list leaves open") {
  PeopleColumn pairs;
  for (const std::string_view text : {"Lindqvist, Mara", "Behnam, Oto, Ferrante, Ada", "Haddad, Noor"}) pairs.add(text);
  CHECK(pairs.parse("Lindqvist, Mara").names == Names{"Mara Lindqvist"});
  CHECK(pairs.parse("Behnam, Oto, Ferrante, Ada").names == Names{"Oto Behnam", "Ada Ferrante"});
  CHECK(pairs.parse("Ada Ferrante, Noor Haddad").names == Names{"Ada Ferrante", "Noor Haddad"});
  const PeopleList odd = pairs.parse("Lindqvist, Mara, Behnam");
  CHECK(odd.undecided);
  CHECK(odd.names == Names{"Lindqvist, Mara, Behnam"});

  PeopleColumn people;
  for (const std::string_view text : {"Ada Ferrante, Noor Haddad", "Mara Lindqvist, Oto Behnam", "Sol, Rune"})
    people.add(text);
  CHECK(people.parse("Sol, Rune").names == Names{"Sol", "Rune"});

  const PeopleList alone = read_alone("Lindqvist, Mara");
  CHECK(alone.undecided);
  CHECK(alone.names == Names{"Lindqvist, Mara"});
}

TEST_CASE("initials after the name are turned when the column has them") {
  PeopleColumn column;
  for (const std::string_view text : {"Lindqvist M, Behnam OK", "van Dam J"}) column.add(text);
  CHECK(column.parse("Lindqvist M, Behnam OK").names == Names{"M Lindqvist", "O K Behnam"});
  CHECK(column.parse("van Dam J").names == Names{"J van Dam"});
  CHECK(column.parse("Lind A. B., Behnam O.").names == Names{"A. B. Lind", "O. Behnam"});
  CHECK(names_in("Wei LI, Mara Lindqvist, Oto Behnam") == Names{"Wei LI", "Mara Lindqvist", "Oto Behnam"});
}

TEST_CASE("suffixes belong to the name, titles do not") {
  CHECK(names_in("Sam Davis, Jr., Ruth Bell") == Names{"Sam Davis Jr.", "Ruth Bell"});
  CHECK(names_in("Sam Davis III, Ruth Bell") == Names{"Sam Davis III", "Ruth Bell"});
  CHECK(names_in("Dr. Mara Lindqvist, Prof. Oto Behnam, PhD") == two);
  CHECK(names_in("Md Arif Sol, Md. Jin Lind") == Names{"Md Arif Sol", "Md. Jin Lind"});
}

TEST_CASE("marks of affiliation are dropped") {
  for (const std::string_view text :
       {"Mara Lindqvist¹, Oto Behnam¹˒²", "Mara Lindqvist1, Oto Behnam1,2", "Mara Lindqvist 1, Oto Behnam 1,2",
        "Mara Lindqvist<sup>1</sup>, Oto Behnam<sup>2*</sup>", "Mara Lindqvist†, Oto Behnam‡",
        "Mara Lindqvist$^{1,2}$, Oto Behnam$^\\dagger$", "Mara Lindqvist*, Oto Behnam^3",
        "Mara Lindqvist <mara@a.example>, Oto Behnam (oto@b.example)"}) {
    CAPTURE(text);
    CHECK(names_in(text) == two);
  }
  CHECK(names_in("kevin22, moonlit_fox") == Names{"kevin22", "moonlit_fox"});
  CHECK(names_in("Wei Sol 0001") == Names{"Wei Sol 0001"});
}

TEST_CASE("institutions in brackets are affiliations") {
  const PeopleList list = read_alone("Mara Lindqvist (Quarry Lab, Oslo), Oto Behnam (equal contribution)");
  CHECK(list.names == two);
  CHECK(list.affiliations == Pairs{{"Mara Lindqvist", "Quarry Lab, Oslo"}});
  CHECK(read_alone("Mara Lindqvist, Quarry University; Oto Behnam, MIT").names == two);
  CHECK(read_alone("Mara Lindqvist@Quarry, Oto Behnam").affiliations == Pairs{{"Mara Lindqvist", "Quarry"}});
}

TEST_CASE("a list says that there are more") {
  for (const std::string_view text :
       {"Mara Lindqvist, Oto Behnam et al.", "Mara Lindqvist, Oto Behnam et.al.", "Mara Lindqvist, Oto Behnam, +5 more",
        "Mara Lindqvist, Oto Behnam, et al", "Mara Lindqvist, Oto Behnam and 12 others",
        "Mara Lindqvist, Oto Behnam and others", "Mara Lindqvist, Oto Behnam and 3 more authors",
        "Mara Lindqvist, Oto Behnam (+12 authors)", "Mara Lindqvist, Oto Behnam, and 5+ more",
        "Mara Lindqvist, Oto Behnam 等12位作者", "Mara Lindqvist, Oto Behnam, ...", "Mara Lindqvist, Oto Behnam…",
        "Mara Lindqvist, Oto Behnam 외 3명", "Mara Lindqvist, Oto Behnam 등", "Mara Lindqvist, Oto Behnam 等",
        "Mara Lindqvist, Oto Behnam ほか"}) {
    CAPTURE(text);
    const PeopleList list = read_alone(text);
    CHECK(list.names == two);
    CHECK(list.more);
  }
  CHECK(names_in("王小明等") == Names{"王小明"});
  CHECK(names_in("山田太郎、鈴木花子 他3名") == Names{"山田太郎", "鈴木花子"});
  CHECK_FALSE(read_alone("Mara Lindqvist, Oto Behnam").more);
}

TEST_CASE("the separators before `et al.` are characters, not bytes") {
  for (const std::string_view more :
       {" et al.", ", et al.", "、 et al.", "， et al.", " 외 3명", " and 5 more authors", "…"}) {
    CAPTURE(more);
    const PeopleList people = read_alone(std::string("이가은, 한김") + std::string(more));
    CHECK(people.names == Names{"이가은", "한김"});  // 김 and 、 share a last byte
    CHECK(people.more);
  }
}

TEST_CASE("names of Han, Kana and Hangul are never turned") {
  CHECK(names_in("王小明，李华") == Names{"王小明", "李华"});
  CHECK(names_in("山田 太郎、ジョン・スミス") == Names{"山田 太郎", "ジョン・スミス"});
  CHECK(names_in("田中美咲／山田太郎") == Names{"田中美咲", "山田太郎"});
  CHECK(names_in("约翰·史密斯，李华") == Names{"约翰·史密斯", "李华"});
  CHECK(names_in("김가온·이나래") == Names{"김가온", "이나래"});
}

TEST_CASE("the second script is an alias") {
  for (const std::string_view text : {"김가온 (Gaon Kim)", "김가온 Gaon Kim", "김가온 / Gaon Kim"}) {
    CAPTURE(text);
    CHECK(names_in(text) == Names{"김가온"});
    CHECK(read_alone(text).aliases == Pairs{{"김가온", "Gaon Kim"}});
  }
}

TEST_CASE("TeX and entities are letters") {
  CHECK(names_in("Ren\\'e Fr\\\"olich, Matej Ze\\v{c}evi\\'c") == Names{"René Frölich", "Matej Zečević"});
  CHECK(names_in("Ren&eacute; Fr&ouml;lich, Anna M&#252;ller") == Names{"René Frölich", "Anna Müller"});
  CHECK(names_in("{\\O}rsted, Hans and {\\L}uk{\\'a}{\\v s}, Jan") == Names{"Hans Ørsted", "Jan Łukáš"});
}

TEST_CASE("a team before the list is an author") {
  CHECK(names_in("Quarry Team: Mara Lindqvist, Oto Behnam") == Names{"Quarry Team", "Mara Lindqvist", "Oto Behnam"});
  CHECK(names_in("Team: Mara Lindqvist, Oto Behnam") == two);
}

TEST_CASE("names of people resemble people") {
  for (const std::string_view text :
       {"Mara Lindqvist, Oto Behnam", "Mara Lindqvist et al.", "Lindqvist, Mara; Behnam, Oto", "王小明, 李华",
        "김가온, 이나래 외 3명", "J.-P. Serin and Maria de la Cruz", "Mara Lindqvist¹, Oto Behnam²",
        "Mira A. Sol, Jin So Long, In Ai Can", "Ada Ode, Bo Lind, Cy Rask, Dee Sol, Mo chul Fox",
        "Sol, Ada, Lind, Bo, Rask, Cy, Fox, Dee"}) {
    CAPTURE(text);
    CHECK(resembles_people(text));
  }
  for (const std::string_view text :
       {"", "Deep Learning, Computer Vision", "We present a method, Marrow.", "Proceedings of ICML, 2024",
        "Quarry Lab, Harvard University", "Marrow, TideGlass", "Marrow, TideGlass, Kilnfire, Ember",
        "SIGGRAPH Asia 2025", "Mara Lindqvist", "2024, 2025"}) {
    CAPTURE(text);
    CHECK_FALSE(resembles_people(text));
  }
  CHECK(resembles_people("Mara Lindqvist", true));
  CHECK_FALSE(resembles_people("Neural Networks", true));
}

TEST_CASE("lists of people take time linear in the text") {
  for (const std::string_view part :
       {"(", "a, ", "[a](", "<sup>", "A B1,2; ", "\\'", "and ", "\n", "et al. ", "&#1", "다 (가) ", ". A"}) {
    std::string text;
    while (text.size() < 50000) text += part;
    CAPTURE(part);
    read_alone(text);
    resembles_people(text, true);
  }
}
