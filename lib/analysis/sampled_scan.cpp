// SPDX-License-Identifier: BSL-1.0
#include "analysis/sampled_scan.hpp"

#include "packed/geometry.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Samples that are scanned for in one pass.
constexpr std::size_t batch_size = 16;
/// Rows by whose losses a limit is found before a scan, and the least pool for which that pays.
constexpr std::size_t max_leaders = 128;
constexpr std::size_t large_pool = 4 * superblock_candidates;
/// Ties at the last place up to here are looked for in the first pass over later samples.
constexpr std::size_t max_room = 4'096;

/// Threads of one pass, and what it reports to.
struct PassOptions {
    unsigned threads;
    Executor executor;
    Progress progress;
};

/// The samples of one call, by ranking scans.
class PlaceScan {
public:
    PlaceScan(const SampledPoints& points, PlaceTally& tally, Ticker& ticker)
        : points_{points}, tally_{tally}, ticker_{ticker}, top_{points.options().places} {}

    /// Scans for `batch` by `options`, and counts what is found.
    void scan_batch(const SampleBatch& batch, PassOptions options) {
        std::deque<LossTables> tables;
        std::vector<RankRequest> requests;
        requests.reserve(batch.count);
        Known known = look_up();
        for (std::size_t i = 0; i < batch.count; ++i)
            requests.push_back(request(tables.emplace_back(points_.losses(batch.of(i))), known));
        std::size_t done_before = 0;
        options.progress = [&](std::size_t done, std::size_t /*total*/) {
            ticker_.tick((done - std::exchange(done_before, done)) * batch.count);
            return true;
        };
        auto found = scan(requests, Execution{options});
        look_again(requests, found, options);
        const std::lock_guard lock{counting_};
        for (std::size_t i = 0; i < batch.count; ++i) {
            tally_.count(found[i].entries, batch.of(i));
            top_ = std::max(
                top_, std::min(max_room, count_placed(found[i].entries, points_.options().places)));
        }
        ++batches_;
        // Leaders are found anew after 1, 2, 4, ... batches.
        if (points_.columns().pool.size() >= large_pool && (batches_ & (batches_ - 1)) == 0)
            leaders_ = tally_.leaders(std::max(max_leaders, 2 * top_));
    }

private:
    /// What earlier batches have found out.
    struct Known {
        std::size_t top;
        std::vector<std::size_t> leaders;
    };

    Known look_up() {
        const std::lock_guard lock{counting_};
        return {top_, leaders_};
    }

    RankRequest request(const LossTables& tables, const Known& known) const {
        RankRequest result{.columns = points_.columns(),
                           .losses = {points_.columns(), tables},
                           .top = known.top,
                           .left_out = 0,
                           .max_loss = tables.max_points(),
                           .requested = {},
                           .known_limit = {},
                           .counts_verdicts = false};
        // All of them have a place, so that whoever has a greater loss than so many is not wanted.
        if (known.leaders.size() >= known.top) {
            std::vector<std::int64_t> losses;
            losses.reserve(known.leaders.size());
            for (const std::size_t row : known.leaders)
                losses.push_back(result.losses.loss(row));
            const auto last = losses.begin() + static_cast<std::ptrdiff_t>(known.top) - 1;
            std::nth_element(losses.begin(), last, losses.end());
            result.known_limit = *last;
        }
        return result;
    }

    /// Scans again where more than were listed tie at a place that is wanted.
    void look_again(std::vector<RankRequest>& requests, std::vector<ScanResult>& found,
                    PassOptions& options) const {
        const std::size_t places = points_.options().places;
        std::vector<RankRequest> again;
        std::vector<std::size_t> which;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto& entries = found[i].entries;
            if (found[i].ties == 0 || count_placed(entries, places) < entries.size())
                continue;
            which.push_back(i);
            auto& wider = again.emplace_back(std::move(requests[i]));
            wider.top = entries.size() + found[i].ties;
            wider.known_limit = entries.back().loss;
        }
        if (again.empty())
            return;
        options.progress = {};
        auto wider = scan(again, Execution{options});
        for (std::size_t i = 0; i < which.size(); ++i)
            found[which[i]] = std::move(wider[i]);
    }

    const SampledPoints& points_;
    PlaceTally& tally_;
    Ticker& ticker_;
    std::mutex counting_;
    std::size_t top_;
    std::vector<std::size_t> leaders_ = {};
    std::uint64_t batches_ = 0;
};

}  // namespace

SampleBatch SampleQueue::next(std::size_t most) {
    const std::lock_guard lock{drawing_};
    SampleBatch batch{.first = drawn_, .count = std::min(most, samples_ - drawn_)};
    batch.weights.resize(batch.count * weights_);
    for (std::size_t i = 0; i < batch.count; ++i)
        sampler_.next(std::span{batch.weights}.subspan(i * weights_, weights_));
    drawn_ += batch.count;
    return batch;
}

SampledPoints::SampledPoints(const ScorecardColumns& columns, const JobProfile& job,
                             const WeightSpace& space, const AcceptabilityOptions& options)
    : columns_{columns}, options_{options}, fits_{job, space.over(), space.size()} {
    if (fits_.denominator > Scorecard::points_limit / options.total)
        throw points_overflow{
            "acceptability: the points of a sample would exceed 2^53, because the fits have the "
            "common denominator " +
            std::to_string(fits_.denominator) + "; choose a smaller total than " +
            std::to_string(options.total) + ", or fits with smaller denominators"};
}

LossTables SampledPoints::losses(std::span<const std::int64_t> weights) const {
    const Scorecard& scorecard = columns_.scorecard;
    std::vector<std::vector<std::int64_t>> points;
    for (const auto& competence : scorecard.competences())
        points.emplace_back(static_cast<std::size_t>(competence.scale.max()) + 1);
    for (const auto& table : fits_.tables)
        for (std::size_t level = 0; level < table.points.size(); ++level)
            points[table.used][level] += weights[table.weight] * table.points[level];
    return {points, options_.total * fits_.denominator, unknown_as()};
}

void tally_places(const SampledPoints& points, SampleQueue& queue, const Execution& execution,
                  PlaceTally& tally) {
    const std::size_t candidates = points.columns().pool.size();
    Ticker ticker{execution.progress, candidates * points.options().samples};
    PlaceScan scan{points, tally, ticker};
    // Threads share each pass over a large pool, and the samples of a small one.
    const bool is_large = candidates >= large_pool;
    const auto work = [&](unsigned threads, const Executor& executor) {
        for (auto batch = queue.next(batch_size); batch.count > 0; batch = queue.next(batch_size))
            scan.scan_batch(batch, {threads, executor, {}});
    };
    if (is_large)
        work(execution.threads, execution.executor);
    else
        for_threads((points.options().samples + batch_size - 1) / batch_size, execution,
                    [&] { work(1, {}); });
}

}  // namespace herne::inline HERNE_ABI::detail
