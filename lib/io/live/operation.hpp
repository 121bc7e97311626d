// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/candidate_id.hpp>
#include <herne/model/profile.hpp>

#include "base/wipe.hpp"
#include "pool/live/working_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Bytes of a journal, which leave no trace in memory.
using JournalBytes = WipedVector<std::byte>;

/// What an operation does, as journals number it.
enum class OperationKind : std::uint8_t {
    insert = 1,               ///< id, codes, evidence
    levels = 2,               ///< id, codes
    levels_and_evidence = 3,  ///< id, codes, evidence
    level = 4,                ///< id, competence, code
    evidence = 5,             ///< id, evidence
    version = 6,              ///< number: a version was published; counts as none
};

/// What is done to a pool. It refers to what the caller has.
struct Operation {
    OperationKind kind{};
    const CandidateId* id = nullptr;
    std::span<const std::uint8_t> codes = {};  ///< one of them for `level`
    std::size_t competence = 0;
    HeldEvidencePtr evidence = {};  ///< all of the candidate; null for none
    std::uint64_t version = 0;
};

/// Does an operation that was checked. Whatever throws has changed nothing.
void apply(const Operation& operation, std::size_t row, WorkingPool& pool);

/// Appends an operation as it stands in journals.
void encode(const Operation& operation, JournalBytes& bytes);

/// What `replay` did.
struct Replayed {
    std::uint64_t operations = 0;
    std::uint64_t version = 0;  ///< the last one that was published, 0 if none was
};

/// Does the operations that `bytes` hold. Throws `invalid_input` that says what is wrong where one
/// is malformed, or not one for the pool; those before it are done then.
Replayed replay(std::span<const std::byte> bytes, WorkingPool& pool);

}  // namespace herne::inline HERNE_ABI::detail
