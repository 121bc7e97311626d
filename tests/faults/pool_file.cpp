// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/pool_file.hpp>
#include <herne/io/shards.hpp>
#include <herne/match/rank.hpp>
#include <herne/pool/select.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne_test::small_job;

namespace {

const PoolOpenOptions all_pages{.verify = VerifyPages::all};
const PoolOpenOptions copied{.load = LoadFile::copy};

std::filesystem::path own_path(const std::string& name) {
    static const TemporaryFolder folder{folder_in_memory()};
    return folder.path() / name;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        names.insert(entry.path().filename().string());
    return names;
}

/// Returns the two halves of the small pool.
std::vector<Pool> halves() {
    const Pool pool = small_pool();
    return {select(pool, std::vector<std::size_t>{0, 1}),
            select(pool, std::vector<std::size_t>{2, 3, 4})};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pool_file)

BOOST_AUTO_TEST_CASE(bytes_are_made_and_read) {
    const Pool pool = small_pool();
    const std::string bytes = pool_bytes(pool);
    check_operation("pool_bytes", [&] { return pool_bytes(pool); });
    check_operation(
        "pool_from_bytes", [&] { return pool_from_bytes(bytes); }, same_pool);
    check_operation("a flipped bit", [&] {
        std::string flipped = bytes;
        flipped[flipped.size() / 2] ^= 4;
        try {
            return pool_from_bytes(flipped).size();
        } catch (const invalid_file& refused) {
            return std::string{refused.what()}.size();
        }
    });
}

BOOST_AUTO_TEST_CASE(files_are_opened) {
    for (const bool is_large : {false, true}) {
        const Pool pool = is_large ? large_pool(Arrangement::by_level_sum) : small_pool();
        const std::string path = own_path(is_large ? "large" : "small").string();
        save(pool, path);
        const auto check = [&](const std::string& name, const PoolOpenOptions& options) {
            check_operation(name, [&] { return open_pool(path, options).size(); });
        };
        check("mapped", {});
        check("all pages", all_pages);
        check("copied", copied);
        check_operation("ranked at once", [&] {
            return rank(open_pool(path), small_job(), {.top = 2, .threads = 2});
        });
        check_operation("somebody in it", [&] {
            const Pool opened = open_pool(path);
            return opened[pool.id(3)];
        });
        check_operation("verify", [&] { return verify(path).size(); });
        check_operation("pool_file_info", [&] { return pool_file_info(path); });
    }
}

BOOST_AUTO_TEST_CASE(saving_leaves_the_old_file_or_the_new_one) {
    const auto folder = own_path("saving");
    std::filesystem::create_directory(folder);
    const std::string path = (folder / "pool").string();
    const std::vector<Pool> pools = halves();
    const std::string old_bytes = pool_bytes(pools[0]);
    const std::string new_bytes = pool_bytes(pools[1]);
    check_every_failure("save", {.prepare = [&] { save(pools[0], path); },
                                 .attempt = [&] { save(pools[1], path); },
                                 .wrong = [&](bool failed) -> std::string {
                                     const std::string bytes = content_of(path);
                                     if (bytes != new_bytes && !(failed && bytes == old_bytes))
                                         return "leaves another file";
                                     return names_in(folder) == std::set<std::string>{"pool"}
                                                ? ""
                                                : "leaves an unfinished file";
                                 },
                                 .finish = [] {}});
}

BOOST_AUTO_TEST_CASE(shards_are_written_and_opened) {
    const auto folder = own_path("shards").string();
    const std::vector<Pool> pools = halves();
    save_shards(pools, folder);
    check_operation("open_shards", [&] { return open_shards(folder).candidates(); });
    check_operation("open_shards, all pages",
                    [&] { return open_shards(folder, all_pages).candidates(); });
    const Shards shards = open_shards(folder);
    check_operation("rank", [&] { return rank(shards, small_job(), {.top = 2, .also = {"P-4"}}); });
    const std::string again = own_path("shards-again").string();
    check_every_failure(
        "save_shards",
        {.prepare = [&] { save_shards(std::vector{pools[0]}, again); },
         .attempt = [&] { save_shards(pools, again); },
         .wrong = [&](bool failed) -> std::string {
             const auto candidates = open_shards(again, all_pages).candidates();
             return candidates == 5 || (failed && candidates == 2) ? "" : "leaves another folder";
         },
         .finish = [&] { std::filesystem::remove_all(again); }});
}

BOOST_AUTO_TEST_SUITE_END()
