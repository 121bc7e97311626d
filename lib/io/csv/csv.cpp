// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/csv.hpp>

#include "io/csv/panel.hpp"
#include "io/csv/pool.hpp"
#include "io/csv/text.hpp"
#include "io/file/file.hpp"
#include "io/file/path.hpp"

#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

bool reads_long(const detail::CsvReader& reader, const CsvPoolOptions& options) {
    return options.layout == CsvLayout::long_form ||
           (options.layout == CsvLayout::automatic && detail::is_long_form(reader, options));
}

}  // namespace

Pool pool_from_csv(std::string_view text, const Framework& framework, const CsvPoolOptions& options,
                   const std::string& name) {
    Problems problems{name};
    const detail::CsvText utf_8{text, options.encoding, name};
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
    const detail::CsvText utf_8{text, options.encoding, name};
    detail::CsvReader reader{utf_8.text(), problems};
    return detail::read_evidence(reader, problems, pool, options);
}

Pool load_evidence_csv(const std::filesystem::path& path, const Pool& pool,
                       const CsvPoolOptions& options) {
    return evidence_from_csv(detail::read_file(path), pool, options, detail::path_text(path));
}

Panel panel_from_csv(std::string_view text, const Framework& framework,
                     const CsvPoolOptions& options, const std::string& name) {
    if (options.layout == CsvLayout::wide)
        throw invalid_input{Problem{
            "layout", "ratings stand in the long form; the wide form has no place for raters"}};
    Problems problems{name};
    const detail::CsvText utf_8{text, options.encoding, name};
    detail::CsvReader reader{utf_8.text(), problems};
    return detail::read_panel(reader, problems, framework, options);
}

Panel load_panel_csv(const std::filesystem::path& path, const Framework& framework,
                     const CsvPoolOptions& options) {
    return panel_from_csv(detail::read_file(path), framework, options, detail::path_text(path));
}

}  // namespace herne::inline HERNE_ABI
