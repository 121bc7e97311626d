// SPDX-License-Identifier: BSL-1.0
#include "io/csv/table_text.hpp"

#include <herne/base/error.hpp>

#include "io/file/file.hpp"
#include "io/file/file_kind.hpp"
#include "text/encoding.hpp"

#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

void refuse_table(const std::string& name, std::optional<Problem> kind) {
    if (kind)
        throw invalid_file{name, {*std::move(kind)}};
}

}  // namespace

TableText::TableText(std::string_view bytes, CsvEncoding encoding, const std::string& name) {
    refuse_table(name, binary_kind(bytes));
    if (encoding == CsvEncoding::windows_1252)
        own_ = from_windows_1252(bytes, name);
    else if (has_utf_16_mark(bytes))
        own_ = from_utf_16(bytes, name);
    text_ = check_encoding(own_.empty() ? bytes : own_, name,
                           ", or say that its encoding is 'windows-1252'");
    refuse_table(name, markup_kind(text_));
}

}  // namespace herne::inline HERNE_ABI::detail
