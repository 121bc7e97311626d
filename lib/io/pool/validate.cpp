// SPDX-License-Identifier: BSL-1.0
#include "io/pool/validate.hpp"

#include <herne/base/error.hpp>

#include "packed/geometry.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Collects what is wrong with sections.
class Findings {
public:
    explicit Findings(const PoolLayout& layout) : layout_{layout} {}

    /// Notes what is wrong with a section, unless something of it is noted already or it is `good`.
    void expect(bool good, SectionKind kind, std::string_view what) {
        if (good || (!found_.empty() && found_.back().section == name_of(kind)))
            return;
        const FileSection* const section = layout_.find(kind);
        found_.push_back({.section = std::string{name_of(kind)},
                          .offset = section == nullptr ? 0 : section->offset,
                          .bytes = section == nullptr ? 0 : section->size,
                          .what = std::string{what}});
    }
    [[nodiscard]] std::vector<Damage> take() { return std::move(found_); }

private:
    const PoolLayout& layout_;
    std::vector<Damage> found_ = {};
};

/// Returns the key of one candidate.
std::size_t key_of(const PackedLevels& levels, std::size_t superblock, std::size_t i,
                   bool unknown_is_top) {
    const auto codes = levels.codes_at(superblock, i);
    const Caps& keys = levels.keys();
    std::size_t key = 0;
    for (std::size_t c = 0; c < levels.competences(); ++c) {
        const std::size_t code = codes[c];
        const std::size_t level = code <= keys.tops[c] ? code : unknown_is_top ? keys.tops[c] : 0;
        key += keys.weights[c] * level;
    }
    return key;
}

void check_caps(Findings& findings, const PackedLevels& levels) {
    if (levels.order().as_added())
        return;
    for (std::size_t s = 0; s < levels.count(); ++s) {
        const auto worst = levels.worst_caps(s);
        const auto best = levels.best_caps(s);
        for (std::size_t i = 0; i < levels.candidates(s); ++i) {
            const std::size_t line = i / line_candidates;
            findings.expect(key_of(levels, s, i, false) <= worst[line], SectionKind::worst_caps,
                            "a cap is below a candidate's key");
            findings.expect(
                key_of(levels, s, i, true) <= best[line],
                levels.has_best_caps() ? SectionKind::best_caps : SectionKind::worst_caps,
                "a cap is below a candidate's key");
        }
    }
}

void check_order(Findings& findings, const PackedLevels& levels) {
    const RowOrder& order = levels.order();
    if (order.as_added())
        return;
    const std::size_t window = order.window() * superblock_candidates;
    for (std::size_t row = 0; row < levels.size(); ++row) {
        const std::size_t place = order.place(row);
        findings.expect(place / window == row / window && order.row(place) == row,
                        SectionKind::places, "rows and places are not each other's");
    }
}

void check_ids(Findings& findings, const PoolAccess::Data& data) {
    const bool text = data.ids == PoolAccess::Data::Ids::strings;
    if (!text && data.ids != PoolAccess::Data::Ids::numbers)
        return;
    std::vector<bool> seen(data.size());
    for (std::size_t position = 0; position < data.size(); ++position) {
        const std::size_t row = data.row_by_id(position);
        findings.expect(!seen[row], SectionKind::by_id, "a row stands twice");
        seen[row] = true;
        findings.expect(!text || !data.strings[row].empty(), SectionKind::string_ends,
                        "an id is empty");
        if (!data.order.ranks.empty())
            findings.expect(data.order.ranks[row] == position, SectionKind::ranks,
                            "they are not those of by_id");
        if (position == 0)
            continue;
        const std::size_t before = data.row_by_id(position - 1);
        const bool ascends = text ? data.strings[before] < data.strings[row]
                                  : data.numbers[before] < data.numbers[row];
        findings.expect(ascends, text ? SectionKind::strings : SectionKind::numbers,
                        "ids do not ascend in the order in which they should");
    }
}

void check_string_ends(Findings& findings, const OpenedFile& file) {
    const auto ends = file.numbers<std::uint64_t>(SectionKind::string_ends);
    const auto characters = file.bytes_of(SectionKind::strings).size();
    findings.expect(
        std::is_sorted(ends.begin(), ends.end()) && (ends.empty() ? 0 : ends.back()) == characters,
        SectionKind::string_ends, "they are not where the ids end");
}

