// SPDX-License-Identifier: BSL-1.0
#include "job/held_positions.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {

KnownPositions::~KnownPositions() {
    for (const Known* known = last_.load(std::memory_order_relaxed); known != nullptr;)
        delete std::exchange(known, known->before);
}

const HeldPositions* KnownPositions::find(const Framework& held) const noexcept {
    for (const Known* known = last_.load(std::memory_order_acquire); known != nullptr;
         known = known->before)
        if (known->framework == held)
            return &known->positions;
    return nullptr;
}

std::shared_ptr<const HeldPositions> KnownPositions::add(const Framework& held,
                                                         HeldPositions positions) {
    const Known* before = last_.load(std::memory_order_acquire);
    auto known = std::make_unique<Known>(Known{held, std::move(positions), nullptr, 0});
    do {
        known->before = before;
        known->count = before == nullptr ? 1 : before->count + 1;
        if (known->count > max_known)
            return std::make_shared<const HeldPositions>(std::move(known->positions));
        // Two threads may note the same framework: both say the same of it.
    } while (!last_.compare_exchange_weak(before, known.get(), std::memory_order_acq_rel,
                                          std::memory_order_acquire));
    return borrowed(&known.release()->positions);
}

}  // namespace herne::inline HERNE_ABI::detail
