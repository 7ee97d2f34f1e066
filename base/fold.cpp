// The table of letters and the order of steps are part of every id: they never change once released.
#include "kgbuild/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
namespace {

enum class NameStyle : unsigned char { thing, person };

/// What folding does with a character.
enum class Fold : unsigned char {
  keep,    ///< letter or digit
  dot,     ///< kept between digits
  join,    ///< blank or hyphen: joins words of people
  under,   ///< `_`: kept in people (user handles), dropped in things
  drop,    ///< punctuation and what cannot be seen
  symbol,  ///< dropped, but leaves its trace in the hash
};

/// Letters that have no decomposition, after case folding.
struct Letter {
  std::uint32_t from;
  std::string_view to;
};
constexpr Letter letters[] = {
    {0x00DF, "ss"},  // ß
    {0x00E6, "ae"},  // æ
    {0x00F0, "d"},   // ð
    {0x00F8, "o"},   // ø
    {0x00FE, "th"},  // þ
    {0x0111, "d"},   // đ
    {0x0127, "h"},   // ħ
    {0x0131, "i"},   // ı
    {0x0138, "k"},   // ĸ
    {0x0142, "l"},   // ł
    {0x014B, "n"},   // ŋ
    {0x0153, "oe"},  // œ
    {0x0167, "t"},   // ŧ
    {0x0237, "j"},   // ȷ
    {0x0259, "e"},   // ə
};

std::string_view find_letter(std::uint32_t c) {
  const auto* found = std::lower_bound(std::begin(letters), std::end(letters), c,
                                       [](const Letter& letter, std::uint32_t value) { return letter.from < value; });
  return found != std::end(letters) && found->from == c ? found->to : std::string_view();
}

/// Diacritics that fold away: the blocks of combining marks that go with any letter, and variation
/// selectors. Marks of one script (vowel signs, voicing of kana) are part of the word and stay.
bool is_diacritic(std::uint32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F) ||
         (c >= 0xE0100 && c <= 0xE01EF);
}

Fold classify(std::uint32_t c) {
  if (c == '.') return Fold::dot;
  if (c == '_') return Fold::under;
  if (c == '`' || c == '\n' || c == '\t') return c == '`' ? Fold::drop : Fold::join;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Fold::join;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CC:
      return Fold::drop;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
      return Fold::symbol;
    default:
      return Fold::keep;
  }
}

/// What folding does with ASCII.
const std::array<Fold, 128>& ascii_folds() {
  static const std::array<Fold, 128> folds = [] {
    std::array<Fold, 128> each{};
    for (std::uint32_t c = 0; c < each.size(); ++c) each[c] = classify(c);
    return each;
  }();
  return folds;
}

/// Collects the key, character by character.
class KeyBuilder {
 public:
  KeyBuilder(NameStyle style, std::size_t size) : style_(style) { key_.reserve(size); }

  void add(std::uint32_t c) {
    if (c == '+') return keep("plus");
    if (c == '#') return keep("sharp");
    if (c == '*') return keep("star");
    if (c >= 0x80) {
      if (const std::string_view letter = find_letter(c); !letter.empty()) return keep(letter);
    }
    switch (c < 0x80 ? ascii_folds_[c] : classify(c)) {
      case Fold::keep:
        return keep_code_point(c);
      case Fold::dot:
        dot_ = !key_.empty() && is_ascii_digit(key_.back()) && !join_;
        return;
      case Fold::under:
        if (style_ == NameStyle::person) keep("_");
        return;
      case Fold::join:
        join_ = style_ == NameStyle::person;
        dot_ = false;
        return;
      case Fold::drop:
        dot_ = false;
        return;
      case Fold::symbol:
        append_utf8(symbols_, c);
        append_utf8(symbols_, static_cast<std::uint32_t>(key_.size() % 0xD000));
        return;
    }
  }

  /// A letter or digit, or what one became.
  void keep(std::string_view text) {
    if (dot_ && is_ascii_digit(text.front())) key_ += '.';
    if (join_ && !key_.empty()) key_ += '-';
    dot_ = join_ = false;
    key_ += text;
  }

