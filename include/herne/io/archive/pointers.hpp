// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/io/archive/values.hpp>
#include <herne/version.hpp>

#include <boost/serialization/nvp.hpp>
#include <boost/serialization/shared_ptr.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// \cond
namespace herne::inline HERNE_ABI::detail {

/// The pointers that an archive has written or read, by number, so that those to one value are to
/// one value again. Kept by the archive.
template <class T>
class SharedPointers {
public:
    /// Returns the number of a pointer, 0 for none, and whether it is a new one, which is kept
    /// alive so that no other value takes its place.
    [[nodiscard]] std::pair<std::uint64_t, bool> number_of(const std::shared_ptr<T>& pointer) {
        if (!pointer)
            return {0, false};
        const auto [found, is_new] = numbers_.emplace(pointer.get(), pointers_.size() + 1);
        if (is_new)
            pointers_.push_back(pointer);
        return {found->second, is_new};
    }
    /// Returns whether the pointer of this number has still to be read. Throws `invalid_input` for
    /// one that skips some.
    [[nodiscard]] bool is_next(std::uint64_t number) const {
        if (number > pointers_.size() + 1)
            throw invalid_input{Problem{
                "archive", "pointer " + std::to_string(number) + " stands before earlier ones"}};
        return number == pointers_.size() + 1;
    }
    void add(std::shared_ptr<T> pointer) { pointers_.push_back(std::move(pointer)); }
    [[nodiscard]] std::shared_ptr<T> at(std::uint64_t number) const {
        return number == 0 ? nullptr : pointers_[static_cast<std::size_t>(number) - 1];
    }

private:
    std::map<const T*, std::uint64_t> numbers_;
    std::vector<std::shared_ptr<T>> pointers_;
};

/// Identifies the pointers to a type among what an archive keeps.
template <class T>
inline constexpr char shared_pointers_of = 0;

template <class Archive, class T>
void serialize_shared(Archive& archive, std::shared_ptr<const T>& constant) {
    auto pointer = std::const_pointer_cast<T>(constant);
    auto& known =
        archive.template get_helper<SharedPointers<T>>(const_cast<char*>(&shared_pointers_of<T>));
    if constexpr (Archive::is_saving::value) {
        auto [number, is_new] = known.number_of(pointer);
        archive& boost::make_nvp("number", number);
        if (is_new)
            archive& boost::make_nvp("value", *pointer);
    } else {
        std::uint64_t number = 0;
        archive& boost::make_nvp("number", number);
        if (known.is_next(number)) {
            auto fresh = std::make_shared<T>(placeholder<T>());
            archive& boost::make_nvp("value", *fresh);
            known.add(std::move(fresh));
        }
        constant = known.at(number);
    }
}

}  // namespace herne::inline HERNE_ABI::detail

namespace boost::serialization {

// Values are not tracked by their address, since they are rebuilt: pointers to them count instead.
template <class Archive, herne::detail::Archived T>
void serialize(Archive& archive, std::shared_ptr<const T>& pointer,
               const unsigned int /*version*/) {
    herne::detail::serialize_shared(archive, pointer);
}
template <class Archive, herne::detail::Archived T>
void serialize(Archive& archive, std::shared_ptr<T>& pointer, const unsigned int /*version*/) {
    std::shared_ptr<const T> constant = pointer;
    herne::detail::serialize_shared(archive, constant);
    pointer = std::const_pointer_cast<T>(constant);
}

}  // namespace boost::serialization
/// \endcond
