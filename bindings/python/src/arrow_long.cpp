// SPDX-License-Identifier: BSL-1.0
#include "arrow_long.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace herne::python {
namespace {

constexpr std::uint8_t unknown_byte = 255;
constexpr std::uint8_t refused_byte = 254;

}  // namespace

void LongCandidates::begin(const IdCells& cells) {
    strings_ = cells.are_strings();
    dictionary_.assign(cells.dictionary_size(), unread);
}

std::optional<std::uint32_t> LongCandidates::find(const IdCells& cells, std::size_t i) {
    if (!cells.valid(i))
        return std::nullopt;
    if (cells.dictionary_size() == 0)
        return look_up(cells, i);
    std::uint32_t& known = dictionary_.at(cells.position(i));
    if (known == unread) {
        const auto found = look_up(cells, i);
        if (!found)
            return std::nullopt;
        known = *found;
    }
    return known;
}

std::optional<std::uint32_t> LongCandidates::look_up(const IdCells& cells, std::size_t i) {
    if (strings_) {
        const std::string_view text = cells.text(i);
        return text.empty() ? std::nullopt : std::optional{texts_.find(text)};
    }
    const auto number = cells.number(i);
    return number ? std::optional{numbers_.find(*number)} : std::nullopt;
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
        throw invalid_input{"frame: column " + in_quotes(name_) + ": " + type_name(schema) +
                            " names no competences; strings and categories do"};
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

std::uint32_t CompetenceColumn::find(std::size_t i) {
    if (!cells_->valid(i))
        return missing;
    if (!words_)
        return found(cells_->text(i));
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
        return left_aside;
    try {
        return static_cast<std::uint32_t>(known_.index(meant(text)));
    } catch (const unknown_id&) {
    } catch (const invalid_input&) {
    }
    return wrong;
}

std::string CompetenceColumn::fault_at(std::size_t i) const {
    try {
        static_cast<void>(known_.index(meant(std::string{text(i)})));
    } catch (const std::exception& error) {
        return error.what() + std::string{"; leave it aside with ignore="};
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

void LongReader::choose(const Framework& framework, const Columns& columns, FrameOptions options,
                        std::map<std::string, std::string> names, std::vector<std::string> ignore) {
    const auto known = stream_.names();
    framework_ = framework;
    options_ = std::move(options);
    columns_ = columns;
    id_.emplace(known.at(columns.candidate), stream_.column(columns.candidate));
    competence_.emplace(known.at(columns.competence), stream_.column(columns.competence), framework,
                        std::move(names), std::move(ignore));
    evidence_.emplace(stream_, columns.evidence);
    levels_.resize(framework.size());
    seen_.resize(framework.size());
    static_cast<void>(level_of(0));  // says at once if its type holds no levels
}

LevelColumn& LongReader::level_of(std::uint32_t competence) {
    auto& column = levels_[competence];
    if (!column)
        column.emplace((*framework_)[competence], stream_.names().at(columns_.level),
                       stream_.column(columns_.level), options_);
    return *column;
}

bool LongReader::read_next() {
    const py::gil_scoped_release released;
    ArrowBatch batch;
    if (!stream_.next(batch)) {
        problems_.report();
        return false;
    }
    read(batch.array);
    if (problems_.full())
        problems_.report();
    rows_ += static_cast<std::size_t>(batch.array.length);
    return true;
}

void LongReader::read(const ArrowArray& batch) {
    const auto ids = id_->cells(*batch.children[columns_.candidate], batch.offset);
    batch_ = &batch;
    begun_.assign(levels_.size(), false);
    level_cells_.emplace(stream_.column(columns_.level).format, *batch.children[columns_.level],
                         batch.offset);
    candidates_.begin(ids);
    competence_->begin(*batch.children[columns_.competence], batch.offset);
    evidence_->begin(batch);
    const auto length = static_cast<std::size_t>(batch.length);
    for (std::size_t i = 0; i < length && !problems_.full(); ++i) {
        const auto candidate = candidates_.find(ids, i);
        if (!candidate) {
            problems_.add(rows_ + i, id_->name(), ids.fault_at(i));
            continue;
        }
        if (const std::size_t needed = candidates_.size() * levels_.size(); matrix_.size() < needed)
            matrix_.resize(needed, unknown_byte);
        read_row(i, *candidate);
    }
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

void LongReader::read_row(std::size_t i, std::uint32_t candidate) {
    const std::uint32_t competence = competence_->find(i);
    switch (competence) {
        case CompetenceColumn::left_aside:
            return;
        case CompetenceColumn::missing:
            if (states_level(i) || evidence_->any(i))
                problems_.add(rows_ + i, competence_->name(),
                              "the competence is missing, but the row states a level or evidence");
            return;
        case CompetenceColumn::wrong:
            return problems_.add(rows_ + i, competence_->name(), competence_->fault_at(i));
        default:
            break;
    }
    seen_[competence] = true;
    take_level(i, candidate, competence);
    if (!evidence_->any(i))
        return;
    if (auto evidence = evidence_->read(i, rows_ + i, problems_))
        evidence_of_[candidate][competence].push_back(std::move(*evidence));
}

void LongReader::take_level(std::size_t i, std::uint32_t candidate, std::uint32_t competence) {
    LevelColumn& column = level_of(competence);
    if (!begun_[competence]) {
        column.begin(*batch_->children[columns_.level], batch_->offset);
        begun_[competence] = true;
    }
    const std::uint8_t code = column.code(i);
    if (code == unknown_byte)
        return;
    const auto refuse = [&](const std::string& what) {
        problems_.add(rows_ + i, column.name(), what);
    };
    if (code == refused_byte)
        return refuse(column.fault_at(i));
    std::uint8_t& level = matrix_[candidate * levels_.size() + competence];
    if (level != unknown_byte && level != code)
        return refuse(std::to_string(code) + ", but an earlier row says " + std::to_string(level));
    level = code;
}

}  // namespace herne::python
