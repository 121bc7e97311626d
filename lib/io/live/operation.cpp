// SPDX-License-Identifier: BSL-1.0
#include "io/live/operation.hpp"

#include <herne/base/error.hpp>

#include "base/little_endian.hpp"
#include "model/level_code.hpp"
#include "pool/candidate_input.hpp"

#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

template <std::unsigned_integral T>
void put(T number, JournalBytes& bytes) {
    std::byte stored[sizeof(T)];
    store_little(number, stored);
    bytes.insert(bytes.end(), stored, stored + sizeof(T));
}

void put_text(std::string_view text, JournalBytes& bytes) {
    put(static_cast<std::uint64_t>(text.size()), bytes);
    const auto* const first = reinterpret_cast<const std::byte*>(text.data());
    bytes.insert(bytes.end(), first, first + text.size());
}

void put_id(const CandidateId& id, JournalBytes& bytes) {
    put(static_cast<std::uint8_t>(id.is_number() ? 0 : 1), bytes);
    if (id.is_number())
        put(id.number(), bytes);
    else
        put_text(id.text(), bytes);
}

void put_evidence(const HeldEvidencePtr& held, JournalBytes& bytes) {
    put(static_cast<std::uint32_t>(held ? held->evidence.size() : 0), bytes);
    if (!held)
        return;
    for (const auto& [competence, pieces] : held->evidence) {
        put(static_cast<std::uint32_t>(competence), bytes);
        put(static_cast<std::uint64_t>(pieces.size()), bytes);
        for (const auto& piece : pieces) {
            for (const std::string* text :
                 {&piece.what, &piece.source, &piece.date, &piece.valid_until, &piece.rater})
                put_text(*text, bytes);
            put(static_cast<std::uint8_t>(piece.status), bytes);
        }
    }
}

/// Reads what was put, and no byte more than there is.
class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_{bytes} {}

    [[nodiscard]] bool at_end() const noexcept { return bytes_.empty(); }
    [[nodiscard]] std::span<const std::byte> take(std::uint64_t count) {
        if (count > bytes_.size())
            throw invalid_input{"an operation ends too early"};
        const auto taken = bytes_.first(static_cast<std::size_t>(count));
        bytes_ = bytes_.subspan(taken.size());
        return taken;
    }
    template <std::unsigned_integral T>
    [[nodiscard]] T number() {
        return load_little<T>(take(sizeof(T)).data());
    }
    [[nodiscard]] std::string text() {
        const auto bytes = take(number<std::uint64_t>());
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    [[nodiscard]] CandidateId id() {
        const auto kind = number<std::uint8_t>();
        if (kind > 1)
            throw invalid_input{"an id is neither a number nor a string"};
        return kind == 0 ? CandidateId{number<std::uint64_t>()} : CandidateId{text()};
    }
    [[nodiscard]] HeldEvidencePtr evidence() {
        EvidenceByCompetence read;
        const auto competences = number<std::uint32_t>();
        for (std::uint32_t i = 0; i < competences; ++i) {
            auto& pieces = read[number<std::uint32_t>()];
            const auto count = number<std::uint64_t>();
            for (std::uint64_t k = 0; k < count; ++k)
                pieces.push_back(piece());
        }
        return read.empty() ? nullptr : std::make_shared<const HeldEvidence>(std::move(read));
    }

private:
    Evidence piece() {
        Evidence piece;
        for (std::string* field :
             {&piece.what, &piece.source, &piece.date, &piece.valid_until, &piece.rater})
            *field = text();
        const auto status = number<std::uint8_t>();
        if (status > static_cast<std::uint8_t>(EvidenceStatus::judged))
            throw invalid_input{"evidence has no such status"};
        piece.status = static_cast<EvidenceStatus>(status);
        return piece;
    }

    std::span<const std::byte> bytes_;
};

void check_codes(std::span<const std::uint8_t> codes, std::size_t first,
                 const Framework& framework) {
    for (std::size_t c = 0; c < codes.size(); ++c)
        if (codes[c] > framework[first + c].scale.max() && codes[c] != code_for_unknown)
            throw invalid_input{"a level is not on the scale of its competence"};
}

/// Reads one operation but for its kind, and does it.
void replay_one(OperationKind kind, Reader& from, WorkingPool& pool) {
    using enum OperationKind;
    const Framework& framework = pool.framework();
    const CandidateId id = from.id();
    Operation operation{.kind = kind, .id = &id};
    if (kind == level) {
        operation.competence = from.number<std::uint32_t>();
        if (operation.competence >= framework.size())
            throw invalid_input{"a level is of no competence"};
    }
    if (kind != evidence) {
        const auto bytes = from.take(kind == level ? 1 : framework.size());
        operation.codes = {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
        check_codes(operation.codes, operation.competence, framework);
    }
    if (kind == insert || kind == levels_and_evidence || kind == evidence)
        operation.evidence = from.evidence();
    if (operation.evidence)
        check_evidence(operation.evidence->evidence, framework, [] { return "a candidate"; });
    const auto row = pool.find(id);
    if (row.has_value() == (kind == insert))
        throw invalid_input{kind == insert ? "a candidate is in the pool already"
                                           : "a candidate is not in the pool"};
    if (kind == insert && pool.size() > 0 &&
        id.is_number() != (pool.ids() != WorkingPool::Ids::strings))
        throw invalid_input{"an id is of another kind than the pool's"};
    apply(operation, row.value_or(0), pool);
}

}  // namespace

void apply(const Operation& operation, std::size_t row, WorkingPool& pool) {
    switch (operation.kind) {
        case OperationKind::insert:
            return pool.insert(*operation.id, operation.codes, operation.evidence);
        case OperationKind::levels:
            return pool.set_levels(row, operation.codes);
        case OperationKind::levels_and_evidence:
            return pool.set_levels_and_evidence(row, operation.codes, operation.evidence);
        case OperationKind::level:
            return pool.set_level(row, operation.competence, operation.codes[0]);
        case OperationKind::evidence:
            return pool.set_evidence(row, operation.evidence);
        case OperationKind::version:
            return;
    }
}

void encode(const Operation& operation, JournalBytes& bytes) {
    using enum OperationKind;
    const OperationKind kind = operation.kind;
    put(static_cast<std::uint8_t>(kind), bytes);
    if (kind == version)
        return put(operation.version, bytes);
    put_id(*operation.id, bytes);
    if (kind == level)
        put(static_cast<std::uint32_t>(operation.competence), bytes);
    if (kind != evidence) {
        const auto codes = std::as_bytes(operation.codes);
        bytes.insert(bytes.end(), codes.begin(), codes.end());
    }
    if (kind == insert || kind == levels_and_evidence || kind == evidence)
        put_evidence(operation.evidence, bytes);
}

Replayed replay(std::span<const std::byte> bytes, WorkingPool& pool) {
    Reader from{bytes};
    Replayed done;
    while (!from.at_end()) {
        const auto kind = from.number<std::uint8_t>();
        if (kind == static_cast<std::uint8_t>(OperationKind::version)) {
            done.version = from.number<std::uint64_t>();
            continue;
        }
        if (kind == 0 || kind > static_cast<std::uint8_t>(OperationKind::version))
            throw invalid_input{"there is no operation of kind " + std::to_string(kind)};
        replay_one(static_cast<OperationKind>(kind), from, pool);
        ++done.operations;
    }
    return done;
}

}  // namespace herne::inline HERNE_ABI::detail
