#include "parsers/fields/redirects.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/base64.hpp"
#include "base/hex.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t longest = 4096;

bool is_whole(std::string_view address) {
  constexpr std::size_t least = 12;
  return address.size() >= least && (address.starts_with("https://") || address.starts_with("http://"));
}

/// A label of a host, or a name in a path, that says what the address does: `link`, `scholar_url`, `click.php`.
bool says_redirect(std::string_view name) {
  constexpr auto words = std::to_array<std::string_view>(
      {"url",       "scholar_url", "redirect",   "redir",       "redirector", "l",     "lm",      "click",
       "clicks",    "out",         "outgoing",   "goto",        "go",         "away",  "exit",    "leave",
       "jump",      "track",       "tracking",   "link",        "links",      "link2", "cl0",     "l0",
       "safelinks", "slack-redir", "linkfilter", "linkprotect", "ezproxy",    "proxy", "libproxy"});
  const std::string lower = ascii_lower(name.substr(0, name.ends_with(".php") ? name.size() - 4 : name.size()));
  return std::ranges::find(words, lower) != words.end();
}

/// Whether the host or the path, `host.example/path`, says that the address leads to another.
bool is_redirect(std::string_view place) {
  const std::size_t slash = std::min(place.find('/'), place.size());
  const std::vector<std::string_view> labels = split_list(place.substr(0, slash), '.');
  const std::vector<std::string_view> names = split_list(place.substr(slash), '/');
  if (std::ranges::any_of(names, [](std::string_view name) { return name.starts_with("share"); })) return false;
  return std::ranges::any_of(labels, says_redirect) || std::ranges::any_of(names, says_redirect);
}

/// `https-3A__arxiv.org_abs_2401.00001`, as a mail filter writes an address.
std::string decode_filtered(std::string_view text) {
  std::string plain(text);
  std::ranges::replace(plain, '_', '/');
  std::ranges::replace(plain, '-', '%');
  return decode_percent(plain);
}

/// The address between the marks of a mail filter; empty for others.
std::string find_filtered(std::string_view place, std::string_view query) {
  constexpr std::string_view mark = "/v3/__";
  if (!place.starts_with("urldefense.")) return {};
  if (const std::size_t begin = place.find(mark); begin != std::string_view::npos) {
    const std::string_view rest = place.substr(begin + mark.size());
    return std::string(rest.substr(0, rest.rfind("__;")));
  }
  if (!query.starts_with("u=")) return {};
  return decode_filtered(query.substr(2, query.find('&') - 2));
}

/// The whole address in a value of the query, or in a name of the path; empty for none.
std::string find_carried(std::string_view path, std::string_view query) {
  for (const std::string_view part : split_list(query, '&')) {
    const std::size_t sign = part.find('=');
    if (sign == std::string_view::npos || part.size() - sign < 9) continue;
    if (std::string target = decode_percent(part.substr(sign + 1)); is_whole(target)) return target;
  }
  for (const std::string_view name : split_list(path, '/'))
    if (name.starts_with("http"))
      if (std::string target = decode_percent(name); is_whole(target)) return target;
  return {};
}

/// The address that a part of an address carries in Base64: as it is (`aHR0c...`, `a1aHR0c...` of Bing), or in an
/// object of JSON (`eyJ...` of Substack). Empty for none.
std::string find_encoded(std::string_view part) {
  if (part.starts_with("a1aHR0c")) part.remove_prefix(2);
  const bool plain = part.starts_with("aHR0c");
  if (!plain && !part.starts_with("eyJ")) return {};
  std::string text = decode_base64(decode_percent(part));
  if (!plain) {
    replace_all(text, "\\/", "/");
    replace_all(text, "\\u0026", "&");
    const std::size_t begin = std::min(text.find("\"http"), text.size());
    const std::size_t end = std::min(text.find('"', std::min(begin + 1, text.size())), text.size());
    text = begin < end ? text.substr(begin + 1, end - begin - 1) : std::string();
  }
  constexpr std::string_view other = " \t\n\"<>";
  const bool address = is_whole(text) && is_clean_text(text) && text.find_first_of(other) == std::string::npos;
  return address ? text : std::string();
}

/// The address in a part of the path or in a value of the query; empty for none.
std::string find_encoded(std::string_view path, std::string_view query) {
  for (const std::string_view name : split_list(path, '/'))
    for (const std::string_view part : split_list(name, '.'))
      if (std::string target = find_encoded(part); !target.empty()) return target;
  for (const std::string_view part : split_list(query, '&'))
    if (std::string target = find_encoded(part.substr(part.find('=') + 1)); !target.empty()) return target;
  return {};
}

/// Where one address leads; empty if it does not say it.
std::string target_of(std::string_view link) {
  const bool encoded = link.find("aHR0c") != std::string_view::npos || link.find("eyJ") != std::string_view::npos;
  if (!is_whole(link) || (!encoded && link.find_first_of("?%_") == std::string_view::npos)) return {};
  const std::string_view place = link.substr(link.find("//") + 2);
  const std::size_t mark = std::min(place.find('?'), place.size());
  const std::string_view query = place.substr(std::min(mark + 1, place.size()));
  if (std::string filtered = find_filtered(place, query); is_whole(filtered)) return filtered;
  if (std::string target = encoded ? find_encoded(place.substr(0, mark), query) : std::string(); !target.empty())
    return target;
  if (!is_redirect(place.substr(0, mark))) return {};
  return find_carried(place.substr(0, mark), query);
}

constexpr AsciiSet token_signs("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-=%");

/// `0f4b3c1e-7d5a-4c2b-9a1f-2b7d9c0e4f11`
bool is_uuid(std::string_view name) {
  constexpr std::size_t size = 36;
  return name.size() == size && std::ranges::count(name, '-') == 4 && name[8] == '-' && name[13] == '-';
}

}  // namespace

std::string skip_redirect(std::string_view link) {
  constexpr int most = 3;
  std::string address(link);
  if (link.size() > longest) return address;
  for (int i = 0; i < most; ++i) {
    std::string target = target_of(address);
    if (target.empty()) break;
    address = std::move(target);
  }
  return address;
}

bool hides_target(std::string_view link) {
  constexpr auto shorteners = std::to_array<std::string_view>(
      {"t.co", "bit.ly", "tinyurl.com", "lnkd.in", "goo.gl", "ow.ly", "buff.ly", "dlvr.it", "is.gd", "cutt.ly"});
  constexpr std::size_t least = 16;
  if (link.size() > longest || !is_whole(link) || is_paper_address(link)) return false;
  const std::string_view place = link.substr(link.find("//") + 2);
  const std::size_t slash = std::min(place.find('/'), place.size());
  if (std::ranges::find(shorteners, place.substr(0, slash)) != shorteners.end()) return true;
  const std::string_view path = place.substr(slash, place.find('?') - slash);
  const bool mail = path.starts_with("/c/eJ") || path.starts_with("/ss/c/") || path.starts_with("/ls/click");
  if (mail) return true;
  return is_redirect(place.substr(0, slash + path.size())) &&
         std::ranges::any_of(split_list(path, '/'), [](std::string_view name) {
           const bool token = find_first_not_of(name, token_signs) >= name.size();
           const bool digit = std::ranges::any_of(name, is_ascii_digit),
                      upper = std::ranges::any_of(name, is_ascii_upper);
           return name.size() >= least && token && digit && (upper || is_uuid(name));
         });
}

}  // namespace kgbuild::parsing
