// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
#include <herne/match/scan.hpp>
#include <herne/model/profile.hpp>

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>

/// \file
/// The dense reading of a job, for numerics: opt-in, needs Eigen, and all of it is inline so that
/// no Eigen type crosses a module boundary.

namespace herne::inline HERNE_ABI {

/// Vector of exact whole numbers.
using WholeVector = Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1>;

/// Returns the weight vector of a scorecard: for each competence in its order and each level 1..max
/// what that level adds. Its dot product with `thermometer` is the points, exactly.
[[nodiscard]] inline WholeVector increments(const Scorecard& scorecard) {
    Eigen::Index length = 0;
    for (const auto& competence : scorecard.competences())
        length += competence.scale.max();
    WholeVector result{length};
    Eigen::Index at = 0;
    for (std::size_t c = 0; c < scorecard.competences().size(); ++c) {
        const auto table = scorecard.points(c);
        for (std::size_t level = 1; level < table.size(); ++level)
            result[at++] = table[level] - table[level - 1];
    }
    return result;
}

/// Returns the 0/1 vector of a profile: for each competence of the scorecard and each level 1..max
/// whether the profile reaches it, unknown read as `order` says. Throws `unknown_id` if the profile
/// lacks a competence.
[[nodiscard]] inline WholeVector thermometer(const Profile& profile, const Scorecard& scorecard,
                                             UnknownAs order = UnknownAs::worst) {
    WholeVector result = WholeVector::Zero(increments(scorecard).size());
    Eigen::Index at = 0;
    for (const auto& competence : scorecard.competences()) {
        const int max = competence.scale.max();
        const Level level = profile[competence.id];
        const int reached = order == UnknownAs::worst ? level.worst() : level.best(max);
        result.segment(at, reached).setOnes();
        at += max;
    }
    return result;
}

/// Returns the shares of the job, one a requirement in its order, as doubles; they sum to 1 up to
/// rounding.
[[nodiscard]] inline Eigen::VectorXd shares(const JobProfile& job) {
    Eigen::VectorXd result{static_cast<Eigen::Index>(job.requirements().size())};
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        result[static_cast<Eigen::Index>(r)] = job.share(r).value();
    return result;
}

/// Returns the required levels, one a requirement in the job's order, as doubles.
[[nodiscard]] inline Eigen::VectorXd required_levels(const JobProfile& job) {
    Eigen::VectorXd result{static_cast<Eigen::Index>(job.requirements().size())};
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        result[static_cast<Eigen::Index>(r)] = job.requirements()[r].level;
    return result;
}

/// Returns the profile's levels, one a requirement in the job's order, as doubles, unknown read as
/// `order` says. Throws `unknown_id` if the profile lacks a competence.
[[nodiscard]] inline Eigen::VectorXd levels(const Profile& profile, const JobProfile& job,
                                            UnknownAs order = UnknownAs::worst) {
    Eigen::VectorXd result{static_cast<Eigen::Index>(job.requirements().size())};
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        const Level level = profile[job.requirements()[r].competence];
        result[static_cast<Eigen::Index>(r)] =
            order == UnknownAs::worst ? level.worst() : level.best(job.competence(r).scale.max());
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI
