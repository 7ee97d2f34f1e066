# Packages and builds, for `run`, `test` and `.ci/run`. To be sourced; needs `top`, the source folder.
# Bash 3.2 is enough (macOS), so no associative arrays.

say() { printf '%s\n' "$*" >&2; }
fail() { say "kgbuild: $*"; exit 1; }

# One package a line: group, Debian name, names for dnf, pacman and brew (- = none), and the proof
# that it is installed: a command, or <header>. What matters is that the tool works, not who
# installed it.
packages='
build  cmake             cmake                cmake            cmake       command -v cmake
build  ninja-build       ninja-build          ninja            ninja       command -v ninja
build  g++               gcc-c++              gcc              -           command -v c++
build  pkg-config        pkgconf-pkg-config   pkgconf          pkg-config  command -v pkg-config
build  libboost-dev      boost-devel          boost            boost       <boost/graph/graph_traits.hpp>
build  rapidjson-dev     rapidjson-devel      rapidjson        rapidjson   <rapidjson/reader.h>
build  libcli11-dev      cli11-devel          cli11            cli11       <CLI/CLI.hpp>
build  libre2-dev        re2-devel            re2              re2         pkg-config --exists re2
build  libjemalloc-dev   jemalloc-devel       jemalloc         jemalloc    pkg-config --exists jemalloc
build  libutf8proc-dev   utf8proc-devel       libutf8proc      utf8proc    pkg-config --exists libutf8proc
build  libyaml-dev       libyaml-devel        libyaml          libyaml     pkg-config --exists yaml-0.1
build  libtomlplusplus-dev tomlplusplus-devel tomlplusplus    tomlplusplus <toml++/toml.h>
build  libxml2-dev       libxml2-devel        libxml2          libxml2     pkg-config --exists libxml-2.0
build  zlib1g-dev        zlib-devel           zlib             zlib        pkg-config --exists zlib
build  libzstd-dev       libzstd-devel        zstd             zstd        pkg-config --exists libzstd
test   doctest-dev       doctest-devel        doctest          doctest     <doctest/doctest.h>
test   python3           python3              python           python      command -v python3
test   libxml2-utils     libxml2              libxml2          libxml2     command -v xmllint
test   locales           glibc-locale-source  glibc            -           test -e /usr/share/i18n/locales/de_DE
test   python3-networkx  python3-networkx     python-networkx  -           has_python_module networkx
test   python3-igraph    python3-igraph       python-igraph    -           has_python_module igraph
test   python3-pandas    python3-pandas       python-pandas    -           has_python_module pandas
test   python3-rdflib    python3-rdflib       python-rdflib    -           has_python_module rdflib
lint   clang-format-14   clang-tools-extra    clang            llvm        command -v clang-format-14
lint   clang-tidy-14     clang-tools-extra    clang            llvm        command -v run-clang-tidy-14
clang  clang-14          clang                clang            llvm        command -v clang++-14
clang  libclang-rt-14-dev  compiler-rt        compiler-rt      llvm        has_clang_runtime
bench  libbenchmark-dev  google-benchmark-devel  benchmark     google-benchmark  <benchmark/benchmark.h>
bench  libigraph-dev     igraph-devel         igraph           igraph      pkg-config --exists igraph
interop  default-jdk-headless  java-17-openjdk-devel  jdk17-openjdk  openjdk@17  command -v javac
interop  maven           maven                maven            maven       command -v mvn
interop  nodejs          nodejs               nodejs           node        command -v node
interop  npm             nodejs-npm           npm              -           command -v npm
interop  chromium        chromium             chromium         -           command -v chromium
interop  python3-venv    python3-pip          python           python      has_python_module ensurepip
peer   libhyperscan-dev  hyperscan-devel      -                -           pkg-config --exists libhs
'

# Debian's packages belong to Debian's Python, which need not be the first python3 in PATH.
has_python_module() {
  local python=/usr/bin/python3
  [ -x "$python" ] || python=python3
  "$python" -c "import importlib.util, sys; sys.exit(importlib.util.find_spec('$1') is None)"
}

# The runtime of clang's sanitizers and fuzzer, which Debian only recommends beside clang.
has_clang_runtime() {
  local folder
  folder=$(clang++-14 --print-runtime-dir) && [ -e "$folder/libclang_rt.fuzzer-$(uname -m).a" ]
}

# Prints those of the given headers that the compiler does not find, with one call for all of them.
missing_headers() {
  local header program=
  for header in "$@"; do
    program+="#if !__has_include($header)"$'\n'"missing $header"$'\n'"#endif"$'\n'
  done
  printf '%s' "$program" | c++ -x c++ -std=c++20 -E -P - 2>/dev/null | sed -n 's/^missing //p'
}

