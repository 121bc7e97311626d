// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <memory>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// What a handle shares with its copies. Moving shares, too: a handle that was moved from stays as
/// it was, so that none is ever without data.
template <class Data>
class SharedData {
public:
    SharedData() noexcept = default;
    template <class Made>
    SharedData(std::shared_ptr<Made> data) noexcept  // NOLINT(google-explicit-constructor)
        : data_{std::move(data)} {}
    SharedData(const SharedData&) noexcept = default;
    SharedData& operator=(const SharedData&) noexcept = default;
    ~SharedData() = default;

    [[nodiscard]] const Data& operator*() const noexcept { return *data_; }
    [[nodiscard]] const Data* operator->() const noexcept { return data_.get(); }
    [[nodiscard]] const Data* get() const noexcept { return data_.get(); }
    /// Returns what tells whether some handle still has the data.
    [[nodiscard]] std::weak_ptr<const Data> watch() const noexcept { return data_; }
    bool operator==(const SharedData&) const noexcept = default;

private:
    std::shared_ptr<const Data> data_;
};

}  // namespace herne::inline HERNE_ABI::detail
