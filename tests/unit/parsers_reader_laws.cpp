// The laws of the fuzzer for its seeds, and for what is left of them when they are cut at many places.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include "base/read_file.hpp"
#include "kgbuild/text.hpp"
#include "parsers_papers.hpp"
#include "tests/fuzz/field_laws.hpp"
#include "tests/fuzz/reader_laws.hpp"

namespace {

/// The seeds of a target, by name.
std::map<std::string, std::string> seeds_of(std::string_view target) {
  std::map<std::string, std::string> seeds;
  for (const auto& file : std::filesystem::directory_iterator(std::string(KGBUILD_SEEDS).append(target)))
    seeds[file.path().filename().string()] = kgbuild::read_file(file.path().string());
  return seeds;
}

std::size_t count_papers(const laws::ReaderCase& reader, std::string_view text) {
  const Papers papers(std::string(reader.format).c_str(), std::string(text), std::string(reader.file));
  return papers.count() + papers.result.records.size();
}

}  // namespace

TEST_CASE("laws of readers hold for all seeds of the fuzzer") {
  for (const laws::ReaderCase& reader : laws::reader_cases()) {
    const auto seeds = seeds_of(reader.name);
    CHECK(seeds.size() > 0);
    for (const auto& seed : seeds) {
      CAPTURE(seed.first);
      CHECK(laws::broken_law(reader, seed.second) == "");
    }
  }
  for (const laws::FieldCase& field : laws::field_cases())
    for (const auto& seed : seeds_of(field.name)) {
      CAPTURE(seed.first);
      CHECK(field.broken(kgbuild::clean_text(seed.second).text) == "");
    }
}

TEST_CASE("a text that ends too early loses one paper at most of those that were whole") {
  for (const laws::ReaderCase& reader : laws::reader_cases()) {
    if (reader.format == "markdown" || reader.format == "html") continue;  // the layout is chosen by all of the text
    for (const auto& seed : seeds_of(reader.name)) {
      const std::string& text = seed.second;
      std::size_t most = 0;
      for (std::size_t cut = 0; cut <= text.size(); cut += 7) {
        const std::size_t papers = count_papers(reader, kgbuild::utf8_prefix(text, cut));
        CAPTURE(seed.first);
        CAPTURE(cut);
        CHECK(papers + 1 >= most);
        most = std::max(most, papers);
      }
      CHECK(count_papers(reader, text) >= most);
    }
  }
}
