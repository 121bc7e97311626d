// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/problems.hpp>

#include "io/format_notes.hpp"
#include "io/onet/table.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Most occupations that are read; O*NET has some 1,000.
inline constexpr std::size_t max_onet_occupations = 10'000;

/// One value of an element on one scale.
struct OnetValue {
    std::string place = {};              ///< where it stands
    Fraction value = {};                 ///< the mean
    std::optional<Fraction> lower = {};  ///< lower bound of the 95 % interval
    std::optional<Fraction> upper = {};  ///< upper bound; both are there or neither
    bool suppressed = false;             ///< whether O*NET recommends to suppress it
    bool not_relevant = false;           ///< whether most respondents called it not relevant
    std::string n = {};                  ///< how many were asked, as written
    std::string date = {};               ///< month of the survey, as written
    std::string source = {};             ///< who was asked
};

/// What one element means to one occupation.
struct OnetRating {
    std::optional<OnetValue> importance = {};  ///< scale IM
    std::optional<OnetValue> level = {};       ///< scale LV
};

/// An element of the content model.
struct OnetElement {
    std::string id;    ///< such as `2.A.1.a`
    std::string name;  ///< such as `Reading Comprehension`
};

/// An occupation.
struct OnetOccupation {
    std::string code;                                ///< its O*NET-SOC code
    std::string title = {};                          ///< empty if no file says it
    std::string description = {};                    ///< empty if no file says it
    std::map<std::size_t, OnetRating> ratings = {};  ///< by position of the element
};

/// All that is read of O*NET files.
class OnetRatings {
public:
    /// Both arguments must outlive the object.
    OnetRatings(Problems& problems, FormatNotes& notes) : problems_{problems}, notes_{notes} {}

    /// Reads titles and descriptions.
    void read_occupations(std::string_view text, const std::string& file);
    /// Reads ratings.
    void read_ratings(std::string_view text, const std::string& file);

    /// Returns the elements in the order in which they first stand.
    [[nodiscard]] const std::vector<OnetElement>& elements() const noexcept { return elements_; }
    /// Returns the occupations in the order in which they first stand.
    [[nodiscard]] const std::vector<OnetOccupation>& occupations() const noexcept {
        return occupations_;
    }

private:
    struct Columns;
    void read_rating(const OnetTable& table, const Columns& columns);
    [[nodiscard]] OnetOccupation* occupation(const OnetTable& table, std::size_t column);
    [[nodiscard]] std::optional<std::size_t> element(const OnetTable& table,
                                                     const Columns& columns);
    [[nodiscard]] std::optional<OnetValue> value(const OnetTable& table, const Columns& columns,
                                                 const Fraction& least, const Fraction& greatest);
    [[nodiscard]] std::optional<Fraction> number(const OnetTable& table, std::size_t column,
                                                 const Fraction& least, const Fraction& greatest);
    [[nodiscard]] bool flag(const OnetTable& table, std::optional<std::size_t> column);

    Problems& problems_;
    FormatNotes& notes_;
    std::vector<OnetElement> elements_;
    std::vector<OnetOccupation> occupations_;
    std::map<std::string, std::size_t, std::less<>> element_positions_;
    std::map<std::string, std::size_t, std::less<>> occupation_positions_;
};

}  // namespace herne::inline HERNE_ABI::detail
