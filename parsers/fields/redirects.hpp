// Addresses that count clicks, and carry the address they lead to.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The address that `link` leads to if it says so, else `link` itself: in a parameter (`google.com/url?q=`,
/// `scholar_url?url=`, `link.zhihu.com/?target=`), in its path (`/CL0/https:%2F%2F`), in Base64
/// (`substack.com/redirect/2/eyJ...`), or between the marks of a mail filter (`urldefense.com/v3/__`). One that leads
/// to another is followed, three in all. What shares, translates or saves an address leads elsewhere. Linear.
std::string skip_redirect(std::string_view link);

/// True for an address that leads to another and hides it: a link of a mail through a counter (`/c/eJw...` of Mailgun,
/// `substack.com/redirect/UUID`), or a short one (`t.co/...`).
bool hides_target(std::string_view link);

}  // namespace kgbuild::parsing
