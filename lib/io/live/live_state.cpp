// SPDX-License-Identifier: BSL-1.0
#include "io/live/live_state.hpp"

#include <herne/base/error.hpp>
#include <herne/pool/select.hpp>

#include "pool/candidate_input.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {

LivePool::State::State(Pool the_pool, const LivePoolOptions& the_options,
                       std::optional<detail::LiveFiles> the_files)
    : options{the_options},
      pool{the_pool},
      version{the_pool.version()},
      files{std::move(the_files)},
      current{std::move(the_pool)} {
    if (options.window)
        detail::check_window(*options.window);
    versions.emplace_back(version, detail::PoolAccess::watch(current));
    if (!files)
        return;
    const detail::Replayed replayed = files->replay(current, pool);
    version = std::max(version, replayed.version);
    if (replayed.operations > 0)
        publish();
    static_cast<void>(files->overwrite_replaced());
}

LivePool::State::~State() {
    if (!files || files->journal().has_failed())
        return;
    try {
        files->journal().commit();
        files->journal().trim();
    } catch (const std::exception&) {
        // Nobody was told that it is there, and what is reserved is cut off when it is opened.
    }
}

std::size_t LivePool::State::row(const CandidateId& id) const {
    if (const auto found = pool.find(id))
        return *found;
    // The order of a version's ids is not worth making for the sake of the nearest one.
    if (!detail::PoolAccess::data(current).late)
        static_cast<void>(current.row(id));
    throw unknown_id{"candidate", id.to_string(), ""};
}

void LivePool::State::change(const detail::Operation& operation, std::size_t row) {
    if (!files) {
        apply(operation, row, pool);
        ++operations;
        return;
    }
    detail::Journal& journal = files->journal();
    journal.check_usable();
    journal.add(operation);
    try {
        apply(operation, row, pool);
    } catch (...) {
        journal.take_back();
        throw;
    }
    if (options.group > 0 && journal.waiting() >= options.group)
        journal.commit();
}

void LivePool::State::become(const Pool& made) {
    std::erase_if(versions, [](const auto& one) { return one.second.expired(); });
    versions.emplace_back(made.version(), detail::PoolAccess::watch(made));
    version = made.version();
    Pool before = made;
    const std::lock_guard lock{current_mutex};
    std::swap(current, before);
}

Pool LivePool::State::publish() {
    versions.reserve(versions.size() + 1);
    if (files && !files->journal().has_failed())
        files->journal().add({.kind = detail::OperationKind::version, .version = version + 1});
    Pool made = pool.publish(version + 1);
    become(made);
    return made;
}

/// Returns `made` with its candidates in the order that files are to have.
Pool LivePool::State::laid_out(const Pool& made) const {
    const Arrangement wanted = options.arrange.value_or(made.arrangement());
    if (wanted == Arrangement::as_added && made.arrangement() == wanted)
        return made;
    const std::size_t usual = made.window() == 0 ? PoolOptions{}.window : made.window();
    Pool laid = arranged(made, wanted, options.window.value_or(usual));
    detail::PoolAccess::leave_no_trace(laid);
    return laid;
}

void LivePool::State::write() {
    versions.reserve(versions.size() + 2);  // what is in the files is current, whatever fails
    {
        const Pool made = pool.publish(version + 1);
        try {
            files->replace(laid_out(made), made.version());
        } catch (...) {
            if (files->may_be_replaced())
                become(made);
            throw;
        }
        become(made);
    }
    const Pool opened = files->open_pool();
    pool = detail::WorkingPool{opened};
    become(opened);
}

}  // namespace herne::inline HERNE_ABI
