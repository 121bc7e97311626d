# SPDX-License-Identifier: BSL-1.0
"""Data frames in and out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herne

from .strategies import frameworks, levels_for

IDS = ["ada", "bob", "cleo"]


def columns_of(levels: npt.NDArray[np.uint8], framework: herne.Framework) -> dict[str, list[Any]]:
    return {
        competence.id: [None if level == 255 else int(level) for level in levels[:, position]]
        for position, competence in enumerate(framework)
    }


def make_frame(kind: str, columns: dict[str, list[Any]]) -> Any:
    if kind == "pandas":
        return pd.DataFrame(columns, dtype=object)
    if kind == "pandas nullable":
        return pd.DataFrame(columns).convert_dtypes()
    if kind == "pandas float":
        return pd.DataFrame({n: pd.Series(v, dtype="float64") for n, v in columns.items()})
    if kind == "pandas arrow":
        return pa.table({n: pa.array(v, pa.int16()) for n, v in columns.items()}).to_pandas(
            types_mapper=pd.ArrowDtype
        )
    if kind == "polars u8":
        return pl.DataFrame(columns, schema={name: pl.UInt8 for name in columns})
    if kind == "polars i64":
        return pl.DataFrame(columns, schema={name: pl.Int64 for name in columns})
    if kind == "polars f32":
        return pl.DataFrame(columns, schema={name: pl.Float32 for name in columns})
    if kind == "polars lazy":
        return pl.LazyFrame(columns, schema={name: pl.UInt8 for name in columns})
    if kind == "pyarrow chunks":
        table = pa.table({n: pa.array(v, pa.uint8()) for n, v in columns.items()})
        return pa.concat_tables([table.slice(0, 5), table.slice(5, 7), table.slice(12)])
    if kind == "mapping":
        return {
            n: np.ma.MaskedArray([0 if c is None else c for c in v], [c is None for c in v])
            for n, v in columns.items()
        }
    raise ValueError(kind)


KINDS = [
    "pandas", "pandas nullable", "pandas float", "pandas arrow", "polars u8", "polars i64",
    "polars f32", "polars lazy", "pyarrow chunks", "mapping",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), framework=frameworks())
def test_a_frame_is_its_levels(kind: str, data: st.DataObject, framework: herne.Framework) -> None:
    levels = data.draw(levels_for(framework))
    pool = herne.Pool.from_frame(make_frame(kind, columns_of(levels, framework)), framework)
    assert pool.levels().tolist() == levels.tolist()


def outcome(frame: pl.DataFrame, framework: herne.Framework, unknown: int | None) -> object:
    """What becomes of a frame: levels and provided columns, or what is wrong."""
    try:
        pool = herne.Pool.from_frame(frame, framework, unknown=unknown)
    except herne.InvalidFile as error:
        return error.problems
    return pool.levels().tolist()


@pytest.mark.filterwarnings("ignore:.*no column")
@given(
    columns=st.lists(
        st.tuples(
            st.sampled_from([pl.UInt8, pl.Int16]),
            st.lists(st.sampled_from([0, 1, 2, 2, 2, 3, 255, None]), min_size=300, max_size=300),
            st.booleans(),
        ),
        min_size=1,
        max_size=3,
    ),
    unknown=st.sampled_from([None, 255, 3]),
)
def test_bytes_are_read_as_wider_numbers_are(
    columns: list[tuple[Any, list[int | None], bool]], unknown: int | None, small: herne.Framework
) -> None:
    data = {
        competence.id: pl.Series([1 if tame else cell for cell in cells], dtype=kind)
        for competence, (kind, cells, tame) in zip(small, columns, strict=False)
    }
    frame = pl.DataFrame(data)
    wide = frame.select(pl.all().cast(pl.Int64))
    assert outcome(frame, small, unknown) == outcome(wide, small, unknown)


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_labels_codes_and_categories(library: str, small: herne.Framework) -> None:
    columns = {"who": IDS, "x": ["a", None, "d"], "y": ["mid", "3", ""], "z": ["full", "?", "0"]}
    frame: Any = pd.DataFrame(columns).astype({"x": "category", "y": "string"})
    if library == "polars":
        frame = pl.DataFrame(columns).with_columns(pl.col("x").cast(pl.Categorical))
    elif library == "pyarrow":
        frame = pa.table(columns).set_column(1, "x", pa.array(columns["x"]).dictionary_encode())
    pool = herne.Pool.from_frame(frame, small, id="who", unknown_words=["?"])
    assert pool.ids == IDS
    assert pool.levels().tolist() == [[1, 2, 2], [255, 3, 255], [4, 255, 0]]


def test_every_kind_of_missing_is_unknown(small: herne.Framework) -> None:
    x = np.empty(4, dtype=object)
    x[:] = [None, float("nan"), pd.NA, 2]
    frame = pd.DataFrame({"x": x, "y": [np.nan, 1, 2, 3], "z": pd.array([1, None, 2, 0], "Int8")})
    pool = herne.Pool.from_frame(frame, small)
    assert pool.levels().tolist() == [[255, 255, 1], [255, 1, 255], [255, 2, 2], [2, 3, 0]]


def test_truth_values_are_none_or_first_level(small: herne.Framework) -> None:
    frame = pl.DataFrame({"x": [True, False, None], "y": [0, 1, 2], "z": [0, 1, 2]})
    assert herne.Pool.from_frame(frame, small).levels()[:, 0].tolist() == [1, 0, 255]


def test_columns_by_mapping_and_by_choice(small: herne.Framework) -> None:
    frame = pl.DataFrame({"Xen": [1], "y": [2], "age": [40], "z": [1]})
    mapping = {"Xen": "own/x", "y": "y", "z": "z"}
    assert herne.Pool.from_frame(frame, small, columns=mapping).levels().tolist() == [[1, 2, 1]]
    with pytest.warns(herne.MissingCompetenceWarning, match="no column for own/x: unknown"):
        pool = herne.Pool.from_frame(frame, small, columns=["y", "z"])
    assert pool.levels().tolist() == [[255, 2, 1]]
    assert not pool.provided("x")


def test_a_stray_column_is_an_error_with_the_nearest_id(small: herne.Framework) -> None:
    frame = pl.DataFrame({"own/xx": [1], "y": [1], "z": [1], "age": [3]})
    with pytest.raises(ValueError, match=r"'own/xx'.*nearest known one is 'own/x'") as caught:
        herne.Pool.from_frame(frame, small, ignore=["age"])
    assert "age" not in str(caught.value)
    with pytest.raises(ValueError, match="there is no column 'sex'"):
        herne.Pool.from_frame(frame, small, ignore=["age", "own/xx", "sex"])
    with pytest.raises(ValueError, match="own/x already"):
        herne.Pool.from_frame(pl.DataFrame({"x": [1], "own/x": [1]}), small)
    with pytest.raises(KeyError, match="no column 'who'"):
        herne.Pool.from_frame(frame, small, id="who")


def test_bad_cells_are_named_up_to_twenty(small: herne.Framework) -> None:
    frame = pl.DataFrame({"x": [9] * 15 + [1], "y": ["high"] * 15 + ["hgih"], "z": [0.5] * 16})
    with pytest.raises(herne.InvalidFile) as caught:
        herne.Pool.from_frame(frame, small)
    problems = caught.value.problems
    assert len(problems) == 20
    assert problems[0] == (
        "row 0 (counted from 0), column 'x'", "9 is not a level of its scale, 0..4"
    )  # fmt: skip
    assert str(caught.value).endswith("more")


@pytest.mark.parametrize(
    ("cells", "allowed"),
    [
        ([-1], "-1 is not"),
        ([256], "256 is not"),
        ([2**40], "is not"),
        ([float("inf")], "inf is not"),
        ([2.5], "2.5 is not"),
        (["2.5"], "2.5"),
        (["é"], "é"),
        ([True, 5], "5 is not"),
        ([object()], "object"),
        ([b"a"], ""),
        ([[1]], ""),
    ],
)
def test_a_bad_cell_says_what_is_allowed(
    cells: list[Any], allowed: str, small: herne.Framework
) -> None:
    x = np.empty(len(cells), dtype=object)
    x[:] = cells
    columns = {"x": x, "y": [0] * len(cells), "z": [0] * len(cells)}
    with pytest.raises(ValueError, match="column 'x'") as caught:
        herne.Pool.from_frame(pd.DataFrame(columns), small)
    assert allowed in str(caught.value)


@pytest.mark.parametrize(
    "values",
    [pl.Series([[1]]), pl.Series(["2020-01-01"]).str.to_date(), pl.Series([{"a": 1}])],
)
def test_a_type_that_holds_no_levels_is_refused(values: pl.Series, small: herne.Framework) -> None:
    with pytest.raises(ValueError, match="holds no levels"):
        herne.Pool.from_frame(pl.DataFrame({"x": values, "y": [1], "z": [1]}), small)


def test_ids_of_every_kind(small: herne.Framework) -> None:
    levels = {"x": [1, 2], "y": [1, 2], "z": [1, 2]}
    for ids in (["b", "ä"], [7, 3], [2**63, 0]):
        frame = pl.DataFrame({"id": ids} | levels)
        for kind in (frame, frame.to_arrow(), frame.to_pandas(), frame.to_pandas().set_index("id")):
            assert herne.Pool.from_frame(kind, small, id="id").ids == ids
    for bad, words in (([1, None], "missing"), ([-1, 2], "negative"), (["a", ""], "empty"),
                       (["a", "a"], "twice"), ([1.5, 2.0], "holds no ids")):  # fmt: skip
        with pytest.raises(ValueError, match=words):
            herne.Pool.from_frame(pl.DataFrame({"id": bad} | levels), small, id="id")


def test_long_form(small: herne.Framework) -> None:
    columns: dict[str, list[Any]] = {
        "candidate": ["ada", "ada", "bob", "bob", "cleo"],
        "competence": ["x", "y", "x", "x", None],
        "level": ["b", 3, 4, 4, None],
        "what": [None, "course", None, None, None],
    }
    for frame in (pd.DataFrame(columns), pl.DataFrame(columns, strict=False)):
        with pytest.warns(herne.MissingCompetenceWarning, match="own/z"):
            pool = herne.Pool.from_frame(frame, small, layout="long")
        assert pool.ids == IDS
        assert pool.levels().tolist() == [[2, 3, 255], [4, 255, 255], [255, 255, 255]]
        assert pool["ada"].evidence["own/y"][0].what == "course"
    columns["level"][3] = 3
    with pytest.raises(ValueError, match=r"row 3.*an earlier row says 4"):
        herne.Pool.from_frame(pd.DataFrame(columns), small, layout="long")


def test_what_is_no_frame_is_refused(small: herne.Framework) -> None:
    for nothing in (None, 3, "x", [1, 2], object()):
        with pytest.raises(TypeError, match="a data frame or an Arrow stream is needed"):
            herne.Pool.from_frame(nothing, small)
    with pytest.raises(ValueError, match="stands twice"):
        herne.Pool.from_frame(pd.DataFrame([[1, 2]], columns=["x", "x"]), small)


def test_a_closed_table_is_an_error(small: herne.Framework) -> None:
    database = duckdb.connect()
    database.execute("create table t as select 1 as x, 1 as y, 1 as z")
    table = database.table("t")
    database.close()
    with pytest.raises((duckdb.Error, RuntimeError)):
        herne.Pool.from_frame(table, small)
    read = pl.DataFrame({"x": [1], "y": [1], "z": [1]}).__arrow_c_stream__()

    class Once:
        def __arrow_c_stream__(self) -> object:
            return read

    assert len(herne.Pool.from_frame(Once(), small)) == 1
    with pytest.raises(ValueError, match="was read before"):
        herne.Pool.from_frame(Once(), small)


@pytest.mark.parametrize("capsule", [None, 3, "x", object()])
def test_a_stream_that_is_none_is_refused(capsule: Any, small: herne.Framework) -> None:
    class Wrong:
        def __arrow_c_stream__(self) -> object:
            return capsule

    with pytest.raises(TypeError, match="no capsule"):
        herne.Pool.from_frame(Wrong(), small)


def test_a_stream_that_fails_says_so(small: herne.Framework) -> None:
    schema = pa.schema([("x", pa.uint8()), ("y", pa.uint8()), ("z", pa.uint8())])

    def batches() -> Any:
        yield pa.record_batch({"x": [1], "y": [1], "z": [1]}, schema=schema)
        raise OSError("the disk is gone")

    reader = pa.RecordBatchReader.from_batches(schema, batches())
    with pytest.raises(RuntimeError, match="the disk is gone"):
        herne.Pool.from_frame(reader, small)


def test_a_million_applicants_from_duckdb(small: herne.Framework, tmp_path: Path) -> None:
    with duckdb.connect(tmp_path / "applicants.db") as database:
        database.execute(
            """create table applicants as select
            'A-' || range::varchar as id, (range % 5)::utinyint as x,
            case when range % 7 = 0 then null else (range % 4)::integer end as y,
            (['some', 'full', ''])[1 + range % 3] as z from range(1000000)"""
        )
        database.table("applicants").write_parquet(str(tmp_path / "applicants.parquet"))
        pool = herne.Pool.from_frame(database.table("applicants"), small, id="id")
    rows = np.arange(1_000_000)
    assert len(pool) == 1_000_000
    assert pool.id(999_999) == "A-999999"
    levels = pool.levels()
    assert (levels[:, 0] == rows % 5).all()
    assert (levels[:, 1] == np.where(rows % 7 == 0, 255, rows % 4)).all()
    assert (levels[:, 2] == np.array([1, 2, 255])[rows % 3]).all()
    batches = pq.ParquetFile(tmp_path / "applicants.parquet").iter_batches(10_000)
    schema = pq.read_schema(tmp_path / "applicants.parquet")
    stream = pa.RecordBatchReader.from_batches(schema, batches)
    assert (herne.Pool.from_frame(stream, small, id="id").levels() == levels).all()
    table = pl.read_parquet(tmp_path / "applicants.parquet")
    assert herne.Pool.from_frame(table, small, id="id") == pool


def test_rankings_go_out_to_everybody(pool: herne.Pool, job: herne.JobProfile) -> None:
    ranking = herne.rank(pool, job)
    names = ["place", "id", "points", "max_points", "score", "worst", "best", "verdict", "tied"]
    clauses = [clause.id for clause in ranking.clauses]
    rows = [
        (
            *(getattr(entry, name) for name in names),
            "; ".join(clauses[position] for position in entry.open),
            True,
        )
        for entry in ranking
    ]
    frame = ranking.to_pandas()
    assert list(frame.columns) == [*names, "open", "listed"]
    assert frame["verdict"].cat.ordered
    assert list(frame["verdict"].cat.categories) == list(herne.VERDICTS)
    assert list(frame.itertuples(index=False, name=None)) == rows
    assert ranking.to_polars().rows() == rows
    assert [tuple(row.values()) for row in ranking.to_arrow().to_pylist()] == rows
    assert pl.DataFrame(ranking)["id"].to_list() == [entry.id for entry in ranking]
    highest = duckdb.sql("select max(points) from ranking")
    assert highest is not None
    assert highest.fetchall() == [(1620,)]


def test_left_out_only_on_request_and_marked(pool: herne.Pool, job: herne.JobProfile) -> None:
    ranking = herne.rank(pool, job)
    frame = ranking.to_polars(left_out=True)
    assert len(frame) == len(ranking) + 18
    out = frame.filter(pl.col("verdict") == "ineligible")
    assert out["id"].to_list() == [entry.id for entry in ranking.left_out]
    assert out["place"].null_count() == out["points"].null_count() == 18
    assert "ineligible" not in set(ranking.to_polars()["verdict"])


def test_who_was_asked_for_follows_the_list(pool: herne.Pool, job: herne.JobProfile) -> None:
    ranking = herne.rank(pool, job, top=2, also=["B-005", "B-038", "B-020"])
    also = {entry.id: entry for entry in ranking.also}
    assert also["B-020"].verdict == "ineligible"
    for frame in (ranking.to_polars(), pl.DataFrame(ranking.to_pandas())):
        assert frame["id"].to_list() == ["B-005", "B-018", "B-038", "B-020"]
        assert frame["listed"].to_list() == [True, True, False, False]
        assert frame["place"].to_list() == [1, 2, also["B-038"].place, None]
        assert frame["points"].to_list()[2:] == [also["B-038"].points, also["B-020"].points]
    both = ranking.to_polars(left_out=True)
    assert len(both) == 3 + 18
    assert sorted(both.filter(verdict="ineligible")["id"]) == [e.id for e in ranking.left_out]
    assert not both["listed"][3:].any()
    lines = ranking.to_csv().splitlines()
    assert lines[0].endswith(",tied,open,listed")
    assert [line.split(",")[1] for line in lines[1:]] == ["B-005", "B-018", "B-038", "B-020"]
    assert lines[4].startswith(",B-020,")


def test_what_is_open_stands_in_every_table(pool: herne.Pool, job: herne.JobProfile) -> None:
    ranking = herne.rank(pool, job)
    told = {one.id: one.clauses for one in ranking.open}
    assert len(told) == ranking.counts.undecided == 20
    assert told == {entry.id: entry.open for entry in ranking if entry.verdict == "undecided"}
    names = {id: "; ".join(ranking.clauses[p].id for p in open) for id, open in told.items()}
    frame = ranking.to_pandas()
    assert dict(frame[frame["open"] != ""][["id", "open"]].itertuples(index=False)) == names
    assert set(ranking.to_arrow()["open"].to_pylist()) == {"", *names.values()}
    for id, clauses in told.items():
        reasons = [r.id for r in herne.explain(pool[id], job).reasons if r.verdict == "undecided"]
        assert reasons == [ranking.clauses[position].id for position in clauses]
    assert herne.Ranking.from_json(ranking.to_json()) == ranking
    assert '"open": []' not in ranking.to_json()


def test_pools_go_out_and_come_back(pool: herne.Pool) -> None:
    for frame in (pool.to_pandas(), pool.to_polars(), pool.to_arrow(), pool):
        assert herne.Pool.from_frame(frame, pool.framework, id="id") == pool


def test_number_ids_and_empty_rankings_go_out(
    small: herne.Framework, worked: herne.JobProfile
) -> None:
    pool = herne.Pool.from_levels(np.zeros((0, 3)), small)
    ranking = herne.rank(pool, worked)
    assert len(ranking.to_pandas()) == len(ranking.to_polars()) == len(ranking.to_arrow()) == 0
    two = herne.Pool.from_levels([[1, 1, 1], [2, 2, 2]], small, [2**64 - 1, 5])
    assert herne.rank(two, worked).to_polars()["id"].to_list() == [5, 2**64 - 1]


@pytest.mark.parametrize(
    ("module", "extra", "method"),
    [
        ("pandas", "pandas", "to_pandas"),
        ("polars", "polars", "to_polars"),
        ("pyarrow", "arrow", "to_arrow"),
    ],
)
def test_a_missing_extra_is_named(
    module: str, extra: str, method: str, pool: herne.Pool, job: herne.JobProfile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=rf"herne\[{extra}\]"):
        getattr(herne.rank(pool, job), method)()
