# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Fails if <herne/herne.hpp> pulls in what only opt-in headers and lib/ may use.
execute_process(COMMAND "${compiler}" -std=c++20 -M "-I${include}" "${source}"
                OUTPUT_VARIABLE dependencies COMMAND_ERROR_IS_FATAL ANY)
if(NOT dependencies MATCHES "herne/herne\\.hpp" OR NOT dependencies MATCHES "/string")
  message(FATAL_ERROR "These are not the dependencies of the umbrella:\n${dependencies}")
endif()
string(REGEX MATCHALL "[^ \n]*/(boost|nlohmann|Eigen|hwy)/[^ \n]*|[^ \n]*/bits/regex\\.h|[^ \n]*/iostream" heavy "${dependencies}")
if(heavy)
  list(JOIN heavy "\n  " heavy)
  message(FATAL_ERROR "<herne/herne.hpp> includes\n  ${heavy}")
endif()
