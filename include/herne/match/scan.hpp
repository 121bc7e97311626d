// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/execution.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `points`, `scores` and `verdicts`.
struct ScanOptions {
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as; verdicts look at both
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the scan
};

/// Returns the exact points of every candidate, by row: 0..max_points. Throws `framework_mismatch`
/// unless the pool holds every competence that the scorecard uses, on an equal scale.
[[nodiscard]] HERNE_EXPORT std::vector<std::int64_t> points(const Pool& pool,
                                                            const Scorecard& scorecard,
                                                            const ScanOptions& options = {});
/// Returns the exact points of every candidate, by row. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<std::int64_t> points(const Pool& pool, const JobProfile& job,
                                                            const ScanOptions& options = {});
/// Returns the score of every candidate, by row: the correctly rounded quotient points / max
/// points, strictly increasing in points. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<double> scores(const Pool& pool, const Scorecard& scorecard,
                                                      const ScanOptions& options = {});
/// Returns the score of every candidate, by row. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<double> scores(const Pool& pool, const JobProfile& job,
                                                      const ScanOptions& options = {});
/// Returns the verdict on every candidate, by row. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<Verdict> verdicts(const Pool& pool,
                                                         const Scorecard& scorecard,
                                                         const ScanOptions& options = {});
/// Returns the verdict on every candidate, by row. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<Verdict> verdicts(const Pool& pool, const JobProfile& job,
                                                         const ScanOptions& options = {});

/// Writes the exact points of every candidate, by row, into `out`, which may be used again for the
/// next call. Throws `framework_mismatch`, or `invalid_input` unless `out` has one entry a
/// candidate and max points fit in it.
HERNE_EXPORT void points(const Pool& pool, const Scorecard& scorecard, std::span<std::int32_t> out,
                         const ScanOptions& options = {});
/// Writes the exact points of every candidate, by row, into `out`; as above.
HERNE_EXPORT void points(const Pool& pool, const Scorecard& scorecard, std::span<std::int64_t> out,
                         const ScanOptions& options = {});

/// Distribution of points over the candidates who are not ineligible.
struct Histogram {
    std::int64_t bin = 1;                    ///< points of one bin
    std::vector<std::uint64_t> counts = {};  ///< bin i counts i * bin <= points < (i + 1) * bin
    std::uint64_t ineligible = 0;            ///< candidates who are not counted in a bin

    bool operator==(const Histogram&) const = default;
};

/// Returns how many candidates have which points, in one pass. Throws `framework_mismatch`, or
/// `invalid_input` unless `bin` is at least 1 and there are at most 2^24 bins.
[[nodiscard]] HERNE_EXPORT Histogram histogram(const Pool& pool, const Scorecard& scorecard,
                                               std::int64_t bin, const ScanOptions& options = {});

}  // namespace herne::inline HERNE_ABI
