// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/file/file_system.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace herne::test {

class Choices;

/// Files in memory that know what is on the device. What has not been synced is in the memory of
/// the machine alone, and what a crash leaves of it is not certain:
///
/// - each block of a file has any of the contents that it had since the last sync, zeros, or where
///   the file was shorter then, something else; the file has any of the lengths that it had;
/// - each change of names (create, link, rename, remove) has been made or not, in any order, except
///   that one change is made as a whole. Syncing a file does not save its name.
///
/// Folders must be there before what lies in them. A mapping is a copy of what the file was.
class RecordedFiles final : public detail::FileSystem {
public:
    using Path = std::filesystem::path;

    /// Has the folder `root`, an absolute path, empty and on the device.
    explicit RecordedFiles(const Path& root);

    /// Calls `before` before each call that changes something.
    void before_change(std::function<void()> before) { before_change_ = std::move(before); }
    /// Lets a sync of `file` have failed: what was written before may or may not be on the device,
    /// and no later sync tells.
    void spoil(detail::Descriptor file);
    /// Returns what is left after a crash now; `block` is what the device writes in one step.
    [[nodiscard]] std::unique_ptr<RecordedFiles> crashed(Choices& choices, std::size_t block) const;
    /// Lets everything be on the device.
    void settle();

    detail::Outcome<detail::Descriptor> open(const Path& path, detail::OpenAs how,
                                             unsigned permissions) override;
    std::error_code close(detail::Descriptor file) override;
    detail::Outcome<std::size_t> read_at(detail::Descriptor file, std::span<std::byte> bytes,
                                         std::uint64_t offset) override;
    detail::Outcome<std::size_t> write_at(detail::Descriptor file, std::span<const std::byte> bytes,
                                          std::uint64_t offset) override;
    detail::Outcome<std::size_t> append(detail::Descriptor file,
                                        std::span<const std::byte> bytes) override;
    std::error_code resize(detail::Descriptor file, std::uint64_t size) override;
    std::error_code sync(detail::Descriptor file) override;
    std::error_code sync_data(detail::Descriptor file) override { return sync(file); }
    detail::Outcome<detail::FileStatus> status(detail::Descriptor file) override;
    detail::Outcome<detail::FileStatus> status_of(const Path& path) override;
    std::error_code set_permissions(detail::Descriptor file, unsigned permissions) override;
    std::error_code lock(detail::Descriptor file, detail::FileLock kind) override;
    std::error_code rename(const Path& from, const Path& to) override;
    std::error_code link(const Path& existing, const Path& name) override;
    std::error_code remove(const Path& path) override;
    std::error_code create_folder(const Path& path) override;
    detail::Outcome<std::vector<Path>> list_folder(const Path& path) override;
    detail::Outcome<const std::byte*> map(detail::Descriptor file, std::size_t size) override;
    std::error_code unmap(const std::byte* start, std::size_t size) override;
    std::error_code advise(const std::byte* start, std::size_t size,
                           detail::Advice advice) override;
    std::error_code resident(const std::byte* start, std::size_t size,
                             std::span<unsigned char> pages) override;
    [[nodiscard]] std::size_t page_size() const noexcept override { return 4096; }

private:
    using Bytes = std::vector<std::byte>;

    /// A file or folder.
    struct Inode {
        std::uint64_t number = 0;
        detail::FileKind kind = detail::FileKind::regular;
        unsigned permissions = 0;
        std::vector<Bytes> contents{
            {}};  ///< those that may be on the device, up to the present one
        bool is_spoiled = false;
        std::map<detail::Descriptor, detail::FileLock> locks;
    };
    using InodePtr = std::shared_ptr<Inode>;
    using Names = std::map<Path, InodePtr>;
    /// What one change lets names mean; null for nothing.
    using NameChange = Names;
    struct OpenInode {
        InodePtr inode;
        detail::OpenAs how{};
        Path path;
    };

    [[nodiscard]] InodePtr find(const Path& path) const;
    [[nodiscard]] OpenInode* find(detail::Descriptor file);
    [[nodiscard]] detail::FileStatus status_from(const Inode& inode) const;
    [[nodiscard]] std::error_code parent_error(const Path& path) const;
    InodePtr make_inode(detail::FileKind kind, unsigned permissions);
    void change_names(const NameChange& change);
    void will_change() const;
    /// Replaces a file's present content; the one before may still be on the device.
    void change_content(Inode& inode, Bytes content);
    detail::Outcome<std::size_t> write(OpenInode* open, std::span<const std::byte> bytes,
                                       std::uint64_t offset);
    void sync_folder(const Path& folder);
    [[nodiscard]] Names crashed_names(Choices& choices) const;

    Path root_;
    Names names_;
    Names on_device_;
    std::vector<NameChange> pending_;
    std::map<detail::Descriptor, OpenInode> open_;
    std::map<const std::byte*, std::unique_ptr<std::byte[]>> mappings_;
    std::uint64_t next_inode_ = 1;
    detail::Descriptor next_file_ = 3;
    std::function<void()> before_change_;
    mutable std::recursive_mutex mutex_;
};

}  // namespace herne::test
