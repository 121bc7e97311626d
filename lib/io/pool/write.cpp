// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "base/crc32c.hpp"
#include "base/little_endian.hpp"
#include "io/file/path.hpp"
#include "io/file/publish.hpp"
#include "io/pool/evidence.hpp"
#include "io/pool/layout.hpp"
#include "io/pool/pool_file.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

namespace herne::inline HERNE_ABI {
namespace detail {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span{text});
}

/// Writes sections one after the other, and the checksums of their pages.
class SectionWriter {
public:
    SectionWriter(ByteSink& writer, PoolLayout& layout) : writer_{writer}, layout_{layout} {}

    /// Begins a section, which ends where the next one begins.
    void begin(SectionKind kind) {
        end();
        layout_.sections.push_back({.kind = kind, .offset = writer_.offset()});
    }
    void write(std::span<const std::byte> bytes) {
        layout_.sections.back().size += bytes.size();
        note(bytes);
        writer_.write(bytes);
    }
    /// Writes `count` numbers, `number(i)` each.
    template <std::unsigned_integral T, class Number>
    void write_numbers(std::size_t count, const Number& number) {
        constexpr std::size_t some = file_page / sizeof(T);
        std::array<std::byte, file_page> buffer;
        for (std::size_t first = 0; first < count; first += some) {
            const std::size_t here = std::min(some, count - first);
            for (std::size_t i = 0; i < here; ++i)
                store_little(static_cast<T>(number(first + i)), buffer.data() + i * sizeof(T));
            write(std::span{buffer}.first(here * sizeof(T)));
        }
    }
    /// Fills the last page of the section.
    void end() {
        constexpr std::array<std::byte, file_page> zeros{};
        if (filled_ > 0) {
            const auto rest = std::span{zeros}.first(file_page - filled_);
            note(rest);
            writer_.write(rest);
        }
    }
    /// Writes the checksums of all pages so far as the last section.
    void write_checksums() {
        begin(SectionKind::checksums);
        const auto checksums = std::exchange(checksums_, {});
        write_numbers<std::uint32_t>(checksums.size(), [&](std::size_t i) { return checksums[i]; });
        end();
    }

private:
    /// Adds bytes to the checksum of their page and of the section.
    void note(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const auto here = bytes.first(std::min(bytes.size(), file_page - filled_));
            page_checksum_ = crc32c(here, page_checksum_);
            filled_ += here.size();
            bytes = bytes.subspan(here.size());
            if (filled_ < file_page)
                continue;
            std::uint32_t& section = layout_.sections.back().checksum;
            section = crc32c_combined(section, page_checksum_, file_page);
            checksums_.push_back(std::exchange(page_checksum_, 0));
            filled_ = 0;
        }
    }

    ByteSink& writer_;
    PoolLayout& layout_;
    std::vector<std::uint32_t> checksums_ = {};  ///< of the pages past the header
    std::uint32_t page_checksum_ = 0;
    std::size_t filled_ = 0;  ///< of the page that is being written
};

StoredIds stored_ids(const PoolAccess::Data& data) {
    if (data.size() == 0)
        return StoredIds::none;
    switch (data.ids) {
        case PoolAccess::Data::Ids::numbers:
            return StoredIds::numbers;
        case PoolAccess::Data::Ids::strings:
            return StoredIds::strings;
        default:
            return StoredIds::rows;
    }
}

PoolLayout layout_of(const PoolAccess::Data& data, std::uint64_t version) {
    return {.candidates = data.size(),
            .competences = static_cast<std::uint32_t>(data.framework.size()),
            .window = static_cast<std::uint32_t>(data.levels.order().window()),
            .ids = stored_ids(data),
            .first_id = data.first_id,
            .version = version,
            .has_best_caps = data.levels.has_best_caps(),
            .ids_ascend = data.id_order().by_id.empty(),
            .least_ids_descend = data.least_ids_descend,
            .has_ranks = !data.id_order().ranks.empty(),
            .with_evidence = data.evidence ? data.evidence->size() : 0};
}

/// Returns the frameworks that `framework` was merged from, one a line.
std::string framework_text(const Framework& framework) {
    std::string text;
    for (const auto& parts : framework.parts())
        text += to_json(Framework{parts}, {.layout = JsonLayout::compact}) + '\n';
    return text;
}

void write_levels(SectionWriter& to, const PackedLevels& levels) {
    std::vector<std::size_t> all(levels.competences());
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (std::size_t s = 0; s < levels.count(); ++s) {
        levels.check(s, all);
        to.write(std::as_bytes(
            std::span{levels.address(s, 0), levels.lines(s) * line_bytes * all.size()}));
    }
}

void write_caps(SectionWriter& to, const PackedLevels& levels, bool best) {
    to.write_numbers<std::uint16_t>(levels.count() * page_lines, [&](std::size_t i) {
        const std::size_t s = i / page_lines;
        const auto caps = best ? levels.best_caps(s) : levels.worst_caps(s);
        const std::size_t line = i % page_lines;
        return line < caps.size() ? caps[line] : 0;
    });
}

