# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Runs doxygen; fails if it says anything, or if its pages do not hold what must be there.
file(REMOVE_RECURSE "${pages}")
execute_process(COMMAND "${doxygen}" "${settings}" OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT said STREQUAL "")
  message(FATAL_ERROR "doxygen ended with ${status}:\n${said}")
endif()
file(READ "${pages}/namespaceherne.html" namespace)
if(NOT namespace MATCHES "rank")
  message(FATAL_ERROR "The pages in ${pages} do not hold herne::rank")
endif()
