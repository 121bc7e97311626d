// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

#include <herne/io/csv.hpp>
#include <herne/procedure/panel.hpp>

#include <string_view>

using namespace herne;

namespace {

/// Looks at what a panel says by each rule, as of a day and of all days.
void use(const Panel& panel) {
    fuzz::require(panel_from_json(to_json(panel), fuzz::languages()) == panel);
    for (const char* day : {"", "2026-03-01"}) {
        const PanelReport report = panel.report(day);
        fuzz::require(result_from_json<PanelReport>(to_json(report)) == report);
        for (const PanelRule rule :
             {PanelRule::consensus, PanelRule::lower_median, PanelRule::least})
            fuzz::require(panel.pool(rule, day).size() == panel.candidates().size());
    }
}

}  // namespace

/// Reads the bytes as a panel, in JSON or CSV; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text(data, size);
    try {
        use(text.starts_with('{') ? panel_from_json(text, fuzz::languages())
                                  : panel_from_csv(text, fuzz::languages()));
    } catch (const invalid_input&) {
    }
    return 0;
}
