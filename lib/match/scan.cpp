// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/formula.hpp>
#include <herne/match/scan.hpp>

#include "base/aligned.hpp"
#include "base/wording.hpp"
#include "scan/driver.hpp"
#include "scan/superblock_reader.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::size_t max_bins = std::size_t{1} << 24U;

/// Writes the points of one thread's superblocks.
template <class Number>
class PointsVisitor {
public:
    PointsVisitor(const detail::ScorecardColumns& columns, UnknownAs unknown_as,
                  std::span<Number> out)
        : levels_{columns.levels}, reader_{columns}, unknown_as_{unknown_as}, out_{out} {
        if (!levels_.order().as_added())
            as_they_lie_ = detail::make_aligned<Number>(detail::superblock_candidates);
    }

    void operator()(std::size_t superblock) {
        auto& losses = reader_.losses(unknown_as_);
        if (!as_they_lie_)
            return losses.write_points(superblock,
                                       out_.data() + superblock * detail::superblock_candidates);
        losses.write_points(superblock, as_they_lie_.get());
        for (std::size_t i = 0; i < levels_.candidates(superblock); ++i)
            out_[levels_.row_of(superblock, i)] = as_they_lie_[i];
    }

private:
    const detail::PackedLevels& levels_;
    detail::SuperblockReader reader_;
    UnknownAs unknown_as_;
    std::span<Number> out_;
    detail::AlignedArray<Number> as_they_lie_ = {};  ///< of one superblock, in an arranged pool
};

/// Writes the verdicts of one thread's superblocks.
class VerdictVisitor {
public:
    VerdictVisitor(const detail::ScorecardColumns& columns, std::span<Verdict> out)
        : levels_{columns.levels}, reader_{columns}, out_{out} {}

    void operator()(std::size_t superblock) {
        const auto& met = reader_.eligible(superblock);
        for (std::size_t i = 0; i < levels_.candidates(superblock); ++i)
            out_[levels_.row_of(superblock, i)] = detail::verdict_of([&](UnknownAs unknown) {
                return detail::bit_at(unknown == UnknownAs::worst ? met.worst : met.best, i);
            });
    }

private:
    const detail::PackedLevels& levels_;
    detail::SuperblockReader reader_;
    std::span<Verdict> out_;
};

/// Counts the points of one thread's superblocks, and adds its counts to a sum.
class HistogramVisitor {
public:
    HistogramVisitor(const detail::ScorecardColumns& columns, UnknownAs unknown_as, Histogram& sum)
        : levels_{columns.levels},
          max_points_{columns.scorecard.max_points()},
          reader_{columns},
          unknown_as_{unknown_as},
          own_{sum.bin, std::vector<std::uint64_t>(sum.counts.size())},
          sum_{sum} {}

    void operator()(std::size_t superblock) {
        auto& losses = reader_.losses(unknown_as_);
        losses.sum(superblock);
        const auto& met = reader_.eligible(superblock);
        for (std::size_t i = 0; i < levels_.candidates(superblock); ++i)
            if (detail::bit_at(met.best, i))
                ++own_.counts[static_cast<std::size_t>((max_points_ - losses.loss(i)) / own_.bin)];
            else
                ++own_.ineligible;
    }

    void finish() {
        for (std::size_t b = 0; b < sum_.counts.size(); ++b)
            sum_.counts[b] += own_.counts[b];
        sum_.ineligible += own_.ineligible;
    }

private:
    const detail::PackedLevels& levels_;
    std::int64_t max_points_;
    detail::SuperblockReader reader_;
    UnknownAs unknown_as_;
    Histogram own_;
    Histogram& sum_;
};

template <class Number>
void write_points(const Pool& pool, const Scorecard& scorecard, std::span<Number> out,
                  const ScanOptions& options) {
    const detail::ScorecardColumns columns{pool, scorecard};
    if (out.size() != pool.size())
        throw invalid_input{
            detail::refusal("points", std::to_string(out.size()), std::to_string(pool.size()),
                            {.before = "room for ", .between = " of ", .after = " candidates"})};
    if (scorecard.max_points() > std::numeric_limits<Number>::max())
        throw invalid_input{Problem{"points", "up to " + std::to_string(scorecard.max_points()) +
                                                  " do not fit in " +
                                                  std::to_string(8 * sizeof(Number)) + " bits"}};
    detail::visit_superblocks(pool.size(), detail::Execution{options}, [&] {
        return PointsVisitor<Number>{columns, options.order, out};
    });
}

}  // namespace

void points(const Pool& pool, const Scorecard& scorecard, std::span<std::int32_t> out,
            const ScanOptions& options) {
    write_points(pool, scorecard, out, options);
}

void points(const Pool& pool, const Scorecard& scorecard, std::span<std::int64_t> out,
            const ScanOptions& options) {
    write_points(pool, scorecard, out, options);
}

std::vector<std::int64_t> points(const Pool& pool, const Scorecard& scorecard,
                                 const ScanOptions& options) {
    std::vector<std::int64_t> result(pool.size());
    write_points<std::int64_t>(pool, scorecard, result, options);
    return result;
}

std::vector<std::int64_t> points(const Pool& pool, const JobProfile& job,
                                 const ScanOptions& options) {
    return points(pool, job.scorecard(), options);
}

std::vector<double> scores(const Pool& pool, const Scorecard& scorecard,
                           const ScanOptions& options) {
    const auto exact = points(pool, scorecard, options);
    const auto max_points = static_cast<double>(scorecard.max_points());
    std::vector<double> result(exact.size());
    // Both are integers up to 2^53, so the one rounding is that of the quotient.
    std::transform(exact.begin(), exact.end(), result.begin(), [max_points](std::int64_t value) {
        return static_cast<double>(value) / max_points;
    });
    return result;
}

std::vector<double> scores(const Pool& pool, const JobProfile& job, const ScanOptions& options) {
    return scores(pool, job.scorecard(), options);
}

std::vector<Verdict> verdicts(const Pool& pool, const Scorecard& scorecard,
                              const ScanOptions& options) {
    const detail::ScorecardColumns columns{pool, scorecard};
    std::vector<Verdict> result(pool.size());
    detail::visit_superblocks(pool.size(), detail::Execution{options}, [&] {
        return VerdictVisitor{columns, result};
    });
    return result;
}

std::vector<Verdict> verdicts(const Pool& pool, const JobProfile& job, const ScanOptions& options) {
    return verdicts(pool, job.scorecard(), options);
}

Histogram histogram(const Pool& pool, const Scorecard& scorecard, std::int64_t bin,
                    const ScanOptions& options) {
    const detail::ScorecardColumns columns{pool, scorecard};
    if (bin < 1 || scorecard.max_points() / bin >= static_cast<std::int64_t>(max_bins))
        throw invalid_input{Problem{.where = "histogram",
                                    .what = "bins of " + std::to_string(bin) + " points for " +
                                            std::to_string(scorecard.max_points()) +
                                            " are not in 1.." + std::to_string(max_bins),
                                    .value = std::to_string(bin)}};
    Histogram sum{bin, std::vector<std::uint64_t>(
                           static_cast<std::size_t>(scorecard.max_points() / bin) + 1)};
    detail::visit_superblocks(pool.size(), detail::Execution{options}, [&] {
        return HistogramVisitor{columns, options.order, sum};
    });
    return sum;
}

}  // namespace herne::inline HERNE_ABI
