// SPDX-License-Identifier: BSL-1.0
#include "interruptible_scan.hpp"
#include "record.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

FormatData onet_folder(const std::filesystem::path& folder, std::string edition,
                       std::optional<Binning> binning) {
    return run_interruptibly([=] {
        return load_onet(folder,
                         {.edition = edition, .binning = binning ? *binning : onet_binning()});
    });
}

}  // namespace

void register_onet(py::module_& module) {
    module.def("onet_binning", &onet_binning, R"(Return the binning of `load_onet`.

Returns
-------
Binning
    The level scale of O*NET, 0 to 7, in three levels, from 1.5, 3.5 and 5.5 on.

Examples
--------
>>> herne.onet_binning().level_between(4, 5)
2
)");
    module.def("load_onet", &onet_folder, "folder"_a, py::kw_only(), "edition"_a = "29.3",
               "binning"_a = std::nullopt,
               R"(Return what the text files of the O*NET database in a folder hold.

Elements become competences, occupations candidates and job profiles. A level is unknown if O*NET
recommends to suppress it, or if a cut point lies between its published bounds, which stand in its
evidence.

Parameters
----------
folder
    Holds one at least of Abilities.txt, Skills.txt, Knowledge.txt and Work Activities.txt, and
    Occupation Data.txt for titles.
edition
    Edition of the database, which becomes the framework's.
binning
    Which value of the level scale, 0 to 7, gives which level; by default `onet_binning()`.

Returns
-------
FormatData
    `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.

Raises
------
ValueError
    If a file is malformed (up to 20 problems are listed by file, row and column), or the binning
    does not take all values from 0 to 7.
OSError
    If a file cannot be read.

Examples
--------
>>> onet = herne.load_onet("examples/data/onet")
>>> onet
<FormatData: 68 competences, 20 jobs, 20 candidates>
>>> herne.rank(onet.pool, onet.jobs[8], top=2)[1].id
'15-2031.00'
>>> onet.dropped[0].count, onet.dropped[0].what
(398, 'a level with a cut point between its bounds is unknown')
)");
}

}  // namespace herne::python
