// SPDX-License-Identifier: BSL-1.0
#include "io/record/due.hpp"

#include <herne/base/error.hpp>
#include <herne/model/evidence.hpp>

#include "base/wording.hpp"
#include "io/record/job_in_record.hpp"
#include "procedure/panel_check.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail::record_lines {
namespace {

using Day = std::chrono::sys_days;

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// Returns the day that `text` begins with, `YYYY-MM-DD`.
std::chrono::year_month_day date_of(std::string_view text) {
    return {std::chrono::year{number_of(text.substr(0, 4))},
            std::chrono::month{static_cast<unsigned>(number_of(text.substr(5, 2)))},
            std::chrono::day{static_cast<unsigned>(number_of(text.substr(8, 2)))}};
}

std::string two_digits(unsigned number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string written(Day day) {
    const std::chrono::year_month_day date{day};
    std::string year = std::to_string(static_cast<int>(date.year()));
    year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0');
    return year + '-' + two_digits(static_cast<unsigned>(date.month())) + '-' +
           two_digits(static_cast<unsigned>(date.day()));
}

/// Returns the last day of a period of some months from a day on (sections 187(1), 188(2) and (3),
/// 193 BGB): the day of that number, the last one of a shorter month, and Monday instead of a
/// Saturday or Sunday; and further days after that.
std::string end_of_period(std::string_view from, int months, int margin) {
    auto date = date_of(from) + std::chrono::months{months};
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    Day day{date};
    while (std::chrono::weekday{day} == std::chrono::Saturday ||
           std::chrono::weekday{day} == std::chrono::Sunday)
        day += std::chrono::days{1};
    return written(day + std::chrono::days{margin});
}

/// What the record says of one person as far as erasure goes.
struct PersonFacts {
    std::set<std::uint64_t> notices = {};
    std::set<std::uint64_t> objections = {};
    std::set<std::uint64_t> appointments = {};
    std::optional<std::uint64_t> hold = {};
    std::string until = {};
};

/// Goes through the entries and gathers what the record says of each person.
class FactSearch {
public:
    FactSearch(const std::vector<KeptEntry>& entries, const RetentionRules& rules)
        : entries_{entries}, rules_{rules} {}

    void run() {
        for (const KeptEntry& entry : entries_)
            look_at(entry);
    }

    [[nodiscard]] std::vector<DueCandidate> candidates(std::string_view day) const {
        std::vector<DueCandidate> all;
        for (const auto& [id, facts] : people_)
            all.push_back(candidate(id, facts, day));
        return all;
    }

private:
    void look_at(const KeptEntry& entry) {
        const JournalLine& line = entry.line;
        const bool begins =
            text_at(line.content, "state") == "set" || text_at(line.content, "state") == "pending";
        const auto mark = begins ? std::optional{line.number} : std::nullopt;
        if (line.kind == RecordKind::court_proceedings)
            proceedings_ = mark;
        bool names_somebody = false;
        for (const auto& part : entry.parts)
            if (part && part->line.id) {
                names_somebody = true;
                take(entry.line, part->line.content, mark, people_[*part->line.id]);
            }
        if (line.kind == RecordKind::hold && !names_somebody && entry.erased() == 0)
            hold_for_all_ = mark;
    }

    /// A day in the part itself, such as when a notice arrived, stands before that of the entry.
    [[nodiscard]] static std::string day_of(const JournalLine& line, const json::Value& content) {
        const std::string stated = text_at(content, "date");
        return is_date(stated) ? stated : line.time.substr(0, 10);
    }

    void take(const JournalLine& line, const json::Value& content,
              std::optional<std::uint64_t> mark, PersonFacts& facts) const {
        const auto run_for = [&](int months) {
            facts.until =
                std::max(facts.until, end_of_period(day_of(line, content), months, rules_.margin));
        };
        if (line.kind == RecordKind::notices_sent) {
            facts.notices.insert(line.number);
            run_for(rules_.months_to_claim);
        } else if (line.kind == RecordKind::objection) {
            facts.objections.insert(line.number);
            run_for(rules_.months_to_sue);
        } else if (line.kind == RecordKind::appointed) {
            facts.appointments.insert(line.number);
        } else if (line.kind == RecordKind::hold) {
            facts.hold = mark;
        }
    }

    [[nodiscard]] DueCandidate candidate(const CandidateId& id, const PersonFacts& facts,
                                         std::string_view day) const {
        DueCandidate result{.id = id, .until = facts.until};
        for (const auto& block : {proceedings_, hold_for_all_, facts.hold})
            if (block)
                result.because.push_back(*block);
        std::sort(result.because.begin(), result.because.end());
        if (!result.because.empty()) {
            result.state = DueState::held;
        } else if (!facts.appointments.empty()) {
            result.state = DueState::appointed;
            result.because.assign(facts.appointments.begin(), facts.appointments.end());
        } else if (facts.notices.empty()) {
            result.state = DueState::not_notified;
        } else {
            result.state = facts.until < day ? DueState::due : DueState::running;
            std::set<std::uint64_t> all{facts.notices};
            all.insert(facts.objections.begin(), facts.objections.end());
            result.because.assign(all.begin(), all.end());
        }
        return result;
    }

    const std::vector<KeptEntry>& entries_;
    const RetentionRules& rules_;
    std::map<CandidateId, PersonFacts> people_;
    std::optional<std::uint64_t> proceedings_;
    std::optional<std::uint64_t> hold_for_all_;
};

void check_rule(const char* name, int value, int least, int greatest) {
    if (value < least || value > greatest)
        throw invalid_input{
            not_in(std::string{"rules."} + name, std::to_string(value), from_to(least, greatest))};
}

}  // namespace

RecordDue due_on(const RecordContents& contents, std::string_view day,
                 const RetentionRules& rules) {
    check_day(day, "day");
    check_rule("months_to_claim", rules.months_to_claim, 1, 120);
    check_rule("months_to_sue", rules.months_to_sue, 1, 120);
    check_rule("margin", rules.margin, 0, 3650);
    FactSearch facts{contents.entries, rules};
    facts.run();
    return {.day = std::string{day},
            .head = contents.head(),
            .rules = rules,
            .candidates = facts.candidates(day)};
}

}  // namespace herne::inline HERNE_ABI::detail::record_lines
