// The name step alone, compared with other matchers.
#include <stdexcept>

#include "tests/bench/benchmarks.hpp"
#include "tests/bench/pass.hpp"

namespace kgbuild::bench {
namespace {

/// A matcher and the texts it scans, compiled before the first pass.
class Scan {
 public:
  Scan(const MatcherKind& kind, const Corpus& corpus, const std::vector<Form>& forms)
      : kind_(kind), corpus_(corpus), forms_(forms) {
    while (texts_ < corpus.texts.size() && bytes_ < kind.max_bytes) bytes_ += corpus.texts[texts_++].size();
  }

  std::size_t bytes() const { return bytes_; }

  /// Compiles, and compares with ours what must report the same.
  void prepare(benchmark::State& state) {
    if (matcher_) return;
    matcher_ = kind_.compile(forms_);
    if (!kind_.every_occurrence) return;
    const std::unique_ptr<Matcher> own = matchers().front().compile(forms_);
    for (const std::string& text : corpus_.texts)
      if (own->count(text) != matcher_->count(text)) return state.SkipWithError("finds other names than ours");
  }

  std::size_t pass() {
    std::size_t found = 0;
    for (std::size_t i = 0; i < texts_; ++i) found += matcher_->count(corpus_.texts[i]);
    return found;
  }

 private:
  const MatcherKind& kind_;
  const Corpus& corpus_;
  const std::vector<Form>& forms_;
  std::size_t texts_ = 0, bytes_ = 0;
  std::unique_ptr<Matcher> matcher_;
};

}  // namespace

void register_matchers(const Corpus& corpus, const std::vector<Form>& forms) {
  for (const MatcherKind& kind : matchers()) {
    add_pass(std::string("compile/") + kind.name, 0, [&] { return kind.compile(forms); });
    const auto scan = std::make_shared<Scan>(kind, corpus, forms);
    add_pass(
        std::string("scan/") + kind.name, scan->bytes(), [scan](auto& state) { scan->prepare(state); },
        [scan] { return scan->pass(); });
  }
}

}  // namespace kgbuild::bench
