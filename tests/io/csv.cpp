// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>

#include "io/csv_framework.hpp"

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

using namespace herne;
using test::arts;
using test::languages;

namespace {

/// All that a pool says, for comparison.
auto content(const Pool& pool) {
    std::vector<bool> provided;
    for (std::size_t i = 0; i < pool.framework().size(); ++i)
        provided.push_back(pool.provided(i));
    std::vector<Profile> profiles;
    for (std::size_t row = 0; row < pool.size(); ++row)
        profiles.push_back(pool.profile(row));
    return std::pair{provided, profiles};
}

struct TemporaryFile {
    explicit TemporaryFile(const std::string& text)
        : path{std::filesystem::temp_directory_path() /
               ("herne-csv-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))} {
        std::ofstream{path, std::ios::binary} << text;
    }
    ~TemporaryFile() { std::filesystem::remove(path); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    std::filesystem::path path;
};

Pool sample() {
    PoolBuilder builder{languages()};
    builder.add("plain", std::vector<Level>{4, {}, 2});
    builder.add("comma,semicolon;\"quote\"\r\nline", std::vector<Level>{{}, {}, {}});
    builder.add(
        "-1+1", std::vector<Level>{0, {}, {}},
        {{0,
          {Evidence{.what = "a, \"b\"", .date = "2024-05-01", .status = EvidenceStatus::verified},
           Evidence{.rater = "panel"}}},
         {2, {Evidence{}}}});
    return builder.build();
}

RankingParts two_entries() {
    RankingParts parts{.max_points = 3};
    parts.counts = {.candidates = 2, .eligible = 2};
    parts.entries = {
        {.place = 1, .id = "=1+1", .points = 3, .max_points = 3, .worst = 3, .best = 3},
        {.place = 2, .id = "B", .points = 1, .max_points = 3, .worst = 1, .best = 2}};
    return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(wide_file_is_one_row_a_candidate) {
    const Pool pool =
        pool_from_csv("applicant,lang/german,english\nB-2,B1,4\nB-1,,waystage\n", languages());
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST(pool.id(0) == CandidateId{"B-2"});
    BOOST_TEST(pool.level(0, 0) == Level{3});
    BOOST_TEST(pool.level(0, 1) == Level{4});
    BOOST_TEST(pool.level(1, 0) == Level::unknown());
    BOOST_TEST(pool.level(1, 1) == Level{2});
}

BOOST_AUTO_TEST_CASE(competence_without_column_is_unknown_and_not_provided) {
    const Pool pool = pool_from_csv("id,german\nA,1\n", languages());
    BOOST_TEST(pool.provided(0));
    BOOST_TEST(!pool.provided(1));
    BOOST_TEST(pool.level(0, 1) == Level::unknown());
}

BOOST_AUTO_TEST_CASE(bom_crlf_semicolon_quotes_and_missing_last_line_end_are_fine) {
    const Pool pool = pool_from_csv(
        "\xEF\xBB\xBFid;\"german\";english\r\n\"a;\"\"b\"\"\r\nc\";1;2\r\nd;\"\";3", languages());
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST(pool.id(0).text() == "a;\"b\"\r\nc");
    BOOST_TEST(pool.level(0, 1) == Level{2});
    BOOST_TEST(pool.level(1, 0) == Level::unknown());
    BOOST_TEST(pool.level(1, 1) == Level{3});
}

BOOST_AUTO_TEST_CASE(blank_lines_at_the_end_are_left_aside) {
    BOOST_TEST(pool_from_csv("id,german\nA,1\n\r\n\n", languages()).size() == 1U);
}

BOOST_AUTO_TEST_CASE(header_alone_makes_a_pool_without_candidates) {
    const Pool pool = pool_from_csv("id,german\n", languages());
    BOOST_TEST(pool.size() == 0U);
    BOOST_TEST(pool.provided(0));
}

BOOST_AUTO_TEST_CASE(ids_may_stand_in_any_column) {
    const Pool pool = pool_from_csv("german,nr\n1,X\n", languages(), {.id = "nr"});
    BOOST_TEST(pool.id(0).text() == "X");
}

BOOST_AUTO_TEST_CASE(ids_are_text_unless_told_otherwise) {
    BOOST_TEST(pool_from_csv("id,german\n007,1\n", languages()).id(0) == CandidateId{"007"});
    const Pool pool = pool_from_csv("id,german\n18446744073709551615,1\n0,1\n", languages(),
                                    {.ids = IdKind::number});
    BOOST_TEST(pool.id(0) == CandidateId{std::uint64_t{18446744073709551615U}});
    BOOST_TEST(pool.id(1) == CandidateId{std::uint64_t{0}});
}

BOOST_AUTO_TEST_CASE(further_words_may_stand_for_unknown) {
    const Pool pool = pool_from_csv("id,german,english\nA,k. A.,n/a\n", languages(),
                                    {.unknown = {"k. A.", "n/a"}});
    BOOST_TEST(pool.level(0, 0) == Level::unknown());
    BOOST_TEST(pool.level(0, 1) == Level::unknown());
    BOOST_TEST(pool.provided(0));
}

BOOST_AUTO_TEST_CASE(ignored_columns_are_left_aside) {
    const Pool pool = pool_from_csv("id,age,german\nA,x,1\n", languages(), {.ignore = {"age"}});
    BOOST_TEST(pool.level(0, 0) == Level{1});
}

BOOST_AUTO_TEST_CASE(levels_as_decides_what_numerals_mean) {
    BOOST_TEST(
        pool_from_csv("id,grade\nA,1\n", languages(), {.levels_as = LevelsAs::code}).level(0, 2) ==
        Level{4});
    BOOST_TEST(pool_from_csv("id,grade\nA,1\n", languages(), {.levels_as = LevelsAs::number})
                   .level(0, 2) == Level{1});
    BOOST_CHECK_THROW(static_cast<void>(pool_from_csv("id,grade\nA,1\n", languages())),
                      invalid_file);
}

BOOST_AUTO_TEST_CASE(long_file_is_one_row_a_level) {
    const Pool pool = pool_from_csv(
        "candidate,competence,level\nB,german,B1\nA,english,2\nB,lang/english,1\n", languages());
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST(pool.id(0).text() == "B");
    BOOST_TEST(pool.level(0, 0) == Level{3});
    BOOST_TEST(pool.level(0, 1) == Level{1});
    BOOST_TEST(pool.level(1, 0) == Level::unknown());
    BOOST_TEST(!pool.provided(2));
}

BOOST_AUTO_TEST_CASE(long_rows_may_carry_evidence) {
    const Pool pool = pool_from_csv(
        "status,candidate,competence,level,what,rater,source,date,valid_until\n"
        "verified,A,german,B1,certificate,office,upload,2024-02-29,2026-02-28\n"
        ",A,german,B1,letter,,,,\n"
        ",A,german,,,panel,,,\n"
        ",A,english,2,,,,,\n",
        languages());
    const auto evidence = pool.evidence(0, 0);
    BOOST_REQUIRE_EQUAL(evidence.size(), 3U);
    BOOST_TEST((evidence[0] == Evidence{.what = "certificate",
                                        .source = "upload",
                                        .date = "2024-02-29",
                                        .valid_until = "2026-02-28",
                                        .status = EvidenceStatus::verified,
                                        .rater = "office"}));
    BOOST_TEST((evidence[1] == Evidence{.what = "letter"}));
    BOOST_TEST(evidence[2].rater == "panel");
    BOOST_TEST(pool.evidence(0, 1).empty());
    BOOST_TEST(pool.level(0, 0) == Level{3});
}

BOOST_AUTO_TEST_CASE(long_row_without_competence_only_names_its_candidate) {
    const Pool pool = pool_from_csv("candidate,competence,level\nA,,\nB,german,1\n", languages());
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST(pool.level(0, 0) == Level::unknown());
}

BOOST_AUTO_TEST_CASE(long_form_leaves_ignored_competences_and_columns_aside) {
    const Pool pool =
        pool_from_csv("candidate,competence,level,age\nA,shoe size,43,x\nB,german,1,y\n",
                      languages(), {.ignore = {"shoe size", "age"}});
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST(pool.level(1, 0) == Level{1});
}

BOOST_AUTO_TEST_CASE(layout_may_be_forced) {
    BOOST_TEST(pool_from_csv("candidate,competence,level\nA,german,1\n", languages(),
                             {.layout = CsvLayout::long_form})
                   .size() == 1U);
    BOOST_CHECK_THROW(static_cast<void>(pool_from_csv("candidate,competence,level\nA,german,1\n",
                                                      languages(), {.layout = CsvLayout::wide})),
                      invalid_file);
}

BOOST_AUTO_TEST_CASE(evidence_is_added_to_a_pool) {
    const Pool pool = pool_from_csv("id,german\n7,B1\n8,\n", languages(), {.ids = IdKind::number});
    const Pool more = evidence_from_csv(
        "candidate,competence,level,what\n7,german,3,letter\n8,german,,card\n7,german,,note\n",
        pool);
    BOOST_TEST(more.evidence(0, 0).size() == 2U);
    BOOST_TEST(more.evidence(0, 0)[1].what == "note");
    BOOST_TEST(more.evidence(1, 0)[0].what == "card");
    BOOST_TEST(more.level(0, 0) == Level{3});
    BOOST_TEST(!more.provided(1));
    BOOST_TEST(pool.evidence(0, 0).empty());
    const Pool again = evidence_from_csv("candidate;competence;rater\n7;german;panel\n", more);
    BOOST_TEST(again.evidence(0, 0).size() == 3U);
}

BOOST_AUTO_TEST_CASE(files_are_read_by_path) {
    const TemporaryFile file{"id,german\nA,1\n"};
    const TemporaryFile evidence{"candidate,competence,what\nA,german,letter\n"};
    const Pool pool = load_pool_csv(file.path, languages());
    BOOST_TEST(pool.size() == 1U);
    BOOST_TEST(load_evidence_csv(evidence.path, pool).evidence(0, 0).size() == 1U);
}

BOOST_AUTO_TEST_CASE(written_pools_read_back_the_same) {
    const Pool pool = sample();
    BOOST_TEST((content(pool_from_csv(to_long_csv(pool), languages(),
                                      {.levels_as = LevelsAs::number})) == content(pool)));
    BOOST_TEST((content(evidence_from_csv(
                    to_long_csv(pool),
                    pool_from_csv(to_csv(pool), languages(), {.levels_as = LevelsAs::number}),
                    {.levels_as = LevelsAs::number})) == content(pool)));
    for (const char separator : {',', ';'})
        BOOST_TEST(to_csv(pool_from_csv(to_csv(pool, {.separator = separator}), languages(),
                                        {.levels_as = LevelsAs::number})) == to_csv(pool));
}

BOOST_AUTO_TEST_CASE(written_wide_pool_has_these_bytes) {
    BOOST_TEST(
        to_csv(sample()) ==
        "candidate,lang/german,lang/english,lang/"
        "grade\r\nplain,4,,2\r\n\"comma,semicolon;\"\"quote\"\"\r\nline\",,,\r\n-1+1,0,,\r\n");
}

BOOST_AUTO_TEST_CASE(written_long_pool_has_these_bytes) {
    BOOST_TEST(to_long_csv(sample()) ==
               "candidate,competence,level,what,rater,source,date,valid_until,status\r\n"
               "plain,lang/german,4,,,,,,\r\n"
               "plain,lang/english,,,,,,,\r\n"
               "plain,lang/grade,2,,,,,,\r\n"
               "\"comma,semicolon;\"\"quote\"\"\r\nline\",,,,,,,,\r\n"
               "-1+1,lang/german,0,\"a, \"\"b\"\"\",,,2024-05-01,,verified\r\n"
               "-1+1,lang/german,0,,panel,,,,claimed\r\n"
               "-1+1,lang/grade,,,,,,,claimed\r\n");
}

BOOST_AUTO_TEST_CASE(competence_without_data_gets_no_column) {
    const Pool pool = pool_from_csv("id,german\nA,1\n", languages());
    BOOST_TEST(to_csv(pool) == "candidate,lang/german\r\nA,1\r\n");
    BOOST_TEST((content(pool_from_csv(to_long_csv(pool), languages())) == content(pool)));
}

BOOST_AUTO_TEST_CASE(evidence_alone_makes_a_competence_mentioned) {
    const Pool pool =
        pool_from_csv("candidate,competence,level,what\nA,,,\nB,german,,letter\n", languages());
    BOOST_TEST(to_long_csv(pool).find("A,lang/german") == std::string::npos);
    BOOST_TEST((content(pool_from_csv(to_long_csv(pool), languages())) == content(pool)));
}

BOOST_AUTO_TEST_CASE(numeric_ids_read_back_as_numbers) {
    PoolBuilder builder{languages(), 5};
    const std::vector<std::uint8_t> levels = {1, 2, 3, 0, 255, 4};
    builder.add(LevelMatrix{.levels = levels});
    const Pool pool = builder.build();
    const CsvPoolOptions options{.ids = IdKind::number, .levels_as = LevelsAs::number};
    BOOST_TEST((content(pool_from_csv(to_csv(pool), languages(), options)) == content(pool)));
    BOOST_TEST((content(pool_from_csv(to_long_csv(pool), languages(), options)) == content(pool)));
}

BOOST_AUTO_TEST_CASE(cells_that_a_spreadsheet_would_run_can_be_escaped) {
    const std::string escaped = to_csv(sample(), {.cells = SpreadsheetCells::escaped});
    BOOST_TEST(escaped.find("\r\n'-1+1,") != std::string::npos);
    BOOST_TEST(escaped.find("\r\nplain,") != std::string::npos);
    for (const char* start : {"=", "+", "-", "@", "\t", "\r"}) {
        PoolBuilder builder{languages()};
        builder.add(std::string{start} + "x", std::vector<Level>(3));
        const std::string text = to_csv(builder.build(), {.cells = SpreadsheetCells::escaped});
        BOOST_TEST(text.find("'" + std::string{start} + "x") != std::string::npos, start);
    }
}

BOOST_AUTO_TEST_CASE(ranking_is_written_one_row_an_entry) {
    BOOST_TEST(to_csv(Ranking{two_entries()}) ==
               "place,id,points,max_points,score,worst,best,verdict,tied,open,listed\r\n"
               "1,=1+1,3,3,1,3,3,eligible,false,,true\r\n"
               "2,B,1,3,0.3333333333333333,1,2,eligible,false,,true\r\n");
    BOOST_TEST(
        to_csv(Ranking{two_entries()}, {.separator = ';', .cells = SpreadsheetCells::escaped})
            .find("\r\n1;'=1+1;3;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_was_asked_for_follows_the_list_and_what_is_open_is_named) {
    Clause named = Clause::at("grade", 2);
    named.id = "passed";
    const Scorecard card{languages(),
                         {{"german", {0, 1, 2, 3, 4}}},
                         Eligibility{Clause::all_of({Clause::at("english", 1), named})}};
    PoolBuilder builder{languages()};
    builder.add("a", std::vector<Level>{4, {}, {}});
    builder.add("b", std::vector<Level>{3, 1, 2});
    builder.add("c", std::vector<Level>{{}, 1, {}});
    builder.add("d", std::vector<Level>{2, 0, {}});
    const Ranking ranking = rank(builder.build(), card, {.top = 2, .also = {"a", "c", "d"}});
    BOOST_TEST(to_csv(ranking) ==
               "place,id,points,max_points,score,worst,best,verdict,tied,open,listed\r\n"
               "1,a,4,4,1,4,4,undecided,false,\"clause 1; passed\",true\r\n"
               "2,b,3,4,0.75,3,3,eligible,false,,true\r\n"
               "3,c,0,4,0,0,4,undecided,false,passed,false\r\n"
               ",d,2,4,0.5,2,2,ineligible,false,,false\r\n");
}

BOOST_AUTO_TEST_CASE(writers_refuse_what_could_not_be_read_back) {
    BOOST_CHECK_THROW(static_cast<void>(to_csv(sample(), {.separator = '\t'})), invalid_input);
    for (const std::string& id : {std::string{"M\xFCller"}, std::string{"a\0b", 3}}) {
        PoolBuilder builder{languages()};
        builder.add(id, std::vector<Level>(3));
        const Pool pool = builder.build();
        BOOST_CHECK_THROW(static_cast<void>(to_csv(pool)), invalid_input);
        BOOST_CHECK_THROW(static_cast<void>(to_long_csv(pool)), invalid_input);
    }
}

BOOST_AUTO_TEST_CASE(any_ids_and_levels_read_back_the_same) {
    BOOST_TEST(rc::check([] {
        const auto letters = rc::gen::container<std::string>(
            rc::gen::element('a', '"', ',', ';', '\n', '\r', ' ', '='));
        const auto ids = *rc::gen::unique<std::vector<std::string>>(rc::gen::nonEmpty(letters));
        PoolBuilder builder{languages()};
        for (const auto& id : ids) {
            std::vector<Level> levels;
            for (int i = 0; i < 3; ++i) {
                const int code = *rc::gen::inRange(0, 6);
                levels.push_back(code == 5 ? Level::unknown() : Level{code});
            }
            builder.add(id, levels);
        }
        const Pool pool = builder.build();
        const CsvPoolOptions options{.levels_as = LevelsAs::number};
        RC_ASSERT(content(pool_from_csv(to_csv(pool), languages(), options)) == content(pool));
        if (pool.size() > 0)
            RC_ASSERT(content(pool_from_csv(to_long_csv(pool), languages(), options)) ==
                      content(pool));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
