# SPDX-License-Identifier: BSL-1.0

# Cross-compiles for Windows with Debian's mingw-w64, whose threads are those of POSIX. `mingw.sh`
# fills build/cross/mingw.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
get_filename_component(CMAKE_FIND_ROOT_PATH "${CMAKE_CURRENT_LIST_DIR}/../../build/cross/mingw" ABSOLUTE)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
foreach(kind IN ITEMS LIBRARY INCLUDE PACKAGE)
  set(CMAKE_FIND_ROOT_PATH_MODE_${kind} ONLY)
endforeach()
# In its own place there, where its headers are where it looks for them.
file(GLOB Boost_DIR "${CMAKE_FIND_ROOT_PATH}/usr/lib/boost/cmake/Boost-*")
# Programs bring the compiler's libraries along.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
