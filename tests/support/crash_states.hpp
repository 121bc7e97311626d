// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/recorded_files.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace herne::test {

/// Makes one choice after the other; what asks in the same way gets all combinations in turn, or
/// random ones.
class Choices {
public:
    /// All combinations, the ones with the first alternatives first.
    Choices() = default;
    /// Random choices.
    explicit Choices(std::uint64_t seed) : random_{seed | 1U} {}

    /// Returns a number below `alternatives`, which must not be 0.
    std::size_t among(std::size_t alternatives);
    /// Goes on to the next combination. Returns false if there is none; never for random ones.
    bool next();

private:
    struct Choice {
        std::size_t taken;
        std::size_t alternatives;
    };
    std::vector<Choice> choices_;
    std::size_t at_ = 0;
    std::optional<std::uint64_t> random_;
};

/// How many states `every_crash_state` looks at.
struct CrashOptions {
    std::size_t block = 512;      ///< what the device writes in one step, in bytes
    std::size_t all_up_to = 200;  ///< states of one moment that are all looked at
    std::size_t random = 100;     ///< random ones where there are more
};

/// Lets `act` run on files in the folder `root` that `prepare` has made and synced, and lets the
/// machine crash before each change and at the end. Calls `check` with the files that are found
/// afterwards, which it may change; it is called while `act` is at that place, so that what `act`
/// notes down (such as what was acknowledged) is as of then. Returns the number of states.
std::size_t every_crash_state(const std::filesystem::path& root,
                              const std::function<void(detail::FileSystem& files)>& prepare,
                              const std::function<void(RecordedFiles& files)>& act,
                              const std::function<void(detail::FileSystem& files)>& check,
                              const CrashOptions& options = {});

}  // namespace herne::test
