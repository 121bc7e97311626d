// SPDX-License-Identifier: BSL-1.0

// A record of one's own, described once: JSON with its checks, a digest and a schema come from the
// description.

#include <herne/base/error.hpp>
#include <herne/io/json_schema.hpp>
#include <herne/io/record_json.hpp>
#include <herne/record/digest.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace office {

enum class Room { office, online };

/// One appointment for an interview.
struct Interview {
    herne::CandidateId candidate = {};    ///< who is invited
    std::string day = {};                 ///< `YYYY-MM-DD`
    Room room = Room::office;             ///< where it takes place
    int minutes = 45;                     ///< how long it takes
    std::vector<std::string> panel = {};  ///< ids of those who ask
    std::optional<int> grade = {};        ///< what came out of it

    bool operator==(const Interview&) const = default;
};

}  // namespace office

template <>
inline constexpr auto herne::enumerators<office::Room> = herne::enumeration<office::Room>(
    {{office::Room::office, "office"}, {office::Room::online, "online"}});

template <>
inline constexpr auto herne::record_fields<office::Interview> = herne::record(
    "Appointment for an interview.",
    herne::field("candidate", &office::Interview::candidate, "Who is invited.").required(),
    herne::field("day", &office::Interview::day, "The day.")
        .required()
        .of_form(herne::StringForm::day),
    herne::field("room", &office::Interview::room, "Where it takes place."),
    herne::field("minutes", &office::Interview::minutes, "How long it takes.").in(15, 180),
    herne::field("panel", &office::Interview::panel, "Who asks."),
    herne::field("grade", &office::Interview::grade, "What came out of it.").in(1, 5));

namespace {

void show() {
    const office::Interview interview{.candidate = herne::CandidateId{"B-007"},
                                      .day = "2026-12-03",
                                      .room = office::Room::online,
                                      .panel = {"R-1", "R-2"}};
    const std::string json = herne::to_json(interview);
    std::cout << json;
    const auto read = herne::record_from_json<office::Interview>(json, "interview.json");
    std::cout << "reads back the same: " << (read == interview ? "yes" : "no") << '\n'
              << "digest: " << herne::record_digest(interview) << "\n\n";
    try {
        static_cast<void>(herne::record_from_json<office::Interview>(
            R"({"candidate": "B-007", "minutes": 5, "room": "roof", "pannel": []})",
            "interview.json"));
    } catch (const herne::invalid_file& refused) {
        std::cout << refused.what() << "\n\n";
    }
    std::cout << herne::json_schema_of<office::Interview>();
}

}  // namespace

int main() {
    try {
        show();
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
