// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace {

using herne::CandidateId;
using herne::Clause;
using herne::Eligibility;
using herne::Framework;
using herne::JobProfile;
using herne::Ranking;
using herne::RankOptions;
using herne::Scorecard;
using herne::UnknownAs;
using namespace herne::test;
using Rankings = std::vector<Ranking>;

/// Scorecard over one competence f/a with the levels 0..4, each worth its number.
Scorecard one_to_four() {
    return {letters({4}), {{"a", {0, 1, 2, 3, 4}}}};
}

Ranking ranked(const std::vector<Applicant>& applicants, const RankOptions& options = {}) {
    return herne::rank(field_of(letters({4}), applicants).pool(), one_to_four(), options);
}

std::string refused(const Rankings& rankings) {
    return message_of<herne::invalid_input>([&] { (void)merge(rankings); });
}

/// Returns the options for one shard: those of `also` who stand in it.
RankOptions options_for(const Field& shard, RankOptions options) {
    std::erase_if(options.also, [&](const CandidateId& id) {
        return std::find(shard.ids.begin(), shard.ids.end(), id) == shard.ids.end();
    });
    return options;
}

/// Returns one to four fields that hold the candidates of `field` between them; some may be empty.
std::vector<Field> any_shards(const Field& field) {
    const int count = any_number(1, 4);
    std::vector<std::vector<std::size_t>> rows(static_cast<std::size_t>(count));
    for (std::size_t row = 0; row < field.size(); ++row)
        rows[static_cast<std::size_t>(any_number(0, count - 1))].push_back(row);
    std::vector<Field> shards;
    for (const auto& of_shard : rows)
        shards.push_back(field.part(of_shard));
    return shards;
}

/// Returns the rankings of `shards` in any order, each cut at `options.top` or later, the last of
/// them there.
Rankings rank_shards(const std::vector<Field>& shards, const JobProfile& job,
                     const RankOptions& options) {
    Rankings rankings;
    for (const std::size_t shard : any_order(shards.size())) {
        RankOptions own = options_for(shards[shard], options);
        if (rankings.size() + 1 < shards.size() && own.top != herne::all)
            own.top += static_cast<std::size_t>(any_number(0, 2));
        rankings.push_back(herne::rank(shards[shard].pool(), job, own));
    }
    return rankings;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(merge)

BOOST_AUTO_TEST_CASE(shards_in_any_order_give_the_ranking_of_the_whole) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 20);
        RankOptions options = any_options(field);
        options.also.clear();
        const Rankings parts = rank_shards(any_shards(field), job, options);
        RC_ASSERT(herne::merge(parts) == herne::rank(field.pool(), job, options));
    }));
}

BOOST_AUTO_TEST_CASE(uncut_shards_know_the_place_of_everybody_asked_for) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 20);
        const RankOptions options{.order = any_choice() ? UnknownAs::worst : UnknownAs::best,
                                  .also = any_options(field).also};
        const Rankings parts = rank_shards(any_shards(field), job, options);
        RC_ASSERT(herne::merge(parts) == herne::rank(field.pool(), job, options));
    }));
}

BOOST_AUTO_TEST_CASE(place_of_somebody_asked_for_is_exact_or_refused) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(2, 3);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 20);
        const RankOptions options = any_options(field);
        const Rankings parts = rank_shards(any_shards(field), job, options);
        try {
            RC_ASSERT(herne::merge(parts) == herne::rank(field.pool(), job, options));
        } catch (const herne::invalid_input& error) {
            RC_ASSERT(std::string{error.what()}.find("its place cannot be known") !=
                      std::string::npos);
            RC_ASSERT(!options.also.empty());
        }
    }));
}

BOOST_AUTO_TEST_CASE(merged_rankings_merge_again) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 20);
        RankOptions options = any_options(field);
        options.also.clear();
        const Rankings parts = rank_shards(any_shards(field), job, options);
        Ranking step = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i)
            step = herne::merge(Rankings{parts[i], step});
        RC_ASSERT(step == herne::merge(parts));
    }));
}

BOOST_AUTO_TEST_CASE(ties_across_shards_are_ties) {
    const Ranking whole = herne::merge(Rankings{ranked({{3, {2}}, {1, {4}}}), ranked({{2, {2}}})});
    BOOST_TEST(whole.size() == 3U);
    BOOST_TEST(whole[1].id == CandidateId{2});
    BOOST_TEST(whole[1].tied);
    BOOST_TEST(whole[2].place == 2U);
    BOOST_TEST(whole[2].tied);
}

BOOST_AUTO_TEST_CASE(ties_at_the_cut_add_up) {
    const Ranking whole =
        herne::merge(Rankings{ranked({{1, {2}}, {2, {2}}, {3, {2}}}, {.top = 2}),
                              ranked({{4, {2}}, {5, {2}}, {6, {1}}}, {.top = 1})});
    BOOST_TEST(whole.parts().top == 1U);
    BOOST_TEST(whole.size() == 1U);
    BOOST_TEST(whole.ties_at_cut() == 4U);
}

BOOST_AUTO_TEST_CASE(place_within_reach_of_the_cut_lists_is_known) {
    const Ranking whole =
        herne::merge(Rankings{ranked({{1, {4}}, {2, {1}}}, {.top = 1, .also = {2}}),
                              ranked({{3, {3}}, {4, {1}}}, {.top = 2}), ranked({{5, {0}}})});
    BOOST_TEST(whole.also()[0].place == 3U);
    BOOST_TEST(whole.also()[0].tied);
}

