// SPDX-License-Identifier: BSL-1.0
#include <herne/pool/pool.hpp>

#include <herne/base/error.hpp>

#include "support/field.hpp"
#include "support/letters.hpp"
#include "support/message.hpp"
#include "support/random.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using herne::CandidateId;
using herne::Framework;
using herne::invalid_input;
using herne::Level;
using herne::MatrixLayout;
using herne::Pool;
using herne::PoolBuilder;
using herne::Profile;
using namespace herne::test;
using Bytes = std::vector<std::uint8_t>;
using Numbers = std::vector<std::uint64_t>;
using Strings = std::vector<std::string>;

/// Returns what `call` complains of after nothing of the builder has changed.
template <class Call>
std::string refused(PoolBuilder& builder, const Call& call) {
    const std::size_t before = builder.size();
    std::string message = message_of<invalid_input>(call);
    BOOST_TEST(builder.size() == before);
    return message;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pool)
BOOST_AUTO_TEST_SUITE(pool)

BOOST_AUTO_TEST_CASE(pool_without_candidates_is_empty) {
    const Pool pool{letters({2, 3})};
    BOOST_TEST(pool.size() == 0U);
    BOOST_TEST(!pool.find(0).has_value());
    BOOST_TEST(!pool.find("a").has_value());
    BOOST_TEST(pool.codes(1).empty());
    BOOST_TEST(pool.provided(0));
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)pool.row("x"); }) ==
               "unknown candidate 'x'");
    BOOST_CHECK_THROW((void)pool.profile(0), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(candidates_stand_in_the_order_in_which_they_were_added) {
    const Field field =
        field_of(letters({2, 3}), {{"zoe", {1, -1}}, {"adam", {-1, 3}}, {"mia", {0, 0}}});
    const Pool pool = field.pool();
    BOOST_TEST(pool.size() == 3U);
    for (std::size_t row = 0; row < 3; ++row) {
        BOOST_TEST(pool.id(row) == field.ids[row]);
        BOOST_TEST(pool.row(field.ids[row]) == row);
        BOOST_TEST((pool.profile(row) == field.profile(row)));
        BOOST_TEST((pool[field.ids[row]] == field.profile(row)));
    }
    BOOST_TEST(!pool.level(0, 1).known());
    BOOST_TEST(pool.level(1, 1).worst() == 3);
    BOOST_TEST(pool.codes(0)[1] == 15);
}

BOOST_AUTO_TEST_CASE(ids_are_compared_by_value_or_by_bytes) {
    const Pool numbers = field_of(letters({1}), {{9, {0}}, {10, {0}}}).pool();
    BOOST_TEST(numbers.id_less(0, 1));
    const Pool strings = field_of(letters({1}), {{"9", {0}}, {"10", {0}}}).pool();
    BOOST_TEST(strings.id_less(1, 0));
    BOOST_TEST(!strings.id_less(0, 0));
}

BOOST_AUTO_TEST_CASE(unknown_candidate_is_answered_with_the_nearest) {
    const Pool pool = field_of(letters({1}), {{"B-017", {0}}, {"B-001", {0}}}).pool();
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)pool.row("B-018"); }) ==
               "unknown candidate 'B-018'; the nearest known one is 'B-017'");
    BOOST_TEST(!pool.find(17).has_value());
}

BOOST_AUTO_TEST_CASE(an_id_of_the_other_kind_is_said_to_be_one) {
    const Pool numbers = field_of(letters({1}), {{9, {0}}, {10, {0}}}).pool();
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)numbers.row("9"); }) ==
               "unknown candidate '9': the ids of this pool are numbers, this one is text; the "
               "nearest known one is the number 9");
    const Pool strings = field_of(letters({1}), {{"9", {0}}, {"10", {0}}}).pool();
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)strings.row(10); }) ==
               "unknown candidate '10': the ids of this pool are text, this one is a number; the "
               "nearest known one is the text '10'");
}

BOOST_AUTO_TEST_CASE(row_numbers_count_from_the_first_id) {
    PoolBuilder builder{letters({3}), 100};
    const Bytes levels{1, 2, 3};
    builder.add({levels});
    builder.add({levels});
    const Pool pool = builder.build();
    BOOST_TEST(pool.id(5) == CandidateId{105});
    BOOST_TEST(pool.row(103) == 3U);
    BOOST_TEST(!pool.find(99).has_value());
    BOOST_TEST(!pool.find(106).has_value());
    BOOST_TEST(!pool.find("103").has_value());
    BOOST_TEST(pool.id_less(0, 1));
}

