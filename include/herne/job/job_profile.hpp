// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/base/shared_data.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/requirement.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/framework.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

namespace detail {
struct JobAccess;
}

/// Task (Aufgabe) of a post: what requirements are for.
struct Task {
    std::string id;   ///< unique within the job
    Text label = {};  ///< what is to be done

    bool operator==(const Task&) const = default;
};

/// Stage (Verfahrensstufe) of a selection, such as documents or interview.
struct Stage {
    std::string id;   ///< unique within the job
    Text label = {};  ///< what people call it

    bool operator==(const Stage&) const = default;
};

/// Pay of one status group.
struct Pay {
    std::string status_group;              ///< e.g. "employee", "civil_servant"
    std::string grade;                     ///< e.g. "E 11 TVöD"
    std::optional<int> weekly_hours = {};  ///< full-time hours a week
    Text note = {};                        ///< what applies besides
    /// what this status group presupposes besides (Laufbahnbefähigung); not to meet it excludes
    /// nobody from the post, but from these terms; since 0.2
    Eligibility track = {};

    bool operator==(const Pay&) const = default;
};

/// Terms of a post; what the posting does not state stays empty.
struct Terms {
    std::vector<Pay> pay = {};             ///< pay by status group
    std::optional<bool> permanent = {};    ///< whether it is permanent
    std::optional<bool> full_time = {};    ///< whether it is full time
    std::optional<bool> job_sharing = {};  ///< whether two people may share it
    Text start = {};                       ///< when it starts
    std::string closing_date = {};         ///< last day for applications, `YYYY-MM-DD`
    std::string published_on = {};         ///< day of publication, `YYYY-MM-DD`
    std::vector<Text> notes = {};          ///< whatever else applies

    bool operator==(const Terms&) const = default;
};

/// What a job profile is made of; `JobProfile` checks it.
struct JobProfileParts {
    std::string reference;    ///< reference number, not empty
    Text title;               ///< title of the post
    Text employer = {};       ///< who offers the post
    Text unit = {};           ///< department
    std::string source = {};  ///< where the content comes from
    Text note = {};           ///< what a reader should know of it
    /// the frameworks it speaks of, by id and edition; digests are filled in
    std::vector<Edition> frameworks = {};
    Terms terms = {};          ///< terms of the post
    Text weights_source = {};  ///< where the weights come from
    /// if set, every share is rounded to whole parts of this total, never below 1
    std::optional<int> weight_total = {};
    std::vector<Stage> stages = {};              ///< stages of the selection, in order
    std::vector<Task> tasks = {};                ///< tasks of the post
    Eligibility eligibility = {};                ///< who can be considered
    std::vector<RequirementGroup> groups = {};   ///< groups; empty: all requirements form one
    std::vector<Requirement> requirements = {};  ///< what is weighed, at least one

    bool operator==(const JobProfileParts&) const = default;
};

/// A share that `weight_total` changed.
struct RoundedShare {
    std::string requirement;  ///< the requirement's id
    Fraction exact;           ///< the share by weights alone
    Fraction rounded;         ///< the share in use

    bool operator==(const RoundedShare&) const = default;
};

/// Job profile (Anforderungsprofil): validated, immutable; compiled once into its scorecard. A
/// cheap handle on immutable data, which stays as it was when it is moved from.
class HERNE_EXPORT JobProfile {
public:
    /// Highest weight of a requirement or group.
    static constexpr int max_weight = 10'000;
    /// Highest `weight_total`.
    static constexpr int max_weight_total = 10'000'000;
    /// Maximum number of requirements.
    static constexpr std::size_t max_requirements = 4096;

    /// `framework` holds every framework that `parts` names, in the editions it names; others in it
    /// are ignored. Throws `invalid_file` that lists the problems (ids, weights, levels, fits,
    /// groups, stages, tasks, editions, dates) by place, or `points_overflow`.
    JobProfile(JobProfileParts parts, const Framework& framework);
    /// Returns the job profile that the JSON file at `path` holds; the same as
    /// `load_job_profile(path)`.
    [[nodiscard]] static JobProfile load(const FilePath& path);

    /// Returns what the job is made of, competence ids completed.
    [[nodiscard]] const JobProfileParts& parts() const noexcept;
    /// Returns the reference number.
    [[nodiscard]] const std::string& reference() const noexcept { return parts().reference; }
    /// Returns the title.
    [[nodiscard]] const Text& title() const noexcept { return parts().title; }
    /// Returns the frameworks that the job names, merged in the order it names them.
    [[nodiscard]] const Framework& framework() const noexcept;
    /// Returns the requirements in order.
    [[nodiscard]] const std::vector<Requirement>& requirements() const noexcept {
        return parts().requirements;
    }
    /// Returns the eligibility formula.
    [[nodiscard]] const Eligibility& eligibility() const noexcept { return parts().eligibility; }
    /// Returns the position of the requirement called `id`. Throws `unknown_id`.
    [[nodiscard]] std::size_t index(std::string_view id) const;
    /// Returns the competence of the requirement at `index`.
    [[nodiscard]] const Competence& competence(std::size_t index) const noexcept;
    /// Returns how the requirement at `index` is established: its own proof, else its competence's.
    [[nodiscard]] Proof proof(std::size_t index) const noexcept;
    /// Returns what the requirement at `index` asks of two people who share the post: its own word,
    /// else `either` where a document proves it and `both` where it is judged.
    [[nodiscard]] Sharing shared(std::size_t index) const noexcept;
    /// Returns the label of the requirement at `index`: its own, else its competence's.
    [[nodiscard]] const Text& label(std::size_t index) const noexcept;

    /// Returns the share of the job that the requirement at `index` has; all shares sum to 1.
    [[nodiscard]] Fraction share(std::size_t index) const noexcept;
    /// Returns the shares that `weight_total` changed, in order; empty without it.
    [[nodiscard]] const std::vector<RoundedShare>& rounded_shares() const noexcept;
    /// Returns the whole points of the requirement at `index`, one entry a level 0..max. Those of
    /// all requirements add up to the scorecard's.
    [[nodiscard]] std::span<const std::int64_t> points(std::size_t index) const noexcept;
    /// Returns the compiled job.
    [[nodiscard]] const Scorecard& scorecard() const noexcept;

    /// Returns the stage that this job was cut at, empty if it is whole.
    [[nodiscard]] const std::string& stage() const noexcept;
    /// Returns the job of what is known by the end of `stage`: the requirements of this stage and
    /// of earlier ones, and the eligibility formula as far as it can be known by then. Groups that
    /// are left empty fall away. A level whose clause has a later stage counts as met for now: it
    /// falls out of an `all`, takes one off the number of an `at_least`, and satisfies an `any`,
    /// which falls out as a whole, since whoever lacks the other alternatives may still meet this
    /// one. So nobody is undecided or ineligible because of what is asked for later, whoever is
    /// ineligible now is so at every later stage, and a formula of which nothing is left makes
    /// everybody eligible. Throws `unknown_id`, or `invalid_input` if no requirement is left.
    [[nodiscard]] JobProfile at_stage(std::string_view stage) const;

    /// Returns SHA-256 over the whole content, framework digests included, in lower-case hex.
    [[nodiscard]] const std::string& digest() const noexcept;

    /// Two job profiles are equal if their digests are.
    bool operator==(const JobProfile& other) const noexcept { return digest() == other.digest(); }

private:
    friend struct detail::JobAccess;
    struct Data;
    explicit JobProfile(std::shared_ptr<const Data> data) noexcept;

    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI
