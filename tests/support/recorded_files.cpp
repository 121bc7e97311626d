// SPDX-License-Identifier: BSL-1.0
#include "support/recorded_files.hpp"

#include <algorithm>
#include <utility>

namespace herne::test {

using detail::Advice;
using detail::Descriptor;
using detail::FileKind;
using detail::FileLock;
using detail::FileStatus;
using detail::OpenAs;
using detail::Outcome;

namespace {

using Path = std::filesystem::path;
using Bytes = std::vector<std::byte>;

std::error_code because(std::errc reason) {
    return std::make_error_code(reason);
}

}  // namespace

RecordedFiles::RecordedFiles(const Path& root) : root_{root} {
    names_[root] = make_inode(FileKind::folder, 0777);
    settle();
}

void RecordedFiles::settle() {
    pending_.clear();
    on_device_ = names_;
    for (const auto& [path, inode] : names_)
        inode->contents = {inode->contents.back()};
}

void RecordedFiles::spoil(Descriptor file) {
    const std::lock_guard guard{mutex_};
    find(file)->inode->is_spoiled = true;
}

RecordedFiles::InodePtr RecordedFiles::make_inode(FileKind kind, unsigned permissions) {
    auto inode = std::make_shared<Inode>();
    inode->number = next_inode_++;
    inode->kind = kind;
    inode->permissions = permissions;
    return inode;
}

RecordedFiles::InodePtr RecordedFiles::find(const Path& path) const {
    const auto found = names_.find(path);
    return found == names_.end() ? nullptr : found->second;
}

RecordedFiles::OpenInode* RecordedFiles::find(Descriptor file) {
    const auto found = open_.find(file);
    return found == open_.end() ? nullptr : &found->second;
}

FileStatus RecordedFiles::status_from(const Inode& inode) const {
    FileStatus status;
    status.size = inode.contents.back().size();
    status.device = 1;
    status.inode = inode.number;
    status.links = static_cast<std::uint64_t>(
        std::count_if(names_.begin(), names_.end(),
                      [&](const auto& name) { return name.second.get() == &inode; }));
    status.permissions = inode.permissions;
    status.kind = inode.kind;
    return status;
}

std::error_code RecordedFiles::parent_error(const Path& path) const {
    const auto folder = find(path.parent_path());
    if (!folder)
        return because(std::errc::no_such_file_or_directory);
    if (folder->kind != FileKind::folder)
        return because(std::errc::not_a_directory);
    return {};
}

void RecordedFiles::will_change() const {
    if (before_change_)
        before_change_();
}

void RecordedFiles::change_names(const NameChange& change) {
    will_change();
    pending_.push_back(change);
    for (const auto& [path, inode] : change)
        if (inode)
            names_[path] = inode;
        else
            names_.erase(path);
}

void RecordedFiles::change_content(Inode& inode, Bytes content) {
    will_change();
    inode.contents.push_back(std::move(content));
}

Outcome<Descriptor> RecordedFiles::open(const Path& path, OpenAs how, unsigned permissions) {
    const std::lock_guard guard{mutex_};
    InodePtr inode = find(path);
    if (how == OpenAs::create) {
        if (inode)
            return {detail::no_descriptor, because(std::errc::file_exists)};
        if (const auto error = parent_error(path))
            return {detail::no_descriptor, error};
        inode = make_inode(FileKind::regular, permissions);
        change_names({{path, inode}});
    }
    if (!inode)
        return {detail::no_descriptor, because(std::errc::no_such_file_or_directory)};
    const bool is_folder = inode->kind == FileKind::folder;
    if (how == OpenAs::folder && !is_folder)
        return {detail::no_descriptor, because(std::errc::not_a_directory)};
    if (is_folder && (how == OpenAs::read_write || how == OpenAs::append))
        return {detail::no_descriptor, because(std::errc::is_a_directory)};
    open_[next_file_] = {inode, how, path};
    return {next_file_++, {}};
}

std::error_code RecordedFiles::close(Descriptor file) {
    const std::lock_guard guard{mutex_};
    auto* open = find(file);
    if (open == nullptr)
        return because(std::errc::bad_file_descriptor);
    open->inode->locks.erase(file);
    open_.erase(file);
    return {};
}

Outcome<std::size_t> RecordedFiles::read_at(Descriptor file, std::span<std::byte> bytes,
                                            std::uint64_t offset) {
    const std::lock_guard guard{mutex_};
    const auto* open = find(file);
    if (open == nullptr)
        return {0, because(std::errc::bad_file_descriptor)};
    if (open->inode->kind == FileKind::folder)
        return {0, because(std::errc::is_a_directory)};
    const Bytes& content = open->inode->contents.back();
    const auto begin = static_cast<std::size_t>(std::min<std::uint64_t>(offset, content.size()));
    const std::size_t count = std::min(bytes.size(), content.size() - begin);
    std::copy_n(content.begin() + static_cast<std::ptrdiff_t>(begin), count, bytes.begin());
    return {count, {}};
}

Outcome<std::size_t> RecordedFiles::write(OpenInode* open, std::span<const std::byte> bytes,
                                          std::uint64_t offset) {
    Bytes content = open->inode->contents.back();
    const auto begin = static_cast<std::size_t>(offset);
    content.resize(std::max(content.size(), begin + bytes.size()));
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(begin));
    change_content(*open->inode, std::move(content));
    return {bytes.size(), {}};
}

