#include "parsers/formats/entry_keys.hpp"

#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {

void report_keys(std::span<const EntryKey> keys, const std::string& file, Diagnostics& diagnostics) {
  constexpr std::size_t shown = 60;  // bytes
  std::unordered_set<std::string_view> known;
  std::size_t count = 0;
  const EntryKey* first = nullptr;
  for (const EntryKey& key : keys) {
    if (key.key.empty() || known.insert(key.key).second) continue;
    if (count++ == 0) first = &key;
  }
  if (!first) return;
  std::string text = concat({"the key `", utf8_prefix(first->key, shown), "` was used before; each entry is read"});
  if (count > 1) text += "; " + std::to_string(count - 1) + (count == 2 ? " more such entry" : " more such entries");
  diagnostics.push_back({Severity::note, "repeated-entry-key", file, first->line, 0, std::move(text)});
}

}  // namespace kgbuild::parsing
