// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>

#include "io/csv_framework.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

// Files as offices and other programs save them.

using namespace herne;
using namespace std::string_literals;
using namespace std::string_view_literals;
using test::arts;
using test::languages;

namespace {

std::string problem_of(std::string_view text, const CsvPoolOptions& options = {},
                       const Framework& framework = languages()) {
    try {
        static_cast<void>(pool_from_csv(text, framework, options, "f"));
    } catch (const invalid_file& error) {
        return error.what();
    }
    return "fine";
}

/// Tells the levels of german, and the ids.
std::string told(std::string_view text, const CsvPoolOptions& options = {},
                 const Framework& framework = languages()) {
    const Pool pool = pool_from_csv(text, framework, options, "f");
    std::string result;
    for (std::size_t row = 0; row < pool.size(); ++row) {
        const Level level = pool.level(row, 0);
        result += pool.id(row).to_string() + '=' +
                  (level.known() ? std::to_string(level.worst()) : "?") + ' ';
    }
    return result;
}

std::string in_utf_16(std::string_view ascii, bool big_endian) {
    std::string text = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        text += big_endian ? '\0' : c;
        text += big_endian ? c : '\0';
    }
    return text;
}

void check_says(const std::string& message, std::string_view part) {
    BOOST_TEST((message.find(part) != std::string::npos), message << " does not say " << part);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(csv_offices)

BOOST_AUTO_TEST_CASE(line_that_names_the_separator_is_no_row) {
    for (const auto* text :
         {"sep=;\nid;german\nA;1\n", "SEP=;\r\nid;german\r\nA;1\r\n", "\"sep=;\"\nid;german\nA;1\n",
          "\xEF\xBB\xBFsep=;\nid;german\nA;1\n", "sep=;;;\nid;german\nA;1\n",
          "sep=\t\nid\tgerman\nA\t1\n", "sep=,\nid,german\nA,1\n"})
        BOOST_TEST(told(text) == "A=1 ");
    BOOST_TEST(problem_of("sep=;\nid;german\nA;9\n")
                   .find("f: row 2 (line 3), candidate 'A', column 'german': 9 is not a level") ==
               0U);
    check_says(problem_of("sep=;\n"), "is empty");
}

BOOST_AUTO_TEST_CASE(separator_that_is_named_counts_even_if_the_header_has_more_of_another) {
    BOOST_TEST(told("sep=;\n\"id,a,b\";german\nA;1\n") == "A=1 ");
    BOOST_TEST(told("sep=;\nid,a,b;german\nA;1\n") == "A=1 ");
}

BOOST_AUTO_TEST_CASE(cells_may_be_separated_by_tabs) {
    BOOST_TEST(told("id\tgerman\tenglish\nA, B\tB1\t\n") == "A, B=3 ");
}

BOOST_AUTO_TEST_CASE(empty_columns_and_rows_of_separators_at_the_end_are_left_aside) {
    BOOST_TEST(told("id;german;;\nA;1;;\nB;2;;\n;;;\n;;;\n\n") == "A=1 B=2 ");
    BOOST_TEST(told("id,german\nA,1,,,\nB,2,\n,\n") == "A=1 B=2 ");
    BOOST_TEST(told("id;german; ;\nA;1;;\n;;;") == "A=1 ");
}

BOOST_AUTO_TEST_CASE(first_column_that_counts_rows_is_left_aside) {
    for (const auto* head : {"", "\"\"", "Unnamed: 0", "\xEF\xBB\xBF"}) {
        const std::string start{head};
        BOOST_TEST(told(start + ",id,german\n0,A,1\n1,B,2\n") == "A=1 B=2 ", start);
        BOOST_TEST(told(start + ",id,german\n1,A,1\n2,B,2\n") == "A=1 B=2 ", start);
        BOOST_TEST(told(start + ",german,id\n0,1,A\n", {.id = "id"}) == "A=1 ", start);
    }
    BOOST_TEST(told(",candidate,competence,level\n0,A,german,1\n1,A,english,2\n") == "A=1 ");
}

BOOST_AUTO_TEST_CASE(first_column_without_head_that_counts_nothing_is_refused) {
    BOOST_TEST(problem_of(",id,german\n0,A,1\n7,B,2\n9,C,2\n") ==
               "f: row 3, column 1: '7' stands in a column without a head of its own (''), and is "
               "no count of the rows: write a head over it, such as 'candidate' if it holds the "
               "ids, or put '' in 'ignore'");
    check_says(problem_of(",german\nB-1,1\nB-2,2\n"), "'german' stands for a competence");
    check_says(problem_of(",german\nB-1,1\nB-2,2\n"), "write a head over the first one");
    check_says(problem_of("Unnamed: 0,id,german\nx,A,1\n"), "no count of the rows");
    BOOST_TEST(told(",id,german\nx,A,1\n", {.ignore = {""}}) == "A=1 ");
    BOOST_TEST(told("Unnamed: 0,id,german\nx,A,1\n", {.ignore = {"Unnamed: 0"}}) == "A=1 ");
    BOOST_TEST(told("Unnamed: 0,german\nx,1\n", {.id = "Unnamed: 0"}) == "x=1 ");
}

BOOST_AUTO_TEST_CASE(column_of_ids_is_no_competence_unless_it_is_said_to_be) {
    BOOST_TEST(problem_of("german,english\n1,2\n") ==
               "f: row 1, column 1: 'german' stands for a competence, where the ids of the "
               "candidates should stand; say by 'id' which column holds them");
    check_says(problem_of("Deutsch,german,id\n1,1,A\n", {.columns = {{"Deutsch", "english"}}}),
               "'Deutsch' stands for a competence");
    BOOST_TEST(told("english,german\n1,2\n", {.id = "english"}) == "1=2 ");
}

BOOST_AUTO_TEST_CASE(file_without_any_competence_is_refused) {
    for (const auto* text : {"id\nA\n", "candidate\nA\n", "id,age\nA,1\n", "id;age\n"})
        check_says(problem_of(text, {.ignore = {}}),
                   std::string_view{text}.find("age") != std::string_view::npos
                       ? "names no competence"
                       : "no column names a competence");
    check_says(problem_of("id,age\nA,1\n", {.ignore = {"age"}}), "no column names a competence");
    check_says(problem_of("candidate,competence,level\nA,age,1\n", {.ignore = {"age"}}),
               "leaves all competences of the file aside");
    BOOST_TEST(told("candidate,competence,level\nA,,\n") == "A=? ");
}

BOOST_AUTO_TEST_CASE(files_that_are_no_csv_are_named) {
    const std::vector<std::pair<std::string, std::string_view>> files = {
        {"<!DOCTYPE html>\n<html><body>Login, please</body></html>", "is a web page (HTML)"},
        {"\n  <html lang=\"de\">", "is a web page (HTML)"},
        {"<table><tr><td>id</td></tr></table>", "is a web page (HTML)"},
        {"<?xml version=\"1.0\"?>\n<Workbook/>", "is an XML document"},
        {"{\"error\": \"login\"}", "is JSON"},
        {"[\n {\"id\": 1}]", "is JSON"},
        {"%PDF-1.7\n%\xE2\xE3", "is a PDF document"},
        {std::string{"PK\x03\x04"} + "[Content_Types].xml...xl/workbook.xml",
         "is an Excel workbook (.xlsx): save the sheet as CSV (UTF-8)"},
        {std::string{"PK\x03\x04"} + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
         "is an OpenDocument spreadsheet (.ods)"},
        {std::string{"PK\x03\x04"} + "word/document.xml", "is a text document"},
        {std::string{"PK\x03\x04"} + "people.csv", "is a ZIP archive: unpack it first"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook",
         "is an Excel workbook of the old kind (.xls)"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + in_utf_16("EncryptedPackage", false).substr(2),
         "is an Office file with a password"},
        {"\x1F\x8B\x08", "is packed by gzip: unpack it first"},
        {"\x28\xB5\x2F\xFD", "is packed by zstd"},
        {"BZh9", "is packed by bzip2"},
        {"PAR1\x15", "is a Parquet file"},
        {"ARROW1", "is an Arrow file"},
        {"{\\rtf1", "is a text document (RTF)"},
        {"\x89PNG\r\n", "is a picture (PNG)"},
        {"SQLite format 3\0"s, "is an SQLite database"},
        {std::string(257, 'x') + "ustar", "is a tar archive"},
    };
    for (const auto& [text, says] : files) {
        check_says(problem_of(text), "f: " + std::string{says});
        BOOST_CHECK_THROW(
            static_cast<void>(evidence_from_csv(text, pool_from_csv("id,german\n", languages()))),
            invalid_file);
    }
}

BOOST_AUTO_TEST_CASE(utf_16_with_its_mark_is_read) {
    for (const bool big : {false, true})
        BOOST_TEST(told(in_utf_16("id\tgerman\r\nA\t1\r\n", big)) == "A=1 ");
    BOOST_TEST(told("\xFF\xFEi\0d\0,\0D\0,\0\r\0\n\0=\xD8\0\xDE,\0001\0"sv,
                    {.columns = {{"D", "german"}}}) == "\xF0\x9F\x98\x80=1 ");
}

BOOST_AUTO_TEST_CASE(windows_1252_is_read_where_it_is_said) {
    check_says(problem_of("id,german\nM\xFCller,1\n"),
               "looks like Windows-1252: save it as UTF-8, or say that its encoding is "
               "'windows-1252'");
    const CsvPoolOptions options{.encoding = CsvEncoding::windows_1252};
    BOOST_TEST(told("id,german\nM\xFCller \x80,1\n", options) == "M\xC3\xBCller \xE2\x82\xAC=1 ");
    BOOST_TEST(told("id,german\nA,1\n", options) == "A=1 ");
    check_says(problem_of("id,german\nM\xC3\xBCller,1\n", options), "is UTF-8, not Windows-1252");
    check_says(problem_of("id,german\nM\x81,1\n", options),
               "line 2, column 2: byte 0x81 stands for nothing in Windows-1252");
    check_says(problem_of(in_utf_16("id", false), options), "is UTF-16, not Windows-1252");
    check_says(problem_of("\x1F\x8B\x08", options), "is packed by gzip");
}

BOOST_AUTO_TEST_CASE(texts_that_keep_their_zeros_are_what_they_show) {
    BOOST_TEST(told("id,german\n=\"0017\",=\"1\"\n\"=\"\"0018\"\"\",2\n") == "0017=1 0018=2 ");
    BOOST_TEST(told("=\"id\";=\"german\"\n=\"a;b\";3\n") == "a;b=3 ");
    BOOST_TEST(told("id,german\n=17,1\n") == "=17=1 ");
    check_says(problem_of("id,german\n=\"0017,1\n"), "never closed");
    PoolBuilder builder{languages()};
    for (const auto* id : {"=\"\"", "=\"0017\"", "=\"a\"\"b\"", "=\"a\"b\"", "=\"", "=\"\"\"\""})
        builder.add(id, std::vector<Level>{1, {}, {}});
    const Pool pool = builder.build();
    BOOST_TEST(to_csv(pool_from_csv(to_csv(pool), languages())) == to_csv(pool));
    BOOST_TEST(pool_from_csv(to_csv(pool), languages()).id(1).text() == "=\"0017\"");
    BOOST_TEST(pool_from_csv(to_long_csv(pool), languages()).id(5).text() == "=\"\"\"\"");
}

BOOST_AUTO_TEST_CASE(whole_numbers_with_a_fraction_of_zeros_are_levels_and_ids) {
    BOOST_TEST(told("id,german\nA,3.0\nB,\nC,\"2,0\"\n") == "A=3 B=? C=2 ");
    BOOST_TEST(told("candidate;competence;level\nA;german;3,0\n") == "A=3 ");
    BOOST_TEST(pool_from_csv("id,german\n17.0,1\n", languages(), {.ids = IdKind::number}).id(0) ==
               CandidateId{17});
}

BOOST_AUTO_TEST_CASE(heads_are_labels_where_they_are_unambiguous) {
    BOOST_TEST(told("id,German\nA,1\n") == "A=1 ");
    BOOST_TEST(told("id, GERMAN\xE2\x80\x8B\nA,1\n") == "A=1 ");
    BOOST_TEST(told("candidate,competence,level\nA,German,1\n") == "A=1 ");
    const std::vector<Framework> both = {languages(), arts()};
    const Framework merged = Framework::merge(both);
    BOOST_TEST(problem_of("id,English\nA,1\n", {}, merged) ==
               "f: row 1, column 2: competence 'English' may mean any of lang/english, "
               "arts/english: write the full id");
    check_says(problem_of("candidate,competence,level\nA,English,1\n", {}, merged),
               "may mean any of lang/english, arts/english");
    check_says(problem_of("id,german,German\nA,1,1\n"), "which column 2 names already");
}

BOOST_AUTO_TEST_CASE(columns_say_what_heads_stand_for) {
    BOOST_TEST(told("nr,Dt.,age\nA,1,x\n", {.columns = {{"Dt.", "german"}}}) == "A=1 ");
    BOOST_TEST(told("nr,german,age\nA,1,x\n", {.columns = {{"german", ""}}}) == "A=1 ");
    BOOST_TEST(told("age,nr,Dt.\nx,A,1\n", {.id = "nr", .columns = {{"Dt.", "German"}}}) == "A=1 ");
    BOOST_TEST(told("Kennung;Was;Stufe;Beleg;Alter\nA;german;1;Brief;36\n",
                    {.columns = {{"Kennung", "candidate"},
                                 {"Was", "competence"},
                                 {"Stufe", "level"},
                                 {"Beleg", "what"}}}) == "A=1 ");
    check_says(problem_of("nr,german\nA,1\n", {.columns = {{"Dt.", "german"}}}),
               "columns: there is no column 'Dt.'; the nearest is 'nr'");
    check_says(problem_of("nr,Dt.\nA,1\n", {.columns = {{"Dt.", "germna"}}}),
               "'germna' names no competence; the nearest is 'lang/german'");
    check_says(problem_of("nr,a,b\nA,1,1\n", {.columns = {{"a", "german"}, {"b", "lang/german"}}}),
               "'b' names the competence lang/german, which column 2 names already");
    check_says(
        problem_of(
            "a,b,c,d\nA,german,1,1\n",
            {.columns = {{"a", "candidate"}, {"b", "competence"}, {"c", "level"}, {"d", "level"}}}),
        "'d' stands for 'level', which column 3 stands for already");
}

BOOST_AUTO_TEST_CASE(ids_of_the_long_form_may_stand_in_any_column) {
    BOOST_TEST(told("nr,competence,level\nA,german,1\n", {.id = "nr"}) == "A=1 ");
    check_says(problem_of("nr,competence,level\nA,german,9\n", {.id = "nr"}),
               "row 2, candidate 'A', column 'level'");
    check_says(problem_of("candidate,competence,level\nA,german,1\n", {.id = "nr"}),
               "there is no column 'nr' for the ids");
}

BOOST_AUTO_TEST_CASE(words_and_levels_are_read_as_people_see_them) {
    const CsvPoolOptions options{.unknown = {"k. A.",
                                             "ge\xC3\xBC"
                                             "bt?"}};
    BOOST_TEST(told("id,german\nA,k.\xC2\xA0"
                    "A.\nB,geu\xCC\x88"
                    "bt?\nC, B1\nD,\xC2\xA0\n",
                    options) == "A=? B=? C=3 D=? ");
    BOOST_TEST(told("id,age\xC2\xA0,german\nA,x,1\n", {.ignore = {" age"}}) == "A=1 ");
}

BOOST_AUTO_TEST_CASE(ids_that_look_alike_are_refused) {
    BOOST_TEST(problem_of("id,german\nM\xC3\xBCller,1\nMu\xCC\x88ller,2\n") ==
               "f: row 3, column 'id': the id 'Mu\\u0308ller' looks like 'M\xC3\xBCller' above, "
               "but its characters differ: write both alike, or tell them apart");
    for (const auto* other : {"B-1\xE2\x80\x8B",
                              "\xEF\xBB\xBF"
                              "B-1",
                              "B-1\xC2\xA0"}) {
        const std::string text = "id,german\nB-1,1\n" + std::string{other} + ",2\n";
        check_says(problem_of(text), "looks like 'B-1' above");
        check_says(problem_of("id,german\n" + std::string{other} + ",2\nB-1,1\n"), "looks like");
        check_says(problem_of("candidate,competence,level\nB-1,german,1\n" + std::string{other} +
                              ",english,2\n"),
                   "row 3, column 'candidate': the id");
    }
    BOOST_TEST(told("id,german\nB-1,1\nB-1 ,2\n") == "B-1=1 B-1 =2 ");
}

BOOST_AUTO_TEST_CASE(ids_of_others_are_heads) {
    const Scale scale{"LV", {{.label = "low"}, {.label = "high"}}};
    const Framework onet{
        FrameworkParts{.id = "onet",
                       .edition = "made up",
                       .competences = {{.id = "2.A.1.a", .label = "Reading", .scale = scale},
                                       {.id = "2.A.1.b", .label = "Listening", .scale = scale},
                                       {.id = "DR-AT1", .label = "1.2", .scale = scale}}}};
    BOOST_TEST(told("code,2.A.1.a,onet/2.A.1.b,Listening\n11-1011.00,2,1,1\n",
                    {.ignore = {"Listening"}}, onet) == "11-1011.00=2 ");
    check_says(problem_of("code,2.a.1.a\nx,1\n", {}, onet), "the nearest is 'onet/2.A.1.a'");
    const Pool pool = pool_from_csv("code,2.A.1.a,1.2\nx,1,2\n", onet);
    BOOST_TEST(to_csv(pool) == "candidate,onet/2.A.1.a,onet/DR-AT1\r\nx,1,2\r\n");
    BOOST_TEST(to_csv(pool_from_csv(to_csv(pool), onet)) == to_csv(pool));
}

BOOST_AUTO_TEST_CASE(written_pool_reads_back_though_a_competence_is_called_candidate) {
    const Scale scale{"s", {{.label = "some"}}};
    const Framework framework{
        FrameworkParts{.id = "f",
                       .edition = "1",
                       .competences = {{.id = "candidate", .label = "Candidate", .scale = scale}}}};
    PoolBuilder builder{framework};
    builder.add("A", std::vector<Level>{1});
    BOOST_TEST(told(to_csv(builder.build()), {}, framework) == "A=1 ");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
