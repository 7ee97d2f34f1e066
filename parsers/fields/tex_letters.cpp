#include "parsers/fields/tex_letters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild::parsing {
namespace {

struct Written {
  std::string_view name, text;
};

/// Diacritics; the text is the combining character.
constexpr std::array<Written, 15> tex_accents{{{"\"", "\u0308"},
                                               {"'", "\u0301"},
                                               {".", "\u0307"},
                                               {"=", "\u0304"},
                                               {"H", "\u030B"},
                                               {"^", "\u0302"},
                                               {"`", "\u0300"},
                                               {"b", "\u0331"},
                                               {"c", "\u0327"},
                                               {"d", "\u0323"},
                                               {"k", "\u0328"},
                                               {"r", "\u030A"},
                                               {"u", "\u0306"},
                                               {"v", "\u030C"},
                                               {"~", "\u0303"}}};
constexpr std::array<Written, 22> tex_letters{{
    {"AA", "Å"}, {"AE", "Æ"}, {"DH", "Ð"}, {"DJ", "Đ"},  {"L", "Ł"},  {"NG", "Ŋ"}, {"O", "Ø"}, {"OE", "Œ"},
    {"TH", "Þ"}, {"aa", "å"}, {"ae", "æ"}, {"dag", "†"}, {"dh", "ð"}, {"dj", "đ"}, {"i", "i"}, {"j", "j"},
    {"l", "ł"},  {"ng", "ŋ"}, {"o", "ø"},  {"oe", "œ"},  {"ss", "ß"}, {"th", "þ"},
}};

template <typename Table>
std::optional<std::string_view> find_written(const Table& table, std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Written::name);
  return found == table.end() ? std::nullopt : std::optional(found->text);
}

/// The letter with a diacritic as one character, if there is one.
std::string compose(std::string_view letter, std::string_view accent) {
  const std::string parts = std::string(letter).append(accent);
  utf8proc_uint8_t* composed = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(parts.data()), static_cast<utf8proc_ssize_t>(parts.size()),
                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::string text =
      size < 0 ? parts : std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size));
  std::free(composed);  // NOLINT(cppcoreguidelines-no-malloc): of utf8proc
  return text;
}

class TexReader {
 public:
  explicit TexReader(std::string_view text) : text_(text) {}

  std::string read() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\')
        read_command();
      else if (c == '{' || c == '}')
        ++at_;
      else if (c == '~')
        out_ += ' ', ++at_;
      else
        out_ += text_[at_++];
    }
    return std::move(out_);
  }

 private:
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void read_command() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
    if (end == at_ + 1) end = std::min(end + 1, text_.size());
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    if (const auto accent = find_written(tex_accents, name)) {
      at_ = end;
      if (is_ascii_letter(name[0])) at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
      return add_accent(*accent);
    }
    const auto letter = find_written(tex_letters, name);
    at_ = end;
    if (letter) {
      out_ += *letter;
      take(' ');
    } else if (name.size() == 1 && !is_ascii_letter(name[0])) {
      out_ += name[0] == '\\' ? ' ' : name[0];
    }
  }

  /// The accent on the letter that follows, which may be in braces or a dotless `\i`.
  void add_accent(std::string_view accent) {
    take('{');
    take('\\');
    if (at_ >= text_.size()) return;
    const std::size_t length = std::min<std::size_t>(decode_utf8(text_, at_).length, text_.size() - at_);
    const std::string_view letter = text_.substr(at_, length);
    at_ += length;
    out_ += is_ascii_letter(letter[0]) || letter.size() > 1 ? compose(letter, accent) : std::string(letter);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string decode_tex_letters(std::string_view text) {
  if (text.find('\\') == std::string_view::npos) return std::string(text);
  return TexReader(text).read();
}

}  // namespace kgbuild::parsing
