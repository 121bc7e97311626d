// SPDX-License-Identifier: BSL-1.0
#include "packed/kernels/kernels.hpp"

#include "base/aligned.hpp"

#include "support/cases.hpp"
#include "support/every_target.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

namespace kernels = herne::detail::kernels;

using herne::detail::line_bytes;
using herne::detail::line_candidates;
using herne::test::with_every_target;

/// Aligned pages of random bytes.
class Pages {
public:
    Pages(std::size_t count, std::size_t lines, std::mt19937_64& random)
        : memory_(std::make_unique<Line[]>(count * lines)), lines_{lines} {
        for (std::size_t l = 0; l < count * lines; ++l)
            for (auto& byte : memory_[l].bytes)
                byte = static_cast<std::uint8_t>(random());
        for (std::size_t p = 0; p < count + std::max(count, kernels::pages_ahead); ++p)
            pointers_.push_back(memory_[std::min(p, count - 1) * lines].bytes);
    }

    [[nodiscard]] const std::uint8_t* const* data() const { return pointers_.data(); }
    [[nodiscard]] unsigned code(std::size_t page, std::size_t candidate) const {
        const auto in_line = candidate % line_candidates;
        const auto& line = memory_[page * lines_ + candidate / line_candidates];
        const unsigned byte = line.bytes[in_line % line_bytes];
        return in_line < line_bytes ? byte & 15U : byte >> 4U;
    }

private:
    struct alignas(64) Line {
        std::uint8_t bytes[line_bytes];
    };
    std::unique_ptr<Line[]> memory_;
    std::size_t lines_;
    std::vector<const std::uint8_t*> pointers_;
};

struct Buffers {
    alignas(64) std::uint8_t bytes[8 * 8192];
    alignas(64) std::uint32_t words[8192];
    alignas(64) std::uint64_t worst[128];
    alignas(64) std::uint64_t best[128];
};

/// Calls `check(pages, count, lines)` for several shapes.
template <class Check>
void with_pages(const Check& check) {
    std::mt19937_64 random{16};
    herne::test::SomeOf shapes;
    for (const std::size_t lines : {64U, 1U, 2U, 3U, 63U})
        for (const std::size_t count : {1U, 2U, 5U, 32U, 300U, 33U})
            if (shapes.next())
                check(Pages{count, lines, random}, count, lines);
}

/// Returns a number for each candidate: the sum over pages of `value(page, code)`.
template <class Value>
std::vector<std::uint32_t> plain_sums(const Pages& pages, std::size_t count, std::size_t lines,
                                      const Value& value) {
    std::vector<std::uint32_t> sums(lines * line_candidates);
    for (std::size_t p = 0; p < count; ++p)
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += value(p, pages.code(p, i));
    return sums;
}

/// Returns how many bytes are not these sums, saturated.
std::size_t wrong_bytes(const std::uint8_t* bytes, const std::vector<std::uint32_t>& sums) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < sums.size(); ++i)
        wrong += bytes[i] != std::min(sums[i], 255U) ? 1 : 0;
    return wrong;
}

/// Checks with every instruction set that exact sums, and points of them, are those of `sums`;
/// `how(mode)` states the numbers.
template <class How>
void check_sums(const Pages& pages, std::size_t count, std::size_t lines,
                const std::vector<std::uint32_t>& sums, const How& how) {
    constexpr std::uint32_t before = 77;
    constexpr std::int32_t max_points = 2'000'000'000;
    const auto buffers = std::make_unique<Buffers>();
    const auto written = std::make_unique<Buffers>();
    with_every_target([&] {
        for (const auto mode : {kernels::SumMode::replace, kernels::SumMode::add}) {
            kernels::Digits digits = how(mode);
            std::fill_n(buffers->words, 8192, before);
            kernels::sum_digits(pages.data(), digits, count, lines, buffers->words);
            std::size_t wrong = 0;
            for (std::size_t i = 0; i < sums.size(); ++i)
                wrong += buffers->words[i] !=
                         (sums[i] << digits.shift) + (mode == kernels::SumMode::add ? before : 0U);
            const auto expected = *buffers;
            digits.points = reinterpret_cast<std::int32_t*>(written->words);
            digits.max_points = max_points;
            std::fill_n(buffers->words, 8192, before);
            kernels::sum_digits(pages.data(), digits, count, lines, buffers->words);
            for (std::size_t i = 0; i < sums.size(); ++i)
                wrong += written->words[i] != max_points - expected.words[i];
            BOOST_TEST(wrong == 0U);
        }
    });
}

