// SPDX-License-Identifier: BSL-1.0
#include "io/file/path.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <fstream>
#include <string>

namespace {

namespace fs = std::filesystem;

using herne::detail::open_to_read;
using herne::detail::path_of;
using herne::detail::path_text;

/// A file with a name of many alphabets, until the end of the test.
struct NamedFile {
    NamedFile() { std::ofstream{path} << "content"; }
    ~NamedFile() { fs::remove(path); }
    NamedFile(const NamedFile&) = delete;
    NamedFile& operator=(const NamedFile&) = delete;

    fs::path path = fs::temp_directory_path() / u8"herne-Prüfung-検査-тест.txt";
};

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(path)

BOOST_AUTO_TEST_CASE(text_of_a_path_is_utf8) {
    BOOST_TEST(path_text(fs::path{u8"Prüfung/検査.json"}) ==
               "Pr\xC3\xBC"
               "fung/\xE6\xA4\x9C\xE6\x9F\xBB.json");
    BOOST_TEST(path_text({}).empty());
}

#if !defined(_WIN32)
BOOST_AUTO_TEST_CASE(paths_of_files_keep_their_bytes) {
    const std::string bytes = "a\xFF/\xC3.json";
    BOOST_TEST(path_of(herne::FilePath{bytes}).native() == bytes);
    BOOST_TEST(path_of(herne::FilePath{fs::path{bytes}}).native() == bytes);
}

BOOST_AUTO_TEST_CASE(bytes_of_a_path_stay_what_they_are) {
    const std::string bytes = "a\xFF\xFE/\xC3(z";
    BOOST_TEST(path_text(fs::path{bytes}) == bytes);
}
#endif

BOOST_AUTO_TEST_CASE(file_of_any_name_is_opened) {
    const NamedFile named;
    const auto file = open_to_read(named.path);
    BOOST_REQUIRE(file);
    BOOST_TEST(std::fgetc(file.get()) == 'c');
}

BOOST_AUTO_TEST_CASE(missing_file_leaves_the_reason) {
    errno = 0;
    BOOST_TEST(!open_to_read(fs::temp_directory_path() / u8"herne-no-such-Prüfung.txt"));
    BOOST_TEST(errno == ENOENT);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
