#include "base/unpack.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <new>

#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::string_view gzip_magic = "\x1F\x8B\x08";
constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD";
constexpr std::size_t block = 1 << 18;
constexpr std::string_view cut_off = "the compressed data are cut off";
constexpr std::string_view damaged = "the compressed data are damaged";
constexpr std::string_view too_long = "the data are far longer than compressed text is";

/// How much may be unpacked of `size` bytes: text has a ratio of 3 to 50.
std::size_t limit_of(std::size_t size, std::size_t max_bytes) {
  constexpr std::size_t max_ratio = 100, free_bytes = std::size_t{16} << 20;
  return std::min(max_bytes, size > max_bytes / max_ratio ? max_bytes : max_ratio * size + free_bytes);
}

/// Grows `out` by a block, as far as the limit; the number of new bytes.
std::size_t grow(std::string& out, std::size_t limit) {
  const std::size_t before = out.size();
  out.resize(std::min(before + block, limit));
  return out.size() - before;
}

class Inflater {
 public:
  Inflater() {
    constexpr int gzip_only = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, gzip_only) != Z_OK) throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  Unpacked run(std::string_view bytes, std::size_t limit) {
    Unpacked out;
    while (out.problem.empty()) {
      if (stream_.avail_in == 0) feed(bytes);
      const std::size_t before = out.bytes.size(), room = grow(out.bytes, limit);
      stream_.next_out = reinterpret_cast<Bytef*>(out.bytes.data()) + before;
      stream_.avail_out = static_cast<uInt>(room);
      const int status = room == 0 ? Z_MEM_ERROR : inflate(&stream_, Z_NO_FLUSH);
      out.bytes.erase(before + (room - stream_.avail_out));
      if (room == 0) {
        out.problem = too_long;
      } else if (status == Z_STREAM_END) {
        if (!begin_member(bytes)) break;
      } else if (status == Z_BUF_ERROR && stream_.avail_in == 0 && bytes.empty()) {
        out.problem = cut_off;
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        out.problem = damaged;
      }
    }
    return out;
  }

 private:
  /// Hands over the next part of `bytes`.
  void feed(std::string_view& bytes) {
    const std::string_view part = bytes.substr(0, std::numeric_limits<uInt>::max());
    // The library does not write here, but is older than `const`.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(part.data()));
    stream_.avail_in = static_cast<uInt>(part.size());
    bytes.remove_prefix(part.size());
  }

  /// False at the end; what follows a member and is none, such as padding, is skipped.
  bool begin_member(std::string_view& bytes) {
    if (stream_.avail_in == 0) feed(bytes);
    const std::string_view rest(reinterpret_cast<const char*>(stream_.next_in), stream_.avail_in);
    return rest.starts_with(gzip_magic.substr(0, 2)) && inflateReset(&stream_) == Z_OK;
  }

  z_stream stream_{};
};

Unpacked unpack_zstd(std::string_view bytes, std::size_t limit) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  Unpacked out;
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  for (std::size_t status = 1; out.problem.empty() && (in.pos < in.size || status != 0);) {
    const std::size_t before = out.bytes.size(), room = grow(out.bytes, limit), consumed = in.pos;
    ZSTD_outBuffer part{out.bytes.data() + before, room, 0};
    status = room == 0 ? 0 : ZSTD_decompressStream(context.get(), &part, &in);
    out.bytes.resize(before + part.pos);
    if (room == 0)
      out.problem = too_long;
    else if (ZSTD_isError(status) != 0)
      out.problem = damaged;
    else if (status != 0 && in.pos == in.size && in.pos == consumed && part.pos < room)
      out.problem = cut_off;
  }
  return out;
}

}  // namespace

bool is_compressed(std::string_view bytes) { return bytes.starts_with(gzip_magic) || bytes.starts_with(zstd_magic); }

Unpacked unpack(std::string_view bytes, std::size_t max_bytes) {
  const std::size_t limit = limit_of(bytes.size(), max_bytes);
  return bytes.starts_with(zstd_magic) ? unpack_zstd(bytes, limit) : Inflater().run(bytes, limit);
}

std::string_view strip_compression(std::string_view name) {
  constexpr std::array<std::string_view, 3> endings{".gz", ".zst", ".zstd"};
  for (const std::string_view ending : endings)
    if (name.size() > ending.size() && ascii_lower(name.substr(name.size() - ending.size())) == ending)
      return name.substr(0, name.size() - ending.size());
  return name;
}

}  // namespace base
}  // namespace kgbuild