std::vector<kernels::ByteTable> any_tables(std::size_t count, unsigned below) {
    std::mt19937_64 random{17};
    std::vector<kernels::ByteTable> tables(count);
    for (auto& table : tables)
        for (auto& loss : table.by_code)
            loss = static_cast<std::uint8_t>(random() % below);
    return tables;
}

/// Returns numbers of up to so many bits, 16 for each of `count` pages; every fifth is the
/// greatest.
std::vector<std::uint32_t> any_numbers(std::size_t count, unsigned bits, std::mt19937_64& random) {
    const auto greatest = static_cast<std::uint32_t>((std::uint64_t{1} << bits) - 1);
    std::vector<std::uint32_t> numbers(16 * count);
    for (auto& number : numbers)
        number = random() % 5 == 0 ? greatest : static_cast<std::uint32_t>(random()) & greatest;
    return numbers;
}

/// Numbers by page and code as kernels want them: in digits and in planes of so many bits.
class Written {
public:
    Written(const std::vector<std::uint32_t>& numbers, unsigned bits, unsigned bits_of_plane)
        : digits_{(bits + 4) / 5}, plane_count_{(bits + bits_of_plane - 1) / bits_of_plane} {
        const std::size_t count = numbers.size() / 16;
        tables_.resize(count * digits_);
        planes_.resize(count * plane_count_);
        const std::uint32_t plane_mask = (1U << bits_of_plane) - 1;
        for (std::size_t p = 0; p < count; ++p)
            for (std::size_t code = 0; code < 16; ++code) {
                const std::uint32_t number = numbers[p * 16 + code];
                for (std::size_t k = 0; k < digits_; ++k)
                    tables_[p * digits_ + k].by_code[code] =
                        static_cast<std::uint8_t>(number >> 5 * k & 31U);
                for (std::size_t k = 0; k < plane_count_; ++k)
                    planes_[p * plane_count_ + k].by_code[code] =
                        static_cast<std::uint16_t>(number >> bits_of_plane * k & plane_mask);
            }
    }
    [[nodiscard]] kernels::Digits stated(unsigned shift, kernels::SumMode mode) const {
        kernels::Digits result{tables_.data(), digits_, shift, mode};
        result.planes = planes_.data();
        result.plane_count = plane_count_;
        return result;
    }

private:
    std::size_t digits_;
    std::size_t plane_count_;
    std::vector<kernels::ByteTable> tables_ = {};
    std::vector<kernels::WordTable> planes_ = {};
};

