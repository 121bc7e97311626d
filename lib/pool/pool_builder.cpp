// SPDX-License-Identifier: BSL-1.0
#include <herne/error.hpp>
#include <herne/pool/pool.hpp>

#include "detail/competences.hpp"
#include "detail/ids.hpp"
#include "pool/make_room.hpp"
#include "pool/pool_data.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace herne {
namespace {

constexpr std::uint8_t code_for_unknown = Level::unknown().code();

std::string row_name(std::size_t row) {
    return "row " + std::to_string(row) + " (counted from 0)";
}

std::string place(std::size_t row, const Competence& competence) {
    return row_name(row) + ", competence " + detail::quoted(competence.id);
}

[[noreturn]] void refuse_level(std::size_t row, const Competence& competence, int level) {
    throw invalid_input{place(row, competence) + ": " + std::to_string(level) +
                        " is not a level of its scale, 0.." +
                        std::to_string(competence.scale.max())};
}

/// One checked matrix: reads single levels whatever the layout.
class MatrixView {
public:
    MatrixView(const LevelMatrix& matrix, const Framework& framework)
        : matrix_{&matrix}, width_{framework.size()}, candidates_{matrix.levels.size() / width_} {
        if (matrix.levels.size() % width_ != 0)
            throw invalid_input{"a matrix of " + std::to_string(matrix.levels.size()) +
                                " bytes does not hold one level for each of " +
                                std::to_string(width_) + " competences a candidate"};
    }

    [[nodiscard]] std::size_t candidates() const noexcept { return candidates_; }
    [[nodiscard]] std::uint8_t byte(std::size_t candidate, std::size_t competence) const noexcept {
        const bool by_row = matrix_->layout == MatrixLayout::row_major;
        return matrix_->levels[by_row ? candidate * width_ + competence
                                      : competence * candidates_ + candidate];
    }
    [[nodiscard]] std::uint8_t code(std::size_t candidate, std::size_t competence) const noexcept {
        const std::uint8_t level = byte(candidate, competence);
        return level == matrix_->unknown ? code_for_unknown : level;
    }

private:
    const LevelMatrix* matrix_;
    std::size_t width_;
    std::size_t candidates_;
};

void check_levels(const LevelMatrix& matrix, const MatrixView& view, const Framework& framework,
                  std::size_t first_row) {
    for (std::size_t candidate = 0; candidate < view.candidates(); ++candidate)
        for (std::size_t c = 0; c < framework.size(); ++c) {
            const std::uint8_t level = view.byte(candidate, c);
            if (level != matrix.unknown && level > framework[c].scale.max())
                refuse_level(first_row + candidate, framework[c], level);
        }
}

void check_evidence(const EvidenceByCompetence& evidence, const Framework& framework,
                    std::size_t row) {
    for (const auto& [competence, pieces] : evidence) {
        if (competence >= framework.size())
            throw invalid_input{row_name(row) + ": evidence for competence " +
                                std::to_string(competence) + ", which is not in 0.." +
                                std::to_string(framework.size() - 1)};
        for (const auto& piece : pieces)
            check(piece, place(row, framework[competence]));
    }
}

const char* kind_name(int kind) {
    constexpr const char* names[] = {"none", "row numbers", "numbers", "strings"};
    return names[kind];
}

/// Returns `wanted` if the pool has no ids yet or ids of this kind.
template <class Ids>
Ids settle_kind(Ids present, Ids wanted, std::size_t row) {
    if (present != Ids::none && present != wanted)
        throw invalid_input{row_name(row) + ": ids are " + kind_name(static_cast<int>(present)) +
                            " in this pool and cannot be " + kind_name(static_cast<int>(wanted)) +
                            " too"};
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

/// Checks and appends; needs room. Nothing is appended if it throws.
void append(detail::Superblocks& levels, const LevelMatrix& matrix, const MatrixView& view,
            const Framework& framework) {
    if (matrix.layout == MatrixLayout::column_major) {
        check_levels(matrix, view, framework, levels.size());
        for (std::size_t candidate = 0; candidate < view.candidates(); ++candidate)
            levels.append_with([&](std::size_t c) { return view.code(candidate, c); });
        return;
    }
    constexpr std::size_t block = 16;
    std::vector<std::uint8_t> most((framework.size() + block - 1) / block * block, 255);
    for (std::size_t c = 0; c < framework.size(); ++c)
        most[c] = static_cast<std::uint8_t>(framework[c].scale.max());
    const detail::kernels::PackRules rules{most.data(), framework.size(),
                                           matrix.unknown.value_or(0), matrix.unknown.has_value()};
    if (!levels.append_rows(matrix.levels.data(), view.candidates(), rules))
        check_levels(matrix, view, framework, levels.size());
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

/// Returns the rows in ascending order of id, nothing where they stand in it. `less` compares two
/// rows. Throws if an id stands twice.
template <class Less>
std::vector<std::size_t> sorted_rows(std::size_t size, const Less& less, const auto& id_of) {
    std::vector<std::size_t> rows;
    std::size_t ascending = 1;
    while (ascending < size && less(ascending - 1, ascending))
        ++ascending;
    if (ascending >= size)
        return rows;
    rows.resize(size);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return less(a, b) || (!less(b, a) && a < b); });
    for (std::size_t i = 1; i < size; ++i)
        if (!less(rows[i - 1], rows[i]))
            throw invalid_input{"id " + detail::quoted(id_of(rows[i])) + " stands twice: in row " +
                                std::to_string(rows[i - 1]) + " and in row " +
                                std::to_string(rows[i]) + ", counted from 0"};
    return rows;
}

}  // namespace

