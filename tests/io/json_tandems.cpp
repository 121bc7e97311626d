// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include <herne/record/analysis.hpp>

#include "support/analysis_results.hpp"
#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <tuple>
#include <utility>

namespace {

using namespace herne;
using namespace herne_test;

/// Checks what reading a document says of a result that contradicts itself.
template <class T>
void check_contradiction(const T& result, const std::string& where, const std::string& what) {
    const Document of{test::document_of<T>, herne::to_json(result),
                      [](const std::string& text, const std::string& name) {
                          static_cast<void>(result_from_json<T>(text, name));
                      }};
    check_problem(of, of.text, where, what);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_tandems)

BOOST_AUTO_TEST_CASE(pairs_that_contradict_themselves_are_named) {
    const auto& result = std::get<Tandems>(test::analysis_results());
    BOOST_TEST_REQUIRE(result.entries.size() == 2U);
    auto changed = result;
    changed.counts.candidates += 1;
    check_contradiction(changed, "counts.candidates", "the sum of the verdicts");
    changed = result;
    changed.counts.people = result.counts.candidates + 1;
    check_contradiction(changed, "counts.people", "all who are not ineligible");
    changed = result;
    changed.counts.hours_apart += 1;
    check_contradiction(changed, "counts.pairs", "the pairs whose hours fit");
    changed = result;
    changed.counts.ties_at_cut = result.counts.fit;
    check_contradiction(changed, "counts.ties_at_cut", "all pairs that fit");
    changed = result;
    changed.top = 1;
    check_contradiction(changed, "entries", "2 is more than 1, the number asked for");
    changed = result;
    std::swap(changed.entries[0].a, changed.entries[0].b);
    check_contradiction(changed, "entries[0].b", "does not come after 'a'");
    changed = result;
    changed.partner = CandidateId{"somebody"};
    check_contradiction(changed, "entries[0].a", "is no pair of 'partner'");
    changed = result;
    changed.entries[0].best = changed.entries[0].points - 1;
    check_contradiction(changed, "entries[0].points", "the most points");
    changed = result;
    changed.max_points = 1;
    check_contradiction(changed, "entries[0].best", "the points of every top level");
    changed = result;
    std::swap(changed.entries[0], changed.entries[1]);
    check_contradiction(changed, "entries[1].points", "is out of order");
    changed = result;
    changed.entries[1].place = 7;
    check_contradiction(changed, "entries[1].place", "the place by points");
    changed = result;
    changed.entries[0].tied = !changed.entries[0].tied;
    check_contradiction(changed, "entries[0].tied", "does not go with the points");
}

BOOST_AUTO_TEST_CASE(explanations_of_two_add_up) {
    const auto& result = std::get<TandemExplanation>(test::analysis_results());
    auto changed = result;
    changed.b = changed.a;
    check_contradiction(changed, "b", "is the same person as 'a'");
    changed = result;
    changed.points += 1;
    check_contradiction(changed, "points", "the sum of those of the requirements");
    changed = result;
    changed.best += 1;
    check_contradiction(changed, "best", "the sum of those of the requirements");
    changed = result;
    changed.max_points += 1;
    check_contradiction(changed, "max_points", "the sum of those of the requirements");
    changed = result;
    changed.requirements[0].level = {};
    changed.requirements[0].shared = Sharing::both;
    check_contradiction(changed, "requirements[0].level", "does not go with what is asked");
    changed = result;
    changed.wanted_b = {};
    check_contradiction(changed, "hours_add_up", "does not go with what both asked for");
}

BOOST_AUTO_TEST_CASE(what_is_asked_of_two_is_always_written) {
    const auto& result = std::get<TandemExplanation>(test::analysis_results());
    const std::string text = herne::to_json(result);
    std::size_t written = 0;
    for (auto at = text.find("\"shared\": "); at != std::string::npos;
         at = text.find("\"shared\": ", at + 1))
        ++written;
    BOOST_TEST(written == result.requirements.size());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
