// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace herne_test;
using namespace std::string_literals;

Document document() {
    return {"framework", framework_text(), [](const std::string& text, const std::string& name) {
                static_cast<void>(herne::framework_from_json(text, name));
            }};
}

void check(const std::string& text, const std::string& where, const std::string& what) {
    check_problem(document(), text, where, what);
}

std::string utf16(const std::string& text, const std::string& bom) {
    std::string wide = bom;
    for (const char c : text)
        wide += bom == "\xFE\xFF" ? "\0"s + c : c + "\0"s;
    return wide;
}

std::string file(const std::string& name, const std::string& bytes) {
    std::string path = temporary_path(name);
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

template <class Load>
void check_file_error(Load load, const std::string& path, std::errc code) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(load(path)), herne::file_error,
                          [&](const herne::file_error& error) {
                              return error.path() == path && error.code() == code &&
                                     std::string{error.what()}.starts_with(path + ": cannot ");
                          });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_malformed_text)

BOOST_AUTO_TEST_CASE(empty_texts_are_named) {
    check("", "", "is empty");
    check("\xEF\xBB\xBF", "", "white space");
    check(" \r\n\t ", "", "holds nothing but white space");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_fault) {
    BOOST_TEST((herne::framework_from_json("\xEF\xBB\xBF" + framework_text()) == languages()));
}

BOOST_AUTO_TEST_CASE(other_encodings_are_named) {
    check(utf16(framework_text(), "\xFF\xFE"), "", "UTF-16");
    check(utf16(framework_text(), "\xFE\xFF"), "", "UTF-16");
    check(utf16(framework_text(), ""), "", "UTF-16 without BOM");
    check("\xFF\xFE\0\0{\0\0\0"s, "", "UTF-32");
    check("\0\0\xFE\xFF\0\0\0{"s, "", "UTF-32");
    check(replaced(framework_text(), "\"Sprachen\"", "\"F\xE4higkeit\""), "line 6, column 21",
          "0xE4 is not UTF-8; the file looks like Windows-1252");
    check(replaced(framework_text(), "made up for tests", "\x84quoted\x93"), "line 7, column 14",
          "0x84 is not UTF-8; the file looks like Windows-1252");
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_placed_by_line_and_character) {
    for (const auto& [bytes, hex] : {std::pair{"\x80"s, "0x80"},
                                     {"\xC3("s, "0xC3"},
                                     {"\xE2\x82("s, "0xE2"},
                                     {"\xC0\xAF"s, "0xC0"},
                                     {"\xED\xA0\x80"s, "0xED"},
                                     {"\xF4\x90\x80\x80"s, "0xF4"},
                                     {"\xF8\x88\x80\x80\x80"s, "0xF8"},
                                     {"\xFE"s, "0xFE"}})
        check(replaced(framework_text(), "\"Sprachen\"", "\"\xC3\xA4\xC3\xB6" + bytes + "\""),
              "line 6, column 22",
              "byte "s + hex + " is not UTF-8, which is the only encoding allowed");
    check(framework_text() + "\xC3", "line 24, column 1", "the text ends inside a UTF-8 character");
    check(replaced(framework_text(), "\"id\"", "\0\"id\""s), "line 4, column 3",
          "byte 0x00 is not allowed");
    check(framework_text() + "\0garbage"s, "line 24, column 1", "byte 0x00 is not allowed");
}

BOOST_AUTO_TEST_CASE(syntax_errors_have_line_and_column_and_no_ids_of_a_library) {
    const auto broken = [&](std::string_view from, std::string_view to, const std::string& where,
                            const std::string& what) {
        const std::string text = replaced(framework_text(), from, to);
        check(text, where, "not JSON: " + what);
        for (const auto& problem : problems_of(document(), text))
            BOOST_TEST(problem.what.find("json.exception") == std::string::npos);
    };
    broken(
        "\"version\": 1,", "\"version\": 1", "line 4, column 3",
        "syntax error while parsing object - unexpected string literal; expected '}', at '\"id\"");
    broken("\"version\": 1,", "\"version\": 1,,", "line 3, column 16",
           "syntax error while parsing object key - unexpected ','");
    broken("\"version\": 1,", "\"version\" 1,", "line 3, column 13",
           "syntax error while parsing object separator");
    broken("\"version\": 1,", "version: 1,", "line 3, column 3",
           "syntax error while parsing object key - invalid literal");
    broken("\"version\": 1,", "\"version\": one,", "line 3, column 14",
           "syntax error while parsing value - invalid literal");
    broken("\"version\": 1,", "\"version\": 01,", "line 3, column 15",
           "syntax error while parsing object - unexpected number literal");
    broken("\"version\": 1,", "\"version\": +1,", "line 3, column 14",
           "syntax error while parsing value - invalid literal");
    broken("\"version\": 1,", "\"version\": 1.,", "line 3, column 16",
           "syntax error while parsing value - invalid number");
    broken("\"version\": 1,", "\"version\": NaN,", "line 3, column 14",
           "syntax error while parsing value - invalid literal");
    broken("\"version\": 1,", "\"version\": 'x',", "line 3, column 14",
           "syntax error while parsing value - invalid literal");
    broken("\"version\": 1,", "// remark\n", "line 3, column 3",
           "syntax error while parsing object key - invalid literal");
    broken("\"2020\"", "\"20\n20\"", "line 5, column 17",
           "syntax error while parsing value - invalid string: control character U+000A");
    broken(
        "\"2020\"", "\"20\\x20\"", "line 5, column 18",
        "syntax error while parsing value - invalid string: forbidden character after backslash");
    broken("\"2020\"", "\"\\ud800\"", "line 5, column 21",
           "syntax error while parsing value - invalid string: surrogate");
    check(framework_text() + "}", "line 24, column 1",
          "not JSON: syntax error while parsing value - unexpected '}'; expected end of input");
    check("[1, 2, 3]", "", "a list is not an object");
    check("\"text\"", "", "'text' is not an object");
    check("7", "", "7 is not an object");
    check("null", "", "null is not an object");
}

