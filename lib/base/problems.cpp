// SPDX-License-Identifier: BSL-1.0
#include <herne/base/problems.hpp>

#include <cassert>
#include <utility>

namespace herne::inline HERNE_ABI {

Problems::Problems(std::string name, std::size_t max_count)
    : name_{std::move(name)}, max_count_{max_count} {
    assert(max_count_ > 0);
}

void Problems::add(Problem problem) {
    if (full())
        return;
    if (lists_next())
        listed_.push_back(std::move(problem));
    ++count_;
}

void Problems::add(std::string where, std::string what) {
    add({std::move(where), std::move(what)});
}

void Problems::add(std::string where, Problem problem) {
    problem.where = std::move(where);
    add(std::move(problem));
}

void Problems::add(std::string where, const invalid_input& refused) {
    const Problem& problem = refused.problem();
    add({std::move(where), refused.what(), problem.value, problem.allowed});
}

void Problems::count_one() noexcept {
    assert(!lists_next());
    if (!full())
        ++count_;
}

void Problems::throw_if_any() const {
    if (!empty())
        throw invalid_file{*this};
}

}  // namespace herne::inline HERNE_ABI
