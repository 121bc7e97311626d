// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>
#include <herne/pool/pool.hpp>

#include "packed/builder.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Levels of many candidates, one byte each, by row or by column.
class LevelInput {
public:
    /// Throws `invalid_input` if the bytes do not hold one level for each competence a candidate.
    LevelInput(const LevelMatrix& matrix, const Framework& framework);
    /// Throws `invalid_input` unless there is a column for each competence, all of one length.
    LevelInput(const LevelColumns& columns, const Framework& framework);

    /// Returns the number of candidates.
    [[nodiscard]] std::size_t candidates() const noexcept { return candidates_; }
    /// Appends all candidates; memory must be reserved. Throws `invalid_input` naming row and
    /// competence of the first level off its scale, and appends nothing then.
    void append_to(PackedBuilder& levels) const;

private:
    [[nodiscard]] std::uint8_t byte(std::size_t candidate, std::size_t competence) const noexcept {
        return columns_.empty() ? rows_[candidate * framework_.size() + competence]
                                : columns_[competence][candidate];
    }

    const Framework& framework_;
    std::optional<std::uint8_t> unknown_;
    std::size_t candidates_;
    const std::uint8_t* rows_ = nullptr;
    std::vector<const std::uint8_t*> columns_;  ///< empty if there are rows
};

/// Throws `invalid_input` for a level off its scale.
[[noreturn]] void refuse_level(std::size_t row, const Competence& competence, int level);
/// Returns how errors call a row.
[[nodiscard]] std::string row_name(std::size_t row);
/// Returns how errors call one level of a row.
[[nodiscard]] std::string level_place(std::size_t row, const Competence& competence);

}  // namespace herne::inline HERNE_ABI::detail
