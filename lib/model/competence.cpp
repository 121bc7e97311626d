// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/competence.hpp>
#include <herne/model/evidence.hpp>
#include <herne/record/model.hpp>

#include "text/numeral.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

namespace herne::inline HERNE_ABI {
namespace {

/// Returns whether `text` could be one of the values.
bool may_be_value(const Binning& binning, std::string_view text) {
    const bool days = binning.rule == BinningRule::at_most_years_old;
    return detail::is_numeral(text) || (days && is_date(text));
}

void refuse_level_or_value(const Binning& binning, std::string_view text) {
    throw invalid_input{
        Problem{.what = detail::quoted(text) + " may be a level or a value of " +
                        binning.quantity.in("en") +
                        ", whose cut points give the levels: say which by levels_as",
                .value = detail::quoted(text)}};
}

}  // namespace

const char* to_string(Proof proof) noexcept {
    return enumerator_name(proof);
}

Level Competence::parse(std::string_view text, LevelsAs levels_as) const {
    if (!binning)
        return scale.parse(text, levels_as);
    const std::string seen = detail::visible(text);
    if (levels_as == LevelsAs::value)
        return binning->read_level(seen);
    if (levels_as == LevelsAs::automatic && may_be_value(*binning, seen))
        refuse_level_or_value(*binning, seen);
    return scale.parse(text, levels_as);
}

Level Competence::parse(long long number, LevelsAs levels_as) const {
    return binning ? parse(std::to_string(number), levels_as) : scale.parse(number, levels_as);
}

}  // namespace herne::inline HERNE_ABI
