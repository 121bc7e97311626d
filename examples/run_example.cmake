# SPDX-License-Identifier: BSL-1.0

# Runs `program` with `arguments`, its output going to the file `printed`; expects the exit status
# `status`, and compares `printed` with the file `expected` byte for byte if it exists.
separate_arguments(arguments)
execute_process(COMMAND "${program}" ${arguments} OUTPUT_FILE "${printed}" RESULT_VARIABLE actual)
if(NOT actual EQUAL status)
  message(FATAL_ERROR "${program} ${arguments}: exit status ${actual} instead of ${status}")
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
