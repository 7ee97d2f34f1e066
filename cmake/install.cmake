# cmake --install: the program, the library, its headers, and the files for find_package(kgbuild CONFIG).
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/kgbuild)

install(TARGETS kgbuild_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS kgbuild EXPORT kgbuild LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
                                       ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/kgbuild DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/kgbuild)

install(EXPORT kgbuild NAMESPACE kgbuild:: FILE kgbuildTargets.cmake DESTINATION ${package_folder})
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/kgbuildConfig.cmake.in
                              ${PROJECT_BINARY_DIR}/kgbuildConfig.cmake INSTALL_DESTINATION ${package_folder}
                              NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/kgbuildConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/kgbuildConfig.cmake ${PROJECT_BINARY_DIR}/kgbuildConfigVersion.cmake
        DESTINATION ${package_folder})
