// SPDX-License-Identifier: BSL-1.0
#include <herne/model/profile.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace {

using herne::Framework;
using herne::Level;
using herne::Profile;
using herne::test::message_of;
using Levels = std::vector<std::pair<std::string, Level>>;

Framework framework() {
    herne::FrameworkParts parts;
    parts.id = "f";
    parts.edition = "1";
    const herne::Scale scale{"s", {{.label = "low"}, {.label = "mid"}, {.label = "high"}}};
    for (const char* name : {"x", "y"})
        parts.competences.push_back({.id = name, .label = name, .scale = scale});
    return Framework{parts};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(profile)

BOOST_AUTO_TEST_CASE(unstated_levels_are_unknown) {
    const Profile profile{"B-1", framework(), Levels{{"f/y", 2}}};
    BOOST_TEST(!profile["x"].known());
    BOOST_TEST(profile["y"] == Level{2});
    BOOST_TEST(profile.levels().size() == 2U);
}

BOOST_AUTO_TEST_CASE(level_off_the_scale_is_refused_by_place) {
    BOOST_TEST(message_of<herne::invalid_input>([] {
                   Profile("B-1", framework(), Levels{{"x", 4}});
               }) == "profile 'B-1', competence 'f/x': level 4 is not in 0..3");
}

BOOST_AUTO_TEST_CASE(wrong_number_of_levels_is_refused) {
    BOOST_CHECK_THROW(Profile("B-1", framework(), std::vector<Level>(3)), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(unknown_and_repeated_competences_are_refused) {
    BOOST_CHECK_THROW(Profile("B-1", framework(), Levels{{"z", 1}}), herne::unknown_id);
    BOOST_CHECK_THROW(Profile("B-1", framework(), Levels{{"x", 1}, {"f/x", 1}}),
                      herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(another_level_makes_another_profile) {
    const Profile profile{"B-1", framework(), Levels{{"x", 1}}};
    const Profile raised = profile.with("x", 3);
    BOOST_TEST(profile["x"] == Level{1});
    BOOST_TEST(raised["x"] == Level{3});
    BOOST_TEST(!(raised == profile));
    BOOST_TEST((raised.with("x", 1) == profile));
}

BOOST_AUTO_TEST_CASE(evidence_is_kept_by_competence_and_checked) {
    const Profile profile{"B-1", framework(), std::vector<Level>{1, 2},
                          herne::EvidenceByCompetence{{1, {{.what = "certificate"}}}, {0, {}}}};
    BOOST_TEST(profile.evidence(0).empty());
    BOOST_TEST(profile.evidence(1).front().what == "certificate");
    BOOST_TEST(profile.evidence().size() == 1U);
    BOOST_CHECK_THROW(Profile("B-1", framework(), std::vector<Level>{1, 2},
                              herne::EvidenceByCompetence{{2, {{.what = "certificate"}}}}),
                      herne::invalid_input);
    BOOST_CHECK_THROW(Profile("B-1", framework(), std::vector<Level>{1, 2},
                              herne::EvidenceByCompetence{{1, {{.date = "soon"}}}}),
                      herne::invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
