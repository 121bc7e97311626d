// SPDX-License-Identifier: BSL-1.0
#include <herne/io/live_pool.hpp>

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/io/pool_file.hpp>
#include <herne/match/rank.hpp>
#include <herne/pool/select.hpp>

#include "support/cases.hpp"
#include "support/sample_pools.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace herne::test;

using herne::Arrangement;
using herne::CandidateId;
using herne::Evidence;
using herne::EvidenceByCompetence;
using herne::Framework;
using herne::Level;
using herne::LivePool;
using herne::Pool;
using herne::PoolBuilder;
using herne::PoolOptions;
using herne::Profile;

/// What a pool should hold: a plain map.
struct Plain {
    struct Candidate {
        std::vector<Level> levels;
        EvidenceByCompetence evidence;
    };

    explicit Plain(const Pool& pool) : framework{pool.framework()} {
        for (std::size_t row = 0; row < pool.size(); ++row) {
            const Profile profile = pool.profile(row);
            candidates[profile.id()] = {{profile.levels().begin(), profile.levels().end()},
                                        profile.evidence()};
        }
    }

    /// Returns a pool of them that is built afresh.
    [[nodiscard]] Pool built() const {
        PoolBuilder builder{framework};
        for (const auto& [id, candidate] : candidates)
            builder.add(id, candidate.levels, candidate.evidence);
        return builder.build();
    }

    Framework framework;
    std::map<CandidateId, Candidate> candidates = {};
};

std::string ranking_of(const Pool& pool) {
    const auto job = job_over(pool.framework());
    return to_json(rank(pool, job, {.top = 50, .threads = 1})) +
           to_json(rank(pool, job, {.threads = 2}));
}

/// Checks that a pool holds these candidates and ranks them as a pool built afresh.
void check_same(const Pool& pool, const Plain& plain) {
    BOOST_REQUIRE(pool.size() == plain.candidates.size());
    std::size_t i = 0;
    for (const auto& [id, candidate] : plain.candidates) {
        const auto row = pool.find(id);
        BOOST_REQUIRE(row.has_value());
        if (i++ % (1 + plain.candidates.size() / 200) != 0 && candidate.evidence.empty())
            continue;
        const Profile expected{id, plain.framework, candidate.levels, candidate.evidence};
        BOOST_REQUIRE((pool.profile(*row) == expected));
        BOOST_REQUIRE((pool.id(*row) == id));
    }
    BOOST_TEST((ranking_of(pool) == ranking_of(plain.built())));
}

/// Changes a living pool and a plain one alike, at random.
class Changer {
public:
    Changer(LivePool& live, Plain& plain, std::uint64_t seed)
        : live_{live}, plain_{plain}, draws_{seed} {
        for (const auto& [id, candidate] : plain.candidates)
            ids_.push_back(id);
        text_ = !ids_.empty() && !ids_.front().is_number();
    }

    void change() {
        const int kind = draws_.between(0, 9);
        if (ids_.empty() || kind <= 2)
            return insert();
        const std::size_t at = draws_.below(ids_.size());
        if (kind <= 3)
            return erase(at);
        auto& candidate = plain_.candidates.at(ids_[at]);
        const std::size_t c = draws_.below(plain_.framework.size());
        if (kind <= 6) {
            candidate.levels[c] = any_level(c);
            live_.update(ids_[at], c, candidate.levels[c]);
        } else if (kind == 7) {
            candidate.levels = any_levels();
            live_.update(ids_[at], candidate.levels);
        } else if (kind == 8) {
            const auto pieces = any_pieces();
            candidate.evidence[c] = pieces;
            if (pieces.empty())
                candidate.evidence.erase(c);
            live_.set_evidence(ids_[at], c, pieces);
        } else {
            candidate = {any_levels(), {{c, {Evidence{.what = "new"}}}}};
            live_.update(ids_[at], candidate.levels, candidate.evidence);
        }
    }
    void insert() {
        const std::uint64_t number = next_ids_ ? 10'000'000 + inserted_ : draws_.below(1U << 30U);
        ++inserted_;
        const CandidateId id =
            text_ ? CandidateId{"N" + std::to_string(number)} : CandidateId{number};
        if (plain_.candidates.contains(id))
            return;
        Plain::Candidate candidate{any_levels(), {}};
        if (draws_.one_in(4))
            candidate.evidence[draws_.below(plain_.framework.size())] = {Evidence{.what = "paper"}};
        live_.insert(id, candidate.levels, candidate.evidence);
        ids_.push_back(id);
        plain_.candidates.emplace(id, candidate);
    }
    void erase(std::size_t at) {
        const CandidateId id = ids_[at];
        live_.erase(id);
        plain_.candidates.erase(id);
        ids_[at] = ids_.back();
        ids_.pop_back();
    }
    [[nodiscard]] Draws& draws() { return draws_; }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

private:
    Level any_level(std::size_t competence) {
        return draws_.one_in(5)
                   ? Level::unknown()
                   : Level{draws_.between(0, plain_.framework[competence].scale.max())};
    }
    std::vector<Level> any_levels() {
        std::vector<Level> levels;
        for (std::size_t c = 0; c < plain_.framework.size(); ++c)
            levels.push_back(any_level(c));
        return levels;
    }
    std::vector<Evidence> any_pieces() {
        std::vector<Evidence> pieces(draws_.below(3));
        for (auto& piece : pieces)
            piece.what = "piece " + std::to_string(draws_.below(1000));
        return pieces;
    }

