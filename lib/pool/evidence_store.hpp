// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Evidence for the levels of a pool's candidates, by row, wherever it is kept. Any number of
/// threads may ask.
class EvidenceStore {
public:
    EvidenceStore() = default;
    EvidenceStore(const EvidenceStore&) = delete;
    EvidenceStore& operator=(const EvidenceStore&) = delete;
    virtual ~EvidenceStore() = default;

    /// Returns whether there is evidence for some level of the candidate at `row`.
    [[nodiscard]] virtual bool contains(std::size_t row) const = 0;
    /// Returns the evidence of the candidate at `row`, null if there is none; it lives as long as
    /// this. Throws `invalid_file` if it is kept in a file that is damaged.
    [[nodiscard]] virtual const EvidenceByCompetence* find(std::size_t row) const = 0;
    /// Returns how many candidates have some.
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// Calls `visit` for each of them by ascending row.
    virtual void for_each(
        const std::function<void(std::size_t row, const EvidenceByCompetence&)>& visit) const = 0;
};

/// Evidence in memory.
class EvidenceMap final : public EvidenceStore {
public:
    /// Takes over evidence by row, none of it empty, of rows that have none yet.
    void merge(std::map<std::size_t, EvidenceByCompetence>& by_row) noexcept {
        by_row_.merge(by_row);
    }

    [[nodiscard]] bool contains(std::size_t row) const override { return by_row_.contains(row); }
    [[nodiscard]] const EvidenceByCompetence* find(std::size_t row) const override {
        const auto found = by_row_.find(row);
        return found == by_row_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::size_t size() const override { return by_row_.size(); }
    void for_each(
        const std::function<void(std::size_t, const EvidenceByCompetence&)>& visit) const override {
        for (const auto& [row, evidence] : by_row_)
            visit(row, evidence);
    }

private:
    std::map<std::size_t, EvidenceByCompetence> by_row_;
};

}  // namespace herne::inline HERNE_ABI::detail
