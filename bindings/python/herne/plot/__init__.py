# SPDX-License-Identifier: BSL-1.0
"""Pictures of rankings, reasons, profiles and weights, on matplotlib.

Every function takes an `ax` or makes one, returns it, shows nothing, and leaves `rcParams` as they
are. Texts are English or German (`lang='de'`). Colours can be told apart by colour-blind people and
in grey. What is unknown is hatched, never drawn as zero. `alt(ax)` says in words what a picture
shows; `save` puts that into the file, which has the same bytes every time.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> ax = herne.plot.ranking(herne.rank(pool, job, top=3))
>>> print(herne.plot.alt(ax))
Ranking: 16/0107. Points of 2000 by candidate.
1. B-005: 1620, met
2. B-018: 1488, met
3. B-006: 1355, met
51 more stand in the ranking and are not shown.
"""

from .._extras import require

require("matplotlib", "plot")

from ._candidates import gap_map, ranking, waterfall  # noqa: E402
from ._profiles import profile, radar  # noqa: E402
from ._style import alt, save  # noqa: E402
from ._totals import distribution, weights  # noqa: E402

__all__ = [
    "alt",
    "distribution",
    "gap_map",
    "profile",
    "radar",
    "ranking",
    "save",
    "waterfall",
    "weights",
]