template <class Column>
void write_column(SectionWriter& to, const Column& column) {
    using Number = std::decay_t<decltype(column[0])>;
    using Stored = std::conditional_t<std::is_same_v<Number, std::size_t>, std::uint64_t, Number>;
    to.write_numbers<Stored>(column.size(), [&](std::size_t i) { return column[i]; });
}

void write_string_ends(SectionWriter& to, const StringIds& strings) {
    std::uint64_t end = 0;
    to.write_numbers<std::uint64_t>(strings.size(),
                                    [&](std::size_t i) { return end += strings[i].size(); });
}

/// Evidence is made twice, so that not all of it has to be in memory.
void write_evidence(SectionWriter& to, const EvidenceStore& evidence, SectionKind kind) {
    std::uint64_t end = 0;
    evidence.for_each([&](std::size_t row, const EvidenceByCompetence& pieces) {
        if (kind == SectionKind::evidence_rows)
            return to.write_numbers<std::uint64_t>(1, [row](std::size_t) { return row; });
        const std::string text = evidence_text(pieces);
        if (kind == SectionKind::evidence)
            return to.write(bytes_of(text));
        end += text.size();
        to.write_numbers<std::uint64_t>(1, [end](std::size_t) { return end; });
    });
}

void write_section(SectionWriter& to, SectionKind kind, const Pool& pool) {
    const PoolAccess::Data& data = PoolAccess::data(pool);
    const PackedLevels& levels = data.levels;
    const bool near = RowOrder::is_near(levels.order().window());
    switch (kind) {
        case SectionKind::framework:
            return to.write(bytes_of(framework_text(data.framework)));
        case SectionKind::key_weights:
            return to.write_numbers<std::uint16_t>(
                levels.competences(), [&](std::size_t c) { return levels.keys().weights[c]; });
        case SectionKind::not_provided:
            return to.write_numbers<std::uint8_t>(levels.competences(), [&](std::size_t c) {
                return data.not_provided[c] ? 1U : 0U;
            });
        case SectionKind::present:
            return to.write_numbers<std::uint16_t>(
                levels.count() * levels.competences(), [&](std::size_t i) {
                    return levels.present(i / levels.competences(), i % levels.competences());
                });
        case SectionKind::worst_caps:
        case SectionKind::best_caps:
            return write_caps(to, levels, kind == SectionKind::best_caps);
        case SectionKind::least_rows:
            return to.write_numbers<std::uint64_t>(
                levels.count(), [&](std::size_t s) { return data.least_rows[s]; });
        case SectionKind::levels:
            return write_levels(to, levels);
        case SectionKind::rows:
            return near ? write_column(to, levels.order().near().first)
                        : write_column(to, levels.order().far().first);
        case SectionKind::places:
            return near ? write_column(to, levels.order().near().second)
                        : write_column(to, levels.order().far().second);
        case SectionKind::numbers:
            return write_column(to, data.numbers);
        case SectionKind::string_ends:
            return write_string_ends(to, data.strings);
        case SectionKind::strings:
            for (std::size_t row = 0; row < data.strings.size(); ++row)
                to.write(bytes_of(data.strings[row]));
            return;
        case SectionKind::by_id:
            return write_column(to, data.id_order().by_id);
        case SectionKind::ranks:
            return write_column(to, data.id_order().ranks);
        case SectionKind::evidence_rows:
        case SectionKind::evidence_ends:
        case SectionKind::evidence:
            return write_evidence(to, *data.evidence, kind);
        case SectionKind::checksums:
            return to.write_checksums();
    }
}

}  // namespace

void write_pool(ByteSink& writer, const Pool& pool, std::uint64_t version) {
    PoolLayout layout = layout_of(PoolAccess::data(pool), version);
    writer.write(std::array<std::byte, file_page>{});
    SectionWriter to{writer, layout};
    for (const auto& wanted : sections_of(layout)) {
        if (wanted.kind != SectionKind::checksums)
            to.begin(wanted.kind);
        write_section(to, wanted.kind, pool);
    }
    layout.file_size = writer.offset();
    writer.rewrite(0, encode(layout));
}

void save(FileSystem& files, const Pool& pool, const std::filesystem::path& path) {
    publish_file(files, path,
                 [&](FileWriter& writer) { write_pool(writer, pool, pool.version()); });
}

}  // namespace detail

std::string pool_bytes(const Pool& pool) {
    detail::MemoryWriter writer;
    detail::write_pool(writer, pool, pool.version());
    return writer.take();
}

void save(const Pool& pool, const FilePath& path) {
    detail::save(detail::system_files(), pool, detail::path_of(path));
}

}  // namespace herne::inline HERNE_ABI
