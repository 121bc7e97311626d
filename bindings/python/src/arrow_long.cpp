// SPDX-License-Identifier: BSL-1.0
#include "arrow_long.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace herne::python {
namespace {

/// Whether what is written means the same level of both.
bool are_read_alike(const Competence& a, const Competence& b) {
    return a.scale == b.scale && a.binning == b.binning;
}

Problem contradiction(int level, int earlier) {
    return {.what = std::to_string(level) + ", but an earlier row says " + std::to_string(earlier),
            .value = std::to_string(level)};
}

}  // namespace

void LongCandidates::begin(const IdCells& cells) {
    strings_ = cells.are_strings();
    dictionary_.assign(cells.dictionary_size(), unread);
}

void LongCandidates::find(const IdCells& cells, std::size_t first, std::span<std::uint32_t> out) {
    const auto fill = [&](const auto& position_of) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = cells.valid(first + i) ? position_of(first + i) : nobody;
    };
    if (cells.dictionary_size() != 0)
        fill([&](std::size_t i) { return find_word(cells, i); });
    else if (strings_)
        fill([&](std::size_t i) { return find_text(cells.text(i)); });
    else
        fill([&](std::size_t i) { return find_number(cells.number(i)); });
}

std::uint32_t LongCandidates::find_word(const IdCells& cells, std::size_t i) {
    std::uint32_t& known = dictionary_.at(cells.position(i));
    if (known == unread)
        known = strings_ ? find_text(cells.text(i)) : find_number(cells.number(i));
    return known;
}

Ids LongCandidates::ids() const {
    return {.kind = strings_ ? Ids::Kind::strings : Ids::Kind::numbers,
            .numbers = numbers_.keys(),
            .strings = texts_.keys()};
}

CompetenceColumn::CompetenceColumn(std::string name, const ArrowSchema& schema,
                                   const Framework& framework,
                                   std::map<std::string, std::string> names,
                                   std::vector<std::string> ignore)
    : name_{std::move(name)},
      format_{schema.format},
      dictionary_format_{schema.dictionary != nullptr ? schema.dictionary->format : ""},
      known_{framework},
      names_{std::move(names)},
      ignore_{std::move(ignore)} {
    const std::string& values = schema.dictionary != nullptr ? dictionary_format_ : format_;
    if (!is_text(values) && values != "n")
        throw invalid_input{
            Problem{"frame: column " + in_quotes(name_),
                    type_name(schema) + " names no competences; strings and categories do"}};
}

void CompetenceColumn::begin(const ArrowArray& array, std::int64_t offset) {
    cells_.emplace(format_, array, offset);
    if (dictionary_format_.empty())
        return;
    words_.emplace(dictionary_format_, *array.dictionary, 0);
    dictionary_.assign(static_cast<std::size_t>(array.dictionary->length), unread);
}

std::string_view CompetenceColumn::text(std::size_t i) const {
    return words_ ? words_->text(position_at(*cells_, i)) : cells_->text(i);
}

void CompetenceColumn::find(std::size_t first, std::span<std::uint32_t> out) {
    const ArrowCells& cells = *cells_;
    const bool words = words_.has_value();
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool repeats = i > 0 && cells.repeats(first + i) && cells.valid(first + i - 1);
        if (!cells.valid(first + i))
            out[i] = missing;
        else if (repeats)
            out[i] = out[i - 1];
        else
            out[i] = words ? found_word(first + i) : found(cells.text(first + i));
    }
}

std::uint32_t CompetenceColumn::found_word(std::size_t i) {
    const std::size_t position = position_at(*cells_, i);
    std::uint32_t& known = dictionary_.at(position);
    if (known == unread)
        known = words_->valid(position) ? found(words_->text(position)) : missing;
    return known;
}

std::uint32_t CompetenceColumn::found(std::string_view text) {
    const std::uint32_t position = texts_.find(text);
    if (position == competences_.size())
        competences_.push_back(look_up(texts_.keys()[position]));
    return competences_[position];
}

