// SPDX-License-Identifier: BSL-1.0
#include <herne/linear/matrix.hpp>

#include <boost/test/unit_test.hpp>

namespace {

using herne::exact_points_limit;
using herne::WholeMatrix;
using herne::WritableMatrix;

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)
BOOST_AUTO_TEST_SUITE(matrix)

BOOST_AUTO_TEST_CASE(limits_are_the_last_exact_integers) {
    BOOST_TEST(exact_points_limit<double> == herne::Scorecard::points_limit);
    BOOST_TEST(exact_points_limit<std::int64_t> == herne::Scorecard::points_limit);
    BOOST_TEST(exact_points_limit<std::uint64_t> == herne::Scorecard::points_limit);
    BOOST_TEST(exact_points_limit<float> == 16'777'216);
    BOOST_TEST(exact_points_limit<std::int32_t> == 2'147'483'647);
    BOOST_TEST(exact_points_limit<std::uint8_t> == 255);
    const auto last = static_cast<float>(exact_points_limit<float>);
    BOOST_TEST(last - 1 != last);
    BOOST_TEST(static_cast<float>(exact_points_limit<float> + 1) == last);
}

BOOST_AUTO_TEST_CASE(matrices_and_views_can_be_written_constants_cannot) {
    static_assert(WritableMatrix<Eigen::MatrixXd&>);
    static_assert(WritableMatrix<Eigen::MatrixXf>);
    static_assert(WritableMatrix<Eigen::Ref<WholeMatrix>>);
    static_assert(WritableMatrix<Eigen::Map<WholeMatrix>&>);
    static_assert(WritableMatrix<decltype(std::declval<Eigen::MatrixXd&>().middleCols(0, 1))>);
    static_assert(!WritableMatrix<const Eigen::MatrixXd&>);
    static_assert(!WritableMatrix<Eigen::Ref<const WholeMatrix>>);
    static_assert(!WritableMatrix<Eigen::MatrixXcd&>);
    static_assert(!WritableMatrix<int>);
}

BOOST_AUTO_TEST_CASE(blocks_are_parts_of_those_of_pools) {
    BOOST_TEST(herne::PoolBuilder::block_size() % herne::linear_block_size == 0U);
    std::vector<std::array<std::size_t, 3>> seen;
    const std::size_t block = herne::linear_block_size;
    herne::detail::visit_row_blocks({.first_row = block - 1}, block + 3,
                                    [&](std::size_t row, std::size_t at, std::size_t size) {
                                        seen.push_back({row, at, size});
                                    });
    const std::vector<std::array<std::size_t, 3>> expected{
        {block - 1, 0, 1}, {block, 1, block}, {2 * block, block + 1, 2}};
    BOOST_TEST((seen == expected));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
