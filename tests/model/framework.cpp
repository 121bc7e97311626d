// SPDX-License-Identifier: BSL-1.0
#include <herne/model/framework.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using herne::Competence;
using herne::Framework;
using herne::FrameworkParts;
using herne::Scale;
using herne::test::message_of;

Scale three_levels() {
    return {"three", {{.label = "low"}, {.label = "mid"}, {.label = "high"}}};
}

FrameworkParts parts(std::string id, const std::vector<std::string>& names) {
    FrameworkParts result;
    result.id = std::move(id);
    result.edition = "1";
    for (const auto& name : names)
        result.competences.push_back({.id = name, .label = name, .scale = three_levels()});
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(framework)

BOOST_AUTO_TEST_CASE(bare_names_are_completed_and_found_both_ways) {
    const Framework framework{parts("herne", {"digital", "cognitive"})};
    BOOST_TEST(framework.size() == 2U);
    BOOST_TEST(framework[1].id == "herne/cognitive");
    BOOST_TEST(framework.index("cognitive") == 1U);
    BOOST_TEST(framework.index("herne/cognitive") == 1U);
    BOOST_TEST(framework["digital"].scale.max() == 3);
}

BOOST_AUTO_TEST_CASE(unknown_competence_names_the_nearest) {
    const Framework framework{parts("herne", {"digital", "cognitive"})};
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)framework.index("digitol"); }) ==
               "unknown competence 'digitol'; the nearest known one is 'herne/digital'");
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)framework.index("herne/cognitiv"); }) ==
               "unknown competence 'herne/cognitiv'; the nearest known one is 'herne/cognitive'");
    BOOST_TEST(!framework.contains("digitol"));
}

BOOST_AUTO_TEST_CASE(area_must_be_known_and_is_completed) {
    FrameworkParts with_area = parts("f", {"a"});
    with_area.areas = {{.id = "core", .label = "Core"}};
    with_area.competences[0].area = "core";
    const Framework framework{with_area};
    BOOST_TEST(framework[0].area == "f/core");
    BOOST_TEST(framework.area("f/core").label.in("en") == "Core");
    BOOST_CHECK_THROW((void)framework.area("f/cor"), herne::unknown_id);
    with_area.competences[0].area = "cor";
    BOOST_TEST(message_of<herne::invalid_input>([&] { Framework{with_area}; }) ==
               "framework 'f': the competence 'f/a' names the unknown area 'f/cor'; the nearest "
               "known one is 'f/core'");
}

BOOST_AUTO_TEST_CASE(malformed_parts_are_refused) {
    const auto refused = [](const FrameworkParts& candidate) {
        BOOST_CHECK_THROW(Framework{candidate}, herne::invalid_input);
    };
    refused(parts("Herne", {"a"}));
    refused(parts("", {"a"}));
    refused(parts("f", {}));
    refused(parts("f", {"a", "a"}));
    refused(parts("f", {"a", "f/a"}));
    refused(parts("f", {"other/a"}));
    refused(parts("f", {"A b"}));
    refused(parts("f", {"a", "A"}));
    FrameworkParts no_edition = parts("f", {"a"});
    no_edition.edition.clear();
    refused(no_edition);
    FrameworkParts no_label = parts("f", {"a"});
    no_label.competences[0].label = {};
    refused(no_label);
    FrameworkParts two_scales = parts("f", {"a", "b"});
    two_scales.competences[1].scale = Scale{"three", {{.label = "other"}}};
    refused(two_scales);
    FrameworkParts area_twice = parts("f", {"a"});
    area_twice.areas = {{.id = "x", .label = "X"}, {.id = "x", .label = "X"}};
    refused(area_twice);
    refused(parts("f", std::vector<std::string>(Framework::max_competences + 1, "a")));
}

