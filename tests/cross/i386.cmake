# SPDX-License-Identifier: BSL-1.0
include("${CMAKE_CURRENT_LIST_DIR}/debian.cmake")
# The machine runs them itself; only where the libraries lie has to be said.
herne_cross(i386 i686 /usr/i686-linux-gnu/lib/ld-linux.so.2 --library-path
            "${CMAKE_CURRENT_LIST_DIR}/../../build/cross/i386/usr/lib/i386-linux-gnu:/usr/i686-linux-gnu/lib")
