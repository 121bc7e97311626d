// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/finding.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/reasons.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <boost/core/nvp.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/version.hpp>

#include <new>

/// \file
/// Boost.Serialization of every model type, an opt-in header: link `herne::serialization`, and
/// include the archives that you use before or after it.
///
/// Works with the text, XML and binary archives of Boost. Text and XML archives are the same on
/// every machine; binary ones belong to one kind of machine. Archives are for **trusted input
/// only**: Boost.Serialization does not defend itself against hostile bytes. Read what strangers
/// sent as JSON or CSV.
///
/// `archive << value` and `archive >> value` work as ever, with `boost::make_nvp` for XML. A value
/// is read as plain records and rebuilt through its constructor, so that it is never half valid:
/// what the constructor refuses throws `invalid_input`, and the value that was to be read stays as
/// it was. Types without default constructor are read into a value at hand, or by `from_archive`.

/// Calls `apply` with each type that can be archived.
#define HERNE_ARCHIVED_TYPES(apply)                                                                \
    apply(herne::Text) apply(herne::Level) apply(herne::ScaleLevel) apply(herne::Scale) apply(     \
        herne::Area) apply(herne::Competence) apply(herne::Edition) apply(herne::FrameworkParts)   \
        apply(herne::Framework) apply(herne::CandidateId) apply(herne::Evidence) apply(            \
            herne::Profile) apply(herne::Fraction) apply(herne::Fit) apply(herne::Requirement)     \
            apply(herne::RequirementGroup) apply(herne::Clause) apply(herne::Eligibility)          \
                apply(herne::Task) apply(herne::Stage) apply(herne::Pay) apply(herne::Terms)       \
                    apply(herne::JobProfileParts) apply(herne::RoundedShare)                       \
                        apply(herne::JobProfile) apply(herne::Finding) apply(herne::Provenance)    \
                            apply(herne::PointsTable) apply(herne::Scorecard) apply(herne::Reason) \
                                apply(herne::Raise) apply(herne::Ways) apply(herne::Pool)          \
                                    apply(herne::RankingEntry) apply(herne::LeftOut)               \
                                        apply(herne::RankingWarning) apply(herne::OpenCandidate)   \
                                            apply(herne::ClauseCount) apply(herne::RankingCounts)  \
                                                apply(herne::RankingParts) apply(herne::Ranking)   \
                                                    apply(herne::ExplainedRequirement) apply(      \
                                                        herne::Step) apply(herne::Explanation)     \
                                                        apply(herne::ComparedPoints)               \
                                                            apply(herne::ComparedRequirement)      \
                                                                apply(herne::Comparison)

/// Calls `apply` with each of these types that has no default constructor.
#define HERNE_ARCHIVED_HANDLES(apply)                                                          \
    apply(herne::Scale) apply(herne::Competence) apply(herne::Framework) apply(herne::Profile) \
        apply(herne::JobProfile) apply(herne::Scorecard) apply(herne::Pool) apply(herne::Ranking)

namespace herne::inline HERNE_ABI {

/// \cond
namespace detail {

/// Version of all archived types: it counts up whenever the records of any of them change. Archives
/// of earlier versions are read, too; what they do not have is as by default.
inline constexpr int archive_version = 2;

/// Returns some valid value, which an archive then overwrites.
template <class T>
[[nodiscard]] T placeholder() {
    return T{};
}

#define HERNE_DECLARE_PLACEHOLDER(T) \
    template <>                      \
    HERNE_EXPORT T placeholder<T>();
HERNE_ARCHIVED_HANDLES(HERNE_DECLARE_PLACEHOLDER)
#undef HERNE_DECLARE_PLACEHOLDER

}  // namespace detail

#define HERNE_DECLARE_SERIALIZE(T) \
    template <class Archive>       \
    HERNE_EXPORT void serialize(Archive& archive, T& value, unsigned int version);
HERNE_ARCHIVED_TYPES(HERNE_DECLARE_SERIALIZE)
#undef HERNE_DECLARE_SERIALIZE

#define HERNE_DEFINE_LOAD_CONSTRUCT_DATA(T)                            \
    template <class Archive>                                           \
    void load_construct_data(Archive&, T* place, unsigned int) {       \
        ::new (static_cast<void*>(place)) T{detail::placeholder<T>()}; \
    }
HERNE_ARCHIVED_HANDLES(HERNE_DEFINE_LOAD_CONSTRUCT_DATA)
#undef HERNE_DEFINE_LOAD_CONSTRUCT_DATA
/// \endcond

/// Returns the value that the archive holds next, called `name` in XML. Throws `invalid_input` if
/// the archive's records make no valid value, and what Boost's archives throw.
template <class T, class Archive>
[[nodiscard]] T from_archive(Archive& archive, const char* name = "value") {
    T value = detail::placeholder<T>();
    archive >> boost::make_nvp(name, value);
    return value;
}

}  // namespace herne::inline HERNE_ABI

/// \cond
#define HERNE_SET_ARCHIVE_TRAITS(T)                        \
    BOOST_CLASS_VERSION(T, herne::detail::archive_version) \
    BOOST_CLASS_TRACKING(T, boost::serialization::track_never)
HERNE_ARCHIVED_TYPES(HERNE_SET_ARCHIVE_TRAITS)
#undef HERNE_SET_ARCHIVE_TRAITS
/// \endcond
