// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/file_path.hpp>
#include <herne/io/format_note.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/framework.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// One file of another system, in memory.
struct FormatFile {
    std::string name;  ///< the file's name without folder, by which a reader knows what it holds
    std::string text;  ///< its bytes

    bool operator==(const FormatFile&) const = default;
};

/// What files of another system hold.
struct FormatData {
    Framework framework;              ///< the competences
    std::vector<JobProfile> jobs;     ///< the posts or occupations that have requirements
    Pool pool;                        ///< the people or occupations that have levels
    std::vector<FormatNote> dropped;  ///< what was not taken up
};

/// Files as another system reads them.
struct FormatExport {
    std::vector<FormatFile> files;    ///< what is there to be written, in order
    std::vector<FormatNote> dropped;  ///< what the format cannot hold

    /// Writes the files into `folder`, which has to be there; each replaces one of its name in one
    /// step. Throws `file_error`.
    HERNE_EXPORT void save(const FilePath& folder) const;
};

}  // namespace herne::inline HERNE_ABI
