// SPDX-License-Identifier: BSL-1.0
#include "io/level_rules.hpp"

#include <herne/base/error.hpp>

#include "text/exact_decimal.hpp"
#include "text/quoted.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the level of the scale that `written` names.
Level named_level(const Scale& scale, std::string_view written) {
    const auto value = fraction_of_decimal(written);
    if (value && value->denominator() != 1)
        throw invalid_input{Problem{
            .what = detail::quoted(written) + " lies between two levels of the scale " +
                    detail::quoted(scale.id()) + "; a binning has to say which level it gives",
            .value = detail::quoted(written)}};
    return scale.parse(written);
}

}  // namespace

void check_rule(const LevelRule& rule, std::string_view where) {
    if (rule.binning)
        check(*rule.binning, rule.scale.max(), where);
}

Level stated_level(const LevelRule& rule, std::string_view written) {
    return rule.binning ? rule.binning->read_level(written) : named_level(rule.scale, written);
}

Level required_level(const LevelRule& rule, std::string_view written) {
    const bool by_days = rule.binning && rule.binning->rule == BinningRule::at_most_years_old;
    return by_days ? named_level(rule.scale, written) : stated_level(rule, written);
}

const LevelRule& rule_of(const std::map<std::string, LevelRule>& rules,
                         const std::string& competence, const LevelRule& general) {
    const auto found = rules.find(competence);
    return found == rules.end() ? general : found->second;
}

}  // namespace herne::inline HERNE_ABI::detail
