// SPDX-License-Identifier: BSL-1.0
#include <herne/io/successfactors.hpp>

#include "support/damage.hpp"
#include "support/message.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;

namespace {

const std::string library_file = "Competency.csv";
const std::string roles_file = "Role.csv";
const std::string mappings_file = "Role-Mapped Competencies.csv";
const std::string ratings_file = "Competency Ratings.csv";

const std::string library = "externalCode,name.defaultValue,status\nA,Apples,A\nB,Bees,\n";
const std::string roles = "externalCode,name.en_US\nR1,Role\n";
const std::string mappings =
    "externalCode,roleCompetencyMappings.competency.externalCode,"
    "roleCompetencyMappings.weight.defaultValue,roleCompetencyMappings.weight.en_US,"
    "roleCompetencyMappings.rating.defaultValue\n"
    "R1,A,5,,3\n";
const std::string ratings = "userId,competency.externalCode,rating,date\nu1,A,4,2026-01-31\n";

/// Returns the four files with one of them replaced.
std::vector<FormatFile> with(const std::string& name, const std::string& text) {
    std::vector<FormatFile> files{{.name = library_file, .text = library},
                                  {.name = roles_file, .text = roles},
                                  {.name = mappings_file, .text = mappings},
                                  {.name = ratings_file, .text = ratings}};
    for (FormatFile& file : files)
        if (file.name == name)
            file.text = text;
    return files;
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.rfind(from), from.size(), to);
}

struct Malformed {
    std::string file;
    std::string text;
    std::string message;  ///< without "successfactors: " and the file's name
};

