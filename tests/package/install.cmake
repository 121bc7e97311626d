# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Installs the herne of the folder `build` to `prefix`; with `source` given, builds it there first.
# The object files are the same for both kinds of library, so with ccache that only links.
file(REMOVE_RECURSE "${prefix}")
if(source)
  execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -C "${settings}" -S "${source}" -B "${build}"
                          "-DBUILD_SHARED_LIBS=${shared}" -DHERNE_BUILD_TESTS=OFF -DHERNE_BUILD_EXAMPLES=OFF
                  COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" COMMAND_ERROR_IS_FATAL ANY)
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}" COMMAND_ERROR_IS_FATAL ANY)
