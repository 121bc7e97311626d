// SPDX-License-Identifier: BSL-1.0
#include "pool/level_input.hpp"
#include "base/wording.hpp"

#include <herne/base/error.hpp>

#include "text/quoted.hpp"

#include <string>

namespace herne::inline HERNE_ABI::detail {

std::string row_name(std::size_t row) {
    return "row " + std::to_string(row) + " (counted from 0)";
}

std::string level_place(std::size_t row, const Competence& competence) {
    return row_name(row) + ", competence " + detail::quoted(competence.id);
}

void refuse_level(std::size_t row, const Competence& competence, int level) {
    throw invalid_input{refusal(level_place(row, competence), std::to_string(level),
                                from_to(0, competence.scale.max()),
                                {.between = " is not a level of its scale, "})};
}

LevelInput::LevelInput(const LevelMatrix& matrix, const Framework& framework)
    : framework_{framework},
      unknown_{matrix.unknown},
      candidates_{matrix.levels.size() / framework.size()} {
    if (matrix.levels.size() % framework.size() != 0)
        throw invalid_input{"a matrix of " + std::to_string(matrix.levels.size()) +
                            " bytes does not hold one level for each of " +
                            std::to_string(framework.size()) + " competences a candidate"};
    if (matrix.layout == MatrixLayout::row_major)
        rows_ = matrix.levels.data();
    else
        for (std::size_t c = 0; c < framework.size(); ++c)
            columns_.push_back(matrix.levels.data() + c * candidates_);
}

LevelInput::LevelInput(const LevelColumns& columns, const Framework& framework)
    : framework_{framework},
      unknown_{columns.unknown},
      candidates_{columns.columns.empty() ? 0 : columns.columns.front().size()} {
    if (columns.columns.size() != framework.size())
        throw invalid_input{std::to_string(columns.columns.size()) + " columns for " +
                            std::to_string(framework.size()) + " competences"};
    for (std::size_t c = 0; c < framework.size(); ++c) {
        if (columns.columns[c].size() != candidates_)
            throw invalid_input{"the column of competence " + detail::quoted(framework[c].id) +
                                " holds " + std::to_string(columns.columns[c].size()) +
                                " levels, others " + std::to_string(candidates_)};
        columns_.push_back(columns.columns[c].data());
    }
}

void LevelInput::append_to(PackedBuilder& levels) const {
    std::vector<std::uint8_t> max(kernels::padded_competences(framework_.size()), 255);
    for (std::size_t c = 0; c < framework_.size(); ++c)
        max[c] = static_cast<std::uint8_t>(framework_[c].scale.max());
    const kernels::PackRules rules{max.data(), framework_.size(), unknown_.value_or(0),
                                   unknown_.has_value()};
    const std::size_t first_row = levels.size();
    const bool good = columns_.empty() ? levels.append_rows(rows_, candidates_, rules)
                                       : levels.append_columns(columns_, candidates_, rules);
    if (good)
        return;
    for (std::size_t candidate = 0; candidate < candidates_; ++candidate)
        for (std::size_t c = 0; c < framework_.size(); ++c)
            if (byte(candidate, c) != unknown_ && byte(candidate, c) > max[c])
                refuse_level(first_row + candidate, framework_[c], byte(candidate, c));
    throw invalid_input{"the levels changed while they were read"};
}

}  // namespace herne::inline HERNE_ABI::detail
