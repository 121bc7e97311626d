// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/framework.hpp>

#include "base/interned.hpp"
#include "base/wording.hpp"
#include "model/model_digest.hpp"
#include "text/id.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::string place(const FrameworkParts& parts) {
    return "framework " + detail::quoted(parts.id);
}

/// Returns `id` with the framework's id in front, whether it stood there before or not.
std::string full_id(const FrameworkParts& parts, const std::string& id, std::string_view kind) {
    const std::string prefix = parts.id + '/';
    const std::string name = id.starts_with(prefix) ? id.substr(prefix.size()) : id;
    if (!detail::is_local_id(name))
        throw invalid_input{
            detail::refusal(place(parts), detail::quoted(id), std::string{detail::local_id_pattern},
                            {.before = std::string{kind} + " ", .between = " is not an id: "})};
    return prefix + name;
}

/// Ids of one kind within a framework.
class OwnIds {
public:
    /// Takes up `id`. Throws `invalid_input` if it stands there, be it in another case:
    /// spreadsheets and databases would not distinguish the two.
    void add(const FrameworkParts& parts, std::string_view kind, const std::string& id) {
        const auto [same, added] = known_.emplace(detail::folded(id), id);
        if (added)
            return;
        const std::string value = detail::quoted(id);
        const std::string wrong = "the " + std::string{kind} + " " + value;
        if (same->second == id)
            throw invalid_input{Problem{place(parts), wrong + " stands twice", value}};
        throw invalid_input{Problem{place(parts),
                                    wrong + " differs from " + detail::quoted(same->second) +
                                        " in upper and lower case only",
                                    value}};
    }

private:
    std::map<std::string, std::string> known_;
};

void complete_areas(FrameworkParts& parts, std::set<std::string>& known) {
    OwnIds ids;
    for (auto& area : parts.areas) {
        area.id = full_id(parts, area.id, "area");
        ids.add(parts, "area", area.id);
        known.insert(area.id);
        if (area.label.empty())
            throw invalid_input{
                Problem{place(parts), "the area " + detail::quoted(area.id) + " has no label"}};
    }
}

void take_scale(FrameworkParts& parts, std::map<std::string, Scale>& known, const Scale& scale) {
    const auto [found, added] = known.emplace(scale.id(), scale);
    if (!added && !(found->second == scale))
        throw invalid_input{
            Problem{.where = place(parts),
                    .what = "two different scales are called " + detail::quoted(scale.id()),
                    .value = detail::quoted(scale.id())}};
    if (added)
        parts.scales.push_back(scale);
}

void complete_scales(FrameworkParts& parts) {
    std::map<std::string, Scale> known;
    std::vector<Scale> stated;
    stated.swap(parts.scales);
    for (const auto& scale : stated) {
        if (known.contains(scale.id()))
            throw invalid_input{
                Problem{.where = place(parts),
                        .what = "the scale " + detail::quoted(scale.id()) + " stands twice",
                        .value = detail::quoted(scale.id())}};
        take_scale(parts, known, scale);
    }
    for (const auto& competence : parts.competences)
        take_scale(parts, known, competence.scale);
}

void complete_competences(FrameworkParts& parts, const std::set<std::string>& areas) {
    OwnIds ids;
    for (auto& competence : parts.competences) {
        competence.id = full_id(parts, competence.id, "competence");
        ids.add(parts, "competence", competence.id);
        if (competence.label.empty())
            throw invalid_input{Problem{
                place(parts), "the competence " + detail::quoted(competence.id) + " has no label"}};
        if (competence.binning)
            check(*competence.binning, competence.scale.max(),
                  place(parts) + ", competence " + detail::quoted(competence.id) + ", binning");
        if (competence.area.empty())
            continue;
        competence.area = full_id(parts, competence.area, "area");
        if (!areas.contains(competence.area)) {
            const std::vector<std::string_view> names{areas.begin(), areas.end()};
            throw invalid_input{
                Problem{.where = place(parts),
                        .what = "the competence " + detail::quoted(competence.id) +
                                " names the unknown area " + detail::quoted(competence.area) +
                                "; the nearest known one is " +
                                detail::quoted(detail::nearest(competence.area, names)),
                        .value = detail::quoted(competence.area)}};
        }
    }
}

void check_count(const std::string& where, std::size_t count) {
    if (count == 0 || count > Framework::max_competences)
        throw invalid_input{detail::refusal(where, std::to_string(count),
                                            detail::from_to(1, Framework::max_competences),
                                            {.between = " competences are not in "})};
}

FrameworkParts completed(FrameworkParts parts) {
    if (!detail::is_id(parts.id))
        throw invalid_input{Problem{.where = place(parts),
                                    .what = "not an id: " + std::string{detail::id_pattern},
                                    .value = detail::quoted(parts.id),
                                    .allowed = std::string{detail::id_pattern}}};
    if (parts.edition.empty())
        throw invalid_input{Problem{place(parts), "the edition is missing"}};
    check_count(place(parts), parts.competences.size());
    std::set<std::string> areas;
    complete_areas(parts, areas);
    complete_competences(parts, areas);
    complete_scales(parts);
    return parts;
}

std::string_view bare_name(std::string_view id) {
    return id.substr(id.find('/') + 1);
}

}  // namespace

