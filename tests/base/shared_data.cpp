// SPDX-License-Identifier: BSL-1.0
#include <herne/base/shared_data.hpp>

#include <herne/match/rank.hpp>
#include <herne/match/ranking.hpp>

#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <type_traits>
#include <utility>
#include <vector>

namespace {

using herne::JobProfile;
using herne::Level;
using herne::Pool;
using herne::Profile;
using herne::Ranking;
using herne::test::letters;
using herne::test::worked_example;

/// Whether `handle` serves as before once it was moved from, by construction and by assignment.
template <class Handle, class Use>
bool survives(Handle handle, const Use& use) {
    static_assert(std::is_nothrow_move_constructible_v<Handle> &&
                  std::is_nothrow_move_assignable_v<Handle>);
    const auto before = use(handle);
    Handle target{std::move(handle)};
    const bool constructed = use(handle) == before;  // NOLINT(bugprone-use-after-move)
    target = std::move(handle);
    return constructed && use(handle) == before && use(target) == before;  // NOLINT
}

Pool one_candidate() {
    herne::PoolBuilder builder{letters({4, 3, 2})};
    builder.add(Profile{"a", letters({4, 3, 2}), std::vector<Level>{3, 3, 1}});
    return builder.build();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(shared_data)

BOOST_AUTO_TEST_CASE(handles_that_were_moved_from_stay_as_they_were) {
    const auto digest = [](const auto& handle) { return handle.digest(); };
    BOOST_TEST(survives(letters({2}), digest));
    BOOST_TEST(survives(worked_example(), digest));
    BOOST_TEST(survives(worked_example().scorecard(), digest));
    BOOST_TEST(survives(letters({2})[0].scale, [](const auto& scale) { return scale.max(); }));
    BOOST_TEST(survives(one_candidate()["a"],
                        [](const Profile& profile) { return profile.levels().size(); }));
    BOOST_TEST(survives(one_candidate(), [](const Pool& pool) {
        return herne::rank(pool, worked_example())[0].points;
    }));
}

BOOST_AUTO_TEST_CASE(handle_assigned_to_itself_keeps_its_data) {
    JobProfile job = worked_example();
    const JobProfile& same = job;
    job = same;
    BOOST_TEST(job.digest() == worked_example().digest());
}

BOOST_AUTO_TEST_CASE(ranking_that_was_moved_from_lists_nobody_and_takes_another) {
    Ranking ranking = herne::rank(one_candidate(), worked_example());
    const Ranking target{std::move(ranking)};
    BOOST_TEST(ranking.size() == 0U);  // NOLINT(bugprone-use-after-move)
    BOOST_TEST((ranking.begin() == ranking.end()));
    BOOST_TEST(ranking.left_out().empty());
    ranking = target;
    BOOST_TEST(ranking[0].points == 15);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
