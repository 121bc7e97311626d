// SPDX-License-Identifier: BSL-1.0
// Single kernels over data that fits the cache, with each instruction set that this machine has.
#include "packed/kernels/kernels.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

namespace kernels = herne::detail::kernels;

constexpr std::size_t competences = 32;
constexpr std::size_t lines = 64;          // of one page
constexpr std::size_t page = 64 * lines;   // bytes
constexpr std::size_t sums = 128 * lines;  // candidates of a page

/// An array that starts at a multiple of 64 bytes.
template <class T>
class Aligned {
public:
    explicit Aligned(std::size_t size) : memory_(size + 64 / sizeof(T)) {
        const auto past = reinterpret_cast<std::uintptr_t>(memory_.data()) % 64;
        data_ = memory_.data() + (past == 0 ? 0 : (64 - past) / sizeof(T));
    }
    Aligned(const Aligned&) = delete;
    Aligned& operator=(const Aligned&) = delete;
    ~Aligned() = default;
    [[nodiscard]] T* data() noexcept { return data_; }

private:
    std::vector<T> memory_;
    T* data_;
};

/// The pages of one superblock, levels 0..7, and tables of small points.
struct Superblock {
    Superblock() : levels{competences * page} {
        std::minstd_rand draw{16};
        for (std::size_t i = 0; i < competences * page; ++i)
            levels.data()[i] = static_cast<std::uint8_t>(draw() >> 8U & 0x77U);
        for (std::size_t c = 0; c < 2 * competences; ++c)
            pages.push_back(levels.data() + c % competences * page);
        for (std::uint8_t level = 0; level < 16; ++level)
            table.by_code[level] = level;
        bytes.assign(competences, table);
    }
    Aligned<std::uint8_t> levels;
    std::vector<const std::uint8_t*> pages;
    kernels::ByteTable table = {};
    std::vector<kernels::ByteTable> bytes;
};

