// SPDX-License-Identifier: BSL-1.0
#include <herne/job/fit.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using herne::Fit;
using herne::Fraction;
using herne::test::message_of;

std::vector<Fraction> shares(const Fit& fit, int required, int max) {
    std::vector<Fraction> result;
    for (int level = 0; level <= max; ++level)
        result.push_back(fit.share(level, required, max));
    return result;
}

std::vector<Fraction> fractions(const std::vector<std::string>& texts) {
    std::vector<Fraction> result;
    for (const auto& text : texts)
        result.push_back(Fraction::parse(text));
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(fit)

BOOST_AUTO_TEST_CASE(proportional_grows_up_to_the_required_level) {
    BOOST_TEST(shares(Fit::proportional(), 3, 5) == fractions({"0", "1/3", "2/3", "1", "1", "1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(threshold_is_all_or_nothing) {
    BOOST_TEST(shares(Fit::threshold(), 2, 4) == fractions({"0", "0", "1", "1", "1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(full_scale_gives_credit_above_the_required_level) {
    BOOST_TEST(shares(Fit::full_scale(), 2, 4) == fractions({"0", "1/4", "1/2", "3/4", "1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(table_gives_what_it_says) {
    const auto table = fractions({"0", "1/10", "1/10", "1"});
    BOOST_TEST(shares(Fit::table(table), 2, 3) == table, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(default_is_proportional) {
    BOOST_TEST((Fit{} == Fit::proportional()));
    BOOST_TEST(std::string{herne::to_string(Fit{}.kind())} == "proportional");
}

BOOST_AUTO_TEST_CASE(tables_that_break_the_rules_are_refused_by_place) {
    const auto complaint = [](const std::vector<std::string>& texts) {
        return message_of<herne::invalid_input>([&] { (void)Fit::table(fractions(texts)); });
    };
    BOOST_TEST(complaint({"1/2", "1"}) == "fit.table[0]: 1/2 is not 0");
    BOOST_TEST(complaint({"0", "1/2"}) == "fit.table[1]: 1/2 is not 1");
    BOOST_TEST(complaint({"0", "1/2", "1/3", "1"}) ==
               "fit.table[2]: 1/3 is less than 1/2 one level below");
    BOOST_TEST(complaint({"0", "3/2", "1"}) == "fit.table[1]: 3/2 is not in 0..1");
    BOOST_TEST(complaint({"0", "1/1001", "1"}) ==
               "fit.table[1]: the denominator of 1/1001 is above 1000");
    BOOST_TEST(complaint({"0"}).starts_with("fit.table: 1 shares are fewer"));
    BOOST_TEST(complaint({}).starts_with("fit.table: 0 shares are fewer"));
}

BOOST_AUTO_TEST_CASE(levels_off_the_scale_are_refused) {
    BOOST_CHECK_THROW((void)Fit{}.share(4, 1, 3), herne::invalid_input);
    BOOST_CHECK_THROW((void)Fit{}.share(-1, 1, 3), herne::invalid_input);
    BOOST_CHECK_THROW((void)Fit{}.share(1, 0, 3), herne::invalid_input);
    BOOST_CHECK_THROW((void)Fit{}.share(1, 4, 3), herne::invalid_input);
    BOOST_CHECK_THROW((void)Fit::table(fractions({"0", "1"})).share(1, 1, 3), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(every_fit_starts_at_zero_never_falls_and_ends_at_one) {
    for (const Fit& fit : {Fit::proportional(), Fit::threshold(), Fit::full_scale()})
        for (int max = 1; max <= 14; ++max)
            for (int required = 1; required <= max; ++required) {
                const auto all_levels = shares(fit, required, max);
                BOOST_TEST((all_levels.front() == Fraction{}));
                BOOST_TEST((all_levels.back() == Fraction{1, 1}));
                for (std::size_t level = 1; level < all_levels.size(); ++level)
                    BOOST_TEST(!(all_levels[level] < all_levels[level - 1]));
            }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