Outcome<std::size_t> RecordedFiles::write_at(Descriptor file, std::span<const std::byte> bytes,
                                             std::uint64_t offset) {
    const std::lock_guard guard{mutex_};
    auto* open = find(file);
    if (open == nullptr || (open->how != OpenAs::create && open->how != OpenAs::read_write))
        return {0, because(std::errc::bad_file_descriptor)};
    return write(open, bytes, offset);
}

Outcome<std::size_t> RecordedFiles::append(Descriptor file, std::span<const std::byte> bytes) {
    const std::lock_guard guard{mutex_};
    auto* open = find(file);
    if (open == nullptr || open->how != OpenAs::append)
        return {0, because(std::errc::bad_file_descriptor)};
    return write(open, bytes, open->inode->contents.back().size());
}

std::error_code RecordedFiles::resize(Descriptor file, std::uint64_t size) {
    const std::lock_guard guard{mutex_};
    auto* open = find(file);
    if (open == nullptr || open->how == OpenAs::read || open->how == OpenAs::folder)
        return because(std::errc::bad_file_descriptor);
    Bytes content = open->inode->contents.back();
    content.resize(static_cast<std::size_t>(size));
    change_content(*open->inode, std::move(content));
    return {};
}

void RecordedFiles::sync_folder(const Path& folder) {
    const auto is_here = [&](const auto& name) { return name.first.parent_path() == folder; };
    for (auto& change : pending_) {
        for (const auto& name : change)
            if (is_here(name))
                on_device_[name.first] = name.second;
        std::erase_if(change, is_here);
    }
    std::erase_if(pending_, [](const NameChange& change) { return change.empty(); });
}

std::error_code RecordedFiles::sync(Descriptor file) {
    const std::lock_guard guard{mutex_};
    auto* open = find(file);
    if (open == nullptr)
        return because(std::errc::bad_file_descriptor);
    will_change();
    if (open->inode->kind == FileKind::folder)
        sync_folder(open->path);
    else if (!open->inode->is_spoiled)
        open->inode->contents = {open->inode->contents.back()};
    return {};
}

Outcome<FileStatus> RecordedFiles::status(Descriptor file) {
    const std::lock_guard guard{mutex_};
    const auto* open = find(file);
    if (open == nullptr)
        return {{}, because(std::errc::bad_file_descriptor)};
    return {status_from(*open->inode), {}};
}

Outcome<FileStatus> RecordedFiles::status_of(const Path& path) {
    const std::lock_guard guard{mutex_};
    const auto inode = find(path);
    if (!inode)
        return {{}, because(std::errc::no_such_file_or_directory)};
    return {status_from(*inode), {}};
}

std::error_code RecordedFiles::set_permissions(Descriptor file, unsigned permissions) {
    const std::lock_guard guard{mutex_};
    auto* open = find(file);
    if (open == nullptr)
        return because(std::errc::bad_file_descriptor);
    open->inode->permissions = permissions;
    return {};
}

