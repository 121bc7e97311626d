# SPDX-License-Identifier: BSL-1.0

# What every target of ours is compiled with, and nobody else's. It stands behind the flags of a
# parent project, and counts against them.
function(herne_target name)
  target_compile_features(${name} PRIVATE cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden
                                           VISIBILITY_INLINES_HIDDEN ON)
  # Exact under -Ofast as well: not-a-number is seen, and a quotient is rounded once, on any machine.
  target_compile_options(${name} PRIVATE -ffp-contract=off -fno-fast-math)
  # Exceptions and Boost's archives need to know types at run time.
  target_compile_options(${name} PRIVATE -frtti -fexceptions)
  if(HERNE_WARNINGS OR HERNE_WERROR)
    target_compile_options(${name} PRIVATE -Wall -Wextra -Wconversion -Wshadow)
    # g++ 12 takes "text" + std::string for an overlapping copy (GCC bug 105651).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      target_compile_options(${name} PRIVATE -Wno-restrict)
    endif()
    # Newer ones blame the caller for a deprecated call inside libstdc++ 12's std::stable_sort.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 15)
      target_compile_options(${name} PRIVATE -Wno-deprecated-declarations)
    endif()
  endif()
  if(HERNE_WERROR)
    target_compile_options(${name} PRIVATE -Werror)
  elseif(NOT HERNE_WARNINGS)
    target_compile_options(${name} PRIVATE -w)
  endif()
endfunction()
