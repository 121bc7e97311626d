// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"
#include "engine/scratch_file.hpp"

#include <herne/io/pool_file.hpp>
#include <herne/match/rank.hpp>

#include "base/crc32c.hpp"
#include "io/file/file_handle.hpp"
#include "io/file/mapped_file.hpp"
#include "io/file/publish.hpp"

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#if defined(__linux__)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace herne::bench {
namespace {

constexpr std::size_t competences = 32;

/// Returns the bytes that this process has had read from devices so far, 0 where the system does
/// not tell.
std::uint64_t bytes_read() {
    std::ifstream file{"/proc/self/io"};
    std::string name;
    std::uint64_t value = 0;
    while (file >> name >> value)
        if (name == "read_bytes:")
            return value;
    return 0;
}

/// Lets the system forget what it has of a file, which must be on the device.
void forget(const std::string& path) {
#if defined(__linux__)
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    static_cast<void>(::fdatasync(file));
    static_cast<void>(::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED));
    static_cast<void>(::close(file));
#else
    static_cast<void>(path);
#endif
}

void open_figures(const Report& report, std::size_t candidates) {
    const ScratchFile file{"herne-bench-arranged.pool"};
    save(even_correlated_pool(competences, candidates, {.arrange = Arrangement::by_level_sum}),
         file.path());
    const Scorecard job = random_job(open_pool(file.path()), competences);
    const auto open_and_rank = [&] {
        const Pool pool = open_pool(file.path());
        use(rank(pool, job, {.top = 100, .threads = 1}).entries().size());
    };
    open_and_rank();
    Medians ms;
    for (int round = 0; round < report.rounds(); ++round)
        ms.add(1e3 * seconds(open_and_rank));
    report.add("open_1e8_ms", ms.median(),
               "milliseconds to open a file of " + std::to_string(candidates) +
                   " arranged profiles in the page cache and to rank the first 100, one thread");
}

void cold_figures(const Report& report, std::size_t candidates) {
    const ScratchFile file{"herne-bench-cold.pool"};
    save(random_pool(competences, candidates), file.path());
    const Scorecard job = random_job(open_pool(file.path()), competences / 2);
    const double pages = static_cast<double>(candidates) / 2 * static_cast<double>(competences) / 2;
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round) {
        forget(file.path());
        const std::uint64_t before = bytes_read();
        const Pool pool = open_pool(file.path());
        use(rank(pool, job, {.top = 100, .threads = 1}).entries().size());
        ratio.add(static_cast<double>(bytes_read() - before) / pages);
    }
    if (ratio.median() == 0)
        return report.say("open_cold_pages: the system does not tell what is read from the device");
    report.add("open_cold_pages", ratio.median(),
               "bytes read from the device / bytes of the pages of a job on half of the "
               "competences, pool as added, not in the page cache");
}

void checksum_figures(const Report& report, std::size_t bytes) {
    const std::vector<std::byte> memory(bytes, std::byte{0x5A});
    constexpr std::size_t page = 4096;
    Medians rate;
    for (int round = 0; round < report.rounds(); ++round)
        rate.add(static_cast<double>(bytes) / 1e9 / seconds([&] {
                     std::uint32_t all = 0;
                     for (std::size_t at = 0; at + page <= bytes; at += page)
                         all ^= detail::crc32c(std::span{memory}.subspan(at, page));
                     use(all);
                 }));
    report.add("crc_gb_s", rate.median(), "GB/s of page checksums, from memory");
}

void save_figures(const Report& report, std::size_t candidates) {
    const ScratchFile file{"herne-bench-save.pool"};
    const ScratchFile plain{"herne-bench-save.plain"};
    const Pool pool = random_pool(competences, candidates, {.arrange = Arrangement::by_level_sum});
    save(pool, file.path());
    const auto content = detail::read_whole(detail::system_files(), file.path());
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round) {
        const double written = seconds([&] {
            detail::publish_file(
                detail::system_files(), plain.path(),
                [&](detail::FileWriter& writer) { writer.write(content.bytes()); });
        });
        ratio.add(written / seconds([&] { save(pool, file.path()); }));
    }
    report.add("save_gb_s", ratio.median(),
               "plain write of the same bytes with fsync / saving, " +
                   std::to_string(content.size >> 20U) + " MiB");
}

}  // namespace

void file_figures(const Report& report, std::size_t bytes, bool quick) {
    if (report.wants({"open_1e8_ms"}))
        open_figures(report, quick ? 10'000'000 : 100'000'000);
    if (report.wants({"open_cold_pages"}))
        cold_figures(report, bytes * 2 / competences);
    if (report.wants({"crc_gb_s"}))
        checksum_figures(report, bytes);
    if (report.wants({"save_gb_s"}))
        save_figures(report, bytes * 2 / competences);
}

}  // namespace herne::bench
