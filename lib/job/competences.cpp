// SPDX-License-Identifier: BSL-1.0
#include "job/competences.hpp"

#include "job/scorecard_access.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>

#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

[[noreturn]] void refuse_missing(const Competence& wanted, const Framework& held,
                                 std::string_view holder, std::string_view user) {
    std::vector<std::string_view> known;
    for (const auto& competence : held)
        known.push_back(competence.id);
    throw framework_mismatch{
        "competence " + detail::quoted(wanted.id) + " is missing: " + std::string{holder} +
        " must hold every competence that " + std::string{user} +
        " uses; the nearest one there is " + detail::quoted(nearest(wanted.id, known))};
}

[[noreturn]] void refuse_scale(const Competence& wanted, const Competence& held,
                               std::string_view holder, std::string_view user) {
    throw framework_mismatch{"competence " + detail::quoted(wanted.id) +
                             " is on another scale: " + detail::quoted(held.scale.id()) +
                             " with levels up to " + std::to_string(held.scale.max()) + " in " +
                             std::string{holder} + ", " + detail::quoted(wanted.scale.id()) +
                             " with levels up to " + std::to_string(wanted.scale.max()) + " in " +
                             std::string{user} + "; id, labels, anchors and codes must be equal"};
}

}  // namespace

std::vector<std::size_t> positions(std::span<const Competence> wanted, const Framework& held,
                                   std::string_view holder, std::string_view user) {
    std::vector<std::size_t> result;
    result.reserve(wanted.size());
    std::size_t next = 0;
    for (const auto& competence : wanted) {
        // Most often both stand in the same order.
        const bool at_next = next < held.size() && held[next].id == competence.id;
        if (!at_next && !held.contains(competence.id))
            refuse_missing(competence, held, holder, user);
        const std::size_t index = at_next ? next : held.index(competence.id);
        next = index + 1;
        if (held[index].scale != competence.scale)
            refuse_scale(competence, held[index], holder, user);
        result.push_back(index);
    }
    return result;
}

Positions::Positions(const Scorecard& scorecard, const Framework& held, std::string_view holder)
    : all_{ScorecardAccess::positions(scorecard)} {
    if (held == scorecard.framework())
        return;
    found_ = positions(scorecard.competences(), held, holder);
    all_ = found_;
}

}  // namespace herne::inline HERNE_ABI::detail
