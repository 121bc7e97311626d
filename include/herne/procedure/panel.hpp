// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/base/shared_data.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/level.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/procedure/panel_report.hpp>
#include <herne/version.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// One rating (Einzelurteil): the level that one rater gave on one day. `Panel` checks it.
struct Rating {
    CandidateId id = {};          ///< the candidate
    std::string competence = {};  ///< full competence id or unambiguous bare name; it is completed
    Level level = {};             ///< the level given; it must be known: who did not judge has none
    std::string rater = {};       ///< who judged, by role or id, not empty
    std::string date = {};        ///< day of the rating, `YYYY-MM-DD`
    std::string what = {};        ///< what was judged, e.g. "interview", may be empty
    std::string source = {};      ///< where it stands, e.g. "minutes 4", may be empty
    std::string valid_until =
        {};  ///< last day it is valid, `YYYY-MM-DD`, empty if it does not expire

    bool operator==(const Rating&) const = default;
};

/// How one level comes of several ratings; name it before anybody rates.
enum class PanelRule {
    consensus,     ///< the level that all gave; unknown where two differ
    lower_median,  ///< the one in the middle, of an even number the lower of the two
    least,         ///< the least
};

/// Returns "consensus", "lower_median" or "least".
[[nodiscard]] HERNE_EXPORT const char* to_string(PanelRule rule) noexcept;

/// Panel (Auswahlkommission): the ratings of several raters, each kept with rater and date. A
/// cheap handle on immutable data, which stays as it was when it is moved from.
///
/// As of a day the ratings count that were given up to then and had not expired, of each rater the
/// latest one for a level. Without a day all of them do, of each rater the latest one.
class HERNE_EXPORT Panel {
public:
    /// The order of `ratings` makes no difference. Throws `invalid_file` that lists the problems by
    /// place: an unknown competence, a level that is unknown or off its scale, no rater, no
    /// date, a rater who rates one level twice on one day, ids of two kinds.
    Panel(const Framework& framework, std::vector<Rating> ratings);
    /// Returns the panel that the JSON file at `path` holds, over `framework`; the same as
    /// `load_panel(path, framework)`.
    [[nodiscard]] static Panel load(const FilePath& path, const Framework& framework);

    /// Returns the framework that the levels are stated over.
    [[nodiscard]] const Framework& framework() const noexcept;
    /// Returns all ratings by id, the framework's order, date and rater; competence ids completed.
    [[nodiscard]] const std::vector<Rating>& ratings() const noexcept;
    /// Returns who was rated, ids ascending.
    [[nodiscard]] const std::vector<CandidateId>& candidates() const noexcept;
    /// Returns who rated, ascending.
    [[nodiscard]] const std::vector<std::string>& raters() const noexcept;

    /// Returns the candidate's profile by a rule that was named in advance: unknown where no rating
    /// counts or the rule gives no level. All ratings up to the day stay as evidence, judged, with
    /// the level in front of what was judged, as in "3 (B1): interview". Throws `unknown_id`, and
    /// `invalid_input` unless `day` is empty or a day.
    [[nodiscard]] Profile profile(const CandidateId& id, PanelRule rule,
                                  std::string_view day = {}) const;
    /// Returns the profiles of all candidates, ids ascending. A competence that nobody rated has no
    /// data. Throws as above.
    [[nodiscard]] Pool pool(PanelRule rule, std::string_view day = {}) const;
    /// Returns what the ratings say of themselves: disagreements, agreement, raters, what has
    /// expired. Throws as above. O(ratings log ratings), besides pairs of ratings of one level.
    [[nodiscard]] PanelReport report(std::string_view day = {}) const;
    /// Returns the disagreements of `report(day)`.
    [[nodiscard]] std::vector<Disagreement> disagreements(std::string_view day = {}) const;

    /// Returns SHA-256 over framework and ratings in lower-case hex.
    [[nodiscard]] const std::string& digest() const noexcept;
    /// Two panels are equal if their digests are.
    bool operator==(const Panel& other) const noexcept { return digest() == other.digest(); }

private:
    struct Data;
    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI
