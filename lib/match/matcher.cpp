// SPDX-License-Identifier: BSL-1.0
#include <herne/job/competence_positions.hpp>
#include <herne/match/matcher.hpp>

#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// The order in which a matcher keeps the competences of its scorecard: those that the formula
/// names first, so that a verdict reads what lies in a row.
class RowOrder {
public:
    explicit RowOrder(std::size_t count) : places_(count, count) {}

    /// Returns the place of the scorecard's competence at `c`: the next one, if it has none yet.
    std::size_t place(std::size_t c) {
        if (places_[c] == places_.size()) {
            places_[c] = order_.size();
            order_.push_back(c);
        }
        return places_[c];
    }
    /// Returns the scorecard's competences that have a place, in this order.
    [[nodiscard]] const std::vector<std::size_t>& order() const noexcept { return order_; }

private:
    std::vector<std::size_t> places_;
    std::vector<std::size_t> order_;
};

/// Returns a number of a formula, which has at most 256 clauses.
template <class Number>
std::uint16_t narrow(Number number) noexcept {
    return static_cast<std::uint16_t>(number);
}

}  // namespace

Matcher::Matcher(Scorecard scorecard, Framework framework)
    : scorecard_{std::move(scorecard)}, framework_{std::move(framework)} {
    const auto positions =
        detail::positions(scorecard_.competences(), framework_, "the matcher's framework");
    RowOrder rows{positions.size()};
    for (const auto& node : scorecard_.formula()) {
        const std::size_t row = node.kind == Clause::Kind::level ? rows.place(node.competence) : 0;
        formula_.push_back({node.kind, narrow(row), narrow(node.level), narrow(node.n),
                            narrow(node.parts), narrow(node.size)});
    }
    formula_rows_ = rows.order().size();
    for (std::size_t c = 0; c < positions.size(); ++c)
        rows.place(c);
    rows_.reserve(positions.size());
    for (const std::size_t c : rows.order())
        add_row(c, positions[c]);
}

void Matcher::add_row(std::size_t c, std::size_t index) {
    const auto table = scorecard_.points(c);
    Row row{{}, &framework_[index], index};
    for (std::size_t code = 0; code < codes; ++code)
        row.points[code] = code < table.size() ? table[code] : -1;
    row.points[unknown] = table.back();
    rows_.push_back(row);
}

}  // namespace herne::inline HERNE_ABI