/// Returns whether the system counts `flag` among what the processor can; false if it says nothing.
[[maybe_unused]] bool system_names_flag(const std::string& flag) {
    std::ifstream in{"/proc/cpuinfo"};
    std::string line;
    while (std::getline(in, line))
        if (line.starts_with("flags"))
            return (line + ' ').find(' ' + flag + ' ') != std::string::npos;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(packed)
BOOST_AUTO_TEST_SUITE(kernels)

BOOST_AUTO_TEST_CASE(best_instruction_set_is_used) {
    BOOST_TEST(!::kernels::targets().empty());
#if defined(__x86_64__)
    if (system_names_flag("avx2"))
        BOOST_TEST(std::string{::kernels::target_name()}.find("AVX") == 0U);
#endif
}

BOOST_AUTO_TEST_CASE(sums_of_bytes_saturate) {
    const auto tables = any_tables(300, 40);
    const auto buffers = std::make_unique<Buffers>();
    with_pages([&](const Pages& pages, std::size_t count, std::size_t lines) {
        const auto sums = plain_sums(pages, count, lines, [&](std::size_t p, unsigned code) {
            return unsigned{tables[p].by_code[code]};
        });
        with_every_target([&] {
            for (std::size_t loop = 0; loop < ::kernels::byte_loops; ++loop) {
                std::fill_n(buffers->bytes, 8192, std::uint8_t{99});
                ::kernels::sum_bytes(static_cast<::kernels::ByteLoop>(loop), pages.data(),
                                     tables.data(), count, lines, buffers->bytes);
                BOOST_TEST(wrong_bytes(buffers->bytes, sums) == 0U);
            }
        });
    });
}

BOOST_AUTO_TEST_CASE(sums_of_bytes_of_jobs_are_those_of_each) {
    const auto tables = any_tables(300 * 8, 40);
    const auto buffers = std::make_unique<Buffers>();
    with_pages([&](const Pages& pages, std::size_t count, std::size_t lines) {
        for (const std::size_t jobs : {2U, 4U, 8U}) {
            std::vector<std::vector<std::uint32_t>> sums;
            for (std::size_t j = 0; j < jobs; ++j)
                sums.push_back(plain_sums(pages, count, lines, [&](std::size_t p, unsigned code) {
                    return unsigned{tables[p * jobs + j].by_code[code]};
                }));
            with_every_target([&] {
                ::kernels::sum_bytes_of_jobs(pages.data(), tables.data(), count, lines, jobs,
                                             buffers->bytes);
                for (std::size_t j = 0; j < jobs; ++j)
                    BOOST_TEST(wrong_bytes(buffers->bytes + j * 8192, sums[j]) == 0U);
            });
        }
    });
}

BOOST_AUTO_TEST_CASE(sums_of_digits_are_exact_and_in_order) {
    const auto tables = any_tables(4096 * 5, 32);
    const auto check = [&](const Pages& pages, std::size_t count, std::size_t lines) {
        for (std::size_t digits = 1; digits <= ::kernels::max_digits; ++digits) {
            const auto sums = plain_sums(pages, count, lines, [&](std::size_t p, unsigned code) {
                std::uint32_t number = 0;
                for (std::size_t k = digits; k-- > 0;)
                    number = (number << 5U) + tables[p * digits + k].by_code[code];
                return number;
            });
            check_sums(pages, count, lines, sums, [&](::kernels::SumMode mode) {
                const unsigned shift = mode == ::kernels::SumMode::add ? 20 : 0;
                return ::kernels::Digits{tables.data(), digits, shift, mode};
            });
        }
    };
    with_pages(check);
    std::mt19937_64 random{18};
    check(Pages{4096, 1, random}, 4096, 1);
}

BOOST_AUTO_TEST_CASE(sums_of_planes_are_those_of_digits) {
    // Numbers of 5 bits a digit and of 11 a plane, greatest ones among them.
    std::mt19937_64 random{29};
    const auto check = [&](const Pages& pages, std::size_t count, std::size_t lines) {
        for (std::size_t planes = 1; planes <= ::kernels::max_planes; ++planes) {
            // 25 bits are what five digits hold.
            const unsigned bits = std::min(11 * static_cast<unsigned>(planes), 25U);
            const auto numbers = any_numbers(count, bits, random);
            const Written tables{numbers, bits, ::kernels::bits_of_plane};
            const auto sums = plain_sums(pages, count, lines, [&](std::size_t p, unsigned code) {
                return numbers[p * 16 + code];
            });
            check_sums(pages, count, lines, sums, [&](::kernels::SumMode mode) {
                return tables.stated(mode == ::kernels::SumMode::add ? 3 : 0, mode);
            });
        }
    };
    with_pages(check);
    check(Pages{4096, 1, random}, 4096, 1);
}

BOOST_AUTO_TEST_CASE(one_plane_holds_any_numbers_that_sum_to_less_than_2_to_16) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{30};
    with_pages([&](const Pages& pages, std::size_t count, std::size_t lines) {
        // All but one page are worth up to 100, one up to what is left.
        auto numbers = any_numbers(count, 6, random);
        const auto left = static_cast<std::uint32_t>(65'535 - 63 * (count - 1));
        for (std::size_t code = 0; code < 16; ++code)
            numbers[code] = code % 2 == 0 ? left : static_cast<std::uint32_t>(random() % left);
        const Written tables{numbers, 16, 16};
        const auto sums = plain_sums(pages, count, lines, [&](std::size_t p, unsigned code) {
            return numbers[p * 16 + code];
        });
        with_every_target([&] {
            ::kernels::sum_digits(pages.data(), tables.stated(0, ::kernels::SumMode::replace),
                                  count, lines, buffers->words);
            BOOST_TEST(std::equal(sums.begin(), sums.end(), buffers->words));
        });
    });
}

BOOST_AUTO_TEST_CASE(every_way_to_read_sees_all_of_memory) {
    const auto buffers = std::make_unique<Buffers>();
    with_every_target([&] {
        for (std::size_t loop = 0; loop < ::kernels::read_loops; ++loop)
            for (const std::size_t lines : {1U, 3U, 4U, 7U, 64U})
                for (std::size_t at = 0; at < lines * line_bytes; at += 13) {
                    const auto read = [&] {
                        return ::kernels::read(static_cast<::kernels::ReadLoop>(loop),
                                               buffers->bytes, lines);
                    };
                    std::fill_n(buffers->bytes, 8192, std::uint8_t{0});
                    const auto nothing = read();
                    buffers->bytes[at] = 1;
                    BOOST_TEST(nothing == 0U);
                    BOOST_TEST(read() != 0U);
                }
    });
}

BOOST_AUTO_TEST_CASE(bytes_of_two_are_added_or_the_greater_or_the_lesser_counts) {
    struct alignas(64) Line {
        std::uint8_t bytes[line_bytes];
    };
    std::mt19937_64 random{23};
    using Shape = ::kernels::PairShape;
    herne::test::SomeOf shapes;
    for (const Shape& shape : {Shape{0, 0}, Shape{1, 0}, Shape{0, 1}, Shape{3, 9}, Shape{8, 8},
                               Shape{0, 40}, Shape{33, 0}})
        for (const unsigned below : {2U, 12U, 256U}) {
            if (!shapes.next())
                continue;
            const std::size_t planes = 1 + shape.both + shape.either;
            std::vector<Line> lines(3 * planes);
            for (auto& line : lines)
                for (auto& byte : line.bytes)
                    byte = static_cast<std::uint8_t>(random() % below);
            const auto byte = [&](std::size_t line, std::size_t plane, std::size_t i) {
                return lines[line * planes + plane].bytes[i];
            };
            // Whether i of the first line is at most `limit` together with j of another.
            const auto goes = [&](std::size_t i, std::size_t line, std::size_t j, unsigned limit) {
                unsigned sum = unsigned{byte(0, 0, i)} + byte(line, 0, j);
                for (std::size_t p = 1; p < planes; ++p)
                    sum += p <= shape.both ? std::max(byte(0, p, i), byte(line, p, j))
                                           : std::min(byte(0, p, i), byte(line, p, j));
                return sum <= limit;
            };
            const std::uint8_t* const first = lines[0].bytes;
            for (const unsigned limit : {0U, 5U, 60U, 254U})
                with_every_target([&] {
                    std::size_t wrong = 0;
                    std::array<std::uint64_t, 64> masks{};
                    for (std::size_t i = 0; i < line_bytes; ++i) {
                        ::kernels::pair_lines(first + i, first, 3, shape,
                                              static_cast<std::uint8_t>(limit), masks.data());
                        for (std::size_t line = 0; line < 3; ++line)
                            for (std::size_t j = 0; j < line_bytes; ++j)
                                wrong += (masks[line] >> j & 1U) != goes(i, line, j, limit);
                    }
                    // Person 7 of line 2 stands for the least of line 1, whatever they are.
                    const auto* const least = lines[2 * planes].bytes + 7;
                    const std::uint64_t found =
                        ::kernels::pair_block(first, least, lines[planes].bytes, shape,
                                              static_cast<std::uint8_t>(limit), masks.data());
                    for (std::size_t i = 0; i < line_bytes; ++i) {
                        bool some = false;
                        for (std::size_t j = 0; j < line_bytes && goes(i, 2, 7, limit); ++j) {
                            some = some || goes(i, 1, j, limit);
                            wrong += (masks[i] >> j & 1U) != goes(i, 1, j, limit);
                        }
                        wrong += (found >> i & 1U) != some;
                    }
                    BOOST_TEST(wrong == 0U);
                });
        }
}

BOOST_AUTO_TEST_CASE(bits_say_who_is_at_most_or_reaches) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{19};
    for (auto& byte : buffers->bytes)
        byte = static_cast<std::uint8_t>(random());
    const auto bit = [](const std::uint64_t* words, std::size_t i) {
        return (words[i / 64] >> i % 64 & 1U) != 0;
    };
    with_every_target([&] {
        for (const unsigned limit : {0U, 1U, 100U, 254U, 255U}) {
            const bool any = ::kernels::at_most(buffers->bytes, 64,
                                                static_cast<std::uint8_t>(limit), buffers->worst);
            BOOST_TEST(any);
            std::size_t wrong = 0;
            for (std::size_t i = 0; i < 8192; ++i)
                wrong += bit(buffers->worst, i) != (buffers->bytes[i] <= limit) ? 1 : 0;
            BOOST_TEST(wrong == 0U);
        }
        with_pages([&](const Pages& pages, std::size_t, std::size_t lines) {
            for (const unsigned level : {1U, 7U, 14U}) {
                ::kernels::reaches(pages.data()[0], lines, static_cast<std::uint8_t>(level),
                                   buffers->worst, buffers->best);
                std::size_t wrong = 0;
                for (std::size_t i = 0; i < lines * line_candidates; ++i) {
                    const unsigned code = pages.code(0, i);
                    wrong += bit(buffers->best, i) != (code >= level) ? 1 : 0;
                    wrong += bit(buffers->worst, i) != (code >= level && code != 15) ? 1 : 0;
                }
                BOOST_TEST(wrong == 0U);
            }
        });
    });
}

