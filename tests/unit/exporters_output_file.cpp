#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "child.hpp"
#include "folder.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/output_file.hpp"

using namespace kgbuild;
using kgbuild::test::Folder;
using kgbuild::test::read_text;
using kgbuild::test::run_killed;
using kgbuild::test::write_text;

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

void write_whole(const std::string& path, std::string_view text) {
  OutputFile out(path);
  out.write(text);
  out.close();
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  stat(path.c_str(), &status);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("output file: does not exist before close, is complete after") {
  const Folder folder;
  OutputFile out(folder / "a");
  out.write("one ");
  out.write("two");
  CHECK_FALSE(std::filesystem::exists(folder / "a"));
  out.close();
  CHECK(read_text(folder / "a") == "one two");
  CHECK(out.bytes() == 7);
  CHECK(folder.file_count() == 1);
}

TEST_CASE("output file: pieces of every size arrive in order") {
  const Folder folder;
  std::string expected;
  OutputFile out(folder / "a");
  for (const std::size_t size :
       {mebibyte - 1, std::size_t{1}, std::size_t{5}, mebibyte, 3 * mebibyte, std::size_t{0}}) {
    const std::string piece(size, static_cast<char>('a' + expected.size() % 26));
    out.write(piece);
    expected += piece;
    CHECK(out.bytes() == expected.size());
  }
  out.close();
  CHECK((read_text(folder / "a") == expected));
}

TEST_CASE("output file: without close, the old file is unchanged and there is no temporary") {
  const Folder folder;
  write_text(folder / "a", "old");
  {
    OutputFile out(folder / "a");
    out.write(std::string(3 * mebibyte, 'x'));
  }
  CHECK(read_text(folder / "a") == "old");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("output file: killed while writing, the old file is unchanged; the next run removes the temporary") {
  const Folder folder;
  write_text(folder / "a", "old");
  const int status = run_killed([&] {
    OutputFile out(folder / "a");
    out.write(std::string(3 * mebibyte, 'x'));
    raise(SIGKILL);
  });
  CHECK(WIFSIGNALED(status));
  CHECK(read_text(folder / "a") == "old");
  CHECK(folder.file_count() == 2);
  write_whole(folder / "a", "new");
  CHECK(read_text(folder / "a") == "new");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("output file: the temporary of a live run is not touched") {
  const Folder folder;
  OutputFile other(folder / "a");
  other.write("other");
  run_killed([&] { write_whole(folder / "a", "first"); });
  CHECK(read_text(folder / "a") == "first");
  other.close();
  CHECK(read_text(folder / "a") == "other");
}

TEST_CASE("output file: temporaries of other targets, and other files, are not touched") {
  const Folder folder;
  write_text(folder / ".ab.kgbuild-1.tmp", "");
  write_text(folder / ".a.kgbuild-1.txt", "");
  write_text(folder / ".a.kgbuild-1.tmp", "");
  write_whole(folder / "a", "new");
  CHECK(std::filesystem::exists(folder / ".ab.kgbuild-1.tmp"));
  CHECK(std::filesystem::exists(folder / ".a.kgbuild-1.txt"));
  CHECK_FALSE(std::filesystem::exists(folder / ".a.kgbuild-1.tmp"));
}

TEST_CASE("output file: symbolic links are kept, even dangling ones, and so is the mode") {
  const Folder folder;
  std::filesystem::create_directory(folder / "there");
  write_text(folder / "there/a", "old");
  chmod((folder / "there/a").c_str(), 0640);
  std::filesystem::create_symlink("there/a", folder / "one");
  std::filesystem::create_symlink("one", folder / "two");
  std::filesystem::create_symlink("there/b", folder / "three");
  write_whole(folder / "two", "new");
  write_whole(folder / "three", "made");
  CHECK(read_text(folder / "there/a") == "new");
  CHECK(mode_of(folder / "there/a") == 0640);
  CHECK(read_text(folder / "there/b") == "made");
  CHECK(std::filesystem::is_symlink(folder / "two"));
  CHECK(std::filesystem::is_symlink(folder / "one"));
  CHECK(folder.file_count() == 4);
}

TEST_CASE("output file: a new file has the mode that the umask leaves") {
  const Folder folder;
  const mode_t old = umask(027);
  write_whole(folder / "a", "new");
  umask(old);
  CHECK(mode_of(folder / "a") == 0640);
}

TEST_CASE("output file: a name as long as file names may be") {
  const Folder folder;
  const std::string name(255, 'n');
  write_whole(folder / name, "new");
  CHECK(read_text(folder / name) == "new");
}

TEST_CASE("output file: what cannot be written throws and says which file and why") {
  const Folder folder;
  CHECK_THROWS_WITH_AS(OutputFile(folder / "no/a"), doctest::Contains("no/a: No such file or directory"), OutputError);
  CHECK_THROWS_WITH_AS(OutputFile(folder / "."), doctest::Contains("it is a folder"), OutputError);
  std::filesystem::create_symlink("loop", folder / "loop");
  CHECK_THROWS_WITH_AS(OutputFile(folder / "loop"), doctest::Contains("symbolic links"), OutputError);
  OutputFile full("/dev/full");
  full.write("x");
  CHECK_THROWS_WITH_AS(full.close(), "cannot write /dev/full: No space left on device", OutputError);
}

TEST_CASE("output file: a limit on file sizes is an error, the old file is unchanged") {
  const Folder folder;
  write_text(folder / "a", "old");
  const int status = run_killed([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{mebibyte, mebibyte};
    setrlimit(RLIMIT_FSIZE, &limit);
    try {
      write_whole(folder / "a", std::string(2 * mebibyte, 'x'));
    } catch (const OutputError&) {
      _exit(7);
    }
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 7);
  CHECK(read_text(folder / "a") == "old");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("output file: a pipe is written directly; a reader that closes it is not an error") {
  const Folder folder;
  const std::string path = folder / "pipe";
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const int reader = open(path.c_str(), O_RDONLY | O_NONBLOCK);
  signal(SIGPIPE, SIG_IGN);
  OutputFile out(path);
  ::close(reader);
  out.write("nobody reads this");
  out.close();
  CHECK(out.reader_gone());
  CHECK(std::filesystem::is_fifo(path));
  CHECK(folder.file_count() == 1);
}