void check_refused(const std::vector<Malformed>& cases) {
    for (const Malformed& wrong : cases)
        BOOST_TEST(test::message_of<invalid_file>([&] {
                       static_cast<void>(successfactors_from_csv(with(wrong.file, wrong.text)));
                   }) == "successfactors: " + wrong.file + wrong.message);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(successfactors_malformed)

BOOST_AUTO_TEST_CASE(the_files_are_well_formed_as_they_are) {
    BOOST_TEST(successfactors_from_csv(with("", "")).jobs.size() == 1U);
}

BOOST_AUTO_TEST_CASE(malformed_tables_are_refused) {
    check_refused({
        {library_file, "", ": is empty; the first row has to be a header that names the columns"},
        {library_file, "externalCode,name.defaultValue\nA\n",
         ", row 2: has 1 cell, but the header has 2"},
        {library_file, "externalCode,name.defaultValue\nA,x,y\n",
         ", row 2: has 3 cells, but the header has 2"},
        {library_file, "externalCode,name.defaultValue\nA,\"x\n",
         ", row 2, column 2 (line 2, character 3): the quote that opens here is never closed"},
        {library_file, "externalCode,name.defaultValue,name.defaultValue\n",
         ", row 1, column 3: the column 'name.defaultValue' stands twice, first as column 2\n"
         "successfactors: Competency.csv, row 1, column 3: a column before it stands for "
         "'name.defaultValue', too"},
        {library_file, "code,name.defaultValue\nA,x\n",
         ", row 1: there is no column 'externalCode'; the nearest is 'code'"},
        {library_file, "externalCode,title\nA,x\n",
         ", row 1: there is no column 'name.defaultValue' nor one of a language"},
        {roles_file, "externalCode,title\nA,x\n",
         ", row 1: there is no column 'name.defaultValue' nor one of a language"},
        {mappings_file, "externalCode,roleCompetencyMappings.competency.externalCode\nR1,A\n",
         ", row 1: there is no column 'roleCompetencyMappings.rating.defaultValue' nor one of a "
         "language"},
        {mappings_file, "externalCode,roleCompetencyMappings.rating.defaultValue\nR1,1\n",
         ", row 1: there is no column 'roleCompetencyMappings.competency.externalCode'; the "
         "nearest is 'roleCompetencyMappings.rating.defaultValue'"},
        {ratings_file, "userId,competency.externalCode\nu1,A\n",
         ", row 1: there is no column 'rating'; the nearest is 'userId'"},
        {ratings_file, "user,competency.externalCode,rating\nu1,A,1\n",
         ", row 1: there is no column 'userId'; the nearest is 'user'"},
    });
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_refused) {
    for (const std::string text : {"%PDF-1.7\n", "PK\x03\x04", "\xFF\xFEx", "<html><body>",
                                   "externalCode\xFF,name.defaultValue\n"})
        for (const std::string& file : {library_file, roles_file, mappings_file, ratings_file})
            BOOST_CHECK_THROW(static_cast<void>(successfactors_from_csv(with(file, text))),
                              invalid_file);
}

BOOST_AUTO_TEST_CASE(malformed_cells_are_refused) {
    const std::string id =
        " is not an id: letters, digits, '.', '_' and '-', at most 100 characters, starting with a "
        "letter or digit";
    check_refused({
        {library_file, changed(library, "B,", "B B,"),
         ", row 3, column 'externalCode': 'B B'" + id},
        {library_file, changed(library, "B,", ","), ", row 3, column 'externalCode': ''" + id},
        {library_file, changed(library, "B,", "A,"),
         ", row 3, column 'externalCode': the competency 'A' stands twice"},
        {library_file, changed(library, "Bees", ""),
         ", row 3, column 'name.defaultValue': the name is missing"},
        {library_file, changed(library, "Bees,", "Bees,X"),
         ", row 3, column 'status': 'X' is not A or I"},
        {roles_file, roles + "R1,Again\n",
         ", row 3, column 'externalCode': the role 'R1' stands twice"},
        {roles_file, roles + ",Nameless\n",
         ", row 3, column 'externalCode': the code of the role is missing"},
        {roles_file, roles + "R2,\n", ", row 3, column 'name.en_US': the name is missing"},
        {mappings_file, changed(mappings, "R1,A", "R1,C"),
         ", row 2, column 'roleCompetencyMappings.competency.externalCode': there is no competency "
         "'C' in Competency.csv; the nearest is 'A'"},
        {mappings_file, changed(mappings, ",5,", ",five,"),
         ", row 2: 'five' is not a number such as 12.5, of at most six digits after the point"},
        {mappings_file, changed(mappings, ",5,", ",-5,"), ", row 2: '-5' is not in 0..10000"},
        {mappings_file, changed(mappings, ",5,", ",10001,"), ", row 2: '10001' is not in 0..10000"},
        {mappings_file, changed(mappings, ",5,", ",0.1234567,"),
         ", row 2: '0.1234567' is not a number such as 12.5, of at most six digits after the "
         "point"},
        {mappings_file, changed(mappings, "5,,", "5,6,"),
         ", row 2, column 'roleCompetencyMappings.weight.en_US': '6' differs from '5', which "
         "another language says"},
        {mappings_file, changed(mappings, ",3\n", ",2.5\n"),
         ", row 2: '2.5' lies between two levels of the scale 'successfactors-rating'; a binning "
         "has to say which level it gives"},
        {mappings_file, changed(mappings, ",3\n", ",6\n"),
         ", row 2: 6 is not a level 0..5 (1, 2, 3, 4, 5) of the scale 'successfactors-rating'"},
        {mappings_file, mappings + "R1,A,5,,3\n",
         ", row 3: the role 'R1' has 'A' already, in Role-Mapped Competencies.csv, row 2"},
        {ratings_file, changed(ratings, "u1", ""),
         ", row 2, column 'userId': the id is empty; every row has to name its candidate"},
        {ratings_file, changed(ratings, ",A,", ",a,"),
         ", row 2, column 'competency.externalCode': there is no competency 'a' in "
         "Competency.csv; the nearest is 'A'"},
        {ratings_file, changed(ratings, ",4,", ",good,"),
         ", row 2, column 'rating': 'good' is not a level 0..5 (1, 2, 3, 4, 5) of the scale "
         "'successfactors-rating'"},
        {ratings_file, changed(ratings, ",4,", ",-1,"),
         ", row 2, column 'rating': -1 is not a level 0..5 (1, 2, 3, 4, 5) of the scale "
         "'successfactors-rating'"},
        {ratings_file, changed(ratings, "2026-01-31", "2026-02-31"),
         ", row 2, column 'date': '2026-02-31' is not a day written YYYY-MM-DD"},
        {ratings_file,
         ratings + "u\xE2\x80\x8B"
                   "1,A,4,\n",
         ", row 3, column 'userId': the id 'u\\u200b1' looks like 'u1' above, but its characters "
         "differ: "
         "write both alike, or tell them apart"},
    });
}

BOOST_AUTO_TEST_CASE(other_files_and_none_are_refused) {
    const auto message = [](const std::vector<FormatFile>& files) {
        return test::message_of<invalid_file>(
            [&] { static_cast<void>(successfactors_from_csv(files)); });
    };
    BOOST_TEST(message({{.name = library_file, .text = "externalCode,name.defaultValue\n"}}) ==
               "successfactors: there are no competencies");
    BOOST_TEST(message({}) == "successfactors: there is no Competency.csv");
    BOOST_TEST(message({{.name = library_file, .text = library}, {.name = "x", .text = ""}}) ==
               "successfactors: x: is no file that is read");
    BOOST_TEST(
        message({{.name = library_file, .text = "externalCode,name.defaultValue\na,x\nA,y\n"}})
            .find("successfactors: ") == 0U);
}

BOOST_AUTO_TEST_CASE(twenty_problems_are_listed_and_all_counted) {
    std::string text = ratings;
    for (int i = 0; i < 30; ++i)
        text += "u2,Nothing,4,\n";
    try {
        static_cast<void>(successfactors_from_csv(with(ratings_file, text)));
        BOOST_ERROR("nothing was thrown");
    } catch (const invalid_file& refused) {
        BOOST_TEST(refused.problems().size() == 20U);
        BOOST_TEST(refused.count() == 30U);
    }
}

BOOST_AUTO_TEST_CASE(more_competencies_than_a_framework_holds_are_refused) {
    std::string text = "externalCode,name.defaultValue\n";
    for (int i = 0; i < 5'000; ++i)
        text += "c" + std::to_string(i) + ",x\n";
    BOOST_TEST(test::message_of<invalid_file>([&] {
                   static_cast<void>(
                       successfactors_from_csv(std::vector<FormatFile>{{library_file, text}}));
               }) ==
               "successfactors: Competency.csv, row 4098: more competencies than 4096, which "
               "is all that a framework holds");
}

BOOST_AUTO_TEST_CASE(damaged_files_are_refused_or_read) {
    for (const FormatFile& file : with("", "")) {
        for (std::size_t bit = 0; bit < 8 * file.text.size(); ++bit)
            try {
                const std::string damaged = test::with_flipped(file.text, bit);
                BOOST_TEST(successfactors_from_csv(with(file.name, damaged)).framework.size() > 0U);
            } catch (const invalid_file& refused) {
                BOOST_TEST(!refused.problems().empty());
            }
        for (std::size_t length = 0; length < file.text.size(); ++length)
            try {
                const std::string cut = file.text.substr(0, length);
                BOOST_TEST(successfactors_from_csv(with(file.name, cut)).framework.size() > 0U);
            } catch (const invalid_file& refused) {
                BOOST_TEST(!refused.problems().empty());
            }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
