# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Builds the consumer `name` (a folder here) against the herne installed in `prefix`, or against its
# sources, and runs it at the root of the sources, where the data lies that it reads.
# Variables: name, kind (static or shared), prefix, settings (an initial cache), options (further ones
# for CMake), installs (whether herne is installed from there, to `prefix`), work, source.
set(configure "${CMAKE_COMMAND}" -G Ninja -C "${settings}" -S "${CMAKE_CURRENT_LIST_DIR}/${name}" -B "${work}")
set(run_environment "")

file(REMOVE_RECURSE "${work}")
if(name STREQUAL "pkg_config")
  execute_process(COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/pkg_config/build.sh" "${kind}" "${prefix}" "${work}"
                          "${compiler}" COMMAND_ERROR_IS_FATAL ANY)
  set(run_environment "LD_LIBRARY_PATH=${prefix}/lib")
else()
  execute_process(COMMAND ${configure} "-DCMAKE_PREFIX_PATH=${prefix}" "-DKIND=${kind}"
                          "-DHERNE_SOURCE=${source}" ${options} --no-warn-unused-cli
                  OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
  message("${said}")
  if(NOT status EQUAL 0 OR said MATCHES "Warning")
    message(FATAL_ERROR "Configuring ${name} failed, or was not quiet")
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${work}" COMMAND_ERROR_IS_FATAL ANY)
endif()
if(name STREQUAL "parent")
  execute_process(COMMAND "${work}/refusals" COMMAND_ERROR_IS_FATAL ANY)
endif()
# The parent's herne is what the other consumers of its kind get, moved from where it was installed.
if(installs)
  file(REMOVE_RECURSE "${prefix}" "${prefix}-before")
  execute_process(COMMAND "${CMAKE_COMMAND}" --install "${work}" --prefix "${prefix}-before" COMMAND_ERROR_IS_FATAL ANY)
  file(RENAME "${prefix}-before" "${prefix}")
endif()

execute_process(COMMAND "${CMAKE_COMMAND}" -E env ${run_environment} "${work}/consumer"
                WORKING_DIRECTORY "${source}" OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
message("${printed}")
file(READ "${CMAKE_CURRENT_LIST_DIR}/${expected}" wanted)
if(NOT printed STREQUAL wanted)
  message(FATAL_ERROR "The consumer did not print what ${expected} says:\n${wanted}")
endif()