BOOST_AUTO_TEST_CASE(row_numbers_may_not_pass_the_largest_number) {
    const std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
    PoolBuilder builder{letters({3}), last - 1};
    const Bytes two{1, 2};
    builder.add({two});
    BOOST_TEST(contains(refused(builder, [&] { builder.add({two}); }), "exceed 2^64 - 1"));
    const Pool pool = builder.build();
    BOOST_TEST(pool.id(1).number() == last);
    BOOST_TEST(pool.row(last) == 1U);
    BOOST_TEST(!pool.find(0).has_value());
}

BOOST_AUTO_TEST_CASE(matrix_may_lie_either_way) {
    const Bytes by_row{1, 3, 2, 255, 0, 1};
    const Bytes by_column{1, 2, 0, 3, 255, 1};
    PoolBuilder rows{letters({2, 3})};
    rows.add({by_row});
    PoolBuilder columns{letters({2, 3})};
    columns.add({by_column, MatrixLayout::column_major});
    const Pool a = rows.build();
    const Pool b = columns.build();
    BOOST_TEST(a.size() == 3U);
    for (std::size_t c = 0; c < 2; ++c)
        BOOST_TEST(a.codes(c) == b.codes(c), boost::test_tools::per_element());
    BOOST_TEST(!a.level(1, 1).known());
    BOOST_TEST(a.level(0, 1).worst() == 3);
}

BOOST_AUTO_TEST_CASE(unknown_may_be_any_byte_or_none) {
    const Bytes levels{0, 2, 255};
    PoolBuilder builder{letters({2})};
    builder.add({.levels = std::span{levels}.first(2), .unknown = 0});
    BOOST_TEST(contains(refused(builder, [&] { builder.add({.levels = levels, .unknown = {}}); }),
                        "255 is not a level of its scale, 0..2"));
    const Pool pool = builder.build();
    BOOST_TEST(!pool.level(0, 0).known());
    BOOST_TEST(pool.level(1, 0).worst() == 2);
}

BOOST_AUTO_TEST_CASE(level_off_its_scale_is_named_by_row_and_competence) {
    PoolBuilder builder{letters({2, 3})};
    const Bytes good{2, 3};
    builder.add({good});
    for (const int off : {4, 14, 15, 16, 254}) {
        const Bytes bad{0, 0, 1, static_cast<std::uint8_t>(off)};
        const auto message = refused(builder, [&] { builder.add({bad}); });
        BOOST_TEST(message == "row 2 (counted from 0), competence 'f/b': " + std::to_string(off) +
                                  " is not a level of its scale, 0..3");
    }
    PoolBuilder singly{letters({2, 3})};
    const auto levels = levels_of({3, -1});
    BOOST_TEST(refused(singly, [&] { singly.add(7, levels); }) ==
               "row 0 (counted from 0), competence 'f/a': 3 is not a level of its scale, 0..2");
}

BOOST_AUTO_TEST_CASE(sizes_have_to_fit) {
    PoolBuilder builder{letters({2, 3})};
    const Bytes three{0, 1, 2};
    const Bytes two{0, 1};
    BOOST_TEST(contains(refused(builder, [&] { builder.add({three}); }), "a matrix of 3 bytes"));
    BOOST_TEST(refused(builder, [&] {
                   builder.add({two}, Numbers{1, 2});
               }) == "2 ids stand beside 1 candidates");
    BOOST_TEST(refused(builder, [&] { builder.add({two}, Strings{}); }) ==
               "0 ids stand beside 1 candidates");
    const auto one = levels_of({1});
    BOOST_TEST(refused(builder, [&] { builder.add(1, one); }) ==
               "row 0 (counted from 0): 1 levels for 2 competences");
    builder.add({Bytes{}});
    BOOST_TEST(builder.size() == 0U);
}

BOOST_AUTO_TEST_CASE(empty_id_is_refused) {
    PoolBuilder builder{letters({2})};
    const Bytes two{0, 1};
    BOOST_TEST(refused(builder, [&] {
                   builder.add({two}, Strings{"a", ""});
               }) == "row 1 (counted from 0): an id may not be empty");
}

BOOST_AUTO_TEST_CASE(kinds_of_id_do_not_mix) {
    const Bytes one{1};
    const auto level = levels_of({1});
    PoolBuilder rows{letters({2})};
    rows.add({one});
    BOOST_TEST(
        refused(rows, [&] { rows.add(5, level); }) ==
        "row 1 (counted from 0): ids are row numbers in this pool and cannot be numbers too");
    PoolBuilder numbers{letters({2})};
    numbers.add({one}, Numbers{1});
    BOOST_TEST(contains(refused(numbers, [&] { numbers.add({one}); }), "cannot be row numbers"));
    BOOST_TEST(contains(refused(numbers, [&] { numbers.add("a", level); }), "cannot be strings"));
    PoolBuilder strings{letters({2})};
    strings.add("a", level);
    BOOST_TEST(
        contains(refused(strings, [&] { strings.add({one}, Numbers{1}); }), "cannot be numbers"));
    strings.add({one}, Strings{"b"});
    BOOST_TEST(strings.build().size() == 2U);
}

