// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/match/scan.hpp>

#include "base/parallel.hpp"
#include "base/wording.hpp"
#include "job/competences.hpp"
#include "job/scorecard_access.hpp"
#include "pool/pool_access.hpp"
#include "scan/formula_masks.hpp"
#include "scan/packed_losses.hpp"
#include "scan/superblock_queue.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::size_t max_bins = std::size_t{1} << 24U;

/// A pool's pages, and where a scorecard's competences stand in them.
struct Pages {
    Pages(const Pool& pool, const Scorecard& scorecard)
        : levels{detail::PoolAccess::levels(pool)},
          found{scorecard, pool.framework(), "the pool"},
          positions{found.all()} {}

    const detail::Superblocks& levels;
    detail::Positions found;
    std::span<const std::size_t> positions;
};

/// Calls `make()` once for each thread, and what that returns once for each superblock.
template <class Make>
void for_superblocks(const detail::Superblocks& levels, const ScanOptions& options,
                     const Make& make) {
    detail::Ticker ticker{options.progress, levels.size()};
    const detail::Workers workers{options.threads, &options.executor};
    detail::SuperblockQueue runs{levels, workers, ticker};
    detail::for_threads(levels.count(), workers, [&] {
        auto look = make();
        runs.look_at_each(look);
    });
}

/// Reads losses with buffers of its own.
class LossReader {
public:
    LossReader(const detail::LossTables& tables, const Pages& pages)
        : buffers_{pages.levels, 1},
          losses_{tables, tables.of_columns(pages.positions), pages.levels, buffers_} {}

    [[nodiscard]] detail::PackedLosses& losses() noexcept { return losses_; }

private:
    detail::LossBuffers buffers_;
    detail::PackedLosses losses_;
};

template <class Number>
void write_points(const Pool& pool, const Scorecard& scorecard, std::span<Number> out,
                  const ScanOptions& options) {
    const Pages pages{pool, scorecard};
    if (out.size() != pool.size())
        throw invalid_input{
            detail::refusal("points", std::to_string(out.size()), std::to_string(pool.size()),
                            {.before = "room for ", .between = " of ", .after = " candidates"})};
    if (scorecard.max_points() > std::numeric_limits<Number>::max())
        throw invalid_input{Problem{"points", "up to " + std::to_string(scorecard.max_points()) +
                                                  " do not fit in " +
                                                  std::to_string(8 * sizeof(Number)) + " bits"}};
    const auto& tables = detail::ScorecardAccess::losses(scorecard, options.order);
    for_superblocks(pages.levels, options, [&] {
        return [&, read = std::make_unique<LossReader>(tables, pages)](std::size_t superblock) {
            read->losses().write_points(superblock,
                                        out.data() + superblock * detail::superblock_candidates);
        };
    });
}

/// Writes who is certainly eligible, and who possibly is, in one superblock.
void judge(detail::FormulaMasks& formula, std::size_t superblock, detail::Readings& part,
           detail::Readings& whole) {
    whole.worst.fill(~std::uint64_t{0});
    whole.best.fill(~std::uint64_t{0});
    formula.start(superblock);
    for (std::size_t clause = 0; clause < formula.clauses(); ++clause) {
        formula.evaluate(clause, part);
        detail::keep_bits(whole.worst, part.worst);
        detail::keep_bits(whole.best, part.best);
    }
}

bool bit(const detail::Bits& bits, std::size_t i) {
    return (bits[i / 64] >> i % 64 & 1U) != 0;
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
    const auto whole = points(pool, scorecard, options);
    const auto most = static_cast<double>(scorecard.max_points());
    std::vector<double> result(whole.size());
    // Both are whole numbers up to 2^53, so the one rounding is that of the quotient.
    std::transform(whole.begin(), whole.end(), result.begin(),
                   [most](std::int64_t value) { return static_cast<double>(value) / most; });
    return result;
}

std::vector<double> scores(const Pool& pool, const JobProfile& job, const ScanOptions& options) {
    return scores(pool, job.scorecard(), options);
}

std::vector<Verdict> verdicts(const Pool& pool, const Scorecard& scorecard,
                              const ScanOptions& options) {
    const Pages pages{pool, scorecard};
    std::vector<Verdict> result(pool.size());
    for_superblocks(pages.levels, options, [&] {
        return [&, formula = detail::FormulaMasks{scorecard, pages.levels, pages.positions},
                part = detail::Readings{},
                whole = detail::Readings{}](std::size_t superblock) mutable {
            judge(formula, superblock, part, whole);
            Verdict* to = result.data() + superblock * detail::superblock_candidates;
            for (std::size_t i = 0; i < pages.levels.candidates(superblock); ++i)
                to[i] = bit(whole.worst, i)  ? Verdict::eligible
                        : bit(whole.best, i) ? Verdict::undecided
                                             : Verdict::ineligible;
        };
    });
    return result;
}

std::vector<Verdict> verdicts(const Pool& pool, const JobProfile& job, const ScanOptions& options) {
    return verdicts(pool, job.scorecard(), options);
}

Histogram histogram(const Pool& pool, const Scorecard& scorecard, std::int64_t bin,
                    const ScanOptions& options) {
    const Pages pages{pool, scorecard};
    if (bin < 1 || scorecard.max_points() / bin >= static_cast<std::int64_t>(max_bins))
        throw invalid_input{Problem{.where = "histogram",
                                    .what = "bins of " + std::to_string(bin) + " points for " +
                                            std::to_string(scorecard.max_points()) +
                                            " are not in 1.." + std::to_string(max_bins),
                                    .value = std::to_string(bin)}};
    Histogram sum{bin, std::vector<std::uint64_t>(
                           static_cast<std::size_t>(scorecard.max_points() / bin) + 1)};
    const auto& tables = detail::ScorecardAccess::losses(scorecard, options.order);
    std::mutex adding;
    detail::Ticker ticker{options.progress, pages.levels.size()};
    const detail::Workers workers{options.threads, &options.executor};
    detail::SuperblockQueue runs{pages.levels, workers, ticker};
    detail::for_threads(pages.levels.count(), workers, [&] {
        Histogram own{bin, std::vector<std::uint64_t>(sum.counts.size())};
        LossReader read{tables, pages};
        detail::FormulaMasks formula{scorecard, pages.levels, pages.positions};
        detail::Readings part{};
        detail::Readings whole{};
        const auto look = [&](std::size_t superblock) {
            auto& losses = read.losses();
            losses.sum(superblock);
            judge(formula, superblock, part, whole);
            for (std::size_t i = 0; i < pages.levels.candidates(superblock); ++i)
                if (bit(whole.best, i))
                    ++own.counts[static_cast<std::size_t>(
                        (scorecard.max_points() - losses.loss(i)) / bin)];
                else
                    ++own.ineligible;
        };
        runs.look_at_each(look);
        const std::lock_guard lock{adding};
        for (std::size_t b = 0; b < sum.counts.size(); ++b)
            sum.counts[b] += own.counts[b];
        sum.ineligible += own.ineligible;
    });
    return sum;
}

}  // namespace herne::inline HERNE_ABI
