// Frames: the text around the name of a task that shows whether the paper addresses it.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "parsers/rules/cue.hpp"

namespace kgbuild::parsing {

/// `the problem of` before a task, `을 위한` after it. At least one side has a pattern; if both have, both must match.
struct TaskFrame {
  std::string id;
  std::string before;  ///< pattern that ends at the task
  std::string after;   ///< pattern that begins at its end
  CuePlace place = CuePlace::body;
  float weight = 0;
  std::vector<std::string> examples;  ///< each with the task between [[ and ]]
};

/// The frames of titles, and those of bodies, as two automata each, so that a place costs two short searches, however
/// many frames there are. Immutable once loaded, then thread-safe.
class TaskFrames {
 public:
  /// Bytes on each side of a task that frames see.
  static constexpr std::size_t reach = 40;

  TaskFrames();
  TaskFrames(TaskFrames&&) noexcept;
  TaskFrames& operator=(TaskFrames&&) noexcept;
  ~TaskFrames();

  /// Adds "task_frames" of a pack; of two frames with one id, the first is kept. Throws RulePackError.
  void load(const JsonValue& pack, std::string_view where);

  std::span<const TaskFrame> all() const { return frames_; }

  struct Scratch {
    std::vector<int> found;
    std::vector<std::uint8_t> hits;
  };

  /// Appends the numbers of the frames, of titles or of bodies, that fit between `before` and `after`, in ascending
  /// order. Texts are in ASCII lower case.
  void match(std::string_view before, std::string_view after, bool in_title, Scratch& scratch,
             std::vector<std::size_t>& out) const;

 private:
  struct Compiled;
  const Compiled& compiled() const;

  std::vector<TaskFrame> frames_;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace kgbuild::parsing
