// SPDX-License-Identifier: BSL-1.0
#include <herne/match/scan.hpp>

#include "detail/parallel.hpp"
#include "match/reading.hpp"

#include <algorithm>
#include <span>

namespace herne {

const char* to_string(Order order) noexcept {
    return order == Order::worst ? "worst" : "best";
}

std::vector<std::int64_t> points(const Pool& pool, const Scorecard& scorecard,
                                 const ScanOptions& options) {
    const detail::Reading reading{pool, scorecard};
    std::vector<std::int64_t> result(pool.size());
    detail::for_parts(pool.size(), options.threads, [&](std::size_t first, std::size_t last) {
        reading.add_points(options.order, first, std::span{result}.subspan(first, last - first));
    });
    return result;
}

std::vector<std::int64_t> points(const Pool& pool, const JobProfile& job,
                                 const ScanOptions& options) {
    return points(pool, job.scorecard(), options);
}

std::vector<double> scores(const Pool& pool, const Scorecard& scorecard,
                           const ScanOptions& options) {
    const auto whole = points(pool, scorecard, options);
    const auto most = static_cast<double>(scorecard.max_points());
    std::vector<double> result(whole.size());
    // Both are whole numbers up to 2^53, so the one rounding is that of the quotient.
    std::transform(whole.begin(), whole.end(), result.begin(),
                   [most](std::int64_t value) { return static_cast<double>(value) / most; });
    return result;
}

std::vector<double> scores(const Pool& pool, const JobProfile& job, const ScanOptions& options) {
    return scores(pool, job.scorecard(), options);
}

std::vector<Verdict> verdicts(const Pool& pool, const Scorecard& scorecard,
                              const ScanOptions& options) {
    const detail::Reading reading{pool, scorecard};
    std::vector<Verdict> result(pool.size());
    detail::for_parts(pool.size(), options.threads, [&](std::size_t first, std::size_t last) {
        for (std::size_t row = first; row < last; ++row)
            result[row] = reading.verdict(row);
    });
    return result;
}

std::vector<Verdict> verdicts(const Pool& pool, const JobProfile& job, const ScanOptions& options) {
    return verdicts(pool, job.scorecard(), options);
}

}  // namespace herne
