#include "parsers/rules/form_list.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace kgbuild::parsing {

void FormList::add(std::string form) {
  if (form.empty()) return;
  if (form.size() < 3) {
    short_.set(static_cast<unsigned char>(form.front()));
  } else {
    starts_.set(start_of(form));
  }
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  forms_.insert(std::upper_bound(forms_.begin(), forms_.end(), form, longer), std::move(form));
}

std::size_t FormList::longest(std::string_view text) const {
  for (const auto& form : forms_) {
    if (text.starts_with(form)) return form.size();
  }
  return 0;
}

std::size_t FormList::suffix_length(std::string_view text) const {
  for (const auto& form : forms_) {
    if (text.ends_with(form)) return form.size();
  }
  return 0;
}

bool FormList::stands_in(std::string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_ascii_letter(text[i]) && is_ascii_letter(text[i - 1])) continue;
    if (prefix_length(text.substr(i)) != 0) return true;
  }
  return false;
}

}  // namespace kgbuild::parsing
