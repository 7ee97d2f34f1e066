#include "parsers/extract/uncertain.hpp"

#include <vector>

namespace kgbuild::parsing {

void drop_uncertain(double min_confidence, PaperRecord& record) {
  const auto is_uncertain = [&](const auto& item) { return item.confidence && *item.confidence < min_confidence; };
  for (auto* names : {&record.introduces, &record.methods, &record.benchmarks, &record.metrics, &record.tasks})
    std::erase_if(*names, is_uncertain);
  std::erase_if(record.results, is_uncertain);
}

}  // namespace kgbuild::parsing
