# SPDX-License-Identifier: BSL-1.0
"""Pictures of rankings, reasons, profiles, weights and how sure all that is, on matplotlib.

Every function takes an `ax` or makes one, returns it, shows nothing, and leaves `rcParams` as they
are. Texts and numbers are English or German (`lang='de'`). Colours can be told apart by
colour-blind people and in grey, and follow a dark background. What is unknown is hatched, never
drawn as zero; verdicts have a sign besides their words, and legends name what occurs. Given the
job, a picture shows its title. New axes are as large as what they hold; on axes of yours everything
is set into the room that they have, smaller if need be. `alt(ax)` says in words what a picture
shows; `save` puts that into the file, which has the same bytes every time.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> ax = herne.plot.ranking(herne.rank(pool, job, top=3), job)
>>> print(*herne.plot.alt(ax).splitlines()[:5], sep="\\n")
Ranking: 16/0107 AI coordinator (f/m/d), specialist post. Points of 2000 by candidate.
1. B-005: 1620, met
2. B-018: 1488, met
3. B-006: 1355, met
51 more stand in the ranking and are not shown.
"""

from .._extras import require

require("matplotlib", "plot")

from ._acceptability import acceptability  # noqa: E402
from ._assignment import assignment  # noqa: E402
from ._distribution import distribution  # noqa: E402
from ._files import alt, save  # noqa: E402
from ._gap_map import gap_map  # noqa: E402
from ._order import robust_order  # noqa: E402
from ._places import place_intervals  # noqa: E402
from ._points_map import points_map  # noqa: E402
from ._profile import profile  # noqa: E402
from ._radar import radar  # noqa: E402
from ._ranking import ranking  # noqa: E402
from ._stability import stability  # noqa: E402
from ._steps import steps  # noqa: E402
from ._tandem import tandem  # noqa: E402
from ._teams import team_coverage  # noqa: E402
from ._waterfall import waterfall  # noqa: E402
from ._weights import weights  # noqa: E402

__all__ = [
    "acceptability",
    "alt",
    "assignment",
    "distribution",
    "gap_map",
    "place_intervals",
    "points_map",
    "profile",
    "radar",
    "ranking",
    "robust_order",
    "save",
    "stability",
    "steps",
    "tandem",
    "team_coverage",
    "waterfall",
    "weights",
]
