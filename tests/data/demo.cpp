// SPDX-License-Identifier: BSL-1.0

/// \file
/// What the demo is expected to print, as a reader sees it.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

std::vector<std::string> lines(const std::string& language) {
    const std::filesystem::path folder{HERNE_SOURCE_DIR};
    std::ifstream file{folder / "examples/expected" / ("demo." + language + ".txt")};
    std::vector<std::string> result;
    for (std::string line; std::getline(file, line);)
        result.push_back(line);
    return result;
}

std::size_t code_points(const std::string& line) {
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

template <typename Predicate>
void check_every_line(Predicate predicate) {
    for (const char* language : {"de", "en"}) {
        const auto printed = lines(language);
        BOOST_TEST(printed.size() > 100U, language);
        for (const std::string& line : printed)
            BOOST_TEST(predicate(line), language << ": " << line);
    }
}

bool has_line(const std::string& language, const std::string& words) {
    const auto printed = lines(language);
    return std::any_of(printed.begin(), printed.end(), [&](const std::string& line) {
        return line.find(words) != std::string::npos;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(demo)

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_a_page) {
    check_every_line([](const std::string& line) { return code_points(line) <= 100; });
}

BOOST_AUTO_TEST_CASE(nothing_drives_a_terminal_and_no_line_ends_in_blanks) {
    check_every_line([](const std::string& line) {
        const bool plain = std::all_of(line.begin(), line.end(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F;
        });
        return plain && (line.empty() || line.back() != ' ');
    });
}

BOOST_AUTO_TEST_CASE(the_first_line_says_what_it_is) {
    BOOST_TEST(lines("de").front().find("Vorschlag; erzeugte Bewerbungen; Gewichte von uns") !=
               std::string::npos);
    BOOST_TEST(lines("en").front().find("proposal; generated applicants; weights are ours") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(verdicts_never_call_anybody_suitable) {
    for (const char* words : {"ungeeignet", "nicht geeignet", "unsuitable"}) {
        BOOST_TEST(!has_line("de", words));
        BOOST_TEST(!has_line("en", words));
    }
    BOOST_TEST(has_line("de", "zu klären"));
    BOOST_TEST(has_line("en", "to be settled"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
