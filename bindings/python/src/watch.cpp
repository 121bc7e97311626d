// SPDX-License-Identifier: BSL-1.0
#include "watch.hpp"

#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

namespace herne::python {

Progress Watch::progress() {
    return [this](std::size_t done, std::size_t total) { return told(done, total); };
}

Executor Watch::executor(unsigned threads) {
    if (threads == 1)
        return {};
    return [this](std::size_t count, const std::function<void(std::size_t)>& task) {
        run(count, task);
    };
}

bool Watch::told(std::size_t done, std::size_t total) {
    done_ = done;
    total_ = total;
    if (on_own_threads_)
        return !stop_;
    const auto now = Clock::now();
    if (now - last_ >= pause || (done == total && wanted_)) {
        look(done, total);
        last_ = Clock::now();
    }
    return true;
}

void Watch::look(std::size_t done, std::size_t total) {
    const py::gil_scoped_acquire acquired;
    if (PyErr_CheckSignals() != 0)
        throw py::error_already_set{};
    if (wanted_)
        progress_(done, total);
}

void Watch::run(std::size_t count, const std::function<void(std::size_t)>& task) {
    std::mutex mutex;
    std::condition_variable finished;
    std::size_t running = count;
    std::exception_ptr failure;
    on_own_threads_ = true;
    {
        std::vector<std::jthread> threads;
        threads.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            threads.emplace_back([&, i] {
                task(i);
                const std::lock_guard lock{mutex};
                if (--running == 0)
                    finished.notify_all();
            });
        std::unique_lock lock{mutex};
        while (!finished.wait_for(lock, pause, [&] { return running == 0; })) {
            lock.unlock();
            try {
                if (!failure)
                    look(done_, total_);
            } catch (...) {
                failure = std::current_exception();
                stop_ = true;
            }
            lock.lock();
        }
    }
    on_own_threads_ = false;
    if (!failure && wanted_ && done_ == total_)
        look(done_, total_);
    if (failure)
        std::rethrow_exception(failure);
}

}  // namespace herne::python
