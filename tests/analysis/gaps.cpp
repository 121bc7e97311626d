// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/gaps.hpp>

#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Missing = std::vector<std::uint8_t>;

/// Returns the open gaps of `rows` by asking everybody for everything.
std::vector<OpenGap> oracle_open(const Field& field, const JobProfile& job,
                                 const std::vector<std::size_t>& rows) {
    std::vector<OpenGap> open;
    for (const std::size_t row : rows)
        for (std::size_t r = 0; r < job.requirements().size(); ++r) {
            const auto& wanted = job.requirements()[r];
            const Level level = field.levels[row][field.framework.index(wanted.competence)];
            if (!level.known())
                open.push_back({row, r, Level::unknown(), std::nullopt});
            else if (level.worst() < wanted.level)
                open.push_back({row, r, level, wanted.level - level.worst()});
        }
    return open;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(gaps)

BOOST_AUTO_TEST_CASE(missing_levels_are_counted_to_the_required_one) {
    const JobProfile job = worked_example();
    const Pool pool =
        field_of(job.framework(), {{1, {3, 3, 1}}, {2, {0, -1, 2}}, {3, {4, 0, 0}}}).pool();
    const Gaps all_gaps = herne::gaps(pool, job);
    BOOST_TEST((all_gaps.missing == Missing{1, 4, 0, 0, Gaps::unknown, 3, 1, 0, 2}));
    BOOST_TEST((all_gaps.at(0, 1) == 0));
    BOOST_TEST((all_gaps.at(1, 0) == 4));
    BOOST_TEST((!all_gaps.at(1, 1)));
    BOOST_TEST((Missing{all_gaps.column(2).begin(), all_gaps.column(2).end()} == Missing{1, 0, 2}));
    BOOST_TEST((all_gaps.provenance == job.scorecard().provenance()));
}

BOOST_AUTO_TEST_CASE(levels_above_the_required_one_make_up_for_nothing) {
    const Framework framework = letters({4, 4});
    JobProfileParts parts;
    parts.reference = "two";
    parts.title = "Two";
    parts.frameworks = {{"f", "1"}};
    parts.requirements = {{.id = "low", .competence = "a", .level = 1},
                          {.id = "high", .competence = "a", .level = 3},
                          {.id = "other", .competence = "b", .level = 2}};
    const JobProfile job{parts, framework};
    const Pool pool = field_of(framework, {{1, {4, 0}}, {2, {2, 2}}}).pool();
    BOOST_TEST((herne::gaps(pool, job).missing == Missing{0, 0, 0, 1, 2, 0}));
}

BOOST_AUTO_TEST_CASE(open_gaps_leave_out_what_is_reached) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {4, 3, 2}}, {2, {1, -1, 2}}}).pool();
    const std::vector<OpenGap> expected{{1, 0, 1, 3}, {1, 1, Level::unknown(), std::nullopt}};
    BOOST_TEST((open_gaps(pool, job) == expected));
    BOOST_TEST(open_gaps(pool, job, {.rows = std::vector<std::size_t>{0}}).empty());
}

BOOST_AUTO_TEST_CASE(gaps_are_the_definition) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        auto rows = any_order(field.size());
        rows.resize(static_cast<std::size_t>(any_number(0, static_cast<int>(field.size()))));
        const AnalysisOptions options{.rows = rows};
        const auto open = oracle_open(field, job, rows);
        RC_ASSERT(open_gaps(field.pool(), job, options) == open);
        const Gaps all_gaps = herne::gaps(field.pool(), job, options);
        RC_ASSERT(all_gaps.candidates == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t r = 0; r < job.requirements().size(); ++r) {
                const auto found = std::find_if(open.begin(), open.end(), [&](const OpenGap& gap) {
                    return gap.row == rows[i] && gap.requirement == r;
                });
                RC_ASSERT(all_gaps.at(i, r) == (found == open.end() ? 0 : found->missing));
            }
    }));
}

BOOST_AUTO_TEST_CASE(everybody_is_looked_at_by_row) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        std::vector<std::size_t> rows(field.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row] = row;
        RC_ASSERT(herne::gaps(field.pool(), job) == herne::gaps(field.pool(), job, {.rows = rows}));
        RC_ASSERT(open_gaps(field.pool(), job) == oracle_open(field, job, rows));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