std::error_code RecordedFiles::lock(Descriptor file, FileLock kind) {
    const std::lock_guard guard{mutex_};
    auto* open = find(file);
    if (open == nullptr)
        return because(std::errc::bad_file_descriptor);
    auto& locks = open->inode->locks;
    if (kind == FileLock::none) {
        locks.erase(file);
        return {};
    }
    for (const auto& [other, held] : locks)
        if (other != file && (kind == FileLock::exclusive || held == FileLock::exclusive))
            return because(std::errc::operation_would_block);
    locks[file] = kind;
    return {};
}

std::error_code RecordedFiles::rename(const Path& from, const Path& to) {
    const std::lock_guard guard{mutex_};
    const auto inode = find(from);
    if (!inode)
        return because(std::errc::no_such_file_or_directory);
    if (const auto error = parent_error(to))
        return error;
    const auto replaced = find(to);
    if (replaced && replaced->kind == FileKind::folder)
        return because(std::errc::is_a_directory);
    if (inode->kind == FileKind::folder)
        return because(std::errc::function_not_supported);
    if (replaced != inode)
        change_names({{from, nullptr}, {to, inode}});
    return {};
}

std::error_code RecordedFiles::link(const Path& existing, const Path& name) {
    const std::lock_guard guard{mutex_};
    const auto inode = find(existing);
    if (!inode)
        return because(std::errc::no_such_file_or_directory);
    if (inode->kind == FileKind::folder)
        return because(std::errc::operation_not_permitted);
    if (find(name))
        return because(std::errc::file_exists);
    if (const auto error = parent_error(name))
        return error;
    change_names({{name, inode}});
    return {};
}

std::error_code RecordedFiles::remove(const Path& path) {
    const std::lock_guard guard{mutex_};
    const auto inode = find(path);
    if (!inode)
        return because(std::errc::no_such_file_or_directory);
    if (inode->kind == FileKind::folder)
        return because(std::errc::is_a_directory);
    change_names({{path, nullptr}});
    return {};
}

std::error_code RecordedFiles::create_folder(const Path& path) {
    const std::lock_guard guard{mutex_};
    if (find(path))
        return because(std::errc::file_exists);
    if (const auto error = parent_error(path))
        return error;
    change_names({{path, make_inode(FileKind::folder, 0777)}});
    return {};
}

Outcome<std::vector<Path>> RecordedFiles::list_folder(const Path& path) {
    const std::lock_guard guard{mutex_};
    const auto folder = find(path);
    if (!folder || folder->kind != FileKind::folder)
        return {
            {},
            because(folder ? std::errc::not_a_directory : std::errc::no_such_file_or_directory)};
    std::vector<Path> names;
    for (const auto& [name, inode] : names_)
        if (name != path && name.parent_path() == path)
            names.push_back(name.filename());
    return {std::move(names), {}};
}

Outcome<const std::byte*> RecordedFiles::map(Descriptor file, std::size_t size) {
    const std::lock_guard guard{mutex_};
    const auto* open = find(file);
    if (open == nullptr)
        return {nullptr, because(std::errc::bad_file_descriptor)};
    const Bytes& content = open->inode->contents.back();
    auto memory = std::make_unique<std::byte[]>(size + page_size());
    void* start = memory.get();
    std::size_t space = size + page_size();
    std::align(page_size(), size, start, space);
    auto* bytes = static_cast<std::byte*>(start);
    std::copy_n(content.begin(), std::min(size, content.size()), bytes);
    mappings_[bytes] = std::move(memory);
    return {bytes, {}};
}

std::error_code RecordedFiles::unmap(const std::byte* start, std::size_t /*size*/) {
    const std::lock_guard guard{mutex_};
    return mappings_.erase(start) == 1 ? std::error_code{} : because(std::errc::invalid_argument);
}

std::error_code RecordedFiles::advise(const std::byte* /*start*/, std::size_t /*size*/,
                                      Advice /*advice*/) {
    return {};
}

std::error_code RecordedFiles::resident(const std::byte* /*start*/, std::size_t /*size*/,
                                        std::span<unsigned char> pages) {
    std::fill(pages.begin(), pages.end(), static_cast<unsigned char>(1));
    return {};
}

}  // namespace herne::test
