// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "casters.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {

/// Ids of many candidates.
struct Ids {
    enum class Kind { rows, numbers, strings };
    Kind kind = Kind::rows;
    std::vector<std::uint64_t> numbers = {};
    std::vector<std::string> strings = {};
};

/// Returns the ids that Python gave for `rows` candidates: None, an array of uint64 or a list of
/// str. Throws `ValueError` for another number of them.
[[nodiscard]] Ids ids_from(const py::object& ids, std::size_t rows);

/// A pool builder for Python, which may be used without the GIL.
class Builder {
public:
    Builder(Framework framework, const PoolOptions& options)
        : framework_{std::move(framework)}, options_{options}, builder_{framework_, options} {}

    /// Says no to a second thread while the first is at work.
    class Use {
    public:
        explicit Use(Builder& builder);
        ~Use() { builder_.busy_ = false; }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

    private:
        Builder& builder_;
    };

    [[nodiscard]] const Framework& framework() const noexcept { return framework_; }
    [[nodiscard]] PoolBuilder& builder() noexcept { return builder_; }
    [[nodiscard]] std::size_t size() const noexcept { return busy_ ? 0 : builder_.size(); }
    /// Returns what was added so far, and starts anew.
    [[nodiscard]] PoolBuilder give_up() {
        return std::exchange(builder_, PoolBuilder{framework_, options_});
    }
    /// Adds a matrix whose ids stand in `ids` from `first` on.
    void add(const LevelMatrix& matrix, const Ids& ids, std::size_t first);
    /// Adds columns and their ids.
    void add(const LevelColumns& columns, const Ids& ids);

private:
    Framework framework_;
    PoolOptions options_;
    PoolBuilder builder_;
    std::atomic<bool> busy_ = false;
};

}  // namespace herne::python
