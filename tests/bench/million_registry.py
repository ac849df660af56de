"""Makes a registry of invented people, as large as one likes; the same one for the same seed.

python tests/bench/million_registry.py FILE.jsonl [--people 1000000] [--seed 20250101]

Every person has two names: the second is another spelling, another order, or has an initial more. Given
names are few and follow Zipf's law as in life; family names are many. Nobody in it is meant to exist.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

PEOPLE = 1_000_000
SEED = 20250101
COUNTRIES = 200
OFFICES = ("President", "Prime Minister", "Foreign Minister", "Defence Minister", "Finance Minister", "Interior Minister",
           "Speaker", "Chief Justice")  # fmt: skip

_GIVEN_FIRST = (
    "al an be bo ca chi da de el em fa fre ga gio ha hen i in ja jo ka ki la leo ma mi na ni o ol pa pe ra ri sa si so ta te"
    " ti u ur va vi wa wil xia ya yu za zo"
).split()
_GIVEN_MIDDLE = " be de di do fe le li lo ma mi na ne ni ra re ri ro sa ta ti to va vi ye".split(" ")
_GIVEN_LAST = "a an ard as el en er ia ich id ie il in ina io is la lia line lla man mir n na nd ne nia o on or ra ric s sa slav th us".split()
_ONSETS = "b br ch d dr f fr g gr h j k kr l m n p pr r s sch sh st t tr v w y z zh".split()
_VOWELS = "a a a e e e i i o o u ai ei ou ie ue".split()
_CODAS = " n r l s m k t nd rt lm ng ck".split(" ")
_ENDINGS = (
    "son sen ov ova ev ski ska ez es ini etti elli escu yan ian oglu dottir wala kar puri moto mura shi berg stein mann feld ward"
    " ton ham ley ford enko chuk vic ic ak os idis opoulos n s r"
).split()
_SPELLINGS = (("sh", "sch"), ("k", "c"), ("v", "w"), ("y", "i"), ("ph", "f"), ("ou", "u"), ("zh", "j"), ("ch", "tch"), ("s", "z"),
              ("e", "ee"), ("a", "aa"), ("o", "oe"), ("i", "y"), ("n", "nn"), ("t", "tt"))  # fmt: skip


def names(random: Random) -> Iterator[tuple[str, str]]:
    """Two spellings of one name after the other, for ever; no spelling comes twice."""
    given = sorted({f"{first}{middle}{last}".capitalize() for first in _GIVEN_FIRST for middle in _GIVEN_MIDDLE
                    for last in _GIVEN_LAST if (len(first) * 7 + len(last) * 3 + ord(last[0]) + ord(first[-1])) % 5 == 0})  # fmt: skip
    random.shuffle(given)
    seen: set[str] = set()
    while True:
        first = given[int(len(given) * random.random() ** 3)]
        last = _family_name(random)
        name = f"{first} {last}"
        other = _other(name, first, last, random)
        if name not in seen and other not in seen:
            seen.update((name, other))
            yield name, other


def _family_name(random: Random) -> str:
    """Drawn so that a few are frequent and most are rare."""
    own = Random(int(300_000 * random.random() ** 2))
    syllables = [
        own.choice(_ONSETS) + own.choice(_VOWELS) + own.choice(_CODAS)
        for _ in range(own.choice((1, 2, 2, 3)))
    ]
    return ("".join(syllables) + own.choice(_ENDINGS)).capitalize()


def _other(name: str, first: str, last: str, random: Random) -> str:
    kind = random.random()
    if kind < 0.25:
        return f"{first} {random.choice('ABCDEFGHJKLMNPRSTVW')}. {last}"
    if kind < 0.4:
        return f"{last} {first}"
    pairs = list(_SPELLINGS)
    random.shuffle(pairs)
    for old, new in pairs:
        place = name.find(old, 1)
        if place > 0:
            return name[:place] + new + name[place + len(old) :]
    return f"{first}-{first[:2]}a {last}"


def records(people: int, seed: int) -> Iterator[dict[str, Any]]:
    """The records of a registry: places and offices, then the people with their tenures."""
    random = Random(f"{seed} tenures")
    yield {"defaults": {"source": "invented for a benchmark", "as_of": "2025-12-31"}}
    offices = []
    for number in range(COUNTRIES):
        place = f"land-{number:03d}"
        name = _family_name(Random(f"{seed} {number}")) + ("ia", "land", "stan", "ora")[number % 4]
        yield {"id": place, "kind": "place", "type": "country", "name": f"{name} {number + 1}"}
        for title in OFFICES:
            offices.append(f"{place}-{title.lower().replace(' ', '-')}")
            yield {
                "id": offices[-1],
                "kind": "office",
                "name": title,
                "jurisdiction": place,
                "shared_title": title == "President",
            }
    drawn = names(Random(seed))
    for number in range(people):
        name, other = next(drawn)
        record = {"id": f"person-{number:07d}", "kind": "person", "name": name, "aliases": [other],
                  "country": f"land-{number % COUNTRIES:03d}", "born": f"{1930 + number % 70}-{1 + number % 12:02d}"}  # fmt: skip
        if number % 20 == 0:
            start = 1990 + number // 20 % 30
            record["tenures"] = [
                {"office": random.choice(offices), "from": f"{start}-02-01", "to": f"{start + 4}-02-01"}
            ]
        yield record


def write(path: Path, people: int = PEOPLE, seed: int = SEED) -> None:
    """Writes a registry as JSON lines."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records(people, seed):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, help="where the JSON lines go")
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many people")
    parser.add_argument("--seed", type=int, default=SEED, help="another one makes other people")
    options = parser.parse_args()
    write(options.file, options.people, options.seed)
