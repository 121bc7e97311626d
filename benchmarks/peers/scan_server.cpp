// SPDX-License-Identifier: BSL-1.0
// Ranks one pool on command, so that a script can take turns between herne and another system in
// one run. Reads commands from stdin, one a line, and answers each on stdout:
//   rank K THREADS         seconds of the call, then a line "id points" for each listed candidate
//   rank_many K CALLS      microseconds a call, then the same lines, of the last call
//   bandwidth THREADS      GB/s of reading the pool's levels once
//   evict MIB              "done", after reading so much other memory: nothing of the pool is
//   cached
// K lines are preceded by their number. THREADS 0 means all.
#include "engine/measure.hpp"
#include "engine/parts.hpp"
#include "packed/kernels/kernels.hpp"

#include <herne/match/rank.hpp>
#include <herne/version.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace herne;

/// Candidates that are read and packed at a time.
constexpr std::size_t piece = 1 << 18;

/// A job over competences c0, c1, ..., one a line of the file: its points by level from 0 on.
struct Job {
    Framework framework;
    Scorecard scorecard;
};

Job read_job(const std::string& path) {
    std::ifstream file{path};
    if (!file)
        throw std::runtime_error(path + ": cannot be read");
    FrameworkParts parts;
    parts.id = "peers";
    parts.edition = "1";
    std::vector<PointsTable> tables;
    for (std::string line; std::getline(file, line);) {
        const std::string id = "c" + std::to_string(tables.size());
        PointsTable table{"peers/" + id, {}};
        std::istringstream numbers{line};
        for (std::int64_t points = 0; numbers >> points;)
            table.points.push_back(points);
        if (!numbers.eof() || table.points.size() < 2)
            throw std::runtime_error(path + ":" + std::to_string(tables.size() + 1) +
                                     ": not two or more whole numbers");
        std::vector<ScaleLevel> levels;
        for (std::size_t level = 1; level < table.points.size(); ++level)
            levels.push_back({.label = "level " + std::to_string(level)});
        parts.competences.push_back({.id = id, .label = "C", .scale = Scale{"s", levels}});
        tables.push_back(std::move(table));
    }
    Framework framework{parts};
    Scorecard scorecard{framework, std::move(tables)};
    return {framework, scorecard};
}

Pool read_pool(const std::string& path, const Framework& framework, std::size_t candidates,
               Arrangement arrange) {
    std::ifstream file{path, std::ios::binary};
    if (!file)
        throw std::runtime_error(path + ": cannot be read");
    PoolBuilder builder{framework, PoolOptions{.arrange = arrange}};
    std::vector<std::uint8_t> rows;
    for (std::size_t done = 0; done < candidates; done += piece) {
        rows.resize(std::min(piece, candidates - done) * framework.size());
        // std::ifstream counts in signed numbers of characters.
        file.read(reinterpret_cast<char*>(rows.data()), static_cast<std::streamsize>(rows.size()));
        if (!file)
            throw std::runtime_error(path + ": holds fewer than " + std::to_string(candidates) +
                                     " rows of " + std::to_string(framework.size()) + " bytes");
        builder.add({.levels = rows});
    }
    return builder.build();
}

void list(const Ranking& ranking) {
    std::printf("%zu\n", ranking.size());
    for (const RankingEntry& entry : ranking) {
        std::printf("%s %lld\n", entry.id.to_string().c_str(),
                    static_cast<long long>(entry.points));
    }
}

void rank_once(const Pool& pool, const Scorecard& scorecard, std::size_t top, unsigned threads) {
    std::vector<Ranking> kept;
    kept.reserve(1);
    const double took = bench::seconds(
        [&] { kept.push_back(rank(pool, scorecard, {.top = top, .threads = threads})); });
    std::printf("%.9f\n", took);
    list(kept.front());
}

void rank_many(const Pool& pool, const Scorecard& scorecard, std::size_t top, std::size_t calls) {
    const double took = bench::seconds([&] {
        for (std::size_t i = 0; i < calls; ++i)
            bench::use(rank(pool, scorecard, {.top = top}).size());
    });
    std::printf("%.6f\n", took / static_cast<double>(calls) * 1e6);
    list(rank(pool, scorecard, {.top = top}));
}

/// Memory that has nothing to do with the pool.
class OtherMemory {
public:
    /// Reads so much of it, on all threads.
    void read(std::size_t mib) {
        if (mib << 20U > size_)
            grow(mib << 20U);
        bench::for_parts(mib, 0, [&](std::size_t first, std::size_t last) {
            bench::use(detail::kernels::read(detail::kernels::ReadLoop::lines,
                                             bytes_.get() + (first << 20U),
                                             (last - first) << 20U >> 6U));
        });
        std::puts("done");
    }

private:
    void grow(std::size_t size) {
        bytes_ = std::make_unique_for_overwrite<std::uint8_t[]>(size);
        size_ = size;
        bench::for_parts(size >> 20U, 0, [&](std::size_t first, std::size_t last) {
            std::fill(bytes_.get() + (first << 20U), bytes_.get() + (last << 20U), 1);
        });
    }

    std::unique_ptr<std::uint8_t[]> bytes_;
    std::size_t size_ = 0;
};

/// Obeys one line. Throws `std::runtime_error` if it is no command.
void obey(const std::string& line, const Pool& pool, const Scorecard& scorecard,
          OtherMemory& other) {
    std::istringstream words{line};
    std::string verb;
    std::size_t first = 0;
    words >> verb >> first;
    const bool one = !words.fail();
    std::size_t second = 0;
    words >> second;
    const bool two = one && !words.fail();
    if (verb == "rank" && two)
        rank_once(pool, scorecard, first, static_cast<unsigned>(second));
    else if (verb == "rank_many" && two && second > 0)
        rank_many(pool, scorecard, first, second);
    else if (verb == "bandwidth" && one)
        std::printf("%.6f\n", static_cast<double>(pool.size() * pool.framework().size()) / 2e9 /
                                  bench::seconds_to_read(pool, static_cast<unsigned>(first)));
    else if (verb == "evict" && one)
        other.read(first);
    else
        throw std::runtime_error("stdin: '" + line + "' is no command");
}

}  // namespace

int main(int argc, char** argv) try {
    const bool arranged = argc == 5 && std::string{argv[4]} == "arranged";
    if (argc != 4 && !arranged) {
        std::fprintf(stderr, "usage: herne_scan_server LEVELS CANDIDATES TABLES [arranged]\n");
        return 2;
    }
    const Job job = read_job(argv[3]);
    const Pool pool = read_pool(argv[1], job.framework, std::stoull(argv[2]),
                                arranged ? Arrangement::by_level_sum : Arrangement::as_added);
    std::printf("herne %s, %s, max points %lld\n", std::string{version()}.c_str(),
                detail::kernels::target_name(), static_cast<long long>(job.scorecard.max_points()));
    std::fflush(stdout);
    OtherMemory other;
    for (std::string line; std::getline(std::cin, line);) {
        obey(line, pool, job.scorecard, other);
        std::fflush(stdout);
    }
} catch (const std::exception& error) {
    std::fprintf(stderr, "herne_scan_server: %s\n", error.what());
    return 1;
}
