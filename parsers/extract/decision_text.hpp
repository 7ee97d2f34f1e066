// Decisions and rule matches as people read them.
#pragma once

#include <string>
#include <string_view>

#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/tasks.hpp"

namespace kgbuild::parsing {

/// Why a name is not in the record, for a rejected one.
std::string_view format_rejection(Verdict verdict);

/// `confidence 97 %`
std::string format_confidence(double confidence);

/// `confidence 97 % (needs 45 %), of the paper's own 3 %; votes: introduces 4 (needs 3), method 1 (needs 2), ...`
std::string format_scores(const Decision& decision, const Weights& weights);

/// `task`, and why it is not in the record, for a rejected one.
std::string_view format_task_verdict(TaskVerdict verdict);

/// `task +1.5`
std::string format_task_weight(float weight);

/// `task 2.3 (needs 0.1); confidence 91 %`, rounded to hundredths.
std::string format_task_score(float score, const Weights& weights);

/// The word of `cue` nearest to the mention in its sentence, on a side where the rule looks for names; ties go to the
/// longer word. Empty if there is none.
std::string_view find_cue_word(const Cue& cue, const PaperReading& reading, const Mention& mention);

}  // namespace kgbuild::parsing
