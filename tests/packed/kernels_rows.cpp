// SPDX-License-Identifier: BSL-1.0
#include "base/aligned.hpp"
#include "packed/kernels/kernels.hpp"

#include "support/every_target.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace {

namespace kernels = herne::detail::kernels;

/// Random rows of as many columns, four rows each, and row numbers of so many candidates.
template <class Number>
class Rows {
public:
    Rows(std::size_t columns, std::size_t candidates)
        : candidates_{candidates},
          numbers_(herne::detail::make_aligned<Number>(columns * 4 * kernels::jobs_in_row)) {
        std::mt19937_64 random{18};
        for (std::size_t i = 0; i < columns * 4 * kernels::jobs_in_row; ++i)
            numbers_[i] = static_cast<Number>(random() % 200);
        for (std::size_t c = 0; c < columns; ++c) {
            // Columns read the arrays of row numbers the other way round.
            arrays_.push_back(static_cast<std::uint32_t>(columns - 1 - c));
            starts_.push_back(static_cast<std::uint32_t>(4 * c));
        }
        for (std::size_t i = 0; i < columns * candidates; ++i)
            chosen_.push_back(static_cast<std::uint8_t>(random() % 4));
    }

    [[nodiscard]] std::size_t wrong_sums() const {
        auto sums = herne::detail::make_aligned<Number>(candidates_ * kernels::jobs_in_row);
        kernels::sum_rows(kernels::JobRows<Number>{numbers_.get(), arrays_.data(), starts_.data(),
                                                   arrays_.size()},
                          {chosen_.data(), candidates_, candidates_},
                          {sums.get(), kernels::jobs_in_row});
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < candidates_; ++i)
            for (std::size_t j = 0; j < kernels::jobs_in_row; ++j)
                wrong += sums[i * kernels::jobs_in_row + j] != plain_sum(i, j) ? 1 : 0;
        return wrong;
    }

private:
    [[nodiscard]] std::uint64_t plain_sum(std::size_t candidate, std::size_t job) const {
        std::uint64_t sum = 0;
        for (std::size_t c = 0; c < arrays_.size(); ++c)
            sum += numbers_[(starts_[c] + chosen_[arrays_[c] * candidates_ + candidate]) *
                                kernels::jobs_in_row +
                            job];
        return sum;
    }

    std::size_t candidates_;
    herne::detail::AlignedArray<Number> numbers_;
    std::vector<std::uint32_t> arrays_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint8_t> chosen_;
};

template <class Number>
void check_rows() {
    for (const std::size_t columns : {0U, 1U, 2U, 33U, 300U})
        for (const std::size_t candidates : {1U, 7U, 64U})
            BOOST_TEST(Rows<Number>(columns, candidates).wrong_sums() == 0U);
}

/// Writes three rows of several lengths, the first from any place on.
template <class Wide>
void check_widened() {
    std::vector<std::uint16_t> numbers(3 * 200);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = static_cast<std::uint16_t>(65'535 - i);
    herne::test::with_every_target([&] {
        std::size_t wrong = 0;
        for (const std::size_t columns : {1U, 3U, 64U, 130U})
            for (std::size_t offset = 0; offset < 17; ++offset) {
                std::vector<Wide> memory(offset + 3 * 140, -1);
                kernels::widen_rows(numbers.data(), 200, {memory.data() + offset, 140, 3, columns});
                for (std::size_t at = 0; at < memory.size(); ++at) {
                    const std::size_t row = (at - offset) / 140;
                    const std::size_t column = (at - offset) % 140;
                    const bool inside = at >= offset && column < columns;
                    wrong += memory[at] != (inside ? numbers[row * 200 + column] : -1) ? 1 : 0;
                }
            }
        BOOST_TEST(wrong == 0U);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(packed)
BOOST_AUTO_TEST_SUITE(kernels_rows)

BOOST_AUTO_TEST_CASE(sums_of_rows_are_those_of_plain_loops) {
    herne::test::with_every_target([] {
        check_rows<std::uint16_t>();
        check_rows<std::uint32_t>();
        check_rows<std::uint64_t>();
    });
}

BOOST_AUTO_TEST_CASE(square_is_turned_over) {
    constexpr std::size_t side = kernels::jobs_in_row;
    auto square = herne::detail::make_aligned<std::uint16_t>(side * side);
    auto turned = herne::detail::make_aligned<std::uint16_t>(side * side);
    for (std::size_t i = 0; i < side * side; ++i)
        square[i] = static_cast<std::uint16_t>(i);
    herne::test::with_every_target([&] {
        std::fill_n(turned.get(), side * side, std::uint16_t{0});
        kernels::transpose_rows(square.get(), turned.get());
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < side; ++i)
            for (std::size_t j = 0; j < side; ++j)
                wrong += turned[j * side + i] != square[i * side + j] ? 1 : 0;
        BOOST_TEST(wrong == 0U);
    });
}

BOOST_AUTO_TEST_CASE(rows_are_widened_wherever_they_go) {
    check_widened<std::int32_t>();
    check_widened<std::int64_t>();
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
