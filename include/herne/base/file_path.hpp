// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI {

namespace detail {

/// What `std::filesystem::path` looks like to who does not include it.
template <class Path>
concept NativePath = requires(const Path& path) {
    { path.u8string() } -> std::convertible_to<std::u8string>;
};

/// What `std::filesystem::directory_entry` looks like to who does not include it.
template <class Entry>
concept NativeEntry = requires(const Entry& entry) {
    { entry.path() } -> NativePath;
};

}  // namespace detail

/// The path of a file, for headers that spare their users `<filesystem>`, which is dear to compile:
/// text, a `std::filesystem::path` or an entry of a directory converts to it.
class FilePath {
public:
    /// A path in the bytes that the operating system takes; in UTF-8 on Windows.
    FilePath(std::string path) noexcept  // NOLINT(google-explicit-constructor)
        : text_{std::move(path)} {}
    /// \copydoc FilePath(std::string)
    FilePath(std::string_view path)  // NOLINT(google-explicit-constructor)
        : text_{path} {}
    /// \copydoc FilePath(std::string)
    FilePath(const char* path)  // NOLINT(google-explicit-constructor)
        : text_{path} {}
    /// A `std::filesystem::path`.
    template <detail::NativePath Path>
    FilePath(const Path& path)  // NOLINT(google-explicit-constructor)
        : FilePath{path.u8string()} {}
    /// A `std::filesystem::directory_entry`.
    template <detail::NativeEntry Entry>
    FilePath(const Entry& entry)  // NOLINT(google-explicit-constructor)
        : FilePath{entry.path().u8string()} {}

    /// Returns the path as it was given to the constructors that take text.
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    explicit FilePath(const std::u8string& path) : text_{path.begin(), path.end()} {}

    std::string text_;
};

}  // namespace herne::inline HERNE_ABI
