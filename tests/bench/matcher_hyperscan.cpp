#include <hs/hs.h>

#include <stdexcept>
#include <vector>

#include "tests/bench/matcher.hpp"

namespace kgbuild::bench {
namespace {

class HyperscanMatcher : public Matcher {
 public:
  explicit HyperscanMatcher(std::span<const Form> forms) {
    std::vector<const char*> texts;
    std::vector<unsigned> flags, ids;
    for (const Form& form : forms) {
      texts.push_back(form.text.c_str());
      flags.push_back(form.folded ? HS_FLAG_CASELESS : 0U);
      ids.push_back(static_cast<unsigned>(ids.size()));
      lengths_.push_back(form.text.size());
    }
    hs_compile_error_t* error = nullptr;
    if (hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), lengths_.data(),
                             static_cast<unsigned>(texts.size()), HS_MODE_BLOCK, nullptr, &database_,
                             &error) != HS_SUCCESS) {
      const std::string message = error->message;
      hs_free_compile_error(error);
      throw std::runtime_error("hyperscan: " + message);
    }
    if (hs_alloc_scratch(database_, &scratch_) != HS_SUCCESS) throw std::runtime_error("hyperscan: no scratch");
  }
  ~HyperscanMatcher() override {
    hs_free_scratch(scratch_);
    hs_free_database(database_);
  }
  HyperscanMatcher(const HyperscanMatcher&) = delete;
  HyperscanMatcher& operator=(const HyperscanMatcher&) = delete;

  std::size_t count(std::string_view text) override {
    text_ = text;
    found_ = 0;
    hs_scan(database_, text.data(), static_cast<unsigned>(text.size()), 0, scratch_, on_match, this);
    return found_;
  }

 private:
  static int on_match(unsigned id, unsigned long long, unsigned long long end, unsigned, void* context) {
    auto* self = static_cast<HyperscanMatcher*>(context);
    self->found_ += begins_word(self->text_, static_cast<std::size_t>(end) - self->lengths_[id]) ? 1 : 0;
    return 0;
  }

  std::vector<std::size_t> lengths_;
  hs_database_t* database_ = nullptr;
  hs_scratch_t* scratch_ = nullptr;
  std::string_view text_;
  std::size_t found_ = 0;
};

}  // namespace

std::unique_ptr<Matcher> compile_hyperscan(std::span<const Form> forms) {
  return std::make_unique<HyperscanMatcher>(forms);
}

}  // namespace kgbuild::bench
