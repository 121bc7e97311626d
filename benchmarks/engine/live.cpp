// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"
#include "engine/scratch_file.hpp"

#include <herne/io/live_pool.hpp>

#include "io/file/file_handle.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#if defined(__linux__)
#include <fcntl.h>
#include <unistd.h>
#endif
#if defined(HERNE_BENCH_SQLITE)
#include <sqlite3.h>
#endif

namespace herne::bench {
namespace {

constexpr std::size_t competences = 32;
constexpr std::size_t group = 100;

/// Changes of single levels of anybody, drawn before the clock runs.
struct Change {
    std::uint64_t id;
    std::size_t competence;
    std::uint8_t level;
};

std::vector<Change> changes_of(std::size_t count, std::size_t candidates, std::uint64_t seed) {
    std::mt19937_64 random{seed};
    std::vector<Change> changes(count);
    for (auto& change : changes)
        change = {random() % candidates, static_cast<std::size_t>(random() % competences),
                  static_cast<std::uint8_t>(random() % 8)};
    return changes;
}

void change_all(LivePool& live, const std::vector<Change>& changes) {
    for (const Change& change : changes)
        live.update(CandidateId{change.id}, change.competence, Level{change.level});
}

void update_figures(const Report& report, std::size_t candidates) {
    LivePool live{random_pool(competences, candidates)};
    constexpr std::size_t count = 1'000'000;
    Medians rate;
    for (int round = 0; round < report.rounds(); ++round) {
        const auto changes = changes_of(count, candidates, static_cast<std::uint64_t>(round));
        const Pool held = live.current();
        rate.add(static_cast<double>(count) / seconds([&] {
                     change_all(live, changes);
                     use(live.publish().size());
                 }));
    }
    report.add("live_updates_s", rate.median(),
               "changes of single levels a second in memory, " + std::to_string(count) +
                   " of anybody of " + std::to_string(candidates) +
                   " and one publication, a reader keeps the version before");
}

void publish_figures(const Report& report, std::size_t candidates) {
    LivePool live{random_pool(competences, candidates)};
    Medians median;
    for (const Change& change : changes_of(1'000, candidates, 1)) {
        const Pool held = live.current();
        median.add(1e6 * seconds([&] {
                       live.update(CandidateId{change.id}, change.competence, Level{change.level});
                       use(live.publish().size());
                   }));
    }
    report.add("publish_us", median.median(),
               "microseconds to change one level of " + std::to_string(candidates) +
                   " candidates and to publish, median of 1,000");
}

#if defined(__linux__)
/// Appends `bytes` and waits for the device, `times` times: what a journal cannot do without.
class BareSync {
public:
    explicit BareSync(const std::string& path)
        : file_{::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)} {
        if (file_ < 0)
            throw std::runtime_error{path + " cannot be written"};
    }
    BareSync(const BareSync&) = delete;
    BareSync& operator=(const BareSync&) = delete;
    ~BareSync() { static_cast<void>(::close(file_)); }

    [[nodiscard]] double seconds_for(std::size_t times, std::size_t bytes) const {
        const std::vector<char> record(bytes, 'x');
        return seconds([&] {
            for (std::size_t i = 0; i < times; ++i)
                if (::write(file_, record.data(), bytes) != static_cast<ssize_t>(bytes) ||
                    ::fdatasync(file_) != 0)
                    throw std::runtime_error{"the scratch file cannot be written"};
        });
    }

private:
    int file_;
};
#endif

#if defined(HERNE_BENCH_SQLITE)
/// The same people in a table of SQLite, with a prepared change of each column.
class SqlitePeople {
public:
    SqlitePeople(const std::string& path, std::size_t candidates) {
        check(::sqlite3_open(path.c_str(), &base_));
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        std::string columns, values;
        for (std::size_t c = 0; c < competences; ++c) {
            columns += ", c" + std::to_string(c) + " INTEGER";
            values += ", " + std::to_string(c % 8);
        }
        run("CREATE TABLE people (id INTEGER PRIMARY KEY" + columns + ")");
        run("WITH RECURSIVE ids(id) AS (SELECT 0 UNION ALL SELECT id + 1 FROM ids WHERE id < " +
            std::to_string(candidates - 1) + ") INSERT INTO people SELECT id" + values +
            " FROM ids");
        for (std::size_t c = 0; c < competences; ++c) {
            const std::string text =
                "UPDATE people SET c" + std::to_string(c) + " = ? WHERE id = ?";
            check(::sqlite3_prepare_v2(base_, text.c_str(), -1, &updates_[c], nullptr));
        }
    }
    SqlitePeople(const SqlitePeople&) = delete;
    SqlitePeople& operator=(const SqlitePeople&) = delete;
    ~SqlitePeople() {
        for (auto* const update : updates_)
            ::sqlite3_finalize(update);
        ::sqlite3_close(base_);
    }

