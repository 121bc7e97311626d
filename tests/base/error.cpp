// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>

#include <herne/base/fraction.hpp>
#include <herne/job/fit.hpp>
#include <herne/job/weights.hpp>
#include <herne/model/level.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using herne::invalid_file;
using herne::invalid_input;
using herne::Problem;

template <class Call>
Problem problem_of(Call call) {
    try {
        call();
    } catch (const invalid_input& error) {
        return error.problem();
    }
    return {.what = "nothing was thrown"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(a_refused_value_says_where_it_stands_and_what_is_allowed) {
    const invalid_input error{herne::not_in("groups[0].weight", "-2", "1..10000")};
    BOOST_TEST(error.what() == "groups[0].weight: -2 is not in 1..10000");
    BOOST_TEST((error.problem() ==
                Problem{"groups[0].weight", "-2 is not in 1..10000", "-2", "1..10000"}));
}

BOOST_AUTO_TEST_CASE(a_problem_without_a_place_is_its_sentence) {
    const invalid_input error{herne::is_not({}, "null", "a list")};
    BOOST_TEST(error.what() == "null is not a list");
    BOOST_TEST(error.problem().where.empty());
}

BOOST_AUTO_TEST_CASE(a_plain_message_has_no_place) {
    for (const auto& error : {invalid_input{"a: b"}, invalid_input{std::string{"a: b"}}}) {
        BOOST_TEST(error.what() == "a: b");
        BOOST_TEST((error.problem() == Problem{"", "a: b"}));
    }
}

BOOST_AUTO_TEST_CASE(a_mismatch_carries_its_problem) {
    const herne::framework_mismatch error{Problem{"pools[1]", "is over another framework"}};
    BOOST_TEST(error.what() == "pools[1]: is over another framework");
    BOOST_TEST(error.problem().where == "pools[1]");
}

BOOST_AUTO_TEST_CASE(the_problem_of_a_file_is_its_first) {
    const invalid_file error{"jobs.json", {{"title", "is missing"}, {"", "is odd"}}};
    BOOST_TEST(error.what() == "jobs.json: title: is missing\njobs.json: is odd");
    BOOST_TEST((error.problem() == Problem{"title", "is missing"}));
    BOOST_TEST(error.count() == 2U);
}

BOOST_AUTO_TEST_CASE(a_file_lists_twenty_problems_and_counts_the_others) {
    const invalid_file error{"jobs.json", std::vector<Problem>(23, {"title", "is missing"})};
    BOOST_TEST(error.problems().size() == 20U);
    BOOST_TEST(error.count() == 23U);
    BOOST_TEST(std::string{error.what()}.ends_with("\njobs.json: and 3 more"));
}

BOOST_AUTO_TEST_CASE(an_unknown_id_says_what_was_looked_up) {
    const herne::unknown_id error{"competence", "germn", "german"};
    BOOST_TEST(error.kind() == "competence");
    BOOST_TEST(error.id() == "germn");
    BOOST_TEST(error.nearest() == "german");
}

BOOST_AUTO_TEST_CASE(the_reason_of_a_file_error_leaves_the_path_out) {
    const auto missing = std::make_error_code(std::errc::no_such_file_or_directory);
    const herne::file_error error{"open", "a: b.json", missing};
    BOOST_TEST(error.what() == "a: b.json: " + error.reason());
    BOOST_TEST(error.reason() == "cannot open: " + missing.message());
}

BOOST_AUTO_TEST_CASE(values_are_refused_with_place_value_and_allowed) {
    BOOST_TEST((problem_of([] { herne::Level{15}; }) ==
                Problem{"level", "15 is not in 0..14", "15", "0..14"}));
    BOOST_TEST(
        (problem_of([] { static_cast<void>(herne::Fraction::parse("1/0")); }).value == "'1/0'"));
    BOOST_TEST((problem_of([] { static_cast<void>(herne::whole_weights(std::vector{1.0}, 0)); }) ==
                Problem{"total", "0 is not in 1..10000000", "0", "1..10000000"}));
    BOOST_TEST((problem_of([] {
                    static_cast<void>(herne::Fit::table({{0, 1}, {3, 2}, {1, 1}}));
                }) == Problem{"fit.table[1]", "3/2 is not in 0..1", "3/2", "0..1"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
