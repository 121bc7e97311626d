# SPDX-License-Identifier: BSL-1.0
"""A table of a PostgreSQL server, read through ADBC; the server is started and stopped here."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import herne

CANDIDATES = 100_000
pytestmark = pytest.mark.full


def programs() -> Path:
    """The folder of Debian's PostgreSQL server, whichever version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("there is no PostgreSQL server; Debian's package is postgresql")
    return found[-1].parent


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server of our own, reached through a socket in its folder."""
    bin_folder = programs()
    # The server refuses to run as root; Debian's package brings a user for it.
    own = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="herne-"))
    try:
        if own:
            shutil.chown(folder, "postgres")

        def run(program: str, *arguments: str) -> None:
            subprocess.run(
                [*own, str(bin_folder / program), *arguments],
                check=True,
                stdout=subprocess.DEVNULL,
                cwd="/",
            )

        run("initdb", "-D", f"{folder}/data", "-U", "herne", "-A", "trust", "--no-sync")
        options = f"-c listen_addresses='' -k {folder} -F"
        log = f"{folder}/log"
        run("pg_ctl", "-D", f"{folder}/data", "-w", "-l", log, "-o", options, "start")
        try:
            yield f"postgresql:///postgres?host={folder}&user=herne"
        finally:
            run("pg_ctl", "-D", f"{folder}/data", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_a_table_is_read_batch_by_batch(server: str, small: herne.Framework) -> None:
    dbapi = pytest.importorskip("adbc_driver_postgresql.dbapi")
    with dbapi.connect(server) as connection, connection.cursor() as cursor:
        cursor.execute(
            f"""
            create table staff as
            select 'P-' || n as who,
                   (n % 5)::smallint as x,
                   case when n % 7 = 0 then null else n % 4 end as y,
                   (array['some', 'full'])[1 + n % 2] as z
            from generate_series(1, {CANDIDATES}) as n
            """
        )
        cursor.execute("select who, x, y, z from staff order by who")
        pool = herne.Pool.from_frame(cursor.fetch_record_batch(), small, id="who")
    assert len(pool) == CANDIDATES
    for number in (1, 7, 28, 99_999):
        expected = (number % 5, None if number % 7 == 0 else number % 4, 1 + number % 2)
        assert tuple(pool[f"P-{number}"].levels) == expected


def test_a_table_goes_to_files_batch_by_batch(
    server: str, small: herne.Framework, tmp_path: Path
) -> None:
    dbapi = pytest.importorskip("adbc_driver_postgresql.dbapi")
    staff = f"""
        select 'P-' || n as who, (n % 5)::smallint as x, (n % 4)::smallint as y,
               (array['some', 'full'])[1 + n % 2] as z
        from generate_series(1, {CANDIDATES}) as n
    """
    with dbapi.connect(server) as connection, connection.cursor() as cursor:
        # Small answers, so that there are several batches.
        cursor.adbc_statement.set_options(**{"adbc.postgresql.batch_size_hint_bytes": "400000"})
        cursor.execute(staff)
        herne.save_shards(
            (
                herne.Pool.from_frame(batch, small, id="who")
                for batch in cursor.fetch_record_batch()
            ),
            tmp_path / "shards",
        )
        cursor.execute(staff)
        pool = herne.Pool.from_frame(cursor.fetch_record_batch(), small, id="who")
    pool.save(tmp_path / "staff.herne")
    shards = herne.open_shards(tmp_path / "shards", verify="all")
    assert shards.candidates == len(pool) == CANDIDATES
    assert len(shards) > 1
    scorecard = herne.Scorecard(small, {"x": [0, 1, 2, 3, 4], "z": [0, 5, 9]})
    opened = herne.open_pool(tmp_path / "staff.herne")
    assert opened == pool
    assert herne.rank(shards, scorecard, top=9) == herne.rank(opened, scorecard, top=9)
