// SPDX-License-Identifier: BSL-1.0
#include "job/job_compile.hpp"

#include <herne/base/error.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <map>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Wide = boost::multiprecision::cpp_int;

std::map<std::string, std::int64_t> weight_sums(const JobProfileParts& parts) {
    std::map<std::string, std::int64_t> sums;
    for (const auto& requirement : parts.requirements)
        sums[requirement.group] += requirement.weight;
    return sums;
}

/// Shares by the weights alone; without groups all requirements form one.
std::vector<Fraction> stated_shares(const JobProfileParts& parts) {
    const auto sums = weight_sums(parts);
    std::map<std::string, std::int64_t> group_weights;
    std::int64_t all_groups = 0;
    for (const auto& group : parts.groups) {
        group_weights.emplace(group.id, group.weight);
        all_groups += group.weight;
    }
    std::vector<Fraction> shares;
    for (const auto& requirement : parts.requirements) {
        const std::int64_t sum = sums.at(requirement.group);
        if (parts.groups.empty())
            shares.emplace_back(requirement.weight, sum);
        else
            shares.emplace_back(group_weights.at(requirement.group) * requirement.weight,
                                all_groups * sum);
    }
    return shares;
}

/// Rounds half up to whole parts of `total`, never below 1; the sum of the parts, which need not be
/// `total`, is the new total.
void round_shares(CompiledJob& job, const JobProfileParts& parts, std::int64_t total) {
    std::vector<std::int64_t> rounded_parts;
    std::int64_t sum = 0;
    for (const auto& share : job.shares) {
        const Wide rounded = (2 * Wide{share.numerator()} * total + share.denominator()) /
                             (2 * Wide{share.denominator()});
        rounded_parts.push_back(rounded < 1 ? 1 : static_cast<std::int64_t>(rounded));
        sum += rounded_parts.back();
    }
    for (std::size_t r = 0; r < rounded_parts.size(); ++r) {
        const Fraction rounded{rounded_parts[r], sum};
        if (!(rounded == job.shares[r]))
            job.rounded.push_back({parts.requirements[r].id, job.shares[r], rounded});
        job.shares[r] = rounded;
    }
}

[[noreturn]] void refuse(const JobProfileParts& parts) {
    std::string sums;
    for (const auto& [group, sum] : weight_sums(parts))
        sums += (sums.empty() ? "" : ", ") + std::to_string(sum) +
                (group.empty() ? "" : " (" + group + ")");
    std::string message = "the exact points exceed 2^53: the weights sum to " + sums;
    if (!parts.groups.empty()) {
        std::int64_t all_groups = 0;
        for (const auto& group : parts.groups)
            all_groups += group.weight;
        message += ", the group weights to " + std::to_string(all_groups);
    }
    message += parts.weight_total
                   ? "; choose a smaller weight_total than " + std::to_string(*parts.weight_total) +
                         ", or fits with smaller denominators"
                   : "; weights with rounder sums avoid it, and so does \"weight_total\": 10000, "
                     "which rounds every share to whole parts of that total";
    throw points_overflow{message};
}

/// Numerators are below 2^63, so beyond this the division by their common divisor cannot bring the
/// points below 2^53 any more.
const Wide& hopeless() {
    static const Wide limit = Wide{1} << 120;
    return limit;
}

std::vector<std::vector<std::pair<Wide, Wide>>> entries(const CompiledJob& job,
                                                        const JobProfileParts& parts,
                                                        const std::vector<int>& max_levels) {
    std::vector<std::vector<std::pair<Wide, Wide>>> result;
    for (std::size_t r = 0; r < parts.requirements.size(); ++r) {
        const auto& requirement = parts.requirements[r];
        auto& row = result.emplace_back();
        for (int level = 0; level <= max_levels[r]; ++level) {
            const Fraction fit = requirement.fit.share(level, requirement.level, max_levels[r]);
            Wide numerator = Wide{job.shares[r].numerator()} * fit.numerator();
            Wide denominator = Wide{job.shares[r].denominator()} * fit.denominator();
            const Wide divisor = gcd(numerator, denominator);
            row.emplace_back(numerator / divisor, denominator / divisor);
        }
    }
    return result;
}

}  // namespace

CompiledJob compile(const JobProfileParts& parts, const std::vector<int>& max_levels) {
    CompiledJob job;
    job.shares = stated_shares(parts);
    if (parts.weight_total)
        round_shares(job, parts, *parts.weight_total);
    const auto exact = entries(job, parts, max_levels);
    Wide common_multiple = 1;
    Wide common_divisor = 0;
    for (const auto& row : exact)
        for (const auto& [numerator, denominator] : row) {
            common_multiple = lcm(common_multiple, denominator);
            common_divisor = gcd(common_divisor, numerator);
            if (common_multiple > hopeless())
                refuse(parts);
        }
    // The shares sum to 1 and every fit ends with 1, so this quotient is the maximum.
    if (common_multiple > common_divisor * Scorecard::points_limit)
        refuse(parts);
    for (const auto& row : exact) {
        auto& table = job.points.emplace_back();
        for (const auto& [numerator, denominator] : row)
            table.push_back(static_cast<std::int64_t>(numerator * (common_multiple / denominator) /
                                                      common_divisor));
    }
    return job;
}

}  // namespace herne::inline HERNE_ABI::detail
