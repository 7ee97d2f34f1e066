#include "parsers/fields/tex_letters.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/accents.hpp"
#include "parsers/fields/tex_symbols.hpp"

namespace kgbuild::parsing {
namespace {

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
    const std::uint32_t mark = name.size() == 1 ? find_tex_accent(name[0]) : 0;
    at_ = end;
    if (mark != 0) {
      if (is_ascii_letter(name[0])) at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
      return add_accent(mark);
    }
    const auto command = find_tex_command(name);
    if (command && command->effect == TexEffect::letter) {
      out_ += command->text;
      take(' ');
    } else if (name == "dag") {
      out_ += "†";
      take(' ');
    } else if (name.size() == 1 && !is_ascii_letter(name[0])) {
      out_ += name[0] == '\\' ? ' ' : name[0];
    }
  }

  /// The mark on the letter that follows, which may be in braces or a dotless `\i`.
  void add_accent(std::uint32_t mark) {
    take('{');
    take('\\');
    if (at_ >= text_.size()) return;
    const CodePoint letter = decode_utf8(text_, at_);
    const bool is_letter = letter.length > 1 || is_ascii_letter(text_[at_]);
    at_ += letter.length;
    const std::uint32_t composed = is_letter ? compose_letter(letter.value, mark) : 0;
    append_utf8(out_, composed != 0 ? composed : letter.value);
    if (is_letter && composed == 0) append_utf8(out_, mark);
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
