// SPDX-License-Identifier: BSL-1.0
#include "support/memory_search.hpp"

#include "base/wipe.hpp"
#include "support/sanitized.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace herne::test {
namespace {

/// A part of a process's memory.
struct Range {
    std::uint64_t start = 0;
    std::uint64_t end = 0;
};

std::vector<Range> writable_ranges(const std::string& process) {
    std::vector<Range> ranges;
    std::ifstream maps{process + "/maps"};
    for (std::string line; std::getline(maps, line);) {
        const auto dash = line.find('-');
        const auto blank = line.find(' ');
        if (line.compare(blank + 1, 2, "rw") != 0 && line.find("/herne-test-") == std::string::npos)
            continue;
        ranges.push_back({std::stoull(line.substr(0, dash), nullptr, 16),
                          std::stoull(line.substr(dash + 1, blank - dash - 1), nullptr, 16)});
    }
    return ranges;
}

/// Counts in the memory of the parent; the exit status is the count, 255 where it may not look.
[[noreturn]] void count_in_parent(const HiddenText& text, pid_t parent) {
    const std::string process = "/proc/" + std::to_string(parent);
    const int memory = ::open((process + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        _exit(255);
    std::size_t count = 0;
    std::string bytes;
    for (const Range& range : writable_ranges(process)) {
        constexpr std::size_t some = std::size_t{1} << 22U;
        constexpr std::size_t overlap = 64;
        for (std::uint64_t at = range.start; at < range.end; at += some - overlap) {
            bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(some, range.end - at)));
            const auto read = ::pread(memory, bytes.data(), bytes.size(), static_cast<off_t>(at));
            if (read > 0)
                count += text.count_in({bytes.data(), static_cast<std::size_t>(read)});
        }
    }
    _exit(static_cast<int>(std::min<std::size_t>(count, 254)));
}

}  // namespace

void HiddenText::decode(char* text) const {
    for (std::size_t i = 0; i < changed_.size(); ++i)
        text[i] = static_cast<char>(changed_[i] - 1);
}

void HiddenText::forget(char* text, std::size_t size) {
    detail::wipe(text, size);
}

std::size_t HiddenText::count_in(std::string_view bytes) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i + changed_.size() <= bytes.size(); ++i) {
        std::size_t same = 0;
        while (same < changed_.size() && bytes[i + same] == static_cast<char>(changed_[same] - 1))
            ++same;
        count += same == changed_.size() ? 1U : 0U;
    }
    return count;
}

std::optional<std::size_t> HiddenText::count_in_memory() const {
    if (HERNE_ADDRESS_SANITIZED)
        return std::nullopt;
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0)
        count_in_parent(*this, parent);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) == 255)
        return std::nullopt;
    return static_cast<std::size_t>(WEXITSTATUS(status));
}

}  // namespace herne::test
