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

class Problems;

/// One fault of a file or value: the place, what is wrong there, and what is allowed.
struct Problem {
    std::string where = {};  ///< e.g. `requirements[3].weight` or `row 7, column "cefr/german"`
    std::string what = {};   ///< e.g. `-2 is not in 1..10000`
    std::string value = {};  ///< what was refused, as `what` writes it; empty where no one value is
    std::string allowed = {};  ///< e.g. `1..10000`, as `what` writes it; empty where not one range

    bool operator==(const Problem&) const = default;
};

/// Returns the problem of a value outside of a range or set: `what` is "value is not in allowed".
[[nodiscard]] HERNE_EXPORT Problem not_in(std::string where, std::string value,
                                          std::string allowed);
/// Returns the problem of a value of another kind: `what` is "value is not allowed", where
/// `allowed` is said with its article, as in "a list".
[[nodiscard]] HERNE_EXPORT Problem is_not(std::string where, std::string value,
                                          std::string allowed);

/// Value that was refused: problem() says where it stands, what it is and what is allowed, and
/// what() says it in a sentence.
class HERNE_EXPORT invalid_input : public std::invalid_argument {
public:
    /// what() is `where: what`, or only `what` where `where` is empty.
    explicit invalid_input(Problem problem);
    /// what() and `problem().what` are `message`, and the problem has no place.
    explicit invalid_input(const std::string& message) : invalid_input{Problem{.what = message}} {}
    /// \copydoc invalid_input(const std::string&)
    explicit invalid_input(const char* message) : invalid_input{Problem{.what = message}} {}
    ~invalid_input() override;

    /// Returns the fault, the first one of an `invalid_file`.
    [[nodiscard]] const Problem& problem() const noexcept { return problem_; }

protected:
    /// what() is `message`, which says more than `problem`.
    invalid_input(const std::string& message, Problem problem);

private:
    Problem problem_;
};

/// Id that names nothing; what() also names the nearest known id.
class HERNE_EXPORT unknown_id : public std::out_of_range {
public:
    /// `kind` says what was looked up ("competence"), `nearest` is empty where nothing is known.
    unknown_id(std::string_view kind, std::string id, std::string nearest);
    ~unknown_id() override;

    /// Returns what was looked up, such as "competence".
    [[nodiscard]] const std::string& kind() const noexcept { return kind_; }
    /// Returns the id that was looked up.
    [[nodiscard]] const std::string& id() const noexcept { return id_; }
    /// Returns the known id with the smallest edit distance, empty if there is none.
    [[nodiscard]] const std::string& nearest() const noexcept { return nearest_; }

private:
    std::string kind_;
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
    /// Returns what() without the path: "cannot open: " and the operating system's words.
    [[nodiscard]] std::string reason() const;

private:
    std::string path_;
    std::string doing_;
};

/// Input with one or more faults, all of them listed (up to 20).
class HERNE_EXPORT invalid_file : public invalid_input {
public:
    /// Maximum of problems that are listed; further ones are only counted.
    static constexpr std::size_t max_problems = 20;

    /// `name` is the file's path or another name for the input. `problems` must not be empty; those
    /// past the first 20 are dropped and counted.
    invalid_file(std::string name, std::vector<Problem> problems);
    /// All that was collected, which must not be nothing.
    explicit invalid_file(const Problems& problems);
    ~invalid_file() override;

    /// Returns the file's path, or the name that the caller gave the input.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Returns the problems in the order in which they stand in the input, at most 20.
    [[nodiscard]] const std::vector<Problem>& problems() const noexcept { return problems_; }
    /// Returns the number of problems, those included that are not listed.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

private:
    invalid_file(std::string name, std::vector<Problem> problems, std::size_t count);

    std::string name_;
    std::vector<Problem> problems_;
    std::size_t count_;
};

}  // namespace herne::inline HERNE_ABI
