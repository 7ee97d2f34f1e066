#include "kgbuild/extract.hpp"

#include "parsers/extract/paper_record.hpp"

namespace kgbuild {

PaperRecord extract(const Entry& entry, const RuleSet& rules) {
  const parsing::RuleData& data = rules.data();
  return parsing::make_record(entry, parsing::read_paper(entry, data), data);
}

}  // namespace kgbuild
