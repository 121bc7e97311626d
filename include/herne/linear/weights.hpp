// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/competence_positions.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/weights.hpp>
#include <herne/linear/matrix.hpp>
#include <herne/model/profile.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

/// \file
/// Weights, shares and levels by requirement as vectors.

namespace herne::inline HERNE_ABI {

namespace detail {

/// Which requirement or group each requirement belongs to.
struct JobParts {
    std::size_t count;
    std::vector<std::size_t> part;  ///< one entry a requirement
};

[[nodiscard]] inline JobParts parts_of(const JobProfile& job, WeightsOver over) {
    const auto& groups = job.parts().groups;
    JobParts result{1, std::vector<std::size_t>(job.requirements().size())};
    if (over == WeightsOver::requirements)
        result.count = job.requirements().size();
    else if (!groups.empty())
        result.count = groups.size();
    for (std::size_t r = 0; r < result.part.size(); ++r) {
        if (over == WeightsOver::requirements)
            result.part[r] = r;
        else
            for (std::size_t g = 0; g < groups.size(); ++g)
                if (groups[g].id == job.requirements()[r].group)
                    result.part[r] = g;
    }
    return result;
}

}  // namespace detail

/// Returns the most points that each requirement, or each group, may give, a whole number >= 1.
/// They sum to `max_points()` of the job's scorecard, and are the shares of the job over that
/// number, exactly.
[[nodiscard]] inline WholeVector max_points_vector(const JobProfile& job,
                                                   WeightsOver over = WeightsOver::requirements) {
    const auto parts = detail::parts_of(job, over);
    WholeVector result = WholeVector::Zero(detail::index(parts.count));
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        result[detail::index(parts.part[r])] += job.points(r).back();
    return result;
}

/// Returns the share of the job that each requirement, or each group, has: each the double nearest
/// to the exact fraction (`JobProfile::share` for a requirement). They sum to 1 up to rounding.
[[nodiscard]] inline Eigen::VectorXd share_vector(const JobProfile& job,
                                                  WeightsOver over = WeightsOver::requirements) {
    const WholeVector points = max_points_vector(job, over);
    const std::int64_t max_points = job.scorecard().max_points();
    return points
        .unaryExpr([max_points](std::int64_t part) { return detail::quotient(part, max_points); })
        .eval();
}

/// Returns the weights as the job states them, 1..10,000: of each requirement within its group, or
/// of each group; of the one group of all requirements, 1, where the job has no groups.
[[nodiscard]] inline WholeVector weight_vector(const JobProfile& job,
                                               WeightsOver over = WeightsOver::requirements) {
    const auto& groups = job.parts().groups;
    WholeVector result = WholeVector::Ones(detail::index(detail::parts_of(job, over).count));
    if (over == WeightsOver::requirements)
        for (std::size_t r = 0; r < job.requirements().size(); ++r)
            result[detail::index(r)] = job.requirements()[r].weight;
    else
        for (std::size_t g = 0; g < groups.size(); ++g)
            result[detail::index(g)] = groups[g].weight;
    return result;
}

/// Returns the required levels, one a requirement in the job's order, 1..14.
[[nodiscard]] inline Eigen::VectorXd required_levels(const JobProfile& job) {
    Eigen::VectorXd result{detail::index(job.requirements().size())};
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        result[detail::index(r)] = job.requirements()[r].level;
    return result;
}

/// Returns the profile's levels, one a requirement in the job's order, 0..14, unknown read as
/// `order` says. Throws `framework_mismatch` unless the profile holds every competence that the job
/// uses, on an equal scale.
[[nodiscard]] inline Eigen::VectorXd levels_by_requirement(const Profile& profile,
                                                           const JobProfile& job,
                                                           UnknownAs order = UnknownAs::worst) {
    std::vector<Competence> competences;
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        competences.push_back(job.competence(r));
    const auto at = detail::positions(competences, profile.framework(), "the profile");
    Eigen::VectorXd result{detail::index(at.size())};
    for (std::size_t r = 0; r < at.size(); ++r) {
        const Level level = profile.levels()[at[r]];
        result[detail::index(r)] =
            order == UnknownAs::worst ? level.worst() : level.best(competences[r].scale.max());
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI
