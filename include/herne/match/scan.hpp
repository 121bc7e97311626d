// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/export.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/pool/pool.hpp>

#include <cstdint>
#include <vector>

namespace herne {

/// What unknown levels count as.
enum class Order {
    worst,  ///< level 0: what is proven
    best,   ///< the scale's top: what is possible
};

/// Returns "worst" or "best".
[[nodiscard]] HERNE_EXPORT const char* to_string(Order order) noexcept;

/// Options of `points`, `scores` and `verdicts`.
struct ScanOptions {
    Order order = Order::worst;  ///< what unknown levels count as; verdicts look at both
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the machine has; the result
                           ///< does not depend on it
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

}  // namespace herne
