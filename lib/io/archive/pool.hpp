// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/archive/model.hpp"

// What archives hold of pool/.

namespace herne::inline HERNE_ABI::detail {

/// A pool as plain data.
struct PoolRecord {
    std::vector<std::uint64_t> numbers = {};  ///< ids, if they are numbers
    std::vector<std::string> strings = {};    ///< ids, if they are strings
    /// one string a competence, one hex digit a candidate; `f` is unknown
    std::vector<std::string> levels = {};
    std::vector<std::pair<std::uint64_t, EvidenceByCompetence>> evidence = {};  ///< by row
    /// competences that the pool's input does not speak of
    std::vector<std::uint64_t> not_provided = {};
};

/// Returns the pool's data.
[[nodiscard]] PoolRecord record_of(const Pool& pool);
/// Returns the pool that the data makes. Throws `invalid_input`.
[[nodiscard]] Pool pool_of(const Framework& framework, const PoolRecord& record);

template <class F>
void describe(F& field, Pool& pool) {
    Framework framework = pool.framework();
    PoolRecord record;
    if (!F::loading)
        record = record_of(pool);
    field("framework", framework);
    field("numbers", record.numbers);
    field("strings", record.strings);
    field("levels", record.levels);
    field.list("evidence", record.evidence, [](auto& fields, auto& entry) {
        fields("row", entry.first);
        fields("evidence", entry.second);
    });
    field("not_provided", record.not_provided);
    if (F::loading)
        pool = pool_of(framework, record);
}

}  // namespace herne::inline HERNE_ABI::detail
