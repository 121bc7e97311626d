// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Value that was refused: what() names where it stands, what it is and what is allowed.
class HERNE_EXPORT invalid_input : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;
    ~invalid_input() override;
};

/// Id that names nothing; what() also names the nearest known id.
class HERNE_EXPORT unknown_id : public std::out_of_range {
public:
    /// `kind` says what was looked up ("competence"), `nearest` is empty where nothing is known.
    unknown_id(std::string_view kind, std::string id, std::string nearest);
    ~unknown_id() override;

    /// Returns the id that was asked for.
    [[nodiscard]] const std::string& id() const noexcept { return id_; }
    /// Returns the known id with the smallest edit distance, empty if there is none.
    [[nodiscard]] const std::string& nearest() const noexcept { return nearest_; }

private:
    std::string id_;
    std::string nearest_;
};

/// Pool, profile and job that do not speak of the same competences on the same scales.
class HERNE_EXPORT framework_mismatch : public invalid_input {
public:
    using invalid_input::invalid_input;
    ~framework_mismatch() override;
};

/// Weights whose exact points exceed 2^53; what() names the sums and the way out (`weight_total`).
class HERNE_EXPORT points_overflow : public std::overflow_error {
public:
    using std::overflow_error::overflow_error;
    ~points_overflow() override;
};

/// Scan that its caller stopped; nothing is left behind.
class HERNE_EXPORT cancelled : public std::runtime_error {
public:
    cancelled();
    ~cancelled() override;
};

/// File that cannot be opened, read or written; code() is the operating system's reason.
class HERNE_EXPORT file_error : public std::system_error {
public:
    /// `doing` completes "cannot ...", as in "open".
    file_error(std::string_view doing, const std::string& path, std::error_code code);
    ~file_error() override;

    /// Returns the path as it was given.
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

/// One fault of a file or value: the place, and what is wrong there and what is allowed.
struct Problem {
    std::string where;  ///< e.g. `requirements[3].weight` or `row 7, column "cefr/german"`
    std::string what;   ///< e.g. `-2 is not in 1..10000`

    bool operator==(const Problem&) const = default;
};

/// Input with one or more faults, all of them listed (up to 20).
class HERNE_EXPORT invalid_file : public invalid_input {
public:
    /// Most problems that are listed; further ones are only counted.
    static constexpr std::size_t max_problems = 20;

    /// `name` is the file's path or another name for the input. `problems` must not be empty; those
    /// past the first 20 are dropped and counted.
    invalid_file(std::string name, std::vector<Problem> problems);
    ~invalid_file() override;

    /// Returns the file's path, or the name that the caller gave the input.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Returns the problems in the order in which they stand in the input, at most 20.
    [[nodiscard]] const std::vector<Problem>& problems() const noexcept { return problems_; }

private:
    std::string name_;
    std::vector<Problem> problems_;
};

}  // namespace herne::inline HERNE_ABI
