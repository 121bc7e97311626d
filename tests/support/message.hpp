// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace herne::test {

/// Returns what() of the `Error` that `call` throws; says so if it throws nothing. Another
/// exception passes through.
template <class Error, class Call>
std::string message_of(Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was thrown";
}

}  // namespace herne::test
