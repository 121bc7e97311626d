// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: how lines are fetched ahead.
#if defined(HERNE_DETAIL_KERNELS_LINES_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_LINES_INL
#undef HERNE_DETAIL_KERNELS_LINES_INL
#else
#define HERNE_DETAIL_KERNELS_LINES_INL
#endif

#include "packed/kernels/common-inl.hpp"

#if !HERNE_PLAIN_LOOPS
HWY_BEFORE_NAMESPACE();
// Everything in here is compiled once for each target: no function template of the standard
// library, whose one linked copy might be that of the widest target.
// NOLINTBEGIN(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp): named as
// Highway names its operations, and included by one file alone
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

/// Where to prefetch from while all pages are read a line at a time: so many lines ahead, past the
/// last line that is read in the pages of the next superblock.
class LineAhead {
public:
    LineAhead(const u8* const* pages, std::size_t count, std::size_t lines)
        : pages_{pages}, count_{count}, lines_{lines}, ahead_{LinesAhead(count)} {}

    void MoveTo(std::size_t line) {
        const std::size_t at = line + ahead_;
        const bool here = at < lines_;
        from_ = here ? pages_ : pages_ + count_;
        offset_ = (here ? at : at - lines_) * line_bytes;
    }
    /// Prefetches for `page` that line, or the one so many lines after it.
    HWY_INLINE void Prefetch(std::size_t page, std::size_t more = 0) const {
        PrefetchFar(Ahead(from_[page], offset_ + more * line_bytes));
    }

private:
    static std::size_t LinesAhead(std::size_t count) {
        constexpr std::size_t lines_in_flight = 512;
        const std::size_t ahead = lines_in_flight / count;
        return ahead == 0 ? 1 : ahead > page_lines ? page_lines : ahead;
    }
    const u8* const* pages_;
    std::size_t count_;
    std::size_t lines_;
    std::size_t ahead_;
    const u8* const* from_ = nullptr;
    std::size_t offset_ = 0;
};

/// Pages that are read a line at a time, all of them: of more, caches and prefetchers lose track.
constexpr std::size_t max_streams = 32;

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
