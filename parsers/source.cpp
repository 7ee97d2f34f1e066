#include "kgbuild/source.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "base/decode.hpp"
#include "base/read_file.hpp"
#include "base/strings.hpp"
#include "base/unpack.hpp"
#include "base/utf8.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Why `bytes` are not text; empty if they are.
std::string_view binary_reason(std::string_view bytes) {
  const std::string_view head = utf8_prefix(bytes, 4096);
  if (is_clean_text(head)) return {};
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return "is damaged UTF-16; left out";
  const Repaired repaired = repair_utf8(head);
  // A stray NUL in a text is repaired; a binary file has many, or other bytes that text lacks.
  constexpr std::size_t share = 32;
  const std::size_t odd = repaired.controls + repaired.invalid;
  if (head.find('\0') != std::string_view::npos && odd > 1 + head.size() / share)
    return "is binary, not text; left out";
  if (repaired.invalid * 10 > head.size())
    return "is not UTF-8; convert it (iconv -f CP949 -t UTF-8 for Korean Windows files)";
  return {};
}

/// CRLF and lone CR → LF. Linear.
std::string normalize_line_ends(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t cr = std::min(text.find('\r', at), text.size());
    result.append(text, at, cr - at);
    if (cr == text.size()) break;
    result += '\n';
    at = cr + (text.substr(cr).starts_with("\r\n") ? 2 : 1);
  }
  return result;
}

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;)
    starts.push_back(static_cast<std::uint32_t>(++at));
  return starts;
}

}  // namespace

Source Source::read(const InputFile& file, Diagnostics& diagnostics) {
  return from_bytes(file.name, read_file(file.path), diagnostics);
}

Source Source::from_bytes(std::string name, std::string bytes, Diagnostics& diagnostics) {
  Source source;
  source.repair(std::move(name), std::move(bytes), {}, diagnostics);
  return source;
}

Source Source::from_lines(std::string name, std::string bytes, std::uint32_t first_line, Diagnostics& diagnostics,
                          std::string_view context) {
  Source source;
  source.first_line_ = first_line;
  source.is_piece_ = true;
  source.verbatim_ = false;
  source.repair(std::move(name), std::move(bytes), context, diagnostics);
  return source;
}

void Source::repair(std::string name, std::string bytes, std::string_view context, Diagnostics& diagnostics) {
  name_ = std::move(name);
  std::string unpack_problem;
  if (is_compressed(bytes)) {
    constexpr std::size_t max_bytes = std::numeric_limits<std::uint32_t>::max();
    Unpacked unpacked = unpack(bytes, max_bytes);
    bytes = std::move(unpacked.bytes);
    unpack_problem = std::move(unpacked.problem);
    verbatim_ = false;
  }
  const auto warn = [&](const char* code, std::size_t at, std::string text) {
    const Position place = at == Repaired::nowhere ? Position{} : position(context_size_ + at);
    diagnostics.push_back({Severity::warning, code, name_, place.line, place.column, std::move(text)});
  };
  if (!unpack_problem.empty())
    warn("broken-compression", Repaired::nowhere,
         concat({unpack_problem, " after ", std::to_string(bytes.size()), " bytes; what follows was left out"}));
  if (std::optional<DecodedText> decoded = is_clean_text(bytes) ? std::nullopt : decode_text(bytes)) {
    bytes = std::move(decoded->text);
    verbatim_ = false;
    diagnostics.push_back({Severity::note, "decoded", name_, 0, 0,
                           concat({"is ", decoded->encoding, ", not UTF-8; it was read as such"})});
  }
  if (const std::string_view reason = binary_reason(bytes); !reason.empty()) {
    line_starts_ = {0};
    verbatim_ = false;
    warn("binary-file", Repaired::nowhere, std::string(reason));
    return;
  }
  if (bytes.starts_with(byte_order_mark)) {
    text_offset_ = byte_order_mark.size();
    bytes.erase(0, byte_order_mark.size());
  }
  text_ = std::move(bytes);
  if (text_.find('\r') != std::string::npos) {
    text_ = normalize_line_ends(text_);
    verbatim_ = false;
  }
  Repaired repaired;
  if (dirty_block(text_) != text_.size()) {
    repaired = repair_utf8(text_);
    text_ = std::move(repaired.text);
    verbatim_ = false;
  }
  context_size_ = context.size();
  context_lines_ = static_cast<std::uint32_t>(std::count(context.begin(), context.end(), '\n'));
  text_.insert(0, context);
  if (text_.size() > std::numeric_limits<std::uint32_t>::max())
    throw InputError(name_ + ": has 4 GiB or more; split it into smaller files");
  line_starts_ = find_line_starts(text_);
  if (repaired.invalid > 0)
    warn("invalid-utf8", repaired.first_invalid,
         std::to_string(repaired.invalid) + " bytes or code points that are not valid UTF-8 were replaced by U+FFFD");
  if (repaired.controls > 0)
    warn("control-characters", repaired.first_control,
         std::to_string(repaired.controls) + " control characters were replaced by U+FFFD");
}

Source::Position Source::position(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  const std::uint32_t place = offset < context_size_ ? line : first_line_ - 1 + line - context_lines_;
  return {place, static_cast<std::uint32_t>(offset) - *(after - 1) + 1};
}

}  // namespace kgbuild
