// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace herne::test {

/// Draws that are the same on every machine.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : random_{seed} {}

    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least) + 1));
    }
    bool one_in(std::uint64_t n) { return below(n) == 0; }
    template <class T>
    const T& one_of(const std::vector<T>& values) {
        return values[below(values.size())];
    }
    std::mt19937_64& engine() { return random_; }

private:
    std::mt19937_64 random_;
};

/// Tries at least `cases` rankings, several over each pool, whose size is one of `sizes`, each with
/// any of the machine's instruction sets: the packed way has to agree with the plain one. Lists are
/// cut at one of `tops`, where there are some.
void check_random_rankings(std::uint64_t seed, std::size_t cases,
                           const std::vector<std::size_t>& sizes, int max_competences,
                           const std::vector<std::size_t>& tops = {});

}  // namespace herne::test
