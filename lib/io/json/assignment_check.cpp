// SPDX-License-Identifier: BSL-1.0
#include "base/exact_text.hpp"
#include "io/json/analysis_documents.hpp"

#include <herne/analysis/assign.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

/// Looks for what contradicts itself in an assignment.
class AssignmentCheck {
public:
    AssignmentCheck(const Assignment& read, const Complain& complain)
        : read_{read}, complain_{complain} {}

    void check() {
        if (read_.openings.empty() || read_.openings.size() > max_openings)
            complain_("openings", std::to_string(read_.openings.size()) + " entries are not 1.." +
                                      std::to_string(max_openings));
        for (std::size_t i = 0; i < read_.openings.size(); ++i)
            check_opening(i);
        for (std::size_t i = 0; i < read_.entries.size(); ++i)
            check_entry(i);
        check_totals();
    }

private:
    [[nodiscard]] static std::string at(const std::string& list, std::size_t index,
                                        const std::string& field) {
        return list + '[' + std::to_string(index) + "]." + field;
    }
    void expect(bool holds, const std::string& where, const std::string& what) const {
        if (!holds)
            complain_(where, what);
    }
    [[nodiscard]] std::optional<Rational> exact(const std::string& text,
                                                const std::string& where) const {
        auto number = exact_from_text(text);
        expect(number.has_value(), where, "is not a fraction in lowest terms such as '7/12'");
        return number;
    }

    [[nodiscard]] std::uint64_t may_stand(const AssignedOpening& opening) const {
        return opening.eligible +
               (read_.undecided == UndecidedPeople::marked ? opening.undecided : 0);
    }
    void check_opening(std::size_t i) const {
        const auto& opening = read_.openings[i];
        const auto filled = std::count_if(read_.entries.begin(), read_.entries.end(),
                                          [&](const Placement& one) { return one.opening == i; });
        expect(opening.filled == static_cast<std::uint64_t>(filled), at("openings", i, "filled"),
               std::to_string(opening.filled) + " is not " + std::to_string(filled) +
                   ", the number of people placed there");
        expect(opening.filled <= opening.places, at("openings", i, "filled"),
               "is more than there are places");
        std::uint64_t others = read_.candidates;
        for (const std::uint64_t count :
             {opening.eligible, opening.undecided, opening.ineligible}) {
            if (count > others)
                return complain_(at("openings", i, "eligible"),
                                 "and the other counts are more than all candidates");
            others -= count;
        }
        check_reason(opening, at("openings", i, "unfilled"));
        check_passed_over(i);
    }
    void check_reason(const AssignedOpening& opening, const std::string& where) const {
        std::optional<UnfilledReason> reason;
        if (opening.filled < opening.places)
            reason = may_stand(opening) == 0               ? UnfilledReason::nobody_may_stand
                     : may_stand(opening) < opening.places ? UnfilledReason::too_few
                                                           : UnfilledReason::needed_elsewhere;
        expect(opening.unfilled == reason, where, "does not go with places, filled and counts");
    }
    void check_passed_over(std::size_t i) const {
        const auto& opening = read_.openings[i];
        const auto& first = opening.passed_over_first;
        expect(first.size() <= opening.passed_over, at("openings", i, "passed_over"),
               "is less than are listed");
        for (std::size_t p = 0; p < first.size(); ++p) {
            const std::string where =
                at("openings", i, "passed_over_first[" + std::to_string(p) + ']');
            expect(first[p].points <= opening.max_points, where + ".points",
                   "is more than the points of every top level");
            expect(std::any_of(read_.entries.begin(), read_.entries.end(),
                               [&](const Placement& one) {
                                   return one.id == first[p].id && one.opening != i &&
                                          one.opening == first[p].placed_at;
                               }),
                   where + ".placed_at", "is not where they are placed");
            expect(p == 0 || first[p - 1].points > first[p].points ||
                       (first[p - 1].points == first[p].points && first[p - 1].id < first[p].id),
                   where, "is not in order: points descending, then id ascending");
        }
    }

    void check_entry(std::size_t i) {
        const auto& entry = read_.entries[i];
        if (entry.opening >= read_.openings.size())
            return complain_(at("entries", i, "opening"), "is not the position of an opening");
        expect(i == 0 || read_.entries[i - 1].opening < entry.opening ||
                   (read_.entries[i - 1].opening == entry.opening &&
                    read_.entries[i - 1].id < entry.id),
               at("entries", i, "id"), "is not in order: by opening, then id ascending");
        expect(placed_.insert(entry.id).second, at("entries", i, "id"), "is placed twice");
        const auto& opening = read_.openings[entry.opening];
        expect(entry.points <= entry.best, at("entries", i, "points"),
               "is more than the most points");
        expect(entry.best <= opening.max_points, at("entries", i, "best"),
               "is more than the points of every top level");
        expect(entry.place > 0, at("entries", i, "place"), "is 0: places are counted from 1");
        expect(entry.verdict == Verdict::eligible || (entry.verdict == Verdict::undecided &&
                                                      read_.undecided == UndecidedPeople::marked),
               at("entries", i, "verdict"), "is not that of somebody who may stand");
        const auto loss = exact(entry.loss.sum, at("entries", i, "loss.sum"));
        expect(!loss || entry.loss.places > 0 || *loss >= 0, at("entries", i, "loss.sum"),
               "is below 0 though no place would stay empty");
        sum_ += Rational{entry.points, opening.max_points} * opening.weight;
    }

    void check_totals() const {
        expect(read_.total.filled == read_.entries.size(), "total.filled",
               "is not the number of people placed");
        const auto sum = exact(read_.total.sum, "total.sum");
        expect(!sum || *sum == sum_, "total.sum",
               "is not the sum of weight x points / max_points of everybody placed");
        if (!read_.second)
            return;
        const auto second = exact(read_.second->sum, "second.sum");
        const bool is_less = read_.second->filled < read_.total.filled;
        expect(!sum || !second || is_less ||
                   (read_.second->filled == read_.total.filled && *second <= *sum),
               "second", "is more than the total");
    }

    const Assignment& read_;
    const Complain& complain_;
    std::set<CandidateId> placed_;
    Rational sum_ = 0;
};

}  // namespace

void check_result(const Assignment& read, const Complain& complain) {
    AssignmentCheck{read, complain}.check();
}

}  // namespace herne::inline HERNE_ABI::detail::json
