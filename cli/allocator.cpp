// What jemalloc, where the program is linked to it (CMakeLists.txt), is told: it looks for this name.

extern "C" {
// Large pages where the kernel gives them to whoever asks: first touching every page of 4 KiB was a tenth of a run. Few
// arenas, none apart for large pieces, and what is free given back soon, so that they do not cost memory.
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always,narenas:2,oversize_threshold:0,dirty_decay_ms:200";
}