struct Framework::Data {
    std::string id;
    std::string edition;
    std::string digest;
    std::vector<Edition> editions;
    std::vector<FrameworkParts> parts;
    std::vector<Competence> competences;
    std::map<std::string, std::size_t, std::less<>> by_id;
    std::multimap<std::string, std::size_t, std::less<>> by_name;

    void take(const FrameworkParts& part, const std::string& part_digest) {
        id += (id.empty() ? "" : "+") + part.id;
        edition += (edition.empty() ? "" : "+") + part.edition;
        editions.push_back({part.id, part.edition, part_digest});
        parts.push_back(part);
        for (const auto& competence : part.competences) {
            by_id.emplace(competence.id, competences.size());
            by_name.emplace(bare_name(competence.id), competences.size());
            competences.push_back(competence);
        }
    }

    /// Returns the data of a framework of equal content, if there is one: what is loaded twice is
    /// kept once.
    static std::shared_ptr<const Data> shared(std::unique_ptr<const Data> fresh) {
        static auto& known = *new detail::Interned<Data>;  // frameworks may end after all statics
        const std::string by = fresh->digest;
        return known.take(by, std::move(fresh));
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view wanted) const {
        if (const auto found = by_id.find(wanted); found != by_id.end())
            return found->second;
        const auto [first, last] = by_name.equal_range(wanted);
        if (first != last && std::next(first) == last)
            return first->second;
        return std::nullopt;
    }

    [[noreturn]] void refuse(std::string_view wanted) const {
        const auto [first, last] = by_name.equal_range(wanted);
        if (first != last) {
            std::string all_of_them;
            for (auto at = first; at != last; ++at)
                all_of_them += (at == first ? "" : ", ") + competences[at->second].id;
            throw invalid_input{detail::refusal({}, detail::quoted(wanted), std::move(all_of_them),
                                                {.before = "competence ",
                                                 .between = " may mean any of ",
                                                 .after = ": write the full id"})};
        }
        const bool full = wanted.find('/') != std::string_view::npos;
        std::vector<std::string_view> known;
        for (const auto& competence : competences)
            known.push_back(full ? std::string_view{competence.id} : bare_name(competence.id));
        const std::string near = detail::nearest(wanted, known);
        throw unknown_id{"competence", std::string{wanted},
                         full ? near : competences[by_name.find(near)->second].id};
    }
};

Framework::Framework(std::shared_ptr<const Data> data) noexcept : data_{std::move(data)} {}

Framework::Framework(FrameworkParts parts) {
    const FrameworkParts complete = completed(std::move(parts));
    auto data = std::make_unique<Data>();
    data->take(complete, detail::framework_digest(complete));
    data->digest = data->editions.front().digest;
    data_ = Data::shared(std::move(data));
}

Framework Framework::merge(std::span<const Framework> frameworks) {
    if (frameworks.empty())
        throw invalid_input{Problem{"merging frameworks", "there are none"}};
    auto data = std::make_unique<Data>();
    for (const auto& framework : frameworks)
        for (std::size_t i = 0; i < framework.parts().size(); ++i) {
            const Edition& next = framework.editions()[i];
            const auto same =
                std::find_if(data->editions.begin(), data->editions.end(),
                             [&](const Edition& known) { return known.id == next.id; });
            if (same == data->editions.end())
                data->take(framework.parts()[i], next.digest);
            else if (same->edition != next.edition)
                throw invalid_input{Problem{
                    "merging frameworks", detail::quoted(next.id) + " is there in two editions, " +
                                              detail::quoted(same->edition) + " and " +
                                              detail::quoted(next.edition)}};
            else if (same->digest != next.digest)
                throw invalid_input{Problem{
                    "merging frameworks", detail::quoted(next.id) + " is there twice in edition " +
                                              detail::quoted(next.edition) +
                                              " with different content"}};
        }
    check_count("merged framework " + detail::quoted(data->id), data->competences.size());
    if (data->parts.size() == 1)
        data->digest = data->editions.front().digest;
    else {
        detail::Digest digest;
        digest.add("herne-merged-framework");
        for (const auto& part : data->editions)
            digest.add(part.digest);
        data->digest = digest.hex();
    }
    return Framework{Data::shared(std::move(data))};
}

const std::string& Framework::id() const noexcept {
    return data_->id;
}

const std::string& Framework::edition() const noexcept {
    return data_->edition;
}

const std::vector<Edition>& Framework::editions() const noexcept {
    return data_->editions;
}

const std::vector<FrameworkParts>& Framework::parts() const noexcept {
    return data_->parts;
}

const std::string& Framework::digest() const noexcept {
    return data_->digest;
}

const std::vector<Competence>& Framework::competences() const noexcept {
    return data_->competences;
}

std::size_t Framework::index(std::string_view id) const {
    if (const auto found = data_->find(id))
        return *found;
    data_->refuse(id);
}

bool Framework::contains(std::string_view id) const noexcept {
    return data_->find(id).has_value();
}

const Area& Framework::area(std::string_view id) const {
    std::vector<std::string_view> known;
    for (const auto& part : data_->parts)
        for (const auto& area : part.areas) {
            if (area.id == id)
                return area;
            known.push_back(area.id);
        }
    throw unknown_id{"area", std::string{id}, detail::nearest(id, known)};
}

}  // namespace herne::inline HERNE_ABI
