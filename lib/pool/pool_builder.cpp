// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/pool/pool.hpp>

#include "base/reserve_geometric.hpp"
#include "base/wording.hpp"
#include "packed/builder.hpp"
#include "pool/candidate_input.hpp"
#include "pool/id_order.hpp"
#include "pool/level_input.hpp"
#include "pool/pool_data.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns how a pool's levels are to be arranged.
detail::Arranging arranging(const PoolOptions& options, const Framework& framework) {
    if (options.arrange == Arrangement::as_added)
        return {};
    detail::Arranging how{.window = options.window};
    for (const auto& competence : framework)
        how.tops.push_back(static_cast<std::uint8_t>(competence.scale.max()));
    return how;
}

const char* kind_name(int kind) {
    constexpr const char* names[] = {"none", "row numbers", "numbers", "strings"};
    return names[kind];
}

/// Returns `wanted` if the pool has no ids yet or ids of this kind.
template <class Ids>
Ids settle_kind(Ids present, Ids wanted, std::size_t row) {
    if (present != Ids::none && present != wanted)
        throw invalid_input{Problem{detail::row_name(row),
                                    std::string{"ids are "} + kind_name(static_cast<int>(present)) +
                                        " in this pool and cannot be " +
                                        kind_name(static_cast<int>(wanted)) + " too"}};
    return wanted;
}

void check_row_numbers(std::uint64_t first_id, std::size_t size, std::size_t more) {
    const std::uint64_t left = std::numeric_limits<std::uint64_t>::max() - first_id;
    if (more > 0 && (size > left || more - 1 > left - size))
        throw invalid_input{"row numbers from " + std::to_string(first_id) + " for " +
                            std::to_string(size) + " + " + std::to_string(more) +
                            " candidates exceed 2^64 - 1"};
}

void check_count(std::size_t ids, std::size_t candidates) {
    if (ids != candidates)
        throw invalid_input{std::to_string(ids) + " ids stand beside " +
                            std::to_string(candidates) + " candidates"};
}

/// Returns `evidence` without competences that it holds nothing for, as the only entry of a map by
/// row; empty if nothing is left.
std::map<std::size_t, EvidenceByCompetence> by_row(EvidenceByCompetence evidence, std::size_t row) {
    std::erase_if(evidence, [](const auto& entry) { return entry.second.empty(); });
    std::map<std::size_t, EvidenceByCompetence> result;
    if (!evidence.empty())
        result.emplace(row, std::move(evidence));
    return result;
}

}  // namespace

/// A pool in the making: its levels are packed on the way.
struct PoolBuilder::State {
    State(Framework framework, const PoolOptions& the_options)
        : pool{std::make_shared<Pool::Data>(std::move(framework), the_options.first_id)},
          levels{pool->framework.size(), arranging(the_options, pool->framework)},
          options{the_options} {}

    std::shared_ptr<Pool::Data> pool;                    ///< without levels, numbers and evidence
    std::vector<std::uint64_t> numbers = {};             ///< ids by row
    std::shared_ptr<detail::EvidenceMap> evidence = {};  ///< null where there is none
    detail::PackedBuilder levels;
    PoolOptions options;
};

PoolBuilder::PoolBuilder(Framework framework, std::uint64_t first_id)
    : PoolBuilder{std::move(framework), PoolOptions{.first_id = first_id}} {}
PoolBuilder::PoolBuilder(Framework framework, const PoolOptions& options) {
    detail::check_window(options.window);
    state_ = std::make_unique<State>(std::move(framework), options);
}
PoolBuilder::~PoolBuilder() = default;
PoolBuilder::PoolBuilder(PoolBuilder&& other) noexcept = default;
PoolBuilder& PoolBuilder::operator=(PoolBuilder&& other) noexcept = default;

PoolBuilder::State& PoolBuilder::state() const {
    if (!state_)
        throw invalid_input{"the pool builder was moved from and holds nothing"};
    return *state_;
}

void PoolBuilder::add(const Profile& profile) {
    const Framework& framework = state().pool->framework;
    if (profile.framework() == framework)
        return add(profile.id(), profile.levels(), profile.evidence());
    auto input = detail::input_of(profile, framework);
    add(profile.id(), input.levels, std::move(input.evidence));
}

void PoolBuilder::add(const CandidateId& id, std::span<const Level> levels,
                      EvidenceByCompetence evidence) {
    State& made = state();
    Pool::Data& data = *made.pool;
    auto& packed = made.levels;
    const std::size_t row = packed.size();
    const auto who = [row] { return detail::row_name(row); };
    detail::check_levels(levels, data.framework, who);
    detail::check_evidence(evidence, data.framework, who);
    const auto kind = settle_kind(
        data.ids, id.is_number() ? Pool::Data::Ids::numbers : Pool::Data::Ids::strings, row);

    auto evidence_of_row = by_row(std::move(evidence), row);
    if (!evidence_of_row.empty() && !made.evidence)
        made.evidence = std::make_shared<detail::EvidenceMap>();
    packed.reserve(1);
    if (id.is_number())
        detail::reserve_geometric(made.numbers, 1);
    else
        data.strings.reserve(1, id.text().size());

    // Nothing below throws.
    data.ids = kind;
    if (id.is_number())
        made.numbers.push_back(id.number());
    else
        data.strings.push_back(id.text());
    packed.append_with([&](std::size_t c) { return levels[c].code(); });
    if (!evidence_of_row.empty())
        made.evidence->merge(evidence_of_row);
}

