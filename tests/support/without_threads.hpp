// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <system_error>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace herne::test {

/// Where no thread can be made: not for root, who stands above that limit.
inline bool give_up_threads() {
    constexpr uid_t nobody = 65'534;
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_NPROC, &none) != 0 || (geteuid() == 0 && setuid(nobody) != 0))
        return false;
    try {
        std::thread{[] {}}.join();
        return false;
    } catch (const std::system_error&) {
        return true;
    }
}

/// Checks that `check()` returns true in a process that can make no thread.
template <class Check>
void without_threads(const Check& check) {
    enum Result { good, bad, threw, not_possible };
    const pid_t child = fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        Result result = not_possible;
        try {
            if (give_up_threads())
                result = check() ? good : bad;
        } catch (...) {
            result = threw;
        }
        _exit(result);
    }
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
    BOOST_REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == not_possible)
        BOOST_TEST_MESSAGE("this machine sets no limit to threads");
    else
        BOOST_TEST(WEXITSTATUS(status) == good);
}

}  // namespace herne::test