    LivePool& live_;
    Plain& plain_;
    Draws draws_;
    std::vector<CandidateId> ids_ = {};
    bool text_ = false;
    bool next_ids_ = false;
    std::size_t inserted_ = 0;
};

PoolOptions options_of(std::size_t window) {
    PoolOptions options{.first_id = 17};
    if (window > 0) {
        options.arrange = Arrangement::by_level_sum;
        options.window = window;
    }
    return options;
}

/// Checks that a pool can be saved and read back, and that its file contradicts itself nowhere.
void check_saved(const Pool& pool, const Plain& plain) {
    const TemporaryFolder folder;
    const std::string path = (folder / "pool").string();
    save(pool, path);
    const auto damages = herne::verify(path);
    BOOST_TEST(damages.empty());
    for (const auto& damage : damages)
        BOOST_TEST_MESSAGE(damage.section + ": " + damage.what);
    const Pool opened = herne::open_pool(path);
    BOOST_TEST(opened.version() == pool.version());
    check_same(opened, plain);
}

/// Changes a pool of this kind at random and publishes now and then.
void try_changes(std::size_t size, Ids ids, std::size_t window, std::size_t changes) {
    const Pool began = pool_of(size, ids, options_of(window));
    Plain plain{began};
    const std::string said = said_of(began);
    LivePool live{began};
    Changer changer{live, plain, size + window};
    std::vector<std::pair<Pool, std::string>> versions;
    for (std::size_t i = 0; i < changes; ++i) {
        changer.change();
        if (!changer.draws().one_in(20))
            continue;
        const Pool version = live.publish();
        BOOST_TEST((live.current().version() == version.version()));
        check_same(version, plain);
        versions.emplace_back(version, said_of(version));
    }
    const Pool last = live.publish();
    check_same(last, plain);
    check_saved(last, plain);
    BOOST_TEST(last.window() == began.window());
    BOOST_TEST((said_of(began) == said));
    for (const auto& [version, before] : versions)
        BOOST_TEST((said_of(version) == before));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(live_pool)

BOOST_AUTO_TEST_CASE(versions_are_what_a_plain_map_says) {
    for (const Ids ids :
         {Ids::rows, Ids::ascending, Ids::numbers, Ids::strings, Ids::ascending_strings})
        for (const std::size_t window : {0U, 1U, 8U, 16U}) {
            try_changes(200, ids, window, cases(120));
            try_changes(127, ids, window, cases(60));
        }
}

BOOST_AUTO_TEST_CASE(versions_of_several_superblocks_are_what_a_plain_map_says) {
    for (const std::size_t window : {0U, 2U, 16U}) {
        try_changes(16'384, Ids::numbers, window, cases(40));
        try_changes(20'000, window == 2 ? Ids::strings : Ids::rows, window, cases(40));
    }
}

BOOST_AUTO_TEST_CASE(a_pool_grows_from_nothing_and_shrinks_to_nothing) {
    const Framework framework = letters({5, 14, 1, 5});
    LivePool live{framework};
    BOOST_TEST(live.current().size() == 0U);
    Plain plain{live.current()};
    Changer changer{live, plain, 1};
    while (changer.size() < 300)
        changer.insert();
    check_same(live.publish(), plain);
    while (changer.size() > 0)
        changer.erase(changer.draws().below(changer.size()));
    BOOST_TEST(live.current().size() == 0U);
    BOOST_TEST(live.size() == 0U);
    live.insert("text", std::vector<Level>(4, Level{1}));
    BOOST_TEST(live.publish().find("text").has_value());
}

BOOST_AUTO_TEST_CASE(the_end_of_a_superblock_may_come_and_go) {
    SomeOf kinds;
    for (const std::size_t window : {0U, 1U, 8U})
        for (const Ids ids : {Ids::numbers, Ids::strings}) {
            if (!kinds.next())
                continue;
            const Pool began = pool_of(8'188, ids, options_of(window));  // and 3 with evidence
            Plain plain{began};
            LivePool live{began};
            Changer changer{live, plain, 5};
            for (int round = 0; round < 3; ++round) {
                for (int i = 0; i < 4; ++i)
                    changer.insert();
                check_same(live.publish(), plain);
                for (int i = 0; i < 5; ++i) {
                    changer.erase(changer.draws().below(changer.size()));
                    if (i % 2 == 1)
                        check_same(live.publish(), plain);
                }
            }
        }
}

BOOST_AUTO_TEST_CASE(row_numbers_stay_as_long_as_they_can) {
    LivePool live{pool_of(10, Ids::rows, {.first_id = 5})};
    const std::vector<Level> levels(4, Level{1});
    live.insert(15, levels);
    live.erase(15);
    live.insert(15, levels);
    BOOST_TEST((live.publish().id(10) == CandidateId{15}));
    live.insert(100, levels);
    const Pool pool = live.publish();
    BOOST_TEST(pool.row(100) == 11U);
    BOOST_TEST(pool.row(5) == 0U);
    live.erase(5);
    BOOST_TEST(live.current().row(100) == 0U);
    BOOST_TEST(!live.current().find(5).has_value());
    BOOST_TEST(pool.row(5) == 0U);
}

BOOST_AUTO_TEST_CASE(versions_are_counted_from_1_and_current_is_the_last) {
    LivePool live{letters({3})};
    BOOST_TEST(live.current().version() == 0U);
    BOOST_TEST(live.publish().version() == 1U);
    live.insert(1, std::vector<Level>{2});
    BOOST_TEST(live.current().size() == 0U);
    BOOST_TEST(live.publish().version() == 2U);
    BOOST_TEST(live.current().size() == 1U);
    LivePool next{live.publish()};
    BOOST_TEST(next.publish().version() == 4U);
}

BOOST_AUTO_TEST_CASE(what_is_refused_changes_nothing) {
    const Pool began = pool_of(50, Ids::strings, {});
    Plain plain{began};
    LivePool live{began};
    const CandidateId id = began.id(7);
    const std::vector<Level> levels(4, Level{1});
    const Evidence bad{.what = "x", .date = "2024-02-30"};
    BOOST_CHECK_THROW(live.insert(id, levels), herne::invalid_input);
    BOOST_CHECK_THROW(live.insert(12, levels), herne::invalid_input);
    BOOST_CHECK_THROW(live.insert("new", std::vector<Level>(3)), herne::invalid_input);
    BOOST_CHECK_THROW(live.insert("new", std::vector<Level>(4, Level{5})), herne::invalid_input);
    BOOST_CHECK_THROW(live.insert("new", levels, {{9, {Evidence{}}}}), herne::invalid_input);
    BOOST_CHECK_THROW(live.insert("new", levels, {{1, {bad}}}), herne::invalid_input);
    BOOST_CHECK_THROW(live.update("new", levels), herne::unknown_id);
    BOOST_CHECK_THROW(live.update(id, 2, Level{2}), herne::invalid_input);
    BOOST_CHECK_THROW(live.update(id, 4, Level{0}), herne::invalid_input);
    BOOST_CHECK_THROW(live.update(id, "nothing", Level{0}), herne::unknown_id);
    BOOST_CHECK_THROW(live.set_evidence(id, 0, {bad}), herne::invalid_input);
    BOOST_CHECK_THROW(live.erase("new"), herne::unknown_id);
    const std::vector<CandidateId> twice{id, began.id(3), id};
    BOOST_CHECK_THROW(live.erase(twice), herne::invalid_input);
    check_same(live.publish(), plain);
    live.update(id, "a", Level{3});
    plain.candidates.at(id).levels[0] = 3;
    check_same(live.publish(), plain);
}

BOOST_AUTO_TEST_CASE(one_that_was_moved_from_says_so) {
    LivePool live{letters({3})};
    LivePool other = std::move(live);
    BOOST_CHECK_THROW(live.publish(), herne::invalid_input);
    BOOST_TEST(other.size() == 0U);
    BOOST_CHECK_THROW((LivePool{letters({3}), {.window = 3}}), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(a_profile_replaces_levels_and_evidence) {
    const Pool began = pool_of(50, Ids::strings, {});
    Plain plain{began};
    LivePool live{began};
    const CandidateId id = began.id(7);
    const std::vector<Evidence> pieces{{.what = "course"}};
    const std::vector<Level> levels{1, 2, Level::unknown(), 3};
    live.update(Profile{id, began.framework(), levels, {{1, pieces}}});
    plain.candidates.at(id) = {levels, {{1, pieces}}};
    check_same(live.publish(), plain);
    live.set_evidence(id, "b", {});
    live.set_evidence(id, "d", pieces);
    plain.candidates.at(id).evidence = {{3, pieces}};
    check_same(live.publish(), plain);
    BOOST_CHECK_THROW(live.update(Profile{"new", began.framework(), levels}), herne::unknown_id);
    BOOST_CHECK_THROW(live.set_evidence(id, "nothing", {}), herne::unknown_id);
    BOOST_CHECK_THROW(live.update(Profile{id, letters({5}), std::vector<Level>{1}}),
                      herne::framework_mismatch);
    check_same(live.publish(), plain);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