BOOST_AUTO_TEST_CASE(errors_stay_short_whatever_was_read) {
    const std::string huge(1'000'000, 'x');
    for (const auto& text : {"{\"" + huge, "{\"" + huge + "\": 1}", "{\"format\": " + huge,
                             replaced(framework_text(), "\"2020\"", '[' + huge),
                             replaced(framework_text(), "\"id\"", '"' + huge + '"')}) {
        const auto problems = problems_of(document(), text);
        BOOST_TEST(!problems.empty());
        for (const auto& problem : problems)
            BOOST_TEST(problem.where.size() + problem.what.size() < 600U);
    }
}

BOOST_AUTO_TEST_CASE(nesting_ends_at_80_levels) {
    const auto nested = [](int depth, char open, char close) {
        return std::string(static_cast<std::size_t>(depth), open) +
               std::string(static_cast<std::size_t>(depth), close);
    };
    check(nested(80, '[', ']'), "", "a list is not an object");
    for (const int depth : {81, 1000, 10'000, 1'000'000}) {
        std::string place;
        for (int i = 0; i < 80; ++i)
            place += "[0]";
        check(nested(depth, '[', ']'), place, "is nested deeper than 80 levels");
        check(std::string(static_cast<std::size_t>(depth), '['), place,
              "is nested deeper than 80 levels");
    }
    std::string objects;
    for (int i = 0; i < 10'000; ++i)
        objects += "{\"a\":";
    const auto problems = problems_of(document(), objects);
    BOOST_REQUIRE(problems.size() == 1U);
    BOOST_TEST(problems[0].where.starts_with("a.a.a."));
    BOOST_TEST(problems[0].what == "is nested deeper than 80 levels");
}

BOOST_AUTO_TEST_CASE(numbers_of_a_million_digits_are_refused_where_they_stand) {
    const std::string digits(1'000'000, '9');
    check(replaced(framework_text(), "\"2020\"", digits), "edition", "is out of range");
    check(replaced(framework_text(), "\"2020\"", digits), "edition", "... (1000000 bytes)");
    check(replaced(framework_text(), "\"2020\"", "1e400"), "edition",
          "the number '1e400' is out of range");
    check(replaced(framework_text(), "\"2020\"", "-1e999999999999"), "edition", "is out of range");
    check(replaced(framework_text(), "\"2020\"", "0." + digits), "edition",
          "(1000002 bytes) is not a string");
    check(replaced(framework_text(), "\"version\": 1",
                   "\"version\": 1." + std::string(1'000'000, '0')),
          "version", "(1000002 bytes) is not 1, the version");
}

BOOST_AUTO_TEST_CASE(keys_that_stand_twice_are_all_named) {
    std::string text = replaced(framework_text(), "\"edition\": \"2020\"",
                                "\"edition\": \"2020\", \"edition\": \"2021\", \"edition\": 7");
    text = replaced(text, "\"de\": \"Sprachen\"", "\"de\": \"Sprachen\", \"de\": \"Zungen\"");
    text = replaced(text, "\"code\": \"a1\"", "\"code\": \"a1\", \"code\": \"a1\"");
    text = replaced(text, "\"de\": \"Deutsch\"", "\"de\": \"Deutsch\", \"d\\u0065\": \"dt.\"");
    check(text, "edition", "the key stands 3 times in one object, it may stand once");
    check(text, "title.de", "the key stands 2 times in one object");
    check(text, "scales[0].levels[0].code", "the key stands 2 times in one object");
    check(text, "competences[0].label.de", "the key stands 2 times in one object");
    BOOST_TEST(problems_of(document(), text).size() == 4U);
}

BOOST_AUTO_TEST_CASE(places_quote_hostile_keys) {
    check(replaced(framework_text(), "\"note\"", "\"no te\""), "['no te']",
          "unknown field; the nearest is 'note'");
    check(replaced(framework_text(), "\"note\"", "\"\""), "['']", "unknown field");
    check(replaced(framework_text(), "\"note\"", "\"\\u001b[2J\""), "['\\x1b[2J']",
          "unknown field");
}

BOOST_AUTO_TEST_CASE(many_keys_and_many_problems_take_no_time) {
    std::string keys;
    for (int i = 0; i < 50'000; ++i)
        keys += "\"k" + std::to_string(i) + "\": 0, ";
    const auto problems =
        problems_of(document(), replaced(framework_text(), "\"source\"", keys + "\"source\""));
    BOOST_REQUIRE(problems.size() == 20U);
    BOOST_TEST(problems[19].where == "k19");
}

BOOST_AUTO_TEST_CASE(a_text_cut_anywhere_is_refused) {
    const std::string text = R"({"format": "herne-framework", "version": 1, "id": "small",
 "edition": "1", "title": {"de": "Klein \u00fc ü"}, "source": "", "licence": "",
 "scales": [{"id": "s", "levels": [{"label": "only"}]}],
 "competences": [{"id": "c", "label": "C", "scale": "s", "proof": "judgement"}]})";
    const std::size_t end = text.rfind('}') + 1;
    for (std::size_t length = 1; length < end; ++length) {
        const auto problems = problems_of(document(), text.substr(0, length));
        BOOST_REQUIRE(problems.size() == 1U);
        BOOST_TEST(problems[0].where.starts_with("line "), "cut at " << length);
        const bool named = problems[0].what.find("seems to be cut off") != std::string::npos;
        BOOST_TEST(named, "cut at " << length << ": " << problems[0].what);
    }
    BOOST_TEST(problems_of(document(), text).empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_empty_or_cut_is_named) {
    const std::string empty = file("empty.json", "");
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(herne::load_framework(empty)), herne::invalid_file,
        [&](const auto& error) { return error.what() == empty + ": is empty, not JSON"; });
    const std::string cut = file("cut.json", framework_text().substr(0, 200));
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(herne::load_framework(cut)), herne::invalid_file, [&](const auto& error) {
            return std::string{error.what()}.starts_with(cut + ": line 9, column ");
        });
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_say_why) {
    const std::string folder =
        std::filesystem::path{file("beside.json", "{}")}.parent_path().string();
    const std::string below_a_file = temporary_path("beside.json") + "/below.json";
    const std::string missing = folder + "/missing.json";
    const auto profiles = [](const std::string& path) {
        return herne::load_profiles(path, languages());
    };
    const auto job = [](const std::string& path) { return herne::load_job_profile(path); };
    check_file_error(herne::load_framework, folder, std::errc::is_a_directory);
    check_file_error(herne::load_framework, missing, std::errc::no_such_file_or_directory);
    check_file_error(herne::Framework::load, below_a_file, std::errc::not_a_directory);
    check_file_error(job, folder, std::errc::is_a_directory);
    check_file_error(job, missing, std::errc::no_such_file_or_directory);
    check_file_error(profiles, folder, std::errc::is_a_directory);
    check_file_error(profiles, missing, std::errc::no_such_file_or_directory);
    check_file_error(herne::load_ranking, folder, std::errc::is_a_directory);
    check_file_error(herne::load_explanation, missing, std::errc::no_such_file_or_directory);
    check_file_error(herne::load_comparison, below_a_file, std::errc::not_a_directory);
}

BOOST_AUTO_TEST_CASE(a_file_without_permission_says_so) {
    const std::string path = file("locked.json", framework_text());
    std::filesystem::permissions(path, std::filesystem::perms::none);
    if (std::ifstream{path}) {
        BOOST_TEST_MESSAGE("not tried: this user may read every file");
        return;
    }
    check_file_error(herne::load_framework, path, std::errc::permission_denied);
}

BOOST_AUTO_TEST_CASE(a_file_that_fails_while_it_is_read_says_so) {
    const std::string path = "/proc/self/mem";
    if (!std::filesystem::exists(path)) {
        BOOST_TEST_MESSAGE("not tried: there is no " << path);
        return;
    }
    check_file_error(herne::load_framework, path, std::errc::io_error);
}

BOOST_AUTO_TEST_CASE(the_locale_does_not_matter) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    check(replaced(framework_text(), "\"2020\"", "0.5"), "edition", "0.5 is not a string");
    std::setlocale(LC_ALL, before.c_str());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
