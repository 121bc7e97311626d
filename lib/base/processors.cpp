// SPDX-License-Identifier: BSL-1.0
#include "base/processors.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#ifdef __linux__
#include <sched.h>
#endif

namespace herne::inline HERNE_ABI::detail {
namespace {

using Path = std::filesystem::path;

/// Where a hierarchy of control groups is mounted, and which of its groups is seen there.
struct Mount {
    std::string group;
    std::string point;
};

/// What of a process a hierarchy limits: `cpu` of version 1, or everything (version 2).
enum class Hierarchy { cpu, unified };

std::vector<std::string> words(const std::string& line) {
    std::istringstream in{line};
    return {std::istream_iterator<std::string>{in}, {}};
}

bool has_item(std::string_view list, std::string_view item) {
    for (;;) {
        const auto comma = list.find(',');
        if (list.substr(0, comma) == item)
            return true;
        if (comma == std::string_view::npos)
            return false;
        list.remove_prefix(comma + 1);
    }
}

/// Returns a path of `mountinfo`, where blanks stand as `\040`.
std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const char* digits = text.data() + i + 1;
        if (text[i] == '\\' && i + 3 < text.size() &&
            std::from_chars(digits, digits + 3, code, 8).ptr == digits + 3) {
            result += static_cast<char>(code);
            i += 3;
        } else
            result += text[i];
    }
    return result;
}

/// Returns the group of this process: lines are `number:controllers:group`, where version 2 has no
/// controllers.
std::optional<std::string> own_group(const Path& root, Hierarchy hierarchy) {
    std::ifstream in{root / "proc/self/cgroup"};
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find(':');
        const auto second = first == std::string::npos ? first : line.find(':', first + 1);
        if (second == std::string::npos)
            continue;
        const auto controllers = std::string_view{line}.substr(first + 1, second - first - 1);
        if (hierarchy == Hierarchy::unified ? controllers.empty() : has_item(controllers, "cpu"))
            return line.substr(second + 1);
    }
    return std::nullopt;
}

/// Returns whether `path` is `folder` or lies in it.
bool within(const Path& path, const Path& folder) {
    const auto ends = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return ends.first == folder.end();
}

/// Finds where a hierarchy is mounted: `id parent device group point options... - type source
/// options`.
std::optional<Mount> find_mount(const Path& root, Hierarchy hierarchy) {
    const bool unified = hierarchy == Hierarchy::unified;
    std::ifstream in{root / "proc/self/mountinfo"};
    for (std::string line; std::getline(in, line);) {
        const auto fields = words(line);
        const auto dash = std::find(fields.begin(), fields.end(), "-");
        if (dash - fields.begin() < 6 || fields.end() - dash < 4)
            continue;
        if (unified ? dash[1] == "cgroup2" : dash[1] == "cgroup" && has_item(dash[3], "cpu"))
            return Mount{unescaped(fields[3]), unescaped(fields[4])};
    }
    return std::nullopt;
}

std::optional<std::int64_t> parsed_integer(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{number}
                                                                    : std::nullopt;
}

std::vector<std::string> words_of(const Path& file) {
    std::ifstream in{file};
    std::string line;
    std::getline(in, line);
    return words(line);
}

/// Returns the processors that one group has, if it is limited: microseconds of time per period.
std::optional<unsigned> quota_of(const Path& group, Hierarchy hierarchy) {
    auto text =
        words_of(group / (hierarchy == Hierarchy::unified ? "cpu.max" : "cpu.cfs_quota_us"));
    if (hierarchy == Hierarchy::cpu)
        for (auto& word : words_of(group / "cpu.cfs_period_us"))
            text.push_back(std::move(word));
    if (text.size() != 2)
        return std::nullopt;
    const auto time = parsed_integer(text[0]);
    const auto period = parsed_integer(text[1]);
    if (!time || !period || *time <= 0 || *period <= 0)
        return std::nullopt;
    const std::int64_t rounded_up = *time / *period + (*time % *period == 0 ? 0 : 1);
    constexpr std::int64_t max_processors = 1'000'000;
    return static_cast<unsigned>(std::min(rounded_up, max_processors));
}

/// Returns the least quota of the group of this process and of those above it, as far as they are
/// seen.
std::optional<unsigned> least_quota(const Path& root, Hierarchy hierarchy) {
    const auto group = own_group(root, hierarchy);
    const auto mount = find_mount(root, hierarchy);
    if (!group || !mount)
        return std::nullopt;
    const Path top = root / Path{mount->point}.relative_path();
    Path below;
    if (within(*group, mount->group))
        below = Path{*group}.lexically_relative(mount->group);
    if (below == ".")
        below.clear();
    std::optional<unsigned> least;
    for (;; below = below.parent_path()) {
        if (const auto quota = quota_of(top / below, hierarchy))
            least = std::min(least.value_or(*quota), *quota);
        if (below.empty())
            return least;
    }
}

/// Returns the quota of this process where there are control groups.
std::optional<unsigned> own_quota() {
#ifdef __linux__
    return processor_quota("/");
#else
    return std::nullopt;
#endif
}

}  // namespace

std::optional<unsigned> processor_quota(const Path& root) {
    std::optional<unsigned> least;
    for (const auto hierarchy : {Hierarchy::unified, Hierarchy::cpu})
        if (const auto quota = least_quota(root, hierarchy))
            least = std::min(least.value_or(*quota), *quota);
    return least;
}

unsigned processors_allowed() {
#ifdef __linux__
    // The kernel refuses sets that are smaller than its own.
    constexpr std::size_t max_words = 1024;
    for (std::vector<cpu_set_t> sets(1); sets.size() <= max_words; sets.resize(2 * sets.size())) {
        const std::size_t bytes = sets.size() * sizeof(cpu_set_t);
        if (sched_getaffinity(0, bytes, sets.data()) == 0)
            return static_cast<unsigned>(CPU_COUNT_S(bytes, sets.data()));
    }
#endif
    return 0;
}

unsigned processors() {
    static const std::optional<unsigned> quota = own_quota();
    const unsigned allowed = processors_allowed();
    const unsigned some =
        std::max(1U, allowed != 0 ? allowed : std::thread::hardware_concurrency());
    return std::min(some, quota.value_or(some));
}

}  // namespace herne::inline HERNE_ABI::detail
