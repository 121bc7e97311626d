# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Fails if the shared `library` exports what is not ours (templates of std over our types are ours).
execute_process(COMMAND "${nm}" -DC --defined-only "${library}" OUTPUT_VARIABLE symbols
                        COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES "herne::(v[0-9a-z_]+::)?rank\\(")
  message(FATAL_ERROR "herne::rank is not exported")
endif()
string(REGEX REPLACE "[][;]" "" symbols "${symbols}")
string(REGEX MATCHALL "[^\n]*[ (<&*](nlohmann|Eigen|hwy)[^\n]*" foreign "${symbols}")
if(foreign)
  list(JOIN foreign "\n" foreign)
  message(FATAL_ERROR "Exported, but not herne's:\n${foreign}")
endif()
