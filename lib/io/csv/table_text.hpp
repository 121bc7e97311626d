// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/csv.hpp>

#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// The text of a file in UTF-8, without BOM: a view of the bytes, or text of its own.
class TableText {
public:
    /// `bytes` must outlive the object. Throws `invalid_file` for what is no table.
    TableText(std::string_view bytes, CsvEncoding encoding, const std::string& name);
    TableText(const TableText&) = delete;
    TableText& operator=(const TableText&) = delete;

    [[nodiscard]] std::string_view text() const noexcept { return text_; }

private:
    std::string own_;
    std::string_view text_;
};

}  // namespace herne::inline HERNE_ABI::detail
