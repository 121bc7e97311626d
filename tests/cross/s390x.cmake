# SPDX-License-Identifier: BSL-1.0
include("${CMAKE_CURRENT_LIST_DIR}/debian.cmake")
herne_cross(s390x s390x qemu-s390x -L /usr/s390x-linux-gnu)