BOOST_AUTO_TEST_CASE(id_that_stands_twice_is_named_with_both_rows) {
    const Bytes three{0, 1, 2};
    const auto level = levels_of({1});
    PoolBuilder numbers{letters({2})};
    numbers.add({three}, Numbers{5, 9, 7});
    numbers.add(9, level);
    BOOST_TEST(refused(numbers, [&] { (void)numbers.build(); }) ==
               "id '9' stands twice: in row 1 and in row 3, counted from 0");
    PoolBuilder strings{letters({2})};
    strings.add({three}, Strings{"b", "b", "a"});
    BOOST_TEST(refused(strings, [&] { (void)strings.build(); }) ==
               "id 'b' stands twice: in row 0 and in row 1, counted from 0");
}

BOOST_AUTO_TEST_CASE(refused_input_leaves_no_trace) {
    const Framework framework = letters({2, 3});
    PoolBuilder builder{framework};
    const auto levels = levels_of({1, 2});
    const auto off = levels_of({1, 4});
    const Bytes bytes{2, 3, 2, 4};
    builder.add("a", levels);
    BOOST_CHECK_THROW(builder.add("b", off), invalid_input);
    BOOST_CHECK_THROW(builder.add({bytes}, Strings{"c", "d"}), invalid_input);
    BOOST_CHECK_THROW(builder.add("e", levels, {{0, {{.date = "2024-13-01"}}}}), invalid_input);
    BOOST_CHECK_THROW(builder.add(5, levels), invalid_input);
    BOOST_CHECK_THROW(builder.not_provided(2), invalid_input);
    builder.add("f", levels);
    const Pool pool = builder.build();
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST(pool.id(1) == CandidateId{"f"});
    BOOST_TEST(pool.codes(1).size() == 2U);
    BOOST_TEST(pool.evidence(1, 0).empty());
}

BOOST_AUTO_TEST_CASE(refused_first_candidate_does_not_decide_the_kind_of_id) {
    PoolBuilder builder{letters({2})};
    const auto off = levels_of({3});
    const auto level = levels_of({2});
    BOOST_CHECK_THROW(builder.add("a", off), invalid_input);
    builder.add(1, level);
    BOOST_TEST(builder.build().id(0) == CandidateId{1});
}

BOOST_AUTO_TEST_CASE(evidence_stays_with_its_level) {
    const auto levels = levels_of({1, 2});
    const herne::Evidence certificate{.what = "certificate", .valid_until = "2026-01-31"};
    PoolBuilder builder{letters({2, 3})};
    builder.add("a", levels);
    builder.add("b", levels, {{0, {}}, {1, {certificate}}});
    const Pool pool = builder.build();
    BOOST_REQUIRE(pool.evidence(1, 1).size() == 1U);
    BOOST_TEST(pool.evidence(1, 1)[0].what == "certificate");
    BOOST_TEST(pool.evidence(0, 1).empty());
    BOOST_TEST(pool.evidence(1, 0).empty());
    BOOST_TEST(pool.profile(1).evidence().size() == 1U);
    BOOST_TEST(pool.profile(0).evidence().empty());
}

BOOST_AUTO_TEST_CASE(malformed_evidence_is_named_by_row_and_competence) {
    const auto levels = levels_of({1, 2});
    PoolBuilder builder{letters({2, 3})};
    const auto date = refused(builder, [&] { builder.add(1, levels, {{1, {{.date = "today"}}}}); });
    BOOST_TEST(contains(date, "row 0 (counted from 0), competence 'f/b'"));
    BOOST_TEST(refused(builder, [&] {
                   builder.add(1, levels, {{2, {{.what = "x"}}}});
               }) == "row 0 (counted from 0): evidence for competence 2, which is not in 0..1");
}

BOOST_AUTO_TEST_CASE(profiles_of_a_wider_framework_are_taken_over) {
    const Profile wide{"a",
                       letters({2, 3, 4}),
                       levels_of({1, 2, 3}),
                       {{1, {{.what = "kept"}}}, {2, {{.what = "left aside"}}}}};
    PoolBuilder builder{letters({2, 3})};
    builder.add(wide);
    const Pool pool = builder.build();
    BOOST_TEST(pool.level(0, 1).worst() == 2);
    BOOST_TEST(pool.evidence(0, 1)[0].what == "kept");
    BOOST_TEST(pool.profile(0).evidence().size() == 1U);
}

