// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/record_entry.hpp>
#include <herne/procedure/record_findings.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/record/field.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of procedure/ that are about the record of a selection.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<RecordKind> =
    enumeration<RecordKind>({{RecordKind::job_published, "job_published"},
                             {RecordKind::opened, "opened"},
                             {RecordKind::ratings_in, "ratings_in"},
                             {RecordKind::ranking_computed, "ranking_computed"},
                             {RecordKind::invited, "invited"},
                             {RecordKind::interviewed, "interviewed"},
                             {RecordKind::equality_found, "equality_found"},
                             {RecordKind::deviation, "deviation"},
                             {RecordKind::selection, "selection"},
                             {RecordKind::notices_sent, "notices_sent"},
                             {RecordKind::waiting_period, "waiting_period"},
                             {RecordKind::objection, "objection"},
                             {RecordKind::court_proceedings, "court_proceedings"},
                             {RecordKind::hold, "hold"},
                             {RecordKind::appointed, "appointed"},
                             {RecordKind::ended_without_selection, "ended_without_selection"},
                             {RecordKind::participation, "participation"},
                             {RecordKind::erased, "erased"}});

template <>
inline constexpr auto enumerators<ReplayState> =
    enumeration<ReplayState>({{ReplayState::same, "same"},
                              {ReplayState::remaining_same, "remaining_same"},
                              {ReplayState::differs, "differs"}});

template <>
inline constexpr auto enumerators<DueState> =
    enumeration<DueState>({{DueState::due, "due"},
                           {DueState::running, "running"},
                           {DueState::not_notified, "not_notified"},
                           {DueState::appointed, "appointed"},
                           {DueState::held, "held"}});

template <>
inline constexpr auto record_fields<PersonalPart> =
    record("What an entry says of a person, or of everybody together.",
           field("id", &PersonalPart::id,
                 "Who; None for everybody, erased with the first of them."),
           field("content", &PersonalPart::content, "A JSON object.").required())
        .by_position(2, 2);

template <>
inline constexpr auto record_fields<RecordDraft> =
    record("An entry to be appended. Nothing about a person may stand anywhere but in `personal`.",
           field("time", &RecordDraft::time, "UTC, `YYYY-MM-DDThh:mm:ssZ`."),
           field("role", &RecordDraft::role, "Who says so, by role."),
           field("kind", &RecordDraft::kind, "What has happened.").required(),
           field("content", &RecordDraft::content, "A JSON object.").written(),
           field("personal", &RecordDraft::personal, "What is said of people."));

template <>
inline constexpr auto record_fields<RecordEntry> = record(
    "An entry of the record.", field("number", &RecordEntry::number, "Counted from 1.").required(),
    field("time", &RecordEntry::time, "UTC, `YYYY-MM-DDThh:mm:ssZ`.").required(),
    field("role", &RecordEntry::role, "Who said so.").required(),
    field("kind", &RecordEntry::kind, "What had happened.").required(),
    field("content", &RecordEntry::content, "A JSON object on one line.").required(),
    field("personal", &RecordEntry::personal,
          "What it says of people, without those who were erased."),
    field("erased", &RecordEntry::erased, "How many personal parts were erased."),
    field("digest", &RecordEntry::digest, "SHA-256 of the line in hex.").required());

template <>
inline constexpr auto record_fields<RecordFault> =
    record("The first place at which a record's files are not what was written.",
           field("entry", &RecordFault::entry, "Number of the entry, counted from 1.").required(),
           field("file", &RecordFault::file, "\"journal\" or \"personal\".").required(),
           field("offset", &RecordFault::offset, "Where its line begins, in bytes.").required(),
           field("what", &RecordFault::what, "What does not fit.").required());

template <>
inline constexpr auto record_fields<RecordFinding> =
    record("Something in a whole record that a reviewer will ask about.",
           field("entry", &RecordFinding::entry, "Number of the entry, counted from 1.").required(),
           field("code", &RecordFinding::code, "Stable short name.").required(),
           field("text", &RecordFinding::text, "What there is to know.").required());

template <>
inline constexpr auto record_fields<RecordVerification> = record(
    "What the files of a record say of themselves.",
    field("entries", &RecordVerification::entries, "Whole entries that fit.").required(),
    field("head", &RecordVerification::head, "Digest of the last of them.").required(),
    field("erased", &RecordVerification::erased, "Personal parts that were erased.").required(),
    field("unfinished", &RecordVerification::unfinished, "Bytes after the last whole line.")
        .required(),
    field("fault", &RecordVerification::fault, "What does not fit first, if anything."),
    field("findings", &RecordVerification::findings, "By entry.").required());

template <>
inline constexpr auto record_fields<ReplayedOutcome> = record(
    "One outcome of a record, computed again.",
    field("entry", &ReplayedOutcome::entry, "Number of the entry.").required(),
    field("state", &ReplayedOutcome::state,
          "'same'; 'remaining_same' after an erasure: places and the digest of the pool are not "
          "replayable; or 'differs'.")
        .required(),
    field("people", &ReplayedOutcome::people, "People whose outcome was compared.").required(),
    field("recorded_version", &ReplayedOutcome::recorded_version, "Version of herne then.")
        .required(),
    field("what", &ReplayedOutcome::what, "What differs first."));

template <>
inline constexpr auto record_fields<RecordReplay> =
    record("All outcomes of a record, computed again.",
           field("herne_version", &RecordReplay::version, "Version of herne now.").required(),
           field("head", &RecordReplay::head, "Digest of the record's last entry.").required(),
           field("outcomes", &RecordReplay::outcomes, "In the record's order.").required());

template <>
inline constexpr auto record_fields<RetentionRules> =
    record("How long what is said of people is kept.",
           field("months_to_claim", &RetentionRules::months_to_claim,
                 "From the notice on: section 15(4) AGG.")
               .written()
               .in(1, 120),
           field("months_to_sue", &RetentionRules::months_to_sue,
                 "From an objection on: section 61b(1) ArbGG.")
               .written()
               .in(1, 120),
           field("margin", &RetentionRules::margin,
                 "Further days, for the post and for public holidays.")
               .written()
               .in(0, 3650))
        .on_one_line();

template <>
inline constexpr auto record_fields<DueCandidate> =
    record(
        "One person of a record, and whether erasure is due.",
        field("id", &DueCandidate::id, "Who.").required(),
        field("state", &DueCandidate::state, "Whether it is due.").required(),
        field("until", &DueCandidate::until, "Last day of the last period.")
            .of_form(StringForm::day),
        field("because", &DueCandidate::because, "Numbers of the entries that say so.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<RecordDue> = record(
    "What is due for erasure on a day.",
    field("day", &RecordDue::day, "The day.").required().of_form(StringForm::day),
    field("head", &RecordDue::head, "Digest of the record's last entry.").required(),
    field("rules", &RecordDue::rules, "How long things are kept.").required(),
    field("candidates", &RecordDue::candidates, "Everybody of whom something is kept.").required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
