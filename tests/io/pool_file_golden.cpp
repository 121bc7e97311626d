// SPDX-License-Identifier: BSL-1.0
#include <herne/io/pool_file.hpp>

#include <herne/io/csv.hpp>

#include "support/contents.hpp"
#include "support/letters.hpp"
#include "support/pool_file_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace herne::test;

using herne::Arrangement;
using herne::CandidateId;
using herne::Framework;
using herne::Level;
using herne::Pool;
using herne::PoolBuilder;
using herne::PoolOptions;
using herne::VerifyPages;
using Path = std::filesystem::path;

constexpr std::size_t people = 150;

/// Returns the levels of the candidate at `row`: each level of each scale, and unknown ones.
std::vector<Level> levels_at(std::size_t row, const Framework& framework) {
    std::vector<Level> levels;
    for (std::size_t c = 0; c < framework.size(); ++c) {
        const int top = framework[c].scale.max();
        const int code = static_cast<int>((row * 7 + row / 3 + c * 5) % (20 + c)) % (top + 2);
        levels.push_back(code > top ? Level::unknown() : Level{code});
    }
    return levels;
}

herne::EvidenceByCompetence evidence_at(std::size_t row) {
    if (row % 40 != 7)
        return {};
    const herne::Evidence piece{.what = "Zeugnis \"B2\"",
                                .source = "Universität",
                                .date = "2024-02-29",
                                .valid_until = "2030-01-01",
                                .status = herne::EvidenceStatus::verified,
                                .rater = "P-" + std::to_string(row)};
    return {{row % 3, {piece, piece}}};
}

/// Returns the pool of all that `id_at` has an id for, by row.
template <class IdAt>
Pool pool_by(const IdAt& id_at, const PoolOptions& options, bool with_evidence = true) {
    const Framework framework = letters({5, 14, 1});
    PoolBuilder builder{framework, options};
    for (std::size_t row = 0; row < people; ++row)
        builder.add(CandidateId{id_at(row)}, levels_at(row, framework),
                    with_evidence ? evidence_at(row) : herne::EvidenceByCompetence{});
    return builder.build();
}

Pool pool_by_rows(const PoolOptions& options) {
    const Framework framework = letters({5, 14, 1});
    PoolBuilder builder{framework, options};
    std::vector<std::uint8_t> levels;
    for (std::size_t row = 0; row < people; ++row)
        for (const Level level : levels_at(row, framework))
            levels.push_back(level.known() ? level.code() : 255);
    builder.add({.levels = levels});
    return builder.build();
}

std::uint64_t number_at(std::size_t row) {
    return (row * 77 + 5) % 1'000 + (row % 2 == 0 ? 0 : std::uint64_t{1} << 63U);
}

std::string string_at(std::size_t row) {
    return (row % 3 == 0 ? "Bewerberin " : "ö-") + std::to_string((row * 77 + 5) % 1'000);
}

/// Two frameworks in one, one of whose competences the input does not speak of.
Pool merged_pool() {
    herne::FrameworkParts parts = letters({4}).parts().front();
    parts.id = "other";
    parts.note = herne::Text{"Zwei Sprachen", "Two languages"};
    parts.competences.front().id = "a";
    const Framework merged =
        Framework::merge(std::vector{letters({5, 3}), Framework{std::move(parts)}});
    PoolBuilder builder{merged};
    builder.add("x", std::vector<Level>{1, Level::unknown(), 4});
    builder.add("w", std::vector<Level>{5, Level::unknown(), 0});
    builder.not_provided(1);
    return builder.build();
}

struct Golden {
    std::string name;
    Pool pool;
};

/// Returns what the files hold. Formats to come get files of their own; these stay as they are.
std::vector<Golden> golden() {
    const auto arranged = [](std::size_t window) {
        return PoolOptions{.arrange = Arrangement::by_level_sum, .window = window};
    };
    const auto ascending = [](std::size_t row) { return std::uint64_t{row} * 3; };
    return {{"empty", Pool{letters({5, 14, 1})}},
            {"rows", pool_by_rows({.first_id = 1'000'000'000'000})},
            {"rows-arranged", pool_by_rows(arranged(8))},
            {"ascending", pool_by(ascending, {}, false)},
            {"numbers", pool_by(number_at, {})},
            {"numbers-arranged", pool_by(number_at, arranged(16))},
            {"strings", pool_by(string_at, {})},
            {"strings-arranged", pool_by(string_at, arranged(1))},
            {"merged", merged_pool()}};
}

Path folder() {
    return Path{HERNE_SOURCE_DIR} / "tests" / "io" / "pool_files" / "v1";
}

Path seeds() {
    return Path{HERNE_SOURCE_DIR} / "tests" / "fuzz" / "corpus" / "pool_file";
}

std::string content_at(const Path& path) {
    return herne::test::content_of(herne::detail::system_files(), path).value_or("");
}

void write(const Path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << content;
}

/// Returns all that is said of a pool's candidates, rows and evidence.
std::string said_of(const Pool& pool) {
    std::string said = to_long_csv(pool) + std::string{to_string(pool.arrangement())} +
                       std::to_string(pool.window()) + pool.framework().digest();
    for (std::size_t row = 0; row < pool.size(); ++row)
        said += ' ' + std::to_string(pool.row(pool.id(row)));
    for (std::size_t c = 0; c < pool.framework().size(); ++c)
        said += pool.provided(c) ? " provided" : " silent";
    return said;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(pool_file_golden)

// With HERNE_WRITE_POOL_FILES set those of the current format are written anew, and what a fuzzer
// begins with.
BOOST_AUTO_TEST_CASE(files_of_each_format_are_what_they_were_made_of) {
    for (const auto& [name, pool] : golden()) {
        const Path path = folder() / (name + ".herne");
        if (std::getenv("HERNE_WRITE_POOL_FILES") != nullptr)
            write(path, herne::pool_bytes(pool));
        BOOST_TEST(herne::verify(path).empty(), name);
        for (const auto verify : {VerifyPages::first_touch, VerifyPages::all})
            for (const auto load : {herne::LoadFile::mapped, herne::LoadFile::copy})
                BOOST_TEST((said_of(herne::open_pool(path, {.verify = verify, .load = load})) ==
                            said_of(pool)),
                           name);
    }
}

BOOST_AUTO_TEST_CASE(files_of_the_current_format_are_saved_as_they_are) {
    BOOST_REQUIRE(herne::detail::pool_format == 1U);
    for (const auto& [name, pool] : golden()) {
        const Path path = folder() / (name + ".herne");
        BOOST_TEST((herne::pool_bytes(pool) == content_at(path)), name);
        BOOST_TEST((herne::pool_bytes(herne::open_pool(path)) == content_at(path)), name);
    }
}

BOOST_AUTO_TEST_CASE(fuzzing_begins_with_them) {
    for (const auto& [name, pool] : golden()) {
        const std::string content = content_at(folder() / (name + ".herne"));
        const std::string trimmed = trimmed_pages(content);
        if (std::getenv("HERNE_WRITE_POOL_FILES") != nullptr)
            write(seeds() / name, trimmed);
        BOOST_TEST((content_at(seeds() / name) == trimmed), name);
        std::string whole = whole_pages(trimmed);
        BOOST_TEST((whole == content), name);
        seal_pool_file(whole);
        BOOST_TEST((whole == content), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
