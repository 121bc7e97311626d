# SPDX-License-Identifier: BSL-1.0
"""One verb of the command: what its help says besides its arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ._output import Output

__all__ = ["EXIT_STATUS", "LOOKED_UP", "verb"]

#: What the command ends with.
EXIT_STATUS = """\
exit status:
  0    fine
  1    a file is not valid or damaged, an id is unknown, lint found something, no raises reach the
       goal, a team does not cover what it needs, somebody still reads what was erased, or a record
       does not fit, has findings or is not replayed the same
  2    the command line is wrong
  3    a file cannot be read or written, or a library that it takes is not installed
  4    a fault of herne itself
  130  interrupted
  141  nobody reads the output any more
"""

#: How files are read.
LOOKED_UP = """\
A job profile names its frameworks by id and edition. They are looked up in the files that
--framework gives, then beside the job file and in ../frameworks.

APPLICANTS is a CSV file, wide (a row a candidate) or long (a row a level), a workbook (.xlsx), a
JSON file of profiles, a Parquet file, a pool file (`herne pool build`), or - for CSV from standard
input. An empty cell is unknown, not zero.

"""


def verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace, Output], int],
    text: str,
    more: str = LOOKED_UP,
) -> argparse.ArgumentParser:
    """Add a verb, which `run` runs, and return it for its arguments."""
    result = verbs.add_parser(
        name,
        help=text,
        description=text[:1].upper() + text[1:] + ".",
        epilog=more + EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    result.set_defaults(run=run)
    return result
