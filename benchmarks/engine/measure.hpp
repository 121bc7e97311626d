// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/pool/pool.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace herne::bench {

/// Returns the seconds that `work` takes once.
template <class Work>
double seconds(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Keeps the compiler from leaving out what makes `value`.
template <class T>
void use(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

/// Collects figures and returns their median.
class Medians {
public:
    void add(double figure) { figures_.push_back(figure); }
    [[nodiscard]] double median() const {
        auto sorted = figures_;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }

private:
    std::vector<double> figures_;
};

/// Prints figures, as a table or as lines of key and value.
class Report {
public:
    /// `rounds` is how often each is measured, an odd number; with `only` all other keys are left
    /// out.
    Report(bool summary, int rounds, std::vector<std::string> only = {})
        : summary_{summary}, rounds_{rounds}, only_{std::move(only)} {}

    /// Returns whether one of `keys` is to be measured.
    [[nodiscard]] bool wants(const std::vector<std::string>& keys) const {
        return only_.empty() ||
               std::any_of(keys.begin(), keys.end(), [this](const std::string& key) {
                   return std::find(only_.begin(), only_.end(), key) != only_.end();
               });
    }

    /// Returns how often each figure is measured.
    [[nodiscard]] int rounds() const noexcept { return rounds_; }

    void add(const char* key, double value, const std::string& what) const {
        if (!wants({key}))
            return;
        if (summary_)
            std::printf("%s\t%.4g\n", key, value);
        else
            std::printf("%-24s %8.3f  %s\n", key, value, what.c_str());
        std::fflush(stdout);
    }
    /// Says something that is no figure; nothing among keys and values.
    void say(const std::string& text) const {
        if (!summary_)
            std::printf("%s\n", text.c_str());
        std::fflush(stdout);
    }

private:
    bool summary_;
    int rounds_;
    std::vector<std::string> only_;
};

/// Returns the seconds that ranking the first 100 takes.
double seconds_to_rank(const Pool& pool, const Scorecard& scorecard, unsigned threads = 1);
/// Returns the seconds that reading all levels of a pool once takes, sequentially, on so many
/// threads (0: all), by the loop that is the fastest there.
double seconds_to_read(const Pool& pool, unsigned threads = 1);
/// Returns how that loop reads.
std::string way_to_read(const Pool& pool, unsigned threads = 1);
/// Returns the seconds that reading every page of the competences at `positions` takes, fetched
/// ahead as a scan does it.
double seconds_to_read_pages(const Pool& pool, const std::vector<std::size_t>& positions);
/// Returns how many bytes of levels reading so many competences takes.
double touched(const Pool& pool, std::size_t competences);
/// Returns the part of the lines of a job's competences that ranking its first `top` reads for
/// sums.
double part_read(const Pool& pool, const Scorecard& scorecard, std::size_t top = 100);
/// Returns a line about a pool and a job: candidates, max points, loss of the hundredth.
std::string described(const Pool& pool, const Scorecard& scorecard, const std::string& levels);

}  // namespace herne::bench