  /// `name` is what was added, for the hash of a name that left nothing.
  std::string finish(std::string_view name) {
    if (symbols_.empty() && !key_.empty()) return std::move(key_);
    std::string rest = key_.empty() ? collapse_blanks(name) : key_ + '\n' + symbols_;
    if (rest.empty()) return rest;
    key_ += '-' + hash_digits(rest);
    return std::move(key_);
  }

 private:
  void keep_code_point(std::uint32_t c) {
    if (c < 0x80) {
      const char ascii = static_cast<char>(c);
      if (!dot_ && !join_) {
        key_ += ascii;
        return;
      }
      return keep({&ascii, 1});
    }
    keep_buffer_.clear();
    append_utf8(keep_buffer_, c);
    keep(keep_buffer_);
  }

  const std::array<Fold, 128>& ascii_folds_ = ascii_folds();
  NameStyle style_;
  bool dot_ = false;   ///< a dot after a digit waits for another digit
  bool join_ = false;  ///< a gap between words waits for the next
  std::string key_;
  std::string symbols_;  ///< what was dropped, and where
  std::string keep_buffer_;
};

/// A name of ASCII letters and digits with blanks or hyphens between them, as most are; nothing for any other name.
std::optional<std::string> fold_words(std::string_view name) {
  std::string key(name.size(), '\0');
  std::size_t size = 0;
  for (const char c : name) {
    if (is_ascii_alnum(c))
      key[size++] = ascii_lower(c);
    else if (c != ' ' && c != '-')
      return std::nullopt;
  }
  if (size == 0) return std::nullopt;
  key.resize(size);
  return key;
}

/// A name of ASCII and Hangul syllables, which decompose and compose to themselves; nothing for any other name.
std::optional<std::string> fold_plain(std::string_view name, NameStyle style) {
  KeyBuilder key(style, name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      key.add(static_cast<unsigned char>(ascii_lower(c)));
    } else {
      const auto [value, length] = decode_utf8(name, i);
      if (value < 0xAC00 || value > 0xD7A3) return std::nullopt;
      key.keep(name.substr(i, length));
      i += length - 1;
    }
  }
  return key.finish(name);
}

/// NFKD with case folding and without diacritics, recomposed so that Hangul syllables and kana are
/// one code point again. Decomposes code point by code point: utf8proc's own loop also reorders
/// marks, in quadratic time, which only applies for marks that are dropped here.
std::vector<utf8proc_int32_t> decompose(std::string_view name) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  std::vector<utf8proc_int32_t> points;
  points.reserve(name.size());
  std::array<utf8proc_int32_t, 64> buffer;
  int boundary = 0;
  for (std::size_t i = 0; i < name.size();) {
    const auto [value, length] = decode_utf8(name, i);
    i += length;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(value), buffer.data(),
                                               static_cast<utf8proc_ssize_t>(buffer.size()), options, &boundary);
    for (utf8proc_ssize_t k = 0; k < count; ++k)
      if (!is_diacritic(static_cast<std::uint32_t>(buffer[static_cast<std::size_t>(k)])))
        points.push_back(buffer[static_cast<std::size_t>(k)]);
  }
  const auto size = utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()),
                                             static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  points.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(size, 0)));
  return points;
}

std::string fold(std::string_view name, NameStyle style) {
  if (std::optional<std::string> key = fold_plain(name, style)) return std::move(*key);
  if (!is_clean_text(name)) return fold(clean_text(name).text, style);
  KeyBuilder key(style, name.size() + 8);
  for (const utf8proc_int32_t point : decompose(name)) key.add(static_cast<std::uint32_t>(point));
  return key.finish(name);
}

}  // namespace

std::string fold_name(std::string_view name) {
  if (std::optional<std::string> key = fold_words(name)) return std::move(*key);
  return fold(name, NameStyle::thing);
}

std::string fold_person(std::string_view name) { return fold(name, NameStyle::person); }

}  // namespace kgbuild
