// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text_layout.hpp>

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using herne::text_heading;
using herne::text_paragraph;
using herne::text_width;
using herne::TextTable;
using Lines = std::vector<std::string>;

void check(const Lines& found, const Lines& expected) {
    BOOST_TEST(found == expected, boost::test_tools::per_element{});
}

std::string without_blanks(const std::string& text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](char c) { return c != ' '; });
    return result;
}

std::string together(const Lines& lines) {
    std::string result;
    for (const std::string& line : lines)
        result += line;
    return without_blanks(result);
}

std::string any_words(std::mt19937& random) {
    const Lines letters{"a", "ß", "日", "e\xCC\x81", " ", " ", "<", "ש", "-"};
    std::string result;
    for (std::size_t i = random() % 40; i > 0; --i)
        result += letters[random() % letters.size()];
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(text_layout)

BOOST_AUTO_TEST_CASE(paragraphs_break_between_words) {
    check(text_paragraph("one two three", 7), Lines{"one two", "three"});
    check(text_paragraph("aaaaaaaaaa", 4), Lines{"aaaa", "aaaa", "aa"});
    check(text_paragraph("one two", 6, {.indent = 3, .lead = "-"}), Lines{"-  one", "   two"});
    check(text_paragraph("", 10), Lines{""});
    check(text_paragraph("日本語", 4), Lines{"日本", "語"});
    check(text_paragraph("日", 1), Lines{"日"});
}

BOOST_AUTO_TEST_CASE(a_letter_keeps_its_marks) {
    check(text_paragraph("e\xCC\x81"
                         "e\xCC\x81",
                         1),
          Lines{"e\xCC\x81", "e\xCC\x81"});
}

BOOST_AUTO_TEST_CASE(any_words_fit_and_none_is_lost) {
    std::mt19937 random{7};
    for (int i = 0; i < 2000; ++i) {
        const std::string text = any_words(random);
        const std::size_t width = 2 + random() % 30;
        const Lines lines = text_paragraph(text, width);
        for (const std::string& line : lines)
            BOOST_TEST(text_width(line) <= width);
        BOOST_TEST(together(lines) == without_blanks(text));
    }
}

BOOST_AUTO_TEST_CASE(headings_are_underlined) {
    check(text_heading("Ölweg", 20), Lines{"Ölweg", "═════"});
    check(text_heading("one two", 4), Lines{"one", "two", "═══"});
}

BOOST_AUTO_TEST_CASE(columns_are_as_wide_as_their_cells) {
    TextTable table{{{.title = "who"}, {.title = "points", .right = true}}};
    table.add({"日本", "7"});
    table.add({"B", "1200"});
    check(table.lines(40).lines,
          Lines{"who   points", "────  ──────", "日本       7", "B       1200"});
}

BOOST_AUTO_TEST_CASE(the_widest_column_takes_several_lines) {
    TextTable table{{{.title = "a"}, {.title = "b"}}};
    table.add({"x", "one two three"});
    check(table.lines(11).lines, Lines{"a  b", "─  ────────", "x  one two", "   three"});
}

BOOST_AUTO_TEST_CASE(columns_go_where_there_is_no_room) {
    TextTable table{{{.title = "a"},
                     {.title = "first", .right = true, .drop = 2},
                     {.title = "second", .right = true, .drop = 1}}};
    table.add({"word", "100000", "200000"});
    const auto narrow = table.lines(13);
    check(narrow.gone, Lines{"first"});
    check(narrow.lines, Lines{"a     second", "────  ──────", "word  200000"});
    check(table.lines(20).gone, Lines{});
}

BOOST_AUTO_TEST_CASE(rows_become_paragraphs_before_words_are_cut) {
    TextTable table{{{.title = "who"}, {.title = "what"}, {.title = "points", .right = true}}};
    table.add({"somebody", "everything", "10"});
    check(table.lines(18).lines, Lines{"somebody", "  what everything", "  points 10"});
}

BOOST_AUTO_TEST_CASE(lines_across_stand_between_rows) {
    TextTable table{{{.title = "a"}, {.title = "b"}}};
    table.add_line("group");
    table.add({"x", "y"});
    check(table.lines(20).lines, Lines{"a  b", "─  ─", "group", "x  y"});
}

BOOST_AUTO_TEST_CASE(any_table_fits_and_loses_nothing) {
    std::mt19937 random{11};
    for (int i = 0; i < 500; ++i) {
        TextTable table{{{.title = "a"}, {.title = "b"}, {.title = "c", .right = true}}};
        std::string all_words;
        for (int row = 0; row < 3; ++row) {
            const Lines cells{any_words(random), any_words(random), any_words(random)};
            table.add(cells);
            for (const std::string& cell : cells)
                all_words += without_blanks(cell);
        }
        const std::size_t width = 4 + random() % 60;
        std::string shown;
        for (const std::string& line : table.lines(width).lines) {
            BOOST_TEST(text_width(line) <= width);
            shown += line;
        }
        for (const std::string letter : {"日", "ß", "ש", "<"}) {
            const auto count = [&](const std::string& text) {
                std::size_t found = 0;
                for (auto at = text.find(letter); at != std::string::npos;
                     at = text.find(letter, at + 1))
                    ++found;
                return found;
            };
            BOOST_TEST(count(shown) == count(all_words));
        }
    }
}

BOOST_AUTO_TEST_CASE(rows_of_another_length_are_refused) {
    TextTable table{{{.title = "a"}, {.title = "b"}}};
    BOOST_CHECK_THROW(table.add({"x"}), herne::invalid_input);
    BOOST_TEST(table.size() == 0U);
    BOOST_CHECK_THROW(TextTable{{}}, herne::invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
