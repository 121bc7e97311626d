# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Installs the components of the shared herne in the folder `build` one by one, and fails unless each
# brings what it says, and what somebody else brings stays away.
function(expect component)
  cmake_parse_arguments(PARSE_ARGV 1 files "" "" "WITH;WITHOUT")
  set(prefix "${work}/${component}")
  file(REMOVE_RECURSE "${prefix}")
  execute_process(COMMAND "${CMAKE_COMMAND}" --install "${build}" --component ${component} --prefix "${prefix}"
                  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  file(GLOB_RECURSE installed RELATIVE "${prefix}" "${prefix}/*")
  foreach(pattern IN LISTS files_WITH)
    if(NOT installed MATCHES "(^|;)${pattern}(;|$)")
      message(SEND_ERROR "${component} brings no ${pattern}, but ${installed}")
    endif()
  endforeach()
  foreach(pattern IN LISTS files_WITHOUT)
    if(installed MATCHES "(^|;)${pattern}(;|$)")
      message(SEND_ERROR "${component} brings ${CMAKE_MATCH_0}")
    endif()
  endforeach()
endfunction()

set(library "lib/libherne\\.so\\.[0-9.]+")
expect(herne_runtime WITH "${library}" "[^;]*LICENSE"
                     WITHOUT "include/[^;]*" "lib/libherne\\.so" "[^;]*\\.(cmake|pc|json)")
expect(herne_development WITH "include/herne/herne\\.hpp" "lib/libherne\\.so" "lib/cmake/herne/herneConfig\\.cmake"
                              "lib/pkgconfig/herne\\.pc" "[^;]*LICENSE"
                         WITHOUT "${library}" "[^;]*\\.json")
expect(herne_schemas WITH "share/herne/schema/ranking\\.schema\\.json" WITHOUT "(lib|include)/[^;]*")
