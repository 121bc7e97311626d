// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/io/pool_file.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/select.hpp>

#include "io/pool/layout.hpp"
#include "io/pool/pool_file.hpp"
#include "support/cases.hpp"
#include "support/contents.hpp"
#include "support/faulty_files.hpp"
#include "support/letters.hpp"
#include "support/pool_file_bytes.hpp"
#include "support/random_rankings.hpp"
#include "support/sample_pools.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace herne::test;

using herne::Arrangement;
using herne::CandidateId;
using herne::Damage;
using herne::Framework;
using herne::invalid_file;
using herne::JobProfile;
using herne::LoadFile;
using herne::open_pool;
using herne::Pool;
using herne::PoolBuilder;
using herne::PoolOpenOptions;
using herne::PoolOptions;
using herne::VerifyPages;
using herne::detail::file_page;
using herne::detail::system_files;
using Path = std::filesystem::path;

std::string file_of(const Pool& pool, const Path& path) {
    save(pool, path.string());
    return *content_of(system_files(), path);
}

void put(const Path& path, std::string_view content) {
    std::ofstream{path, std::ios::binary | std::ios::trunc}.write(
        content.data(), static_cast<std::streamsize>(content.size()));
}

/// Opens the file and uses all of it; returns what is said of the pool, nothing if it is refused,
/// as a ranking is whose candidates are not in order. No other error may come.
std::string used(const Path& path, const PoolOpenOptions& options = {}) {
    try {
        return said_of(open_pool(path.string(), options));
    } catch (const herne::invalid_input&) {
        return {};
    } catch (const herne::unknown_id&) {
        return "an id is not found";  // where ids do not ascend
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(pool_file)

BOOST_AUTO_TEST_CASE(a_pool_is_what_it_was) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    for (const std::size_t size : {0U, 1U, 127U, 8'192U, 20'000U})
        for (const Ids ids :
             {Ids::rows, Ids::ascending, Ids::numbers, Ids::strings, Ids::ascending_strings})
            for (const std::size_t window : {0U, 1U, 8U, 16U}) {
                if (few_cases() && (static_cast<std::size_t>(ids) + window / 8) % 3 != 0)
                    continue;
                PoolOptions options{.first_id = ids == Ids::rows ? 17U : 0U};
                if (window > 0) {
                    options.arrange = Arrangement::by_level_sum;
                    options.window = window;
                }
                const Pool pool = pool_of(size, ids, options, size != 127);
                const std::string said = said_of(pool);
                const std::string content = file_of(pool, path);
                BOOST_TEST(content.size() % file_page == 0U);
                for (const auto verify : {VerifyPages::first_touch, VerifyPages::all})
                    for (const auto load : {LoadFile::mapped, LoadFile::copy}) {
                        const Pool opened =
                            open_pool(path.string(), {.verify = verify, .load = load});
                        BOOST_TEST((said_of(opened) == said));
                        BOOST_TEST((opened.framework() == pool.framework()));
                        BOOST_TEST(opened.window() == pool.window());
                        BOOST_TEST((file_of(opened, folder / "again") == content));
                    }
                BOOST_TEST(herne::verify(path.string()).empty());
            }
}

BOOST_AUTO_TEST_CASE(bytes_in_memory_are_those_of_the_file) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    for (const Ids ids : {Ids::rows, Ids::numbers, Ids::strings}) {
        const Pool pool = pool_of(9'000, ids, {.arrange = Arrangement::by_level_sum, .window = 2});
        const std::string bytes = herne::pool_bytes(pool);
        BOOST_TEST((bytes == file_of(pool, path)));
        BOOST_TEST((herne::pool_bytes(open_pool(path.string())) == bytes));
        BOOST_TEST(herne::is_pool_file(bytes));
        std::string cut{bytes};
        cut.resize(bytes.size() - file_page);
        for (const auto verify : {VerifyPages::first_touch, VerifyPages::all}) {
            const Pool again = herne::pool_from_bytes(std::string{bytes}, "bytes", verify);
            BOOST_TEST((said_of(again) == said_of(pool)));
            BOOST_CHECK_EXCEPTION(
                static_cast<void>(herne::pool_from_bytes(cut, "bytes", verify)), invalid_file,
                [](const invalid_file& error) { return error.name() == "bytes"; });
        }
    }
    BOOST_TEST(!herne::is_pool_file(""));
    BOOST_TEST(!herne::is_pool_file("id,level\n"));
    BOOST_CHECK_THROW(static_cast<void>(herne::pool_from_bytes("")), invalid_file);
}

BOOST_AUTO_TEST_CASE(merged_frameworks_and_what_is_not_provided_are_kept) {
    const TemporaryFolder folder;
    const std::string path = (folder / "pool").string();
    const Framework a = letters({5, 3});
    herne::FrameworkParts parts = letters({4}).parts().front();
    parts.id = "other";
    for (auto& competence : parts.competences)
        competence.id = "other/" + competence.id.substr(competence.id.find('/') + 1);
    const Framework merged = Framework::merge(std::vector{a, Framework{parts}});
    PoolBuilder builder{merged};
    builder.add(CandidateId{1U}, std::vector<herne::Level>{1, 2, herne::Level::unknown()});
    builder.not_provided(2);
    const Pool pool = builder.build();
    save(pool, path);
    const Pool opened = open_pool(path);
    BOOST_TEST((opened.framework() == merged));
    BOOST_TEST(!opened.provided(2));
    BOOST_TEST(opened.provided(1));
    const auto info = herne::pool_file_info(path);
    BOOST_TEST(info.framework == merged.id());
    BOOST_TEST(info.candidates == 1U);
    BOOST_TEST(info.ids == "numbers");
}

BOOST_AUTO_TEST_CASE(an_opened_pool_outlives_its_name_and_a_new_file) {
    const TemporaryFolder folder;
    const std::string path = (folder / "pool").string();
    const Pool first = pool_of(9'000, Ids::strings, {});
    save(first, path);
    const Pool opened = open_pool(path);
    const Pool second = pool_of(500, Ids::numbers, {});
    save(second, path);
    BOOST_TEST((said_of(opened) == said_of(first)));
    BOOST_TEST((said_of(open_pool(path)) == said_of(second)));
    std::filesystem::remove(path);
    BOOST_TEST((said_of(opened) == said_of(first)));
}

BOOST_AUTO_TEST_CASE(each_flipped_bit_is_seen) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const Pool pool =
        pool_of(300, Ids::strings, {.arrange = Arrangement::by_level_sum, .window = 1});
    const std::string content = file_of(pool, path);
    const std::string said = said_of(pool);
    Draws draws{3};
    std::size_t unseen = 0;
    std::size_t explained = 0;
    std::size_t different = 0;
    const std::size_t step = std::max<std::size_t>(1, content.size() * 8 / cases(4'000));
    std::size_t flips = 0;
    for (std::size_t bit = draws.below(step); bit < content.size() * 8; bit += step, ++flips) {
        std::string flipped = content;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
        put(path, flipped);
        const auto damages = herne::verify(path.string());
        unseen += damages.empty() ? 1 : 0;
        explained += damages.size() == 1 && damages[0].flipped_bit == bit ? 1 : 0;
        // What is read of the page is refused, and what is not changes nothing.
        const std::string now = used(path);
        different += !now.empty() && now != said ? 1 : 0;
        different += used(path, {.verify = VerifyPages::all}).empty() ? 0 : 1;
    }
    BOOST_TEST(unseen == 0U);
    BOOST_TEST(different == 0U);
    // All but those of the header, which says so in words.
    BOOST_TEST(explained >= flips - flips * 2 * file_page / content.size() - 2);
}

BOOST_AUTO_TEST_CASE(a_damaged_page_of_levels_is_named) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    std::string content = file_of(pool_of(20'000, Ids::rows, {}), path);
    const auto layout = herne::detail::decode(std::as_bytes(std::span{content}).first(file_page),
                                              content.size(), "pool");
    const auto at = layout.find(herne::detail::SectionKind::levels)->offset + 6 * file_page + 99;
    content[static_cast<std::size_t>(at)] ^= 0x10;
    put(path, content);
    const auto damages = herne::verify(path.string());
    BOOST_TEST((herne::detail::verify(herne::detail::system_files(), path, 0) == damages));
    BOOST_REQUIRE(damages.size() == 1U);
    BOOST_TEST(damages[0].section == "levels");
    BOOST_TEST(*damages[0].superblock == 1U);
    BOOST_TEST(*damages[0].competence == letters({5, 14, 1, 5})[2].id);
    BOOST_TEST(*damages[0].flipped_bit == 8 * at + 4);
    BOOST_TEST(to_string(damages[0])
                   .starts_with("section levels, competence \"f/c\", superblock 1, "
                                "bytes "));
    const Pool opened = open_pool(path.string());
    BOOST_CHECK_EXCEPTION(static_cast<void>(said_of(opened)), invalid_file,
                          [&](const invalid_file& error) {
                              const std::string what = error.what();
                              return what.find(path.string()) != std::string::npos &&
                                     what.find("superblock 1") != std::string::npos &&
                                     what.find("flipped explains it") != std::string::npos;
                          });
    // Who needs nothing of it is not disturbed.
    BOOST_TEST(opened.level(3, 2).known());
}

BOOST_AUTO_TEST_CASE(files_that_were_cut_off_are_refused) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const std::string content = file_of(pool_of(300, Ids::numbers, {}), path);
    for (std::size_t size = 0; size < content.size(); size += size < 64 ? 1 : 1'021) {
        put(path, content.substr(0, size));
        for (const auto load : {LoadFile::mapped, LoadFile::copy})
            BOOST_CHECK_THROW(static_cast<void>(open_pool(path.string(), {.load = load})),
                              invalid_file);
        BOOST_TEST(!herne::verify(path.string()).empty());
    }
    put(path, content + std::string(file_page, '\0'));
    BOOST_CHECK_THROW(static_cast<void>(open_pool(path.string())), invalid_file);
    std::filesystem::remove(path);
    BOOST_CHECK_THROW(static_cast<void>(open_pool(path.string())), herne::file_error);
    BOOST_CHECK_THROW(static_cast<void>(open_pool(folder.path().string())), herne::file_error);
}

BOOST_AUTO_TEST_CASE(other_files_and_later_formats_are_named) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    std::string content = file_of(pool_of(5, Ids::numbers, {}), path);
    const auto message = [&](std::string_view text) {
        put(path, text);
        try {
            static_cast<void>(open_pool(path.string()));
        } catch (const invalid_file& error) {
            return error.problem().what;
        }
        return std::string{};
    };
    BOOST_TEST(message("id,level\n1,2\n") ==
               "this is no pool file of herne: it does not begin as one");
    content[8] = 2;
    BOOST_TEST(message(content) == "the file has format 2; this version of herne reads up to 1");
    content[8] = 1;
    content[16] = 0x40;
    seal_pool_file(content);
    BOOST_TEST(message(content) ==
               "the file has features that this version of herne does not know");
}

BOOST_AUTO_TEST_CASE(sealed_files_of_any_content_are_read_or_refused) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    Draws draws{11};
    std::size_t refused = 0;
    const std::size_t cases = herne::test::cases(600);
    for (std::size_t i = 0; i < cases; ++i) {
        const auto ids = static_cast<Ids>(draws.below(5));
        PoolOptions options;
        if (draws.one_in(2))
            options = {.arrange = Arrangement::by_level_sum,
                       .window = std::size_t{1} << draws.below(5)};
        std::string content = file_of(pool_of(draws.below(400), ids, options), path);
        for (std::size_t changes = 1 + draws.below(4); changes > 0; --changes) {
            // Half of them in the header, where the most is decided.
            const std::size_t at = draws.one_in(2) ? draws.below(700) : draws.below(content.size());
            content[at] = static_cast<char>(draws.below(256));
        }
        seal_pool_file(content);
        put(path, content);
        const auto verify = draws.one_in(2) ? VerifyPages::all : VerifyPages::first_touch;
        const auto load = draws.one_in(2) ? LoadFile::copy : LoadFile::mapped;
        refused += used(path, {.verify = verify, .load = load}).empty() ? 1 : 0;
    }
    BOOST_TEST(refused > 0U);
}

BOOST_AUTO_TEST_CASE(content_that_changes_under_a_mapping_is_read_within_bounds) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    Draws draws{12};
    for (const Ids ids : {Ids::numbers, Ids::strings}) {
        const PoolOptions options{.arrange = Arrangement::by_level_sum, .window = 2};
        const std::string content = file_of(pool_of(9'000, ids, options), path);
        const Pool opened = open_pool(path.string(), {.verify = VerifyPages::all});
        std::string other = content;
        for (auto& byte : other)
            byte = static_cast<char>(draws.below(256));
        // Written into the same file, as only who means harm or a failing device does.
        std::fstream{path, std::ios::binary | std::ios::in | std::ios::out}.write(
            other.data(), static_cast<std::streamsize>(other.size()));
        try {
            static_cast<void>(said_of(opened));
        } catch (const std::exception&) {
            // Wrong is allowed.
        }
    }
}

BOOST_AUTO_TEST_CASE(the_old_file_stands_when_a_call_fails) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const std::string old = file_of(pool_of(50, Ids::numbers, {}), path);
    const Pool pool = pool_of(300, Ids::strings, {});
    const std::string now = file_of(pool, folder / "other");
    std::size_t failures = 0;
    for (std::size_t number = 0;; ++number) {
        put(path, old);
        FaultyFiles files{system_files(),
                          Fault{.number = number, .reason = std::errc::no_space_on_device}};
        bool failed = false;
        try {
            herne::detail::save(files, pool, path);
        } catch (const herne::file_error& error) {
            failed = true;
            BOOST_TEST(error.path() == path.string());
        }
        const auto content = *content_of(system_files(), path);
        BOOST_TEST((content == old || content == now));
        failures += failed ? 1 : 0;
        if (!failed && content == now && number > 200)
            break;
    }
    BOOST_TEST(failures > 3U);
}

BOOST_AUTO_TEST_CASE(each_call_of_opening_fails_once) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const Pool pool = pool_of(300, Ids::strings, {});
    const std::string said = said_of(pool);
    save(pool, path.string());
    for (const auto load : {LoadFile::mapped, LoadFile::copy}) {
        std::size_t failures = 0;
        for (std::size_t number = 0; number < 30; ++number) {
            FaultyFiles files{system_files(), Fault{.number = number}};
            try {
                BOOST_TEST(
                    (said_of(herne::detail::open_pool(files, path, {.load = load})) == said));
            } catch (const herne::file_error& error) {
                ++failures;
                BOOST_TEST(error.path() == path.string());
            }
        }
        BOOST_TEST(failures > 0U);
    }
}

BOOST_AUTO_TEST_CASE(each_call_of_verifying_fails_once) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    save(pool_of(300, Ids::strings, {}), path.string());
    for (const std::uint64_t most_copied : {0U, 1U << 28U}) {
        std::size_t failures = 0;
        for (std::size_t number = 0; number < 30; ++number) {
            FaultyFiles files{system_files(), Fault{.number = number}};
            try {
                BOOST_TEST(herne::detail::verify(files, path, most_copied).empty());
            } catch (const herne::file_error& error) {
                ++failures;
                BOOST_TEST(error.path() == path.string());
            }
        }
        BOOST_TEST(failures > 3U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
