// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/pool_file.hpp>
#include <herne/model/framework.hpp>

#include "base/little_endian.hpp"
#include "io/file/file_system.hpp"
#include "io/file/mapped_file.hpp"
#include "io/pool/layout.hpp"
#include "io/pool/page_check.hpp"
#include "packed/column.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A pool file that is open: its bytes, what its header says, and the checks of its pages.
class OpenedFile {
public:
    /// Throws `file_error` if it cannot be read and `invalid_file` if its header is not that of a
    /// pool file.
    OpenedFile(FileSystem& files, const std::filesystem::path& path, LoadFile load);
    /// The bytes of a file that errors call `name`. Throws as above.
    OpenedFile(FileBytes bytes, std::string name);
    OpenedFile(const OpenedFile&) = delete;
    OpenedFile& operator=(const OpenedFile&) = delete;

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const PoolLayout& layout() const noexcept { return layout_; }
    [[nodiscard]] PageCheck& pages() noexcept { return *pages_; }
    [[nodiscard]] const PageCheck& pages() const noexcept { return *pages_; }

    /// Returns all bytes; nothing of them is checked.
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return bytes_; }
    /// Returns the bytes of a section, none if there is no such; nothing of them is checked.
    [[nodiscard]] std::span<const std::byte> bytes_of(SectionKind kind) const noexcept;
    /// Returns the text of a section, nothing of which is checked.
    [[nodiscard]] std::span<const char> text_of(SectionKind kind) const noexcept;
    /// Returns the bytes of a section after checking all of its pages. Throws `invalid_file`.
    [[nodiscard]] std::span<const std::byte> checked(SectionKind kind) const;
    /// Returns the numbers of a section after checking all of its pages. Throws `invalid_file`.
    template <std::unsigned_integral T>
    [[nodiscard]] std::vector<T> numbers(SectionKind kind) const;
    /// Returns the numbers of a section, which are read from the file, and checked, when they are
    /// needed, if this machine has numbers as the file has them.
    template <class T, std::unsigned_integral Stored = T>
    [[nodiscard]] Column<T> column(SectionKind kind) const;
    /// Says that what is read of the file lies here and there.
    void advise_random() const noexcept;
    /// Returns the framework. Throws `invalid_file`.
    [[nodiscard]] Framework framework() const;

private:
    /// Reads the header, once the bytes are there.
    void read_header();

    std::string name_;
    MappedFile mapping_ = {};
    FileBytes copy_ = {};
    std::span<const std::byte> bytes_ = {};
    PoolLayout layout_ = {};
    std::unique_ptr<PageCheck> pages_ = {};
};

template <std::unsigned_integral T>
std::vector<T> OpenedFile::numbers(SectionKind kind) const {
    const auto bytes = checked(kind);
    std::vector<T> numbers(bytes.size() / sizeof(T));
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = load_little<T>(bytes.data() + i * sizeof(T));
    return numbers;
}

template <class T, std::unsigned_integral Stored>
Column<T> OpenedFile::column(SectionKind kind) const {
    if constexpr (std::endian::native == std::endian::little && sizeof(T) == sizeof(Stored)) {
        const auto bytes = bytes_of(kind);
        return {std::span{reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)},
                pages_.get()};
    } else {
        const auto stored = numbers<Stored>(kind);
        return std::vector<T>(stored.begin(), stored.end());
    }
}

}  // namespace herne::inline HERNE_ABI::detail
