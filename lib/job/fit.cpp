// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/fit.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::int64_t max_denominator = 1000;

void check_table(const std::vector<Fraction>& shares) {
    const auto place = [](std::size_t level) {
        return "fit.table[" + std::to_string(level) + "]: ";
    };
    if (shares.size() < 2)
        throw invalid_input{"fit.table: " + std::to_string(shares.size()) +
                            " shares are fewer than one for each of the levels 0..max"};
    for (std::size_t level = 0; level < shares.size(); ++level) {
        if (shares[level].denominator() > max_denominator)
            throw invalid_input{place(level) + "the denominator of " + shares[level].to_string() +
                                " is above 1000"};
        if (shares[level] < Fraction{} || Fraction{1, 1} < shares[level])
            throw invalid_input{place(level) + shares[level].to_string() + " is not in 0..1"};
        if (level > 0 && shares[level] < shares[level - 1])
            throw invalid_input{place(level) + shares[level].to_string() + " is less than " +
                                shares[level - 1].to_string() + " one level below"};
    }
    if (!(shares.front() == Fraction{}))
        throw invalid_input{place(0) + shares.front().to_string() + " is not 0"};
    if (!(shares.back() == Fraction{1, 1}))
        throw invalid_input{place(shares.size() - 1) + shares.back().to_string() + " is not 1"};
}

}  // namespace

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
    check_table(shares);
    Fit fit;
    fit.kind_ = Kind::table;
    fit.shares_ = std::move(shares);
    return fit;
}

Fraction Fit::share(int level, int required, int max) const {
    if (level < 0 || level > max)
        throw invalid_input{"fit: level " + std::to_string(level) + " is not in 0.." +
                            std::to_string(max)};
    if (required < 1 || required > max)
        throw invalid_input{"fit: required level " + std::to_string(required) + " is not in 1.." +
                            std::to_string(max)};
    if (kind_ == Kind::table) {
        if (shares_.size() != static_cast<std::size_t>(max) + 1)
            throw invalid_input{"fit.table: " + std::to_string(shares_.size()) +
                                " shares, but the scale has the levels 0.." + std::to_string(max)};
        return shares_[static_cast<std::size_t>(level)];
    }
    if (kind_ == Kind::full_scale)
        return {level, max};
    if (level >= required)
        return {1, 1};
    return kind_ == Kind::threshold ? Fraction{} : Fraction{level, required};
}

const char* to_string(Fit::Kind kind) noexcept {
    switch (kind) {
        case Fit::Kind::proportional:
            return "proportional";
        case Fit::Kind::threshold:
            return "threshold";
        case Fit::Kind::full_scale:
            return "full_scale";
        case Fit::Kind::table:
            break;
    }
    return "table";
}

}  // namespace herne::inline HERNE_ABI
