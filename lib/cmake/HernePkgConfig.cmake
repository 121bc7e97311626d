# SPDX-License-Identifier: BSL-1.0

# Writes herne.pc. Its paths count from where it lies, so that the installed folder may be moved.
cmake_path(IS_ABSOLUTE CMAKE_INSTALL_LIBDIR libdir_is_absolute)
if(libdir_is_absolute)
  set(pc_prefix "${CMAKE_INSTALL_PREFIX}")
  set(pc_libdir "${CMAKE_INSTALL_LIBDIR}")
else()
  cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX
             BASE_DIRECTORY "${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/pkgconfig"
             OUTPUT_VARIABLE up)
  set(pc_prefix "\${pcfiledir}/${up}")
  set(pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
set(pc_includedir "\${prefix}")
cmake_path(APPEND pc_includedir "${CMAKE_INSTALL_INCLUDEDIR}")

# Libraries that the linker does not find by itself are looked for where the build found them.
set(needed "")
set(folder "$<TARGET_LINKER_FILE_DIR:hwy::hwy>")
string(APPEND needed "$<$<NOT:$<IN_LIST:${folder},${CMAKE_CXX_IMPLICIT_LINK_DIRECTORIES}>>:-L${folder} >-lhwy -pthread")

# A static library takes what it needs along, whether or not one says --static.
if(kind STREQUAL "SHARED_LIBRARY")
  set(pc_cflags " -DHERNE_SHARED")
  set(pc_libs "")
  set(pc_private "${needed}")
else()
  set(pc_cflags "")
  set(pc_libs " ${needed}")
  set(pc_private "")
endif()
configure_file(cmake/herne.pc.in "${CMAKE_CURRENT_BINARY_DIR}/herne.pc.generate" @ONLY)
file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/herne.pc" INPUT "${CMAKE_CURRENT_BINARY_DIR}/herne.pc.generate")
