// SPDX-License-Identifier: BSL-1.0
#include <herne/error.hpp>
#include <herne/io/csv.hpp>

#include "detail/file.hpp"
#include "io/csv_pool.hpp"

namespace herne::inline HERNE_ABI {
namespace {

bool reads_long(const detail::CsvReader& reader, CsvLayout layout) {
    return layout == CsvLayout::long_form ||
           (layout == CsvLayout::automatic && detail::is_long_form(reader));
}

}  // namespace

Pool pool_from_csv(std::string_view text, const Framework& framework, const CsvPoolOptions& options,
                   const std::string& name) {
    detail::ProblemList problems{name};
    detail::CsvReader reader{detail::check_encoding(text, name), problems};
    return reads_long(reader, options.layout)
               ? detail::read_long(reader, problems, framework, options)
               : detail::read_wide(reader, problems, framework, options);
}

Pool load_pool_csv(const std::filesystem::path& path, const Framework& framework,
                   const CsvPoolOptions& options) {
    return pool_from_csv(detail::read_file(path), framework, options, path.string());
}

Pool evidence_from_csv(std::string_view text, const Pool& pool, const CsvPoolOptions& options,
                       const std::string& name) {
    if (options.layout == CsvLayout::wide)
        throw invalid_input{
            "layout: evidence stands in the long form; the wide form has no place for it"};
    detail::ProblemList problems{name};
    detail::CsvReader reader{detail::check_encoding(text, name), problems};
    return detail::read_evidence(reader, problems, pool, options);
}

Pool load_evidence_csv(const std::filesystem::path& path, const Pool& pool,
                       const CsvPoolOptions& options) {
    return evidence_from_csv(detail::read_file(path), pool, options, path.string());
}

}  // namespace herne::inline HERNE_ABI
