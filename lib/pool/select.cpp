// SPDX-License-Identifier: BSL-1.0
#include <herne/pool/select.hpp>

#include <herne/base/error.hpp>

#include "base/wipe.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace {

/// Adds candidates of pools to another one, a superblock's worth at a time.
class CandidateAdder {
public:
    explicit CandidateAdder(const Framework& framework) : builder_{framework} {}
    /// With `keeps_rows` ids are row numbers from `options.first_id` on.
    CandidateAdder(const Framework& framework, const PoolOptions& options, bool keeps_rows)
        : builder_{framework, options}, keeps_rows_{keeps_rows} {}

    void add(const Pool& pool, std::size_t row) {
        if (detail::PoolAccess::has_evidence(pool, row)) {
            flush();
            std::vector<Level> levels;
            for (std::size_t c = 0; c < pool.framework().size(); ++c)
                levels.push_back(pool.level(row, c));
            builder_.add(pool.id(row), levels, *detail::PoolAccess::data(pool).evidence->find(row));
            return;
        }
        const auto codes = detail::PoolAccess::levels(pool).codes(row);
        for (std::size_t c = 0; c < pool.framework().size(); ++c)
            levels_.push_back(codes[c]);
        CandidateId id = pool.id(row);
        if (keeps_rows_)
            ++rows_;
        else if (id.is_number())
            numbers_.push_back(id.number());
        else
            strings_.push_back(id.text());
        if (rows_ + numbers_.size() + strings_.size() == detail::superblock_candidates)
            flush();
    }

    /// Returns the pool; `provided(c)` says whether the input speaks of a competence.
    [[nodiscard]] Pool build(const auto& provided, std::size_t competences) {
        flush();
        for (std::size_t c = 0; c < competences; ++c)
            if (!provided(c))
                builder_.not_provided(c);
        return builder_.build();
    }

private:
    void flush() {
        const LevelMatrix matrix{.levels = levels_, .unknown = Level::unknown().code()};
        if (!numbers_.empty())
            builder_.add(matrix, numbers_);
        else if (!strings_.empty())
            builder_.add(matrix, strings_);
        else if (rows_ > 0)
            builder_.add(matrix);
        rows_ = 0;
        levels_.clear();
        numbers_.clear();
        for (auto& id : strings_)
            detail::wipe(id);
        strings_.clear();
    }

    PoolBuilder builder_;
    bool keeps_rows_ = false;
    std::size_t rows_ = 0;
    std::vector<std::uint8_t> levels_ = {};
    std::vector<std::uint64_t> numbers_ = {};
    std::vector<std::string> strings_ = {};
};

void check_selection(const Pool& pool, std::span<const std::size_t> rows) {
    std::vector<bool> taken(pool.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] >= pool.size())
            throw invalid_input{Problem{.where = "rows[" + std::to_string(i) + "]",
                                        .what = "row " + std::to_string(rows[i]) +
                                                " (counted from 0) of a pool of " +
                                                std::to_string(pool.size()) + " candidates",
                                        .value = std::to_string(rows[i])}};
        if (taken[rows[i]])
            throw invalid_input{Problem{.where = "rows[" + std::to_string(i) + "]",
                                        .what = "row " + std::to_string(rows[i]) + " (candidate '" +
                                                pool.id(rows[i]).to_string() +
                                                "') stands twice; a pool holds a candidate once",
                                        .value = std::to_string(rows[i])}};
        taken[rows[i]] = true;
    }
}

void check_same_framework(std::span<const Pool> pools) {
    if (pools.empty())
        throw invalid_input{Problem{"pools", "at least one is needed, for the framework's sake"}};
    const Framework& first = pools.front().framework();
    for (std::size_t i = 1; i < pools.size(); ++i) {
        const Framework& other = pools[i].framework();
        if (other.digest() != first.digest())
            throw framework_mismatch{
                Problem{"pools[" + std::to_string(i) + "]",
                        "it is stated over " + other.id() + " " + other.edition() +
                            ", the first one over " + first.id() + " " + first.edition() +
                            "; all need the same framework, to the last label"}};
    }
}

/// Throws `invalid_input` unless all ids are numbers, or all strings.
void check_same_kind(std::span<const Pool> pools) {
    const Pool* first = nullptr;
    for (std::size_t i = 0; i < pools.size(); ++i) {
        if (pools[i].size() == 0)
            continue;
        if (first == nullptr)
            first = &pools[i];
        else if (first->id(0).is_number() != pools[i].id(0).is_number())
            throw invalid_input{Problem{"pools[" + std::to_string(i) + "]",
                                        std::string{"its ids are "} +
                                            (pools[i].id(0).is_number() ? "numbers" : "strings") +
                                            ", those before are not; a pool has one kind of id"}};
    }
}

/// Returns the position of the pool that a row of all of them together falls into.
std::size_t pool_of(std::span<const Pool> pools, const CandidateId& id, std::size_t first) {
    for (std::size_t i = first; i < pools.size(); ++i)
        if (pools[i].find(id))
            return i;
    return pools.size();
}

/// Throws `invalid_input` for the first candidate whose id stands in an earlier pool too.
void check_no_id_twice(std::span<const Pool> pools) {
    for (std::size_t i = 1; i < pools.size(); ++i)
        for (std::size_t row = 0; row < pools[i].size(); ++row) {
            const CandidateId id = pools[i].id(row);
            const std::size_t earlier = pool_of(pools.first(i), id, 0);
            if (earlier < i)
                throw invalid_input{Problem{
                    "pools[" + std::to_string(i) + "]",
                    "candidate '" + id.to_string() + "' stands in pools[" +
                        std::to_string(earlier) +
                        "] too; ids that are row numbers differ if each pool is made with another "
                        "first_id"}};
        }
}

}  // namespace

Pool select(const Pool& pool, std::span<const std::size_t> rows) {
    check_selection(pool, rows);
    CandidateAdder adder{pool.framework()};
    for (const std::size_t row : rows)
        adder.add(pool, row);
    return adder.build([&](std::size_t c) { return pool.provided(c); }, pool.framework().size());
}

Pool arranged(const Pool& pool, Arrangement arrangement, std::size_t window) {
    const bool row_numbers = detail::PoolAccess::ids_are_rows(pool);
    const PoolOptions options{.first_id = row_numbers ? pool.id(0).number() : 0,
                              .arrange = arrangement,
                              .window = window};
    CandidateAdder adder{pool.framework(), options, row_numbers};
    for (std::size_t row = 0; row < pool.size(); ++row)
        adder.add(pool, row);
    return adder.build([&](std::size_t c) { return pool.provided(c); }, pool.framework().size());
}

Pool concat(std::span<const Pool> pools) {
    check_same_framework(pools);
    check_same_kind(pools);
    CandidateAdder adder{pools.front().framework()};
    for (const Pool& pool : pools)
        for (std::size_t row = 0; row < pool.size(); ++row)
            adder.add(pool, row);
    const bool anybody =
        std::ranges::any_of(pools, [](const Pool& pool) { return pool.size() > 0; });
    const auto provided = [&](std::size_t c) {
        return std::ranges::any_of(pools, [&](const Pool& pool) {
            return (pool.size() > 0 || !anybody) && pool.provided(c);
        });
    };
    try {
        return adder.build(provided, pools.front().framework().size());
    } catch (const invalid_input&) {
        check_no_id_twice(pools);  // names the pools where rows of them all would be named
        throw;
    }
}

}  // namespace herne::inline HERNE_ABI
