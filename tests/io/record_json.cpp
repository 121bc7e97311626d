// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record_json.hpp>

#include <herne/base/error.hpp>
#include <herne/record/job.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace herne;

namespace {

enum class Colour { red, green };

struct Lamp {
    int watts = 5;
    Colour colour = Colour::red;
    bool operator==(const Lamp&) const = default;
};

/// One field of each kind.
struct Desk {
    std::string room;
    Text label = {};
    bool quiet = false;
    std::int64_t number = 0;
    std::uint64_t key = 0;
    double height = 0;
    Level rating = {};
    CandidateId owner = {};
    Fraction part = {};
    std::optional<int> seats = {};
    std::vector<std::string> words = {};
    std::vector<Lamp> lamps = {};
    Shared<std::string> shared = {};
    std::vector<Evidence> evidence = {};
    std::uint8_t small = 0;
    std::string day = {};

    bool operator==(const Desk&) const = default;
};

/// A record with a field that some have.
struct Shape {
    Colour kind = Colour::red;
    int corners = 0;
    std::vector<Shape> parts = {};
    bool operator==(const Shape&) const = default;
};

bool is_red(const Shape& shape) {
    return shape.kind == Colour::red;
}
bool is_green(const Shape& shape) {
    return shape.kind == Colour::green;
}

}  // namespace

template <>
inline constexpr auto herne::enumerators<Colour> =
    herne::enumeration<Colour>({{Colour::red, "red"}, {Colour::green, "green"}});
template <>
inline constexpr auto herne::record_fields<Lamp> =
    herne::record("Lamp.", herne::field("watts", &Lamp::watts, "Its power.").required().in(1, 60),
                  herne::field("colour", &Lamp::colour, "Its light."))
        .on_one_line();
template <>
inline constexpr auto herne::record_fields<Desk> = herne::record(
    "Desk.", herne::field("room", &Desk::room, "").required().of_form(StringForm::filled),
    herne::field("label", &Desk::label, ""), herne::field("quiet", &Desk::quiet, ""),
    herne::field("number", &Desk::number, ""), herne::field("key", &Desk::key, ""),
    herne::field("height", &Desk::height, ""), herne::field("rating", &Desk::rating, ""),
    herne::field("owner", &Desk::owner, ""), herne::field("part", &Desk::part, ""),
    herne::field("seats", &Desk::seats, "").in(1, 4), herne::field("words", &Desk::words, ""),
    herne::field("lamps", &Desk::lamps, ""), herne::field("shared", &Desk::shared, ""),
    herne::field("evidence", &Desk::evidence, ""), herne::field("small", &Desk::small, ""),
    herne::field("day", &Desk::day, "").of_form(StringForm::day).json_after("room"));
template <>
inline constexpr auto herne::record_fields<Shape> = herne::record(
    "Shape.", herne::field("kind", &Shape::kind, "").required(),
    herne::field("corners", &Shape::corners, "").required().when(&is_red).json_after("parts"),
    herne::field("parts", &Shape::parts, "").required().when(&is_green));

