// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json_schema.hpp>

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace herne;

namespace {

struct Seat {
    std::string room;
    int floor = 0;
    std::vector<int> lamps = {};
};

}  // namespace

template <>
inline constexpr auto herne::record_fields<Seat> =
    herne::record("Seat in a room.", herne::field("room", &Seat::room, "Its room.").required(),
                  herne::field("floor", &Seat::floor, "Its floor.").in(-2, 30),
                  herne::field("lamps", &Seat::lamps, "Their watts.").in(1, 60));

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_schema)

// With HERNE_WRITE_SCHEMAS set the files are written anew.
BOOST_AUTO_TEST_CASE(shipped_schemas_are_what_the_descriptions_say) {
    for (const std::string& document : json_documents()) {
        const std::string path =
            std::string{HERNE_SOURCE_DIR} + "/lib/io/schema/" + document + ".schema.json";
        if (std::getenv("HERNE_WRITE_SCHEMAS") != nullptr)
            std::ofstream{path} << herne::json_schema(document);
        std::ifstream file{path};
        BOOST_REQUIRE(file.good());
        std::ostringstream kept;
        kept << file.rdbuf();
        BOOST_TEST(kept.str() == herne::json_schema(document), document);
    }
}

BOOST_AUTO_TEST_CASE(unknown_document_is_refused_with_the_nearest) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(herne::json_schema("rankings")), unknown_id,
                          [](const unknown_id& refused) { return refused.nearest() == "ranking"; });
}

BOOST_AUTO_TEST_CASE(own_record_has_a_schema) {
    BOOST_TEST(json_schema_of<Seat>() == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Seat in a room.",
  "type": "object",
  "properties": {
    "room": {"description": "Its room.", "type": "string"},
    "floor": {"description": "Its floor.", "type": "integer", "minimum": -2, "maximum": 30},
    "lamps": {"description": "Their watts.", "type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 60}}
  },
  "required": ["room"],
  "patternProperties": {"^\\$(comment|schema)$": true},
  "additionalProperties": false
}
)");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
