# Every outside library, found once. Debian 12 packages; tools/packages.txt names them.
set(OpenGL_GL_PREFERENCE GLVND)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(GDAL 3.6 CONFIG REQUIRED)
find_package(GEOS 3.11 CONFIG REQUIRED)
find_package(OpenSceneGraph 3.6.5 REQUIRED COMPONENTS osgText osgGA osgDB osgUtil osgViewer)
find_package(OpenGL REQUIRED COMPONENTS OpenGL EGL)
find_package(SDL2 CONFIG REQUIRED)
find_package(Freetype REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(SQLiteCpp CONFIG REQUIRED)
find_package(nlohmann_json CONFIG REQUIRED)
find_package(CLI11 CONFIG REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Intl REQUIRED)
find_package(Gettext REQUIRED)
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo cairo-pdf pangocairo)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(FFTW REQUIRED IMPORTED_TARGET fftw3 fftw3f)

# The find module of OpenSceneGraph gives variables only.
add_library(lianxun_osg INTERFACE)
add_library(lianxun::osg ALIAS lianxun_osg)
target_include_directories(lianxun_osg SYSTEM INTERFACE ${OPENSCENEGRAPH_INCLUDE_DIRS})
target_link_libraries(lianxun_osg INTERFACE ${OPENSCENEGRAPH_LIBRARIES} OpenGL::OpenGL OpenGL::EGL)

# The packaged Dear ImGui is static; its SDL and FreeType objects need their libraries after it, which CMake sees to
# for a library that says what it needs.
find_library(IMGUI_ARCHIVE NAMES imgui HINTS ${IMGUI_LIBRARY_DIRS} REQUIRED)
add_library(lianxun_imgui_archive STATIC IMPORTED)
set_target_properties(lianxun_imgui_archive PROPERTIES IMPORTED_LOCATION ${IMGUI_ARCHIVE})
target_link_libraries(lianxun_imgui_archive INTERFACE SDL2::SDL2 Freetype::Freetype)
add_library(lianxun_imgui INTERFACE)
add_library(lianxun::imgui ALIAS lianxun_imgui)
target_link_libraries(lianxun_imgui INTERFACE lianxun_imgui_archive PkgConfig::IMGUI SDL2::SDL2 Freetype::Freetype
  OpenGL::OpenGL)
