// SPDX-License-Identifier: BSL-1.0
#include "analysis/opening_check.hpp"

#include "base/wording.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string opening_at(std::size_t position, const char* member) {
    return "openings[" + std::to_string(position) + "]." + member;
}

template <class Number>
void check_range(const std::string& where, Number number, Number last) {
    if (number < 1 || number > last)
        throw invalid_input{not_in(where, std::to_string(number), from_to(1, last))};
}

void check_different_jobs(std::span<const Opening> openings) {
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < openings.size(); ++i) {
        const auto& job = openings[i].job;
        const auto [found, added] = seen.emplace(job.digest(), i);
        if (!added)
            throw invalid_input{Problem{.where = opening_at(i, "job"),
                                        .what = "is the job of openings[" +
                                                std::to_string(found->second) +
                                                "] too: it should be one opening with more places",
                                        .value = job.reference()}};
    }
}

}  // namespace

std::uint64_t checked_places(std::span<const Opening> openings) {
    check_range<std::uint64_t>("openings", openings.size(), max_openings);
    std::uint64_t places = 0;
    for (std::size_t i = 0; i < openings.size(); ++i) {
        check_range(opening_at(i, "places"), openings[i].places, max_places);
        check_range(opening_at(i, "weight"), openings[i].weight, max_opening_weight);
        places += openings[i].places;
    }
    if (places > max_places)
        throw invalid_input{Problem{.where = "openings",
                                    .what = "have " + std::to_string(places) +
                                            " places in all, more than " +
                                            std::to_string(max_places),
                                    .value = std::to_string(places),
                                    .allowed = from_to(1, max_places)}};
    check_different_jobs(openings);
    return places;
}

std::vector<std::vector<std::size_t>> rows_of_applied(const Pool& pool,
                                                      std::span<const Opening> openings) {
    std::vector<std::vector<std::size_t>> result(openings.size());
    for (std::size_t i = 0; i < openings.size(); ++i) {
        if (!openings[i].applied)
            continue;
        const auto& ids = *openings[i].applied;
        auto& rows = result[i];
        rows.reserve(ids.size());
        for (std::size_t a = 0; a < ids.size(); ++a) {
            const auto found = pool.find(ids[a]);
            if (!found)
                throw unknown_id{opening_at(i, "applied[") + std::to_string(a) + "]: candidate",
                                 ids[a].to_string(), ""};
            rows.push_back(*found);
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