/// Runs `work` with one instruction set; `bytes` are what one call reads of packed levels.
template <class Work>
void measure(benchmark::State& state, std::int64_t target, std::size_t bytes, const Work& work) {
    kernels::force_target(target);
    for (auto _ : state) {
        work();
        benchmark::ClobberMemory();
    }
    kernels::force_target(0);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

template <kernels::ByteLoop loop>
void sum_bytes(benchmark::State& state, std::int64_t target) {
    Superblock block;
    Aligned<std::uint8_t> out{sums};
    measure(state, target, competences * page, [&] {
        kernels::sum_bytes(loop, block.pages.data(), block.bytes.data(), competences, lines,
                           out.data());
    });
}

void sum_bytes_of_8_jobs(benchmark::State& state, std::int64_t target) {
    Superblock block;
    const std::vector<kernels::ByteTable> tables(competences * 8, block.table);
    Aligned<std::uint8_t> out{8 * sums};
    measure(state, target, competences * page, [&] {
        kernels::sum_bytes_of_jobs(block.pages.data(), tables.data(), competences, lines, 8,
                                   out.data());
    });
}

template <std::size_t digits>
void sum_digits(benchmark::State& state, std::int64_t target) {
    Superblock block;
    const std::vector<kernels::ByteTable> tables(competences * digits, block.table);
    Aligned<std::uint32_t> out{sums};
    measure(state, target, competences * page, [&] {
        kernels::sum_digits(block.pages.data(),
                            {.tables = tables.data(), .count = digits, .shift = 0}, competences,
                            lines, out.data());
    });
}

template <std::size_t planes, std::size_t digits>
void sum_planes(benchmark::State& state, std::int64_t target) {
    Superblock block;
    // Digits are what an instruction set reads that looks up no 16 bits.
    const std::vector<kernels::ByteTable> tables(competences * digits, block.table);
    const std::vector<kernels::WordTable> words(competences * planes);
    Aligned<std::uint32_t> out{sums};
    measure(state, target, competences * page, [&] {
        kernels::sum_digits(block.pages.data(),
                            {.tables = tables.data(),
                             .count = digits,
                             .shift = 0,
                             .planes = words.data(),
                             .plane_count = planes},
                            competences, lines, out.data());
    });
}

/// Sums rows of 64 jobs for 64 candidates; `bytes` are the numbers read.
template <class Number>
void sum_rows(benchmark::State& state, std::int64_t target) {
    constexpr std::size_t candidates = 64;
    constexpr std::size_t levels = 8;
    constexpr std::size_t jobs = kernels::jobs_in_row;
    Aligned<Number> rows{competences * levels * jobs}, out{candidates * jobs};
    std::vector<std::uint32_t> columns, starts;
    std::vector<std::uint8_t> chosen(competences * candidates);
    for (std::uint32_t c = 0; c < competences; ++c) {
        columns.push_back(c);
        starts.push_back(c * static_cast<std::uint32_t>(levels));
    }
    std::minstd_rand draw{17};
    for (auto& row : chosen)
        row = static_cast<std::uint8_t>(draw() >> 8U & 7U);
    measure(state, target, competences * candidates * jobs * sizeof(Number), [&] {
        kernels::sum_rows(
            kernels::JobRows<Number>{rows.data(), columns.data(), starts.data(), competences},
            {chosen.data(), candidates, candidates}, kernels::RowSums<Number>{out.data(), jobs});
    });
}

/// Puts 64 people together with 64 others, whom no limit lets out early; `bytes` are those read of
/// the others, once for each of the 64.
void pair_block(benchmark::State& state, std::int64_t target) {
    const kernels::PairShape shape{16, 16};
    constexpr std::size_t planes = 33;
    Aligned<std::uint8_t> own{64 * planes}, other{64 * planes};
    Aligned<std::uint64_t> masks{64};
    std::minstd_rand draw{18};
    for (std::size_t i = 0; i < 64 * planes; ++i) {
        own.data()[i] = static_cast<std::uint8_t>(draw() >> 8U & 7U);
        other.data()[i] = static_cast<std::uint8_t>(draw() >> 8U & 7U);
    }
    measure(state, target, 64 * 64 * planes, [&] {
        benchmark::DoNotOptimize(
            kernels::pair_block(own.data(), other.data(), other.data(), shape, 254, masks.data()));
    });
}

void reaches(benchmark::State& state, std::int64_t target) {
    Superblock block;
    Aligned<std::uint64_t> worst{2 * lines}, best{2 * lines};
    measure(state, target, page,
            [&] { kernels::reaches(block.pages[0], lines, 4, worst.data(), best.data()); });
}

void pack_rows(benchmark::State& state, std::int64_t target) {
    Aligned<std::uint8_t> rows{128 * lines * competences}, packed{competences * page};
    const std::vector<std::uint8_t> most(competences, 7);
    const kernels::PackRules rules{most.data(), competences, 255, true};
    std::vector<std::uint8_t> highest(competences), unknown(competences);
    measure(state, target, 128 * lines * competences, [&] {
        benchmark::DoNotOptimize(kernels::pack_rows(rows.data(), rules, lines, packed.data(), page,
                                                    {highest.data(), unknown.data()}));
    });
}

bool each_target() {
    for (const std::int64_t target : kernels::targets()) {
        kernels::force_target(target);
        const std::string name = kernels::target_name();
        kernels::force_target(0);
        const auto add = [&](const char* kernel, void (*run)(benchmark::State&, std::int64_t)) {
            benchmark::RegisterBenchmark((std::string{kernel} + "/" + name).c_str(), run, target);
        };
        add("sum_bytes_by_four_pages", sum_bytes<kernels::ByteLoop::four_pages>);
        add("sum_bytes_by_two_pages", sum_bytes<kernels::ByteLoop::two_pages>);
        add("sum_bytes_by_two_pages_far", sum_bytes<kernels::ByteLoop::two_pages_far>);
        add("sum_bytes_of_8_jobs", sum_bytes_of_8_jobs);
        add("sum_2_digits", sum_digits<2>);
        add("sum_4_digits", sum_digits<4>);
        add("sum_5_digits", sum_digits<5>);
        add("sum_1_plane", sum_planes<1, 3>);
        add("sum_2_planes", sum_planes<2, 5>);
        add("sum_3_planes", sum_planes<3, 5>);
        add("sum_rows_16", sum_rows<std::uint16_t>);
        add("sum_rows_32", sum_rows<std::uint32_t>);
        add("sum_rows_64", sum_rows<std::uint64_t>);
        add("pair_block", pair_block);
        add("reaches", reaches);
        add("pack_rows", pack_rows);
    }
    return true;
}

const bool registered = each_target();

}  // namespace
