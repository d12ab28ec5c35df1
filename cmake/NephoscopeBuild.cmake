# House build rules: language level, warnings, ccache, mold, sanitizers, and the helpers the
# subdirectories use: nephoscope_library() and nephoscope_test().
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_CURRENT_LIST_DIR}/ccache.sh")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()
if(NEPHOSCOPE_SANITIZE)
  add_compile_options(-fsanitize=${NEPHOSCOPE_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${NEPHOSCOPE_SANITIZE})
  if(NEPHOSCOPE_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()

add_library(nephoscope_options INTERFACE)
target_compile_options(nephoscope_options INTERFACE
  -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wimplicit-fallthrough -Wno-missing-field-initializers
  -fpch-preprocess
  $<$<BOOL:${NEPHOSCOPE_WERROR}>:-Werror>
  # GCC 12 sees these in its own inlined std::string and std::function (PR 105329, 105562, 105651).
  "$<$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>:-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-maybe-uninitialized>")
target_compile_definitions(nephoscope_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS
  QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_NO_FOREACH
  NEPHOSCOPE_VERSION="${PROJECT_VERSION}")
target_include_directories(nephoscope_options INTERFACE
  "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/engine" "${PROJECT_BINARY_DIR}/engine")

# What nearly every source includes; parsed once per library instead of once per file.
set(NEPHOSCOPE_PCH <boost/json/value.hpp> <chrono> <functional> <map> <memory> <mutex> <optional> <string> <vector> <tl/expected.hpp>)

# nephoscope_library(name SOURCES … LINKS … [PCH header… | PCH_OF library] [UNITY]): a static library under the house rules.
# PCH adds headers to precompile beside the usual ones. PCH_OF takes those of another library with the same definitions:
# a set of the console's costs half a minute and 400 MB. UNITY: four sources are compiled as one where NEPHOSCOPE_UNITY is on,
# so names in unnamed namespaces differ between neighbours.
function(nephoscope_library name)
  cmake_parse_arguments(ARG "UNITY" "PCH_OF" "SOURCES;LINKS;PCH" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC nephoscope_options ${ARG_LINKS})
  if(ARG_PCH_OF)
    target_precompile_headers(${name} REUSE_FROM ${ARG_PCH_OF})
  else()
    target_precompile_headers(${name} PRIVATE ${NEPHOSCOPE_PCH} ${ARG_PCH})
  endif()
  if(ARG_UNITY AND NEPHOSCOPE_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 4)
  endif()
endfunction()

# A test's own code runs once: half of what optimizes it is time lost on building it.
set(NEPHOSCOPE_TEST_OPTIONS $<$<CONFIG:Release>:-O1>)

# nephoscope_test(name SOURCES … LINKS … [LABELS …] [ENVIRONMENT …]): one Qt Test program, known to CTest.
# NEPHOSCOPE_TEST_PCH of its folder says whose precompiled headers it takes: of pairs library:owner the first whose library
# it links.
function(nephoscope_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(NEPHOSCOPE_SANITIZE)
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 10") # everything runs several times slower
  endif()
  if(NEPHOSCOPE_SANITIZE MATCHES "thread")
    list(APPEND ARG_ENVIRONMENT "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp:die_after_fork=0:history_size=7")
  endif()
  if(NEPHOSCOPE_SANITIZE MATCHES "address")
    list(APPEND ARG_ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0")
  endif()
  add_executable(${name} ${ARG_SOURCES})
  if(NEPHOSCOPE_SANITIZE MATCHES "thread")
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/tsan_clone.cpp")
  endif()
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE nephoscope_options Qt6::Test ${ARG_LINKS})
  target_compile_options(${name} PRIVATE ${NEPHOSCOPE_TEST_OPTIONS})
  # Hundreds of programs with most of the console in each: their symbols alone are gigabytes.
  target_link_options(${name} PRIVATE $<$<CONFIG:Release>:-s>)
  foreach(pair IN LISTS NEPHOSCOPE_TEST_PCH)
    string(REGEX MATCH "^(.+):(.+)$" pair "${pair}")
    if(CMAKE_MATCH_1 IN_LIST ARG_LINKS)
      target_precompile_headers(${name} REUSE_FROM ${CMAKE_MATCH_2})
      break()
    endif()
  endforeach()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;${ARG_ENVIRONMENT}")
endfunction()