BOOST_AUTO_TEST_CASE(bits_are_counted) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{21};
    std::uint64_t expected = 0;
    for (auto& word : buffers->worst) {
        word = random() & random();
        for (std::size_t i = 0; i < 64; ++i)
            expected += word >> i & 1U;
    }
    with_every_target([&] { BOOST_TEST(::kernels::count_bits(buffers->worst, 128) == expected); });
}

BOOST_AUTO_TEST_CASE(words_say_who_is_less_or_equal) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{24};
    for (auto& word : buffers->words)
        word = 0x7FFFFFFEU + static_cast<std::uint32_t>(random() % 5);
    with_every_target([&] {
        for (const std::uint32_t limit : {0x7FFFFFFEU, 0x80000000U, 0xFFFFFFFFU})
            for (const std::size_t lines : {1U, 3U, 64U}) {
                BOOST_TEST(::kernels::compare(buffers->words, lines, limit, buffers->worst,
                                              buffers->best));
                std::size_t wrong = 0;
                for (std::size_t i = 0; i < lines * line_candidates; ++i) {
                    const bool less = (buffers->worst[i / 64] >> i % 64 & 1U) != 0;
                    const bool equal = (buffers->best[i / 64] >> i % 64 & 1U) != 0;
                    wrong += less != (buffers->words[i] < limit) ? 1 : 0;
                    wrong += equal != (buffers->words[i] == limit) ? 1 : 0;
                }
                BOOST_TEST(wrong == 0U);
            }
        BOOST_TEST(
            !::kernels::compare(buffers->words, 64, 0x7FFFFFFDU, buffers->worst, buffers->best));
    });
}

