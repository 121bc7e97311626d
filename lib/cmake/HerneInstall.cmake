# SPDX-License-Identifier: BSL-1.0

# The components: herne_runtime is what a program needs that was linked with a shared herne,
# herne_development all that linking takes, herne_schemas the schemas of the files.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(config_folder "${CMAKE_INSTALL_LIBDIR}/cmake/herne")

install(
  TARGETS herne EXPORT herneTargets
  RUNTIME COMPONENT herne_runtime
  LIBRARY COMPONENT herne_runtime NAMELINK_COMPONENT herne_development
  ARCHIVE COMPONENT herne_development
  FILE_SET HEADERS COMPONENT herne_development)
install(EXPORT herneTargets NAMESPACE herne:: DESTINATION "${config_folder}" COMPONENT herne_development)
set(parts linear)
if(HERNE_ARCHIVES)
  list(APPEND parts serialization)
endif()
foreach(part IN LISTS parts)
  install(TARGETS herne_${part} EXPORT herne_${part}Targets FILE_SET HEADERS COMPONENT herne_development)
  install(EXPORT herne_${part}Targets NAMESPACE herne:: DESTINATION "${config_folder}"
          COMPONENT herne_development)
endforeach()

configure_package_config_file(
  cmake/herneConfig.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/herneConfig.cmake"
  INSTALL_DESTINATION "${config_folder}" NO_SET_AND_CHECK_MACRO)
configure_file(cmake/herneConfigVersion.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/herneConfigVersion.cmake" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/herneConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/herneConfigVersion.cmake"
        DESTINATION "${config_folder}" COMPONENT herne_development)

include(cmake/HernePkgConfig.cmake)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/herne.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig"
        COMPONENT herne_development)
install(DIRECTORY io/schema DESTINATION "${CMAKE_INSTALL_DATADIR}/herne" COMPONENT herne_schemas)
foreach(component IN ITEMS herne_runtime herne_development)
  install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT ${component})
endforeach()
