// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/equality_finding.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string>

namespace {

using namespace herne;
using namespace herne::test;

EqualityFinding whole() {
    return {.people = {1, 2},
            .equally_qualified = true,
            .criteria = {{"x", "both have led projects of the same size"}},
            .reasons = "no difference of contents that matters for the post",
            .preference = Preference::applied,
            .preference_reason = "women are under-represented in E 11",
            .found_by = {{"chair of the panel", "M. Muster"}},
            .date = "2026-05-20"};
}

/// Returns what is said of the whole finding after `change`.
template <class Change>
std::string refusal_after(const Change& change) {
    EqualityFinding finding = whole();
    change(finding);
    return message_of<invalid_input>([&] { check(finding); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(equality_finding)

BOOST_AUTO_TEST_CASE(a_finding_that_is_whole_passes) {
    BOOST_CHECK_NO_THROW(check(whole()));
    EqualityFinding unequal = whole();
    unequal.equally_qualified = false;
    unequal.preference = Preference::not_called_for;
    unequal.preference_reason = "not equal";
    BOOST_CHECK_NO_THROW(check(unequal));
}

BOOST_AUTO_TEST_CASE(a_finding_that_lacks_a_part_is_refused) {
    using Finding = EqualityFinding;
    BOOST_TEST(refusal_after([](Finding& f) { f.people = {1}; }) ==
               "people: a finding is about two people at least");
    BOOST_TEST(refusal_after([](Finding& f) {
                   f.people = {2, 1};
               }) == "people[1]: does not come after the id before it");
    BOOST_TEST(refusal_after([](Finding& f) { f.criteria.clear(); }) ==
               "criteria: contents are compared: one criterion at least has to be named");
    BOOST_TEST(refusal_after([](Finding& f) { f.criteria[0].reason.clear(); }) ==
               "criteria[0].reason: is missing");
    BOOST_TEST(refusal_after([](Finding& f) { f.reasons.clear(); }) == "reasons: is missing");
    BOOST_TEST(refusal_after([](Finding& f) { f.preference_reason.clear(); }) ==
               "preference_reason: is missing");
    BOOST_TEST(refusal_after([](Finding& f) { f.found_by.clear(); }) ==
               "found_by: people make a finding: one at least has to be named");
    BOOST_TEST(refusal_after([](Finding& f) { f.found_by[0].name.clear(); }) ==
               "found_by[0].name: is missing");
    BOOST_TEST(refusal_after([](Finding& f) { f.date = "today"; }) ==
               "date: 'today' is not a day written YYYY-MM-DD");
}

BOOST_AUTO_TEST_CASE(a_preference_rests_on_equal_qualification) {
    BOOST_TEST(refusal_after([](EqualityFinding& f) { f.equally_qualified = false; }) ==
               "preference: 'applied' rests on equal qualification, which was not found (section 7 "
               "LGG NRW)");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
