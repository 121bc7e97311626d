// SPDX-License-Identifier: BSL-1.0
#include "base/largest_cache.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace {

using herne::detail::largest_cache;

/// A tree of files that stands for a machine's.
class CacheFiles {
public:
    CacheFiles() { std::filesystem::create_directories(root_); }
    ~CacheFiles() { std::filesystem::remove_all(root_); }
    CacheFiles(const CacheFiles&) = delete;
    CacheFiles& operator=(const CacheFiles&) = delete;

    CacheFiles& cache(int index, const std::string& size) {
        const auto folder =
            root_ / "sys/devices/system/cpu/cpu0/cache" / ("index" + std::to_string(index));
        std::filesystem::create_directories(folder);
        std::ofstream{folder / "size"} << size << '\n';
        return *this;
    }
    [[nodiscard]] std::size_t largest() const { return largest_cache(root_); }

private:
    std::filesystem::path root_ = std::filesystem::temp_directory_path() /
                                  ("herne-caches-" + std::to_string(std::random_device{}()));
};

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(largest_cache)

BOOST_AUTO_TEST_CASE(the_largest_of_all_levels_counts) {
    BOOST_TEST(CacheFiles{}.cache(0, "32K").cache(2, "1024K").cache(3, "32768K").largest() ==
               std::size_t{32} << 20U);
}

BOOST_AUTO_TEST_CASE(a_machine_that_does_not_tell_has_none) {
    BOOST_TEST(CacheFiles{}.largest() == 0U);
    BOOST_TEST(CacheFiles{}.cache(0, "unknown").largest() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
