// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/parts.hpp"

#include <herne/io/json.hpp>
#include <herne/model/framework.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

/// The frameworks that a file names, and the competences and levels it speaks of.
class NamedFrameworks {
public:
    /// `whose` says what names them, as in "a job". Levels are read as `levels_as` says when they
    /// are read.
    NamedFrameworks(const JobProfileSources& sources, std::string_view whose,
                    const LevelsAs& levels_as)
        : sources_{sources}, whose_{whose}, levels_as_{levels_as} {}

    /// Reads the list of references, which is returned as far as it can be used, and finds the
    /// frameworks.
    [[nodiscard]] std::vector<Edition> read(const Node& node);
    /// Returns all of them merged; nothing if one is not there.
    [[nodiscard]] const std::optional<Framework>& merged() const noexcept { return merged_; }

    /// Returns the name of a competence; `found` becomes the competence if it is known.
    [[nodiscard]] std::string competence(const Node& node, const Competence*& found) const;
    /// Returns a level from 1 on; 1 stands in.
    [[nodiscard]] int level(const Node& node, const Competence* competence) const;

private:
    const JobProfileSources& sources_;
    std::string_view whose_;
    const LevelsAs& levels_as_;
    std::optional<Framework> merged_;
};

/// Notes a problem for each framework that `list` names and that `given` does not hold in that
/// edition.
void check_given(const Node& list, const Framework& given);

/// Returns whether a problem is noted at `where` itself, at a part of it, or at what it is a part
/// of.
[[nodiscard]] bool is_covered(const Problems& problems, std::string_view where);

/// Returns `sources` for the file at `path`: with its own folder and `../frameworks` from there if
/// no folders are given.
[[nodiscard]] JobProfileSources sources_for(const std::filesystem::path& path,
                                            const JobProfileSources& sources);

}  // namespace herne::inline HERNE_ABI::detail::json
