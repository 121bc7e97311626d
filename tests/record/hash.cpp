// SPDX-License-Identifier: BSL-1.0
#include <herne/record/hash.hpp>

#include <herne/record/match.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

using namespace herne;

namespace {

struct Key {
    std::string name;
    std::optional<int> number = {};
    std::vector<Evidence> evidence = {};
    bool operator==(const Key&) const = default;
};

template <class T>
std::size_t distinct(const std::vector<T>& values) {
    std::set<std::size_t> hashes;
    for (const T& value : values)
        hashes.insert(std::hash<T>{}(value));
    return hashes.size();
}

}  // namespace

template <>
inline constexpr auto herne::record_fields<Key> = herne::record(
    "Key.", herne::field("name", &Key::name, ""), herne::field("number", &Key::number, ""),
    herne::field("evidence", &Key::evidence, ""));

BOOST_AUTO_TEST_SUITE(record)
BOOST_AUTO_TEST_SUITE(hash)

BOOST_AUTO_TEST_CASE(equal_records_have_equal_hashes) {
    const auto make = [] {
        return Requirement{.id = "german",
                           .competence = "cefr/german",
                           .fit = Fit::table({Fraction{}, Fraction{1, 2}, Fraction{1, 1}}),
                           .proof = Proof::document,
                           .tasks = {"a", "b"},
                           .label = Text{{{"de", "Deutsch"}, {"en", "German"}}}};
    };
    BOOST_TEST(record_hash(make()) == record_hash(make()));
    BOOST_TEST(std::hash<Requirement>{}(make()) == record_hash(make()));
}

BOOST_AUTO_TEST_CASE(every_field_enters) {
    const std::vector<Requirement> different{
        {.id = "a", .competence = "c"},
        {.id = "b", .competence = "c"},
        {.id = "a", .competence = "d"},
        {.id = "a", .competence = "c", .level = 2},
        {.id = "a", .competence = "c", .weight = 2},
        {.id = "a", .competence = "c", .group = "g"},
        {.id = "a", .competence = "c", .fit = Fit::threshold()},
        {.id = "a", .competence = "c", .fit = Fit::table({Fraction{}, Fraction{1, 1}})},
        {.id = "a", .competence = "c", .importance = Importance::wish},
        {.id = "a", .competence = "c", .proof = Proof::document},
        {.id = "a", .competence = "c", .proof = Proof::judgement},
        {.id = "a", .competence = "c", .stage = "s"},
        {.id = "a", .competence = "c", .source_line = "l"},
        {.id = "a", .competence = "c", .tasks = {""}},
        {.id = "a", .competence = "c", .label = Text{"t"}},
        {.id = "a", .competence = "c", .label = Text{{{"de", "t"}}}}};
    BOOST_TEST(distinct(different) == different.size());
    const std::vector<Explanation> explanations{{},
                                                {.id = CandidateId{7U}},
                                                {.id = CandidateId{"7"}},
                                                {.requirements = {{}}},
                                                {.requirements = {{.level = 3}}},
                                                {.requirements = {{.share = Fraction{1, 2}}}},
                                                {.reasons = {{}}},
                                                {.ways = {.sets = {{}}}},
                                                {.ways = {.more = true}}};
    BOOST_TEST(distinct(explanations) == explanations.size());
}

BOOST_AUTO_TEST_CASE(own_records_are_keys) {
    std::unordered_set<Key> keys;
    keys.insert({.name = "a"});
    keys.insert({.name = "a", .number = 0});
    keys.insert({.name = "a", .evidence = {{.what = "paper"}}});
    keys.insert({.name = "a"});
    BOOST_TEST(keys.size() == 3U);
    BOOST_TEST(keys.contains({.name = "a", .number = 0}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
