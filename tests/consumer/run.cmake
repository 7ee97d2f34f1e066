# Installs BUILD next to itself, builds the programs of README.md (examples/programs) against it as a user's project,
# runs them on DIGESTS, runs the installed program.
#   cmake -D BUILD=... -D COMPILER=... -D FLAGS=... -D PROJECT=... -P run.cmake
cmake_minimum_required(VERSION 3.22)
function(run folder)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${folder} RESULT_VARIABLE status OUTPUT_VARIABLE output
                  ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "${command}\n${output}\nexit status ${status}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

# expect(PATTERN): in the output of the last command.
function(expect pattern)
  if(NOT output MATCHES "${pattern}")
    message(FATAL_ERROR "expected ${pattern}, but the program printed: ${output}")
  endif()
endfunction()

set(programs ${PROJECT}/examples/programs)
set(digests ${PROJECT}/examples/digests)
set(scratch ${BUILD}/consumer)
set(prefix ${scratch}/prefix)
file(REMOVE_RECURSE ${scratch})
file(MAKE_DIRECTORY ${scratch})

# README.md shows the programs as they are compiled here.
file(READ ${PROJECT}/README.md readme)
foreach(program top_authors components)
  file(READ ${programs}/${program}.cpp text)
  string(REGEX REPLACE "\n([^\n])" "\n    \\1" text "    ${text}")
  string(FIND "${readme}" "${text}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "README.md does not show examples/programs/${program}.cpp, indented by four blanks")
  endif()
endforeach()
file(STRINGS ${programs}/top_authors.cpp lines)
list(LENGTH lines count)
if(count GREATER 15)
  message(FATAL_ERROR "the first program of README.md has more than 15 lines: the front door got heavier")
endif()

run(${scratch} ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
run(${scratch} ${CMAKE_COMMAND} -G Ninja -S ${programs} -B ${scratch}/build
    -D CMAKE_PREFIX_PATH=${prefix} -D CMAKE_CXX_COMPILER=${COMPILER} -D "CMAKE_CXX_FLAGS=${FLAGS}")
run(${scratch} ${CMAKE_COMMAND} --build ${scratch}/build)
run(${scratch} ${scratch}/build/top_authors ${digests})
expect("^Yuna Seo 0\\.[0-9]+\n")
run(${scratch} ${prefix}/bin/kgbuild ${digests} --quiet --view coauthors --analyze pagerank,community
    --max-coauthors none -o expected.graphml)
run(${scratch} ${CMAKE_COMMAND} -E compare_files people.graphml expected.graphml)
run(${scratch} ${scratch}/build/components ${digests})
expect("12 people, connected components: [1-9]")
run(${scratch} ${prefix}/bin/kgbuild --version)
