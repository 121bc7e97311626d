// SPDX-License-Identifier: BSL-1.0
#include "support/crash_states.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace herne::test {

using detail::FileKind;

namespace {

using Path = std::filesystem::path;
using Bytes = std::vector<std::byte>;

/// What a block that was never written may hold.
constexpr std::byte garbage{0xA5};

/// Returns `size` bytes from `offset` of a content, zeros past its end.
Bytes part_of(const Bytes& content, std::size_t offset, std::size_t size) {
    Bytes part(size);
    const std::size_t begin = std::min(offset, content.size());
    const std::size_t end = std::min(offset + size, content.size());
    std::copy(content.begin() + static_cast<std::ptrdiff_t>(begin),
              content.begin() + static_cast<std::ptrdiff_t>(end), part.begin());
    return part;
}

/// Returns the lengths of contents, each once, the first one's first.
std::vector<std::size_t> lengths_of(const std::vector<Bytes>& contents) {
    std::vector<std::size_t> lengths;
    for (const auto& content : contents)
        if (std::find(lengths.begin(), lengths.end(), content.size()) == lengths.end())
            lengths.push_back(content.size());
    return lengths;
}

/// Returns what a block of a file may hold that had these contents, each once, what is on the
/// device first.
std::vector<Bytes> versions_of_block(const std::vector<Bytes>& contents, std::size_t offset,
                                     std::size_t size) {
    std::vector<Bytes> versions;
    const auto add = [&](Bytes version) {
        if (std::find(versions.begin(), versions.end(), version) == versions.end())
            versions.push_back(std::move(version));
    };
    for (const auto& content : contents)
        add(part_of(content, offset, size));
    if (const std::size_t on_device = contents.front().size(); on_device < offset + size) {
        Bytes never_written = part_of(contents.front(), offset, size);
        const std::size_t kept = std::max(on_device, offset) - offset;
        std::fill(never_written.begin() + static_cast<std::ptrdiff_t>(kept), never_written.end(),
                  garbage);
        add(std::move(never_written));
    }
    return versions;
}

/// Returns what a crash leaves of a file that had these contents, the first one on the device.
Bytes crashed_content(const std::vector<Bytes>& contents, Choices& choices, std::size_t block) {
    const auto lengths = lengths_of(contents);
    Bytes result(lengths[choices.among(lengths.size())]);
    for (std::size_t at = 0; at < result.size(); at += block) {
        const auto versions = versions_of_block(contents, at, std::min(block, result.size() - at));
        const Bytes& chosen = versions[choices.among(versions.size())];
        std::copy(chosen.begin(), chosen.end(), result.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return result;
}

}  // namespace

std::size_t Choices::among(std::size_t alternatives) {
    if (alternatives == 1)
        return 0;
    if (random_) {
        // Numbers of Marsaglia's xorshift64.
        *random_ ^= *random_ << 13U;
        *random_ ^= *random_ >> 7U;
        *random_ ^= *random_ << 17U;
        return static_cast<std::size_t>(*random_ >> 20U) % alternatives;
    }
    if (at_ == choices_.size())
        choices_.push_back({0, alternatives});
    return choices_[at_++].taken;
}

bool Choices::next() {
    at_ = 0;
    if (random_)
        return true;
    while (!choices_.empty() && ++choices_.back().taken == choices_.back().alternatives)
        choices_.pop_back();
    return !choices_.empty();
}

RecordedFiles::Names RecordedFiles::crashed_names(Choices& choices) const {
    Names names = on_device_;
    auto left = pending_;
    while (const std::size_t choice = choices.among(left.size() + 1)) {
        const auto made = left.begin() + static_cast<std::ptrdiff_t>(choice - 1);
        for (const auto& [path, inode] : *made)
            names[path] = inode;
        left.erase(made);
    }
    const auto is_lost = [&](const Path& path) {
        const auto folder = names.find(path.parent_path());
        return path != root_ && (folder == names.end() || !folder->second);
    };
    // What lies in a folder that was lost is lost as well; folders come before what is in them.
    for (auto name = names.begin(); name != names.end();)
        name = !name->second || is_lost(name->first) ? names.erase(name) : std::next(name);
    return names;
}

std::unique_ptr<RecordedFiles> RecordedFiles::crashed(Choices& choices, std::size_t block) const {
    const std::lock_guard guard{mutex_};
    auto after = std::make_unique<RecordedFiles>(root_);
    std::map<const Inode*, InodePtr> copies;
    for (const auto& [path, inode] : crashed_names(choices)) {
        auto& copy = copies[inode.get()];
        if (!copy) {
            copy = after->make_inode(inode->kind, inode->permissions);
            copy->contents = {crashed_content(inode->contents, choices, block)};
        }
        after->names_[path] = copy;
    }
    after->settle();
    return after;
}

std::size_t every_crash_state(const Path& root,
                              const std::function<void(detail::FileSystem&)>& prepare,
                              const std::function<void(RecordedFiles&)>& act,
                              const std::function<void(detail::FileSystem&)>& check,
                              const CrashOptions& options) {
    RecordedFiles files{root};
    prepare(files);
    files.settle();
    std::size_t moment = 0;
    std::size_t states = 0;
    const auto look = [&](Choices choices, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            BOOST_TEST_CONTEXT("crash before change " << moment << ", state " << i)
            check(*files.crashed(choices, options.block));
            ++states;
            if (!choices.next())
                return true;
        }
        return false;
    };
    const auto look_at_moment = [&] {
        if (!look(Choices{}, options.all_up_to))
            look(Choices{moment + 1}, options.random);
        ++moment;
    };
    files.before_change(look_at_moment);
    act(files);
    look_at_moment();
    return states;
}

}  // namespace herne::test
