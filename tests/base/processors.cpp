// SPDX-License-Identifier: BSL-1.0
#include "base/processors.hpp"

#include "base/parallel.hpp"

#include <herne/match/scan.hpp>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include <sched.h>
#include <unistd.h>

namespace {

using herne::detail::processor_quota;
using herne::detail::processors;
using Quota = std::optional<unsigned>;

/// A tree of files that stands for a machine's.
class Machine {
public:
    Machine() { std::filesystem::remove_all(root_); }
    ~Machine() { std::filesystem::remove_all(root_); }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    Machine& file(const std::string& path, const std::string& text) {
        std::filesystem::create_directories((root_ / path).parent_path());
        std::ofstream{root_ / path} << text << '\n';
        return *this;
    }
    /// This process is in `group` of version 2, mounted as usual.
    Machine& unified(const std::string& group) {
        file("proc/self/cgroup", "0::" + group);
        return file("proc/self/mountinfo",
                    "23 28 0:21 / /proc rw,nosuid - proc proc rw\n"
                    "29 22 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw");
    }
    /// This process is in `group` of version 1, of which `seen` is mounted.
    Machine& divided(const std::string& group, const std::string& seen) {
        file("proc/self/cgroup", "5:cpuset:/other\n4:cpu,cpuacct:" + group + "\n1:memory:/m");
        return file("proc/self/mountinfo",
                    "31 30 0:27 / /sys/fs/cgroup/cpuset rw - cgroup cgroup rw,cpuset\n"
                    "32 30 0:28 " +
                        seen +
                        " /sys/fs/cgroup/cpu,cpuacct rw master:9 - cgroup cgroup rw,cpu,cpuacct");
    }
    [[nodiscard]] Quota quota() const { return processor_quota(root_); }

private:
    std::filesystem::path root_ =
        std::filesystem::temp_directory_path() / ("herne-processors-" + std::to_string(getpid()));
};

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(processors)

BOOST_AUTO_TEST_CASE(a_machine_without_control_groups_has_no_quota) {
    BOOST_TEST((Machine{}.quota() == Quota{}));
    BOOST_TEST((Machine{}.unified("/").quota() == Quota{}));
}

BOOST_AUTO_TEST_CASE(a_quota_is_rounded_up) {
    const std::string file = "sys/fs/cgroup/a/cpu.max";
    BOOST_TEST((Machine{}.unified("/a").file(file, "400000 100000").quota() == 4U));
    BOOST_TEST((Machine{}.unified("/a").file(file, "150000 100000").quota() == 2U));
    BOOST_TEST((Machine{}.unified("/a").file(file, "1000 100000").quota() == 1U));
    BOOST_TEST((Machine{}.unified("/a").file(file, "max 100000").quota() == Quota{}));
}

BOOST_AUTO_TEST_CASE(the_least_quota_along_the_path_counts) {
    Machine machine;
    machine.unified("/a/b/c")
        .file("sys/fs/cgroup/cpu.max", "900000 100000")
        .file("sys/fs/cgroup/a/cpu.max", "300000 100000")
        .file("sys/fs/cgroup/a/b/cpu.max", "max 100000")
        .file("sys/fs/cgroup/a/b/c/cpu.max", "500000 100000")
        .file("sys/fs/cgroup/other/cpu.max", "100000 100000");
    BOOST_TEST((machine.quota() == 3U));
}

BOOST_AUTO_TEST_CASE(version_1_has_time_and_period_in_two_files) {
    Machine machine;
    machine.divided("/docker/x", "/")
        .file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1")
        .file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000")
        .file("sys/fs/cgroup/cpu,cpuacct/docker/x/cpu.cfs_quota_us", "100000")
        .file("sys/fs/cgroup/cpu,cpuacct/docker/x/cpu.cfs_period_us", "50000");
    BOOST_TEST((machine.quota() == 2U));
}

BOOST_AUTO_TEST_CASE(a_container_sees_its_own_group_at_the_mount) {
    Machine machine;
    machine.divided("/docker/x/y", "/docker/x")
        .file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "300000")
        .file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000")
        .file("sys/fs/cgroup/cpu,cpuacct/y/cpu.cfs_quota_us", "200000")
        .file("sys/fs/cgroup/cpu,cpuacct/y/cpu.cfs_period_us", "100000");
    BOOST_TEST((machine.quota() == 2U));
    machine.divided("/elsewhere", "/docker/x");
    BOOST_TEST((machine.quota() == 3U));
}

BOOST_AUTO_TEST_CASE(a_mount_point_may_have_blanks) {
    Machine machine;
    machine.file("proc/self/cgroup", "0::/a b")
        .file("proc/self/mountinfo", "29 22 0:26 / /my\\040groups rw - cgroup2 cgroup2 rw")
        .file("my groups/a b/cpu.max", "200000 100000");
    BOOST_TEST((machine.quota() == 2U));
}

BOOST_AUTO_TEST_CASE(what_is_no_quota_is_none) {
    for (const char* text : {"", "200000", "x 100000", "200000 0", "-5 100000", "1 2 3",
                             "99999999999999999999 100000"}) {
        Machine machine;
        BOOST_TEST_CONTEXT(text)
        BOOST_TEST(
            (machine.unified("/a").file("sys/fs/cgroup/a/cpu.max", text).quota() == Quota{}));
    }
    BOOST_TEST(
        (Machine{}.file("proc/self/cgroup", "?").file("proc/self/mountinfo", "- -").quota() ==
         Quota{}));
}

BOOST_AUTO_TEST_CASE(threads_keep_to_the_processors_that_the_process_may_run_on) {
    cpu_set_t before;
    BOOST_REQUIRE(sched_getaffinity(0, sizeof before, &before) == 0);
    cpu_set_t one;
    CPU_ZERO(&one);
    for (std::size_t i = 0; i < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++i)
        if (CPU_ISSET(i, &before))
            CPU_SET(i, &one);
    BOOST_REQUIRE(sched_setaffinity(0, sizeof one, &one) == 0);
    const unsigned bound = ::processors();
    const herne::ScanOptions options{.threads = 0};
    const std::size_t threads = herne::detail::thread_count(100, herne::detail::Execution{options});
    BOOST_REQUIRE(sched_setaffinity(0, sizeof before, &before) == 0);
    BOOST_TEST(bound == 1U);
    BOOST_TEST(threads == 1U);
    BOOST_TEST(::processors() >= 1U);
    BOOST_TEST(::processors() <= static_cast<unsigned>(CPU_COUNT(&before)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
