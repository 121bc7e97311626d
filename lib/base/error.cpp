// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>

#include "text/quoted.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::string unknown_id_message(std::string_view kind, const std::string& id,
                               const std::string& nearest) {
    std::string message = "unknown " + std::string{kind} + ' ' + detail::quoted(id);
    if (!nearest.empty())
        message += "; the nearest known one is " + detail::quoted(nearest);
    return message;
}

std::string invalid_file_message(const std::string& name, const std::vector<Problem>& problems) {
    std::string message;
    const std::size_t shown = std::min(problems.size(), invalid_file::max_problems);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            message += '\n';
        message += name;
        if (!problems[i].where.empty())
            message += ": " + problems[i].where;
        message += ": " + problems[i].what;
    }
    if (problems.size() > shown)
        message += '\n' + name + ": and " + std::to_string(problems.size() - shown) + " more";
    return message;
}

}  // namespace

invalid_input::~invalid_input() = default;

unknown_id::unknown_id(std::string_view kind, std::string id, std::string nearest)
    : std::out_of_range{unknown_id_message(kind, id, nearest)},
      id_{std::move(id)},
      nearest_{std::move(nearest)} {}
unknown_id::~unknown_id() = default;

framework_mismatch::~framework_mismatch() = default;

points_overflow::~points_overflow() = default;

cancelled::cancelled() : std::runtime_error{"the scan was cancelled"} {}
cancelled::~cancelled() = default;

file_error::file_error(std::string_view doing, const std::string& path, std::error_code code)
    : std::system_error{code, path + ": cannot " + std::string{doing}}, path_{path} {}
file_error::~file_error() = default;

invalid_file::invalid_file(std::string name, std::vector<Problem> problems)
    : invalid_input{invalid_file_message(name, problems)},
      name_{std::move(name)},
      problems_{std::move(problems)} {
    assert(!problems_.empty());
    if (problems_.size() > max_problems)
        problems_.resize(max_problems);
}
invalid_file::~invalid_file() = default;

}  // namespace herne::inline HERNE_ABI
