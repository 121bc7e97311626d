// SPDX-License-Identifier: BSL-1.0
#include <herne/fwd.hpp>

namespace {

// Only named so far: what a header of an embedder does with herne's types.
struct Screen {
    const herne::JobProfile& job;
    const herne::Ranking* ranking;
    herne::UnknownAs order;
    herne::Verdict verdict;

    herne::Explanation explained(const herne::Profile& profile, const herne::ScanOptions& options);
};

}  // namespace

#include <herne/herne.hpp>
#include <herne/io/archive.hpp>
#include <herne/linear/linear.hpp>

#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fwd)

BOOST_AUTO_TEST_CASE(names_serve_before_their_definitions) {
    const auto job = herne::test::worked_example();
    const Screen screen{job, nullptr, herne::UnknownAs::best, herne::Verdict::undecided};
    BOOST_TEST(screen.job.reference() == "example");
    BOOST_TEST((screen.order == herne::UnknownAs::best));
    BOOST_TEST((screen.verdict == herne::Verdict::undecided));
}

BOOST_AUTO_TEST_SUITE_END()
