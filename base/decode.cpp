#include "base/decode.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::size_t sample_size = std::size_t{64} << 10;
constexpr std::size_t none = std::string_view::npos;

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

/// A converter of the C library.
class Converter {
 public:
  explicit Converter(const char* encoding)
      : handle_(::iconv_open("UTF-8", encoding)), unit_(std::string_view(encoding).starts_with("UTF-16") ? 2 : 1) {}
  ~Converter() {
    if (is_open()) ::iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  /// All of `bytes`; nothing if more than one byte in 100, or in a short text one, does not fit.
  std::optional<std::string> convert(std::string_view bytes) const {
    if (!is_open()) return std::nullopt;
    std::string out, rest(bytes);
    char* from = rest.data();
    std::size_t left = rest.size(), mistakes = 0;
    std::array<char, 16384> buffer{};
    while (left > 0) {
      char* to = buffer.data();
      std::size_t space = buffer.size();
      const std::size_t result = ::iconv(handle_, &from, &left, &to, &space);
      out.append(buffer.data(), buffer.size() - space);
      if (result != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
      if (++mistakes * 100 > bytes.size()) return std::nullopt;
      out += "\uFFFD";
      const std::size_t skipped = std::min(unit_, left);
      from += skipped;
      left -= skipped;
    }
    return out;
  }

 private:
  bool is_open() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

  iconv_t handle_;
  std::size_t unit_;  ///< bytes to skip at a mistake
};

std::string_view take_sample(std::string_view bytes) {
  if (bytes.size() <= sample_size) return bytes;
  const std::size_t end = bytes.rfind('\n', sample_size);
  return bytes.substr(0, end == none ? sample_size : end);
}

/// UTF-16 by its mark, or by the zero bytes of Latin letters and line ends; null for others.
const char* find_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  constexpr std::size_t head = 4096, few = 8;
  std::array<std::size_t, 2> zeros{};
  const std::size_t size = std::min(bytes.size(), head);
  for (std::size_t i = 0; i < size; ++i)
    if (bytes[i] == '\0') ++zeros[i % 2];
  if (bytes.size() % 2 != 0 || size < few) return nullptr;
  // A fifth of the characters is Latin, and no other character has a zero byte at the other place.
  if (zeros[1] * 10 >= size && zeros[0] * 200 <= zeros[1]) return "UTF-16LE";
  if (zeros[0] * 10 >= size && zeros[1] * 200 <= zeros[0]) return "UTF-16BE";
  return nullptr;
}

/// Whether characters of several bytes are UTF-8 more often than not.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_utf8(bytes, at);
    if (point.value == CodePoint::bad)
      ++bad;
    else if (point.length > 1)
      ++good;
    at += point.length;
  }
  return bad == 0 || good > bad;
}

/// The encoding that a page or document declares; null if it declares none that is known.
const char* find_declared(std::string_view bytes) {
  using Name = std::pair<std::string_view, const char*>;
  constexpr std::array<Name, 22> names{{{"euc-kr", "CP949"},
                                        {"ks_c_5601-1987", "CP949"},
                                        {"cp949", "CP949"},
                                        {"uhc", "CP949"},
                                        {"gb2312", "GB18030"},
                                        {"gbk", "GB18030"},
                                        {"gb18030", "GB18030"},
                                        {"shift_jis", "CP932"},
                                        {"shift-jis", "CP932"},
                                        {"x-sjis", "CP932"},
                                        {"windows-31j", "CP932"},
                                        {"euc-jp", "EUC-JP"},
                                        {"big5", "BIG5"},
                                        {"iso-8859-1", "CP1252"},
                                        {"latin1", "CP1252"},
                                        {"windows-1252", "CP1252"},
                                        {"iso-8859-15", "ISO-8859-15"},
                                        {"iso-8859-2", "ISO-8859-2"},
                                        {"windows-1250", "CP1250"},
                                        {"windows-1251", "CP1251"},
                                        {"koi8-r", "KOI8-R"},
                                        {"iso-2022-jp", "ISO-2022-JP"}}};
  constexpr std::size_t head = 1024, longest = 20;
  const std::string lower = ascii_lower(bytes.substr(0, head));
  std::size_t at = lower.find("charset=");
  if (at == none) at = lower.find("encoding=");
  if (at == none) return nullptr;
  const std::string_view value = trim_left(std::string_view(lower).substr(lower.find('=', at) + 1), " \"'");
  const std::string_view name = value.substr(0, std::min(value.find_first_of(" \"'>;?/"), longest));
  const auto* const found = std::ranges::find(names, name, &Name::first);
  return found == names.end() ? nullptr : found->second;
}

