// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_samples.hpp>
#include <herne/analysis/weight_space.hpp>
#include <herne/base/execution.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What unknown levels count as while weights are sampled.
enum class SampledLevels {
    worst,    ///< level 0
    best,     ///< the scale's top
    sampled,  ///< in every sample some level of the scale, all equally likely, drawn by seed,
              ///< sample, id and competence; verdicts are those of the levels drawn
};

/// Options of `acceptability`.
struct AcceptabilityOptions {
    std::size_t samples = 10'000;                     ///< 1..1,000,000
    std::size_t places = 10;                          ///< how many first places, 1..1,000
    std::uint64_t seed = 1;                           ///< any number
    std::int64_t total = WeightSpace::default_total;  ///< parts of 1, 1..10,000,000
    std::size_t paired = 10;  ///< how many of the first entries are compared in pairs, 0..1,000
    SampledLevels unknown = SampledLevels::worst;  ///< what unknown levels count as
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    /// called every so many candidates, all samples counted; may stop the call
    Progress progress = {};
};

/// Greatest number of places of `acceptability`, and of entries it compares in pairs.
inline constexpr std::size_t max_sampled_places = 1'000;

/// One candidate who stands at one of the first places in some sample.
struct AcceptabilityEntry {
    CandidateId id = {};  ///< the candidate
    /// samples in which they stand at each place, the first place first; places are competition
    /// places (1, 2, 2, 4), and a tie counts for all who share the place
    std::vector<std::uint64_t> places = {};
    /// sums of the weights of the samples in which they stand first, one a weight, parts of the
    /// total; empty if there is no such sample
    std::vector<std::int64_t> weight_sums = {};

    bool operator==(const AcceptabilityEntry&) const = default;
};

/// How often who stands at which of the first places under weights sampled from a space (stochastic
/// multicriteria acceptability analysis, Lahdelma and Salminen 2001).
struct Acceptability {
    Provenance provenance = {};                    ///< what the job is
    WeightSpaceParts space = {};                   ///< the weights
    std::vector<std::string> weights = {};         ///< ids of what has weights
    SampledLevels unknown = SampledLevels::worst;  ///< what unknown levels count as
    std::uint64_t samples = 0;                     ///< number of samples
    std::uint64_t seed = 0;                        ///< what they depend on
    std::int64_t total = 1;                        ///< what the weights of a sample sum to
    SamplingPlan plan = {};                        ///< how they were made
    std::uint64_t candidates = 0;                  ///< number of candidates in the pool
    std::uint64_t places = 1;                      ///< how many first places were looked at
    /// by samples at the first place, then at the second, ..., most first, then by id
    std::vector<AcceptabilityEntry> entries = {};
    std::uint64_t paired = 0;  ///< how many of the first entries are compared in pairs
    /// paired x paired: samples in which the first of the two stands before the second
    std::vector<std::uint64_t> wins = {};

    /// Returns the number of samples in which the entry at `a` stands before that at `b`, also
    /// those in which `b` does not stand; both must be below `paired`. Throws `std::out_of_range`
    /// where `wins` has no such number.
    [[nodiscard]] std::uint64_t wins_of(std::size_t a, std::size_t b) const {
        return wins.at(a * paired + b);
    }
    /// Returns the mean weights of the samples in which the entry at `index` stands first, one a
    /// weight, summing to 1 up to rounding; empty if there is no such sample. Throws
    /// `std::out_of_range` where there is no such entry, or it has no places.
    [[nodiscard]] std::vector<double> central_weights(std::size_t index) const {
        std::vector<double> result;
        const auto& entry = entries.at(index);
        for (const std::int64_t sum : entry.weight_sums)
            result.push_back(static_cast<double>(sum) / (static_cast<double>(entry.places.at(0)) *
                                                         static_cast<double>(total)));
        return result;
    }

    bool operator==(const Acceptability&) const = default;
};

/// Returns how often who stands at which of the first places under weights sampled from `space` as
/// by `sample_weights`: counts of samples, exact for these samples. Who stands is as in `rank`,
/// everybody who is not ineligible; where levels are sampled, too, whoever is eligible by those of
/// the sample. Scans the pool once for 16 samples; where many tie at the last place, once more. Not
/// so where levels are sampled, which takes hundreds of times as long. Throws `framework_mismatch`
/// unless the pool holds every competence that the job uses on an equal scale; `invalid_input` for
/// a space of another job, for options out of range, and as `sample_weights`; `points_overflow`
/// where the points of a sample would exceed 2^53; `cancelled`.
[[nodiscard]] HERNE_EXPORT Acceptability acceptability(const Pool& pool, const JobProfile& job,
                                                       const WeightSpace& space,
                                                       const AcceptabilityOptions& options = {});

}  // namespace herne::inline HERNE_ABI
