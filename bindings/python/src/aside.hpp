// SPDX-License-Identifier: BSL-1.0
#pragma once

// Long work that cannot be stopped from within, and Ctrl-C.

#include "casters.hpp"

#include <chrono>
#include <future>
#include <memory>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>

namespace herne::python {

/// Returns what `work` returns, which runs without the GIL on a thread of its own while this one
/// looks after signals. After Ctrl-C nobody waits for it: it must own all that it uses, and its
/// result is thrown away. Where no thread can be made it runs on this one, and Ctrl-C waits.
template <class Work>
auto aside(Work work) {
    const auto task =
        std::make_shared<std::packaged_task<std::invoke_result_t<Work>()>>(std::move(work));
    auto result = task->get_future();
    const py::gil_scoped_release released;
    std::thread thread;
    try {
        thread = std::thread{[task] { (*task)(); }};
    } catch (const std::system_error&) {
        (*task)();
        return result.get();
    }
    constexpr std::chrono::milliseconds pause{50};
    while (result.wait_for(pause) != std::future_status::ready) {
        const py::gil_scoped_acquire acquired;
        if (PyErr_CheckSignals() == 0)
            continue;
        thread.detach();
        throw py::error_already_set{};
    }
    thread.join();
    return result.get();
}

}  // namespace herne::python
