# SPDX-License-Identifier: BSL-1.0
include("${CMAKE_CURRENT_LIST_DIR}/debian.cmake")
herne_cross(arm64 aarch64 qemu-aarch64 -L /usr/aarch64-linux-gnu)
