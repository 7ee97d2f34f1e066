#include "parsers/fields/entities.hpp"

#include <algorithm>
#include <charconv>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "base/word_map.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/accents.hpp"

namespace kgbuild::parsing {
namespace {

// Name and text by turns. Letters with accents are composed of their names. Invisible signs become nothing (`-`).
constexpr std::string_view named =
    "amp & lt < gt > quot \" apos ' nbsp \u00A0 ensp \u2002 emsp \u2003 thinsp \u2009 shy - zwnj - zwj - lrm - rlm - "
    "ndash \u2013 mdash \u2014 hyphen \u2010 dash \u2010 minus \u2212 lsquo \u2018 rsquo \u2019 sbquo \u201A "
    "ldquo \u201C rdquo \u201D bdquo \u201E laquo \u00AB raquo \u00BB lsaquo \u2039 rsaquo \u203A hellip \u2026 "
    "prime \u2032 Prime \u2033 bull \u2022 middot \u00B7 sect \u00A7 para \u00B6 dagger \u2020 Dagger \u2021 "
    "deg \u00B0 micro \u00B5 copy \u00A9 reg \u00AE trade \u2122 euro \u20AC pound \u00A3 yen \u00A5 cent \u00A2 "
    "iexcl \u00A1 iquest \u00BF ordf \u00AA ordm \u00BA acute \u00B4 uml \u00A8 macr \u00AF cedil \u00B8 "
    "sup1 \u00B9 sup2 \u00B2 sup3 \u00B3 frac12 \u00BD frac14 \u00BC frac34 \u00BE permil \u2030 "
    "AElig \u00C6 aelig \u00E6 OElig \u0152 oelig \u0153 Oslash \u00D8 oslash \u00F8 szlig \u00DF ETH \u00D0 "
    "eth \u00F0 THORN \u00DE thorn \u00FE Lstrok \u0141 lstrok \u0142 Dstrok \u0110 dstrok \u0111 inodot \u0131 "
    "imath \u0131 Hstrok \u0126 hstrok \u0127 Tstrok \u0166 tstrok \u0167 "
    "Alpha \u0391 Beta \u0392 Gamma \u0393 Delta \u0394 Epsilon \u0395 Zeta \u0396 Eta \u0397 Theta \u0398 "
    "Iota \u0399 Kappa \u039A Lambda \u039B Mu \u039C Nu \u039D Xi \u039E Omicron \u039F Pi \u03A0 Rho \u03A1 "
    "Sigma \u03A3 Tau \u03A4 Upsilon \u03A5 Phi \u03A6 Chi \u03A7 Psi \u03A8 Omega \u03A9 "
    "alpha \u03B1 beta \u03B2 gamma \u03B3 delta \u03B4 epsilon \u03B5 zeta \u03B6 eta \u03B7 theta \u03B8 "
    "iota \u03B9 kappa \u03BA lambda \u03BB mu \u03BC nu \u03BD xi \u03BE omicron \u03BF pi \u03C0 rho \u03C1 "
    "sigma \u03C3 sigmaf \u03C2 tau \u03C4 upsilon \u03C5 phi \u03C6 chi \u03C7 psi \u03C8 omega \u03C9 "
    "times \u00D7 divide \u00F7 plusmn \u00B1 le \u2264 ge \u2265 ne \u2260 asymp \u2248 equiv \u2261 sim \u223C "
    "infin \u221E radic \u221A sum \u2211 prod \u220F int \u222B part \u2202 nabla \u2207 isin \u2208 empty \u2205 "
    "cap \u2229 cup \u222A sub \u2282 sup \u2283 forall \u2200 exist \u2203 and \u2227 or \u2228 not \u00AC "
    "larr \u2190 uarr \u2191 rarr \u2192 darr \u2193 harr \u2194 rArr \u21D2 hArr \u21D4 star \u2606 starf \u2605 "
    "hearts \u2665 check \u2713 num # lowbar _ ast * dollar $ percnt % plus + equals = colon : semi ; comma , "
    "period . excl ! quest ? lpar ( rpar ) lbrack [ lsqb [ rbrack ] rsqb ] lbrace { lcub { rbrace } rcub } "
    "sol / bsol \\ Hat ^ grave ` vert | verbar | commat @ Tab \u00A0 NewLine \u00A0";

const WordMap<std::string_view, std::string_view>& entity_table() {
  static const auto table = [] {
    WordMap<std::string_view, std::string_view> words;
    const std::vector<std::string_view> parts = split_list(named, ' ');
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) words.add(parts[i], parts[i + 1] == "-" ? "" : parts[i + 1]);
    return words;
  }();
  return table;
}

/// Appends the character that `#233` or `#xE9` denotes; false if that is not a character of text.
bool append_number(std::string_view number, std::string& out) {
  const bool hex = number.starts_with('x') || number.starts_with('X');
  if (hex) number.remove_prefix(1);
  std::uint32_t value = 0;
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), value, hex ? 16 : 10);
  if (number.empty() || parsed.ec != std::errc{} || parsed.ptr != number.data() + number.size()) return false;
  // Browsers read 128 to 159 as Windows-1252; of those only quotes and dashes occur in practice.
  constexpr std::uint32_t windows[] = {0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};
  if (value >= 0x91 && value <= 0x97) value = windows[value - 0x91];
  if (value == '\t' || value == '\n' || value == '\r') value = ' ';
  if (value > 0x10FFFF) return false;
  std::string character;
  append_utf8(character, value);
  if (!is_clean_text(character)) return false;
  out += character;
  return true;
}

bool append_entity(std::string_view name, std::string& out) {
  if (name.starts_with('#')) return append_number(name.substr(1), out);
  if (const std::string_view* text = entity_table().find(name)) {
    out += *text;
    return true;
  }
  const std::uint32_t mark = name.size() < 4 ? 0 : find_entity_accent(name.substr(1));
  const std::uint32_t letter = mark == 0 ? 0 : compose_letter(static_cast<unsigned char>(name[0]), mark);
  if (letter != 0) append_utf8(out, letter);
  return letter != 0;
}

/// Length of the name of an entity, which a semicolon ends; 0 if `text` does not begin with one.
std::size_t name_size(std::string_view text) {
  std::size_t size = text.starts_with('#') ? 1 : 0;
  while (size < text.size() && is_ascii_alnum(text[size])) ++size;
  return size < text.size() && text[size] == ';' ? size : 0;
}

}  // namespace

std::string decode_entities(std::string_view text, std::string_view marks) {
  constexpr std::size_t max_name = 10;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = std::min(text.find('&', at), text.size());
    out.append(text, at, start - at);
    if (start == text.size()) break;
    at = start + 1;
    while (text.substr(at).starts_with("amp;") && name_size(text.substr(at + 4, max_name + 1)) > 0) at += 4;
    const std::size_t size = name_size(text.substr(at, max_name + 1));
    std::string decoded;
    if (size > 0 && append_entity(text.substr(at, size), decoded)) {
      if (decoded.size() == 1 && marks.find(decoded[0]) != std::string_view::npos) out += '\\';
      out += decoded;
      at += size + 1;
    } else {
      out += '&';
    }
  }
  return out;
}

}  // namespace kgbuild::parsing
