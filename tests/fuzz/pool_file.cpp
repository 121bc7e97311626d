// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/io/pool_file.hpp>
#include <herne/match/rank.hpp>

#include "support/pool_file_bytes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

using namespace herne;

namespace {

constexpr std::size_t max_pages = 64;
constexpr std::size_t max_rows = 200;

void require(bool holds) {
    if (!holds)
        std::abort();
}

/// A file in memory, where the system has such, which goes with the process.
const std::filesystem::path& path_of_file() {
    struct File {
        std::filesystem::path path;
        File()
            : path{(std::filesystem::is_directory("/dev/shm")
                        ? std::filesystem::path{"/dev/shm"}
                        : std::filesystem::temp_directory_path()) /
                   ("herne-fuzz-" + std::to_string(getpid()))} {}
        ~File() {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
        }
    };
    static const File file;
    return file.path;
}

Scorecard scorecard_over(const Framework& framework) {
    std::vector<PointsTable> tables;
    for (const Competence& competence : framework) {
        std::vector<std::int64_t> points;
        for (int level = 0; level <= competence.scale.max(); ++level)
            points.push_back(level);
        tables.push_back({competence.id, std::move(points)});
        if (tables.size() == 8)
            break;
    }
    const std::string first = framework[0].id;
    return {framework, std::move(tables), Eligibility{Clause::at(first, 1)}};
}

/// Ranks the pool and looks at some of its candidates. `whole` says that all of it was checked.
void use(const Pool& pool, bool whole) {
    const Ranking ranking = rank(pool, scorecard_over(pool.framework()), {.top = 10});
    require(ranking.counts().candidates == pool.size());
    for (std::size_t row = 0; row < std::min(pool.size(), max_rows); ++row) {
        const Profile profile = pool.profile(row);
        require(!whole || pool.find(profile.id()) == row);
    }
    for (std::size_t c = 0; c < pool.framework().size(); ++c)
        static_cast<void>(pool.codes(c));
}

/// Opens the file and uses it; what is accepted as a whole is saved and opened again.
void use_file(VerifyPages verify, LoadFile load) {
    try {
        const Pool pool = open_pool(path_of_file(), {.verify = verify, .load = load});
        use(pool, verify == VerifyPages::all);
        if (verify == VerifyPages::all) {
            const std::string bytes = pool_bytes(pool);
            require(pool_bytes(pool_from_bytes(bytes)) == bytes);
        }
    } catch (const invalid_input&) {
        // Of what was not looked at as a whole a ranking may be refused, too.
    } catch (const unknown_id&) {
    }
}

}  // namespace

/// Makes a pool file of the bytes, page by page, and lets its checksums be right, so that what lies
/// behind them is tried; every second input keeps them as they are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    std::string content = test::whole_pages(text, max_pages);
    if (size % 8 != 0)
        test::seal_pool_file(content);
    std::ofstream{path_of_file(), std::ios::binary | std::ios::trunc}.write(
        content.data(), static_cast<std::streamsize>(content.size()));
    const bool whole = verify(path_of_file()).empty();
    for (const auto load : {LoadFile::mapped, LoadFile::copy})
        for (const auto verify : {VerifyPages::first_touch, VerifyPages::all})
            use_file(verify, load);
    if (whole)
        require(open_pool(path_of_file(), {.verify = VerifyPages::all}).size() ==
                pool_file_info(path_of_file()).candidates);
    return 0;
}
