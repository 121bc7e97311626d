// SPDX-License-Identifier: BSL-1.0
#include "io/local_ids.hpp"

#include <herne/base/error.hpp>

#include "text/id.hpp"
#include "text/quoted.hpp"

namespace herne::inline HERNE_ABI::detail {

LocalIds::LocalIds(const Framework& framework) : is_merged_{framework.parts().size() > 1} {}

std::string LocalIds::of(const std::string& competence) const {
    const std::size_t slash = competence.find('/');
    if (!is_merged_)
        return competence.substr(slash + 1);
    std::string id = competence;
    id[slash] = '.';
    return id;
}

std::string local_id_of(std::string_view text) {
    constexpr std::size_t max_size = 100;
    std::string id{text.substr(0, max_size)};
    for (char& c : id) {
        const std::string after_letter{'x', c};
        if (!is_local_id(after_letter))
            c = '-';
    }
    return is_local_id(id) ? id : "x" + id.substr(0, max_size - 1);
}

void check_same_competences(const Framework& framework, std::span<const JobProfile> jobs,
                            const Pool& pool) {
    if (!(pool.framework() == framework))
        throw framework_mismatch{"the pool is over another framework, " +
                                 detail::quoted(pool.framework().id())};
    for (const JobProfile& job : jobs)
        for (const Requirement& requirement : job.requirements())
            if (!framework.contains(requirement.competence))
                throw framework_mismatch{"the job " + detail::quoted(job.reference()) +
                                         " requires " + detail::quoted(requirement.competence) +
                                         ", which the framework does not have"};
}

}  // namespace herne::inline HERNE_ABI::detail