BOOST_AUTO_TEST_CASE(words_at_most_are_listed_in_order) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{28};
    for (auto& word : buffers->words)
        word = static_cast<std::uint32_t>(random() % 50);
    buffers->words[3] = ~std::uint32_t{0};
    std::vector<std::uint32_t> listed(8192 + ::kernels::room_past_list);
    with_every_target([&] {
        for (const std::size_t count : {0U, 1U, 15U, 16U, 17U, 200U, 1000U, 8191U, 8192U})
            for (const std::uint32_t limit : {0U, 1U, 20U, 49U, ~0U - 1, ~0U}) {
                const std::size_t found =
                    ::kernels::list_at_most(buffers->words, count, limit, listed.data());
                std::vector<std::uint32_t> expected;
                for (std::uint32_t i = 0; i < count; ++i)
                    if (buffers->words[i] <= limit)
                        expected.push_back(i);
                BOOST_TEST_REQUIRE(found == expected.size());
                BOOST_TEST(std::equal(expected.begin(), expected.end(), listed.begin()));
            }
    });
}

BOOST_AUTO_TEST_CASE(groups_have_their_least) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{27};
    for (auto& word : buffers->words)
        word = static_cast<std::uint32_t>(random());
    struct alignas(64) Least {
        std::uint32_t at[::kernels::groups_of_sums];
    };
    const auto least = std::make_unique<Least>();
    with_every_target([&] {
        for (const std::size_t count : {0U, 1U, 127U, 128U, 129U, 1000U, 8191U, 8192U}) {
            ::kernels::least_of_groups(buffers->words, count, least->at);
            std::size_t wrong = 0;
            for (std::size_t g = 0; g < ::kernels::groups_of_sums; ++g) {
                std::uint32_t expected = ~std::uint32_t{0};
                for (std::size_t i = g; i < count; i += ::kernels::groups_of_sums)
                    expected = std::min(expected, buffers->words[i]);
                wrong += least->at[g] != expected ? 1 : 0;
            }
            BOOST_TEST(wrong == 0U);
        }
    });
}