const std::string& CompetenceColumn::meant(const std::string& text) const {
    const auto named = names_.find(text);
    return named == names_.end() ? text : named->second;
}

std::uint32_t CompetenceColumn::look_up(const std::string& text) const {
    if (text.empty())
        return missing;
    if (std::ranges::find(ignore_, text) != ignore_.end())
        return ignored;
    try {
        return static_cast<std::uint32_t>(known_.index(meant(text)));
    } catch (const unknown_id&) {
    } catch (const invalid_input&) {
    }
    return wrong;
}

Problem CompetenceColumn::fault_at(std::size_t i) const {
    const std::string name{text(i)};
    try {
        static_cast<void>(known_.index(meant(name)));
    } catch (const std::exception& error) {
        return {.what = error.what() + std::string{"; leave it aside with ignore="},
                .value = in_quotes(name)};
    }
    return {};
}

std::vector<std::size_t> LongReader::finish(Builder& builder) {
    const py::gil_scoped_release released;
    const Builder::Use use{builder};
    const Ids ids = candidates_.ids();
    const std::size_t width = framework_->size();
    const auto add = [&](std::size_t first, std::size_t last) {
        if (first < last)
            builder.add(
                {.levels = std::span{matrix_}.subspan(first * width, (last - first) * width)}, ids,
                first);
    };
    std::size_t first = 0;
    for (const auto& [candidate, evidence] : evidence_of_) {
        add(first, candidate);
        add_one(builder, candidate, ids);
        first = candidate + 1;
    }
    add(first, candidates_.size());
    std::vector<std::size_t> unseen;
    for (std::size_t c = 0; c < width; ++c)
        if (!seen_[c]) {
            builder.builder().not_provided(c);
            unseen.push_back(c);
        }
    return unseen;
}

void LongReader::add_one(Builder& builder, std::uint32_t candidate, const Ids& ids) {
    const std::size_t width = framework_->size();
    std::vector<Level> levels;
    for (std::size_t c = 0; c < width; ++c) {
        const std::uint8_t code = matrix_[candidate * width + c];
        levels.push_back(code == unknown_byte ? Level::unknown() : Level{code});
    }
    const CandidateId id = ids.kind == Ids::Kind::numbers ? CandidateId{ids.numbers[candidate]}
                                                          : CandidateId{ids.strings[candidate]};
    builder.builder().add(id, levels, evidence_of_.at(candidate));
}

void LongReader::choose(const Framework& framework, const Columns& columns,
                        const FrameOptions& options, std::map<std::string, std::string> names,
                        std::vector<std::string> ignore) {
    const auto known = stream_.names();
    framework_ = framework;
    columns_ = columns;
    id_.emplace(known.at(columns.candidate), stream_.column(columns.candidate));
    competence_.emplace(known.at(columns.competence), stream_.column(columns.competence), framework,
                        std::move(names), std::move(ignore));
    evidence_.emplace(stream_, columns.evidence);
    seen_.resize(framework.size());
    std::vector<const Competence*> read_apart;
    for (const auto& competence : framework) {
        const auto same = std::ranges::find_if(read_apart, [&](const Competence* other) {
            return are_read_alike(*other, competence);
        });
        scale_of_.push_back(static_cast<std::size_t>(same - read_apart.begin()));
        if (same == read_apart.end())
            read_apart.push_back(&competence);
    }
    for (const Competence* competence : read_apart)
        levels_.emplace_back(*competence, known.at(columns.level), stream_.column(columns.level),
                             options);
    if (std::ranges::none_of(levels_, &LevelColumn::takes_type))
        levels_.front().check_type();
}

bool LongReader::read_next() {
    const py::gil_scoped_release released;
    ArrowBatch batch;
    if (!stream_.next(batch)) {
        problems_.throw_if_any();
        return false;
    }
    read(batch.array);
    if (problems_.full())
        problems_.throw_if_any();
    rows_ += static_cast<std::size_t>(batch.array.length);
    return true;
}

