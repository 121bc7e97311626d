// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/job_set.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// \file
/// Points of a pool for many jobs: a matrix of candidates x jobs, found in one pass.

namespace herne::inline HERNE_ABI {

/// A matrix of candidates x jobs in the caller's memory, candidate-major or job-major by its
/// strides. `Number` is `std::int32_t` or `std::int64_t`.
template <class Number>
struct PointsView {
    std::span<Number> values;          ///< memory that holds all entries
    std::size_t candidate_stride = 1;  ///< numbers from one candidate to the next, at least 1
    std::size_t job_stride = 1;        ///< numbers from one job to the next, at least 1

    /// Returns where the entry of a candidate and a job stands in `values`.
    [[nodiscard]] constexpr std::size_t index(std::size_t row, std::size_t job) const noexcept {
        return row * candidate_stride + job * job_stride;
    }
};

/// Exact points of candidates x jobs, one candidate after another.
struct PointsMatrix {
    std::size_t candidates = 0;             ///< number of rows
    std::size_t jobs = 0;                   ///< number of columns
    std::vector<std::int64_t> values = {};  ///< `candidates * jobs` numbers

    /// Returns the points of the candidate at `row` for the job at `job`.
    [[nodiscard]] std::int64_t at(std::size_t row, std::size_t job) const {
        return values.at(row * jobs + job);
    }
    /// Returns the points of the candidate at `row` for all jobs.
    [[nodiscard]] std::span<const std::int64_t> of(std::size_t row) const {
        return std::span{values}.subspan(row * jobs, jobs);
    }

    bool operator==(const PointsMatrix&) const = default;
};

/// Writes the exact points of every candidate, by row, for every job, each as `points` gives them
/// for it alone. Nothing else in the memory is written to. Throws `framework_mismatch` unless the
/// pool holds every competence that a job uses on an equal scale, `invalid_input` where the memory
/// is too small, entries would share a place, or max points do not fit in `std::int32_t`;
/// `cancelled`. Whatever is thrown before the pass has begun leaves the memory as it was.
HERNE_EXPORT void points(const Pool& pool, const JobSet& jobs, const PointsView<std::int64_t>& out,
                         const ScanOptions& options = {});
/// Writes 32-bit points; as above.
HERNE_EXPORT void points(const Pool& pool, const JobSet& jobs, const PointsView<std::int32_t>& out,
                         const ScanOptions& options = {});
/// Returns the exact points of every candidate for every job. Throws as above.
[[nodiscard]] HERNE_EXPORT PointsMatrix points(const Pool& pool, const JobSet& jobs,
                                               const ScanOptions& options = {});
/// Returns the exact points of every candidate for every job. Throws as above and as `JobSet`.
[[nodiscard]] HERNE_EXPORT PointsMatrix points(const Pool& pool, std::span<const JobProfile> jobs,
                                               const ScanOptions& options = {});
/// Returns the exact points of every candidate for every scorecard; as above.
[[nodiscard]] HERNE_EXPORT PointsMatrix points(const Pool& pool,
                                               std::span<const Scorecard> scorecards,
                                               const ScanOptions& options = {});

}  // namespace herne::inline HERNE_ABI