BOOST_AUTO_TEST_CASE(ids_are_those_of_others) {
    // Elements of O*NET, and codes with capitals.
    const Framework framework{parts("onet", {"2.A.1.a", "2.A.1.b", "4.A.1", "DR-AT1", "SQL_2"})};
    BOOST_TEST(framework.index("2.A.1.b") == 1U);
    BOOST_TEST(framework.index("onet/DR-AT1") == 3U);
    BOOST_TEST(!framework.contains("dr-at1"));
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)framework.index("dr-at1"); }) ==
               "unknown competence 'dr-at1'; the nearest known one is 'onet/DR-AT1'");
    BOOST_TEST(message_of<herne::invalid_input>([] {
                   Framework{parts("f", {"Sql", "SQL"})};
               }) ==
               "framework 'f': the competence 'f/SQL' differs from 'f/Sql' in upper and lower case "
               "only");
    BOOST_TEST(message_of<herne::invalid_input>([] {
                   Framework{parts("f", {"Sql", "Sql"})};
               }) == "framework 'f': the competence 'f/Sql' stands twice");
}

BOOST_AUTO_TEST_CASE(merging_keeps_argument_order_then_file_order) {
    const std::vector<Framework> both{Framework{parts("b", {"x", "y"})},
                                      Framework{parts("a", {"z"})}};
    const Framework merged = Framework::merge(both);
    BOOST_TEST(merged.id() == "b+a");
    BOOST_TEST(merged.editions().size() == 2U);
    BOOST_TEST(merged[0].id == "b/x");
    BOOST_TEST(merged[1].id == "b/y");
    BOOST_TEST(merged[2].id == "a/z");
}

BOOST_AUTO_TEST_CASE(merging_one_framework_is_that_framework) {
    const std::vector<Framework> same{Framework{parts("a", {"x"})}, Framework{parts("a", {"x"})}};
    BOOST_TEST((Framework::merge(same) == same[0]));
    BOOST_TEST(Framework::merge(same).size() == 1U);
    BOOST_CHECK_THROW((void)Framework::merge({}), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(two_editions_do_not_merge) {
    FrameworkParts newer = parts("a", {"x"});
    newer.edition = "2";
    const std::vector<Framework> both{Framework{parts("a", {"x"})}, Framework{newer}};
    BOOST_TEST(message_of<herne::invalid_input>([&] { (void)Framework::merge(both); }) ==
               "merging frameworks: 'a' is there in two editions, '1' and '2'");
    const std::vector<Framework> changed{Framework{parts("a", {"x"})},
                                         Framework{parts("a", {"y"})}};
    BOOST_CHECK_THROW((void)Framework::merge(changed), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(bare_name_in_two_frameworks_is_ambiguous) {
    const std::vector<Framework> both{Framework{parts("a", {"x"})}, Framework{parts("b", {"x"})}};
    const Framework merged = Framework::merge(both);
    BOOST_TEST(message_of<herne::invalid_input>([&] { (void)merged.index("x"); }) ==
               "competence 'x' may mean any of a/x, b/x: write the full id");
    BOOST_TEST(merged.index("b/x") == 1U);
    BOOST_TEST(!merged.contains("x"));
}

BOOST_AUTO_TEST_CASE(digest_depends_on_content_alone) {
    const std::string digest = Framework{parts("a", {"x", "y"})}.digest();
    BOOST_TEST(digest.size() == 64U);
    FrameworkParts full_ids = parts("a", {"x", "y"});
    full_ids.competences[0].id = "a/x";
    BOOST_TEST(Framework{full_ids}.digest() == digest);
    BOOST_TEST(Framework{parts("a", {"y", "x"})}.digest() != digest);
    FrameworkParts other = parts("a", {"x", "y"});
    other.licence = "CC0-1.0";
    BOOST_TEST(Framework{other}.digest() != digest);
}

// The digest is part of every record: a change of it is a change of the format.
BOOST_AUTO_TEST_CASE(digest_is_the_same_for_ever) {
    BOOST_TEST(Framework{parts("a", {"x", "y"})}.digest() ==
               "2df87a899ed80379cdb3b77020bb4e0717c9a6917620b5610db1c2d77975132a");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
