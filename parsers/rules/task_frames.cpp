#include "parsers/rules/task_frames.hpp"

#include <re2/set.h>

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// The patterns of one side. A frame without one is not in the set.
class Side {
 public:
  explicit Side(re2::RE2::Anchor anchor) : set_(re2::RE2::Options(), anchor) {}

  void add(std::size_t frame, const std::string& pattern) {
    if (pattern.empty() || set_.Add(pattern, nullptr) < 0) return;
    frames_.push_back(frame);
  }
  void compile() { set_.Compile(); }

  /// Sets `hits[frame]` for each frame whose pattern matches.
  void match(std::string_view text, std::vector<int>& found, std::vector<std::uint8_t>& hits, std::uint8_t bit) const {
    found.clear();
    if (frames_.empty() || !set_.Match(re2::StringPiece(text.data(), text.size()), &found)) return;
    for (const int number : found) hits[frames_[static_cast<std::size_t>(number)]] |= bit;
  }

 private:
  re2::RE2::Set set_;
  std::vector<std::size_t> frames_;  ///< by number in the set
};

std::string before_pattern(const TaskFrame& frame) {
  return frame.before.empty() ? "" : concat({"(?:", frame.before, ")$"});
}

std::string after_pattern(const TaskFrame& frame) { return frame.after; }

/// Fails if RE2 rejects a pattern: the sets would only leave it out.
void check_pattern(const std::string& pattern, std::string_view id, std::string_view where) {
  const re2::RE2 checked(pattern, re2::RE2::Quiet);
  if (!checked.ok()) fail_pack(where, concat({"task frame ", id, ": ", checked.error()}));
}

TaskFrame load_frame(const JsonValue& item, std::string_view where) {
  check_keys(item, {"id", "before", "after", "in", "weight", "examples"}, where);
  TaskFrame out;
  out.id = require_string(item, "id", where);
  out.before = string_or(item, "before", "", where);
  out.after = string_or(item, "after", "", where);
  if (out.before.empty() && out.after.empty())
    fail_pack(where, concat({"task frame ", out.id, " has no pattern: neither before nor after"}));
  const std::string place = string_or(item, "in", "body", where);
  const auto* const known = std::ranges::find(place_names, place);
  if (known == place_names.end())
    fail_pack(where, concat({"task frame ", out.id, ": in \"", place, "\" is not one of title, opening, body"}));
  out.place = static_cast<CuePlace>(known - place_names.begin());
  out.weight = static_cast<float>(number_or(item, "weight", 0, where));
  out.examples = strings_or_none(item, "examples", where);
  check_pattern(before_pattern(out), out.id, where);
  check_pattern(after_pattern(out), out.id, where);
  return out;
}

}  // namespace

struct TaskFrames::Compiled {
  struct Sides {
    Side before{re2::RE2::UNANCHORED};
    Side after{re2::RE2::ANCHOR_START};  // stops at the first byte that no pattern can follow

    void add(std::size_t number, const TaskFrame& frame) {
      before.add(number, before_pattern(frame));
      after.add(number, after_pattern(frame));
    }
    void compile() {
      before.compile();
      after.compile();
    }
  };
  std::once_flag once;
  Sides title, body;  // the title is the opening of a paper without a body
};

TaskFrames::TaskFrames() : compiled_(std::make_unique<Compiled>()) {}
TaskFrames::TaskFrames(TaskFrames&&) noexcept = default;
TaskFrames& TaskFrames::operator=(TaskFrames&&) noexcept = default;
TaskFrames::~TaskFrames() = default;

void TaskFrames::load(const JsonValue& pack, std::string_view where) {
  const JsonValue* frames = find_list(pack, "task_frames", where);
  if (frames == nullptr) return;
  for (const JsonValue& item : frames->GetArray()) {
    TaskFrame frame = load_frame(item, where);
    const bool known = std::ranges::find(frames_, frame.id, &TaskFrame::id) != frames_.end();
    if (!known) frames_.push_back(std::move(frame));
  }
}

const TaskFrames::Compiled& TaskFrames::compiled() const {
  std::call_once(compiled_->once, [this] {
    for (std::size_t i = 0; i < frames_.size(); ++i) {
      if (frames_[i].place != CuePlace::title) compiled_->body.add(i, frames_[i]);
      if (frames_[i].place != CuePlace::body) compiled_->title.add(i, frames_[i]);
    }
    compiled_->body.compile();
    compiled_->title.compile();
  });
  return *compiled_;
}

void TaskFrames::match(std::string_view before, std::string_view after, bool in_title, Scratch& scratch,
                       std::vector<std::size_t>& out) const {
  constexpr std::uint8_t is_before = 1;
  constexpr std::uint8_t is_after = 2;
  const Compiled::Sides& sides = in_title ? compiled().title : compiled().body;
  scratch.hits.assign(frames_.size(), 0);
  sides.before.match(before, scratch.found, scratch.hits, is_before);
  sides.after.match(after, scratch.found, scratch.hits, is_after);
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const auto needed = static_cast<std::uint8_t>((frames_[i].before.empty() ? 0 : is_before) |
                                                  (frames_[i].after.empty() ? 0 : is_after));
    if (scratch.hits[i] == needed) out.push_back(i);
  }
}

}  // namespace kgbuild::parsing
