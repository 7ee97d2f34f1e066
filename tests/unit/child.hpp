// Runs work in a child process that is killed.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace kgbuild::test {

/// Runs `work` in a child process that is killed at its end, before it can clean up. Returns the wait status.
template <typename Work>
int run_killed(Work work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    raise(SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

}  // namespace kgbuild::test
