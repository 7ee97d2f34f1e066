# Flags shared by all targets of this project.
option(KGBUILD_WERROR "Treat warnings as errors" OFF)
set(KGBUILD_SANITIZE "" CACHE STRING "Sanitizers, as in -fsanitize=: address,undefined or thread")
option(KGBUILD_COVERAGE "Instrument for coverage" OFF)
option(KGBUILD_FUZZ "Build the fuzzer of the readers (clang), and instrument everything for it" OFF)

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)  # it was empty
endif()
if(NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  message(FATAL_ERROR "kgbuild needs g++ 12, clang 14 or newer; CMAKE_CXX_COMPILER_ID is ${CMAKE_CXX_COMPILER_ID}")
endif()

add_library(kgbuild_options INTERFACE)
target_compile_features(kgbuild_options INTERFACE cxx_std_20)
# a*b+c must not be contracted: the same bytes on every machine.
target_compile_options(kgbuild_options INTERFACE -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
                       $<$<BOOL:${KGBUILD_WERROR}>:-Werror>)
if(KGBUILD_SANITIZE)
  target_compile_options(kgbuild_options INTERFACE -fsanitize=${KGBUILD_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(kgbuild_options INTERFACE -fsanitize=${KGBUILD_SANITIZE})
endif()

# Parsing standard headers takes a third of the compile time. The clang preset builds without precompiled headers, so
# that each file has to include what it needs.
option(KGBUILD_PRECOMPILED_HEADERS "Precompile the standard headers that most files include" ON)
function(precompile_headers target)
  if(KGBUILD_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstdint> <functional> <map> <memory> <optional>
                              <span> <string> <string_view> <unordered_map> <vector> ${ARGN})
  endif()
endfunction()

if(KGBUILD_COVERAGE)
  target_compile_options(kgbuild_options INTERFACE --coverage)
  target_link_options(kgbuild_options INTERFACE --coverage)
endif()
if(KGBUILD_FUZZ)
  target_compile_options(kgbuild_options INTERFACE -fsanitize=fuzzer-no-link
                         -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/tests/fuzz/ignorelist.txt)
endif()
