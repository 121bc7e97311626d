// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

#include <herne/io/record.hpp>

#include <string>
#include <string_view>

using namespace herne;

namespace {

/// Verifies a journal, cut off after each of its whole lines, too.
void use(std::string_view journal, std::string_view personal) {
    const RecordVerification whole = verify_record_bytes(journal, personal);
    fuzz::require(result_from_json<RecordVerification>(to_json(whole)) == whole);
    if (!whole.whole())
        return;
    // What is whole is found to be less once its last byte is gone, and its head is in it.
    fuzz::require(verify_record_bytes(journal, personal, whole.head).whole());
    if (!journal.empty())
        fuzz::require(
            !verify_record_bytes(journal.substr(0, journal.size() - 1), personal).whole());
}

}  // namespace

/// Reads the bytes as the journal of a record and, behind a NUL byte, its personal file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text(data, size);
    const std::size_t end = bytes.find('\0');
    use(bytes.substr(0, end), end == std::string_view::npos ? "" : bytes.substr(end + 1));
    return 0;
}