# Prints the lines of `packages` in the given groups whose proof fails.
missing_packages() {
  local groups=" $* " group debian dnf pacman brew proof headers=() absent=
  while read -r group debian dnf pacman brew proof; do
    [[ $groups == *" $group "* && $proof == \<* ]] && headers+=("$proof")
  done <<<"$packages"
  if [ ${#headers[@]} -gt 0 ]; then
    if command -v c++ >/dev/null; then absent=$(missing_headers "${headers[@]}"); else absent=${headers[*]}; fi
  fi
  while read -r group debian dnf pacman brew proof; do
    [[ $groups == *" $group "* ]] || continue
    if [[ $proof == \<* ]]; then
      [[ $absent != *"$proof"* ]] && continue
    elif $proof >/dev/null 2>&1; then
      continue
    fi
    echo "$group $debian $dnf $pacman $brew $proof"
  done <<<"$packages"
}

# Prints column $1 of standard input in one line, each name once.
column() { awk -v n="$1" '$n != "-" && !seen[$n]++ {printf "%s%s", sep, $n; sep = " "}'; }

# Without apt-get: says what is missing, and fails only if a tool needed for building is missing.
name_packages() {
  say "Not found, by their Debian names: $(column 2 <<<"$1"). Install them with one of"
  say "  dnf install $(column 3 <<<"$1")"
  say "  pacman -S $(column 4 <<<"$1")"
  say "  brew install $(column 5 <<<"$1")"
  local tool
  for tool in cmake ninja c++ pkg-config; do
    command -v "$tool" >/dev/null || fail "cannot build without $tool"
  done
}

# apt_install LOG ROOT-COMMAND... -- PACKAGE...: tries the present package lists first, which may be
# current, then twice with new ones, in case the mirror is just being updated.
apt_install() {
  local log=$1 root=() try
  shift
  while [ "$1" != -- ]; do root+=("$1"); shift; done
  shift
  for try in 1 2 3; do
    if [ $try -gt 1 ]; then
      ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get update </dev/null >>"$log" 2>&1 || sleep 3
    fi
    ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" \
      </dev/null >>"$log" 2>&1 && return 0
  done
  return 1
}

# install_packages GROUP...: installs missing packages of these groups.
install_packages() {
  local missing names root=() log=$top/build/setup.log
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || { name_packages "$missing"; return 0; }
  names=$(column 2 <<<"$missing")
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "missing packages; as root: apt-get install $names"
    say "kgbuild: sudo is asked for, to install with apt-get: $names"
    root=(sudo)
    sudo -v || fail "missing packages; as root: apt-get install $names"
  else
    say "Installing with apt-get: $names"
  fi
  mkdir -p "$top/build"
  : >"$log"
  # shellcheck disable=SC2086  # the names are words
  apt_install "$log" ${root[@]+"${root[@]}"} -- $names || { tail -n 20 "$log" >&2; fail "apt-get failed, see $log"; }
  missing=$(missing_packages "$@")
  [ -z "$missing" ] || fail "installed, but still not found: $(column 2 <<<"$missing"); see $log"
}

# Shows ninja's progress in one line on a terminal, else only $1 once. Prints nothing if nothing was built.
show_progress() {
  local line begun= pattern='^\[([0-9]+)/([0-9]+)\]'
  while IFS= read -r line; do
    [[ $line =~ $pattern ]] && [ "${BASH_REMATCH[1]}" != 0 ] || continue
    [ -n "$begun" ] || { begun=1; [ -t 2 ] || say "$1"; }
    [ -t 2 ] && printf '\r%s %s of %s' "$1" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
  done
  if [ -n "$begun" ] && [ -t 2 ]; then printf '\n' >&2; fi
}

# build PRESET TEXT [TARGET...]: configures if needed, then builds. Output goes to build/PRESET.log and is
# shown on failure. TEXT says what is being built.
build() {
  local preset=$1 text=$2 folder=$top/build/$1 log=$top/build/$1.log home=
  shift 2
  mkdir -p "$folder"
  if command -v flock >/dev/null; then exec 9>"$folder.lock"; flock 9; fi  # of two runs at the same time, one builds
  [ ! -f "$folder/CMakeCache.txt" ] || home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
  # After the source folder was moved or copied, its build belongs to another folder.
  [ -z "$home" ] || [ "$home" = "$top" ] || { rm -rf "$folder"; mkdir -p "$folder"; }
  : >"$log"
  if [ ! -f "$folder/build.ninja" ] || [ "$top/CMakePresets.json" -nt "$folder/build.ninja" ]; then
    (cd "$top" && cmake --preset "$preset") </dev/null >"$log" 2>&1 || build_failed "$log"
  fi
  ninja -C "$folder" "$@" </dev/null 2>&1 | tee -a "$log" | show_progress "$text" || build_failed "$log"
  exec 9>&-
}

build_failed() {
  tail -n 60 "$1" >&2
  fail "the build failed; all of its output is in $1"
}