/// Characters of a decoded sample that are not ASCII.
struct Characters {
  std::size_t all = 0, hangul = 0, kana = 0, narrow_kana = 0, han = 0, signs = 0;

  explicit Characters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = decode_utf8(text, at);
      at += point.length;
      if (point.length > 1) count(point.value);
    }
  }
  bool is_most(std::size_t count, std::size_t percent) const { return count * 100 >= all * percent && all > 0; }

 private:
  void count(std::uint32_t value) {
    ++all;
    hangul += value >= 0xAC00 && value <= 0xD7A3;
    kana += value >= 0x3040 && value <= 0x30FF;
    narrow_kana += value >= 0xFF61 && value <= 0xFF9F;
    han += value >= 0x4E00 && value <= 0x9FFF;
    signs += (value >= 0x3000 && value <= 0x303F) || (value >= 0xFF00 && value <= 0xFF60) ||
             (value >= 0x2010 && value <= 0x2026) || value == 0xB7;
  }
};

/// The share in percent of characters of two bytes whose first byte is within a range, and the second at least
/// `second`.
std::size_t count_common(std::string_view bytes, unsigned first, unsigned last, unsigned second) {
  std::size_t all = 0, common = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (byte_at(bytes, at) < 0x80) continue;
    const unsigned lead = byte_at(bytes, at), trail = at + 1 < bytes.size() ? byte_at(bytes, at + 1) : 0;
    ++at;
    if (lead >= 0xA1 && lead <= 0xA3) continue;  // signs
    ++all;
    common += lead >= first && lead <= last && trail >= second;
  }
  return all == 0 ? 0 : common * 100 / all;
}

/// Letters and signs of Latin text, alone or in pairs.
bool is_latin(std::string_view bytes) {
  constexpr std::string_view signs = "\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xA9\xAB\xAE\xB0\xB1\xB2\xB3\xB4\xB7\xBB\xBF";
  std::size_t run = 0;
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    run = value < 0x80 ? 0 : run + 1;
    const bool letter = value >= 0xC0 && value < 0xFF && value != 0xD7 && value != 0xF7;
    if (run > 2 || (value < 0x20 && c != '\n' && c != '\t' && c != '\r')) return false;
    if (run > 0 && !letter && signs.find(c) == none) return false;
  }
  return true;
}

const char* guess_encoding(std::string_view sample) {
  const auto characters = [sample](const char* encoding) {
    return Characters(Converter(encoding).convert(sample).value_or(std::string()));
  };
  constexpr std::size_t nearly_all = 90, most = 70, some = 20;
  if (is_latin(sample)) return "CP1252";
  const Characters korean = characters("CP949");
  if (korean.is_most(korean.hangul + korean.signs, nearly_all) && count_common(sample, 0xB0, 0xC8, 0xA1) >= nearly_all)
    return "CP949";
  for (const char* const encoding : {"CP932", "EUC-JP"}) {
    const Characters japanese = characters(encoding);
    if (japanese.is_most(japanese.kana, some) && !japanese.is_most(japanese.narrow_kana, 5) &&
        japanese.is_most(japanese.kana + japanese.han + japanese.signs, nearly_all))
      return encoding;
  }
  const Characters simplified = characters("GB18030");
  if (simplified.is_most(simplified.han + simplified.signs, nearly_all) &&
      count_common(sample, 0xB0, 0xD7, 0xA1) >= most)
    return "GB18030";
  const Characters traditional = characters("BIG5");
  if (traditional.is_most(traditional.han + traditional.signs, nearly_all) &&
      count_common(sample, 0xA4, 0xC6, 0x40) >= nearly_all)
    return "BIG5";
  return nullptr;
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes) {
  const char* encoding = find_utf16(bytes);
  const std::string_view sample = take_sample(bytes);
  if (!encoding) {
    if (sample.find('\0') != none || is_mostly_utf8(bytes)) return std::nullopt;
    encoding = find_declared(bytes);
    if (!encoding) encoding = guess_encoding(sample);
  }
  if (!encoding) return std::nullopt;
  const bool mark = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  std::optional<std::string> text = Converter(encoding).convert(bytes.substr(mark ? 2 : 0));
  if (!text) return std::nullopt;
  return DecodedText{std::move(*text), encoding};
}

}  // namespace base
}  // namespace kgbuild
