// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>

#include <herne/match/rank.hpp>

#include "support/letters.hpp"

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cstdint>
#include <locale>
#include <string>
#include <vector>

namespace {

/// Numbers as Germans write them: 1.234,5.
class GermanNumbers final : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

/// A process that writes numbers so, by the streams of C++ and, where it is installed, by C.
class German {
public:
    German() {
        if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr)
            BOOST_TEST_MESSAGE("not tried: the locale de_DE.UTF-8 of C is not installed");
    }
    ~German() {
        std::locale::global(before_);
        std::setlocale(LC_ALL, before_of_c_.c_str());
    }
    German(const German&) = delete;
    German& operator=(const German&) = delete;

private:
    std::string before_of_c_ = std::setlocale(LC_ALL, nullptr);
    std::locale before_ =
        std::locale::global(std::locale{std::locale::classic(), new GermanNumbers});
};

/// What is written of a pool and of a ranking with many digits, and what is read of that.
struct Results {
    herne::Framework framework = herne::test::letters({14, 3});
    herne::Pool pool = [this] {
        herne::PoolBuilder builder{framework};
        const std::vector<std::uint64_t> ids{1'234'567, 7'654'321, 10'000};
        builder.add({.levels = std::vector<std::uint8_t>{13, 1, 7, 2, 1, 0}}, ids);
        return builder.build();
    }();
    herne::Scorecard card{framework, {{"a", tens()}, {"b", {0, 1'001, 2'002, 3'003}}}};

    static std::vector<std::int64_t> tens() {
        std::vector<std::int64_t> points(15);
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i] = static_cast<std::int64_t>(12'345 * i);
        return points;
    }
    [[nodiscard]] std::vector<std::string> written() const {
        const auto ranking = herne::rank(pool, card);
        return {herne::to_json(ranking), herne::to_json(framework), herne::to_csv(ranking),
                herne::to_csv(pool), herne::to_long_csv(pool)};
    }
    [[nodiscard]] bool read_back() const {
        const auto ranking = herne::rank(pool, card);
        return herne::ranking_from_json(herne::to_json(ranking)) == ranking &&
               herne::to_csv(herne::pool_from_csv(herne::to_csv(pool), framework)) ==
                   herne::to_csv(pool);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(locale)

BOOST_AUTO_TEST_CASE(nothing_that_is_written_depends_on_the_locale) {
    const Results results;
    const auto before = results.written();
    const German german;
    BOOST_TEST(results.written() == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_was_written_is_read_in_any_locale) {
    const Results results;
    BOOST_TEST(results.read_back());
    const German german;
    BOOST_TEST(results.read_back());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
