// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/candidate_id.hpp>
#include <herne/model/profile.hpp>

#include "base/aligned.hpp"
#include "base/wipe.hpp"
#include "packed/geometry.hpp"
#include "packed/levels.hpp"
#include "packed/row_order.hpp"
#include "pool/string_ids.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

/// \file
/// What a living pool keeps of one superblock. Versions share parts with each other; whoever works
/// on a pool copies a part before the first change after it was published. What people may want to
/// be forgotten is overwritten when the last one lets go of it.

namespace herne::inline HERNE_ABI::detail {

/// A part that may be changed as long as no version has it: from one published number to the next.
struct LivePart {
    std::uint64_t made = 0;  ///< after how many publications
};

/// Packed levels of one superblock by place, one page a competence.
class LivePages : public LivePart {
public:
    /// Pages of `lines` lines, all of them zeros.
    LivePages(std::size_t competences, std::size_t lines);
    /// The first `lines` lines of pages that begin at `from` and are `from_lines` long; what is
    /// missing is zeros.
    LivePages(const std::uint8_t* from, std::size_t from_lines, std::size_t competences,
              std::size_t lines);
    ~LivePages();
    LivePages(const LivePages&) = delete;
    LivePages& operator=(const LivePages&) = delete;

    [[nodiscard]] std::uint8_t* page(std::size_t competence) noexcept {
        return bytes_.get() + competence * page_size_;
    }
    [[nodiscard]] const std::uint8_t* page(std::size_t competence) const noexcept {
        return bytes_.get() + competence * page_size_;
    }
    [[nodiscard]] std::size_t lines() const noexcept { return page_size_ / line_bytes; }
    /// Sets the code at `place`, counted in the superblock.
    void set(std::size_t competence, std::size_t place, std::uint8_t code) noexcept;

private:
    std::size_t size_;
    std::size_t page_size_;
    AlignedArray<std::uint8_t> bytes_;
};

/// Rows by place and places by row of one superblock, counted from the start of their window.
struct LiveOrder : LivePart {
    /// Every row at its own place.
    LiveOrder(std::size_t superblock, std::size_t window);
    /// Those of `order`, of which the first `count` are there.
    LiveOrder(std::size_t superblock, std::size_t count, const RowOrder& order);

    std::vector<std::uint16_t> near_rows = {};
    std::vector<std::uint16_t> near_places = {};
    std::vector<std::uint32_t> far_rows = {};
    std::vector<std::uint32_t> far_places = {};
};

/// Ids of one superblock by row, all numbers or all strings.
class LiveIds : public LivePart {
public:
    LiveIds() = default;
    LiveIds(const LiveIds& other);
    LiveIds& operator=(const LiveIds&) = delete;
    ~LiveIds() = default;

    [[nodiscard]] std::uint64_t number(std::size_t i) const noexcept { return numbers_[i]; }
    [[nodiscard]] std::string_view text(std::size_t i) const noexcept {
        const auto start = static_cast<std::size_t>(i == 0 ? 0 : ends_[i - 1]);
        return {characters_.data() + start, static_cast<std::size_t>(ends_[i]) - start};
    }
    /// Makes room so that adding an id of this length cannot throw.
    void reserve(std::size_t characters);
    void push_back(std::uint64_t number) noexcept { numbers_.push_back(number); }
    void push_back(std::string_view text) noexcept;
    /// Returns these ids with another one at `i`; without the last one where `text` is nothing.
    [[nodiscard]] std::shared_ptr<LiveIds> with(std::size_t i, std::string_view text) const;
    void set(std::size_t i, std::uint64_t number) noexcept { numbers_[i] = number; }
    void pop_number() noexcept;
    /// Lets `strings()` be those that are there.
    void note_strings() noexcept;
    [[nodiscard]] const std::uint64_t* numbers() const noexcept { return numbers_.data(); }
    [[nodiscard]] const StringIds* strings() const noexcept { return &strings_; }

private:
    WipedVector<std::uint64_t> numbers_ = {};
    WipedVector<char> characters_ = {};
    WipedVector<std::uint64_t> ends_ = {};
    StringIds strings_ = {};
};

/// Overwrites all texts of `evidence`.
void wipe(EvidenceByCompetence& evidence) noexcept;

/// One candidate's evidence.
struct HeldEvidence {
    explicit HeldEvidence(EvidenceByCompetence the_evidence) noexcept
        : evidence{std::move(the_evidence)} {}
    HeldEvidence(const HeldEvidence&) = delete;
    HeldEvidence& operator=(const HeldEvidence&) = delete;
    ~HeldEvidence() { wipe(evidence); }

    EvidenceByCompetence evidence;
};
using HeldEvidencePtr = std::shared_ptr<const HeldEvidence>;

/// Evidence of one superblock by row, counted in it: what differs from the pool that it began with.
struct LiveEvidence : LivePart {
    bool has_base = false;                               ///< whether the rest is as it was there
    std::map<std::size_t, HeldEvidencePtr> by_row = {};  ///< null for none
};

/// What a scan knows of a superblock before it reads it.
struct LiveSummary : LivePart {
    std::vector<std::uint16_t> present;             ///< by competence
    std::array<std::uint16_t, page_lines> worst{};  ///< caps
    std::array<std::uint16_t, page_lines> best{};
};

/// All of one superblock; what is null lies in the pool that a living one began with.
struct LiveSuperblock {
    std::shared_ptr<LivePages> pages = {};
    std::shared_ptr<LiveOrder> order = {};  ///< null also where rows stand as they were added
    std::shared_ptr<LiveIds> ids = {};      ///< null also where ids are row numbers
    std::shared_ptr<LiveEvidence> evidence = {};
    std::shared_ptr<LiveSummary> summary = {};  ///< never null
};

}  // namespace herne::inline HERNE_ABI::detail
