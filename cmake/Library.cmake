# One CMake library per folder of src/. A folder's headers are reached only through its target:
# build/include/<folder>/<folder> is a link to src/<folder>, and each target exports just its own.
# A wrong arrow therefore fails at the #include, not in review.
add_library(lianxun_flags INTERFACE)
target_compile_options(lianxun_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough
  # for all alike: some packages ask for it, and a precompiled header fits only one way of compiling
  -pthread
  # exact arithmetic: no fused multiply-add, whatever the target machine offers
  -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports false positives of these at -O2 and above inside std::string and std::vector
  target_compile_options(lianxun_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-null-dereference
    -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-free-nonheap-object -Wno-dangling-pointer)
endif()
if(LIANXUN_SANITIZE)
  add_compile_options(-fsanitize=${LIANXUN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${LIANXUN_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
  if(LIANXUN_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)  # what ccache needs to see through a precompiled header
  endif()
endif()

# lianxun_precompile(<target> [headers...]): the standard headers that most files include, and these, are parsed once. A
# file still includes what it uses: presets without LIANXUN_PCH compile it alone.
set(standard_headers
  <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span>
  <stdexcept> <string> <unordered_map> <utility> <variant> <vector>)
if(LIANXUN_PCH)
  file(WRITE ${CMAKE_BINARY_DIR}/standard_headers.cpp "")
  add_library(lianxun_standard_headers OBJECT ${CMAKE_BINARY_DIR}/standard_headers.cpp)
  target_link_libraries(lianxun_standard_headers PRIVATE lianxun_flags)
  target_precompile_headers(lianxun_standard_headers PRIVATE ${standard_headers})
endif()
function(lianxun_precompile target)
  if(NOT LIANXUN_PCH)
    return()
  elseif(ARGN)
    target_precompile_headers(${target} PRIVATE ${standard_headers} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM lianxun_standard_headers)
  endif()
endfunction()

# lianxun_library(<folder> [FAST] [PUBLIC targets...] [PRIVATE targets...] [PRECOMPILE headers...])
# Names without "::" are folders of src/. FAST: loops over numbers, worth a slower compilation. PRECOMPILE: what most
# of its files include beyond the standard library.
function(lianxun_library folder)
  cmake_parse_arguments(ARG "FAST" "" "PUBLIC;PRIVATE;PRECOMPILE" ${ARGN})
  set(include ${CMAKE_SOURCE_DIR}/build/include/${folder})
  file(MAKE_DIRECTORY ${include})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${include}/${folder} SYMBOLIC)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(target lianxun_${folder})
  if(sources)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC ${include})
    target_link_libraries(${target} PRIVATE lianxun_flags)
    if(ARG_FAST)
      target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O3>)
    else()
      lianxun_precompile(${target} ${ARG_PRECOMPILE})
    endif()
    set(public PUBLIC)
    set(private PRIVATE)
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${include})
    set(public INTERFACE)
    set(private INTERFACE)
  endif()
  foreach(scope PUBLIC PRIVATE)
    string(TOLOWER ${scope} var)
    foreach(name ${ARG_${scope}})
      if(name MATCHES "::")
        target_link_libraries(${target} ${${var}} ${name})
      else()
        target_link_libraries(${target} ${${var}} lianxun_${name})
      endif()
    endforeach()
  endforeach()
endfunction()

# lianxun_test(<folder> [LINK targets...]): tests/<folder>/*.cpp as one Catch2 program, one ctest entry per program
function(lianxun_test folder)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  if(NOT sources)
    return()
  endif()
  set(target test_${folder})
  add_executable(${target} ${sources} $<TARGET_OBJECTS:lianxun_catch_main>)
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${target} PRIVATE lianxun_flags lianxun_catch ${ARG_LINK})
  # the code under test is optimised; the macros around it take most of a test's compilation
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  lianxun_precompile(${target} <catch2/catch.hpp>)
  target_compile_definitions(${target} PRIVATE LIANXUN_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                               LIANXUN_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${folder} COMMAND ${target} --use-colour no)
  set_tests_properties(${folder} PROPERTIES TIMEOUT 900 ENVIRONMENT
    "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/sanitizers/tsan.supp;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/sanitizers/lsan.supp:print_suppressions=0")
endfunction()
