// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include <cstddef>
#include <vector>

namespace herne::test {

/// Applicants over one framework, as plain vectors: what pools, profiles and oracles are made from.
struct Field {
    Framework framework;
    std::vector<CandidateId> ids = {};
    std::vector<std::vector<Level>> levels = {};  ///< one row a candidate

    [[nodiscard]] std::size_t size() const { return ids.size(); }
    [[nodiscard]] Profile profile(std::size_t row) const {
        return {ids[row], framework, levels[row]};
    }
    /// Returns the candidates in `rows`, in that order.
    [[nodiscard]] Field part(const std::vector<std::size_t>& rows) const {
        Field result{framework};
        for (const std::size_t row : rows) {
            result.ids.push_back(ids[row]);
            result.levels.push_back(levels[row]);
        }
        return result;
    }
    [[nodiscard]] Pool pool() const {
        PoolBuilder builder{framework};
        for (std::size_t row = 0; row < size(); ++row)
            builder.add(ids[row], levels[row]);
        return builder.build();
    }
};

/// Returns levels from numbers; -1 stands for unknown.
inline std::vector<Level> levels_of(const std::vector<int>& numbers) {
    std::vector<Level> result;
    for (const int number : numbers)
        result.push_back(number < 0 ? Level::unknown() : Level{number});
    return result;
}

/// One candidate of `field_of`; -1 stands for an unknown level.
struct Applicant {
    CandidateId id;
    std::vector<int> levels;
};

inline Field field_of(const Framework& framework, const std::vector<Applicant>& applicants) {
    Field field{framework};
    for (const auto& applicant : applicants) {
        field.ids.push_back(applicant.id);
        field.levels.push_back(levels_of(applicant.levels));
    }
    return field;
}

}  // namespace herne::test
