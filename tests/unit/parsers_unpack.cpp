// Compressed inputs.
#include <doctest/doctest.h>

#include <zlib.h>
#include <zstd.h>

#include "base/unpack.hpp"
#include "kgbuild/reader.hpp"
#include "tests/unit/said.hpp"

using namespace kgbuild;
using namespace kgbuild::test;

namespace {

std::string gzip(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 32, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 1);
  REQUIRE(ZSTD_isError(size) == 0);
  out.resize(size);
  return out;
}

/// Text that does not compress well.
std::string long_text(std::size_t size) {
  std::string text;
  std::uint32_t state = 1;
  while (text.size() < size) {
    state = state * 1664525 + 1013904223;
    text += static_cast<char>('a' + (state >> 24) % 26);
  }
  return text;
}

constexpr std::size_t plenty = 1 << 30;

}  // namespace

TEST_CASE("unpack: gzip and zstd, of any size and number of parts") {
  for (const auto& pack : {gzip, zstd}) {
    for (const std::size_t size : {0, 1, 1000, 1 << 18, (1 << 20) + 7}) {
      CAPTURE(size);
      const std::string text = long_text(size);
      const std::string packed = pack(text);
      REQUIRE(is_compressed(packed));
      const Unpacked whole = unpack(packed, plenty);
      CHECK(whole.problem.empty());
      CHECK(whole.bytes == text);
      CHECK(unpack(packed + pack("tail"), plenty).bytes == text + "tail");
    }
  }
  CHECK(unpack(gzip("padded") + std::string(512, '\0'), plenty).problem.empty());
  CHECK_FALSE(is_compressed(""));
  CHECK_FALSE(is_compressed("# text"));
  CHECK_FALSE(is_compressed("\x1F\x8B"));
}

TEST_CASE("unpack: what was unpacked before a mistake is kept") {
  for (const auto& pack : {gzip, zstd}) {
    const std::string text = long_text(600000), packed = pack(text);
    const Unpacked cut = unpack(packed.substr(0, packed.size() / 2), plenty);
    CHECK(holds(cut.problem, "cut off"));
    CHECK(!cut.bytes.empty());
    CHECK(text.starts_with(cut.bytes));
    std::string bad = packed;
    for (std::size_t i = bad.size() * 3 / 4; i < bad.size() * 3 / 4 + 200; ++i) bad[i] = static_cast<char>(~bad[i]);
    if (pack == gzip) CHECK(!unpack(bad, plenty).problem.empty());  // the other has no checksum
    CHECK(holds(unpack(packed.substr(0, 6), plenty).problem, "cut off"));
    CHECK(unpack(packed, 1000).bytes == text.substr(0, 1000));
    CHECK(!unpack(packed, 1000).problem.empty());
  }
  const Unpacked bomb = unpack(gzip(std::string(std::size_t{100} << 20, ' ')), plenty);
  CHECK(bomb.bytes.size() < (std::size_t{100} << 20));
  CHECK(holds(bomb.problem, "far longer"));
}

TEST_CASE("unpack: inputs of any format") {
  const RuleSet rules = RuleSet::builtin();
  const std::string list = R"([{"title": "Pebble: Small Steps", "authors": ["Ona Reyes"], "date": "2024-05-06"}])";
  const std::string lines = "{\"title\": \"Pebble: Small Steps\", \"authors\": [\"Ona Reyes\"]}\n";
  for (const auto& [name, bytes, format] : std::vector<std::array<std::string, 3>>{
           {"papers.json.gz", gzip(list), "json"},
           {"papers.JSON.GZ", gzip(list), "json"},
           {"papers.json.zst", zstd(list), "json"},
           {"papers.jsonl.gz", gzip(lines), "json"},
           {"papers.gz", gzip(list), "json"},
           {"papers.json", zstd(list), "json"},
           {"feed.xml.gz",
            gzip("<feed><entry><title>Pebble: Small Steps</title><author><name>Ona Reyes</name></author>"
                 "</entry></feed>"),
            "feeds"}}) {
    const std::string& file = name;  // clang 14 captures no structured binding
    CAPTURE(file);
    Diagnostics diagnostics;
    const Source source = Source::from_bytes(file, bytes, diagnostics);
    CHECK_FALSE(source.verbatim());
    const InputFormat* const found = guess_input_format(source);
    REQUIRE(found);
    CHECK(found->name == format);
    const ReadResult read = read_source(source, *found, rules, diagnostics);
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].title == "Pebble: Small Steps");
    CHECK_FALSE(read.entries[0].body_start);
    CHECK(list_diagnostics(diagnostics).empty());
  }
  Diagnostics diagnostics;
  const std::string packed = gzip(list + long_text(50000));
  CHECK(Source::from_bytes("papers.json.gz", packed.substr(0, packed.size() - 100), diagnostics)
            .text()
            .starts_with(list));
  CHECK(holds(list_diagnostics(diagnostics), "broken-compression 0:"));
}
