// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/stability.hpp>

#include <herne/base/error.hpp>

#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Everybody's score while the share of one part of a job moves, over exact rationals.
class MovingScores {
public:
    MovingScores(const Field& field, const JobProfile& job, const std::set<std::size_t>& part,
                 UnknownAs order)
        : stands_(field.size()), rest_(field.size()), of_part_(field.size()) {
        for (std::size_t row = 0; row < field.size(); ++row) {
            stands_[row] = oracle_verdict(job.eligibility(), field.framework, field.levels[row]) !=
                           Verdict::ineligible;
            for (std::size_t r = 0; r < job.requirements().size(); ++r)
                (part.contains(r) ? of_part_ : rest_)[row] +=
                    contribution(field, job, row, r, order);
        }
        for (const std::size_t r : part)
            today_ += oracle_share(job.parts(), r);
        for (auto& rest : rest_)
            rest /= 1 - today_;
        for (auto& own : of_part_)
            own /= today_;
    }

    [[nodiscard]] const Rational& today() const { return today_; }
    [[nodiscard]] Rational score(std::size_t row, const Rational& share) const {
        return (1 - share) * rest_[row] + share * of_part_[row];
    }
    /// Returns who stands at a place of at most k.
    [[nodiscard]] std::set<std::size_t> first(std::size_t k, const Rational& share) const {
        std::set<std::size_t> result;
        for (std::size_t row = 0; row < stands_.size(); ++row) {
            std::size_t before = 0;
            for (std::size_t other = 0; other < stands_.size(); ++other)
                before += stands_[other] && score(other, share) > score(row, share) ? 1 : 0;
            if (stands_[row] && before < k)
                result.insert(row);
        }
        return result;
    }
    /// Returns the shares in 0..1 at which two have the same score, and those between them.
    [[nodiscard]] std::vector<Rational> telling_shares() const {
        std::set<Rational> meeting{0, 1, today_};
        for (std::size_t a = 0; a < stands_.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const Rational at_0 = rest_[a] - rest_[b];
                const Rational at_1 = of_part_[a] - of_part_[b];
                if (at_0 != at_1 && at_0 / (at_0 - at_1) >= 0 && at_0 / (at_0 - at_1) <= 1)
                    meeting.insert(at_0 / (at_0 - at_1));
            }
        std::vector<Rational> shares{meeting.begin(), meeting.end()};
        for (std::size_t i = 1, size = shares.size(); i < size; ++i)
            shares.push_back((shares[i - 1] + shares[i]) / 2);
        std::sort(shares.begin(), shares.end());
        return shares;
    }

private:
    static Rational contribution(const Field& field, const JobProfile& job, std::size_t row,
                                 std::size_t r, UnknownAs order) {
        const auto& requirement = job.requirements()[r];
        const std::size_t c = field.framework.index(requirement.competence);
        const int max = field.framework[c].scale.max();
        return oracle_share(job.parts(), r) *
               oracle_fit(requirement.fit, oracle_level(field.levels[row][c], order, max),
                          requirement.level, max);
    }

    Rational today_ = 0;
    std::vector<bool> stands_;
    std::vector<Rational> rest_;
    std::vector<Rational> of_part_;
};

bool contains(const ShareInterval& interval, const Rational& share) {
    const Rational low = rational(interval.low);
    const Rational high = rational(interval.high);
    return (interval.low_open ? share > low : share >= low) &&
           (interval.high_open ? share < high : share <= high);
}

/// Checks that `holds(share)` is true on the interval around today, and no further.
template <class Holds>
void check_interval(const ShareInterval& interval, const MovingScores& scores, const Holds& holds) {
    const auto shares = scores.telling_shares();
    const auto today = static_cast<std::size_t>(
        std::find(shares.begin(), shares.end(), scores.today()) - shares.begin());
    RC_ASSERT(today < shares.size());
    bool still = true;
    for (std::size_t i = today; i < shares.size(); ++i) {
        still = still && holds(shares[i]);
        RC_ASSERT(contains(interval, shares[i]) == still);
    }
    still = true;
    for (std::size_t i = today + 1; i-- > 0;) {
        still = still && holds(shares[i]);
        RC_ASSERT(contains(interval, shares[i]) == still);
    }
}

