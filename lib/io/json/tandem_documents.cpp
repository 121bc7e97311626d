// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"

#include "base/rational.hpp"

#include <herne/match/placing.hpp>

#include <cstdint>
#include <string>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

using WholeNumber = boost::multiprecision::cpp_int;

/// Complains of what a document of two people says twice and not alike.
class TandemCheck {
public:
    explicit TandemCheck(const Complain& complain) : complain_{complain} {}

    void is(const WholeNumber& number, const WholeNumber& derived, const std::string& where,
            const std::string& meaning) const {
        if (number != derived)
            complain_(where, number.str() + " is not " + derived.str() + ", " + meaning);
    }
    void at_most(const WholeNumber& number, const WholeNumber& most, const std::string& where,
                 const std::string& meaning) const {
        if (number > most)
            complain_(where, number.str() + " is more than " + most.str() + ", " + meaning);
    }
    void holds(bool condition, const std::string& where, const std::string& what) const {
        if (!condition)
            complain_(where, what);
    }

private:
    const Complain& complain_;
};

std::string in_list(const char* list, std::size_t index, const char* field) {
    return std::string{list} + '[' + std::to_string(index) + "]." + field;
}

void check_counts(const TandemCounts& counts, std::size_t listed, const TandemCheck& check) {
    check.is(counts.candidates, WholeNumber{counts.eligible} + counts.undecided + counts.ineligible,
             "counts.candidates", "the sum of the verdicts");
    check.at_most(counts.people, WholeNumber{counts.eligible} + counts.undecided, "counts.people",
                  "all who are not ineligible");
    check.is(counts.pairs, WholeNumber{counts.fit} + counts.hours_apart, "counts.pairs",
             "the pairs whose hours fit and those whose hours do not");
    check.at_most(WholeNumber{listed} + counts.ties_at_cut, counts.fit, "counts.ties_at_cut",
                  "all pairs that fit, with those listed");
}

}  // namespace

void check_result(const Tandems& read, const Complain& complain) {
    const TandemCheck check{complain};
    check_counts(read.counts, read.entries.size(), check);
    if (read.top)
        check.at_most(read.entries.size(), *read.top, "entries", "the number asked for");
    for (std::size_t i = 0; i < read.entries.size(); ++i) {
        const auto& entry = read.entries[i];
        const auto place = [&](const char* field) { return in_list("entries", i, field); };
        check.holds(entry.a < entry.b, place("b"), "does not come after 'a'");
        check.holds(!read.partner || entry.a == *read.partner || entry.b == *read.partner,
                    place("a"), "is no pair of 'partner'");
        check.at_most(entry.points, entry.best, place("points"), "the most points");
        check.at_most(entry.best, read.max_points, place("best"), "the points of every top level");
        if (i == 0)
            continue;
        const auto& before = read.entries[i - 1];
        check.holds(before.points != entry.points ? before.points > entry.points
                    : before.a != entry.a         ? before.a < entry.a
                                                  : before.b < entry.b,
                    place("points"), "is out of order");
    }
    for_standings(read.entries, read.counts.ties_at_cut, [&](std::size_t i, Standing standing) {
        check.is(read.entries[i].place, standing.place, in_list("entries", i, "place"),
                 "the place by points");
        check.holds(read.entries[i].tied == standing.tied, in_list("entries", i, "tied"),
                    "does not go with the points of the others");
    });
}

void check_result(const TandemExplanation& read, const Complain& complain) {
    const TandemCheck check{complain};
    check.holds(read.a != read.b, "b", "is the same person as 'a'");
    WholeNumber points = 0;
    WholeNumber best = 0;
    WholeNumber maximum = 0;
    for (std::size_t r = 0; r < read.requirements.size(); ++r) {
        const auto& one = read.requirements[r];
        check.holds(one.level.has_value() != (one.shared == Sharing::mean),
                    in_list("requirements", r, "level"), "does not go with what is asked of two");
        points += one.points;
        best += one.best;
        maximum += one.maximum;
    }
    check.is(read.points, points, "points", "the sum of those of the requirements");
    check.is(read.best, best, "best", "the sum of those of the requirements");
    check.is(read.max_points, maximum, "max_points", "the sum of those of the requirements");
    check.holds(read.hours_add_up.has_value() == (read.wanted_a && read.wanted_b), "hours_add_up",
                "does not go with what both asked for");
}

}  // namespace herne::inline HERNE_ABI::detail::json
