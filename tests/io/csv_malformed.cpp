// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>

#include "io/csv_framework.hpp"
#include "support/cases.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace herne;
using namespace std::string_view_literals;
using test::arts;
using test::languages;

namespace {

/// A malformed text, and what its first problem has to say where.
struct Malformed {
    std::string_view text;
    std::string_view where;
    std::string_view what;
};

std::vector<Problem> problems_of(const std::function<void()>& read) {
    try {
        read();
    } catch (const invalid_file& error) {
        BOOST_TEST(error.name() == "people.csv");
        BOOST_TEST(std::string_view{error.what()}.starts_with("people.csv: "));
        return error.problems();
    }
    return {};
}

std::vector<Problem> pool_problems(std::string_view text, const CsvPoolOptions& options = {},
                                   const Framework& framework = languages()) {
    return problems_of(
        [&] { static_cast<void>(pool_from_csv(text, framework, options, "people.csv")); });
}

void check_problem(const std::vector<Problem>& problems, const Malformed& expected) {
    BOOST_TEST_CONTEXT(expected.text) {
        BOOST_REQUIRE(!problems.empty());
        BOOST_TEST(problems[0].where == expected.where);
        BOOST_TEST((problems[0].what.find(expected.what) != std::string::npos),
                   problems[0].what << " does not contain " << expected.what);
    }
}

void check_all(const std::vector<Malformed>& cases, const CsvPoolOptions& options = {}) {
    for (const auto& expected : cases)
        check_problem(pool_problems(expected.text, options), expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(csv_malformed)

BOOST_AUTO_TEST_CASE(broken_encoding_is_named) {
    check_all({
        {"id,german\nM\xFCller,1\n", "line 2, column 2",
         "0xFC is not UTF-8; the file looks like Windows-1252"},
        {"id,Verst\xE4ndnis\n", "line 1, column 9",
         "0xE4 is not UTF-8; the file looks like Windows-1252"},
        {"id,german\nM\xC3\xBCller,\xFF\n", "line 2, column 8",
         "0xFF is not UTF-8, which is the only encoding allowed"},
        {"id,german\n\x81,1\n", "line 2, column 1", "0x81 is not UTF-8, which"},
        {"id,german\n\xC0\xAF,1\n", "line 2, column 1", "0xC0 is not UTF-8"},
        {"id,german\n\xED\xA0\x80,1\n", "line 2, column 1", "0xED is not UTF-8"},
        {"id,german\nA,\xE2\x82", "line 2, column 3",
         "ends inside a UTF-8 character, after byte 0x82"},
        {"\xFF\xFEi\0d"sv, "", "is UTF-16 with an odd number of bytes"},
        {"\xFE\xFF\0i\xDC\0"sv, "character 2", "is half a character of UTF-16"},
        {"\xFF\xFEi\0\0\xD8i\0"sv, "character 2", "is half a character of UTF-16"},
        {"\xFF\xFE\0\0i\0\0\0"sv, "", "is UTF-32"},
        {"\0\0\xFE\xFF\0\0\0i"sv, "", "is UTF-32"},
        {"i\0d\0"sv, "", "is UTF-16 without BOM"},
        {"id,german\nM\x01\xFC,1\n", "line 2, column 3", "the file is no text"},
        {"id,german\nA\0,1\n"sv, "line 2, column 2", "byte 0x00 is not allowed"},
        {"\0\x01\x02\x03"sv, "line 1, column 1", "byte 0x00 is not allowed"},
    });
}

BOOST_AUTO_TEST_CASE(broken_header_is_named) {
    check_all({
        {"", "", "is empty; the first row has to be a header"},
        {"\xEF\xBB\xBF", "", "is empty"},
        {"\n\r\n\n", "", "is empty"},
        {"\nid,german\n", "row 1", "is blank"},
        {"id,,german\nA,1,2\n", "row 1, column 2", "the header cell is empty"},
        {"id,german,\nA,1,2\n", "row 2", "has 3 cells, but the header has 2"},
        {",,german\nA,1,2\n", "row 1, column 2", "the header cell is empty"},
        {"\"\",\" \"\nA,1\n", "row 1", "is empty; it has to be a header"},
        {"id,german,german\nA,1,2\n", "row 1, column 3",
         "'german' stands twice, first as column 2"},
        {"id,german,lang/german\nA,1,2\n", "row 1, column 3",
         "'lang/german' names the competence lang/german, which column 2 names already"},
        {"id,germna\nA,1\n", "row 1, column 2",
         "'germna' names no competence; the nearest is 'lang/german'"},
        {"id,lang/englisch\nA,1\n", "row 1, column 2",
         "'lang/englisch' names no competence; the nearest is 'lang/english'"},
        {"id,germans\nA,1\n", "row 1, column 2", "'germans' names no competence"},
        {"id,ger man\nA,1\n", "row 1, column 2", "'ger man' names no competence"},
        {"id|german\nA|1\n", "row 1",
         "is one cell, 'id|german'; if cells are separated by '|': allowed are comma, semicolon "
         "and "
         "tab"},
        {"id\xC2\xA6german\nA\xC2\xA6"
         "1\n",
         "row 1", "if cells are separated by '\xC2\xA6'"},
        {"id:german\nA:1\n", "row 1", "if cells are separated by ':'"},
        {"id german\nA 1\n", "row 1",
         "no column names a competence; there are 'id german', and allowed are ids such as "
         "'lang/german' and labels"},
        {"sep=|\nid|german\n", "line 1", "says 'sep=' and a separator that is not read"},
        {"id,ger\"man\nA,1\n", "row 1, column 2 (line 1, character 7)", "a quote inside a cell"},
        {"id,\"german\nA,1\n", "row 1, column 2 (line 1, character 4)", "never closed"},
        {"id,\"german\"x\nA,1\n", "row 1, column 2 (line 1, character 12)",
         "text after the closing quote"},
        {"id,german\rA,1\r", "row 1, column 2 (line 1, character 10)",
         "a carriage return without a line feed"},
    });
}

BOOST_AUTO_TEST_CASE(broken_rows_are_named) {
    check_all({
        {"id,german\nA\n", "row 2", "has 1 cell, but the header has 2"},
        {"id,german\nA,1\nB,1,x\n", "row 3", "has 3 cells, but the header has 2"},
        {"id,german\nA,1\nB,1,,x,\n", "row 3", "has 4 cells, but the header has 2"},
        {"id,german\n,\nA,1\n", "row 2", "is blank; blank lines may only stand at the end"},
        {"id;german\nA,1\n", "row 2", "has 1 cell, but the header has 2"},
        {"id,german\n\nA,1\n", "row 2", "is blank; blank lines may only stand at the end"},
        {"id,german\nA,1\n\r\n\nB,1\n", "row 4", "is blank"},
        {"id,german\nA,\n\nB,\n", "row 3", "is blank"},
        {"id,german\nA\"B\",1\n", "row 2, column 1 (line 2, character 2)", "a quote inside a cell"},
        {"id,german\nA,1\"\n", "row 2, column 2 (line 2, character 4)", "a quote inside a cell"},
        {"id,german\n\"A\"B,1\n", "row 2, column 1 (line 2, character 4)",
         "text after the closing quote"},
        {"id,german\n\"A\" ,1\n", "row 2, column 1 (line 2, character 4)",
         "text after the closing quote"},
        {"id,german\nA,1\n\"B,1\nC,1\n", "row 3, column 1 (line 3, character 1)", "never closed"},
        {"id,german\nA,\"", "row 2, column 2 (line 2, character 3)", "never closed"},
        {"id,german\nA,\"1\"\"\n", "row 2, column 2 (line 2, character 3)", "never closed"},
        {"id,german\n\"A\nB\"\"\n\",\"1\"2\n", "row 2, column 2 (line 4, character 6)",
         "text after the closing quote"},
        {"id,german\n\"\xC3\xBC\xE2\x82\xAC\"x,1\n", "row 2, column 1 (line 2, character 5)",
         "text after the closing quote"},
        {"id,german\nA,1\r\r\n", "row 2, column 2 (line 2, character 4)",
         "a carriage return without a line feed"},
        {"id,german\nA,1\r", "row 2, column 2 (line 2, character 4)",
         "a carriage return without a line feed"},
        {"id,german\n\"A\nB\",1\nC\n", "row 3 (line 4)", "has 1 cell, but the header has 2"},
    });
}

BOOST_AUTO_TEST_CASE(broken_levels_are_named) {
    check_all({
        {"id,german\nA,5\n", "row 2, candidate 'A', column 'german'",
         "5 is not a level 0..4 (A1, A2, B1, B2) of the scale 'cefr'"},
        {"id,german\nA,-1\n", "row 2, candidate 'A', column 'german'", "-1 is not a level 0..4"},
        {"id,german\nA,C1\n", "row 2, candidate 'A', column 'german'", "'C1' is not a level 0..4"},
        {"id,german\nA,b1\n", "row 2, candidate 'A', column 'german'", "'b1' is not a level"},
        {"id,german\nA,B 1\n", "row 2, candidate 'A', column 'german'", "'B 1' is not a level"},
        {"id,german\nA,2.5\n", "row 2, candidate 'A', column 'german'", "'2.5' is not a level"},
        {"id,german\nA,5.0\n", "row 2, candidate 'A', column 'german'", "5 is not a level 0..4"},
        {"id,german\nA,2.\n", "row 2, candidate 'A', column 'german'", "'2.' is not a level"},
        {"id,german\nA,.0\n", "row 2, candidate 'A', column 'german'", "'.0' is not a level"},
        {"id,german\nA,1.000.0\n", "row 2, candidate 'A', column 'german'", "'1.000.0' is not"},
        {"id,german\nA,\"2,5\"\n", "row 2, candidate 'A', column 'german'", "'2,5' is not a level"},
        {"id,german\nA,+2\n", "row 2, candidate 'A', column 'german'", "'+2' is not a level"},
        {"id,german\nA,1e1\n", "row 2, candidate 'A', column 'german'", "'1e1' is not a level"},
        {"id,german\nA,99999999999999999999\n", "row 2, candidate 'A', column 'german'",
         "'99999999999999999999' is not a level"},
        {"id,german\nA,k. A.\n", "row 2, candidate 'A', column 'german'", "'k. A.' is not a level"},
        {"id,german\nA,?\n", "row 2, candidate 'A', column 'german'", "'?' is not a level"},
        {"id,german\n\"A\nB\",1\nC,7\n", "row 3 (line 4), candidate 'C', column 'german'",
         "7 is not a level"},
        {"id,grade\nA,1\n", "row 2, candidate 'A', column 'grade'",
         "1 may be a level, a label or a code"},
        {"id,german\n\"A\x01\",x\n", "row 2, candidate 'A\\x01', column 'german'",
         "'x' is not a level"},
    });
    check_problem(
        pool_problems("id,german\nA,1\n", {.levels_as = LevelsAs::code}),
        {"number for code", "row 2, candidate 'A', column 'german'", "'1' is not a level"});
    check_problem(
        pool_problems("id,german\nA,B1\n", {.levels_as = LevelsAs::number}),
        {"code for number", "row 2, candidate 'A', column 'german'", "'B1' is not a level"});
}

BOOST_AUTO_TEST_CASE(broken_ids_are_named) {
    check_all({
        {"id,german\n,1\n", "row 2, column 'id'", "the id is empty"},
        {"id,german\nA,1\nB,1\nA,2\n", "row 4, column 'id'", "the id 'A' stands in row 2 already"},
        {"id,german\n\"\",1\n", "row 2, column 'id'", "the id is empty"},
    });
    const std::vector<Malformed> numbers = {
        {"id,german\nA,1\n", "row 2, column 'id'",
         "'A' is not a whole number in 0..18446744073709551615"},
        {"id,german\n-1,1\n", "row 2, column 'id'", "'-1' is not a whole number"},
        {"id,german\n+1,1\n", "row 2, column 'id'", "'+1' is not a whole number"},
        {"id,german\n01,1\n", "row 2, column 'id'", "'01' is not a whole number"},
        {"id,german\n1.5,1\n", "row 2, column 'id'", "'1.5' is not a whole number"},
        {"id,german\n1,1\n1.0,1\n", "row 3, column 'id'", "the id '1' stands in row 2 already"},
        {"id,german\n 1,1\n", "row 2, column 'id'", "' 1' is not a whole number"},
        {"id,german\n18446744073709551616,1\n", "row 2, column 'id'",
         "'18446744073709551616' is not a whole number"},
        {"id,german\n,1\n", "row 2, column 'id'", "the id is empty"},
        {"id,german\n7,1\n8,1\n7,1\n", "row 4, column 'id'", "the id '7' stands in row 2 already"},
    };
    check_all(numbers, {.ids = IdKind::number});
    check_problem(
        pool_problems("nr,german\nA,1\n", {.id = "nmr"}),
        {"id column", "row 1", "there is no column 'nmr' for the ids; the nearest is 'nr'"});
    check_problem(
        pool_problems("id,german\nA,1\n", {.ignore = {"gremna"}}),
        {"ignore", "ignore", "'gremna' is not there; the nearest that is there is 'german'"});
    check_problem(pool_problems("id,german\nA,1\n", {.ignore = {"id"}}),
                  {"ignored ids", "ignore", "'id' is not there"});
}

BOOST_AUTO_TEST_CASE(ambiguous_name_is_named) {
    const std::vector<Framework> both = {languages(), arts()};
    const Framework merged = Framework::merge(both);
    check_problem(pool_problems("id,english\nA,1\n", {}, merged),
                  {"wide", "row 1, column 2", "may mean any of lang/english, arts/english"});
    check_problem(pool_problems("candidate,competence,level\nA,english,1\n", {}, merged),
                  {"long", "row 2, candidate 'A', column 'competence'",
                   "may mean any of lang/english, arts/english"});
}

BOOST_AUTO_TEST_CASE(broken_long_form_is_named) {
    check_all({
        {"candidate,competence,level\n,german,1\n", "row 2, column 'candidate'", "the id is empty"},
        {"candidate,competence,level\nA,,1\n", "row 2, candidate 'A', column 'competence'",
         "the competence is empty, but the row states a level or evidence"},
        {"candidate,competence,level,what\nA,,,letter\n",
         "row 2, candidate 'A', column 'competence'", "the competence is empty"},
        {"candidate,competence,level\nA,germn,1\n", "row 2, candidate 'A', column 'competence'",
         "'germn' names no competence; the nearest is 'lang/german'"},
        {"candidate,competence,level\nA,german,7\n",
         "row 2, candidate 'A', column 'level', competence 'german'", "7 is not a level 0..4"},
        {"candidate,competence,level\nA,german,1\nB,german,1\nA,lang/german,2\n",
         "row 4, candidate 'A', column 'level'",
         "states the level 2 of lang/german, but row 2 states 1"},
        {"candidate,competence,level,status\nA,german,1,proven\n",
         "row 2, candidate 'A', column 'status'",
         "'proven' is not one of claimed, documented, verified, judged"},
        {"candidate,competence,level,date\nA,german,1,2023-02-29\n",
         "row 2, candidate 'A', column 'date'", "'2023-02-29' is not a day written YYYY-MM-DD"},
        {"candidate,competence,level,date\nA,german,1,1.5.2024\n",
         "row 2, candidate 'A', column 'date'", "'1.5.2024' is not a day written YYYY-MM-DD"},
        {"candidate,competence,level,valid_until\nA,german,1,soon\n",
         "row 2, candidate 'A', column 'valid_until'", "'soon' is not a day"},
        {"candidate,competence,level,date,valid_until\nA,german,1,2024-05-02,2024-05-01\n",
         "row 2, candidate 'A', column 'valid_until'", "2024-05-01 is before the date 2024-05-02"},
        {"candidate,competence,level,ratr\nA,german,1,x\n", "row 1, column 4",
         "'ratr' is no column of the long form; the nearest is 'rater'"},
        {"candidate,competence,level\nA,german\n", "row 2", "has 2 cells, but the header has 3"},
    });
    check_all({{"candidate,level\nA,1\n", "row 1",
                "there is no column 'competence', which the long form needs"},
               {"competence,level\ngerman,1\n", "row 1", "there is no column 'candidate'"},
               {"candidate,competence\nA,german\n", "row 1", "there is no column 'level'"}},
              {.layout = CsvLayout::long_form});
    check_problem(
        pool_problems("candidate,competence,level\nA,german,-\nA,german,1\n", {.unknown = {"-"}}),
        {"unknown", "row 3, candidate 'A', column 'level'",
         "states the level 1 of lang/german, but row 2 states unknown"});
    check_problem(pool_problems("candidate,competence,level\nA,german,1\n", {.ignore = {"french"}}),
                  {"ignore", "ignore", "'french' is not there"});
    check_problem(
        pool_problems("candidate,competence,level\nA,german,1\n", {.ids = IdKind::number}),
        {"number", "row 2, column 'candidate'", "'A' is not a whole number"});
}

BOOST_AUTO_TEST_CASE(broken_evidence_is_named) {
    const Pool pool = pool_from_csv("id,german\nA-1,B1\nA-2,\n", languages());
    const auto check_evidence = [&](const Malformed& expected) {
        check_problem(
            problems_of([&] {
                static_cast<void>(evidence_from_csv(expected.text, pool, {}, "people.csv"));
            }),
            expected);
    };
    check_evidence({"", "", "is empty"});
    check_evidence({"candidate,what\nA-1,x\n", "row 1", "there is no column 'competence'"});
    check_evidence({"candidate,competence,what\nA-3,german,x\n", "row 2, column 'candidate'",
                    "the pool has no candidate 'A-3'; the nearest is 'A-"});
    check_evidence({"candidate,competence,level\nA-1,german,2\n",
                    "row 2, candidate 'A-1', column 'level'",
                    "states the level 2 of lang/german, but the pool has 3"});
    check_evidence({"candidate,competence,level\nA-2,german,2\n",
                    "row 2, candidate 'A-2', column 'level'",
                    "states the level 2 of lang/german, but the pool has unknown"});
    check_evidence({"candidate,competence,date\nA-1,german,2024-13-01\n",
                    "row 2, candidate 'A-1', column 'date'", "'2024-13-01' is not a day"});
    BOOST_CHECK_THROW(
        static_cast<void>(evidence_from_csv("candidate,competence,what\nA-1,german,x\n", pool,
                                            {.layout = CsvLayout::wide})),
        invalid_input);
}

BOOST_AUTO_TEST_CASE(problems_are_listed_in_the_order_of_the_file) {
    const auto problems = pool_problems("id,germn,english\nA,1,9\n,1,1\nB,1\nA,1,x\nC,\"1\n");
    std::vector<std::string> places;
    for (const auto& problem : problems)
        places.push_back(problem.where);
    const std::vector<std::string> expected = {"row 1, column 2",
                                               "row 2, candidate 'A', column 'english'",
                                               "row 3, column 'id'",
                                               "row 4",
                                               "row 5, column 'id'",
                                               "row 5, candidate 'A', column 'english'",
                                               "row 6, column 2 (line 6, character 3)"};
    BOOST_TEST(places == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(twenty_problems_are_listed_and_the_rest_counted) {
    std::string text = "id,german\n";
    for (int i = 0; i < 33; ++i)
        text += std::to_string(i) + ",x\n";
    try {
        static_cast<void>(pool_from_csv(text, languages()));
        BOOST_FAIL("33 bad levels were accepted");
    } catch (const invalid_file& error) {
        BOOST_TEST(error.problems().size() == 20U);
        BOOST_TEST(std::string_view{error.what()}.ends_with("and 13 more"));
    }
}

BOOST_AUTO_TEST_CASE(hostile_sizes_are_refused_quickly) {
    check_problem(pool_problems(std::string(2'000'000, ',')), {"only commas", "", "is empty"});
    check_problem(pool_problems(std::string(2'000'000, ',') + "x"),
                  {"long header", "row 1", "2000001 columns are more than 16384"});
    check_problem(pool_problems("id,german\n" + std::string(2'000'000, ',') + "x"),
                  {"long row", "row 2", "has 2000001 cells, but the header has 2"});
    check_problem(pool_problems("id,german\nA," + std::string(1'000'000, '9')),
                  {"million digits", "row 2, candidate 'A', column 'german'", "(1000000 bytes)"});
    check_problem(pool_problems("id," + std::string(1'000'000, 'g') + "\n"),
                  {"long name", "row 1, column 2", "names no competence"});
    check_problem(pool_problems("id,german\n\"" + std::string(1'000'000, '\n')),
                  {"open quote", "row 2, column 1 (line 2, character 1)", "never closed"});
    std::string bad_rows = "candidate,competence,level\n";
    for (std::size_t i = 0; i < test::cases(200'000); ++i)
        bad_rows += "A,x,1\n";
    BOOST_TEST(pool_problems(bad_rows).size() == 20U);
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_are_named) {
    const auto code_of = [](const std::filesystem::path& path) {
        try {
            static_cast<void>(load_pool_csv(path, languages()));
        } catch (const file_error& error) {
            BOOST_TEST(error.path() == path.string());
            return error.code();
        }
        return std::error_code{};
    };
    BOOST_TEST((code_of(std::filesystem::temp_directory_path()) == std::errc::is_a_directory));
    BOOST_TEST((code_of("there/is/no/such.csv") == std::errc::no_such_file_or_directory));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
