// SPDX-License-Identifier: BSL-1.0
#include "support/faulty_files.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <type_traits>
#include <utility>

#include <sys/wait.h>
#include <unistd.h>

namespace herne::test {

using detail::Advice;
using detail::Descriptor;
using detail::FileLock;
using detail::FileStatus;
using detail::OpenAs;
using detail::Outcome;
using Path = std::filesystem::path;

namespace {

/// Returns `error` as the type that a call returns.
template <class Result>
Result failed(std::error_code error) {
    if constexpr (std::is_same_v<Result, std::error_code>)
        return error;
    else
        return {{}, error};
}

bool is_sync(Call call) {
    return call == Call::sync || call == Call::sync_data;
}

bool writes(Call call) {
    return call == Call::write_at || call == Call::append;
}

/// Runs the action once with a fault.
FaultyRun run_with(detail::FileSystem& files, const FaultCase& test, const Fault& fault,
                   bool& happened) {
    test.prepare();
    FaultyFiles faulty{files, fault};
    std::exception_ptr thrown;
    try {
        test.act(faulty);
    } catch (...) {
        thrown = std::current_exception();
    }
    happened = faulty.happened();
    return {fault, happened ? faulty.calls()[fault.number] : CallMade{}, faulty.calls(), thrown};
}

/// Runs the action with the fault in call 0, 1, ... as long as there is such a call.
std::size_t every_number(detail::FileSystem& files, const FaultCase& test, Fault fault) {
    for (;; ++fault.number) {
        bool happened = false;
        const FaultyRun run = run_with(files, test, fault, happened);
        if (!happened) {
            BOOST_TEST(!run.thrown, "the action fails without a fault");
            return fault.number;
        }
        if (fault.kind == Fault::Kind::die_halfway && !writes(run.made.call))
            continue;
        BOOST_TEST_CONTEXT("fault in call " << fault.number << ", " << run.made.call)
        test.check(run);
    }
}

/// Returns whether the process that runs the action got to the fault.
bool died_in_child(detail::FileSystem& files, const FaultCase& test, const Fault& fault) {
    const pid_t child = fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        int status = 0;
        try {
            FaultyFiles faulty{files, fault};
            test.act(faulty);
        } catch (...) {
            status = 1;
        }
        _exit(status);
    }
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
    BOOST_REQUIRE(WIFEXITED(status));
    BOOST_TEST((WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == Fault::exit_status));
    return WEXITSTATUS(status) == Fault::exit_status;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, Call call) {
    static constexpr std::array names{
        "open",   "close",     "read_at", "write_at",      "append",          "resize",
        "sync",   "sync_data", "status",  "status_of",     "set_permissions", "lock",
        "rename", "link",      "remove",  "create_folder", "list_folder",     "map",
        "unmap",  "advise",    "resident"};
    return out << names.at(static_cast<std::size_t>(call));
}

std::error_code FaultyFiles::before(CallMade made, bool can_be_interrupted) {
    if (is_dead_)
        return std::make_error_code(std::errc::operation_canceled);
    calls_.push_back(made);
    if (on_call_)
        on_call_(made);
    if (fault_ && calls_.size() - 1 == fault_->number) {
        if (fault_->kind == Fault::Kind::exit_process)
            _exit(Fault::exit_status);
        if (fault_->kind == Fault::Kind::fail) {
            if (is_sync(made.call) && tell_)
                tell_(made.file);
            return std::make_error_code(fault_->reason);
        }
        is_dead_ = true;
        return std::make_error_code(std::errc::operation_canceled);
    }
    interrupted_ = interrupts_ && can_be_interrupted && !interrupted_;
    return interrupted_ ? std::make_error_code(std::errc::interrupted) : std::error_code{};
}

template <class Do>
auto FaultyFiles::run(CallMade made, const Do& call, bool can_be_interrupted) -> decltype(call()) {
    const std::lock_guard guard{mutex_};
    if (const auto error = before(made, can_be_interrupted))
        return failed<decltype(call())>(error);
    return call();
}

template <class Write>
Outcome<std::size_t> FaultyFiles::run_write(CallMade made, std::span<const std::byte> bytes,
                                            const Write& write) {
    const std::lock_guard guard{mutex_};
    const bool was_dead = is_dead_;
    if (const auto error = before(made, true)) {
        if (is_dead_ && !was_dead && fault_->kind == Fault::Kind::die_halfway)
            (void)write(bytes.first(bytes.size() / 2));
        return {0, error};
    }
    return write(bytes.first(std::min(bytes.size(), longest_)));
}

Outcome<Descriptor> FaultyFiles::open(const Path& path, OpenAs how, unsigned permissions) {
    return run(
        {Call::open}, [&] { return inner_.open(path, how, permissions); }, true);
}

std::error_code FaultyFiles::close(Descriptor file) {
    // Even where it fails, and the end of a process closes as well.
    const auto closed = inner_.close(file);
    return run({Call::close, file}, [&] { return closed; });
}

Outcome<std::size_t> FaultyFiles::read_at(Descriptor file, std::span<std::byte> bytes,
                                          std::uint64_t offset) {
    const auto part = bytes.first(std::min(bytes.size(), longest_));
    return run(
        {Call::read_at, file}, [&] { return inner_.read_at(file, part, offset); }, true);
}

Outcome<std::size_t> FaultyFiles::write_at(Descriptor file, std::span<const std::byte> bytes,
                                           std::uint64_t offset) {
    return run_write({Call::write_at, file}, bytes, [&](std::span<const std::byte> part) {
        return inner_.write_at(file, part, offset);
    });
}

Outcome<std::size_t> FaultyFiles::append(Descriptor file, std::span<const std::byte> bytes) {
    return run_write({Call::append, file}, bytes,
                     [&](std::span<const std::byte> part) { return inner_.append(file, part); });
}

std::error_code FaultyFiles::resize(Descriptor file, std::uint64_t size) {
    return run(
        {Call::resize, file}, [&] { return inner_.resize(file, size); }, true);
}

std::error_code FaultyFiles::sync(Descriptor file) {
    return run({Call::sync, file}, [&] { return inner_.sync(file); });
}

std::error_code FaultyFiles::sync_data(Descriptor file) {
    return run({Call::sync_data, file}, [&] { return inner_.sync_data(file); });
}

Outcome<FileStatus> FaultyFiles::status(Descriptor file) {
    return run({Call::status, file}, [&] { return inner_.status(file); });
}

Outcome<FileStatus> FaultyFiles::status_of(const Path& path) {
    return run({Call::status_of}, [&] { return inner_.status_of(path); });
}

std::error_code FaultyFiles::set_permissions(Descriptor file, unsigned permissions) {
    return run({Call::set_permissions, file},
               [&] { return inner_.set_permissions(file, permissions); });
}

std::error_code FaultyFiles::lock(Descriptor file, FileLock kind) {
    return run({Call::lock, file}, [&] { return inner_.lock(file, kind); });
}

std::error_code FaultyFiles::rename(const Path& from, const Path& to) {
    return run({Call::rename}, [&] { return inner_.rename(from, to); });
}

std::error_code FaultyFiles::link(const Path& existing, const Path& name) {
    return run({Call::link}, [&] { return inner_.link(existing, name); });
}

std::error_code FaultyFiles::remove(const Path& path) {
    return run({Call::remove}, [&] { return inner_.remove(path); });
}

std::error_code FaultyFiles::create_folder(const Path& path) {
    return run({Call::create_folder}, [&] { return inner_.create_folder(path); });
}

Outcome<std::vector<Path>> FaultyFiles::list_folder(const Path& path) {
    return run({Call::list_folder}, [&] { return inner_.list_folder(path); });
}

Outcome<const std::byte*> FaultyFiles::map(Descriptor file, std::size_t size) {
    return run({Call::map, file}, [&] { return inner_.map(file, size); });
}

std::error_code FaultyFiles::unmap(const std::byte* start, std::size_t size) {
    const auto unmapped = inner_.unmap(start, size);
    return run({Call::unmap}, [&] { return unmapped; });
}

std::error_code FaultyFiles::advise(const std::byte* start, std::size_t size, Advice advice) {
    return run({Call::advise}, [&] { return inner_.advise(start, size, advice); });
}

std::error_code FaultyFiles::resident(const std::byte* start, std::size_t size,
                                      std::span<unsigned char> pages) {
    return run({Call::resident}, [&] { return inner_.resident(start, size, pages); });
}

std::size_t every_failed_call(detail::FileSystem& files, const FaultCase& test,
                              std::span<const std::errc> reasons) {
    std::size_t runs = 0;
    for (const auto reason : reasons)
        BOOST_TEST_CONTEXT("reason: " << std::make_error_code(reason).message())
    runs += every_number(files, test, {.kind = Fault::Kind::fail, .reason = reason});
    return runs;
}

std::size_t every_kill(detail::FileSystem& files, const FaultCase& test) {
    return every_number(files, test, {.kind = Fault::Kind::die_before}) +
           every_number(files, test, {.kind = Fault::Kind::die_halfway});
}

std::size_t every_kill_in_child(detail::FileSystem& files, const FaultCase& test) {
    Fault fault{.kind = Fault::Kind::exit_process};
    for (;; ++fault.number) {
        test.prepare();
        if (!died_in_child(files, test, fault))
            return fault.number;
        BOOST_TEST_CONTEXT("end before call " << fault.number)
        test.check({fault, {}, {}, nullptr});
    }
}

}  // namespace herne::test
