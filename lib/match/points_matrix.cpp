// SPDX-License-Identifier: BSL-1.0
#include <herne/match/points_matrix.hpp>

#include "base/wording.hpp"
#include "job/competences.hpp"
#include "match/job_set_data.hpp"
#include "model/level_code.hpp"
#include "pool/pool_access.hpp"
#include "scan/driver.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

/// Candidates whose levels are unpacked together; those of many competences stay in the cache.
constexpr std::size_t strip_candidates = 512;
/// Candidates whose sums are found before they are written out.
constexpr std::size_t tile_candidates = 64;

/// Writes the points of one thread's superblocks.
template <class Number>
class MatrixVisitor {
public:
    MatrixVisitor(const Pool& pool, const JobSet& jobs, std::span<const std::size_t> positions,
                  UnknownAs order, const PointsView<Number>& out)
        : levels_{detail::PoolAccess::levels(pool)},
          jobs_{detail::JobSetAccess::data(jobs)},
          positions_{positions},
          order_{order},
          out_{out},
          strip_(positions.size() * strip_candidates) {}

    void operator()(std::size_t superblock) {
        const std::size_t first = superblock * detail::superblock_candidates;
        const std::size_t end = first + levels_.candidates(superblock);
        for (std::size_t row = first; row < end; row += strip_candidates)
            write_strip(row, std::min(strip_candidates, end - row));
    }

private:
    void write_strip(std::size_t row, std::size_t count) {
        for (std::size_t c = 0; c < positions_.size(); ++c)
            unpack(c, row, {strip_.data() + c * strip_candidates, count});
        std::size_t job = 0;
        for (const auto& block : jobs_.blocks) {
            block.visit_rows([&](const auto& rows) {
                for (std::size_t i = 0; i < count; i += tile_candidates)
                    write_tile(rows, row, i, std::min(tile_candidates, count - i),
                               {job, block.size()});
            });
            job += block.size();
        }
    }
    /// Writes the levels of one competence, unknown ones read as the order says.
    void unpack(std::size_t column, std::size_t row, std::span<std::uint8_t> to) {
        levels_.unpack(positions_[column], row, to);
        const std::uint8_t instead = order_ == UnknownAs::worst ? 0 : jobs_.tops[column];
        for (std::uint8_t& code : to)
            code = code == detail::code_for_unknown ? instead : code;
    }

    struct Jobs {
        std::size_t first;
        std::size_t count;
    };
    template <class Sum>
    void write_tile(const detail::kernels::JobRows<Sum>& rows, std::size_t row, std::size_t start,
                    std::size_t count, Jobs jobs) {
        alignas(64) Sum sums[tile_candidates * detail::kernels::jobs_in_row];
        detail::kernels::sum_rows(rows, {strip_.data() + start, strip_candidates, count}, sums);
        Number* const to = out_.values.data() + out_.index(row + start, jobs.first);
        if (out_.job_stride <= out_.candidate_stride)
            for (std::size_t i = 0; i < count; ++i)
                copy(sums + i * detail::kernels::jobs_in_row, 1, jobs.count,
                     to + i * out_.candidate_stride, out_.job_stride);
        else
            for (std::size_t j = 0; j < jobs.count; ++j)
                copy(sums + j, detail::kernels::jobs_in_row, count, to + j * out_.job_stride,
                     out_.candidate_stride);
    }
    template <class Sum>
    static void copy(const Sum* from, std::size_t step, std::size_t count, Number* to,
                     std::size_t stride) {
        if (stride == 1)
            for (std::size_t i = 0; i < count; ++i)
                to[i] = static_cast<Number>(from[i * step]);
        else
            for (std::size_t i = 0; i < count; ++i)
                to[i * stride] = static_cast<Number>(from[i * step]);
    }

    const detail::PackedLevels& levels_;
    const detail::JobSetData& jobs_;
    std::span<const std::size_t> positions_;
    UnknownAs order_;
    PointsView<Number> out_;
    std::vector<std::uint8_t> strip_;  ///< levels by competence, then candidate
};

/// Returns whether `count` entries `stride` apart reach no further than `limit` entries.
bool within(std::size_t count, std::size_t stride, std::size_t limit) {
    return count == 0 || (count - 1 == 0) || stride <= (limit - 1) / (count - 1);
}

/// Throws `invalid_input` unless all entries lie in the memory, each in a place of its own.
template <class Number>
void check_view(const PointsView<Number>& out, std::size_t candidates, std::size_t jobs) {
    const std::string strides =
        std::to_string(out.candidate_stride) + " and " + std::to_string(out.job_stride);
    const std::string shape = std::to_string(candidates) + " x " + std::to_string(jobs);
    const auto refuse = [&](const std::string& what) {
        throw invalid_input{Problem{"points", what, strides}};
    };
    if (out.candidate_stride == 0 || out.job_stride == 0)
        refuse("strides of " + strides + " are not at least 1");
    if (candidates == 0)
        return;
    const std::size_t size = out.values.size();
    if (size == 0 || !within(candidates, out.candidate_stride, size) ||
        !within(jobs, out.job_stride, size - (candidates - 1) * out.candidate_stride))
        refuse("room for " + std::to_string(size) + " numbers does not hold " + shape +
               " entries at strides of " + strides);
    const bool apart = candidates == 1 || jobs == 1 ||
                       within(jobs, out.job_stride, out.candidate_stride) ||
                       within(candidates, out.candidate_stride, out.job_stride);
    if (!apart)
        refuse("at strides of " + strides + " some of " + shape + " entries would share a place");
}

template <class Number>
void check_numbers(const JobSet& jobs) {
    for (std::size_t j = 0; j < jobs.size(); ++j)
        if (const auto most = jobs.scorecards()[j].max_points();
            most > std::numeric_limits<Number>::max())
            throw invalid_input{Problem{"points of job " + std::to_string(j),
                                        "up to " + std::to_string(most) + " do not fit in " +
                                            std::to_string(8 * sizeof(Number)) + " bits",
                                        std::to_string(most)}};
}

template <class Number>
void write_matrix(const Pool& pool, const JobSet& jobs, const PointsView<Number>& out,
                  const ScanOptions& options) {
    const detail::JobSetPositions positions{jobs, pool.framework(), "the pool"};
    check_view(out, pool.size(), jobs.size());
    check_numbers<Number>(jobs);
    detail::visit_superblocks(pool.size(), detail::Execution{options}, [&] {
        return MatrixVisitor<Number>{pool, jobs, positions.all(), options.order, out};
    });
}

}  // namespace

void points(const Pool& pool, const JobSet& jobs, const PointsView<std::int64_t>& out,
            const ScanOptions& options) {
    write_matrix(pool, jobs, out, options);
}

void points(const Pool& pool, const JobSet& jobs, const PointsView<std::int32_t>& out,
            const ScanOptions& options) {
    write_matrix(pool, jobs, out, options);
}

PointsMatrix points(const Pool& pool, const JobSet& jobs, const ScanOptions& options) {
    PointsMatrix result{pool.size(), jobs.size(), {}};
    result.values.resize(result.candidates * result.jobs);
    points(pool, jobs,
           PointsView<std::int64_t>{.values = result.values, .candidate_stride = jobs.size()},
           options);
    return result;
}

PointsMatrix points(const Pool& pool, std::span<const JobProfile> jobs,
                    const ScanOptions& options) {
    return points(pool, JobSet{jobs}, options);
}

PointsMatrix points(const Pool& pool, std::span<const Scorecard> scorecards,
                    const ScanOptions& options) {
    return points(pool, JobSet{scorecards}, options);
}

}  // namespace herne::inline HERNE_ABI
