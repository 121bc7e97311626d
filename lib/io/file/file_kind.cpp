// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_kind.hpp"

#include "text/visible.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

using namespace std::string_view_literals;

/// A kind of file, by the bytes that it starts with.
struct Signature {
    std::string_view start;  ///< its first bytes
    std::string_view name;   ///< what it is
    std::string_view way;    ///< the way out
};

constexpr auto unpack = ": unpack it first"sv;
constexpr auto from_frame = ": read it with a library for data frames (Python: Pool.from_frame)"sv;
constexpr auto ask_for_csv = ": ask for the data as CSV"sv;
constexpr auto save_table = ": save its table as CSV (UTF-8)"sv;
constexpr auto save_sheet = ": save the sheet as CSV (UTF-8)"sv;

struct Packed {
    std::string_view start;
    std::string_view name;
};

constexpr std::array packers = {Packed{"\x1F\x8B"sv, "gzip"},
                                Packed{"\x28\xB5\x2F\xFD"sv, "zstd"},
                                Packed{"BZh"sv, "bzip2"},
                                Packed{"\xFD\x37zXZ\0"sv, "xz"},
                                Packed{"7z\xBC\xAF\x27\x1C"sv, "7z"},
                                Packed{"Rar!\x1A\x07"sv, "RAR"},
                                Packed{"\x04\x22\x4D\x18"sv, "LZ4"}};

constexpr std::array frames = {Packed{"PAR1"sv, "a Parquet file"},
                               Packed{"ARROW1"sv, "an Arrow file"},
                               Packed{"FEA1"sv, "a Feather file"},
                               Packed{"\xFF\xFF\xFF\xFF"sv, "an Arrow stream"},
                               Packed{"ORC"sv, "an ORC file"},
                               Packed{"Obj\x01"sv, "an Avro file"},
                               Packed{"\x93NUMPY"sv, "an array of NumPy"},
                               Packed{"SQLite format 3\0"sv, "an SQLite database"},
                               Packed{"\x89HDF\r\n\x1A\n"sv, "an HDF5 file"},
                               Packed{"<stata_dta>"sv, "a Stata file"},
                               Packed{"$FL2"sv, "an SPSS file"},
                               Packed{"$FL3"sv, "an SPSS file"}};

constexpr std::array others = {
    Signature{"%PDF-"sv, "a PDF document"sv,
              ", which holds pages and no table: ask for the data as CSV"sv},
    Signature{"{\\rtf"sv, "a text document (RTF)"sv, save_table},
    Signature{"\x89PNG"sv, "a picture (PNG)"sv, ask_for_csv},
    Signature{"\xFF\xD8\xFF"sv, "a picture (JPEG)"sv, ask_for_csv},
    Signature{"GIF8"sv, "a picture (GIF)"sv, ask_for_csv},
    Signature{"\x7F"
              "ELF"sv,
              "a program"sv, ask_for_csv}};

/// Returns the problem that a file is `name`, which is no table in text, and the way out.
Problem file_of_kind(std::string_view name, std::string_view way) {
    return {.what = std::string{"is "}.append(name).append(way), .value = std::string{name}};
}

/// Returns what a ZIP file holds, by the names of its first entries, which stand there unpacked.
Problem zip_kind(std::string_view bytes) {
    constexpr std::size_t looked_at = 1 << 16;
    const std::string_view start = bytes.substr(0, looked_at);
    const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), looked_at));
    const auto holds = [&](std::string_view name) {
        return start.find(name) != std::string_view::npos ||
               end.find(name) != std::string_view::npos;
    };
    if (holds("xl/workbook"))
        return file_of_kind("an Excel workbook (.xlsx)",
                            std::string{save_sheet} + ", or read it in Python by Pool.load_xlsx");
    if (holds("opendocument.spreadsheet"))
        return file_of_kind("an OpenDocument spreadsheet (.ods)", save_sheet);
    if (holds("word/document") || holds("opendocument.text"))
        return file_of_kind("a text document", save_table);
    return file_of_kind("a ZIP archive", unpack);
}

/// Returns what an Office file of the old kind holds; names stand in it as UTF-16.
Problem compound_kind(std::string_view bytes) {
    const auto holds = [&](std::string_view name) {
        std::string wide;
        for (const char c : name) {
            wide += c;
            wide += '\0';
        }
        return bytes.find(wide) != std::string_view::npos;
    };
    if (holds("EncryptedPackage"))
        return file_of_kind("an Office file with a password",
                            ": take the password away and save the sheet as CSV (UTF-8)");
    if (holds("WordDocument"))
        return file_of_kind("a text document (.doc)", save_table);
    return file_of_kind("an Excel workbook of the old kind (.xls)", save_sheet);
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && folded(text.substr(0, word.size())) == word;
}

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

bool is_json(std::string_view text) {
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return false;
    const std::string_view inside = without_blanks(text.substr(1));
    return !inside.empty() && (text.front() == '{' ? "\"}"sv : "{[\"]"sv).find(inside.front()) !=
                                  std::string_view::npos;
}

}  // namespace

std::optional<Problem> binary_kind(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv))
        return zip_kind(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return compound_kind(bytes);
    for (const auto& packed : packers)
        if (bytes.starts_with(packed.start))
            return file_of_kind("packed by " + std::string{packed.name}, unpack);
    for (const auto& frame : frames)
        if (bytes.starts_with(frame.start))
            return file_of_kind(frame.name, from_frame);
    for (const auto& other : others)
        if (bytes.starts_with(other.start))
            return file_of_kind(other.name, other.way);
    constexpr std::size_t tar_mark = 257;
    if (bytes.size() > tar_mark && bytes.substr(tar_mark).starts_with("ustar"))
        return file_of_kind("a tar archive", unpack);
    return std::nullopt;
}

std::optional<Problem> markup_kind(std::string_view text) {
    const std::string_view start = without_blanks(text);
    for (const auto* tag : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta",
                            "<script", "<!--", "<div", "<style", "<title"})
        if (starts_with_word(start, tag))
            return file_of_kind(
                "a web page (HTML)",
                ", such as one that asks for a login, or a table saved as one: save the "
                "data themselves as CSV (UTF-8)");
    if (starts_with_word(start, "<?xml") || starts_with_word(start, "<!doctype"))
        return file_of_kind("an XML document", ": save the data as CSV (UTF-8)");
    if (is_json(start))
        return file_of_kind(
            "JSON",
            ": profiles in JSON are read by load_profiles (Python: Profile.load), and a "
            "table has to be CSV");
    return std::nullopt;
}

}  // namespace herne::inline HERNE_ABI::detail
