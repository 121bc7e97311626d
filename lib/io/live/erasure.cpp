// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/live_pool.hpp>

#include "io/live/live_state.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

void check_each_once(std::span<const CandidateId> ids) {
    std::set<CandidateId> seen;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!seen.insert(ids[i]).second)
            throw invalid_input{Problem{.where = "ids[" + std::to_string(i) + "]",
                                        .what = detail::quoted(ids[i].to_string()) +
                                                " stands twice; a candidate is erased once",
                                        .value = detail::quoted(ids[i].to_string())}};
}

}  // namespace

bool ErasureReport::done() const noexcept {
    return versions_held.empty() && std::ranges::none_of(files, &ErasedBytes::pending);
}

const char* ErasureReport::not_promised() noexcept {
    return "Overwriting reaches what this process and the file system still have. It does not "
           "reach "
           "what a device keeps for itself (spare blocks of flash memory, journals and snapshots "
           "of "
           "file systems), backups and copies of files, what was swapped out or dumped, nor what "
           "the program made of the candidate: profiles, rankings, texts.";
}

ErasureReport LivePool::State::erase(std::span<const CandidateId> ids) {
    check_each_once(ids);
    bool is_in_base = false;
    for (const auto& id : ids) {
        static_cast<void>(row(id));
        is_in_base = is_in_base || pool.began_with(id);
    }
    const std::uint64_t version_before = version;
    ErasureReport report{.candidates = ids.size()};
    report.versions_held.reserve(versions.size() + 2);  // it cannot fail once they are out
    {
        const Pool before = pool.publish(version);  // shares all, and is what is gone back to
        detail::WorkingPool back{before};
        try {
            if (is_in_base && !files)
                pool.detach();
            for (const auto& id : ids)
                pool.erase(row(id));
            if (files)
                write();
            else
                publish();
        } catch (...) {
            if (version == version_before)
                pool = std::move(back);
            throw;
        }
    }
    erased_at = version;
    finish_erasures(report);
    return report;
}

void LivePool::State::finish_erasures(ErasureReport& report) {
    if (files)
        report.files = files->overwrite_replaced();
    for (const auto& [number, data] : versions)
        // What it still lies in itself never had anybody who was erased.
        if (number < erased_at && !data.expired() && !pool.lies_in(data.lock().get()))
            report.versions_held.push_back(number);
}

ErasureReport LivePool::erase(const CandidateId& id) {
    return erase(std::span{&id, 1});
}

ErasureReport LivePool::erase(std::span<const CandidateId> ids) {
    State& all = state();
    const std::lock_guard lock{all.mutex};
    return all.erase(ids);
}

ErasureReport LivePool::finish_erasures() {
    State& all = state();
    const std::lock_guard lock{all.mutex};
    ErasureReport report;
    all.finish_erasures(report);
    return report;
}

}  // namespace herne::inline HERNE_ABI
