// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
#include <herne/model/framework.hpp>
#include <herne/pool/pool.hpp>

#include <span>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Ids as other systems take them: without the framework in front.
class LocalIds {
public:
    explicit LocalIds(const Framework& framework);

    /// Returns the bare name of a competence of the framework; of a merged one the framework's id,
    /// a point and the name.
    [[nodiscard]] std::string of(const std::string& competence) const;

private:
    bool is_merged_;
};

/// Returns `text` as an id within a framework: with a hyphen for each character that such ids do
/// not have, "x" in front where it would not start with a letter or digit, and of at most 100
/// characters.
[[nodiscard]] std::string local_id_of(std::string_view text);

/// Throws `framework_mismatch` unless the pool is over `framework` and it has all competences that
/// the jobs require.
void check_same_competences(const Framework& framework, std::span<const JobProfile> jobs,
                            const Pool& pool);

}  // namespace herne::inline HERNE_ABI::detail
