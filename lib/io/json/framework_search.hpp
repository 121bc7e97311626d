// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/reader.hpp"

#include <herne/io/json.hpp>
#include <herne/model/framework.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

/// Finds the frameworks that a file names by id and edition.
class FrameworkSearch {
public:
    explicit FrameworkSearch(const JobProfileSources& sources) : sources_{sources} {}

    /// Returns the framework `wanted`, nothing and a problem at `node` if it is not there or only
    /// in another edition.
    [[nodiscard]] std::optional<Framework> find(const Edition& wanted, const Node& node);

private:
    [[nodiscard]] std::optional<Framework> among_given(const Edition& wanted);
    [[nodiscard]] std::optional<Framework> in_folder(const std::filesystem::path& folder,
                                                     const Edition& wanted);
    [[nodiscard]] std::optional<Framework> in_file(const std::filesystem::path& path,
                                                   const Edition& wanted);
    [[nodiscard]] std::string not_found(const Edition& wanted) const;

    const JobProfileSources& sources_;
    /// Frameworks read so far.
    std::map<std::filesystem::path, Framework> read_;
    /// Editions met under the id that is looked for, and where.
    std::vector<std::string> other_editions_;
    /// What kept the file named after the id from being read.
    std::vector<std::string> broken_;
};

}  // namespace herne::inline HERNE_ABI::detail::json
