// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/least_shift.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"
#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/weight_spaces.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Returns how far `a` is ahead of `b` in each requirement, as parts of 1.
std::vector<Rational> leads_of(const Profile& a, const Profile& b, const JobProfile& job,
                               UnknownAs order) {
    std::vector<Rational> leads;
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        const auto& requirement = job.requirements()[r];
        const auto fit = [&](const Profile& profile) {
            const std::size_t c = profile.framework().index(requirement.competence);
            const int max = profile.framework()[c].scale.max();
            return oracle_fit(requirement.fit, oracle_level(profile.levels()[c], order, max),
                              requirement.level, max);
        };
        leads.push_back(fit(a) - fit(b));
    }
    return leads;
}

/// Returns the shares that a result states, one a weight of `space`.
std::vector<Rational> shares_after(const LeastShift& shift, const WeightSpace& space) {
    std::vector<Rational> shares;
    for (std::size_t k = 0; k < space.size(); ++k) {
        shares.push_back(rational(space.shares()[k]));
        for (const auto& move : shift.moves)
            if (move.id == space.ids()[k]) {
                RC_ASSERT(move.before == space.shares()[k]);
                RC_ASSERT(move.before != move.after);
                shares.back() = rational(move.after);
            }
    }
    return shares;
}

/// Checks that `shift` reaches what it says, and that no weights of whole parts of `total` do with
/// less; `leads` are those of the weights.
void check_shift(const LeastShift& shift, const WeightSpace& space,
                 const std::vector<Rational>& leads, std::int64_t total) {
    const auto lead_at = [&](const std::vector<Rational>& shares) {
        return std::inner_product(shares.begin(), shares.end(), leads.begin(), Rational{0});
    };
    std::vector<Rational> today;
    for (const auto& share : space.shares())
        today.push_back(rational(share));
    const auto change_to = [&](const std::vector<Rational>& shares) {
        Rational change = 0;
        for (std::size_t k = 0; k < shares.size(); ++k)
            change += abs(Rational{shares[k] - today[k]});
        return change;
    };
    const auto after = shares_after(shift, space);
    if (shift.reachable) {
        RC_ASSERT(std::accumulate(after.begin(), after.end(), Rational{0}) == 1);
        RC_ASSERT(*std::min_element(after.begin(), after.end()) >= 0);
        RC_ASSERT(change_to(after) == rational(shift.total_change));
        if (lead_at(today) > 0)
            RC_ASSERT(lead_at(after) == 0);
        else
            RC_ASSERT(shift.moves.empty());
    } else {
        RC_ASSERT(shift.moves.empty());
        RC_ASSERT(shift.total_change == Fraction{});
    }
    for (const auto& parts : all_parts(space.size(), total)) {
        std::vector<Rational> shares;
        for (const std::int64_t part : parts)
            shares.emplace_back(part, total);
        if (lead_at(shares) > 0)
            continue;
        RC_ASSERT(shift.reachable);
        RC_ASSERT(change_to(shares) >= rational(shift.total_change));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(least_shift)

BOOST_AUTO_TEST_CASE(share_moves_from_where_one_leads_most_to_where_one_leads_least) {
    // Of 10: a leads by 3/4 of 5 and 1/4 of 2, b by 2/4 of 3.
    const JobProfile job = job_weighing({5, 2, 3});
    const Profile a{"a", job.framework(), levels_of({4, 2, 0})};
    const Profile b{"b", job.framework(), levels_of({1, 1, 2})};
    const auto shift = herne::least_shift(a, b, job);
    BOOST_TEST(shift.a_points == 24);
    BOOST_TEST(shift.b_points == 13);
    BOOST_TEST(shift.max_points == 40);
    BOOST_TEST(shift.reachable);
    // 11/40 ahead; each hundredth moved gains 5/4 of one: 11/50 of all, and as much again to be
    // had.
    BOOST_TEST(shift.total_change == (Fraction{11, 25}));
    BOOST_TEST((shift.moves ==
                std::vector<ShareMove>{{"a", job.label(0), Fraction{1, 2}, Fraction{7, 25}},
                                       {"c", job.label(2), Fraction{3, 10}, Fraction{13, 25}}}));
    const auto back = herne::least_shift(b, a, job);
    BOOST_TEST(back.reachable);
    BOOST_TEST(back.moves.empty());
    BOOST_TEST((back.total_change == Fraction{}));
}

BOOST_AUTO_TEST_CASE(who_leads_everywhere_is_passed_by_no_weights) {
    const JobProfile job = job_weighing({5, 2, 3});
    const Profile a{"a", job.framework(), levels_of({4, 2, 3})};
    const Profile b{"b", job.framework(), levels_of({1, 1, 2})};
    const auto shift = herne::least_shift(a, b, job);
    BOOST_TEST(!shift.reachable);
    BOOST_TEST(shift.moves.empty());
    // Where they are equal somewhere, all weight has to go there.
    const Profile equal_in_b{"b", job.framework(), levels_of({1, 2, 2})};
    const auto all_of_it = herne::least_shift(a, equal_in_b, job);
    BOOST_TEST(all_of_it.reachable);
    BOOST_TEST(all_of_it.total_change == (Fraction{8, 5}));
    BOOST_TEST(all_of_it.moves.size() == 3U);
    BOOST_TEST(all_of_it.moves[1].after == (Fraction{1, 1}));
}

BOOST_AUTO_TEST_CASE(no_weights_do_with_less) {
    BOOST_TEST(rc::check([] {
        std::vector<int> weights(static_cast<std::size_t>(any_number(1, 4)));
        for (int& weight : weights)
            weight = any_number(1, 5);
        const JobProfile job = job_weighing(weights);
        const Profile a{1, job.framework(), any_levels(job.framework())};
        const Profile b{2, job.framework(), any_levels(job.framework())};
        const auto order = any_choice() ? UnknownAs::best : UnknownAs::worst;
        const auto shift = herne::least_shift(a, b, job, {.order = order});
        RC_ASSERT(shift.a == CandidateId{1});
        RC_ASSERT(shift.b == CandidateId{2});
        // The job's own shares are among them, and what moves whole shares.
        const std::int64_t total =
            std::accumulate(weights.begin(), weights.end(), 0) * any_number(1, 2);
        check_shift(shift, WeightSpace::anything(job), leads_of(a, b, job, order), total);
    }));
}

BOOST_AUTO_TEST_CASE(groups_move_as_one) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(5, 4);
        const JobProfile job = any_job(framework);
        const Profile a{1, framework, any_levels(framework)};
        const Profile b{2, framework, any_levels(framework)};
        const auto over = any_choice() ? WeightsOver::groups : WeightsOver::requirements;
        std::optional<LeastShift> shift;
        try {
            shift = herne::least_shift(a, b, job, {.over = over});
        } catch (const points_overflow&) {
            return;
        }
        const auto space = WeightSpace::anything(job, over);
        RC_PRE(space.size() <= 5);
        const auto by_requirement = leads_of(a, b, job, UnknownAs::worst);
        std::vector<Rational> leads(space.size(), Rational{0});
        for (std::size_t r = 0; r < by_requirement.size(); ++r) {
            const auto& ids = space.ids();
            const auto& id = over == WeightsOver::groups ? job.requirements()[r].group
                                                         : job.requirements()[r].id;
            const auto k =
                static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
            leads[k] +=
                by_requirement[r] * oracle_share(job.parts(), r) / rational(space.shares()[k]);
        }
        check_shift(*shift, space, leads, 6);
    }));
}

BOOST_AUTO_TEST_CASE(every_profile_holds_what_the_job_uses) {
    const JobProfile job = worked_example();
    const Profile a{"p", job.framework(), levels_of({3, 3, 1})};
    const Profile b{"q", letters({4, 4}), levels_of({1, 1})};
    BOOST_TEST(message_of<framework_mismatch>([&] {
                   (void)herne::least_shift(a, b, job);
               }).find("profile b") != std::string::npos);
    BOOST_CHECK_THROW((void)herne::least_shift(b, a, job), framework_mismatch);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
