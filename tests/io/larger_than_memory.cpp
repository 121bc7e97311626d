// SPDX-License-Identifier: BSL-1.0
// Files that do not fit into memory, as far as a control group allows any.
#include <herne/io/pool_file.hpp>

#include <herne/io/json.hpp>
#include <herne/io/shards.hpp>
#include <herne/match/rank.hpp>

#include "io/file/mapped_file.hpp"
#include "io/pool/pool_file.hpp"
#include "support/letters.hpp"
#include "support/memory_limit.hpp"
#include "support/mounts.hpp"
#include "support/random_rankings.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace herne::test;

using herne::Framework;
using herne::JobProfile;
using herne::LoadFile;
using herne::Pool;
using herne::PoolBuilder;
using Path = std::filesystem::path;

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20U;
constexpr std::uint64_t limit = 48 * mebibyte;
constexpr std::size_t parts = 8;
/// 12 MiB of levels.
constexpr std::size_t people_in_part = std::size_t{1} << 21U;
constexpr int competences = 12;
constexpr int exit_refused = 77;

Framework framework() {
    return letters(std::vector<int>(competences, 5));
}

/// Returns the pool of some of the parts from the one at `first` on.
Pool pool_of(std::size_t first, std::size_t count) {
    const Framework over = framework();
    PoolBuilder builder{over, first * people_in_part};
    std::vector<std::uint8_t> block(PoolBuilder::block_size() * competences);
    for (std::size_t part = first; part < first + count; ++part)
        for (std::size_t b = 0; b < people_in_part / PoolBuilder::block_size(); ++b) {
            Draws draws{part * 1'000 + b % 50};
            for (auto& level : block)
                level = static_cast<std::uint8_t>(draws.below(6));
            builder.add({.levels = block});
        }
    return builder.build();
}

JobProfile job() {
    const Framework over = framework();
    herne::JobProfileParts job;
    job.reference = "large";
    job.title = "Large";
    job.frameworks = over.editions();
    for (int r = 0; r < competences; ++r)
        job.requirements.push_back({.id = "r" + std::to_string(r),
                                    .competence = over[static_cast<std::size_t>(r)].id,
                                    .level = 4,
                                    .weight = r + 1});
    return {job, over};
}

/// Has the system read a file from its device again, and returns whether it will.
bool forget(const Path& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    (void)posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
    auto& files = herne::detail::system_files();
    const herne::detail::MappedFile mapped{herne::detail::open_shared(files, path)};
    return mapped.resident(0, mapped.bytes().size()) < mapped.bytes().size() / 10;
}

/// Has freed memory of a mebibyte and more go back to the system at once, as the C library does by
/// itself over 32 MiB: below, it may keep as much for what is allocated next.
void give_back_at_once() {
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(mebibyte));
#endif
}

/// Returns how a process of its own within the limit ends that returns what `act` does.
int status_within(const MemoryLimit& group, const std::function<int()>& act) {
    const pid_t child = fork();
    if (child == 0) {
        give_back_at_once();
        int status = exit_refused;
        try {
            if (group.join())
                status = act();
        } catch (const std::exception&) {
        }
        _exit(status);
    }
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
    return status;
}

bool ended_with(int status, int expected) {
    return WIFEXITED(status) && WEXITSTATUS(status) == expected;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(larger_than_memory)

BOOST_AUTO_TEST_CASE(files_rank_that_do_not_fit_into_memory) {
    const TemporaryFolder folder;
    const Path whole = folder / "whole";
    const Path shards = folder / "shards";
    const JobProfile over_all = job();
    const herne::RankOptions options{.top = 50, .also = {herne::CandidateId{5U}}};
    std::string expected;
    {
        const Pool pool = pool_of(0, parts);
        BOOST_REQUIRE(pool.level_bytes() > 2 * limit);
        expected = to_json(rank(pool, over_all, options));
        save(pool, whole);
    }
    herne::ShardWriter writer{shards, framework()};
    for (std::size_t part = 0; part < parts; ++part)
        writer.add(pool_of(part, 1));
    writer.finish();

    const MemoryLimit group{limit};
    if (!group.is_made())
        return skipped("files larger than memory", "no control group can be made");
    const auto forget_all = [&] {
        bool all = forget(whole);
        const auto opened = herne::open_shards(shards);
        for (const auto& shard : opened.shards())
            all = forget(shards / shard.file) && all;
        return all;
    };
    if (!forget_all())
        return skipped("files larger than memory", "the folder lies in memory");

    const auto is_expected = [&](const herne::Ranking& ranking) {
        return to_json(ranking) == expected ? 0 : 1;
    };
    BOOST_TEST(ended_with(
        status_within(
            group, [&] { return is_expected(rank(herne::open_pool(whole), over_all, options)); }),
        0));
    BOOST_TEST(group.reached() > 0U);
    BOOST_TEST(forget_all());
    BOOST_TEST(ended_with(
        status_within(group,
                      [&] {
                          auto& files = herne::detail::system_files();
                          return herne::detail::verify(files, whole, limit).empty() ? 0 : 1;
                      }),
        0));
    for (const auto load : {LoadFile::mapped, LoadFile::copy}) {
        BOOST_TEST(forget_all());
        BOOST_TEST(ended_with(status_within(group,
                                            [&] {
                                                const auto opened =
                                                    herne::open_shards(shards, {.load = load});
                                                return is_expected(rank(opened, over_all, options));
                                            }),
                              0));
    }
    // That there was not enough memory shows where all of it is wanted at once.
    BOOST_TEST(!ended_with(status_within(group,
                                         [&] {
                                             const Pool pool =
                                                 herne::open_pool(whole, {.load = LoadFile::copy});
                                             return is_expected(rank(pool, over_all, options));
                                         }),
                           0));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
