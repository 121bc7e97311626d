// SPDX-License-Identifier: BSL-1.0
#include "procedure/panel_check.hpp"

#include <herne/base/error.hpp>
#include <herne/model/evidence.hpp>

#include "base/wording.hpp"
#include "text/quoted.hpp"

#include <map>
#include <optional>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Looks at one rating after the other and reports the problems.
class RatingCheck {
public:
    RatingCheck(const Framework& framework, const RatingPlace& place, const ProblemSink& sink)
        : framework_{framework}, place_{place}, sink_{sink} {}

    void check(Rating& rating, std::size_t position) {
        const auto where = [&](std::string_view field) { return place_(position, field); };
        check_level(rating, where);
        if (rating.rater.empty())
            sink_({where("rater"), "is missing: each rating names who judged"});
        if (!is_date(rating.date))
            sink_(refusal(where("date"), detail::quoted(rating.date), "a day written YYYY-MM-DD",
                          {.between = " is not "}));
        check_validity(rating, where);
        if (kind_ && *kind_ != rating.id.is_number())
            sink_({where("id"), detail::quoted(rating.id.to_string()) +
                                    " is of another kind than the ids before: they are all "
                                    "numbers or all strings"});
        kind_ = kind_.value_or(rating.id.is_number());
        check_once(rating, position);
    }

private:
    template <class Where>
    void check_level(Rating& rating, const Where& where) {
        try {
            const Competence& competence = framework_[std::string_view{rating.competence}];
            rating.competence = competence.id;
            const int max = competence.scale.max();
            if (!rating.level.known())
                sink_({where("level"), "is unknown: who did not judge has no rating"});
            else if (rating.level.worst() > max)
                sink_(refusal(where("level"), std::to_string(rating.level.worst()), from_to(0, max),
                              {.after = " of " + detail::quoted(competence.id)}));
        } catch (const std::logic_error& error) {
            sink_({where("competence"), error.what(), detail::quoted(rating.competence)});
        }
    }

    template <class Where>
    void check_validity(const Rating& rating, const Where& where) {
        if (rating.valid_until.empty())
            return;
        if (!is_date(rating.valid_until))
            sink_(refusal(where("valid_until"), detail::quoted(rating.valid_until),
                          "a day written YYYY-MM-DD", {.between = " is not "}));
        else if (rating.valid_until < rating.date)
            sink_({where("valid_until"), rating.valid_until + " is before the date " + rating.date,
                   detail::quoted(rating.valid_until)});
    }

    void check_once(const Rating& rating, std::size_t position) {
        const auto [first, is_new] = first_.emplace(
            std::tuple{rating.id, rating.competence, rating.rater, rating.date}, position);
        if (!is_new)
            sink_({place_(position, "rater"), detail::quoted(rating.rater) + " has rated " +
                                                  detail::quoted(rating.competence) + " of " +
                                                  detail::quoted(rating.id.to_string()) + " on " +
                                                  rating.date + " already, at " +
                                                  place_(first->second, "rater")});
    }

    const Framework& framework_;
    const RatingPlace& place_;
    const ProblemSink& sink_;
    std::optional<bool> kind_;
    std::map<std::tuple<CandidateId, std::string, std::string, std::string>, std::size_t> first_;
};

}  // namespace

void report_problems(std::vector<Rating>& ratings, const Framework& framework,
                     const RatingPlace& place, const ProblemSink& sink) {
    RatingCheck check{framework, place, sink};
    for (std::size_t i = 0; i < ratings.size(); ++i)
        check.check(ratings[i], i);
}

void check_day(std::string_view day, std::string_view where) {
    if (!is_date(day))
        throw invalid_input{refusal(std::string{where}, detail::quoted(day),
                                    "a day written YYYY-MM-DD", {.between = " is not "})};
}

}  // namespace herne::inline HERNE_ABI::detail
