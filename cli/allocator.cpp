// Options of jemalloc, which reads this symbol if the program is linked to it (CMakeLists.txt).

extern "C" {
// thp: huge pages, since first touching pages of 4 KiB took a tenth of a run. Few arenas, none of its own for large
// allocations, and a short decay keep that from costing memory.
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always,narenas:2,oversize_threshold:0,dirty_decay_ms:200";
}
