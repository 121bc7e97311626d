// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/parallel.hpp"
#include "packed/geometry.hpp"
#include "scan/superblock_queue.hpp"

#include <cstddef>
#include <mutex>

namespace herne::inline HERNE_ABI::detail {

/// What can be done with superblocks: `visitor(superblock)` looks at one, in whatever order they
/// come. Where there is a `finish()`, it hands over what the visitor found.
template <class Visitor>
concept SuperblockVisitor = requires(Visitor& visitor, std::size_t superblock) {
    visitor(superblock);
};

/// Visits all superblocks of `candidates` once each: every scan of a pool is this call. `make()` is
/// called once on each thread, and what it returns is that thread's visitor, whose `finish()` is
/// called after its last superblock, never at the same time on two threads. Where no pool but a
/// selection of rows is looked at, its superblocks are as many rows in a row. Throws `cancelled`,
/// and what a visitor or the progress callback throws.
template <class Make>
void visit_superblocks(std::size_t candidates, const Execution& execution, Direction direction,
                       const Make& make) {
    Ticker ticker{execution.progress, candidates};
    SuperblockQueue queue{candidates, execution, ticker, direction};
    std::mutex finishing;
    for_threads(superblocks_for(candidates), execution, [&] {
        SuperblockVisitor auto visitor = make();
        queue.for_each(visitor);
        if constexpr (requires { visitor.finish(); }) {
            const std::lock_guard lock{finishing};
            visitor.finish();
        }
    });
}

/// The same from the first superblock on.
template <class Make>
void visit_superblocks(std::size_t candidates, const Execution& execution, const Make& make) {
    visit_superblocks(candidates, execution, Direction::forwards, make);
}

}  // namespace herne::inline HERNE_ABI::detail
