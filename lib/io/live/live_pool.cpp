// SPDX-License-Identifier: BSL-1.0
#include <herne/io/live_pool.hpp>

#include <herne/base/error.hpp>

#include "io/file/path.hpp"
#include "io/live/live_pool_access.hpp"
#include "io/live/live_state.hpp"

#include <utility>

namespace herne::inline HERNE_ABI {

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

LivePool LivePool::create(const FilePath& path, const Pool& pool, const LivePoolOptions& options) {
    return detail::LivePoolAccess::create(detail::system_files(), detail::path_of(path), pool,
                                          options);
}

LivePool LivePool::open(const FilePath& path, const LivePoolOptions& options) {
    return detail::LivePoolAccess::open(detail::system_files(), detail::path_of(path), options);
}

Pool LivePool::publish() {
    State& all = state();
    const std::lock_guard lock{all.mutex};
    return all.publish();
}

Pool LivePool::current() const {
    const State& all = state();
    const std::lock_guard lock{all.current_mutex};
    return all.current;
}

void LivePool::sync() {
    State& all = state();
    const std::lock_guard lock{all.mutex};
    if (!all.files)
        return;
    all.files->journal().check_usable();
    all.files->journal().commit();
}

std::uint64_t LivePool::operations() const {
    const State& all = state();
    const std::lock_guard lock{all.mutex};
    return all.files ? all.files->journal().durable() + all.files->journal().waiting()
                     : all.operations;
}

std::uint64_t LivePool::durable() const {
    const State& all = state();
    const std::lock_guard lock{all.mutex};
    return all.files ? all.files->journal().durable() : 0;
}

void LivePool::checkpoint() {
    State& all = state();
    const std::lock_guard lock{all.mutex};
    if (!all.files)
        throw invalid_input{"the living pool is in memory and has no file to be written"};
    all.write();
    static_cast<void>(all.files->overwrite_replaced());
}

namespace detail {

LivePool LivePoolAccess::create(FileSystem& files, const std::filesystem::path& path,
                                const Pool& pool, const LivePoolOptions& options) {
    LiveFiles made = LiveFiles::create(files, path, pool);
    Pool opened = made.open_pool();
    return LivePool{std::make_unique<LivePool::State>(std::move(opened), options, std::move(made))};
}

LivePool LivePoolAccess::open(FileSystem& files, const std::filesystem::path& path,
                              const LivePoolOptions& options) {
    LiveFiles opened = LiveFiles::open(files, path);
    Pool pool = opened.open_pool();
    return LivePool{std::make_unique<LivePool::State>(std::move(pool), options, std::move(opened))};
}

}  // namespace detail

}  // namespace herne::inline HERNE_ABI