    /// Changes levels, as many together as a group of the journal has.
    void change_all(const std::vector<Change>& changes) {
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (i % group == 0)
                run("BEGIN");
            ::sqlite3_stmt* const update = updates_[changes[i].competence];
            check(::sqlite3_bind_int(update, 1, changes[i].level));
            check(::sqlite3_bind_int64(update, 2, static_cast<::sqlite3_int64>(changes[i].id)));
            if (::sqlite3_step(update) != SQLITE_DONE || ::sqlite3_changes(base_) != 1)
                throw std::runtime_error{::sqlite3_errmsg(base_)};
            check(::sqlite3_reset(update));
            if (i % group == group - 1)
                run("COMMIT");
        }
    }

private:
    void check(int status) const {
        if (status != SQLITE_OK)
            throw std::runtime_error{::sqlite3_errmsg(base_)};
    }
    void run(const std::string& text) const {
        check(::sqlite3_exec(base_, text.c_str(), nullptr, nullptr, nullptr));
    }

    ::sqlite3* base_ = nullptr;
    std::array<::sqlite3_stmt*, competences> updates_ = {};
};
#endif

void journal_figures(const Report& report, std::size_t candidates, std::size_t groups) {
#if defined(__linux__)
    const ScratchFile file{"herne-bench-live.pool"};
    const ScratchFile bare_file{"herne-bench-live.plain"};
    const BareSync bare{bare_file.path()};
    LivePool live =
        LivePool::create(file.path(), random_pool(competences, candidates), {.group = group});
#if defined(HERNE_BENCH_SQLITE)
    const ScratchFile base_file{"herne-bench-live.sqlite"};
    SqlitePeople people{base_file.path(), candidates};
    Medians beside_sqlite;
#endif
    const auto journal = [&] { return std::filesystem::file_size(file.path() + ".journal"); };
    const std::size_t count = groups * group;
    change_all(live, changes_of(count, candidates, 0));
    Medians ratio;
    Medians rate;
    for (int round = 0; round < report.rounds(); ++round) {
        const auto changes = changes_of(count, candidates, 1 + static_cast<std::uint64_t>(round));
        const auto before = journal();
        const double here = seconds([&] { change_all(live, changes); });
        const std::size_t bytes = (journal() - before) / groups;
        const double least = bare.seconds_for(groups, bytes);
        ratio.add(least / here);
        rate.add(static_cast<double>(count) / here);
#if defined(HERNE_BENCH_SQLITE)
        beside_sqlite.add(seconds([&] { people.change_all(changes); }) / here);
#endif
    }
    if (live.durable() != live.operations())
        throw std::runtime_error{"not all that was done is on the device"};
    const std::string groups_of = "groups of " + std::to_string(group);
    report.add("live_journal_ratio", ratio.median(),
               "changes a second with a journal, in " + groups_of + " / " + std::to_string(group) +
                   " x the rate of appending the same bytes and fdatasync");
    report.add("live_journal_s", rate.median(), "changes a second with a journal, in " + groups_of);
#if defined(HERNE_BENCH_SQLITE)
    report.add("live_vs_sqlite", beside_sqlite.median(),
               "time of SQLite " SQLITE_VERSION " (WAL, synchronous=FULL, same " + groups_of +
                   ") / time here");
#else
    report.say("live_vs_sqlite: libsqlite3-dev was not there when this was built");
#endif
#else
    static_cast<void>(candidates);
    static_cast<void>(groups);
    report.say("live_journal_ratio, live_vs_sqlite: measured on Linux only");
#endif
}

}  // namespace

void live_figures(const Report& report, bool quick) {
    if (report.wants({"live_updates_s"}))
        update_figures(report, quick ? 100'000 : 1'000'000);
    if (report.wants({"publish_us"}))
        publish_figures(report, quick ? 1'000'000 : 10'000'000);
    if (report.wants({"live_journal_ratio", "live_journal_s", "live_vs_sqlite"}))
        journal_figures(report, quick ? 100'000 : 1'000'000, quick ? 20 : 100);
}

}  // namespace herne::bench