BOOST_AUTO_TEST_CASE(profiles_of_another_framework_are_refused) {
    PoolBuilder builder{letters({2, 3})};
    const Profile narrow{"a", letters({2}), levels_of({1})};
    const Profile other{"a", letters({2, 4}), levels_of({1, 4})};
    BOOST_CHECK_THROW(builder.add(narrow), herne::framework_mismatch);
    BOOST_CHECK_THROW(builder.add(other), herne::framework_mismatch);
    BOOST_TEST(builder.size() == 0U);
}

BOOST_AUTO_TEST_CASE(competence_without_data_is_noted_unless_a_level_is_known) {
    PoolBuilder builder{letters({2, 3})};
    const auto levels = levels_of({-1, 2});
    builder.not_provided(0);
    builder.not_provided(1);
    builder.add(1, levels);
    const Pool pool = builder.build();
    BOOST_TEST(!pool.provided(0));
    BOOST_TEST(pool.provided(1));
}

BOOST_AUTO_TEST_CASE(refused_levels_are_not_taken_for_data) {
    // Whole lines, which are noted by vectors, and the rows past them, which are noted one by one.
    for (const std::size_t rows : {128U, 130U}) {
        PoolBuilder builder{letters({2, 3})};
        builder.not_provided(0);
        Bytes refused(2 * rows, 1);
        refused.back() = 4;
        Bytes unknown(2 * rows, 255);
        BOOST_CHECK_THROW(builder.add({refused}), invalid_input);
        builder.add({unknown});
        BOOST_TEST(!builder.build().provided(0));
    }
}

BOOST_AUTO_TEST_CASE(builder_starts_anew_after_building) {
    PoolBuilder builder{letters({2})};
    const auto level = levels_of({1});
    builder.add("a", level);
    const Pool first = builder.build();
    BOOST_TEST(builder.size() == 0U);
    builder.add(1, level);
    const Pool second = builder.build();
    BOOST_TEST(first.id(0) == CandidateId{"a"});
    BOOST_TEST(second.id(0) == CandidateId{1});
}

BOOST_AUTO_TEST_CASE(builder_that_was_moved_from_refuses_all_else) {
    PoolBuilder builder{letters({2})};
    const auto level = levels_of({1});
    builder.add("a", level);
    PoolBuilder target{std::move(builder)};
    BOOST_TEST(target.size() == 1U);
    BOOST_TEST(builder.size() == 0U);  // NOLINT(bugprone-use-after-move)
    BOOST_CHECK_THROW(builder.add("b", level), invalid_input);
    BOOST_CHECK_THROW((void)builder.build(), invalid_input);
    builder = std::move(target);
    BOOST_TEST(builder.build().size() == 1U);
}

BOOST_AUTO_TEST_CASE(pool_outlives_its_builder_and_copies_share_it) {
    Pool pool{letters({1})};
    {
        PoolBuilder builder{letters({2})};
        const auto level = levels_of({2});
        builder.add("a", level);
        pool = builder.build();
    }
    const Pool copy = pool;
    BOOST_TEST(copy.codes(0) == pool.codes(0), boost::test_tools::per_element());
    BOOST_TEST(copy.level(0, 0).worst() == 2);
}

BOOST_AUTO_TEST_CASE(every_candidate_is_found_and_nobody_else) {
    BOOST_TEST(rc::check([] {
        const Field field = any_field(letters({3, 2}), 30);
        const Pool pool = field.pool();
        for (std::size_t row = 0; row < field.size(); ++row) {
            RC_ASSERT(pool.find(field.ids[row]) == row);
            RC_ASSERT(pool.profile(row) == field.profile(row));
            for (std::size_t other = 0; other < field.size(); ++other)
                RC_ASSERT(pool.id_less(row, other) == (field.ids[row] < field.ids[other]));
        }
        const std::uint64_t absent = static_cast<std::uint64_t>(any_number(0, 30)) * 7 + 2;
        RC_ASSERT(!pool.find(absent));
        RC_ASSERT(!pool.find("c" + std::to_string(absent)));
    }));
}

BOOST_AUTO_TEST_CASE(however_candidates_are_added_the_pool_is_the_same) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const Field field = any_field(framework);
        Bytes bytes;
        for (const auto& levels : field.levels)
            for (const Level level : levels)
                bytes.push_back(level.known() ? level.code() : std::uint8_t{255});
        Strings ids;
        for (const auto& id : field.ids)
            ids.push_back(id.to_string());
        PoolBuilder builder{framework};
        builder.add({bytes}, ids);
        const Pool pool = builder.build();
        for (std::size_t row = 0; row < field.size(); ++row) {
            const Profile singly{ids[row], framework, field.levels[row]};
            RC_ASSERT(pool.profile(row) == singly);
        }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
