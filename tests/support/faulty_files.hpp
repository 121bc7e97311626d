// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/file/file_system.hpp"

#include <cstddef>
#include <exception>
#include <functional>
#include <iosfwd>
#include <limits>
#include <mutex>
#include <optional>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

namespace herne::test {

/// The calls of a file system, by name.
enum class Call {
    open,
    close,
    read_at,
    write_at,
    append,
    resize,
    sync,
    sync_data,
    status,
    status_of,
    set_permissions,
    lock,
    rename,
    link,
    remove,
    create_folder,
    list_folder,
    map,
    unmap,
    advise,
    resident,
};
std::ostream& operator<<(std::ostream& out, Call call);

/// One call that was made: what it was, and the open file that it was about, if one.
struct CallMade {
    Call call{};
    detail::Descriptor file = detail::no_descriptor;
};

/// What becomes of one call.
struct Fault {
    enum class Kind {
        fail,          ///< it fails with `reason` and has no effect
        die_before,    ///< the process dies before it
        die_halfway,   ///< the process dies after half of what it writes
        exit_process,  ///< the process really ends before it, with the status `exit_status`
    };
    static constexpr int exit_status = 113;

    std::size_t number = 0;  ///< of the call, counted from 0
    Kind kind = Kind::fail;
    std::errc reason = std::errc::io_error;
};

/// Another file system's files, with a fault. After a death that is only played nothing has an
/// effect any more, all calls fail, and what was open is closed, as if the process had ended.
class FaultyFiles final : public detail::FileSystem {
public:
    explicit FaultyFiles(detail::FileSystem& inner, std::optional<Fault> fault = {})
        : inner_{inner}, fault_{fault} {}

    /// Reads and writes no more than this at once.
    void shorten(std::size_t bytes) { longest_ = bytes; }
    /// Interrupts each call that can be once before it is made.
    void interrupt() { interrupts_ = true; }
    /// Calls `before` before each call, while the process lives.
    void on_call(std::function<void(const CallMade&)> before) { on_call_ = std::move(before); }
    /// Calls `tell` for a sync that is made to fail.
    void on_failed_sync(std::function<void(detail::Descriptor)> tell) { tell_ = std::move(tell); }

    /// Returns the calls so far, failed and interrupted ones too, without those of a dead process.
    [[nodiscard]] const std::vector<CallMade>& calls() const { return calls_; }
    /// Returns whether the fault was reached.
    [[nodiscard]] bool happened() const { return fault_ && calls_.size() > fault_->number; }

    detail::Outcome<detail::Descriptor> open(const std::filesystem::path& path, detail::OpenAs how,
                                             unsigned permissions) override;
    std::error_code close(detail::Descriptor file) override;
    detail::Outcome<std::size_t> read_at(detail::Descriptor file, std::span<std::byte> bytes,
                                         std::uint64_t offset) override;
    detail::Outcome<std::size_t> write_at(detail::Descriptor file, std::span<const std::byte> bytes,
                                          std::uint64_t offset) override;
    detail::Outcome<std::size_t> append(detail::Descriptor file,
                                        std::span<const std::byte> bytes) override;
    std::error_code resize(detail::Descriptor file, std::uint64_t size) override;
    std::error_code sync(detail::Descriptor file) override;
    std::error_code sync_data(detail::Descriptor file) override;
    detail::Outcome<detail::FileStatus> status(detail::Descriptor file) override;
    detail::Outcome<detail::FileStatus> status_of(const std::filesystem::path& path) override;
    std::error_code set_permissions(detail::Descriptor file, unsigned permissions) override;
    std::error_code lock(detail::Descriptor file, detail::FileLock kind) override;
    std::error_code rename(const std::filesystem::path& from,
                           const std::filesystem::path& to) override;
    std::error_code link(const std::filesystem::path& existing,
                         const std::filesystem::path& name) override;
    std::error_code remove(const std::filesystem::path& path) override;
    std::error_code create_folder(const std::filesystem::path& path) override;
    detail::Outcome<std::vector<std::filesystem::path>> list_folder(
        const std::filesystem::path& path) override;
    detail::Outcome<const std::byte*> map(detail::Descriptor file, std::size_t size) override;
    std::error_code unmap(const std::byte* start, std::size_t size) override;
    std::error_code advise(const std::byte* start, std::size_t size,
                           detail::Advice advice) override;
    std::error_code resident(const std::byte* start, std::size_t size,
                             std::span<unsigned char> pages) override;
    [[nodiscard]] std::size_t page_size() const noexcept override { return inner_.page_size(); }

private:
    /// Notes a call and returns how it fails, if it does. `can_be_interrupted` as of the system.
    std::error_code before(CallMade made, bool can_be_interrupted);
    template <class Do>
    auto run(CallMade made, const Do& call, bool can_be_interrupted = false) -> decltype(call());
    template <class Write>
    detail::Outcome<std::size_t> run_write(CallMade made, std::span<const std::byte> bytes,
                                           const Write& write);

    detail::FileSystem& inner_;
    std::optional<Fault> fault_;
    std::size_t longest_ = std::numeric_limits<std::size_t>::max();
    bool interrupts_ = false;
    bool interrupted_ = false;
    bool is_dead_ = false;
    std::function<void(const CallMade&)> on_call_;
    std::function<void(detail::Descriptor)> tell_;
    std::vector<CallMade> calls_;
    std::recursive_mutex mutex_;
};

/// What came of an action with a fault.
struct FaultyRun {
    Fault fault;
    CallMade made;                ///< the call that had it
    std::vector<CallMade> calls;  ///< all calls
    std::exception_ptr thrown;    ///< what the action threw; null if it did not
};

/// What `every_failed_call` and `every_kill` do.
struct FaultCase {
    std::function<void()> prepare;                       ///< makes the files as they are before
    std::function<void(detail::FileSystem& files)> act;  ///< the action, on files with a fault
    std::function<void(const FaultyRun& run)> check;     ///< checks what it left
};

/// The reasons that files fail for in practice.
inline constexpr std::errc usual_reasons[] = {
    std::errc::io_error,
    std::errc::no_space_on_device,
    std::errc::permission_denied,
    std::errc::read_only_file_system,
    std::errc::too_many_files_open,
};

/// Lets each call that the action makes to `files` fail once for each of `reasons`. Returns the
/// number of runs.
std::size_t every_failed_call(detail::FileSystem& files, const FaultCase& test,
                              std::span<const std::errc> reasons = usual_reasons);

/// Lets the process die, as played by `FaultyFiles`, before each call that the action makes to
/// `files`, and halfway through each that writes. Returns the number of runs.
std::size_t every_kill(detail::FileSystem& files, const FaultCase& test);

/// Runs the action in processes of their own that end before each call that it makes to `files`.
/// What it changes in memory is lost. Returns the number of runs.
std::size_t every_kill_in_child(detail::FileSystem& files, const FaultCase& test);

}  // namespace herne::test
