// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/expired.hpp>

#include "io/csv_framework.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;
using test::languages;

namespace {

Evidence until(std::string day) {
    return {.what = "certificate", .valid_until = std::move(day)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(expired)

BOOST_AUTO_TEST_CASE(a_level_whose_only_evidence_has_expired_is_unknown_and_listed) {
    const std::size_t size = languages().size();
    PoolBuilder builder{languages()};
    builder.add(
        "A", std::vector<Level>(size, Level{2}),
        {{0, {until("2025-12-31"), until("2026-01-31")}}, {1, {until("2025-12-31"), until("")}}});
    builder.add("B", std::vector<Level>(size), {{0, {until("2025-12-31")}}});
    const Pool pool = builder.build();
    const PoolAsOf later = as_of(pool, "2026-02-01");
    BOOST_TEST((later.expired ==
                std::vector<ExpiredLevel>{
                    {.id = "A", .competence = languages()[0].id, .valid_until = "2026-01-31"}}));
    BOOST_TEST(!later.pool.level(0, 0).known());
    BOOST_TEST(later.pool.level(0, 1).value_or(-1) == 2);
    BOOST_TEST(later.pool.evidence(0, 0).size() == 2U);
    const PoolAsOf before = as_of(pool, "2026-01-31");
    BOOST_TEST(before.expired.empty());
    BOOST_TEST((before.pool.profile(0) == pool.profile(0)));
    BOOST_CHECK_THROW(static_cast<void>(as_of(pool, "")), invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