void LongReader::read(const ArrowArray& batch) {
    const auto ids = id_->cells(*batch.children[columns_.candidate], batch.offset);
    batch_ = &batch;
    for (auto& column : levels_)
        column.begin(*batch.children[columns_.level], batch.offset);
    level_cells_.emplace(stream_.column(columns_.level).format, *batch.children[columns_.level],
                         batch.offset);
    candidates_.begin(ids);
    competence_->begin(*batch.children[columns_.competence], batch.offset);
    evidence_->begin(batch);
    const auto length = static_cast<std::size_t>(batch.length);
    for (std::size_t first = 0; first < length && !problems_.full(); first += block_rows)
        read_block(ids, first, std::min(block_rows, length - first));
}

void LongReader::read_block(const IdCells& ids, std::size_t first, std::size_t size) {
    candidates_.find(ids, first, std::span{who_}.first(size));
    competence_->find(first, std::span{which_}.first(size));
    matrix_.resize(candidates_.size() * scale_of_.size(), unknown_byte);
    for (std::size_t begin = 0; begin < size && !problems_.full();) {
        const std::size_t scale = scale_of(which_[begin]);
        std::size_t end = begin + 1;
        while (end < size && scale_of(which_[end]) == scale)
            ++end;
        read_run(ids, first, begin, end);
        begin = end;
    }
}

void LongReader::read_run(const IdCells& ids, std::size_t first, std::size_t begin,
                          std::size_t end) {
    const std::size_t scale = scale_of(which_[begin]);
    const std::size_t width = scale_of_.size();
    if (scale < levels_.size())
        levels_[scale].read(first + begin, end - begin, codes_.data() + begin);
    for (std::size_t i = begin; i < end && !problems_.full(); ++i) {
        const std::size_t row = first + i;
        if (who_[i] == LongCandidates::nobody) {
            problems_.add(cell_place(rows_ + row, id_->name()), ids.fault_at(row));
        } else if (scale == levels_.size()) {
            refuse_competence(row, which_[i]);
        } else {
            seen_[which_[i]] = true;
            take_level(row, which_[i], codes_[i], matrix_[who_[i] * width + which_[i]]);
            if (evidence_->any(row))
                take_evidence(row, who_[i], which_[i]);
        }
    }
}

void LongReader::take_level(std::size_t i, std::uint32_t competence, std::uint8_t code,
                            std::uint8_t& level) {
    if (code < refused_byte && (level == unknown_byte || level == code)) {
        level = code;
        return;
    }
    if (code == unknown_byte)
        return;
    const LevelColumn& column = levels_[scale_of_[competence]];
    problems_.add(cell_place(rows_ + i, column.name()),
                  code == refused_byte ? column.fault_at(i) : contradiction(code, level));
}

void LongReader::take_evidence(std::size_t i, std::uint32_t candidate, std::uint32_t competence) {
    if (auto evidence = evidence_->read(i, rows_ + i, problems_))
        evidence_of_[candidate][competence].push_back(std::move(*evidence));
}

bool LongReader::states_level(std::size_t i) const {
    if (!level_cells_->valid(i))
        return false;
    if (batch_->children[columns_.level]->dictionary != nullptr)
        return true;
    const std::string_view format = level_cells_->format();
    return is_text(format) ? !level_cells_->text(i).empty()
                           : !is_floating(format) || !std::isnan(level_cells_->floating(i));
}

void LongReader::refuse_competence(std::size_t i, std::uint32_t which) {
    if (which == CompetenceColumn::wrong)
        return problems_.add(cell_place(rows_ + i, competence_->name()), competence_->fault_at(i));
    if (which == CompetenceColumn::missing && (states_level(i) || evidence_->any(i)))
        problems_.add(cell_place(rows_ + i, competence_->name()),
                      "the competence is missing, but the row states a level or evidence");
}

}  // namespace herne::python