PoolBuilder::PoolBuilder(Framework framework, std::uint64_t first_id)
    : data_{std::make_unique<Pool::Data>(std::move(framework), first_id)} {}
PoolBuilder::~PoolBuilder() = default;
PoolBuilder::PoolBuilder(PoolBuilder&& other) noexcept = default;
PoolBuilder& PoolBuilder::operator=(PoolBuilder&& other) noexcept = default;

Pool::Data& PoolBuilder::data() const {
    if (!data_)
        throw invalid_input{"the pool builder was moved from and holds nothing"};
    return *data_;
}

void PoolBuilder::add(const Profile& profile) {
    const Framework& framework = data().framework;
    if (profile.framework() == framework)
        return add(profile.id(), profile.levels(), profile.evidence());
    const auto positions =
        detail::positions(framework.competences(), profile.framework(), "the profile");
    std::vector<Level> levels;
    EvidenceByCompetence evidence;
    for (std::size_t c = 0; c < positions.size(); ++c) {
        levels.push_back(profile.levels()[positions[c]]);
        const auto pieces = profile.evidence(positions[c]);
        if (!pieces.empty())
            evidence.emplace(c, std::vector<Evidence>{pieces.begin(), pieces.end()});
    }
    add(profile.id(), levels, std::move(evidence));
}

void PoolBuilder::add(const CandidateId& id, std::span<const Level> levels,
                      EvidenceByCompetence evidence) {
    Pool::Data& data = this->data();
    const std::size_t row = data.size();
    if (levels.size() != data.framework.size())
        throw invalid_input{row_name(row) + ": " + std::to_string(levels.size()) + " levels for " +
                            std::to_string(data.framework.size()) + " competences"};
    for (std::size_t c = 0; c < levels.size(); ++c)
        if (levels[c].known() && levels[c].worst() > data.framework[c].scale.max())
            refuse_level(row, data.framework[c], levels[c].worst());
    check_evidence(evidence, data.framework, row);
    const auto kind = settle_kind(
        data.ids, id.is_number() ? Pool::Data::Ids::numbers : Pool::Data::Ids::strings, row);

    auto evidence_of_row = by_row(std::move(evidence), row);
    data.levels.reserve(1);
    if (id.is_number())
        detail::make_room(data.numbers, 1);
    else
        data.strings.reserve(1, id.text().size());

    // Nothing below throws.
    data.ids = kind;
    if (id.is_number())
        data.numbers.push_back(id.number());
    else
        data.strings.push_back(id.text());
    data.levels.append_with([&](std::size_t c) { return levels[c].code(); });
    data.evidence.merge(evidence_of_row);
}