BOOST_AUTO_TEST_CASE(place_beyond_a_cut_list_is_refused) {
    const Rankings parts{ranked({{1, {4}}, {2, {1}}}, {.top = 1, .also = {2}}),
                         ranked({{3, {3}}, {4, {2}}}, {.top = 1})};
    BOOST_TEST(refused(parts) ==
               "candidate '2': its place cannot be known, since rankings[1] does not list "
               "everybody with as many points; rank that part with a greater top");
}

BOOST_AUTO_TEST_CASE(only_what_all_shards_lack_is_warned_of) {
    const auto shard = [](const CandidateId& id, const std::vector<std::size_t>& silent_on) {
        herne::PoolBuilder builder{letters({4, 3, 2})};
        builder.add(id, levels_of({-1, -1, -1}));
        for (const std::size_t competence : silent_on)
            builder.not_provided(competence);
        return herne::rank(builder.build(), worked_example());
    };
    const auto warnings = [](const Rankings& parts) { return herne::merge(parts).warnings(); };
    BOOST_TEST((warnings({shard(1, {0, 1, 2}), shard(2, {1, 2})}) == shard(3, {1, 2}).warnings()));
    BOOST_TEST(warnings({shard(1, {0, 1, 2}), shard(2, {})}).empty());
    BOOST_TEST(warnings({shard(1, {0}), shard(2, {1})}).empty());
}

BOOST_AUTO_TEST_CASE(warnings_are_told_apart_by_code_not_by_their_sentences) {
    const auto with = [](const CandidateId& id, std::vector<herne::RankingWarning> warnings) {
        auto parts = ranked({{id, {4}}}).parts();
        parts.warnings = std::move(warnings);
        return Ranking{std::move(parts)};
    };
    const std::string code = "competences_without_data";
    const auto merged = [](const Rankings& parts) { return herne::merge(parts).warnings(); };
    const auto both = merged({with(1, {{code, {"f/a", "f/b"}, "in other words"}}),
                              with(2, {{code, {"f/b", "f/c"}, {"anders", "differently"}}})});
    BOOST_REQUIRE(both.size() == 1U);
    BOOST_TEST((both[0].competences == std::vector<std::string>{"f/b"}));
    BOOST_TEST(both[0].text.in("en").ends_with("f/b"));
    const herne::RankingWarning old{.text =
                                        "no data for these competences of the job, so every "
                                        "candidate's level is unknown: f/a"};
    const herne::RankingWarning other{.code = "other", .competences = {}, .text = "careful"};
    BOOST_TEST((merged({with(1, {old, other}), with(2, {other, old})}) == std::vector{old, other}));
    BOOST_TEST(merged({with(1, {old}), with(2, {other})}).empty());
}

BOOST_AUTO_TEST_CASE(left_out_are_the_first_of_all) {
    const Scorecard card{letters({4}), {{"a", {0, 1, 2, 3, 4}}}, Eligibility{Clause::at("a", 1)}};
    const auto shard = [&](int remainder) {
        std::vector<Applicant> applicants;
        for (int id = 0; id < 900; ++id)
            applicants.push_back({2 * id + remainder, {0}});
        return herne::rank(field_of(letters({4}), applicants).pool(), card);
    };
    const Ranking whole = herne::merge(Rankings{shard(1), shard(0)});
    BOOST_TEST(whole.left_out().size() == 1000U);
    BOOST_TEST(whole.left_out()[999].id == CandidateId{999});
    BOOST_TEST(whole.counts().ineligible == 1800U);
    BOOST_TEST(whole.clauses()[0].failing == 1800U);
}

BOOST_AUTO_TEST_CASE(rankings_that_are_no_parts_of_one_whole_are_refused) {
    const Ranking one = ranked({{1, {4}}});
    BOOST_TEST(refused({}) == "rankings: there is none to merge");
    BOOST_TEST(refused({one, ranked({{2, {1}}}, {.order = UnknownAs::best})}) ==
               "rankings[1].order: differs from that of rankings[0]");
    BOOST_TEST(refused({one, ranked({{2, {1}}}, {.min_score = 0.25})}) ==
               "rankings[1].min_score: differs from that of rankings[0]");
    const Scorecard other{letters({4}), {{"a", {0, 1, 2, 3, 5}}}};
    const auto pool = field_of(letters({4}), {{2, {1}}}).pool();
    BOOST_TEST(refused({one, herne::rank(pool, other)}) ==
               "rankings[1].provenance: differs from that of rankings[0]");
    BOOST_TEST(refused({one, ranked({{"a", {1}}})}) ==
               "ids are numbers in rankings[0] and strings in rankings[1]");
}

BOOST_AUTO_TEST_CASE(candidate_in_two_rankings_is_refused) {
    BOOST_TEST(refused({ranked({{1, {4}}}), ranked({{2, {1}}, {1, {3}}})}) ==
               "candidate '1' stands in rankings[0] and in rankings[1]");
    const Ranking one = ranked({{1, {4}}});
    BOOST_TEST(refused({one, one}) == "candidate '1' stands in rankings[0] and in rankings[1]");
}

BOOST_AUTO_TEST_CASE(counts_beyond_any_pool_are_refused) {
    auto parts = ranked({{1, {4}}}, {.top = 1}).parts();
    parts.counts.eligible = parts.counts.candidates = std::numeric_limits<std::uint64_t>::max();
    auto others = parts;
    others.entries[0].id = 2;
    BOOST_TEST(refused({Ranking{parts}, Ranking{others}}) ==
               "counts: the sum over all rankings exceeds 2^64 - 1");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
