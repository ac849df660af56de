"""Imports a made dump and measures speed and memory; see docs/import.md. It is no test: nothing fails.

python tests/bench/import_dump.py [--of wikidata-dump|followthemoney] [--megabytes 200] [--seed 20250101]
    [--compress none|gz|bz2] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

POSTS = 2_000
"""Different offices, spread over the dump; the real one has 137,162."""

PEOPLE_SHARE = 0.01
"""Items with a position held; in the real dump 914,135 of 117,416,494, which is 0.8 %."""

FIRST = "Anna Boris Chen Dana Emil Farah Goran Hana Ivan Jana Kofi Lena Marko Nadia Oleg Petra".split()
LAST = "Abadi Berg Costa Dahl Evans Fischer Garcia Haddad Ito Jensen Kovacs Lund Moreau Novak Okafor Petrov".split()
TITLES = (
    "President,Prime Minister,Minister of Finance,Minister of Defence,Governor,Speaker of the Senate".split(
        ","
    )
)
COUNTRIES = {
    "Q30": "the United States",
    "Q142": "France",
    "Q183": "Germany",
    "Q212": "Ukraine",
    "Q884": "South Korea",
}


def _item(property_: str, number: int) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": number, "id": f"Q{number}"}
    snak = {
        "snaktype": "value",
        "property": property_,
        "datavalue": {"value": value, "type": "wikibase-entityid"},
        "datatype": "wikibase-item",
    }
    return {"mainsnak": snak, "type": "statement", "rank": "normal"}


def _time(property_: str, day: str) -> dict[str, Any]:
    value = {"time": f"+{day}T00:00:00Z", "timezone": 0, "before": 0, "after": 0, "precision": 11}
    return {
        "snaktype": "value",
        "property": property_,
        "datavalue": {"value": value, "type": "time"},
        "datatype": "time",
    }


def _entity(number: int, label: str, claims: dict[str, Any]) -> dict[str, Any]:
    labels = {code: {"language": code, "value": label} for code in ("en", "de", "fr", "es", "it", "nl", "sv")}
    return {
        "type": "item",
        "id": f"Q{number}",
        "labels": labels,
        "descriptions": {code: {"language": code, "value": f"{label} in {code}"} for code in labels},
        "aliases": {},
        "claims": claims,
        "sitelinks": {
            f"{code}wiki": {"site": f"{code}wiki", "title": label, "badges": []} for code in labels
        },
        "lastrevid": number,
        "modified": "2025-09-01T00:00:00Z",
    }


def _person(number: int, chance: random.Random) -> dict[str, Any]:
    held = []
    year = chance.randint(1960, 2020)
    for _ in range(chance.choice((1, 1, 2, 3))):
        statement = _item("P39", 1_000_000 + chance.randrange(POSTS))
        end = year + chance.randint(1, 8)
        statement["qualifiers"] = {
            "P580": [_time("P580", f"{year}-05-07")],
            "P582": [_time("P582", f"{end}-05-06")],
        }
        held.append(statement)
        year = end
    label = f"{chance.choice(FIRST)} {chance.choice(LAST)}-{number}"
    claims = {"P31": [_item("P31", 5)], "P21": [_item("P21", 6581097)], "P39": held}
    return _entity(number, label, claims)


def _post(number: int, chance: random.Random) -> dict[str, Any]:
    country, name = chance.choice(sorted(COUNTRIES.items()))
    label = f"{chance.choice(TITLES)} {number} of {name}"
    return _entity(
        1_000_000 + number,
        label,
        {"P31": [_item("P31", 4164871)], "P1001": [_item("P1001", int(country[1:]))]},
    )


def _filler(number: int, chance: random.Random) -> dict[str, Any]:
    claims = {
        f"P{number}": [_item(f"P{number}", chance.randrange(1, 10**8)) for _ in range(3)]
        for number in range(100, 108)
    }
    return _entity(number, f"Thing number {number}", claims)


def dump_lines(size: int, seed: int) -> Iterator[bytes]:
    """A dump of about a size in bytes: mostly things, some people, every post once."""
    chance = random.Random(seed)
    yield b"[\n"
    written = number = 0
    last = b""
    while written < size:
        number += 1
        if number <= POSTS:
            entity = _post(number - 1, chance)
        elif chance.random() < PEOPLE_SHARE:
            entity = _person(2_000_000 + number, chance)
        else:
            entity = _filler(2_000_000 + number, chance)
        if last:
            yield last + b",\n"
        last = json.dumps(entity, separators=(",", ":")).encode()
        written += len(last) + 2
    yield last + b"\n]\n"


def entity_lines(size: int, seed: int) -> Iterator[bytes]:
    """FollowTheMoney entities of about a size in bytes: every post once, then people with what they held."""
    chance = random.Random(seed)
    countries = ("us", "fr", "de", "ua", "kr")

    def line(id: str, schema: str, **properties: str) -> bytes:
        values = {name: [value] for name, value in properties.items()}
        seen = "2025-09-01T00:00:00"
        return (
            json.dumps({"id": id, "schema": schema, "properties": values, "last_seen": seen}).encode() + b"\n"
        )

    for number in range(POSTS):
        title = f"{chance.choice(TITLES)} {number}"
        yield line(f"post-{number}", "Position", name=title, country=chance.choice(countries))
    written = number = 0
    while written < size:
        number += 1
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}-{number}"
        born = f"{chance.randint(1930, 1980)}-05-06"
        lines = [
            line(f"person-{number}", "Person", name=name, gender="female", birthDate=born, topics="role.pep")
        ]
        year = chance.randint(1990, 2010)
        for _ in range(chance.choice((1, 1, 2, 3))):
            held = {"holder": f"person-{number}", "post": f"post-{chance.randrange(POSTS)}"}
            dates = {"startDate": f"{year}-05-07", "endDate": f"{year + 4}-05-06"}
            lines.append(line(f"held-{number}-{year}", "Occupancy", **held, **dates, status="ended"))
            year += 4
        written += sum(map(len, lines))
        yield from lines


def main() -> None:
    """Makes the dump, imports it in a process of its own and prints what that took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--of", choices=["wikidata-dump", "followthemoney"], default="wikidata-dump")
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20250101)
    parser.add_argument("--compress", choices=["none", "gz", "bz2"], default="none")
    parser.add_argument("--keep", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = wanted.keep or Path(temporary)
        suffix = "" if wanted.compress == "none" else f".{wanted.compress}"
        dump = folder / f"{wanted.of}-{wanted.megabytes}.json{suffix}"
        opener = {"none": open, "gz": gzip.open, "bz2": bz2.open}[wanted.compress]
        make = dump_lines if wanted.of == "wikidata-dump" else entity_lines
        size = 0
        with cast("IO[bytes]", opener(dump, "wb")) as file:
            for line in make(wanted.megabytes * 1_000_000, wanted.seed):
                size += file.write(line)
        command = [sys.executable, "-m", "factlint", "registry", "import", wanted.of, str(dump)]
        start = time.perf_counter()
        done = subprocess.run(
            [*command, "-o", str(folder / "out.jsonl")], check=False, capture_output=True, text=True
        )
        seconds = time.perf_counter() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(done.stderr)
        print(
            f"{size / 1e6:,.0f} MB of JSON ({dump.stat().st_size / 1e6:,.0f} MB on disk) in {seconds:.1f} s: "
            f"{size / 1e6 / seconds:.1f} MB/s, {used.ru_utime + used.ru_stime:.1f} s of the processor, "
            f"peak memory {used.ru_maxrss / 1024:.0f} MB, exit {done.returncode}"
        )


if __name__ == "__main__":
    main()
