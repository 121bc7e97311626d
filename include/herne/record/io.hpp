// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/csv.hpp>
#include <herne/io/format_note.hpp>
#include <herne/io/hr_open.hpp>
#include <herne/io/live_pool.hpp>
#include <herne/io/pool_file.hpp>
#include <herne/io/record.hpp>
#include <herne/io/shards.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/record/field.hpp>
#include <herne/record/pool.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the enumerations and records of io/.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<CsvLayout> =
    enumeration<CsvLayout>({{CsvLayout::automatic, "automatic"},
                            {CsvLayout::wide, "wide"},
                            {CsvLayout::long_form, "long"}});

template <>
inline constexpr auto enumerators<OtherColumns> = enumeration<OtherColumns>(
    {{OtherColumns::left_aside, "left_aside"}, {OtherColumns::by_head, "by_head"}});

template <>
inline constexpr auto enumerators<CsvEncoding> = enumeration<CsvEncoding>(
    {{CsvEncoding::automatic, "automatic"}, {CsvEncoding::windows_1252, "windows-1252"}});

template <>
inline constexpr auto enumerators<IdKind> = enumeration<IdKind>({{IdKind::text, "text"},
                                                                 {IdKind::number, "number"}});

template <>
inline constexpr auto enumerators<LeastLevels> =
    enumeration<LeastLevels>({{LeastLevels::exclude, "exclude"}, {LeastLevels::weigh, "weigh"}});

template <>
inline constexpr auto enumerators<SpreadsheetCells> = enumeration<SpreadsheetCells>(
    {{SpreadsheetCells::verbatim, "verbatim"}, {SpreadsheetCells::escaped, "escaped"}});

template <>
inline constexpr auto enumerators<VerifyPages> = enumeration<VerifyPages>(
    {{VerifyPages::first_touch, "first_touch"}, {VerifyPages::all, "all"}});

template <>
inline constexpr auto enumerators<LoadFile> = enumeration<LoadFile>({{LoadFile::mapped, "mapped"},
                                                                     {LoadFile::copy, "copy"}});

template <>
inline constexpr auto enumerators<RecordAccess> =
    enumeration<RecordAccess>({{RecordAccess::append, "append"}, {RecordAccess::read, "read"}});

template <>
inline constexpr auto record_fields<FormatNote> =
    record("What a file of another system says and herne does not take up, or the other way.",
           field("where", &FormatNote::where, "Where it stands, the first time.").required(),
           field("what", &FormatNote::what, "What is left out, and what stands for it.").required(),
           field("count", &FormatNote::count, "How often.").required())
        .on_one_line()
        .by_position(3, 2);

template <>
inline constexpr auto record_fields<Damage> = record(
    "Something in a pool file that is not what was written.",
    field("section", &Damage::section, "Such as \"levels\", or \"header\"."),
    field("competence", &Damage::competence, "Id, of a page of levels; else None."),
    field("superblock", &Damage::superblock, "Of a page of levels, counted from 0; else None."),
    field("offset", &Damage::offset, "Where it begins in the file, in bytes."),
    field("bytes", &Damage::bytes, "How long it is."),
    field("what", &Damage::what, "What is wrong."),
    field("flipped_bit", &Damage::flipped_bit,
          "The bit that explains it if it alone was flipped: 8 times its byte in the file and its "
          "number in there; else None."));

template <>
inline constexpr auto record_fields<PoolFileInfo> =
    record("What the header of a pool file says.",
           field("format", &PoolFileInfo::format, "Version of the format."),
           field("bytes", &PoolFileInfo::bytes, "Of the file."),
           field("candidates", &PoolFileInfo::candidates, "How many there are."),
           field("competences", &PoolFileInfo::competences, "How many each has a level of."),
           field("ids", &PoolFileInfo::ids, "\"none\", \"rows\", \"numbers\" or \"strings\"."),
           field("first_id", &PoolFileInfo::first_id, "Id of row 0 where ids are row numbers."),
           field("arrange", &PoolFileInfo::arrange, "In which order candidates lie."),
           field("window", &PoolFileInfo::window,
                 "Superblocks that are arranged together, 0 if none are."),
           field("with_evidence", &PoolFileInfo::with_evidence, "Candidates that have evidence."),
           field("version", &PoolFileInfo::version, "Of a living pool, 0 of any other."),
           field("framework", &PoolFileInfo::framework, "Id of the framework."),
           field("edition", &PoolFileInfo::edition, "Its edition."));

template <>
inline constexpr auto record_fields<ErasedBytes> =
    record("Bytes of a file that held candidates that were erased.",
           field("file", &ErasedBytes::file, "Its path; it has that name no more."),
           field("offset", &ErasedBytes::offset, "Where they begin."),
           field("bytes", &ErasedBytes::bytes, "How many they are."),
           field("pending", &ErasedBytes::pending, "Whether they are still to be overwritten."),
           field("why", &ErasedBytes::why, "Why they are; empty if they are not."));

template <>
inline constexpr auto record_fields<ErasureReport> =
    record("What became of candidates that were erased; it names none of them.",
           field("candidates", &ErasureReport::candidates, "How many were erased."),
           field("files", &ErasureReport::files, "What held them before."),
           field("versions_held", &ErasureReport::versions_held,
                 "Versions from before that somebody still holds; 0 is a pool that the living one "
                 "began with."));

template <>
inline constexpr auto record_fields<ShardInfo> = record(
    "What a folder of shards says of one of them.",
    field("file", &ShardInfo::file, "Its name in the folder.")
        .required()
        .of_form(StringForm::local_id),
    field("bytes", &ShardInfo::bytes, "Of the file.").required(),
    field("digest", &ShardInfo::digest, "SHA-256 of the file in hex.").required(),
    field("header", &ShardInfo::header, "SHA-256 of its first page, which vouches for all others.")
        .required(),
    field("candidates", &ShardInfo::candidates, "How many there are.").required(),
    field("ids", &ShardInfo::ids, "\"none\", \"rows\", \"numbers\" or \"strings\".").required(),
    field("first_id", &ShardInfo::first_id, "Id of row 0 where ids are row numbers.").written());

/// \endcond

}  // namespace herne::inline HERNE_ABI