void check_part(const ShareStability& found, const Field& field, const JobProfile& job,
                const std::set<std::size_t>& part, const StabilityOptions& options) {
    const MovingScores scores{field, job, part, options.order};
    RC_ASSERT(rational(found.share) == scores.today());
    for (const std::size_t k : {std::size_t{1}, options.top}) {
        const auto today = scores.first(k, scores.today());
        check_interval(k == 1 ? found.first_place : found.first, scores,
                       [&](const Rational& share) { return scores.first(k, share) == today; });
    }
    RC_ASSERT(found.between.has_value() == options.between.has_value());
    if (!options.between)
        return;
    const auto row = [&](const CandidateId& id) {
        return static_cast<std::size_t>(std::find(field.ids.begin(), field.ids.end(), id) -
                                        field.ids.begin());
    };
    const std::size_t a = row(options.between->first);
    const std::size_t b = row(options.between->second);
    const auto order = [&](const Rational& share) {
        const Rational lead = scores.score(a, share) - scores.score(b, share);
        return lead > 0 ? 1 : lead < 0 ? -1 : 0;
    };
    check_interval(*found.between, scores,
                   [&](const Rational& share) { return order(share) == order(scores.today()); });
}

JobProfile any_job_of_two_or_more(const Framework& framework) {
    auto parts = any_job_parts(framework);
    while (parts.requirements.size() < 2)
        parts = any_job_parts(framework);
    return {parts, framework};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(stability)

BOOST_AUTO_TEST_CASE(intervals_are_those_of_the_definition) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const JobProfile job = any_job_of_two_or_more(framework);
        const Field field = any_field(framework, 7);
        StabilityOptions options{.top = static_cast<std::size_t>(any_number(1, 5)),
                                 .order = any_choice() ? UnknownAs::worst : UnknownAs::best};
        if (field.size() > 1)
            options.between = {field.ids.front(), field.ids.back()};
        const auto found = herne::stability(field.pool(), job, options);
        RC_ASSERT(found.requirements.size() == job.requirements().size());
        for (std::size_t r = 0; r < job.requirements().size(); ++r) {
            RC_ASSERT(found.requirements[r].id == job.requirements()[r].id);
            check_part(found.requirements[r], field, job, {r}, options);
        }
        const auto& groups = job.parts().groups;
        RC_ASSERT(found.groups.size() == (groups.size() > 1 ? groups.size() : 0U));
        for (std::size_t g = 0; g < found.groups.size(); ++g) {
            std::set<std::size_t> part;
            for (std::size_t r = 0; r < job.requirements().size(); ++r)
                if (job.requirements()[r].group == groups[g].id)
                    part.insert(r);
            check_part(found.groups[g], field, job, part, options);
        }
    }));
}

BOOST_AUTO_TEST_CASE(threads_change_nothing) {
    const JobProfile job = worked_example();
    Field field{job.framework()};
    for (std::uint64_t i = 0; i < 40'000; ++i) {
        const auto mixed = static_cast<int>(i * 2654435761U % 1009);
        field.ids.emplace_back(i);
        field.levels.push_back(levels_of({mixed % 4, mixed / 4 % 4, mixed / 16 % 3}));
    }
    const Pool pool = field.pool();
    const auto one = herne::stability(pool, job, {.top = 20});
    BOOST_TEST((one == herne::stability(pool, job, {.top = 20, .threads = 3})));
    for (const auto& part : one.requirements)
        BOOST_TEST(part.first.contains(part.share));
}

BOOST_AUTO_TEST_CASE(alone_nothing_changes) {
    const JobProfile job = worked_example();
    const auto found =
        herne::stability(field_of(job.framework(), {{1, {3, 3, 1}}}).pool(), job, {.top = 3});
    for (const auto& part : found.requirements) {
        BOOST_TEST((part.first == ShareInterval{}));
        BOOST_TEST((part.first_place == ShareInterval{}));
        BOOST_TEST(!part.between.has_value());
    }
    const auto nobody = herne::stability(Pool{job.framework()}, job);
    BOOST_TEST(nobody.requirements.size() == job.requirements().size());
}

BOOST_AUTO_TEST_CASE(bad_options_are_refused) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, 1}}}).pool();
    BOOST_CHECK_THROW(static_cast<void>(herne::stability(pool, job, {.top = 0})), invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(herne::stability(
                          pool, job, {.between = {{CandidateId{1U}, CandidateId{2U}}}})),
                      unknown_id);
    const Framework framework = letters({3});
    JobProfileParts sole{.reference = "r", .title = "T"};
    sole.frameworks = {{framework.id(), framework.edition()}};
    sole.requirements = {{.id = "r", .competence = framework[0].id}};
    BOOST_CHECK_THROW(
        static_cast<void>(herne::stability(Pool{framework}, JobProfile{sole, framework})),
        invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
