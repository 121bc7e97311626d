// SPDX-License-Identifier: BSL-1.0
#include <herne/record/digest.hpp>

#include <herne/record/job.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace herne;

namespace {

struct Chair {
    std::string name;
    int legs = 4;
    std::optional<int> arms = {};
    std::vector<std::string> colours = {};
};

/// The same with one field more.
struct LaterChair {
    std::string name;
    int legs = 4;
    std::optional<int> arms = {};
    std::vector<std::string> colours = {};
    int wheels = 0;
};

}  // namespace

template <>
inline constexpr auto herne::record_fields<Chair> = herne::record(
    "Chair.", herne::field("name", &Chair::name, ""), herne::field("legs", &Chair::legs, ""),
    herne::field("arms", &Chair::arms, ""), herne::field("colours", &Chair::colours, ""));
template <>
inline constexpr auto herne::record_fields<LaterChair> = herne::record(
    "Chair.", herne::field("name", &LaterChair::name, ""),
    herne::field("legs", &LaterChair::legs, ""), herne::field("arms", &LaterChair::arms, ""),
    herne::field("colours", &LaterChair::colours, ""),
    herne::field("wheels", &LaterChair::wheels, "").since(2).digest_after("name"));

BOOST_AUTO_TEST_SUITE(record)
BOOST_AUTO_TEST_SUITE(digest)

BOOST_AUTO_TEST_CASE(every_field_enters) {
    const Chair chair{.name = "a"};
    for (const Chair& other :
         {Chair{.name = "b"}, Chair{.name = "a", .legs = 3}, Chair{.name = "a", .arms = 0},
          Chair{.name = "a", .colours = {""}}, Chair{.name = "a", .colours = {"", ""}}})
        BOOST_TEST(record_digest(other) != record_digest(chair));
    BOOST_TEST(record_digest(Chair{.name = "a"}) == record_digest(chair));
}

BOOST_AUTO_TEST_CASE(later_field_enters_only_if_it_says_something) {
    BOOST_TEST(record_digest(LaterChair{.name = "a"}) == record_digest(Chair{.name = "a"}));
    BOOST_TEST(record_digest(LaterChair{.name = "a", .wheels = 5}) !=
               record_digest(Chair{.name = "a"}));
}

// SHA-256 over, for each field, its length or number in eight bytes, little-endian, and its bytes;
// computed beside by Python's hashlib.
BOOST_AUTO_TEST_CASE(digest_is_sha_256_of_the_fields) {
    BOOST_TEST(record_digest(Stage{.id = "a", .label = Text{"b"}}) ==
               "d8b774a99a0f4d6424228c14c2f60b6ef014d378339102a1728d52b491d42c2b");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
