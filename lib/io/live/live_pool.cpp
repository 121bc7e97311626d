// SPDX-License-Identifier: BSL-1.0
#include <herne/io/live_pool.hpp>

#include <herne/base/error.hpp>

#include "io/live/live_state.hpp"
#include "pool/candidate_input.hpp"

#include <utility>

namespace herne::inline HERNE_ABI {

LivePool::State::State(Pool the_pool, const LivePoolOptions& the_options)
    : options{the_options},
      pool{the_pool},
      version{the_pool.version()},
      current{std::move(the_pool)} {
    if (options.window)
        detail::check_window(*options.window);
    versions.emplace_back(version, detail::PoolAccess::watch(current));
}

Pool LivePool::State::publish() {
    versions.reserve(versions.size() + 1);
    Pool made = pool.publish(version + 1);
    ++version;
    std::erase_if(versions, [](const auto& one) { return one.second.expired(); });
    versions.emplace_back(version, detail::PoolAccess::watch(made));
    Pool before = made;
    {
        const std::lock_guard lock{current_mutex};
        std::swap(current, before);
    }
    return made;
}

LivePool::LivePool(Framework framework, const LivePoolOptions& options)
    : LivePool{Pool{std::move(framework)}, options} {}
LivePool::LivePool(Pool pool, const LivePoolOptions& options)
    : state_{std::make_unique<State>(std::move(pool), options)} {}
LivePool::LivePool(std::unique_ptr<State> state) noexcept : state_{std::move(state)} {}
LivePool::~LivePool() = default;
LivePool::LivePool(LivePool&& other) noexcept = default;
LivePool& LivePool::operator=(LivePool&& other) noexcept = default;

LivePool::State& LivePool::state() const {
    if (!state_)
        throw invalid_input{"the living pool was moved from and holds nothing"};
    return *state_;
}

const Framework& LivePool::framework() const {
    return state().pool.framework();
}

std::size_t LivePool::size() const {
    const std::lock_guard lock{state().mutex};
    return state_->pool.size();
}

bool LivePool::contains(const CandidateId& id) const {
    const std::lock_guard lock{state().mutex};
    return state_->pool.find(id).has_value();
}

}  // namespace herne::inline HERNE_ABI
