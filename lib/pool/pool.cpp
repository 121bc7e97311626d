// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/pool/pool.hpp>
#include <herne/record/pool.hpp>

#include "pool/pool_data.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// An error message must not cost a look at every id of a large pool.
constexpr std::size_t max_ids_compared = 10'000;

/// Returns the position of the first candidate in order of id whose id is not below `id`, by
/// bisection.
std::size_t lower_position(const Pool& pool, std::size_t size, const CandidateId& id, auto row_at) {
    std::size_t first = 0;
    while (first < size) {
        const std::size_t middle = first + (size - first) / 2;
        if (pool.id(row_at(middle)) < id)
            first = middle + 1;
        else
            size = middle;
    }
    return first;
}

/// An id of another kind than the pool's, which may look like one of the pool's.
class other_kind_of_id final : public unknown_id {
public:
    other_kind_of_id(const CandidateId& id, const std::string& nearest)
        : unknown_id{"candidate", id.to_string(), nearest},
          message_{"unknown candidate " + detail::quoted(id.to_string()) +
                   (id.is_number() ? ": the ids of this pool are text, this one is a number; the "
                                     "nearest known one is the text "
                                   : ": the ids of this pool are numbers, this one is text; the "
                                     "nearest known one is the number ") +
                   (id.is_number() ? detail::quoted(nearest) : nearest)} {}

    [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

private:
    std::string message_;
};

}  // namespace

const char* to_string(Arrangement arrangement) noexcept {
    return enumerator_name(arrangement);
}

Pool::Pool(Framework framework) : data_{std::make_shared<const Data>(std::move(framework), 0)} {}

Pool::Pool(std::shared_ptr<const Data> data) noexcept : data_{std::move(data)} {}

const Framework& Pool::framework() const noexcept {
    return data_->framework;
}

std::size_t Pool::size() const noexcept {
    return data_->size();
}

CandidateId Pool::id(std::size_t row) const {
    switch (data_->ids) {
        case Data::Ids::numbers:
            return data_->numbers[row];
        case Data::Ids::strings:
            return std::string{data_->strings[row]};
        default:
            return data_->first_id + row;
    }
}

bool Pool::id_less(std::size_t a, std::size_t b) const {
    return data_->id_less(a, b);
}

std::optional<std::size_t> Pool::find(const CandidateId& id) const {
    if (size() == 0 || id.is_number() != (data_->ids != Data::Ids::strings))
        return std::nullopt;
    if (data_->ids == Data::Ids::rows) {
        const bool inside =
            id.number() >= data_->first_id && id.number() - data_->first_id < size();
        return inside ? std::optional{static_cast<std::size_t>(id.number() - data_->first_id)}
                      : std::nullopt;
    }
    if (data_->late)
        return data_->late->find(id);
    const auto row_at = [this](std::size_t position) { return data_->row_by_id(position); };
    const std::size_t position = lower_position(*this, size(), id, row_at);
    if (position == size() || this->id(row_at(position)) != id)
        return std::nullopt;
    return row_at(position);
}

std::size_t Pool::row(const CandidateId& id) const {
    if (const auto found = find(id))
        return *found;
    const auto row_at = [this](std::size_t position) { return data_->row_by_id(position); };
    const std::size_t position = lower_position(*this, size(), id, row_at);
    const std::size_t first = position > max_ids_compared / 2 ? position - max_ids_compared / 2 : 0;
    const std::size_t last = std::min(size(), first + max_ids_compared);
    std::vector<std::string> around;
    for (std::size_t i = first; i < last; ++i)
        around.push_back(this->id(row_at(i)).to_string());
    const std::string nearest = detail::nearest(id.to_string(), {around.begin(), around.end()});
    if (size() > 0 && id.is_number() != (data_->ids != Data::Ids::strings))
        throw other_kind_of_id{id, nearest};
    throw unknown_id{"candidate", id.to_string(), nearest};
}

Level Pool::level(std::size_t row, std::size_t competence) const {
    const std::uint8_t code = data_->levels.code(row, competence);
    return code <= Level::highest ? Level{code} : Level::unknown();
}

Profile Pool::profile(std::size_t row) const {
    if (row >= size())
        throw std::out_of_range{"row " + std::to_string(row) + " (counted from 0) of a pool of " +
                                std::to_string(size()) + " candidates"};
    std::vector<Level> levels;
    levels.reserve(framework().size());
    for (std::size_t c = 0; c < framework().size(); ++c)
        levels.push_back(level(row, c));
    const auto* evidence = data_->evidence ? data_->evidence->find(row) : nullptr;
    return {id(row), framework(), std::move(levels),
            evidence == nullptr ? EvidenceByCompetence{} : *evidence};
}

Profile Pool::operator[](const CandidateId& id) const {
    return profile(row(id));
}

std::span<const Evidence> Pool::evidence(std::size_t row, std::size_t competence) const {
    const auto* of_row = data_->evidence ? data_->evidence->find(row) : nullptr;
    if (of_row == nullptr)
        return {};
    const auto found = of_row->find(competence);
    return found == of_row->end() ? std::span<const Evidence>{}
                                  : std::span<const Evidence>{found->second};
}

bool Pool::provided(std::size_t competence) const noexcept {
    return !data_->not_provided[competence];
}

std::vector<std::uint8_t> Pool::codes(std::size_t competence) const {
    std::vector<std::uint8_t> codes(size());
    unpack(competence, 0, codes);
    return codes;
}

void Pool::unpack(std::size_t competence, std::size_t first_row,
                  std::span<std::uint8_t> codes) const {
    if (competence >= framework().size() || first_row > size() || codes.size() > size() - first_row)
        throw std::out_of_range{"competence " + std::to_string(competence) + ", " +
                                std::to_string(codes.size()) + " rows from " +
                                std::to_string(first_row) + " (counted from 0) of a pool of " +
                                std::to_string(framework().size()) + " competences and " +
                                std::to_string(size()) + " candidates"};
    data_->levels.unpack(competence, first_row, codes);
}

Arrangement Pool::arrangement() const noexcept {
    return data_->levels.order().as_added() ? Arrangement::as_added : Arrangement::by_level_sum;
}

std::size_t Pool::window() const noexcept {
    return data_->levels.order().window();
}

std::uint64_t Pool::version() const noexcept {
    return data_->version;
}

std::size_t Pool::level_bytes() const noexcept {
    return data_->levels.bytes();
}

}  // namespace herne::inline HERNE_ABI
