// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI {

/// Immutable string or list `T`, of which copies share the content: copying takes no memory. It
/// reads like a `const T`, and one that was moved from is empty. Objects that share content may be
/// used from any threads.
template <class T>
class Shared {
public:
    /// Empty.
    Shared() noexcept = default;
    /// Takes over `content`.
    Shared(T content)  // NOLINT(google-explicit-constructor): a plain value may be given
        : content_{content.empty() ? nullptr : std::make_shared<const T>(std::move(content))} {}
    /// Takes over elements.
    Shared(std::initializer_list<typename T::value_type> elements) : Shared{T(elements)} {}
    /// Takes over characters, for strings.
    Shared(const char* text)  // NOLINT(google-explicit-constructor)
        requires std::same_as<T, std::string> : Shared{T(text)} {}

    /// Returns the content.
    [[nodiscard]] const T& get() const noexcept { return content_ ? *content_ : none(); }
    /// Returns the content.
    operator const T&() const noexcept { return get(); }  // NOLINT(google-explicit-constructor)
    /// Returns the string.
    operator std::string_view() const noexcept  // NOLINT(google-explicit-constructor)
        requires std::same_as<T, std::string> {
        return get();
    }
    /// Returns whether there is nothing.
    [[nodiscard]] bool empty() const noexcept { return !content_; }
    /// Returns the number of elements.
    [[nodiscard]] std::size_t size() const noexcept { return get().size(); }
    /// Returns the element at `index`, which must be below `size()`.
    [[nodiscard]] const auto& operator[](std::size_t index) const noexcept { return get()[index]; }
    /// Returns the last element; there must be one.
    [[nodiscard]] const auto& back() const noexcept { return get().back(); }
    /// Returns the first element, for range-for.
    [[nodiscard]] auto begin() const noexcept { return get().begin(); }
    /// Returns the end of the elements, for range-for.
    [[nodiscard]] auto end() const noexcept { return get().end(); }

    /// Two are equal if their contents are.
    friend bool operator==(const Shared& a, const Shared& b) noexcept {
        return a.content_ == b.content_ || a.get() == b.get();
    }
    /// Returns whether the content equals `other`.
    friend bool operator==(const Shared& a, const T& other) noexcept { return a.get() == other; }
    /// Returns whether the content equals `other`.
    friend bool operator==(const Shared& a,
                           const char* other) noexcept requires std::same_as<T, std::string> {
        return a.get() == other;
    }
    /// Returns whether the string equals `other`.
    friend bool operator==(const Shared& a,
                           std::string_view other) noexcept requires std::same_as<T, std::string> {
        return a.get() == other;
    }
    /// Returns `a` and `b` in one string.
    friend std::string operator+(const Shared& a,
                                 std::string_view b) requires std::same_as<T, std::string> {
        return std::string{a.get()}.append(b);
    }
    /// Returns `a` and `b` in one string.
    friend std::string operator+(std::string a,
                                 const Shared& b) requires std::same_as<T, std::string> {
        return std::move(a.append(b.get()));
    }
    /// Writes the string.
    friend std::ostream& operator<<(std::ostream& out,
                                    const Shared& text) requires std::same_as<T, std::string> {
        return out << text.get();
    }

private:
    static const T& none() noexcept {
        static const T nothing{};
        return nothing;
    }

    std::shared_ptr<const T> content_;
};

}  // namespace herne::inline HERNE_ABI
