// Tasks named in Korean by words that no list knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/extract/tasks/open_task.hpp"

namespace kgbuild::parsing {

/// Appends the phrases of nouns in bytes [start, end) that end in the head of a task, with at most three words before
/// it: `양탄자 무늬 인식`, and `양탄자를 분류` where the head goes on as a verb. They are named as they are written,
/// without particles, or in English if all words are known; phrases that end where a task is known to end need no name
/// and get none. `lower` is `body` in ASCII lower case. Linear.
void find_korean_tasks(std::string_view body, std::string_view lower, std::size_t start, std::size_t end,
                       std::span<const std::uint32_t> known_ends, const RuleData& rules, std::vector<OpenTask>& out);

}  // namespace kgbuild::parsing
