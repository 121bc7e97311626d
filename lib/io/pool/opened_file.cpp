// SPDX-License-Identifier: BSL-1.0
#include "io/pool/opened_file.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

#include "io/file/path.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

OpenedFile::OpenedFile(FileSystem& files, const std::filesystem::path& path, LoadFile load)
    : name_{path_text(path)} {
    FileHandle file = open_shared(files, path);
    if (load == LoadFile::copy) {
        copy_ = read_whole(file);
        bytes_ = copy_.bytes();
    } else {
        mapping_ = MappedFile{std::move(file)};
        bytes_ = mapping_.bytes();
    }
    read_header();
}

OpenedFile::OpenedFile(FileBytes bytes, std::string name)
    : name_{std::move(name)}, copy_{std::move(bytes)}, bytes_{copy_.bytes()} {
    read_header();
}

void OpenedFile::read_header() {
    layout_ = decode(bytes_.first(std::min(bytes_.size(), file_page)), bytes_.size(), name_);
    pages_ = std::make_unique<PageCheck>(bytes_, layout_, name_,
                                         mapping_.bytes().empty() ? nullptr : &mapping_);
}

std::span<const std::byte> OpenedFile::bytes_of(SectionKind kind) const noexcept {
    const FileSection* const section = layout_.find(kind);
    return section == nullptr ? std::span<const std::byte>{}
                              : bytes_.subspan(static_cast<std::size_t>(section->offset),
                                               static_cast<std::size_t>(section->size));
}

std::span<const char> OpenedFile::text_of(SectionKind kind) const noexcept {
    const auto bytes = bytes_of(kind);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::byte> OpenedFile::checked(SectionKind kind) const {
    const auto bytes = bytes_of(kind);
    pages_->touch(bytes.data(), bytes.size());
    return bytes;
}

void OpenedFile::advise_random() const noexcept {
    if (!mapping_.bytes().empty())
        mapping_.advise(0, mapping_.bytes().size(), Advice::random);
}

Framework OpenedFile::framework() const {
    const auto bytes = checked(SectionKind::framework);
    std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    std::vector<Framework> frameworks;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        frameworks.push_back(
            framework_from_json(text.substr(0, end), name_ + ", section framework"));
        text.remove_prefix(end + 1);
    }
    if (frameworks.empty())
        throw invalid_file{name_, {Problem{.where = "section framework", .what = "it is empty"}}};
    return frameworks.size() == 1 ? frameworks.front() : Framework::merge(frameworks);
}

}  // namespace herne::inline HERNE_ABI::detail
