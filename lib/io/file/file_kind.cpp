// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_kind.hpp"

#include "text/visible.hpp"

#include <algorithm>
#include <array>

namespace herne::inline HERNE_ABI::detail {
namespace {

using namespace std::string_view_literals;

/// A kind of file, by the bytes that it starts with.
struct Signature {
    std::string_view start;  ///< its first bytes
    std::string_view is;     ///< what it is, and the way out
};

constexpr auto unpack = ": unpack it first"sv;
constexpr auto from_frame = ": read it with a library for data frames (Python: Pool.from_frame)"sv;
constexpr auto save_sheet = "save the sheet as CSV (UTF-8)"sv;

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
    Signature{"%PDF-"sv,
              "is a PDF document, which holds pages and no table: ask for the data as CSV"},
    Signature{"{\\rtf"sv, "is a text document (RTF): save its table as CSV (UTF-8)"},
    Signature{"\x89PNG"sv, "is a picture (PNG): ask for the data as CSV"},
    Signature{"\xFF\xD8\xFF"sv, "is a picture (JPEG): ask for the data as CSV"},
    Signature{"GIF8"sv, "is a picture (GIF): ask for the data as CSV"},
    Signature{"\x7F"
              "ELF"sv,
              "is a program: ask for the data as CSV"}};

/// Returns what a ZIP file holds, by the names of its first entries, which stand there unpacked.
std::string zip_kind(std::string_view bytes) {
    constexpr std::size_t looked_at = 1 << 16;
    const std::string_view start = bytes.substr(0, looked_at);
    const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), looked_at));
    const auto holds = [&](std::string_view name) {
        return start.find(name) != std::string_view::npos ||
               end.find(name) != std::string_view::npos;
    };
    if (holds("xl/workbook"))
        return "is an Excel workbook (.xlsx): " + std::string{save_sheet} +
               ", or read it in Python by Pool.load_xlsx";
    if (holds("opendocument.spreadsheet"))
        return "is an OpenDocument spreadsheet (.ods): " + std::string{save_sheet};
    if (holds("word/document") || holds("opendocument.text"))
        return "is a text document: save its table as CSV (UTF-8)";
    return "is a ZIP archive" + std::string{unpack};
}

/// Returns what an Office file of the old kind holds; names stand in it as UTF-16.
std::string compound_kind(std::string_view bytes) {
    const auto holds = [&](std::string_view name) {
        std::string wide;
        for (const char c : name) {
            wide += c;
            wide += '\0';
        }
        return bytes.find(wide) != std::string_view::npos;
    };
    if (holds("EncryptedPackage"))
        return "is an Office file with a password: take the password away and " +
               std::string{save_sheet};
    if (holds("WordDocument"))
        return "is a text document (.doc): save its table as CSV (UTF-8)";
    return "is an Excel workbook of the old kind (.xls): " + std::string{save_sheet};
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

std::string binary_kind(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv))
        return zip_kind(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return compound_kind(bytes);
    for (const auto& packed : packers)
        if (bytes.starts_with(packed.start))
            return "is packed by " + std::string{packed.name} + std::string{unpack};
    for (const auto& frame : frames)
        if (bytes.starts_with(frame.start))
            return "is " + std::string{frame.name} + std::string{from_frame};
    for (const auto& other : others)
        if (bytes.starts_with(other.start))
            return std::string{other.is};
    constexpr std::size_t tar_mark = 257;
    if (bytes.size() > tar_mark && bytes.substr(tar_mark).starts_with("ustar"))
        return "is a tar archive" + std::string{unpack};
    return {};
}

std::string markup_kind(std::string_view text) {
    const std::string_view start = without_blanks(text);
    for (const auto* tag : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta",
                            "<script", "<!--", "<div", "<style", "<title"})
        if (starts_with_word(start, tag))
            return "is a web page (HTML), such as one that asks for a login, or a table saved as "
                   "one: save the data themselves as CSV (UTF-8)";
    if (starts_with_word(start, "<?xml") || starts_with_word(start, "<!doctype"))
        return "is an XML document: save the data as CSV (UTF-8)";
    if (is_json(start))
        return "is JSON: profiles in JSON are read by load_profiles (Python: Profile.load), and a "
               "table has to be CSV";
    return {};
}

}  // namespace herne::inline HERNE_ABI::detail
