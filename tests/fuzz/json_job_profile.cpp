// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

using namespace herne;

namespace {

JobProfile read(std::string_view text) {
    return job_profile_from_json(text, {.frameworks = {fuzz::languages()}});
}

void use(const JobProfile& job) {
    fuzz::use(job);
    fuzz::require(read(to_json(job)) == job);
    for (const Stage& stage : job.parts().stages)
        try {
            const JobProfile cut = job.at_stage(stage.id);
            fuzz::require(read(to_json(cut)) == cut);
        } catch (const invalid_input&) {
        } catch (const points_overflow&) {
        }
}

}  // namespace

/// Reads the bytes as a job profile; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        use(read(fuzz::text(data, size)));
    } catch (const invalid_file&) {
    }
    return 0;
}
