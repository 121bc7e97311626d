// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>

#include "base/aligned.hpp"
#include "packed/kernels/kernels.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Points by competence and level of up to `kernels::jobs_in_row` jobs, side by side in rows: the
/// points of one person for all of them are the sum of one row a competence.
class JobBlock {
public:
    /// `columns` says for each scorecard where its competences stand among the set's.
    JobBlock(std::span<const Scorecard> scorecards,
             std::span<const std::vector<std::uint32_t>> columns);

    /// Returns the number of jobs.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Returns whether 16 bits hold all points.
    [[nodiscard]] bool narrow() const noexcept { return rows_.index() == 0; }
    /// Calls `visit(rows)` with `kernels::JobRows` of the narrowest numbers that hold all points.
    template <class Visit>
    void visit_rows(const Visit& visit) const {
        std::visit(
            [&]<class Number>(const AlignedArray<Number>& rows) {
                visit(kernels::JobRows<Number>{rows.get(), columns_.data(), starts_.data(),
                                               columns_.size()});
            },
            rows_);
    }

private:
    template <class Number>
    void fill(std::span<const Scorecard> scorecards,
              std::span<const std::vector<std::uint32_t>> columns);

    std::size_t size_;
    std::vector<std::uint32_t> columns_;  ///< the set's competences that give points here
    std::vector<std::uint32_t> starts_;   ///< the first row of each
    std::size_t row_count_ = 0;
    std::variant<AlignedArray<std::uint16_t>, AlignedArray<std::uint32_t>,
                 AlignedArray<std::uint64_t>>
        rows_;
};

}  // namespace herne::inline HERNE_ABI::detail
