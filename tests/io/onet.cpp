// SPDX-License-Identifier: BSL-1.0
#include <herne/io/onet.hpp>

#include "support/damage.hpp"
#include "support/format_notes.hpp"
#include "support/message.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace herne;
using test::noted;

namespace {

const std::string head =
    "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\t"
    "Lower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n";

/// Returns a row of code 15-1252.00 on 2.A.1.a, with bounds around the value.
std::string row(const std::string& scale, const std::string& value, const std::string& lower,
                const std::string& upper, const std::string& suppress = "N",
                const std::string& element = "2.A.1.a\tReading") {
    return "15-1252.00\t" + element + "\t" + scale + "\t" + value + "\t8\t0.1\t" + lower + "\t" +
           upper + "\t" + suppress + "\tN\t08/2023\tAnalyst\n";
}

const std::string plain = head + row("IM", "4.12", "3.88", "4.37") + row("LV", "4.62", "4.2", "5");

FormatData read(std::string_view ratings, std::string_view occupations = {},
                const OnetOptions& options = {}) {
    std::vector<FormatFile> files{{.name = "Skills.txt", .text = std::string{ratings}}};
    if (!occupations.empty())
        files.push_back({.name = "Occupation Data.txt", .text = std::string{occupations}});
    return onet_from_text(files, options);
}

struct Wrong {
    std::string text;
    std::string message;
};

void check_refused(const std::vector<Wrong>& cases) {
    for (const Wrong& wrong : cases)
        BOOST_TEST(test::message_of<invalid_file>([&] { static_cast<void>(read(wrong.text)); }) ==
                   wrong.message);
}

std::string in_head(const std::string& from, const std::string& to) {
    std::string text = plain;
    text.replace(text.find(from), from.size(), to);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(onet)

BOOST_AUTO_TEST_CASE(an_occupation_is_a_candidate_and_a_job) {
    const FormatData data = read(plain,
                                 "O*NET-SOC Code\tTitle\tDescription\n"
                                 "15-1252.00\tDevelopers\tWrite \"code\".\n");
    BOOST_TEST(data.framework.id() == "onet");
    BOOST_TEST(data.framework[0].id == "onet/2.A.1.a");
    BOOST_TEST(data.framework[0].label.in("en") == "Reading");
    BOOST_TEST(data.framework.area(data.framework[0].area).label.in("en") == "Content");
    BOOST_TEST((data.framework[0].binning == onet_binning()));
    BOOST_TEST(data.framework[0].scale.level(2).label.in("de") == "ab 3,5");
    BOOST_REQUIRE(data.pool.size() == 1U);
    BOOST_TEST(data.pool.level(0, 0) == Level{2});
    BOOST_REQUIRE(data.jobs.size() == 1U);
    const JobProfile& job = data.jobs[0];
    BOOST_TEST(job.reference() == "15-1252.00");
    BOOST_TEST(job.title().in("en") == "Developers");
    BOOST_TEST(job.parts().note.in("en") == "Write \"code\".");
    BOOST_TEST(job.requirements()[0].level == 2);
    BOOST_TEST(job.requirements()[0].weight == 312);
    BOOST_TEST(rank(data.pool, job)[0].points == job.scorecard().max_points());
    BOOST_TEST(data.dropped.empty());
}

BOOST_AUTO_TEST_CASE(bounds_are_evidence) {
    const FormatData data = read(plain);
    BOOST_REQUIRE(data.pool.evidence(0, 0).size() == 1U);
    BOOST_TEST((data.pool.evidence(0, 0)[0] == Evidence{.what = "LV 4.62 (95 %: 4.2 to 5), N 8",
                                                        .source = "O*NET 29.3, 08/2023",
                                                        .status = EvidenceStatus::judged,
                                                        .rater = "Analyst"}));
}

BOOST_AUTO_TEST_CASE(a_level_with_a_cut_point_between_its_bounds_is_unknown) {
    const FormatData data = read(head + row("IM", "3", "3", "3") + row("LV", "3.6", "3.4", "3.8"));
    BOOST_TEST(data.pool.level(0, 0) == Level::unknown());
    BOOST_TEST(noted(data.dropped, "a cut point between its bounds") == 1U);
    BOOST_TEST(data.jobs[0].requirements()[0].level == 2);
    // A bound on the cut point itself is of the level above.
    BOOST_TEST(read(head + row("LV", "3.6", "3.5", "3.8")).pool.level(0, 0) == Level{2});
}

BOOST_AUTO_TEST_CASE(what_is_to_be_suppressed_is_unknown) {
    const FormatData level = read(head + row("IM", "3", "3", "3") + row("LV", "4", "4", "4", "Y"));
    BOOST_TEST(level.pool.level(0, 0) == Level::unknown());
    BOOST_TEST(level.pool.evidence(0, 0)[0].what == "LV 4 (95 %: 4 to 4), N 8, to be suppressed");
    BOOST_TEST(level.jobs.empty());
    BOOST_TEST(noted(level.dropped, "to suppress is unknown") == 1U);
    BOOST_TEST(noted(level.dropped, "to suppress is no requirement") == 1U);
    const FormatData importance =
        read(head + row("IM", "3", "3", "3", "Y") + row("LV", "4", "4", "4"));
    BOOST_TEST(importance.pool.level(0, 0) == Level{2});
    BOOST_TEST(importance.jobs.empty());
}

BOOST_AUTO_TEST_CASE(without_bounds_the_value_alone_counts) {
    const FormatData data =
        read(head + row("IM", "2.005", "n/a", "n/a", "") + row("LV", "1.5", "", "", "n/a"));
    BOOST_TEST(data.pool.level(0, 0) == Level{1});
    BOOST_TEST(data.jobs[0].requirements()[0].weight == 101);
    BOOST_TEST(noted(data.dropped, "no bounds") == 1U);
    BOOST_TEST(data.jobs[0].title().in("en") == "15-1252.00");
}

BOOST_AUTO_TEST_CASE(what_weighs_nothing_or_asks_for_nothing_is_no_requirement) {
    const FormatData least = read(head + row("IM", "1", "1", "1") + row("LV", "4", "4", "4"));
    BOOST_TEST(least.jobs.empty());
    BOOST_TEST(noted(least.dropped, "weighs nothing") == 1U);
    const FormatData low = read(head + row("IM", "3", "3", "3") + row("LV", "0.5", "0.4", "0.6"));
    BOOST_TEST(low.jobs.empty());
    BOOST_TEST(low.pool.level(0, 0) == Level{0});
    BOOST_TEST(noted(low.dropped, "level 0 is no requirement") == 1U);
    BOOST_TEST(
        noted(read(head + row("LV", "4", "4", "4")).dropped, "one of the scales IM and LV") == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_not_taken_up_is_named_with_its_first_place) {
    const FormatData data = read(plain + row("CX", "9", "", "") + row("CX", "8", "", ""),
                                 "O*NET-SOC Code\tTitle\n11-1011.00\tChiefs\n");
    BOOST_REQUIRE(data.dropped.size() == 2U);
    BOOST_TEST(
        (data.dropped[0] == FormatNote{.where = "Skills.txt, row 4, column 'Scale ID'",
                                       .what = "a row of the scale 'CX' is not read; IM and LV are",
                                       .count = 2}));
    BOOST_TEST((data.dropped[1] == FormatNote{.where = "11-1011.00",
                                              .what = "an occupation without ratings is left "
                                                      "out"}));
    BOOST_TEST(data.pool.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_binning_may_be_ones_own) {
    OnetOptions options{.edition = "30.0", .binning = onet_binning()};
    options.binning.cut_points = {{1, 1}, {2, 1}, {3, 1}, {4, 1}};
    const FormatData data = read(plain, {}, options);
    BOOST_TEST(data.pool.level(0, 0) == Level{4});
    BOOST_TEST(data.framework.edition() == "30.0");
    options.binning.cut_points = {};
    BOOST_CHECK_THROW(static_cast<void>(read(plain, {}, options)), invalid_input);
    options.binning = onet_binning();
    options.binning.greatest = Fraction{6, 1};
    BOOST_CHECK_THROW(static_cast<void>(read(plain, {}, options)), invalid_input);
}

BOOST_AUTO_TEST_CASE(a_folder_is_read) {
    const test::TemporaryFolder folder;
    BOOST_CHECK_THROW(static_cast<void>(load_onet(folder.path())), invalid_file);
    std::ofstream{folder / "Skills.txt", std::ios::binary} << plain;
    std::ofstream{folder / "Knowledge.txt", std::ios::binary}
        << head + row("LV", "6", "5.6", "6.4", "N", "2.C.1.a\tAdministration");
    const FormatData data = load_onet(folder.path());
    BOOST_REQUIRE(data.framework.size() == 2U);
    BOOST_TEST(data.pool.level(0, 1) == Level{3});
}

BOOST_AUTO_TEST_CASE(malformed_tables_are_refused) {
    check_refused({
        {"", "onet: Skills.txt: is empty; the first row has to be a header"},
        {head, "onet: there are no ratings on the scales IM and LV"},
        {in_head("Scale ID", "Scale"),
         "onet: Skills.txt, row 1: there is no column 'Scale ID'; the nearest is 'Scale'"},
        {in_head("Element ID", "Element Id"),
         "onet: Skills.txt, row 1: there is no column 'Element ID'; the nearest is 'Element Id'"},
        {in_head("Data Value", "Value"),
         "onet: Skills.txt, row 1: there is no column 'Data Value'; the nearest is 'Value'"},
        {in_head("Standard Error", "N"), "onet: Skills.txt, row 1: the column 'N' stands twice"},
        {head + "15-1252.00\t2.A.1.a\n",
         "onet: Skills.txt, row 2: has 2 cells, but the header has 13"},
        {plain + "\nx",
         "onet: Skills.txt, row 4: has 1 cell, but the header has 13\n"
         "onet: Skills.txt, row 5: has 1 cell, but the header has 13"},
        {std::string(70, '\t') + "\n", "onet: Skills.txt, row 1: 71 columns are more than 64"},
    });
    BOOST_CHECK_THROW(static_cast<void>(read("\xFF\xFE\0x")), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(read(plain + '\0')), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(read("%PDF-1.7\n")), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(read("PK\x03\x04")), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(read(plain, "O*NET-SOC Code\n15-1252.00\n")), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(read(plain, "O*NET-SOC Code\tTitle\n15-1252.00\t\n")),
                      invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(read(plain,
                                             "O*NET-SOC Code\tTitle\n15-1252.00\tA\n"
                                             "15-1252.00\tA\n")),
                      invalid_file);
}

BOOST_AUTO_TEST_CASE(malformed_cells_are_refused) {
    const std::string at = "onet: Skills.txt, row 2, column ";
    const std::string code = "an O*NET-SOC code such as 15-1252.00";
    const auto with = [](const std::string& from, const std::string& to) {
        std::string text = head + row("LV", "4", "3.9", "4.1");
        return text.replace(text.find(from, head.size()), from.size(), to);
    };
    check_refused({
        {with("15-1252.00", "15-1252"), at + "'O*NET-SOC Code': '15-1252' is not " + code},
        {with("15-1252.00", "15-1252.0x"), at + "'O*NET-SOC Code': '15-1252.0x' is not " + code},
        {with("15-1252.00", ""), at + "'O*NET-SOC Code': '' is not " + code},
        {with("\tReading", "\t"), at + "'Element Name': the name is empty"},
        {with("\t4\t", "\t\t"), at + "'Data Value': the value is missing"},
        {with("\t4\t", "\t7.01\t"), at + "'Data Value': '7.01' is not in 0..7"},
        {with("\t4\t", "\t-1\t"), at + "'Data Value': '-1' is not in 0..7"},
        {with("\t4\t", "\tfour\t"), at + "'Data Value': 'four' is not a number such as 4.62"},
        {with("\t4\t", "\t1e1\t"), at + "'Data Value': '1e1' is not a number such as 4.62"},
        {with("\t4\t", "\t99999999999999999999\t"),
         at + "'Data Value': '99999999999999999999' is not a number such as 4.62"},
        {with("3.9", ""),
         at + "'Upper CI Bound': one of the bounds is missing; either both are there or none"},
        {with("4.1", "n/a"),
         at + "'Upper CI Bound': one of the bounds is missing; either both are there or none"},
        {with("4.1", "3.8"), at + "'Upper CI Bound': 3.8 is below the lower bound 3.9"},
        {with("3.9", "nan"), at + "'Lower CI Bound': 'nan' is not a number such as 4.62"},
        {with("4.1", "8"), at + "'Upper CI Bound': '8' is not in 0..7"},
        {with("\tN\tN", "\tyes\tN"), at + "'Recommend Suppress': 'yes' is not Y, N or empty"},
        {with("\tN\tN", "\tN\t1"), at + "'Not Relevant': '1' is not Y, N or empty"},
        {head + row("IM", "0.9", "", ""), at + "'Data Value': '0.9' is not in 1..5"},
        {head + row("IM", "5.1", "", ""), at + "'Data Value': '5.1' is not in 1..5"},
        {head + row("IM", "3", "", "") + row("IM", "3", "", ""),
         "onet: Skills.txt, row 3: states IM of 2.A.1.a for 15-1252.00 again, first in "
         "Skills.txt, row 2"},
        {head + row("IM", "3", "", "") + row("LV", "3", "", "", "N", "2.A.1.a\tWriting"),
         "onet: Skills.txt, row 3, column 'Element Name': 'Writing' is another name of 2.A.1.a, "
         "which is called 'Reading'"},
    });
    BOOST_TEST(test::message_of<invalid_file>([&] {
                   static_cast<void>(read(with("2.A.1.a", "2 A")));
               }).find("'Element ID': '2 A' is not an id") != std::string::npos);
    BOOST_CHECK_THROW(static_cast<void>(read(head + row("LV", "3", "", "") +
                                             row("LV", "3", "", "", "N", "2.a.1.A\tReading"))),
                      invalid_file);
}

BOOST_AUTO_TEST_CASE(twenty_problems_are_listed_and_all_counted) {
    std::string text = head;
    for (int i = 0; i < 30; ++i)
        text += row("LV", "9", "", "");
    try {
        static_cast<void>(read(text));
        BOOST_ERROR("nothing was thrown");
    } catch (const invalid_file& refused) {
        BOOST_TEST(refused.problems().size() == 20U);
        BOOST_TEST(refused.count() == 30U);
    }
}

BOOST_AUTO_TEST_CASE(damaged_files_are_refused_or_make_pools) {
    for (std::size_t bit = 0; bit < 8 * plain.size(); ++bit)
        try {
            const FormatData data = read(test::with_flipped(plain, bit));
            BOOST_TEST(data.pool.size() >= 1U);
        } catch (const invalid_file& refused) {
            BOOST_TEST(!refused.problems().empty());
        }
    for (std::size_t length = 0; length < plain.size(); ++length)
        try {
            const FormatData data = read(plain.substr(0, length));
            BOOST_TEST(data.pool.size() == 1U);
        } catch (const invalid_file& refused) {
            BOOST_TEST(!refused.problems().empty());
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
