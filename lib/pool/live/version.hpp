// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "pool/evidence_store.hpp"
#include "pool/late_ids.hpp"
#include "pool/live/parts.hpp"
#include "pool/live/row_index.hpp"
#include "pool/pool_access.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a published version keeps alive.
struct LiveVersion {
    Pool base;  ///< what the living pool began with; where parts are null they are its
    std::vector<std::shared_ptr<const LiveSuperblock>> superblocks = {};
    std::shared_ptr<const RowIndex::Snapshot> index = {};  ///< of rows that `base` does not find
};

/// Returns the evidence of the candidate at `row`, null if there is none.
[[nodiscard]] const EvidenceByCompetence* find_evidence(const LiveEvidence* part,
                                                        const PoolAccess::Data& base,
                                                        std::size_t row);

/// The evidence of a version.
class VersionEvidence final : public EvidenceStore {
public:
    /// Of `size` candidates; `version` and `data` outlive this.
    VersionEvidence(const LiveVersion& version, const PoolAccess::Data& data, std::size_t size)
        : version_{version}, data_{data}, size_{size} {}

    [[nodiscard]] bool contains(std::size_t row) const override;
    [[nodiscard]] const EvidenceByCompetence* find(std::size_t row) const override;
    [[nodiscard]] std::size_t size() const override { return size_; }
    void for_each(
        const std::function<void(std::size_t, const EvidenceByCompetence&)>& visit) const override;

private:
    [[nodiscard]] const LiveEvidence* part(std::size_t row) const {
        return version_.superblocks[row / superblock_candidates]->evidence.get();
    }

    const LiveVersion& version_;
    const PoolAccess::Data& data_;
    std::size_t size_;
};

/// The ids of a version, numbers or strings.
class VersionIds final : public LateIds {
public:
    /// `version` and `data` outlive this.
    VersionIds(const LiveVersion& version, const PoolAccess::Data& data, bool ascend)
        : version_{version}, data_{data}, ascend_{ascend} {}

    [[nodiscard]] std::optional<std::size_t> find(const CandidateId& id) const override;
    [[nodiscard]] bool ascend() const noexcept override { return ascend_; }
    [[nodiscard]] const IdOrder& order() const override;

private:
    const LiveVersion& version_;
    const PoolAccess::Data& data_;
    bool ascend_;
    mutable std::once_flag made_ = {};
    mutable IdOrder order_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
