# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)

# Fails unless the README's first program and first output are the consumer's, main.cpp and expected.txt.
file(READ "${source}/README.md" readme)

function(same_as language file)
  string(FIND "${readme}" "```${language}\n" start)
  if(start EQUAL -1)
    message(FATAL_ERROR "README.md has no block of ${language}")
  endif()
  string(LENGTH "```${language}\n" fence)
  math(EXPR start "${start} + ${fence}")
  string(SUBSTRING "${readme}" ${start} -1 rest)
  string(FIND "${rest}" "```" end)
  string(SUBSTRING "${rest}" 0 ${end} block)
  file(READ "${CMAKE_CURRENT_LIST_DIR}/${file}" wanted)
  string(REGEX REPLACE "(^|\n)(//[^\n]*\n)+" "\\1" wanted "${wanted}")
  if(NOT block STREQUAL wanted)
    message(FATAL_ERROR "README.md's first ${language} block is not tests/package/${file}:\n${block}\n---\n${wanted}")
  endif()
endfunction()

same_as(cpp main.cpp)
same_as(text expected.txt)