void PoolBuilder::add(const LevelMatrix& matrix) {
    Pool::Data& data = this->data();
    const MatrixView view{matrix, data.framework};
    if (view.candidates() == 0)
        return;
    const auto kind = settle_kind(data.ids, Pool::Data::Ids::rows, data.size());
    check_row_numbers(data.first_id, data.size(), view.candidates());
    data.levels.reserve(view.candidates());
    append(data.levels, matrix, view, data.framework);
    data.ids = kind;
}

void PoolBuilder::add(const LevelMatrix& matrix, std::span<const std::uint64_t> ids) {
    Pool::Data& data = this->data();
    const MatrixView view{matrix, data.framework};
    check_count(ids.size(), view.candidates());
    if (ids.empty())
        return;
    const auto kind = settle_kind(data.ids, Pool::Data::Ids::numbers, data.size());
    data.levels.reserve(ids.size());
    detail::make_room(data.numbers, ids.size());
    append(data.levels, matrix, view, data.framework);
    data.ids = kind;
    data.numbers.insert(data.numbers.end(), ids.begin(), ids.end());
}

void PoolBuilder::add(const LevelMatrix& matrix, std::span<const std::string> ids) {
    Pool::Data& data = this->data();
    const MatrixView view{matrix, data.framework};
    check_count(ids.size(), view.candidates());
    if (ids.empty())
        return;
    const auto kind = settle_kind(data.ids, Pool::Data::Ids::strings, data.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i].empty())
            throw invalid_input{row_name(data.size() + i) + ": an id may not be empty"};
    std::size_t characters = 0;
    for (const auto& id : ids)
        characters += id.size();
    data.levels.reserve(ids.size());
    data.strings.reserve(ids.size(), characters);
    append(data.levels, matrix, view, data.framework);
    data.ids = kind;
    for (const auto& id : ids)
        data.strings.push_back(id);
}

void PoolBuilder::not_provided(std::size_t competence) {
    Pool::Data& data = this->data();
    if (competence >= data.not_provided.size())
        throw invalid_input{"competence " + std::to_string(competence) + " is not in 0.." +
                            std::to_string(data.not_provided.size() - 1)};
    data.not_provided[competence] = true;
}

std::size_t PoolBuilder::size() const noexcept {
    return data_ ? data_->size() : 0;
}

Pool PoolBuilder::build() {
    Pool::Data& data = this->data();
    const auto less = [&data](std::size_t a, std::size_t b) { return data.id_less(a, b); };
    const auto id_of = [&data](std::size_t row) {
        return data.ids == Pool::Data::Ids::strings ? std::string{data.strings[row]}
                                                    : std::to_string(data.numbers[row]);
    };
    auto by_id = sorted_rows(data.size(), less, id_of);
    auto empty = std::make_unique<Pool::Data>(data.framework, data.first_id);
    data.strings.shrink_to_fit();
    data.numbers.shrink_to_fit();
    data.levels.finish();
    std::shared_ptr<Pool::Data> built{std::move(data_)};
    data_ = std::move(empty);
    built->by_id = std::move(by_id);
    for (std::size_t c = 0; c < built->not_provided.size(); ++c)
        if (built->levels.any_known(c))
            built->not_provided[c] = false;
    return Pool{std::shared_ptr<const Pool::Data>{std::move(built)}};
}

}  // namespace herne
