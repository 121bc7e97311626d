// SPDX-License-Identifier: BSL-1.0
#include "archive_use.hpp"

using namespace herne;

/// Reads the bytes as a text archive of a job profile; what is accepted has to read back equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::read_archive<JobProfile>(data, size);
    return 0;
}