void PoolBuilder::add(const LevelMatrix& matrix) {
    add_levels(detail::LevelInput{matrix, state().pool->framework});
}

void PoolBuilder::add(const LevelMatrix& matrix, std::span<const std::uint64_t> ids) {
    add_levels(detail::LevelInput{matrix, state().pool->framework}, ids);
}

void PoolBuilder::add(const LevelMatrix& matrix, std::span<const std::string> ids) {
    add_levels(detail::LevelInput{matrix, state().pool->framework}, ids);
}

void PoolBuilder::add(const LevelColumns& columns) {
    add_levels(detail::LevelInput{columns, state().pool->framework});
}

void PoolBuilder::add(const LevelColumns& columns, std::span<const std::uint64_t> ids) {
    add_levels(detail::LevelInput{columns, state().pool->framework}, ids);
}

void PoolBuilder::add(const LevelColumns& columns, std::span<const std::string> ids) {
    add_levels(detail::LevelInput{columns, state().pool->framework}, ids);
}

void PoolBuilder::add_levels(const detail::LevelInput& levels) {
    State& made = state();
    Pool::Data& data = *made.pool;
    auto& packed = made.levels;
    if (levels.candidates() == 0)
        return;
    const auto kind = settle_kind(data.ids, Pool::Data::Ids::rows, packed.size());
    check_row_numbers(data.first_id, packed.size(), levels.candidates());
    packed.reserve(levels.candidates());
    levels.append_to(packed);
    data.ids = kind;
}

void PoolBuilder::add_levels(const detail::LevelInput& levels, std::span<const std::uint64_t> ids) {
    State& made = state();
    Pool::Data& data = *made.pool;
    auto& packed = made.levels;
    check_count(ids.size(), levels.candidates());
    if (ids.empty())
        return;
    const auto kind = settle_kind(data.ids, Pool::Data::Ids::numbers, packed.size());
    packed.reserve(ids.size());
    detail::reserve_geometric(made.numbers, ids.size());
    levels.append_to(packed);
    data.ids = kind;
    made.numbers.insert(made.numbers.end(), ids.begin(), ids.end());
}

void PoolBuilder::add_levels(const detail::LevelInput& levels, std::span<const std::string> ids) {
    State& made = state();
    Pool::Data& data = *made.pool;
    auto& packed = made.levels;
    check_count(ids.size(), levels.candidates());
    if (ids.empty())
        return;
    const auto kind = settle_kind(data.ids, Pool::Data::Ids::strings, packed.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i].empty())
            throw invalid_input{
                Problem{detail::row_name(packed.size() + i), "an id may not be empty"}};
    std::size_t characters = 0;
    for (const auto& id : ids)
        characters += id.size();
    packed.reserve(ids.size());
    data.strings.reserve(ids.size(), characters);
    levels.append_to(packed);
    data.ids = kind;
    for (const auto& id : ids)
        data.strings.push_back(id);
}

void PoolBuilder::not_provided(std::size_t competence) {
    Pool::Data& data = *state().pool;
    if (competence >= data.not_provided.size())
        throw invalid_input{detail::refusal({}, std::to_string(competence),
                                            detail::from_to(0, data.not_provided.size() - 1),
                                            {.before = "competence "})};
    data.not_provided[competence] = true;
}

std::size_t PoolBuilder::block_size() noexcept {
    return detail::superblock_candidates;
}

std::size_t PoolBuilder::size() const noexcept {
    return state_ ? state_->levels.size() : 0;
}

Pool PoolBuilder::build() {
    State& state = this->state();
    Pool::Data& data = *state.pool;
    const bool strings = data.ids == Pool::Data::Ids::strings;
    auto by_id = strings ? detail::rows_by_id(data.strings)
                         : detail::rows_by_id(std::span<const std::uint64_t>{state.numbers});
    auto ranks = strings ? detail::ranks_of(by_id) : std::vector<std::uint32_t>{};
    const bool rows_in_order = by_id.empty() && state.options.arrange == Arrangement::as_added;
    std::vector<std::size_t> least_rows(rows_in_order ? 0 : detail::superblocks_for(size()));
    State empty{data.framework, state.options};
    data.strings.shrink_to_fit();
    state.numbers.shrink_to_fit();
    data.levels = state.levels.build(by_id);
    if (!rows_in_order)
        detail::find_least_rows(by_id, data.levels, least_rows);
    State all = std::exchange(state, std::move(empty));
    const auto built = std::move(all.pool);
    built->numbers = std::move(all.numbers);
    built->evidence = std::move(all.evidence);
    built->order.by_id = std::move(by_id);
    built->order.ranks = std::move(ranks);
    built->least_rows = std::move(least_rows);
    built->least_ids_descend =
        std::is_sorted(built->least_rows.rbegin(), built->least_rows.rend(),
                       [&](std::size_t a, std::size_t b) { return built->id_less(a, b); }) &&
        built->least_rows.size() > 1;
    for (std::size_t c = 0; c < built->not_provided.size(); ++c)
        if (built->levels.any_known(c))
            built->not_provided[c] = false;
    return Pool{built};
}

}  // namespace herne::inline HERNE_ABI
