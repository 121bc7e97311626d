// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/pool/pool.hpp>
#include <herne/pool/select.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne_test::small_field;
using herne_test::small_job;

namespace {

SeenPool built(PoolBuilder& builder) {
    return SeenPool{builder.build()};
}

/// A builder and what it built: an empty pool as long as that is nothing.
struct Building {
    PoolBuilder builder;
    Pool pool{small_job().framework()};
};

constexpr std::size_t few = 3;
const std::vector<std::string> names{"c", "a", "b"};
const std::vector<std::uint64_t> numbers{9, 7, 8};

/// Returns the columns of a matrix that stands column by column.
std::vector<std::span<const std::uint8_t>> columns_of(const std::vector<std::uint8_t>& levels) {
    std::vector<std::span<const std::uint8_t>> columns;
    const std::size_t rows = levels.size() / small_job().framework().size();
    for (std::size_t start = 0; start < levels.size(); start += rows)
        columns.push_back(std::span{levels}.subspan(start, rows));
    return columns;
}

/// Checks all ways to add to a builder that `make` returns, whose ids are text, or none yet.
template <class Make>
void check_additions_of_text(const std::string& name, const Make& make) {
    const auto levels = many_levels(few);
    const auto columns = columns_of(levels);
    const auto check = [&](const std::string& way, const auto& change) {
        check_change(name + ": " + way, make, change, built);
    };
    check("a profile", [](PoolBuilder& builder) { builder.add(small_field()[2]); });
    check("levels with evidence", [](PoolBuilder& builder) {
        builder.add(CandidateId{"somebody with a name that is long"}, small_field()[2].levels(),
                    small_field()[2].evidence());
    });
    check("a matrix", [&](PoolBuilder& builder) { builder.add({.levels = levels}, names); });
    check("columns", [&](PoolBuilder& builder) { builder.add({.columns = columns}, names); });
}

template <class Make>
void check_additions_of_numbers(const std::string& name, const Make& make) {
    const auto levels = many_levels(few);
    const auto columns = columns_of(levels);
    const auto check = [&](const std::string& way, const auto& change) {
        check_change(name + ": " + way, make, change, built);
    };
    check("levels",
          [](PoolBuilder& builder) { builder.add(CandidateId{11U}, small_field()[1].levels()); });
    check("a matrix", [&](PoolBuilder& builder) { builder.add({.levels = levels}, numbers); });
    check("columns", [&](PoolBuilder& builder) { builder.add({.columns = columns}, numbers); });
}

template <class Make>
void check_additions_of_rows(const std::string& name, const Make& make) {
    const auto levels = many_levels(few);
    const auto columns = columns_of(levels);
    const auto check = [&](const std::string& way, const auto& change) {
        check_change(name + ": " + way, make, change, built);
    };
    check("a matrix", [&](PoolBuilder& builder) { builder.add({.levels = levels}); });
    check("columns", [&](PoolBuilder& builder) { builder.add({.columns = columns}); });
}

const std::vector<PoolOptions> both_arrangements{
    {.first_id = 5}, {.first_id = 5, .arrange = Arrangement::by_level_sum, .window = 1}};

std::string name_of(const PoolOptions& options) {
    return to_string(options.arrange);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pool)

BOOST_AUTO_TEST_CASE(additions_leave_an_empty_builder_as_it_was) {
    for (const auto& options : both_arrangements) {
        const auto make = [&] { return PoolBuilder{small_job().framework(), options}; };
        check_additions_of_text(name_of(options) + ", text", make);
        check_additions_of_numbers(name_of(options) + ", numbers", make);
        check_additions_of_rows(name_of(options) + ", rows", make);
    }
}

BOOST_AUTO_TEST_CASE(additions_leave_those_before_them_as_they_were) {
    // Two before the end of a block, and beyond what was reserved.
    const std::size_t before = PoolBuilder::block_size() - 2;
    const auto levels = many_levels(before);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < before; ++i)
        ids.push_back("p" + std::to_string(i * 7919 % before));
    const PoolOptions options = both_arrangements[1];
    const auto seen = [](PoolBuilder& builder) {
        const Pool pool = builder.build();
        std::vector<std::vector<std::uint8_t>> codes;
        for (std::size_t c = 0; c < pool.framework().size(); ++c)
            codes.push_back(pool.codes(c));
        return std::pair{codes, pool.id(pool.size() - 1)};
    };
    const auto more = many_levels(few);
    check_change(
        "text",
        [&] {
            PoolBuilder builder{small_job().framework(), options};
            builder.add({.levels = levels}, ids);
            return builder;
        },
        [&](PoolBuilder& builder) { builder.add({.levels = more}, names); }, seen);
    check_change(
        "numbers",
        [&] {
            PoolBuilder builder{small_job().framework(), options};
            builder.add({.levels = levels}, mixed_ids(before));
            return builder;
        },
        [&](PoolBuilder& builder) {
            builder.add({.levels = more}, std::vector<std::uint64_t>{70'000, 60'000, 50'000});
        },
        seen);
}

BOOST_AUTO_TEST_CASE(building_leaves_the_builder_as_it_was) {
    const auto levels = many_levels(few);
    for (const auto& options : both_arrangements) {
        const auto check = [&](const std::string& kind, const auto&... ids) {
            check_change(
                name_of(options) + ", " + kind,
                [&] {
                    Building building{{small_job().framework(), options}};
                    building.builder.add({.levels = levels}, ids...);
                    building.builder.not_provided(1);
                    return building;
                },
                [](Building& building) { building.pool = building.builder.build(); },
                [](Building& building) {
                    return std::pair{built(building.builder), SeenPool{building.pool}};
                });
        };
        check("rows");
        check("numbers", numbers);
        check("text", names);
    }
}

BOOST_AUTO_TEST_CASE(pools_are_made_of_pools) {
    const Pool pool = small_pool();
    const Pool large = large_pool();
    const std::vector<std::size_t> rows{4, 2, 0};
    const std::vector<Pool> parts{select(pool, std::vector<std::size_t>{3, 1}), select(pool, rows)};
    const auto check = [](const std::string& name, const auto& operation) {
        check_operation(name, operation, same_pool);
    };
    check("an empty pool", [] { return Pool{small_job().framework()}; });
    check("select", [&] { return select(pool, rows); });
    check("arranged", [&] { return arranged(pool, Arrangement::by_level_sum); });
    check("concat", [&] { return concat(parts); });
    check_operation("arranged, large",
                    [&] { return arranged(large, Arrangement::by_level_sum).window(); });
}

BOOST_AUTO_TEST_CASE(what_a_pool_says_changes_nothing_in_it) {
    const Pool pool = small_pool();
    check_operation("profile", [&] { return pool[CandidateId{"P-3"}]; });
    check_operation("codes", [&] { return pool.codes(1); });
    check_operation("an id that nobody has", [&] {
        try {
            return pool.row(CandidateId{"P-9 with a name that is long"});
        } catch (const unknown_id& unknown) {
            return std::string{unknown.what()}.size();
        }
    });
}

BOOST_AUTO_TEST_SUITE_END()
