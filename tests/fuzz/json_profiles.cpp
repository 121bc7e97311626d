// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

using namespace herne;

namespace {

const JobProfile& job() {
    static const JobProfile result{
        JobProfileParts{
            .reference = "F",
            .title = "Fuzz",
            .frameworks = {{.id = "languages", .edition = "2020"}},
            .eligibility = Eligibility{Clause::any_of(
                {Clause::at("german", 4),
                 Clause::at_least(2, {Clause::at("english", 2), Clause::at("grade", 3)})})},
            .requirements = {{.id = "a", .competence = "german", .level = 4, .weight = 2},
                             {.id = "b", .competence = "grade", .level = 3}}},
        fuzz::languages()};
    return result;
}

void use(const std::vector<Profile>& profiles) {
    for (const Profile& profile : profiles) {
        const Explanation explanation = explain(profile, job());
        fuzz::require(explanation_from_json(to_json(explanation)) == explanation);
    }
    if (!profiles.empty())
        fuzz::require(profiles_from_json(to_json(profiles), fuzz::languages()) == profiles);
}

}  // namespace

/// Reads the bytes as profiles; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        use(profiles_from_json(fuzz::text(data, size), fuzz::languages()));
    } catch (const invalid_file&) {
    }
    return 0;
}
