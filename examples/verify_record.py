# SPDX-License-Identifier: BSL-1.0
"""Verifies the record of a selection without herne: python verify_record.py JOURNAL."""

import hashlib
import json
import pathlib
import sys


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


journal, personal = (pathlib.Path(sys.argv[1] + end).read_bytes() for end in ("", ".personal"))
kept = {sha256(line) for line in personal.split(b"\n")}
*lines, rest = journal.split(b"\n")
entries, before = [], "0" * 64
for number, line in enumerate(lines, 1):
    body, _, end = line.rpartition(b',"digest":"')
    if end != sha256(body).encode() + b'"}' or json.loads(line)["before"] != before:
        sys.exit(f"entry {number} does not fit")
    entries.append(json.loads(line))
    before = entries[-1]["digest"]
erasures = [entry["content"]["parts"] for entry in entries if entry["kind"] == "erased"]
erased = {(part["entry"], part["part"]) for parts in erasures for part in parts}
for number, entry in enumerate(entries, 1):
    for part, digest in enumerate(entry["personal"]):
        if digest not in kept and (number, part) not in erased:
            sys.exit(f"entry {number}: what it says of people is not what was written")
if rest:
    sys.exit(f"entry {len(entries) + 1} was not written to its end")
print(f"{len(entries)} entries, the last one is {before}")
