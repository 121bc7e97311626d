# SPDX-License-Identifier: BSL-1.0
"""Checks the JSON Schemas of lib/io/schema against the shipped files and against samples.

Usage: schema_check.py SOURCE_DIR [SAMPLES_DIR]

SAMPLES_DIR/accepted holds documents that herne wrote or reads, SAMPLES_DIR/rejected malformed ones
that a schema can refuse. The name of a sample starts with the name of its schema.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator


def load(path):
    with path.open(encoding="utf-8") as file:
        return json.load(file)


def load_validators(folder):
    validators = {}
    for path in sorted(folder.glob("*.schema.json")):
        schema = load(path)
        Draft202012Validator.check_schema(schema)
        validators[path.name.removesuffix(".schema.json")] = Draft202012Validator(schema)
    return validators


def complaint(validator, document):
    error = next(validator.iter_errors(document), None)
    return None if error is None else f"{error.json_path}: {error.message[:200]}"


def shipped_documents(data):
    for path in sorted(data.rglob("*.json")):
        document = load(path)
        kind = str(document.get("format", "")).removeprefix("herne-")
        yield path, kind, document


def sample_documents(folder):
    for path in sorted(folder.glob("*.json")):
        yield path, path.name.rsplit("-", 1)[0].replace("_", "-"), load(path)


def check(source, samples):
    validators = load_validators(source / "lib" / "io" / "schema")
    expected = ["comparison", "explanation", "framework", "job-profile", "profiles", "ranking"]
    expected += ["place-intervals", "open-questions", "weight-samples", "acceptability"]
    expected += ["robust-order", "stability", "least-shift", "raise-plan", "nearest", "what-if"]
    expected += ["job-ranking", "assignment", "tandems", "tandem-explanation"]
    expected += ["team-profile", "team-completion", "team-coverage", "smallest-team"]
    expected += ["panel", "panel-report", "record-entry", "record-part"]
    expected += ["record-verification", "record-replay", "record-due"]
    problems = [f"there is no schema for {kind}" for kind in expected if kind not in validators]
    counts = {"shipped": 0, "accepted": 0, "rejected": 0}
    sources = [("shipped", shipped_documents(source / "examples" / "data"))]
    if samples:
        sources += [
            (verdict, sample_documents(samples / verdict)) for verdict in ("accepted", "rejected")
        ]
    for verdict, documents in sources:
        for path, kind, document in documents:
            counts[verdict] += 1
            if kind not in validators:
                problems.append(f"{path}: no schema for {kind!r}")
                continue
            found = complaint(validators[kind], document)
            if verdict == "rejected" and found is None:
                problems.append(f"{path}: the schema accepts what herne refuses")
            elif verdict != "rejected" and found is not None:
                problems.append(f"{path}: {found}")
    problems += [
        f"there are no {verdict} documents" for verdict, _ in sources if counts[verdict] == 0
    ]
    return validators, counts, problems


def main():
    source = pathlib.Path(sys.argv[1])
    samples = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    validators, counts, problems = check(source, samples)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(
        f"{len(validators)} schemas; accepted: {counts['shipped']} shipped files, {counts['accepted']} samples; "
        f"rejected: {counts['rejected']} samples; {len(problems)} problems"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
