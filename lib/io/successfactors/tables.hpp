// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/problems.hpp>
#include <herne/io/successfactors.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/level.hpp>

#include "io/csv/table.hpp"
#include "io/format_notes.hpp"
#include "io/stated.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

inline constexpr std::string_view sf_competencies_file = "Competency.csv";
inline constexpr std::string_view sf_roles_file = "Role.csv";
inline constexpr std::string_view sf_mappings_file = "Role-Mapped Competencies.csv";
inline constexpr std::string_view sf_ratings_file = "Competency Ratings.csv";

/// Where evidence of ratings comes from.
inline constexpr std::string_view sf_source = "SuccessFactors";

/// A competency of the library.
struct SfCompetency {
    std::string code;       ///< its externalCode
    Text name;              ///< what people call it
    Text description = {};  ///< may be empty
    Text category = {};     ///< may be empty
};

/// A role.
struct SfRole {
    std::string code;   ///< its externalCode
    std::string place;  ///< where it stands first
    Text name = {};     ///< empty if no file says it
    std::vector<StatedRequirement> mappings = {};
    std::map<std::size_t, std::string> places = {};  ///< of mappings, by competency
};

/// All that is read of SuccessFactors' files. The competencies have to be read first.
class SfTables {
public:
    /// All arguments must outlive the object.
    SfTables(const SuccessFactorsOptions& options, Problems& problems, FormatNotes& notes)
        : options_{options}, problems_{problems}, notes_{notes}, people_{options.ids} {}

    void read_competencies(CsvTable& table);
    void read_roles(CsvTable& table);
    void read_mappings(CsvTable& table);
    void read_ratings(CsvTable& table);

    [[nodiscard]] const std::vector<SfCompetency>& competencies() const noexcept {
        return competencies_;
    }
    [[nodiscard]] const std::vector<SfRole>& roles() const noexcept { return roles_; }
    [[nodiscard]] const StatedPeople& people() const noexcept { return people_; }

private:
    struct MappingColumns;
    struct RatingColumns;
    using Languages = std::vector<std::pair<std::string, std::size_t>>;

    [[nodiscard]] bool next(CsvTable& table, std::optional<std::size_t> operators,
                            std::optional<std::size_t> status);
    [[nodiscard]] std::optional<std::string> code(const CsvTable& table,
                                                  std::optional<std::size_t> column);
    [[nodiscard]] std::optional<std::string> role_code(const CsvTable& table,
                                                       std::optional<std::size_t> column);
    [[nodiscard]] Text name(const CsvTable& table, const Languages& columns);
    [[nodiscard]] std::optional<std::size_t> competence(const CsvTable& table,
                                                        std::optional<std::size_t> column);
    [[nodiscard]] std::string agreed(const CsvTable& table, const Languages& columns);
    [[nodiscard]] SfRole& role(const CsvTable& table, const std::string& code);
    [[nodiscard]] bool is_left_out(std::string_view file, std::string_view code) const;
    void require_any(const CsvTable& table, const Languages& columns, std::string_view prefix);
    void read_competency(const CsvTable& table, std::optional<std::size_t> code_column,
                         const Languages& names, const Languages& descriptions,
                         const Languages& categories);
    void read_mapping(const CsvTable& table, const MappingColumns& columns);
    void read_rating(const CsvTable& table, const RatingColumns& columns);
    [[nodiscard]] std::optional<Evidence> evidence(const CsvTable& table,
                                                   const RatingColumns& columns, bool is_binned);

    const SuccessFactorsOptions& options_;
    Problems& problems_;
    FormatNotes& notes_;
    std::vector<SfCompetency> competencies_;
    std::vector<SfRole> roles_;
    StatedPeople people_;
    std::map<std::string, std::size_t, std::less<>> competency_positions_;
    std::map<std::string, std::size_t, std::less<>> role_positions_;
    /// codes of rows that do not count, by file
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> left_out_;
};

}  // namespace herne::inline HERNE_ABI::detail