void check_least_rows(Findings& findings, const PoolAccess::Data& data) {
    if (data.least_rows.empty())
        return;
    const PackedLevels& levels = data.levels;
    for (std::size_t s = 0; s < levels.count(); ++s) {
        std::size_t least = levels.row_of(s, 0);
        for (std::size_t i = 1; i < levels.candidates(s); ++i)
            if (const std::size_t row = levels.row_of(s, i); data.id_less(row, least))
                least = row;
        findings.expect(data.least_rows[s] == least, SectionKind::least_rows,
                        "a row does not have the least id of its superblock");
    }
}

void check_evidence(Findings& findings, const OpenedFile& file, const PoolAccess::Data& data) {
    if (!data.evidence)
        return;
    const auto rows = file.numbers<std::uint64_t>(SectionKind::evidence_rows);
    const auto ends = file.numbers<std::uint64_t>(SectionKind::evidence_ends);
    findings.expect(
        std::is_sorted(rows.begin(), rows.end(), std::less_equal<>{}) && rows.back() < data.size(),
        SectionKind::evidence_rows, "rows do not ascend or are not those of candidates");
    findings.expect(std::is_sorted(ends.begin(), ends.end()) &&
                        ends.back() == file.bytes_of(SectionKind::evidence).size(),
                    SectionKind::evidence_ends, "they are not where the evidence ends");
    try {
        data.evidence->for_each([](std::size_t, const EvidenceByCompetence&) {});
    } catch (const invalid_input& error) {
        findings.expect(false, SectionKind::evidence, error.what());
    }
}

/// Returns whether caps never rise in a superblock.
bool never_rise(std::span<const std::uint16_t> caps) {
    return std::is_sorted(caps.rbegin(), caps.rend());
}

}  // namespace

void refuse(const std::vector<Damage>& damages, const std::string& name) {
    if (damages.empty())
        return;
    std::vector<Problem> problems;
    for (const auto& damage : damages)
        problems.push_back({.where = place_of(damage), .what = damage.what});
    throw invalid_file{name, std::move(problems)};
}

void check_framework(const OpenedFile& file, const Framework& framework) {
    Findings findings{file.layout()};
    findings.expect(framework.size() == file.layout().competences, SectionKind::framework,
                    "it has " + std::to_string(framework.size()) +
                        " competences, the header says " +
                        std::to_string(file.layout().competences));
    refuse(findings.take(), file.name());
}

void check_summaries(const OpenedFile& file, const PoolAccess::Data& data) {
    Findings findings{file.layout()};
    const PackedLevels& levels = data.levels;
    const Caps& keys = levels.keys();
    findings.expect(std::inner_product(keys.weights.begin(), keys.weights.end(), keys.tops.begin(),
                                       std::size_t{0}) < std::size_t{1} << 16U,
                    SectionKind::key_weights, "keys would exceed 65,535");
    for (std::size_t s = 0; s < levels.count(); ++s) {
        for (std::size_t c = 0; c < levels.competences(); ++c) {
            const unsigned top = static_cast<unsigned>(data.framework[c].scale.max());
            const unsigned told = levels.present(s, c);
            findings.expect(told != 0 && (told & ~((2U << top) - 1) & 0x7FFFU) == 0,
                            SectionKind::present, "a code is beyond its scale");
        }
        if (!levels.order().as_added()) {
            findings.expect(never_rise(levels.worst_caps(s)), SectionKind::worst_caps, "caps rise");
            findings.expect(never_rise(levels.best_caps(s)), SectionKind::best_caps, "caps rise");
        }
    }
    for (const std::size_t row : data.least_rows)
        findings.expect(row < data.size(), SectionKind::least_rows,
                        "a row is not that of a candidate");
    for (const std::byte byte : file.bytes_of(SectionKind::not_provided))
        findings.expect(std::to_integer<int>(byte) <= 1, SectionKind::not_provided,
                        "a byte is neither 0 nor 1");
    refuse(findings.take(), file.name());
}

std::vector<Damage> damaged_pages(const OpenedFile& file) {
    if (auto damage = file.pages().damage_of_checksums())
        return {*std::move(damage)};
    std::vector<Damage> damages;
    const auto last = static_cast<std::size_t>(file.layout().sections.back().offset / file_page);
    for (std::size_t page = 1; page < last; ++page)
        if (auto damage = file.pages().damage_of(page))
            damages.push_back(*std::move(damage));
    return damages;
}

std::vector<Damage> contradictions(const OpenedFile& file, const PoolAccess::Data& data) {
    Findings findings{file.layout()};
    check_order(findings, data.levels);
    check_caps(findings, data.levels);
    check_string_ends(findings, file);
    check_ids(findings, data);
    check_least_rows(findings, data);
    check_evidence(findings, file, data);
    return findings.take();
}

}  // namespace herne::inline HERNE_ABI::detail