BOOST_AUTO_TEST_CASE(bits_are_kept_and_set) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{25};
    std::vector<std::uint64_t> before(128);
    with_every_target([&] {
        for (const bool set : {false, true}) {
            for (std::size_t w = 0; w < 128; ++w) {
                before[w] = buffers->worst[w] = random();
                buffers->best[w] = random();
            }
            (set ? ::kernels::set_bits : ::kernels::keep_bits)(buffers->worst, buffers->best, 120);
            std::size_t wrong = 0;
            for (std::size_t w = 0; w < 128; ++w) {
                const auto other = buffers->best[w];
                const auto expected =
                    w >= 120 ? before[w] : (set ? before[w] | other : before[w] & other);
                wrong += buffers->worst[w] != expected ? 1 : 0;
            }
            BOOST_TEST(wrong == 0U);
        }
    });
}

BOOST_AUTO_TEST_CASE(bits_are_tallied_and_kept) {
    struct alignas(64) Words {
        std::uint64_t at[128];
    };
    const auto sets = std::make_unique<std::array<Words, 4>>();
    const auto before = std::make_unique<std::array<Words, 4>>();
    std::mt19937_64 random{27};
    with_every_target([&] {
        for (auto& set : *sets)
            for (auto& word : set.at)
                word = random();
        *before = *sets;
        auto& [best, worst, placed, eligible] = *sets;
        const auto tally =
            ::kernels::count_and_keep(best.at, worst.at, 120, placed.at, eligible.at);
        BOOST_TEST(tally.best == ::kernels::count_bits(best.at, 120));
        BOOST_TEST(tally.worst == ::kernels::count_bits(worst.at, 120));
        std::size_t wrong = 0;
        for (std::size_t w = 0; w < 128; ++w) {
            const std::uint64_t all = ~std::uint64_t{0};
            const auto upper = w < 120 ? (*before)[0].at[w] : all;
            const auto lower = w < 120 ? (*before)[1].at[w] : all;
            wrong += placed.at[w] != ((*before)[2].at[w] & upper) ? 1 : 0;
            wrong += eligible.at[w] != ((*before)[3].at[w] & lower) ? 1 : 0;
        }
        BOOST_TEST(wrong == 0U);
    });
}

