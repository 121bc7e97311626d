// SPDX-License-Identifier: BSL-1.0
#include <herne/base/file_path.hpp>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(file_path)

BOOST_AUTO_TEST_CASE(texts_paths_and_entries_of_folders_are_paths_of_files) {
    const auto native = [](const herne::FilePath& path) { return path.text(); };
    std::string text = "a/b.json";
    const std::filesystem::path path{text};
    BOOST_TEST(native(text) == text);
    BOOST_TEST(native("a/b.json") == text);
    BOOST_TEST(native(std::string_view{text}) == text);
    BOOST_TEST(native(path) == text);
    BOOST_TEST(native(path.parent_path() / "b.json") == text);
    BOOST_TEST(native(std::filesystem::directory_entry{path}) == text);
    BOOST_TEST(native(herne::FilePath{path}) == text);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
