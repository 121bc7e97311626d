// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/smallest_team.hpp>
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>

namespace {

using namespace herne;

std::filesystem::path data_folder() {
    return std::filesystem::path{HERNE_SOURCE_DIR} / "examples/data";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(teams)

BOOST_AUTO_TEST_CASE(the_team_of_the_digital_office_says_that_it_is_made_up) {
    const TeamProfile team = load_team_profile(data_folder() / "teams/digital-office.json");
    BOOST_TEST(team.reference() == "DB-TEAM");
    BOOST_TEST(team.requirements().size() == 11U);
    BOOST_TEST(team.parts().source.find("Made up by us") != std::string::npos);
    BOOST_TEST(team.parts().note.in("de").find("Erfundenes Beispiel") != std::string::npos);
    BOOST_TEST((TeamProfile::load((data_folder() / "teams/digital-office.json").string()) == team));
}

BOOST_AUTO_TEST_CASE(the_applicants_can_make_up_the_team_of_the_digital_office) {
    const TeamProfile team = load_team_profile(data_folder() / "teams/digital-office.json");
    const Pool pool = load_pool_csv(data_folder() / "applicants.csv", team.framework());
    const auto found = smallest_team(pool, team);
    BOOST_TEST(found.exact);
    BOOST_TEST(found.first_by_ids);
    BOOST_TEST(found.unreachable.empty());
    BOOST_TEST(found.joining.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
