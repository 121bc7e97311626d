// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>

#include "io/csv/table.hpp"
#include "io/format_notes.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A skill or an occupation of ESCO.
struct EscoConcept {
    std::string uri;
    std::string place;                                    ///< where it stands first
    std::map<std::string, std::string> label = {};        ///< by language
    std::map<std::string, std::string> description = {};  ///< by language
    std::string kind = {};                                ///< its skillType
    std::string code = {};                                ///< its code
};

/// The skills or the occupations of ESCO, from one file a language.
class EscoConcepts {
public:
    /// All arguments must outlive the object.
    EscoConcepts(Problems& problems, FormatNotes& notes) : problems_{problems}, notes_{notes} {}

    /// Reads a file in `language`; codes have to be there for occupations.
    void read(CsvTable& table, const std::string& language, bool are_occupations);
    /// Returns the concepts in the order in which they first stand.
    [[nodiscard]] const std::vector<EscoConcept>& all() const noexcept { return concepts_; }
    /// Returns the position of the concept with this URI, nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view uri) const;

private:
    struct Columns;
    void read_row(const CsvTable& table, const Columns& columns, const std::string& language);

    Problems& problems_;
    FormatNotes& notes_;
    std::vector<EscoConcept> concepts_;
    std::map<std::string, std::size_t, std::less<>> positions_;
};

/// Returns the last part of a URI.
[[nodiscard]] std::string_view last_part(std::string_view uri);

}  // namespace herne::inline HERNE_ABI::detail
