// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Pools in files of their own: checked, and read where they lie.

namespace herne::inline HERNE_ABI {

// `Clause`'s function `all` is another word of this namespace, which some compilers warn of.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif
/// When the pages of a pool file are checked.
enum class VerifyPages {
    first_touch,  ///< each when it is first read
    all,          ///< all of them before the pool is there, and that they agree with each other
};
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/// Where the bytes of an opened pool are.
enum class LoadFile {
    mapped,  ///< in the file: nothing is read before it is needed
    copy,    ///< in memory: a file that is cut off or cannot be read is an error
};

/// How `open_pool` opens a file.
struct PoolOpenOptions {
    VerifyPages verify = VerifyPages::first_touch;  ///< when pages are checked
    LoadFile load = LoadFile::mapped;               ///< where the bytes are
};

/// Something in a pool file that is not what was written.
struct Damage {
    std::string section = {};                    ///< such as "levels", or "header"
    std::optional<std::string> competence = {};  ///< id, of a page of levels
    std::optional<std::size_t> superblock = {};  ///< of a page of levels, counted from 0
    std::uint64_t offset = 0;                    ///< where it begins in the file, in bytes
    std::uint64_t bytes = 0;                     ///< how long it is
    std::string what = {};                       ///< what is wrong, in a sentence without its end
    /// the bit that explains it if it alone was flipped: 8 times its byte in the file and its
    /// number in there
    std::optional<std::uint64_t> flipped_bit = {};

    bool operator==(const Damage&) const = default;
};
/// Returns where the damage is and what it is, such as `section levels, competence "cefr/german",
/// superblock 3, bytes 40960..45055: ...`.
[[nodiscard]] HERNE_EXPORT std::string to_string(const Damage& damage);

/// What the header of a pool file says.
struct PoolFileInfo {
    std::uint32_t format = 0;                     ///< version of the format
    std::uint64_t bytes = 0;                      ///< of the file
    std::uint64_t candidates = 0;                 ///< how many there are
    std::uint32_t competences = 0;                ///< how many each has a level of
    std::string ids = {};                         ///< "none", "rows", "numbers" or "strings"
    std::uint64_t first_id = 0;                   ///< id of row 0 where ids are row numbers
    Arrangement arrange = Arrangement::as_added;  ///< in which order candidates lie
    std::uint64_t window = 0;         ///< superblocks that are arranged together, 0 if none are
    std::uint64_t with_evidence = 0;  ///< candidates that have evidence
    std::uint64_t version = 0;        ///< of a living pool, 0 of any other
    std::string framework = {};       ///< id of the framework
    std::string edition = {};         ///< its edition

    bool operator==(const PoolFileInfo&) const = default;
};

/// Saves `pool` as a file, in place of one that may be there. The same pool gives the same bytes,
/// on every machine. The old file or the new one is whole whatever happens meanwhile; readers of
/// the old one keep it. Throws `file_error` that names the path and the system's reason, and then
/// the old file stands.
HERNE_EXPORT void save(const Pool& pool, const FilePath& path);

/// Opens the pool in a file that `save` wrote. Ranks at once: besides the header, a few bytes a
/// superblock of 8,192 candidates and the checksums, 0.1 % of the file, nothing is read before it
/// is needed. The file stays open, and a shared lock on it, as long as a copy of the pool lives.
///
/// Throws `file_error` if the file cannot be read, `invalid_file` if it is damaged or none, naming
/// section, competence and superblock. With `first_touch` whatever reads ids, levels or evidence of
/// the pool later may throw the latter. Mapped, a file that others change never makes the pool read
/// beyond its bounds, but may make it wrong; one that others make shorter ends the process (SIGBUS)
/// when its missing part is read. `save` does neither.
[[nodiscard]] HERNE_EXPORT Pool open_pool(const FilePath& path,
                                          const PoolOpenOptions& options = {});

/// Returns the bytes of the file that `save` makes of `pool`, for those who keep them elsewhere.
/// Throws `invalid_file` if the pool is that of a file which is damaged.
[[nodiscard]] HERNE_EXPORT std::string pool_bytes(const Pool& pool);
/// Returns the pool that `bytes` hold, which are copied; `name` stands for the file in errors.
/// Throws `invalid_file` as `open_pool`.
[[nodiscard]] HERNE_EXPORT Pool pool_from_bytes(std::string_view bytes,
                                                const std::string& name = "pool",
                                                VerifyPages verify = VerifyPages::all);
/// Returns whether `bytes`, the first 8 or more of a file, are those that a pool file begins with.
[[nodiscard]] HERNE_EXPORT bool is_pool_file(std::string_view bytes) noexcept;

/// Reads all of a pool file and returns what is wrong with it, nothing if it is whole. Throws
/// `file_error` if it cannot be read. One of more than 256 MiB is read twice and takes no memory,
/// the second time mapped: others who make it shorter meanwhile end the process (SIGBUS).
[[nodiscard]] HERNE_EXPORT std::vector<Damage> verify(const FilePath& path);

/// Returns what the header of a pool file says. Throws as `open_pool`.
[[nodiscard]] HERNE_EXPORT PoolFileInfo pool_file_info(const FilePath& path);

}  // namespace herne::inline HERNE_ABI
