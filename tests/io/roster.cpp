// SPDX-License-Identifier: BSL-1.0
#include <herne/io/roster.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

std::string refusal(const std::string& text, const RosterCsvOptions& options = {}) {
    return message_of<invalid_file>([&] { (void)roster_from_csv(text, options, "r.csv"); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(roster)

BOOST_AUTO_TEST_CASE(english_and_german_words_say_the_same) {
    const Roster wanted{
        {{.id = "A", .sex = RecordedSex::female, .disability = DisabilityStatus::severe},
         {.id = "B",
          .sex = RecordedSex::male,
          .disability = DisabilityStatus::none,
          .status_group = "civil_servant"},
         {.id = "C", .sex = RecordedSex::diverse, .disability = DisabilityStatus::equal_status},
         {.id = "D"}}};
    BOOST_TEST(
        (roster_from_csv("candidate,sex,disability,status_group\n"
                         "A,female,severe,\nB,m,no,civil_servant\nC,d,equal_status,\nD,,,\n") ==
         wanted));
    BOOST_TEST((
        roster_from_csv("Kennung;Geschlecht;Schwerbehinderung;Statusgruppe\r\n"
                        "D;;;\r\nA;Weiblich;schwerbehindert;\r\nB; männlich ;Nein;civil_servant\r\n"
                        "C;divers;gleichgestellt;\r\n") == wanted));
}

BOOST_AUTO_TEST_CASE(ids_may_be_numbers_and_stand_anywhere) {
    BOOST_TEST((roster_from_csv("sex,nr,salary\nf,7,1\n",
                                {.id = "nr", .ids = IdKind::number, .ignore = {"salary"}}) ==
                Roster{{{.id = 7, .sex = RecordedSex::female}}}));
}

BOOST_AUTO_TEST_CASE(what_no_roster_holds_is_refused_by_place) {
    BOOST_TEST(refusal("candidate,sex\nA,girl\n") ==
               "r.csv: row 2, candidate 'A', column 'sex': 'girl' is not in 'female', 'f', "
               "'weiblich', 'w', 'male', 'männlich', 'm', 'diverse', 'divers', 'd'");
    BOOST_TEST(refusal("candidate,sex\nA,f\nA,m\n").find("the id 'A' stands twice") !=
               std::string::npos);
    BOOST_TEST(refusal("candidate,sex\n,f\n").find("the id is empty") != std::string::npos);
    BOOST_TEST(refusal("candidate,age\nA,40\n").find("'age' is not one of 'sex', 'geschlecht'") !=
               std::string::npos);
    BOOST_TEST(refusal("candidate,sex,Geschlecht\nA,f,w\n").find("says the same as column 2") !=
               std::string::npos);
    BOOST_TEST(refusal("candidate\nA\n").find("no column is one of") != std::string::npos);
    BOOST_TEST(refusal("a,sex\nA,f\n", {.id = "b"}).find("there is no column 'b' for the ids") !=
               std::string::npos);
    BOOST_TEST(refusal("candidate,sex\nA,f\n", {.ignore = {"age"}}).find("'age' is not there") !=
               std::string::npos);
    BOOST_TEST(refusal("").find("r.csv") != std::string::npos);
    BOOST_TEST(refusal("candidate,sex\nA\n").find("row 2") != std::string::npos);
    BOOST_TEST(refusal("PK\x03\x04"
                       "123")
                   .find("r.csv") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(bytes_of_any_kind_are_read_or_refused) {
    const std::string text =
        "candidate,sex,disability,status_group\nA,f,severe,x\nB,\"m\",,\"y,z\"\n";
    for (std::size_t i = 0; i < text.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string damaged = text;
            damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
            try {
                BOOST_TEST(roster_from_csv(damaged).size() <= 3U);
            } catch (const invalid_input& refused) {
                BOOST_TEST(std::string{refused.what()} != "");
            }
        }
    for (std::size_t length = 0; length < text.size(); ++length)
        try {
            BOOST_TEST(roster_from_csv(text.substr(0, length)).size() <= 2U);
        } catch (const invalid_input& refused) {
            BOOST_TEST(std::string{refused.what()} != "");
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
