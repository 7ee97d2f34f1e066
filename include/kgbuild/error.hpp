// Errors that end a run. A bad piece of input is not an error but a Diagnostic (diagnostic.hpp).
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace kgbuild {

/// Base of everything the library throws on purpose. `what()` is one line: what failed, where, with which value, and
/// what to do about it.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The caller asked for something that does not exist or does not fit together (exit code 2).
class UsageError : public Error {
 public:
  using Error::Error;
};

/// The caller asked a long piece of work to stop; nothing was written.
class CancelledError : public Error {
 public:
  using Error::Error;
};

/// No input could be read at all.
class InputError : public Error {
 public:
  using Error::Error;
};

/// Inputs were read, but none of them holds a paper.
class NoPaperError : public InputError {
 public:
  /// `seen`: what the inputs were instead, and how to find out why.
  NoPaperError(const std::string& where, std::string seen)
      : InputError("no paper found in " + where + ": " + seen), seen_(std::move(seen)) {}
  const std::string& seen() const { return seen_; }

 private:
  std::string seen_;
};

/// A rule pack is not valid JSON, breaks its schema, or a rule fails its own examples.
class RulePackError : public Error {
 public:
  using Error::Error;
};

/// An output could not be written; a previous file there is unchanged.
class OutputError : public Error {
 public:
  using Error::Error;
};

}  // namespace kgbuild
