// SPDX-License-Identifier: BSL-1.0
#include "io/shards/shards.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// The least and the greatest id of a shard.
struct IdRange {
    CandidateId least;
    CandidateId greatest;
    std::size_t shard;
};

CandidateId id_at(const Pool& pool, std::size_t position) {
    return pool.id(PoolAccess::row_by_id(pool, position));
}

std::vector<IdRange> ranges_of(std::size_t count, const std::function<Pool(std::size_t)>& open) {
    std::vector<IdRange> ranges;
    for (std::size_t shard = 0; shard < count; ++shard)
        if (const Pool pool = open(shard); pool.size() > 0)
            ranges.push_back({id_at(pool, 0), id_at(pool, pool.size() - 1), shard});
    std::sort(ranges.begin(), ranges.end(), [](const IdRange& a, const IdRange& b) {
        return a.least < b.least || (a.least == b.least && a.shard < b.shard);
    });
    return ranges;
}

/// The ids of one shard in ascending order.
struct Walk {
    CandidateId id;
    std::size_t position;
    std::size_t shard;
    Pool pool;

    /// Goes on to the next id, and returns whether there was one.
    bool advance() {
        if (++position == pool.size())
            return false;
        id = id_at(pool, position);
        return true;
    }
};

/// Returns the least id that two of the shards have.
std::optional<IdTwice> id_twice_among(std::span<const IdRange> ranges,
                                      const std::function<Pool(std::size_t)>& open) {
    const auto later = [](const Walk& a, const Walk& b) {
        return b.id < a.id || (a.id == b.id && b.shard < a.shard);
    };
    std::vector<Walk> walks;
    for (const auto& range : ranges)
        walks.push_back({range.least, 0, range.shard, open(range.shard)});
    std::make_heap(walks.begin(), walks.end(), later);
    std::optional<std::pair<CandidateId, std::size_t>> last;
    while (!walks.empty()) {
        std::pop_heap(walks.begin(), walks.end(), later);
        Walk& walk = walks.back();
        if (last && last->first == walk.id)
            return IdTwice{walk.id, last->second, walk.shard};
        last.emplace(walk.id, walk.shard);
        if (walk.advance())
            std::push_heap(walks.begin(), walks.end(), later);
        else
            walks.pop_back();
    }
    return std::nullopt;
}

}  // namespace

std::optional<IdTwice> id_twice(std::size_t count, const std::function<Pool(std::size_t)>& open) {
    const auto ranges = ranges_of(count, open);
    for (std::size_t first = 0, end = 0; first < ranges.size(); first = end) {
        // Shards whose ranges hang together are looked through together.
        const CandidateId* greatest = &ranges[first].greatest;
        for (end = first + 1; end < ranges.size() && !(*greatest < ranges[end].least); ++end)
            if (*greatest < ranges[end].greatest)
                greatest = &ranges[end].greatest;
        if (end - first > 1)
            if (auto twice = id_twice_among(std::span{ranges}.subspan(first, end - first), open))
                return twice;
    }
    return std::nullopt;
}

}  // namespace herne::inline HERNE_ABI::detail
