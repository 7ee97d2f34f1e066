#include "parsers/grammar/toml_values.hpp"

#include <sstream>
#include <utility>

namespace kgbuild::parsing {

std::optional<std::string> scalar_text(const toml::node& node) {
  if (const auto* const text = node.as_string()) return text->get();
  std::ostringstream out;
  if (const auto* const number = node.as_integer())
    out << number->get();
  else if (const auto* const day = node.as_date())
    out << day->get();
  else if (const auto* const time = node.as_date_time())
    out << time->get();
  if (out.tellp() <= 0) return std::nullopt;
  return std::move(out).str();
}

}  // namespace kgbuild::parsing
