// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/availability.hpp>

#include <herne/base/error.hpp>
#include <herne/record/analysis_tandems.hpp>
#include <herne/record/digest.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::string place_of_entry(const AvailabilityEntry& entry, const char* field) {
    return "availability[\"" + entry.id.to_string() + "\"]." + field;
}

Fraction one_less(const Fraction& share) {
    return {share.denominator() - share.numerator(), share.denominator()};
}

void check_availability(const AvailabilityEntry& entry) {
    const Fraction none{};
    const Fraction full{1, 1};
    const auto check = [&](const char* field, const Fraction& share) {
        if (!(none < share) || full < share)
            throw invalid_input{Problem{.where = place_of_entry(entry, field),
                                        .what = share.to_string() + " is not above 0 and at most 1",
                                        .value = share.to_string(),
                                        .allowed = "above 0 and at most 1"}};
    };
    check("low", entry.low);
    check("high", entry.high);
    if (entry.high < entry.low)
        throw invalid_input{
            Problem{.where = place_of_entry(entry, "high"),
                    .what = entry.high.to_string() + " is less than low, " + entry.low.to_string(),
                    .value = entry.high.to_string()}};
}

void sort_days(AvailabilityEntry& entry) {
    auto& days = entry.days;
    std::sort(days.begin(), days.end());
    const auto twice = std::adjacent_find(days.begin(), days.end());
    if (twice != days.end())
        throw invalid_input{Problem{.where = place_of_entry(entry, "days"),
                                    .what = std::string{to_string(*twice)} + " stands twice",
                                    .value = to_string(*twice)}};
}

std::vector<AvailabilityEntry> checked_entries(std::vector<AvailabilityEntry> entries) {
    for (auto& entry : entries) {
        if (entry.id.is_number() != entries.front().id.is_number())
            throw invalid_input{Problem{.where = "availability",
                                        .what = "holds numbers and strings as ids, as " +
                                                entries.front().id.to_string() + " and " +
                                                entry.id.to_string(),
                                        .value = entry.id.to_string()}};
        check_availability(entry);
        sort_days(entry);
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    const auto twice = std::adjacent_find(
        entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.id == b.id; });
    if (twice != entries.end())
        throw invalid_input{Problem{.where = "availability",
                                    .what = "names \"" + twice->id.to_string() + "\" twice",
                                    .value = twice->id.to_string()}};
    return entries;
}

}  // namespace

struct Availability::Data {
    std::vector<AvailabilityEntry> entries;
    std::string digest;
};

Availability::Availability() : Availability{std::vector<AvailabilityEntry>{}} {}

Availability::Availability(std::vector<AvailabilityEntry> entries) {
    auto sorted = checked_entries(std::move(entries));
    std::string digest =
        detail::digest_by([&](DigestSink& sink) { detail::add_value(sink, sorted); });
    data_ = std::make_shared<const Data>(Data{std::move(sorted), std::move(digest)});
}

std::span<const AvailabilityEntry> Availability::entries() const noexcept {
    return data_->entries;
}

const AvailabilityEntry* Availability::find(const CandidateId& id) const noexcept {
    const auto& sorted = data_->entries;
    const auto found =
        std::lower_bound(sorted.begin(), sorted.end(), id,
                         [](const auto& entry, const auto& key) { return entry.id < key; });
    return found != sorted.end() && found->id == id ? &*found : nullptr;
}

const std::string& Availability::digest() const noexcept {
    return data_->digest;
}

bool hours_add_up(const AvailabilityEntry& a, const AvailabilityEntry& b) {
    return !(one_less(b.low) < a.low) && !(a.high < one_less(b.high));
}

const char* to_string(Weekday day) noexcept {
    return enumerator_name(day);
}

}  // namespace herne::inline HERNE_ABI
