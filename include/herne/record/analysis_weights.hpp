// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/acceptability.hpp>
#include <herne/analysis/least_shift.hpp>
#include <herne/analysis/robust_order.hpp>
#include <herne/analysis/weight_samples.hpp>
#include <herne/analysis/weight_space.hpp>
#include <herne/record/job.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of analysis/ that are about uncertain weights.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<SamplingMethod> =
    enumeration<SamplingMethod>({{SamplingMethod::spacings, "spacings"},
                                 {SamplingMethod::sorted, "sorted"},
                                 {SamplingMethod::box, "box"},
                                 {SamplingMethod::gibbs, "gibbs"}});

template <>
inline constexpr auto record_fields<ShareRange> =
    record("Between which shares of the job one requirement or group lies.",
           field("id", &ShareRange::id, "Id of the requirement or group.").required(),
           field("low", &ShareRange::low, "The least share.").required(),
           field("high", &ShareRange::high, "The greatest share.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<ShareOrder> =
    record("That one requirement or group has at least the share of another.",
           field("more", &ShareOrder::more, "Id of the one with at least as much.").required(),
           field("less", &ShareOrder::less, "Id of the other.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<WeightSpaceParts> =
    record("What a weight space is made of.",
           field("over", &WeightSpaceParts::over, "What has weights.").required(),
           field("ranked", &WeightSpaceParts::ranked,
                 "Whether whoever has a greater share in the job has at least as great a one."),
           field("percent", &WeightSpaceParts::percent,
                 "How many per cent of its share in the job each may move.")
               .in(0, 100),
           field("between", &WeightSpaceParts::between, "Ranges, all of which hold."),
           field("at_least", &WeightSpaceParts::at_least, "Orders, all of which hold."));

template <>
inline constexpr auto record_fields<SamplingPlan> =
    record("How weights were sampled.", field("method", &SamplingPlan::method, "How.").required(),
           field("burn_in", &SamplingPlan::burn_in, "Moves before the first sample, of 'gibbs'."),
           field("thinning", &SamplingPlan::thinning,
                 "Moves from one sample to the next, of 'gibbs'."))
        .on_one_line();

template <>
inline constexpr auto record_fields<WeightSamples> =
    record("Weights sampled from a space.",
           field("provenance", &WeightSamples::provenance, "What the job is.").required(),
           field("space", &WeightSamples::space, "What they were sampled from.").required(),
           field("seed", &WeightSamples::seed, "What they depend on.").required(),
           field("total", &WeightSamples::total, "What the parts of each sample sum to.")
               .required()
               .in(1, max_sample_total),
           field("plan", &WeightSamples::plan, "How they were made.").required(),
           field("samples", &WeightSamples::samples, "How many there are.").required(),
           field("weights", &WeightSamples::weights, "Number of weights of each.").required(),
           field("parts", &WeightSamples::parts, "Samples x weights, parts of the total.")
               .required()
               .in(0, max_sample_total));

template <>
inline constexpr auto record_fields<CertainEdge> =
    record("Somebody certainly before somebody else, with nobody in between.",
           field("before", &CertainEdge::before, "Position of the one.").required(),
           field("after", &CertainEdge::after, "Position of the other.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<RobustOrder> = record(
    "Who comes before whom under all weights of a space, under some, or under none.",
    field("provenance", &RobustOrder::provenance, "What the job is.").required(),
    field("space", &RobustOrder::space, "The weights.").required(),
    field("order", &RobustOrder::order, "What unknown levels count as.").required(),
    field("ids", &RobustOrder::ids, "The people, as they were asked for.").required(),
    field("verdicts", &RobustOrder::verdicts, "On each; they do not touch the order.").required(),
    field("least", &RobustOrder::least,
          "People x people: the sign of the least that the first has over the second.")
        .required()
        .in(-1, 1),
    field("equal_to", &RobustOrder::equal_to,
          "For each the position of the first with the same points under all weights.")
        .required(),
    field("edges", &RobustOrder::edges, "Edges of the Hasse diagram.").required());

template <>
inline constexpr auto enumerators<SampledLevels> =
    enumeration<SampledLevels>({{SampledLevels::worst, "worst"},
                                {SampledLevels::best, "best"},
                                {SampledLevels::sampled, "sampled"}});

template <>
inline constexpr auto record_fields<AcceptabilityEntry> =
    record("One candidate who stands at one of the first places in some sample.",
           field("id", &AcceptabilityEntry::id, "The candidate.").required(),
           field("places", &AcceptabilityEntry::places,
                 "Samples in which they stand at each place, the first place first.")
               .required(),
           field("weight_sums", &AcceptabilityEntry::weight_sums,
                 "Sums of the weights of the samples in which they stand first, parts of the "
                 "total.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<Acceptability> = record(
    "How often who stands at which of the first places under weights sampled from a space.",
    field("provenance", &Acceptability::provenance, "What the job is.").required(),
    field("space", &Acceptability::space, "The weights.").required(),
    field("weights", &Acceptability::weights, "Ids of what has weights.").required(),
    field("unknown", &Acceptability::unknown, "What unknown levels count as.").required(),
    field("samples", &Acceptability::samples, "Number of samples.").required(),
    field("seed", &Acceptability::seed, "What they depend on.").required(),
    field("total", &Acceptability::total, "What the weights of a sample sum to.")
        .required()
        .in(1, max_sample_total),
    field("plan", &Acceptability::plan, "How they were made.").required(),
    field("candidates", &Acceptability::candidates, "Number of candidates in the pool.").required(),
    field("places", &Acceptability::places, "How many first places were looked at.").required(),
    field("entries", &Acceptability::entries, "Most often first to least, then by id.").required(),
    field("paired", &Acceptability::paired, "How many of the first entries are compared in pairs.")
        .required(),
    field("wins", &Acceptability::wins,
          "Paired x paired: samples in which the first of the two stands before the second.")
        .required());

template <>
inline constexpr auto record_fields<ShareMove> =
    record("How the share of one requirement or group changes.",
           field("id", &ShareMove::id, "The requirement's or group's id.").required(),
           field("label", &ShareMove::label, "What people call it.").required(),
           field("before", &ShareMove::before, "Its share today.").required(),
           field("after", &ShareMove::after, "Its share then.").required());

template <>
inline constexpr auto record_fields<LeastShift> = record(
    "The smallest change of shares with which somebody is no longer behind somebody else.",
    field("provenance", &LeastShift::provenance, "What went into it.").required(),
    field("a", &LeastShift::a, "Who is ahead.").required(),
    field("b", &LeastShift::b, "Who is to have as many points.").required(),
    field("over", &LeastShift::over, "Whose shares move.").required(),
    field("order", &LeastShift::order, "What unknown levels count as.").required(),
    field("a_points", &LeastShift::a_points, "Points of the one today.").required(),
    field("b_points", &LeastShift::b_points, "Points of the other today.").required(),
    field("max_points", &LeastShift::max_points, "Points of somebody who has every top level.")
        .required(),
    field("reachable", &LeastShift::reachable, "Whether any weights at all bring them level.")
        .required(),
    field("total_change", &LeastShift::total_change,
          "Sum of the differences of all shares, 0..2; with less of it b stays behind.")
        .required(),
    field("moves", &LeastShift::moves, "Shares that change, in the job's order.").required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
