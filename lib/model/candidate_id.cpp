// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/candidate_id.hpp>

#include <ostream>
#include <utility>

namespace herne::inline HERNE_ABI {

void CandidateId::refuse(long long number) {
    throw invalid_input{Problem{.where = "candidate id",
                                .what = std::to_string(number) + " is negative",
                                .value = std::to_string(number)}};
}

CandidateId::CandidateId(std::string text) : value_{std::move(text)} {
    if (this->text().empty())
        throw invalid_input{Problem{"candidate id", "an empty string is no id"}};
}

std::string CandidateId::to_string() const {
    return is_number() ? std::to_string(number()) : text();
}

std::strong_ordering CandidateId::operator<=>(const CandidateId& other) const noexcept {
    if (is_number() != other.is_number())
        return is_number() ? std::strong_ordering::less : std::strong_ordering::greater;
    if (is_number())
        return *std::get_if<std::uint64_t>(&value_) <=> *std::get_if<std::uint64_t>(&other.value_);
    const int order =
        std::get_if<std::string>(&value_)->compare(*std::get_if<std::string>(&other.value_));
    return order <=> 0;
}

std::ostream& operator<<(std::ostream& out, const CandidateId& id) {
    return out << id.to_string();
}

}  // namespace herne::inline HERNE_ABI
