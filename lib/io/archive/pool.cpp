// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive/values.hpp>

#include "base/wording.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view hex_digits_of_levels = "0123456789abcdef";

std::string written(std::span<const std::uint8_t> codes) {
    std::string digits;
    for (const auto code : codes)
        digits += hex_digits_of_levels[code & 15U];
    return digits;
}

EvidenceByCompetence evidence_of(const Pool& pool, std::size_t row) {
    EvidenceByCompetence evidence;
    for (std::size_t i = 0; i < pool.framework().size(); ++i)
        if (const auto pieces = pool.evidence(row, i); !pieces.empty())
            evidence[i].assign(pieces.begin(), pieces.end());
    return evidence;
}

/// Returns the levels of all candidates, competence by competence.
std::vector<std::uint8_t> codes_of(const Framework& framework, const PoolRecord& record,
                                   std::size_t candidates) {
    if (record.levels.size() != framework.size())
        throw invalid_input{refusal(
            "archive", std::to_string(record.levels.size()), std::to_string(framework.size()),
            {.before = "a pool has levels of ", .between = " competences, its framework "})};
    std::vector<std::uint8_t> codes;
    for (const auto& digits : record.levels) {
        if (digits.size() != candidates ||
            digits.find_first_not_of(hex_digits_of_levels) != std::string::npos)
            throw invalid_input{
                Problem{"archive", "a pool's levels are not one hex digit for each of its " +
                                       std::to_string(candidates) + " candidates"}};
        std::transform(digits.begin(), digits.end(), std::back_inserter(codes), [](char digit) {
            return static_cast<std::uint8_t>(hex_digits_of_levels.find(digit));
        });
    }
    return codes;
}

void add_all(PoolBuilder& builder, const PoolRecord& record,
             const std::vector<std::uint8_t>& codes) {
    const LevelMatrix matrix{
        .levels = codes, .layout = MatrixLayout::column_major, .unknown = Level::unknown().code()};
    if (record.strings.empty())
        builder.add(matrix, record.numbers);
    else
        builder.add(matrix, record.strings);
}

/// Evidence can only be added candidate by candidate.
void add_each(PoolBuilder& builder, const PoolRecord& record,
              const std::vector<std::uint8_t>& codes, std::size_t competences) {
    const std::size_t candidates = codes.size() / competences;
    std::map<std::uint64_t, const EvidenceByCompetence*> evidence;
    for (const auto& [row, pieces] : record.evidence)
        evidence.emplace(row, &pieces);
    for (std::size_t row = 0; row < candidates; ++row) {
        std::vector<Level> levels(competences);
        for (std::size_t i = 0; i < competences; ++i)
            if (const int code = codes[i * candidates + row]; code <= Level::highest)
                levels[i] = code;
        const auto found = evidence.find(row);
        builder.add(record.strings.empty() ? CandidateId{record.numbers[row]}
                                           : CandidateId{record.strings[row]},
                    levels, found == evidence.end() ? EvidenceByCompetence{} : *found->second);
    }
}

}  // namespace

PoolRecord record_of(const Pool& pool) {
    PoolRecord record;
    for (std::size_t row = 0; row < pool.size(); ++row) {
        const CandidateId id = pool.id(row);
        if (id.is_number())
            record.numbers.push_back(id.number());
        else
            record.strings.push_back(id.text());
        if (auto evidence = evidence_of(pool, row); !evidence.empty())
            record.evidence.emplace_back(row, std::move(evidence));
    }
    for (std::size_t i = 0; i < pool.framework().size(); ++i) {
        record.levels.push_back(written(pool.codes(i)));
        if (!pool.provided(i))
            record.not_provided.push_back(i);
    }
    return record;
}

Pool pool_of(const Framework& framework, const PoolRecord& record) {
    if (!record.numbers.empty() && !record.strings.empty())
        throw invalid_input{Problem{"archive", "a pool has ids of two kinds"}};
    PoolBuilder builder{framework};
    const auto codes = codes_of(framework, record, record.numbers.size() + record.strings.size());
    if (record.evidence.empty())
        add_all(builder, record, codes);
    else
        add_each(builder, record, codes, framework.size());
    for (const auto competence : record.not_provided) {
        if (competence >= framework.size())
            throw invalid_input{
                refusal("archive", std::to_string(competence), from_to(0, framework.size() - 1),
                        {.before = "competence ", .between = " of a pool is not in "})};
        builder.not_provided(static_cast<std::size_t>(competence));
    }
    return builder.build();
}

}  // namespace herne::inline HERNE_ABI::detail
