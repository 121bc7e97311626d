// SPDX-License-Identifier: BSL-1.0
#include <herne/match/points_matrix.hpp>

#include "base/wording.hpp"
#include "match/job_set_data.hpp"
#include "model/level_code.hpp"
#include "pool/pool_access.hpp"
#include "scan/driver.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

namespace kernels = detail::kernels;

/// Candidates whose levels are unpacked together; those of many competences stay in the cache.
constexpr std::size_t strip_candidates = 512;
/// Candidates whose sums are found before they are written out: a square with the jobs of a block.
constexpr std::size_t tile_candidates = kernels::jobs_in_row;
/// Blocks of jobs whose sums are written out together, so that most lines are whole.
constexpr std::size_t blocks_at_once = 8;

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
          strip_(positions.size() * strip_candidates),
          narrow_{detail::make_aligned<std::uint16_t>(blocks_at_once * square)},
          turned_{detail::make_aligned<std::uint16_t>(square)} {}

    void operator()(std::size_t superblock) {
        const std::size_t first = superblock * detail::superblock_candidates;
        const std::size_t end = first + levels_.candidates(superblock);
        for (std::size_t row = first; row < end; row += strip_candidates)
            write_strip(row, std::min(strip_candidates, end - row));
    }

private:
    static constexpr std::size_t square = tile_candidates * kernels::jobs_in_row;

    /// Candidates of the strip, `count` from its candidate `start` on.
    struct Tile {
        std::size_t row;  ///< of the first one in the pool
        std::size_t start;
        std::size_t count;
    };

    void write_strip(std::size_t row, std::size_t count) {
        for (std::size_t c = 0; c < positions_.size(); ++c)
            unpack(c, row, {strip_.data() + c * strip_candidates, count});
        for (std::size_t block = 0; block < jobs_.blocks.size(); block += blocks_at_once)
            for (std::size_t i = 0; i < count; i += tile_candidates)
                write_blocks(block, std::min(blocks_at_once, jobs_.blocks.size() - block),
                             {row + i, i, std::min(tile_candidates, count - i)});
    }
    /// Writes the levels of one competence, unknown ones read as the order says.
    void unpack(std::size_t column, std::size_t row, std::span<std::uint8_t> to) {
        levels_.unpack(positions_[column], row, to);
        const std::uint8_t instead = order_ == UnknownAs::worst ? 0 : jobs_.tops[column];
        for (std::uint8_t& code : to)
            code = code == detail::code_for_unknown ? instead : code;
    }
    void write_blocks(std::size_t first, std::size_t count, const Tile& tile) {
        const auto blocks = std::span{jobs_.blocks}.subspan(first, count);
        const std::size_t job = first * kernels::jobs_in_row;
        const bool all_narrow = std::all_of(blocks.begin(), blocks.end(),
                                            [](const auto& block) { return block.narrow(); });
        if (all_narrow && out_.job_stride == 1)
            write_rows(blocks, job, tile);
        else
            for (std::size_t b = 0; b < count; ++b)
                blocks[b].visit_rows([&](const auto& rows) {
                    write_square(rows, {job + b * kernels::jobs_in_row, blocks[b].size()}, tile);
                });
    }
    /// Writes the rows of a tile, all blocks in one go.
    void write_rows(std::span<const detail::JobBlock> blocks, std::size_t job, const Tile& tile) {
        const std::size_t stride = blocks.size() * kernels::jobs_in_row;
        std::size_t jobs = 0;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            blocks[b].visit_rows([&]<class Sum>(const kernels::JobRows<Sum>& rows) {
                if constexpr (sizeof(Sum) == sizeof(std::uint16_t))
                    kernels::sum_rows(rows, numbers(tile),
                                      {narrow_.get() + b * kernels::jobs_in_row, stride});
            });
            jobs += blocks[b].size();
        }
        kernels::widen_rows(narrow_.get(), stride,
                            {place(tile.row, job), out_.candidate_stride, tile.count, jobs});
    }

    struct Jobs {
        std::size_t first;
        std::size_t count;
    };
    template <class Sum>
    void write_square(const kernels::JobRows<Sum>& rows, Jobs jobs, const Tile& tile) {
        if constexpr (sizeof(Sum) == sizeof(std::uint16_t)) {
            kernels::sum_rows(rows, numbers(tile), {narrow_.get(), kernels::jobs_in_row});
            if (out_.candidate_stride == 1) {
                kernels::transpose_rows(narrow_.get(), turned_.get());
                kernels::widen_rows(
                    turned_.get(), tile_candidates,
                    {place(tile.row, jobs.first), out_.job_stride, jobs.count, tile.count});
            } else
                copy(narrow_.get(), jobs, tile);
        } else {
            alignas(64) Sum sums[square];
            kernels::sum_rows(rows, numbers(tile), {sums, kernels::jobs_in_row});
            copy(sums, jobs, tile);
        }
    }
    /// Writes sums where they go, in the order in which that lies in memory.
    template <class Sum>
    void copy(const Sum* sums, Jobs jobs, const Tile& tile) const {
        const auto one = [&](std::size_t i, std::size_t j) {
            *place(tile.row + i, jobs.first + j) =
                static_cast<Number>(sums[i * kernels::jobs_in_row + j]);
        };
        if (out_.job_stride <= out_.candidate_stride)
            for (std::size_t i = 0; i < tile.count; ++i)
                for (std::size_t j = 0; j < jobs.count; ++j)
                    one(i, j);
        else
            for (std::size_t j = 0; j < jobs.count; ++j)
                for (std::size_t i = 0; i < tile.count; ++i)
                    one(i, j);
    }

    [[nodiscard]] kernels::RowNumbers numbers(const Tile& tile) const {
        return {strip_.data() + tile.start, strip_candidates, tile.count};
    }
    [[nodiscard]] Number* place(std::size_t row, std::size_t job) const {
        return out_.values.data() + out_.index(row, job);
    }

    const detail::PackedLevels& levels_;
    const detail::JobSetData& jobs_;
    std::span<const std::size_t> positions_;
    UnknownAs order_;
    PointsView<Number> out_;
    std::vector<std::uint8_t> strip_;  ///< levels by competence, then candidate
    detail::AlignedArray<std::uint16_t> narrow_;
    detail::AlignedArray<std::uint16_t> turned_;
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
    if (candidates == 0)
        return;
    if (out.candidate_stride == 0 || out.job_stride == 0)
        refuse("strides of " + strides + " are not at least 1");
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
