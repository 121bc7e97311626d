// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

/// \file
/// Fails the allocations of an operation, one after the other. What has to hold each time: either
/// `std::bad_alloc` comes out, or the result is the usual one, where the memory would only have
/// made things faster or smaller; nothing is half-changed; all memory is given back; the operation
/// succeeds afterwards. The first 200 allocations of each operation are failed, and of the others
/// 60 that a fixed sequence draws, as often as HERNE_CASES says; some of them together with all
/// later ones.

namespace herne::test {

/// An operation in steps, of which only `attempt` meets failures.
struct Attempt {
    std::function<void()> prepare = [] {};
    std::function<void()> attempt;
    /// Returns what is wrong, empty if nothing is. `failed` says whether the attempt threw.
    std::function<std::string(bool failed)> wrong;
    /// Gives back what the other steps took.
    std::function<void()> finish;
};

/// Tries the attempt without failures, then with each. `name` is what errors call it.
void check_every_failure(const std::string& name, const Attempt& attempt);

/// Checks an operation that returns its result and changes nothing else: what it returns has to
/// equal what it returned before, by `same`, also right after a failure.
template <class Operation, class Same>
void check_operation(const std::string& name, const Operation& operation, const Same& same) {
    using Result = decltype(operation());
    const Result expected = operation();
    static_cast<void>(same(expected, expected));  // a pool may keep what it has once looked at
    std::optional<Result> result;
    const auto usual = [&] { return same(*result, expected); };
    check_every_failure(name, {.attempt = [&] { result.emplace(operation()); },
                               .wrong = [&](bool failed) -> std::string {
                                   if (!failed)
                                       return usual() ? "" : "returns something else";
                                   result.emplace(operation());
                                   return usual() ? "" : "returns something else afterwards";
                               },
                               .finish = [&] { result.reset(); }});
}
template <class Operation>
void check_operation(const std::string& name, const Operation& operation) {
    check_operation(name, operation, [](const auto& a, const auto& b) { return a == b; });
}

/// Checks an operation that `change`s what `make` returned, as `seen` shows it, which may use it
/// up: after a failure it has to be as it was, and a second attempt has to succeed.
template <class Make, class Change, class Seen>
void check_change(const std::string& name, const Make& make, const Change& change,
                  const Seen& seen) {
    using Object = decltype(make());
    std::optional<Object> object;
    const auto before = [&] {
        Object fresh = make();
        return seen(fresh);
    }();
    const auto after = [&] {
        Object fresh = make();
        change(fresh);
        return seen(fresh);
    }();
    const auto check = [&](const std::string& called, const auto& wrong_if_failed) {
        check_every_failure(called, {.prepare = [&] { object.emplace(make()); },
                                     .attempt = [&] { change(*object); },
                                     .wrong = [&](bool failed) -> std::string {
                                         if (failed)
                                             return wrong_if_failed();
                                         return seen(*object) == after ? "" : "comes out otherwise";
                                     },
                                     .finish = [&] { object.reset(); }});
    };
    check(name, [&] { return seen(*object) == before ? "" : "is half-changed"; });
    check(name + ", then again", [&] {
        change(*object);
        return seen(*object) == after ? "" : "comes out otherwise at the second attempt";
    });
}

}  // namespace herne::test
