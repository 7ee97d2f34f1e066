// What the surface forms of a name show.
#pragma once

#include <optional>

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

struct PaperReading;

/// Features of all forms of one name together.
struct NameForms {
  bool stop_word = false;           ///< every form is a stop word, and the paper does not present it as new
  bool shaped = false;              ///< a form has the shape of a name (shapes.hpp)
  bool data_shape = false;          ///< a form ends as benchmarks do: `FooBench`
  std::optional<Weight> component;  ///< weight of a name that ends as parts of methods do: `Scene Magnifier Module`
  bool latin = false;               ///< a form has a Latin letter
  bool several_words = false;
  bool metric_ending = false;  ///< a form ends as metrics do: several words, or `@1`
  bool task_ending = false;    ///< a form of several words ends as tasks do
};

/// Linear in the mentions of `entity`.
NameForms read_forms(const PaperReading& reading, const RuleData& rules, const Entity& entity);

}  // namespace kgbuild::parsing