BOOST_AUTO_TEST_CASE(points_are_what_losses_leave) {
    const auto buffers = std::make_unique<Buffers>();
    std::mt19937_64 random{22};
    for (auto& word : buffers->words)
        word = static_cast<std::uint32_t>(random() >> 33U);
    constexpr std::int32_t most = 2'147'483'647;
    std::vector<std::int32_t> points(8300);
    with_every_target([&] {
        for (const std::size_t count : {0U, 1U, 15U, 16U, 17U, 100U, 8192U})
            for (std::size_t offset = 0; offset < 17; ++offset) {
                std::fill(points.begin(), points.end(), -1);
                ::kernels::points_of(buffers->words, count, most, points.data() + offset);
                std::size_t wrong = points[offset + count] != -1 ? 1 : 0;
                for (std::size_t i = 0; i < count; ++i)
                    wrong +=
                        points[offset + i] != most - static_cast<std::int32_t>(buffers->words[i])
                            ? 1
                            : 0;
                BOOST_TEST(wrong == 0U);
            }
    });
}

BOOST_AUTO_TEST_CASE(nobody_at_most_is_said) {
    const auto buffers = std::make_unique<Buffers>();
    std::fill_n(buffers->bytes, 8192, std::uint8_t{200});
    with_every_target([&] {
        BOOST_TEST(!::kernels::at_most(buffers->bytes, 64, 199, buffers->worst));
        BOOST_TEST(::kernels::at_most(buffers->bytes, 64, 200, buffers->worst));
    });
}

BOOST_AUTO_TEST_CASE(present_codes_are_found) {
    with_every_target([] {
        with_pages([](const Pages& pages, std::size_t, std::size_t lines) {
            std::uint32_t codes = 0;
            for (std::size_t i = 0; i < lines * line_candidates; ++i)
                codes |= 1U << pages.code(0, i);
            BOOST_TEST(::kernels::present(pages.data()[0], lines) == codes);
        });
    });
}

BOOST_AUTO_TEST_CASE(lines_are_summed_as_long_as_they_live) {
    std::mt19937_64 random{33};
    with_every_target([&] {
        for (std::size_t count = 1; count <= 4; ++count)
            for (const bool first : {true, false}) {
                const auto memory = herne::detail::make_aligned<std::uint8_t>(3 * count * 4096);
                std::vector<const std::uint8_t*> pages;
                for (std::size_t i = 0; i < 3 * count * 4096; ++i)
                    memory[i] = static_cast<std::uint8_t>(random());
                for (std::size_t p = 0; p < 3 * count; ++p)
                    pages.push_back(memory.get() + p * 4096);
                std::vector<::kernels::ByteTable> tables(count);
                for (auto& table : tables)
                    for (auto& byte : table.by_code)
                        byte = static_cast<std::uint8_t>(random() % 90);
                alignas(64) static std::array<std::uint8_t, 8192> sums;
                for (auto& sum : sums)
                    sum = static_cast<std::uint8_t>(random() % 120);
                const auto before = sums;
                std::vector<std::uint8_t> numbers;
                for (std::uint8_t line = 0; line < 64; ++line)
                    if (random() % 3 != 0)
                        numbers.push_back(line);
                const auto given = numbers;
                const auto limit = static_cast<std::uint8_t>(20 + 15 * count);
                const std::size_t alive = ::kernels::sum_lines(
                    {pages.data(), tables.data(), count, pages.data() + count, count,
                     first ? pages.data() + 2 * count : nullptr, limit},
                    {numbers.data(), numbers.size()}, sums.data(), numbers.data());
                std::vector<std::uint8_t> expected;
                std::size_t wrong = 0;
                for (std::uint8_t line = 0; line < 64; ++line) {
                    const bool summed = std::find(given.begin(), given.end(), line) != given.end();
                    bool lives = false;
                    for (std::size_t i = 0; i < 128; ++i) {
                        const std::size_t at = std::size_t{line} * 128 + i;
                        unsigned sum = first && summed ? 0 : before[at];
                        for (std::size_t p = 0; summed && p < count; ++p) {
                            const unsigned byte = pages[p][line * 64 + i % 64];
                            sum += tables[p].by_code[i < 64 ? byte & 15U : byte >> 4U];
                        }
                        wrong += sums[at] != std::min(sum, 255U) ? 1 : 0;
                        lives = lives || (summed && sum <= limit);
                    }
                    if (lives)
                        expected.push_back(line);
                }
                numbers.resize(alive);
                BOOST_TEST(wrong == 0U);
                BOOST_TEST(numbers == expected);
            }
    });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
