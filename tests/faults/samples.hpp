// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "support/json_results.hpp"

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

namespace herne::test {

/// Returns the people of `json_results.hpp` as a pool.
inline Pool small_pool() {
    PoolBuilder builder{herne_test::small_job().framework()};
    for (const auto& profile : herne_test::small_field())
        builder.add(profile);
    return builder.build();
}

/// Returns levels 0..6, or 255 for unknown, of candidates over the competences of the same job.
inline std::vector<std::uint8_t> many_levels(std::size_t candidates) {
    std::vector<std::uint8_t> levels(candidates * herne_test::small_job().framework().size());
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto drawn = static_cast<std::uint8_t>((i * 2'654'435'761U >> 9U) % 8);
        levels[i] = drawn == 7 ? 255 : drawn;
    }
    return levels;
}

/// Returns so many ids that do not ascend.
inline std::vector<std::uint64_t> mixed_ids(std::size_t count) {
    std::vector<std::uint64_t> ids(count);
    for (std::size_t i = 0; i < count; ++i)
        ids[i] = i ^ 1U;
    return ids;
}

/// Returns a pool of several blocks, so that threads have something to share.
inline Pool large_pool(Arrangement arrange = Arrangement::as_added, std::size_t blocks = 2) {
    const std::size_t candidates = (blocks - 1) * PoolBuilder::block_size() + 300;
    PoolBuilder builder{herne_test::small_job().framework(), PoolOptions{.arrange = arrange}};
    builder.add({.levels = many_levels(candidates)}, mixed_ids(candidates));
    return builder.build();
}

inline std::vector<std::size_t> first_rows(std::size_t count) {
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

/// Returns all that a pool shows of itself.
struct SeenPool {
    explicit SeenPool(const Pool& pool) : arrangement{pool.arrangement()}, window{pool.window()} {
        for (std::size_t row = 0; row < pool.size(); ++row)
            profiles.push_back(pool.profile(row));
        for (std::size_t c = 0; c < pool.framework().size(); ++c)
            provided.push_back(pool.provided(c));
    }
    bool operator==(const SeenPool&) const = default;

    Arrangement arrangement;
    std::size_t window;
    std::vector<Profile> profiles = {};
    std::vector<bool> provided = {};
};

/// Whether two pools show the same.
inline bool same_pool(const Pool& a, const Pool& b) {
    return a.framework() == b.framework() && SeenPool{a} == SeenPool{b};
}

}  // namespace herne::test
