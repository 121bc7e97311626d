# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Runs `program` with its output going to the file `printed`, and compares that with the file
# `expected` byte for byte if it exists.
execute_process(COMMAND "${program}" OUTPUT_FILE "${printed}" RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${program}: exit status ${status}")
endif()
if(NOT EXISTS "${expected}")
  return()
endif()
file(SHA256 "${printed}" printed_digest)
file(SHA256 "${expected}" expected_digest)
if(NOT printed_digest STREQUAL expected_digest)
  find_program(diff diff)
  if(diff)
    execute_process(COMMAND "${diff}" -u "${expected}" "${printed}")
  endif()
  message(FATAL_ERROR "The output in ${printed} is not what ${expected} says")
endif()
