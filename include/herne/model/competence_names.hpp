// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/model/framework.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace herne::inline HERNE_ABI {

/// Finds competences by what people write over their columns: an id, in full or bare, or else a
/// label in any language. Ids come first and are compared letter by letter, case included. Labels
/// count where they are unambiguous; case (of Latin, Greek and Cyrillic letters) makes no
/// difference there. In both, a letter and its mark count as the composed letter (Unicode's form
/// C), a run of blanks of any kind as one, blanks at the ends and characters without width as
/// nothing. A cheap handle on immutable data.
class HERNE_EXPORT CompetenceNames {
public:
    /// The names of the competences of `framework`. O(labels log labels).
    explicit CompetenceNames(const Framework& framework);

    /// Returns the position of the competence that `name` names. Throws `unknown_id` with the
    /// nearest id if there is none, and `invalid_input` that lists the ids if it may mean several:
    /// a bare id or a label of several competences, or a label of one that is, but for case, the
    /// bare id of another.
    [[nodiscard]] std::size_t index(std::string_view name) const;
    /// Returns the position of the competence that `name` names, nothing if it names none or may
    /// mean several.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

private:
    struct Data;
    std::shared_ptr<const Data> data_;
};

}  // namespace herne::inline HERNE_ABI
