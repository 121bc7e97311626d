# SPDX-License-Identifier: BSL-1.0
include(CMakePackageConfigHelpers)

set(config_folder "${CMAKE_INSTALL_LIBDIR}/cmake/herne")

install(TARGETS herne EXPORT herneTargets FILE_SET HEADERS)
install(EXPORT herneTargets NAMESPACE herne:: DESTINATION "${config_folder}")
foreach(component IN ITEMS dense serialization)
  install(TARGETS herne_${component} EXPORT herne_${component}Targets FILE_SET HEADERS)
  install(EXPORT herne_${component}Targets NAMESPACE herne:: DESTINATION "${config_folder}")
endforeach()

get_target_property(kind herne TYPE)
configure_package_config_file(
  cmake/herneConfig.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/herneConfig.cmake"
  INSTALL_DESTINATION "${config_folder}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/herneConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/herneConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/herneConfigVersion.cmake" cmake/Findlibmd.cmake
        DESTINATION "${config_folder}")

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
configure_file(cmake/herne.pc.in "${CMAKE_CURRENT_BINARY_DIR}/herne.pc" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/herne.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
install(DIRECTORY io/schema DESTINATION "${CMAKE_INSTALL_DATADIR}/herne")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
