// SPDX-License-Identifier: BSL-1.0
#include "detail/kernels.hpp"
#include "detail/parallel.hpp"
#include "engine/measure.hpp"
#include "pool/pool_access.hpp"

#include <atomic>

namespace herne::bench {

double seconds_to_read(const Pool& pool, unsigned threads) {
    const auto& levels = detail::PoolAccess::levels(pool);
    std::atomic<std::uint64_t> sum{0};
    return seconds([&] {
        detail::for_parts(levels.count(), {threads}, [&](std::size_t first, std::size_t last) {
            std::uint64_t own = 0;
            for (std::size_t s = first; s < last; ++s)
                own |= detail::kernels::read(levels.page(s, 0),
                                             levels.competences() * levels.lines(s));
            sum |= own;
        });
        use(sum);
    });
}

}  // namespace herne::bench
