// SPDX-License-Identifier: BSL-1.0
#include "faults/every_failure.hpp"

#include "memory/counted_new.hpp"
#include "support/cases.hpp"
#include "support/sanitized.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <random>
#include <vector>

namespace herne::test {
namespace {

/// What is being tried, for those who look why the program ended.
const std::string* current_name = nullptr;
std::size_t current_allocation = 0;

[[noreturn]] void say_where_it_ended() {
    if (current_name != nullptr)
        std::cerr << *current_name << ": std::terminate after allocation " << current_allocation
                  << " failed" << std::endl;
    std::abort();
}

/// Returns how many allocations to fail: a quarter where exceptions are slow.
std::size_t some(std::size_t usual) {
    return cases(HERNE_ADDRESS_SANITIZED ? usual / 4 : usual);
}

/// Returns which of `count` allocations to fail, counted from 0.
std::vector<std::size_t> chosen(std::size_t count, std::size_t first, std::size_t drawn) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < std::min(count, first); ++i)
        result.push_back(i);
    std::mt19937_64 random{count};
    for (std::size_t i = 0; i < drawn && count > first; ++i)
        result.push_back(first + random() % (count - first));
    return result;
}

/// One attempt, whose allocation number `allocation` fails.
class Trial {
public:
    Trial(const Attempt& attempt, std::size_t allocation, Failing how)
        : attempt_{attempt}, allocation_{allocation}, how_{how} {}

    /// Returns what is wrong, empty if nothing is.
    std::string run() {
        const std::size_t before = live;
        attempt_.prepare();
        std::string wrong = attempted();
        if (wrong.empty())
            wrong = attempt_.wrong(failed_);
        attempt_.finish();
        // What the words take is this function's own.
        const std::size_t words =
            wrong.capacity() > std::string{}.capacity() ? wrong.capacity() + 1 : 0;
        const std::size_t after = live - words;
        if (wrong.empty() && after != before)
            wrong = "keeps " + std::to_string(after - before) + " bytes";
        return wrong;
    }
    /// Returns whether an allocation failed.
    [[nodiscard]] bool met_a_failure() const noexcept { return met_a_failure_; }

private:
    std::string attempted() {
        FailingAllocations failing{allocation_, how_};
        std::string wrong;
        try {
            attempt_.attempt();
            failing.stop();
        } catch (const std::bad_alloc&) {
            failing.stop();
            failed_ = true;
        } catch (const std::exception& other) {
            failing.stop();
            wrong = std::string{"throws something else: "} + other.what();
        }
        met_a_failure_ = failing.count() > 0;
        return wrong;
    }

    const Attempt& attempt_;
    std::size_t allocation_;
    Failing how_;
    bool failed_ = false;
    bool met_a_failure_ = false;
};

/// Returns how many allocations failed.
std::size_t try_all(const std::string& name, const Attempt& attempt,
                    const std::vector<std::size_t>& allocations, Failing how) {
    constexpr std::size_t most_errors = 5;
    std::size_t failures = 0;
    std::size_t errors = 0;
    for (const std::size_t allocation : allocations) {
        current_allocation = allocation;
        Trial trial{attempt, allocation, how};
        const std::string wrong = trial.run();
        failures += trial.met_a_failure() ? 1 : 0;
        if (!wrong.empty() && ++errors <= most_errors)
            BOOST_ERROR(name << ", allocation " << allocation
                             << (how == Failing::one ? "" : " and all later ones") << ": "
                             << wrong);
    }
    return failures;
}

/// Returns how often the attempt allocates once all that is kept between calls is there.
std::size_t allocations_of(const Attempt& attempt) {
    std::size_t count = 0;
    for (int round = 0; round < 2; ++round) {
        attempt.prepare();
        const std::size_t before = calls;
        attempt.attempt();
        count = calls - before;
        attempt.finish();
    }
    return count;
}

}  // namespace

void check_every_failure(const std::string& name, const Attempt& attempt) {
    const std::terminate_handler usual = std::set_terminate(say_where_it_ended);
    current_name = &name;
    const std::size_t count = allocations_of(attempt);
    const std::size_t failures =
        try_all(name, attempt, chosen(count, some(200), some(60)), Failing::one) +
        try_all(name, attempt, chosen(count, some(20), some(20)), Failing::all_from_there);
    BOOST_TEST(failures > 0, name << " never met a failure");
    current_name = nullptr;
    std::set_terminate(usual);
}

}  // namespace herne::test
