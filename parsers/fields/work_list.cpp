#include "parsers/fields/work_list.hpp"

#include <utility>

#include "kgbuild/text.hpp"
#include "parsers/fields/work_values.hpp"

namespace kgbuild::parsing {

void WorkList::add(std::string work) {
  if (work.empty() || known_.contains(hash_bytes(work))) return;
  if (works_.size() == max_works) {
    ++cut_;
    return;
  }
  known_.insert(hash_bytes(work));
  works_.push_back(std::move(work));
}

void WorkList::add_value(std::string_view value, bool in_list) {
  std::vector<std::string> works;
  split_works(value, in_list, works);
  for (std::string& work : works) add(std::move(work));
}

void WorkList::merge(WorkList other) {
  for (std::string& work : other.works_) add(std::move(work));
  cut_ += other.cut_;
}

}  // namespace kgbuild::parsing
