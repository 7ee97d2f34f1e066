#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <vector>

#include "child.hpp"
#include "exporters/output/folder_marker.hpp"
#include "exporters/output/temporaries.hpp"
#include "exporters/output/temporary_folder.hpp"
#include "folder.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/output_folder.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;
using kgbuild::test::Folder;
using kgbuild::test::read_text;
using kgbuild::test::run_killed;
using kgbuild::test::write_text;

namespace fs = std::filesystem;

namespace {

void add_file(OutputFolder& out, const std::string& name, const std::string& text) {
  out.write_file(name, [&](OutputFile& file) { file.write(text); });
}

void write_whole(const std::string& path, const std::string& name, const std::string& text) {
  OutputFolder out(path);
  add_file(out, name, text);
  out.close();
}

std::vector<std::string> list(const std::string& path) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(path)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("output folder: does not exist before close, is complete after, and the marker lists its files") {
  const Folder folder;
  OutputFolder out(folder / "kg.csv/");
  add_file(out, "b.csv", "two");
  add_file(out, "a.csv", "one");
  CHECK_FALSE(fs::exists(folder / "kg.csv"));
  out.close();
  CHECK(list(folder / "kg.csv") == Names{".kgbuild-export", "a.csv", "b.csv"});
  CHECK(read_text(folder / "kg.csv/a.csv") == "one");
  CHECK(read_text(folder / "kg.csv/.kgbuild-export").ends_with(":\na.csv\nb.csv\n"));
  CHECK(out.bytes() == 6);
  CHECK(folder.file_count() == 1);
}

TEST_CASE("output folder: an export is replaced as a whole, its mode and links to it stay") {
  const Folder folder;
  write_whole(folder / "there", "old.csv", "old");
  chmod((folder / "there").c_str(), 0750);
  fs::create_symlink("there", folder / "link");
  write_whole(folder / "link", "new.csv", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(list(folder / "there") == Names{".kgbuild-export", "new.csv"});
  CHECK((fs::status(folder / "there").permissions() & fs::perms::mask) == fs::perms{0750});
  CHECK(folder.file_count() == 2);
}

TEST_CASE("output folder: without close, the old one is unchanged and there is no temporary") {
  const Folder folder;
  write_whole(folder / "kg", "a.csv", "old");
  {
    OutputFolder out(folder / "kg");
    add_file(out, "a.csv", "new");
  }
  CHECK(read_text(folder / "kg/a.csv") == "old");
  CHECK(folder.file_count() == 1);
}

TEST_CASE(
    "output folder: killed, the old one is unchanged; the next run removes its temporary, not that of a live run") {
  const Folder folder;
  write_whole(folder / "kg", "a.csv", "old");
  run_killed([&] {
    OutputFolder out(folder / "kg");
    add_file(out, "a.csv", "new");
    raise(SIGKILL);
  });
  CHECK(read_text(folder / "kg/a.csv") == "old");
  CHECK(folder.file_count() == 2);
  OutputFolder living(folder / "kg");
  add_file(living, "a.csv", "living");
  CHECK(folder.file_count() == 2);
  run_killed([&] { write_whole(folder / "kg", "a.csv", "new"); });
  CHECK(read_text(folder / "kg/a.csv") == "new");
  living.close();
  CHECK(read_text(folder / "kg/a.csv") == "living");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("output folder: names of files are new and lead nowhere else") {
  const Folder folder;
  OutputFolder out(folder / "kg");
  for (const char* name : {"", "..", ".kgbuild-export", "a/b", "/a"}) {
    CHECK_THROWS_AS(add_file(out, name, "x"), UsageError);
  }
  add_file(out, "a", "x");
  CHECK_THROWS_AS(add_file(out, "a", "y"), OutputError);
}

TEST_CASE("output folder: what no export wrote is rejected and not touched") {
  const Folder folder;
  folder.write("mine/notes.txt", "mine");
  CHECK_THROWS_WITH_AS(OutputFolder(folder / "mine"), doctest::Contains("it holds notes.txt"), OutputError);
  CHECK(read_text(folder / "mine/notes.txt") == "mine");
  write_whole(folder / "kg", "a.csv", "old");
  write_text(folder / "kg/notes.txt", "mine");
  CHECK_THROWS_WITH_AS(OutputFolder(folder / "kg"), doctest::Contains("it holds notes.txt"), OutputError);
  write_text(folder / "file", "mine");
  CHECK_THROWS_WITH_AS(OutputFolder(folder / "file"), doctest::Contains("it is a file"), OutputError);
  CHECK_THROWS_WITH_AS(OutputFolder(folder / "no/kg"), doctest::Contains("No such file"), OutputError);
  CHECK(list(folder.path()) == Names{"file", "kg", "mine"});
  fs::create_directory(folder / "empty");
  write_whole(folder / "empty", "a.csv", "new");
  CHECK(is_export_folder(folder / "empty"));
}

TEST_CASE("output folder: a foreign folder with the name of a temporary is not touched") {
  const Folder folder;
  folder.write(".kg.kgbuild-1.tmp/mine", "mine");
  fs::create_directory(folder / ".kg.kgbuild-2.tmp");
  write_whole(folder / "kg", "a.csv", "new");
  CHECK(fs::exists(folder / ".kg.kgbuild-1.tmp/mine"));
  CHECK_FALSE(fs::exists(folder / ".kg.kgbuild-2.tmp"));
}

TEST_CASE("output folder: a folder is recognized as an export until only its marker is left") {
  const Folder folder;
  write_whole(folder / "kg", "a.csv", "one");
  fs::create_directory(folder / "kg/a.folder");
  write_text(folder / "kg/a.folder/b", "two");
  fs::create_symlink("/", folder / "kg/link");
  remove_marked_folder(folder / "kg");
  remove_marked_folder(folder / "kg");
  CHECK(folder.file_count() == 0);
}

TEST_CASE("output folder: where folders cannot be exchanged, two renames do it; a crash between them loses nothing") {
  const Folder folder;
  const std::string target = folder / "kg";
  write_whole(target, "a.csv", "old");
  write_whole(folder / "built", "a.csv", "new");
  replace_by_renames(folder / "built", target);
  CHECK(read_text(target + "/a.csv") == "new");
  CHECK(folder.file_count() == 1);
  fs::rename(target, away_path(target));
  {
    OutputFolder out(target);
    CHECK(read_text(target + "/a.csv") == "new");
  }
  fs::copy(target, away_path(target), fs::copy_options::recursive);
  clean_up_after_others(target);
  CHECK(folder.file_count() == 1);
  CHECK_THROWS(replace_by_renames(folder / "missing", target));
  CHECK(read_text(target + "/a.csv") == "new");
}