namespace {

std::string problems_of(const std::string& json) {
    try {
        static_cast<void>(record_from_json<Desk>(json, "desk.json"));
    } catch (const invalid_file& refused) {
        return refused.what();
    }
    return {};
}

Desk full_desk() {
    return {.room = "A 1",
            .label = Text{{{"de", "Tisch"}, {"en", "desk"}}},
            .quiet = true,
            .number = std::numeric_limits<std::int64_t>::min(),
            .key = std::numeric_limits<std::uint64_t>::max(),
            .height = 0.1,
            .rating = 3,
            .owner = CandidateId{"B-001"},
            .part = Fraction{1, 3},
            .seats = 2,
            .words = {"a", "\"b\""},
            .lamps = {{7, Colour::green}, {}},
            .shared = std::string{"shared"},
            .evidence = {{.what = "invoice", .date = "2026-03-01"}},
            .small = 200,
            .day = "2026-02-28"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(record_json)

BOOST_AUTO_TEST_CASE(fields_of_every_kind_read_back_the_same) {
    const Desk desk = full_desk();
    BOOST_TEST((record_from_json<Desk>(to_json(desk)) == desk));
    BOOST_TEST((record_from_json<Desk>(to_json(desk, {.layout = JsonLayout::compact})) == desk));
}

BOOST_AUTO_TEST_CASE(fields_at_their_defaults_are_left_out) {
    BOOST_TEST(to_json(Desk{.room = "A 1"}) == "{\n  \"room\": \"A 1\"\n}\n");
    BOOST_TEST((record_from_json<Desk>(R"({"room": "A 1"})") == Desk{.room = "A 1"}));
}

BOOST_AUTO_TEST_CASE(fields_stand_in_the_order_of_json) {
    const std::string json =
        to_json(Desk{.room = "A", .quiet = true, .lamps = {{7}}, .day = "2026-02-28"});
    BOOST_TEST(json ==
               "{\n  \"room\": \"A\",\n  \"day\": \"2026-02-28\",\n  \"quiet\": true,\n"
               "  \"lamps\": [\n    {\"watts\": 7}\n  ]\n}\n");
}

BOOST_AUTO_TEST_CASE(problems_are_listed_by_place) {
    const std::string what = problems_of(
        R"({"label": 3, "quiet": 1, "rating": 15, "seats": 5, "small": 256,
            "lamps": [{"watts": 61, "colour": "blue"}, {}], "wdrds": [], "day": "2026-02-30"})");
    for (const char* problem :
         {"wdrds: unknown field; the nearest is 'words'", "room: is missing",
          "day: '2026-02-30' is not a day written YYYY-MM-DD", "label: 3 is not a string",
          "quiet: 1 is not true or false", "rating: 15 is not a level 0..14",
          "seats: 5 is not a whole number in 1..4", "small: 256 is not a whole number in 0..255",
          "lamps[0].watts: 61 is not a whole number in 1..60",
          "lamps[0].colour: 'blue' is not 'red' or 'green'", "lamps[1].watts: is missing"})
        BOOST_TEST(what.find(problem) != std::string::npos, problem << " in " << what);
    BOOST_TEST(problems_of(R"({"room": ""})").find("room: is empty") != std::string::npos);
    BOOST_TEST(problems_of("[]").find("a list is not an object") != std::string::npos);
    BOOST_TEST(!problems_of("{").empty());
}

BOOST_AUTO_TEST_CASE(no_more_than_20_problems_are_listed) {
    std::string lamps;
    for (int i = 0; i < 50; ++i)
        lamps += i == 0 ? "{}" : ", {}";
    try {
        static_cast<void>(record_from_json<Desk>(R"({"room": "A", "lamps": [)" + lamps + "]}"));
        BOOST_FAIL("nothing was refused");
    } catch (const invalid_file& refused) {
        BOOST_TEST(refused.problems().size() == invalid_file::max_problems);
        BOOST_TEST(refused.count() == 50U);
    }
}

BOOST_AUTO_TEST_CASE(field_that_some_records_have_is_unknown_for_others) {
    const auto shape =
        record_from_json<Shape>(R"({"kind": "green", "parts": [{"corners": 3, "kind": "red"}]})");
    BOOST_TEST(shape.parts.at(0).corners == 3);
    BOOST_TEST(to_json(shape, {.layout = JsonLayout::compact}) ==
               R"({"kind":"green","parts":[{"kind":"red","corners":3}]})");
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(record_from_json<Shape>(R"({"kind": "red", "parts": [], "corners": 1})")),
        invalid_file, [](const invalid_file& refused) {
            return std::string{refused.what()}.find("parts: unknown field") != std::string::npos;
        });
}

BOOST_AUTO_TEST_CASE(what_is_no_number_and_no_utf_8_is_not_written) {
    BOOST_CHECK_THROW(static_cast<void>(to_json(
                          Desk{.room = "A", .height = std::numeric_limits<double>::infinity()})),
                      invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(to_json(Desk{.room = "\xFF"})), invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
