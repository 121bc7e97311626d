// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>

#include "packed/column.hpp"
#include "packed/page_guard.hpp"
#include "pool/evidence_store.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns one candidate's evidence as it stands in files: JSON on one line, levels by the position
/// of their competence.
[[nodiscard]] std::string evidence_text(const EvidenceByCompetence& evidence);
/// Returns the evidence that `text` holds, for competences of `framework`; `name` stands for the
/// file in errors. Throws `invalid_file`.
[[nodiscard]] EvidenceByCompetence evidence_from_text(std::string_view text,
                                                      const Framework& framework,
                                                      const std::string& name);

/// Evidence in a file: read candidate by candidate when it is asked for, and kept.
class FileEvidence final : public EvidenceStore {
public:
    /// Rows that have evidence, ascending, and where its text ends in `text`; all must outlive
    /// this, and so must `name`. `guard` may be null.
    FileEvidence(Column<std::uint64_t> rows, Column<std::uint64_t> ends, std::span<const char> text,
                 const PageGuard* guard, Framework framework, const std::string& name);

    [[nodiscard]] bool contains(std::size_t row) const override {
        return index_of(row).has_value();
    }
    [[nodiscard]] const EvidenceByCompetence* find(std::size_t row) const override;
    [[nodiscard]] std::size_t size() const override { return rows_.size(); }
    void for_each(
        const std::function<void(std::size_t, const EvidenceByCompetence&)>& visit) const override;

private:
    [[nodiscard]] std::optional<std::size_t> index_of(std::size_t row) const;
    [[nodiscard]] EvidenceByCompetence read(std::size_t index) const;

    Column<std::uint64_t> rows_;
    Column<std::uint64_t> ends_;
    std::span<const char> text_;
    const PageGuard* guard_;
    Framework framework_;
    const std::string& name_;
    mutable std::mutex mutex_ = {};
    mutable std::map<std::size_t, EvidenceByCompetence> read_ = {};  ///< by row
};

}  // namespace herne::inline HERNE_ABI::detail
