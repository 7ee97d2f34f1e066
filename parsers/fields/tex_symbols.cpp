#include "parsers/fields/tex_symbols.hpp"

#include "base/strings.hpp"
#include "base/word_map.hpp"

namespace kgbuild::parsing {
namespace {

// Names and texts by turns.
constexpr std::string_view letters =
    "ss \u00DF o \u00F8 O \u00D8 l \u0142 L \u0141 ae \u00E6 AE \u00C6 oe \u0153 OE \u0152 aa \u00E5 AA \u00C5 "
    "i \u0131 j \u0237 dh \u00F0 DH \u00D0 th \u00FE TH \u00DE dj \u0111 DJ \u0110 ng \u014B "
    "Dash \u2014 dash \u2013 slash /";

constexpr std::string_view symbols =
    "alpha \u03B1 beta \u03B2 gamma \u03B3 delta \u03B4 epsilon \u03B5 varepsilon \u03B5 zeta \u03B6 eta \u03B7 "
    "theta \u03B8 vartheta \u03D1 iota \u03B9 kappa \u03BA lambda \u03BB mu \u03BC nu \u03BD xi \u03BE pi \u03C0 "
    "rho \u03C1 sigma \u03C3 tau \u03C4 upsilon \u03C5 phi \u03C6 varphi \u03C6 chi \u03C7 psi \u03C8 omega \u03C9 "
    "Gamma \u0393 Delta \u0394 Theta \u0398 Lambda \u039B Xi \u039E Pi \u03A0 Sigma \u03A3 Upsilon \u03A5 Phi \u03A6 "
    "Psi \u03A8 Omega \u03A9 times \u00D7 div \u00F7 pm \u00B1 mp \u2213 cdot \u00B7 bullet \u2022 star * ast * "
    "circ \u00B0 degree \u00B0 infty \u221E partial \u2202 nabla \u2207 sum \u2211 prod \u220F int \u222B "
    "sqrt \u221A in \u2208 notin \u2209 subset \u2282 cup \u222A cap \u2229 forall \u2200 exists \u2203 neg \u00AC "
    "leq \u2264 le \u2264 geq \u2265 ge \u2265 neq \u2260 ne \u2260 ll \u226A gg \u226B approx \u2248 sim ~ simeq "
    "\u2243 equiv \u2261 propto \u221D to \u2192 rightarrow \u2192 Rightarrow \u21D2 leftarrow \u2190 leftrightarrow "
    "\u2194 uparrow \u2191 downarrow \u2193 mapsto \u21A6 langle \u27E8 rangle \u27E9 ell \u2113 hbar \u210F "
    "dagger \u2020 ddagger \u2021 prime \u2032 ldots \u2026 dots \u2026 cdots \u22EF textendash \u2013 textemdash "
    "\u2014 textquotesingle ' textquoteright \u2019 textquoteleft \u2018 textquotedblleft \u201C textquotedblright "
    "\u201D textquotedbl \" textless < textgreater > textbar | textdollar $ textbraceleft { textbraceright } "
    "textbullet \u2022 textellipsis \u2026 textperiodcentered \u00B7 texttimes \u00D7 textpm \u00B1 textmu \u00B5 "
    "textonehalf \u00BD textsection \u00A7 texteuro \u20AC textsterling \u00A3 textyen \u00A5 textcent \u00A2 "
    "textonesuperior \u00B9 texttwosuperior \u00B2 textthreesuperior \u00B3 textexclamdown \u00A1 "
    "textquestiondown \u00BF guillemotleft \u00AB guillemotright \u00BB lt < gt > textbackslash \\ textasciitilde \\~ "
    "textasciicircum ^ textunderscore \\_ textregistered \u00AE "
    "texttrademark \u2122 textdegree \u00B0 copyright \u00A9 pounds \u00A3 euro \u20AC aleph \u2135 wedge \u2227 "
    "vee \u2228 oplus \u2295 otimes \u2297 top \u22A4 perp \u22A5 mid | vert | lbrace { rbrace } log log exp exp "
    "min min max max arg arg lim lim sin sin cos cos tan tan sup sup inf inf det det dim dim ker ker Pr Pr "
    "argmin argmin argmax argmax LaTeX LaTeX TeX TeX BibTeX BibTeX LaTeXe LaTeX2e "
    "XeTeX XeTeX XeLaTeX XeLaTeX LuaTeX LuaTeX LuaLaTeX LuaLaTeX pdfTeX pdfTeX pdfLaTeX pdfLaTeX ConTeXt ConTeXt "
    "AmSTeX AmSTeX AMSTeX AMSTeX hookrightarrow \u21AA thinspace - enspace - nobreakspace - space - newline - colon : "
    "backslash \\ quad - qquad -";

constexpr std::string_view styles =
    "emph textbf textit texttt textsc textsf textrm textup textsl textmd textnormal text mathrm mathbf mathit mathsf "
    "mathtt mathcal mathbb mathfrak mathscr mathnormal boldsymbol bm operatorname mbox hbox underline uline overline "
    "bf it em sc tt rm sf sl bfseries itshape scshape ttfamily sffamily rmfamily textsuperscript textsubscript "
    "ensuremath displaystyle textstyle left right big Big bigl bigr hat tilde bar vec widehat widetilde dot ddot "
    "url protect xspace mathring lowercase uppercase MakeUppercase MakeLowercase large Large small footnotesize tiny "
    "normalsize limits nolimits enquote";

using Commands = WordMap<TexCommand, std::string_view>;

void add_texts(std::string_view names_and_texts, TexEffect effect, Commands& commands) {
  const std::vector<std::string_view> parts = split_list(names_and_texts, ' ');
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
    commands.add(parts[i], {effect, parts[i + 1] == "-" ? " " : parts[i + 1]});
}

const Commands& command_table() {
  static const Commands table = [] {
    Commands commands;
    add_texts(letters, TexEffect::letter, commands);
    add_texts(symbols, TexEffect::text, commands);
    for (const std::string_view name : split_list(styles, ' ')) commands.add(name, {TexEffect::style, {}});
    for (const std::string_view name :
         {"footnote", "thanks", "cite", "citep", "citet", "label", "vspace", "hspace", "begin", "end"})
      commands.add(name, {TexEffect::discard, {}});
    for (const std::string_view name : {"frac", "tfrac", "dfrac", "nicefrac"})
      commands.add(name, {TexEffect::fraction, {}});
    for (const std::string_view name : {"href", "textcolor", "texorpdfstring"})
      commands.add(name, {TexEffect::second, {}});
    return commands;
  }();
  return table;
}

}  // namespace

std::optional<TexCommand> find_tex_command(std::string_view name) {
  const TexCommand* command = command_table().find(name);
  return command ? std::optional(*command) : std::nullopt;
}

}  // namespace kgbuild::parsing
