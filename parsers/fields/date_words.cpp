#include "parsers/fields/date_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild::parsing {
namespace {

struct MonthWord {
  std::string_view word;  ///< folded
  int month;
};

constexpr std::array<MonthWord, 118> months{
    {{"abr", 4},        {"abril", 4},     {"ago", 8},       {"agosto", 8},     {"aout", 8},      {"apr", 4},
     {"april", 4},      {"aprile", 4},    {"aug", 8},       {"august", 8},     {"augustus", 8},  {"avr", 4},
     {"avril", 4},      {"dec", 12},      {"december", 12}, {"decembre", 12},  {"dez", 12},      {"dezember", 12},
     {"dezembro", 12},  {"dic", 12},      {"dicembre", 12}, {"diciembre", 12}, {"ene", 1},       {"enero", 1},
     {"feb", 2},        {"febbraio", 2},  {"febrero", 2},   {"februar", 2},    {"februari", 2},  {"february", 2},
     {"fev", 2},        {"fevereiro", 2}, {"fevr", 2},      {"fevrier", 2},    {"gennaio", 1},   {"giugno", 6},
     {"jan", 1},        {"janeiro", 1},   {"janner", 1},    {"januar", 1},     {"januari", 1},   {"january", 1},
     {"janv", 1},       {"janvier", 1},   {"juil", 7},      {"juillet", 7},    {"juin", 6},      {"jul", 7},
     {"julho", 7},      {"juli", 7},      {"julio", 7},     {"july", 7},       {"jun", 6},       {"june", 6},
     {"junho", 6},      {"juni", 6},      {"junio", 6},     {"luglio", 7},     {"maart", 3},     {"maerz", 3},
     {"maggio", 5},     {"mai", 5},       {"maio", 5},      {"mar", 3},        {"march", 3},     {"marco", 3},
     {"mars", 3},       {"marz", 3},      {"marzo", 3},     {"may", 5},        {"mayo", 5},      {"mei", 5},
     {"mrz", 3},        {"nov", 11},      {"november", 11}, {"novembre", 11},  {"novembro", 11}, {"noviembre", 11},
     {"oct", 10},       {"october", 10},  {"octobre", 10},  {"octubre", 10},   {"okt", 10},      {"oktober", 10},
     {"ottobre", 10},   {"outubro", 10},  {"sep", 9},       {"sept", 9},       {"september", 9}, {"septembre", 9},
     {"septiembre", 9}, {"setembro", 9},  {"setiembre", 9}, {"settembre", 9},  {"август", 8},    {"августа", 8},
     {"апрель", 4},     {"апреля", 4},    {"декабрь", 12},  {"декабря", 12},   {"июль", 7},      {"июля", 7},
     {"июнь", 6},       {"июня", 6},      {"май", 5},       {"март", 3},       {"марта", 3},     {"мая", 5},
     {"ноябрь", 11},    {"ноября", 11},   {"октябрь", 10},  {"октября", 10},   {"сентябрь", 9},  {"сентября", 9},
     {"февраль", 2},    {"февраля", 2},   {"январь", 1},    {"января", 1}}};
static_assert(std::ranges::is_sorted(months, {}, &MonthWord::word));

struct DateWord {
  std::string_view word;
  char kind;
};

// Dashes of all kinds end up as one; a wave dash is one, too.
constexpr std::array<DateWord, 27> signs{{
    {"년", 'Y'},   {"年", 'Y'},   {"월", 'M'},   {"月", 'M'}, {"일", 'D'}, {"日", 'D'}, {"号", 'D'},
    {"號", 'D'},   {"주", 'w'},   {"周", 'w'},   {"週", 'w'}, {"第", 'W'}, {"제", 'W'}, {"부터", '~'},
    {"까지", ' '}, {"から", '~'}, {"まで", ' '}, {"至", '~'}, {"‐", '-'},  {"‑", '-'},  {"–", '-'},
    {"—", '-'},    {"〜", '~'},   {"～", '~'},   {"−", '-'},  {"，", ','}, {"’", '\''},
}};

/// Folded, with the kind of their token: also the days of the week.
constexpr std::array<DateWord, 66> words{
    {{"a", '~'},        {"al", '~'},       {"au", '~'},         {"bis", '~'},       {"de", ' '},
     {"del", ' '},      {"den", ' '},      {"der", ' '},        {"desde", ' '},     {"dienstag", ' '},
     {"dimanche", ' '}, {"domingo", ' '},  {"donnerstag", ' '}, {"du", ' '},        {"el", ' '},
     {"freitag", ' '},  {"fri", ' '},      {"friday", ' '},     {"from", ' '},      {"jeudi", ' '},
     {"jueves", ' '},   {"kw", 'W'},       {"le", ' '},         {"lundi", ' '},     {"lunes", ' '},
     {"mardi", ' '},    {"martes", ' '},   {"mercredi", ' '},   {"miercoles", ' '}, {"mittwoch", ' '},
     {"mon", ' '},      {"monday", ' '},   {"montag", ' '},     {"of", ' '},        {"sabado", ' '},
     {"samedi", ' '},   {"samstag", ' '},  {"sat", ' '},        {"saturday", ' '},  {"semaine", 'W'},
     {"semana", 'W'},   {"sonntag", ' '},  {"sun", ' '},        {"sunday", ' '},    {"the", ' '},
     {"through", '~'},  {"thru", '~'},     {"thu", ' '},        {"thurs", ' '},     {"thursday", ' '},
     {"till", '~'},     {"to", '~'},       {"tue", ' '},        {"tues", ' '},      {"tuesday", ' '},
     {"until", '~'},    {"vendredi", ' '}, {"viernes", ' '},    {"vom", ' '},       {"von", ' '},
     {"w", 'W'},        {"wed", ' '},      {"wednesday", ' '},  {"week", 'W'},      {"wk", 'W'},
     {"woche", 'W'}}};
static_assert(std::ranges::is_sorted(words, {}, &DateWord::word));

constexpr std::size_t max_word = 20;  // bytes, of any word of these tables

template <typename Table>
const auto* find_word(const Table& table, std::string_view word) {
  const std::string folded = std::ranges::all_of(word, is_ascii_letter) ? ascii_lower(word) : fold_name(word);
  const auto* const found =
      std::ranges::lower_bound(table, std::string_view(folded), {}, [](const auto& row) { return row.word; });
  return found != table.end() && found->word == folded ? found : nullptr;
}

}  // namespace

int find_month(std::string_view word) {
  if (word.size() < 3 || word.size() > max_word) return 0;
  const MonthWord* const found = find_word(months, word);
  return found ? found->month : 0;
}

bool is_doubtful_month(std::string_view word) {
  return word == "may" || word == "ago" || word == "Mars" || word == "Marco" || word == "mei" || word == "Mei";
}

DateSign find_date_sign(std::string_view text) {
  for (const DateWord& sign : signs)
    if (text.starts_with(sign.word)) return {sign.kind, sign.word.size()};
  return {};
}

char find_date_word(std::string_view word) {
  if (word.size() > max_word) return 0;
  const DateWord* const found = find_word(words, word);
  return found ? found->kind : '\0';
}

}  // namespace kgbuild::parsing
