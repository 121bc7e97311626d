// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>

#include <herne/job/fit.hpp>
#include <herne/record/job.hpp>

#include "base/wording.hpp"
#include "job/fit_table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::int64_t max_denominator = 1000;

/// Returns what is wrong with one share by itself or next to the one below, nothing if all is well.
std::optional<Problem> share_fault(const std::vector<Fraction>& shares, std::size_t level) {
    const Fraction& share = shares[level];
    const std::string written = share.to_string();
    if (share.denominator() > max_denominator)
        return Problem{.what = "the denominator of " + written + " is above 1000",
                       .value = written};
    if (share < Fraction{} || Fraction{1, 1} < share)
        return not_in({}, written, "0..1");
    if (level > 0 && share < shares[level - 1])
        return Problem{
            .what = written + " is less than " + shares[level - 1].to_string() + " one level below",
            .value = written};
    return std::nullopt;
}

}  // namespace

std::optional<detail::TableFault> detail::table_fault(const std::vector<Fraction>& shares) {
    if (shares.size() < 2)
        return TableFault{{},
                          {.what = std::to_string(shares.size()) +
                                   " shares are fewer than one for each of the levels 0..max"}};
    for (std::size_t level = 0; level < shares.size(); ++level)
        if (auto fault = share_fault(shares, level))
            return TableFault{level, std::move(*fault)};
    if (!(shares.front() == Fraction{}))
        return TableFault{0, is_not({}, shares.front().to_string(), "0")};
    if (!(shares.back() == Fraction{1, 1}))
        return TableFault{shares.size() - 1, is_not({}, shares.back().to_string(), "1")};
    return std::nullopt;
}

Fit Fit::threshold() {
    Fit fit;
    fit.kind_ = Kind::threshold;
    return fit;
}

Fit Fit::full_scale() {
    Fit fit;
    fit.kind_ = Kind::full_scale;
    return fit;
}

Fit Fit::table(std::vector<Fraction> shares) {
    if (auto fault = detail::table_fault(shares)) {
        fault->problem.where = "fit.table";
        if (fault->level)
            fault->problem.where += '[' + std::to_string(*fault->level) + ']';
        throw invalid_input{std::move(fault->problem)};
    }
    Fit fit;
    fit.kind_ = Kind::table;
    fit.shares_ = std::move(shares);
    return fit;
}

Fraction Fit::share(int level, int required, int max) const {
    if (level < 0 || level > max)
        throw invalid_input{detail::refusal("fit", std::to_string(level), detail::from_to(0, max),
                                            {.before = "level "})};
    if (required < 1 || required > max)
        throw invalid_input{detail::refusal("fit", std::to_string(required),
                                            detail::from_to(1, max),
                                            {.before = "required level "})};
    if (kind_ == Kind::table) {
        if (shares_.size() != static_cast<std::size_t>(max) + 1)
            throw invalid_input{Problem{.where = "fit.table",
                                        .what = std::to_string(shares_.size()) +
                                                " shares, but the scale has the levels 0.." +
                                                std::to_string(max),
                                        .value = std::to_string(shares_.size()),
                                        .allowed = std::to_string(max + 1)}};
        return shares_[static_cast<std::size_t>(level)];
    }
    if (kind_ == Kind::full_scale)
        return {level, max};
    if (level >= required)
        return {1, 1};
    return kind_ == Kind::threshold ? Fraction{} : Fraction{level, required};
}

const char* to_string(Fit::Kind kind) noexcept {
    return enumerator_name(kind);
}

}  // namespace herne::inline HERNE_ABI
