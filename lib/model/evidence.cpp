// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>

#include <herne/model/evidence.hpp>
#include <herne/record/model.hpp>

#include "text/quoted.hpp"

#include <charconv>
#include <chrono>
#include <cstddef>

namespace herne::inline HERNE_ABI {
namespace {

int digits(std::string_view text, std::size_t from, std::size_t count) noexcept {
    int number = 0;
    std::from_chars(text.data() + from, text.data() + from + count, number);
    return number;
}

void check_date(std::string_view date, std::string_view where, std::string_view field) {
    if (!date.empty() && !is_date(date))
        throw invalid_input{is_not(std::string{where}.append(".").append(field),
                                   detail::quoted(date), "a day written YYYY-MM-DD")};
}

}  // namespace

const char* to_string(EvidenceStatus status) noexcept {
    return enumerator_name(status);
}

std::optional<EvidenceStatus> evidence_status(std::string_view text) noexcept {
    return enumerator_of<EvidenceStatus>(text);
}

bool is_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (text[at] < '0' || text[at] > '9')
            return false;
    const std::chrono::year_month_day day{
        std::chrono::year{digits(text, 0, 4)},
        std::chrono::month{static_cast<unsigned>(digits(text, 5, 2))},
        std::chrono::day{static_cast<unsigned>(digits(text, 8, 2))}};
    return day.ok();
}

void check(const Evidence& evidence, std::string_view where) {
    check_date(evidence.date, where, "date");
    check_date(evidence.valid_until, where, "valid_until");
    if (!evidence.date.empty() && !evidence.valid_until.empty() &&
        evidence.valid_until < evidence.date)
        throw invalid_input{
            Problem{.where = std::string{where} + ".valid_until",
                    .what = evidence.valid_until + " is before the date " + evidence.date,
                    .value = evidence.valid_until}};
}

}  // namespace herne::inline HERNE_ABI
