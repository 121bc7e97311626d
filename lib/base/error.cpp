// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/base/problems.hpp>

#include "base/wording.hpp"
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

std::string sentence_of(const Problem& problem) {
    return problem.where.empty() ? problem.what : problem.where + ": " + problem.what;
}

std::string invalid_file_message(const std::string& name, const std::vector<Problem>& problems,
                                 std::size_t count) {
    std::string message;
    const std::size_t shown = std::min(problems.size(), invalid_file::max_problems);
    for (std::size_t i = 0; i < shown; ++i)
        message += (i > 0 ? "\n" : "") + name + ": " + sentence_of(problems[i]);
    if (count > shown)
        message += '\n' + name + ": and " + std::to_string(count - shown) + " more";
    return message;
}

Problem head_of(const std::vector<Problem>& problems) {
    assert(!problems.empty());
    return problems.front();
}

}  // namespace

namespace detail {

Problem refusal(std::string where, std::string value, std::string allowed, const Wording& wording) {
    std::string what{wording.before};
    what.append(value).append(wording.between).append(allowed).append(wording.after);
    return {std::move(where), std::move(what), std::move(value), std::move(allowed)};
}

}  // namespace detail

Problem not_in(std::string where, std::string value, std::string allowed) {
    return detail::refusal(std::move(where), std::move(value), std::move(allowed));
}

Problem is_not(std::string where, std::string value, std::string allowed) {
    return detail::refusal(std::move(where), std::move(value), std::move(allowed),
                           {.between = " is not "});
}

invalid_input::invalid_input(Problem problem)
    : std::invalid_argument{sentence_of(problem)}, problem_{std::move(problem)} {}
invalid_input::invalid_input(const std::string& message, Problem problem)
    : std::invalid_argument{message}, problem_{std::move(problem)} {}
invalid_input::~invalid_input() = default;

unknown_id::unknown_id(std::string_view kind, std::string id, std::string nearest)
    : std::out_of_range{unknown_id_message(kind, id, nearest)},
      kind_{kind},
      id_{std::move(id)},
      nearest_{std::move(nearest)} {}
unknown_id::~unknown_id() = default;

framework_mismatch::~framework_mismatch() = default;

points_overflow::~points_overflow() = default;

cancelled::cancelled() : std::runtime_error{"the scan was cancelled"} {}
cancelled::~cancelled() = default;

file_error::file_error(std::string_view doing, const std::string& path, std::error_code code)
    : std::system_error{code, path + ": cannot " + std::string{doing}},
      path_{path},
      doing_{doing} {}
file_error::~file_error() = default;

std::string file_error::reason() const {
    return "cannot " + doing_ + ": " + code().message();
}

invalid_file::invalid_file(std::string name, std::vector<Problem> problems)
    : invalid_file{std::move(name), problems, problems.size()} {}
invalid_file::invalid_file(const Problems& problems)
    : invalid_file{problems.name(), problems.listed(), problems.count()} {}
invalid_file::invalid_file(std::string name, std::vector<Problem> problems, std::size_t count)
    : invalid_input{invalid_file_message(name, problems, count), head_of(problems)},
      name_{std::move(name)},
      problems_{std::move(problems)},
      count_{count} {
    if (problems_.size() > max_problems)
        problems_.resize(max_problems);
}
invalid_file::~invalid_file() = default;

}  // namespace herne::inline HERNE_ABI
