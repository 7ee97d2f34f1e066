// The texts of a mail: its parts, decoded (RFC 2045 to 2047, 5322), and the mails of a mailbox (RFC 4155).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// A text within a mail.
struct MailText {
  std::string bytes;                 ///< without transfer encoding, in its own character set
  std::vector<std::uint32_t> lines;  ///< of each line, its line in the file
  bool is_html = false;
};

/// Texts that say the same in other forms: one of them is to be read. HTML comes first.
using MailChoice = std::vector<MailText>;

/// One mail.
struct Mail {
  std::string date;  ///< of its header, as it is written; empty for none
  std::vector<MailChoice> texts;
  std::uint32_t line = 0;  ///< where it begins
};

/// Whether a text begins with the header of a mail, or of the first in a mailbox.
bool begins_mail(std::string_view text);

/// The mails of a text: each `From ` after an empty line begins another. Parts nest at most 8 deep; deeper ones, and
/// what is not text, have no text here. Linear.
std::vector<Mail> read_mails(std::string_view text);

}  // namespace kgbuild::parsing
