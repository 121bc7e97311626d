# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Installs the herne of the folder `build`, and moves it to `prefix` from where it was installed; with
# `source` given, builds a static one there first.
file(REMOVE_RECURSE "${prefix}" "${prefix}-before")
if(source)
  execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -C "${settings}" -S "${source}" -B "${build}"
                          -DBUILD_SHARED_LIBS=OFF -DHERNE_BUILD_TESTS=OFF -DHERNE_BUILD_EXAMPLES=OFF
                  COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" COMMAND_ERROR_IS_FATAL ANY)
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}-before" COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${prefix}-before" "${prefix}")
