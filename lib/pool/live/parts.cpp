// SPDX-License-Identifier: BSL-1.0
#include "pool/live/parts.hpp"

#include <algorithm>
#include <cstring>
#include <string>

namespace herne::inline HERNE_ABI::detail {

LivePages::LivePages(std::size_t competences, std::size_t lines)
    : size_{competences * lines * line_bytes},
      page_size_{lines * line_bytes},
      bytes_{make_aligned<std::uint8_t>(size_)} {
    std::memset(bytes_.get(), 0, size_);
}

LivePages::LivePages(const std::uint8_t* from, std::size_t from_lines, std::size_t competences,
                     std::size_t lines)
    : size_{competences * lines * line_bytes},
      page_size_{lines * line_bytes},
      bytes_{make_aligned<std::uint8_t>(size_)} {
    const std::size_t copied = std::min(lines, from_lines) * line_bytes;
    for (std::size_t c = 0; c < competences; ++c) {
        std::memcpy(page(c), from + c * from_lines * line_bytes, copied);
        std::memset(page(c) + copied, 0, page_size_ - copied);
    }
}

LivePages::~LivePages() {
    wipe(bytes_.get(), size_);
}

void LivePages::set(std::size_t competence, std::size_t place, std::uint8_t code) noexcept {
    const CandidatePlace at = place_of(place);
    std::uint8_t& byte = page(competence)[at.byte];
    byte = static_cast<std::uint8_t>((byte & ~(0x0FU << at.shift)) | unsigned{code} << at.shift);
}

LiveOrder::LiveOrder(std::size_t superblock, std::size_t window) {
    const std::size_t start = superblock % window * superblock_candidates;
    const auto fill = [&](auto& rows, auto& places) {
        rows.resize(superblock_candidates);
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = static_cast<std::decay_t<decltype(rows[0])>>(start + i);
        places = rows;
    };
    if (RowOrder::is_near(window))
        fill(near_rows, near_places);
    else
        fill(far_rows, far_places);
}

LiveOrder::LiveOrder(std::size_t superblock, std::size_t count, const RowOrder& order)
    : LiveOrder{superblock, order.window()} {
    const std::size_t first = superblock * superblock_candidates;
    const std::size_t in_window = order.window() * superblock_candidates - 1;
    const auto copy = [&](auto& rows, auto& places) {
        using Number = std::decay_t<decltype(rows[0])>;
        for (std::size_t i = 0; i < count; ++i) {
            rows[i] = static_cast<Number>(order.row(first + i) & in_window);
            places[i] = static_cast<Number>(order.place(first + i) & in_window);
        }
    };
    if (near_rows.empty())
        copy(far_rows, far_places);
    else
        copy(near_rows, near_places);
}

LiveIds::LiveIds(const LiveIds& other)
    : numbers_{other.numbers_}, characters_{other.characters_}, ends_{other.ends_} {}

void LiveIds::reserve(std::size_t characters) {
    const auto grow = [](auto& numbers, std::size_t more) {
        if (numbers.capacity() - numbers.size() < more)
            numbers.reserve(std::max(numbers.size() + more, 2 * numbers.capacity()));
    };
    grow(numbers_, 1);
    if (characters == 0)
        return;
    grow(ends_, 1);
    grow(characters_, characters);
}

void LiveIds::push_back(std::string_view text) noexcept {
    characters_.insert(characters_.end(), text.begin(), text.end());
    ends_.push_back(characters_.size());
}

std::shared_ptr<LiveIds> LiveIds::with(std::size_t i, std::string_view text) const {
    auto result = std::make_shared<LiveIds>();
    const std::size_t size = ends_.size() - (text.empty() ? 1 : 0);
    result->ends_.reserve(ends_.size() + 1);
    result->characters_.reserve(characters_.size() + text.size());
    for (std::size_t row = 0; row < size; ++row)
        result->push_back(row == i && !text.empty() ? text : this->text(row));
    return result;
}

void LiveIds::pop_number() noexcept {
    numbers_.back() = 0;
    numbers_.pop_back();
}

void LiveIds::note_strings() noexcept {
    strings_ = StringIds{std::span<const char>{characters_}, std::span<const std::uint64_t>{ends_},
                         nullptr};
}

void wipe(EvidenceByCompetence& evidence) noexcept {
    for (auto& [competence, pieces] : evidence)
        for (auto& piece : pieces)
            for (std::string* text :
                 {&piece.what, &piece.source, &piece.date, &piece.valid_until, &piece.rater})
                wipe(*text);
}

}  // namespace herne::inline HERNE_ABI::detail
