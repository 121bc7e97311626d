// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include <cstdint>

namespace herne::inline HERNE_ABI::detail {

/// Returns a number that depends on all bits of `key` (the finalizer of SplitMix64, Steele, Lea and
/// Flood 2014).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t key) noexcept {
    key += 0x9E37'79B9'7F4A'7C15U;
    key = (key ^ key >> 30U) * 0xBF58'476D'1CE4'E5B9U;
    key = (key ^ key >> 27U) * 0x94D0'49BB'1331'11EBU;
    return key ^ key >> 31U;
}

/// Whole numbers by chance, the same on every machine: those of the standard's distributions are
/// not.
class Random {
public:
    /// The `stream`-th of the sequences that belong to `seed`.
    Random(std::uint64_t seed, std::uint64_t stream) : engine_{mixed(mixed(seed) ^ stream)} {}

    /// Returns a number in least..greatest, all equally likely.
    [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t greatest) {
        return boost::random::uniform_int_distribution<std::int64_t>{least, greatest}(engine_);
    }
    /// Returns a number below `count`, which is at least 1.
    [[nodiscard]] std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(between(0, static_cast<std::int64_t>(count) - 1));
    }

private:
    boost::random::mt19937_64 engine_;
};

}  // namespace herne::inline HERNE_ABI::detail
