// SPDX-License-Identifier: BSL-1.0
#include "io/json/framework_search.hpp"

#include "io/file/file.hpp"
#include "io/file/file_system.hpp"
#include "io/file/path.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>

#include <cstdint>
#include <system_error>
#include <utility>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

/// Larger files that merely lie next to a job file are not opened to see whether they are
/// frameworks.
constexpr std::uintmax_t max_bytes_of_a_guess = std::uintmax_t{64} << 20;

/// Returns the files in a folder that may be frameworks, in order; none if it cannot be read.
std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& name : system_files().list_folder(folder).value) {
        auto path = folder / name;
        if (std::error_code ignored;
            path.extension() == ".json" && std::filesystem::is_regular_file(path, ignored) &&
            std::filesystem::file_size(path, ignored) <= max_bytes_of_a_guess)
            paths.push_back(std::move(path));
    }
    return paths;
}

/// Returns whether the bytes could be a framework called `id`, which spares parsing everything that
/// lies in a folder.
bool may_hold(const std::string& bytes, const std::string& id) {
    return bytes.find("\"herne-framework\"") != std::string::npos &&
           bytes.find('"' + id + '"') != std::string::npos;
}

std::string first_problem(const invalid_file& error) {
    const Problem& problem = error.problems().front();
    std::string text =
        error.name() + ": " + problem.where + (problem.where.empty() ? "" : ": ") + problem.what;
    if (error.count() > 1)
        text += " (and more)";
    return text;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

}  // namespace

std::optional<Framework> FrameworkSearch::find(const Edition& wanted, const Node& node) {
    other_editions_.clear();
    broken_.clear();
    if (auto given = among_given(wanted))
        return given;
    const bool given_in_another_edition = !other_editions_.empty();
    if (!given_in_another_edition)
        for (const auto& folder : sources_.folders)
            if (auto found = in_folder(folder, wanted))
                return found;
    node.refuse(not_found(wanted));
    return std::nullopt;
}

std::optional<Framework> FrameworkSearch::among_given(const Edition& wanted) {
    for (const auto& framework : sources_.frameworks)
        for (std::size_t i = 0; i < framework.editions().size(); ++i) {
            const Edition& there = framework.editions()[i];
            if (there.id == wanted.id && there.edition == wanted.edition)
                return framework.parts().size() == 1 ? framework : Framework{framework.parts()[i]};
            if (there.id == wanted.id)
                other_editions_.push_back(detail::quoted(there.edition));
        }
    return std::nullopt;
}

std::optional<Framework> FrameworkSearch::in_folder(const std::filesystem::path& folder,
                                                    const Edition& wanted) {
    const std::filesystem::path own = folder / (wanted.id + ".json");
    std::error_code ignored;
    if (std::filesystem::is_regular_file(own, ignored)) {
        try {
            if (auto found = in_file(own, wanted))
                return found;
        } catch (const invalid_file& error) {
            broken_.push_back(first_problem(error));
        } catch (const file_error& error) {
            broken_.emplace_back(error.what());
        }
    }
    for (const auto& path : json_files(folder)) {
        if (path == own)
            continue;
        try {
            if (auto found = in_file(path, wanted))
                return found;
        } catch (const invalid_file&) {
            continue;
        } catch (const file_error&) {
            continue;
        }
    }
    return std::nullopt;
}

std::optional<Framework> FrameworkSearch::in_file(const std::filesystem::path& path,
                                                  const Edition& wanted) {
    auto known = read_.find(path);
    if (known == read_.end()) {
        const std::string bytes = read_file(path);
        if (path.stem() != wanted.id && !may_hold(bytes, wanted.id))
            return std::nullopt;
        known = read_.emplace(path, framework_from_json(bytes, path_text(path))).first;
    }
    const Framework& framework = known->second;
    if (framework.id() != wanted.id)
        return std::nullopt;
    if (framework.edition() == wanted.edition)
        return framework;
    other_editions_.push_back(detail::quoted(framework.edition()) + " in " + path_text(path));
    return std::nullopt;
}

std::string FrameworkSearch::not_found(const Edition& wanted) const {
    const std::string name = "framework " + detail::quoted(wanted.id);
    if (!other_editions_.empty())
        return "edition " + detail::quoted(wanted.edition) + " of the " + name +
               " is wanted, but only edition " + joined(other_editions_) + " is there";
    if (!broken_.empty())
        return "the " + name + " cannot be read: " + joined(broken_);
    std::vector<std::string> folders;
    for (const auto& folder : sources_.folders)
        folders.push_back(path_text(folder));
    std::string given;
    for (const auto& framework : sources_.frameworks)
        for (const auto& edition : framework.editions())
            given += (given.empty() ? "" : ", ") + edition.id;
    return "the " + name + " is not " +
           (given.empty() ? "given" : "among those given (" + given + ")") +
           (folders.empty() ? ""
                            : ", nor in the folder" + std::string{folders.size() > 1 ? "s " : " "} +
                                  joined(folders));
}

}  // namespace herne::inline HERNE_ABI::detail::json
