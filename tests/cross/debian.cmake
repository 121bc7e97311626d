# SPDX-License-Identifier: BSL-1.0

# Cross-compiles for another Debian architecture: `herne_cross(arm64 aarch64 EMULATOR...)` names
# Debian's word for it, the GNU one, and what runs its programs. `sysroot.sh` fills build/cross/.
macro(herne_cross architecture processor)
  set(CMAKE_SYSTEM_NAME Linux)
  set(CMAKE_SYSTEM_PROCESSOR ${processor})
  set(CMAKE_CXX_COMPILER ${processor}-linux-gnu-g++)
  get_filename_component(CMAKE_FIND_ROOT_PATH "${CMAKE_CURRENT_LIST_DIR}/../../build/cross/${architecture}"
                         ABSOLUTE)
  set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
  foreach(kind IN ITEMS LIBRARY INCLUDE PACKAGE)
    set(CMAKE_FIND_ROOT_PATH_MODE_${kind} ONLY)
  endforeach()
  set(CMAKE_CROSSCOMPILING_EMULATOR ${ARGN})
endmacro()
