// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/csv.hpp>

#include "io/csv/pool.hpp"
#include "io/file/file.hpp"
#include "io/file/file_kind.hpp"
#include "io/file/path.hpp"
#include "text/encoding.hpp"

#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

bool reads_long(const detail::CsvReader& reader, const CsvPoolOptions& options) {
    return options.layout == CsvLayout::long_form ||
           (options.layout == CsvLayout::automatic && detail::is_long_form(reader, options));
}

/// The text of a file in UTF-8, without BOM: a view of the bytes, or text of its own.
class Utf8 {
public:
    /// `bytes` must outlive the object. Throws `invalid_file` for what is no table.
    Utf8(std::string_view bytes, CsvEncoding encoding, const std::string& name) {
        refuse(name, detail::binary_kind(bytes));
        if (encoding == CsvEncoding::windows_1252)
            own_ = detail::from_windows_1252(bytes, name);
        else if (detail::has_utf_16_mark(bytes))
            own_ = detail::from_utf_16(bytes, name);
        text_ = detail::check_encoding(own_.empty() ? bytes : own_, name,
                                       ", or say that its encoding is 'windows-1252'");
        refuse(name, detail::markup_kind(text_));
    }
    Utf8(const Utf8&) = delete;
    Utf8& operator=(const Utf8&) = delete;

    [[nodiscard]] std::string_view text() const noexcept { return text_; }

private:
    static void refuse(const std::string& name, std::optional<Problem> kind) {
        if (kind)
            throw invalid_file{name, {*std::move(kind)}};
    }

    std::string own_;
    std::string_view text_;
};

}  // namespace

Pool pool_from_csv(std::string_view text, const Framework& framework, const CsvPoolOptions& options,
                   const std::string& name) {
    Problems problems{name};
    const Utf8 utf_8{text, options.encoding, name};
    detail::CsvReader reader{utf_8.text(), problems};
    return reads_long(reader, options) ? detail::read_long(reader, problems, framework, options)
                                       : detail::read_wide(reader, problems, framework, options);
}

Pool load_pool_csv(const std::filesystem::path& path, const Framework& framework,
                   const CsvPoolOptions& options) {
    return pool_from_csv(detail::read_file(path), framework, options, detail::path_text(path));
}

Pool evidence_from_csv(std::string_view text, const Pool& pool, const CsvPoolOptions& options,
                       const std::string& name) {
    if (options.layout == CsvLayout::wide)
        throw invalid_input{Problem{
            "layout", "evidence stands in the long form; the wide form has no place for it"}};
    Problems problems{name};
    const Utf8 utf_8{text, options.encoding, name};
    detail::CsvReader reader{utf_8.text(), problems};
    return detail::read_evidence(reader, problems, pool, options);
}

Pool load_evidence_csv(const std::filesystem::path& path, const Pool& pool,
                       const CsvPoolOptions& options) {
    return evidence_from_csv(detail::read_file(path), pool, options, detail::path_text(path));
}

}  // namespace herne::inline HERNE_ABI
