"""Measures near names: are people found under slips, and are strangers taken for them? See docs/benchmarks.md.

python tests/bench/near_names.py [--registry FILE ...] [--strangers FILE]

The names are those of the shipped registry and of the files given. Strangers have the given name of one person and the
family name of another, or are read from a file, one a line; of a table only the first column counts. It is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import median

from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.near import words_of
from factlint.registry.protocol import Registry

QUERIES = 500
SEED = 7
_LETTERS = "abcdefghijklmnoprstuvyz"
_DISTANCE = 2
"""How far the linter looks."""
_FARTHEST = 3


def main() -> None:
    """Prints what was measured as a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--registry", type=Path, nargs="*", default=[], help="files over the shipped registry"
    )
    parser.add_argument("--strangers", type=Path, help="names of people whom no registry has")
    options = parser.parse_args()
    registry, _ = open_registry(options.registry)
    random = Random(SEED)
    known = sample_names(registry, 20 * QUERIES, random)
    print("| what | figure |\n|---|---:|")
    measure_recall(registry, known, random)
    if options.strangers:
        lines = options.strangers.read_text(encoding="utf-8").splitlines()
        strangers = [line.partition(",")[0] for line in lines]
    else:
        strangers = [f"{random.choice(known).split()[0]} {random.choice(known).split()[-1]}" for _ in known]
    measure_strangers(registry, strangers[: 2 * QUERIES])


def sample_names(registry: Registry, count: int, random: Random) -> list[str]:
    """Some names of different people, those of at least two words."""
    ids = registry.ids(EntityKind.PERSON)
    found = []
    for id in random.sample(ids, min(count, len(ids))):
        person = registry.person(id)
        names = person.names_of(NameKind.PRIMARY, NameKind.ALIAS) if person else ()
        long = [name for name in names if len(words_of(name)) > 1]
        found += random.sample(long, min(1, len(long)))
    return found


def measure_recall(registry: Registry, known: Sequence[str], random: Random) -> None:
    """Prints how registered names are found when they are written with one and with two slips.

    Args:
        registry: where they are looked for.
        known: names that it has.
        random: draws names and slips.
    """
    begun = time.process_time()
    registry.near_names("Nobody Knowes", distance=_DISTANCE)
    print(f"| first near name of a process, processor time | {(time.process_time() - begun) * 1000:.0f} ms |")
    for slips in (1, 2):
        times, found, first = [], 0, 0
        for name in random.choices(known, k=QUERIES):
            written = slipped(name, slips, random)
            begun = time.process_time()
            near = registry.near_names(written, distance=_DISTANCE)
            times.append((time.process_time() - begun) * 1000)
            hits = [one.distance for one in near if words_of(one.name) == words_of(name)]
            found += bool(hits)
            rivals = {id for one in near if hits and one.distance <= hits[0] for id in one.uses.ids}
            first += len(rivals) == 1
        print(f"| {slips} slips: among the first ten | {found / QUERIES:.1%} |")
        print(f"| {slips} slips: nearer than anybody else | {first / QUERIES:.1%} |")
        late = sorted(times)[int(len(times) * 0.95)]
        print(
            f"| {slips} slips: processor time of a query | {median(times):.1f} ms, 95th percentile {late:.1f} ms |"
        )


def measure_strangers(registry: Registry, strangers: Sequence[str]) -> None:
    """Prints how many people whom a registry does not have are near somebody whom it has."""
    nearest = []
    for name in strangers:
        near = registry.near_names(name, distance=_FARTHEST, limit=1)
        nearest.append(near[0].distance if near else _FARTHEST + 1)
    others = [far for far in nearest if far]
    shares = [sum(far <= most for far in others) / len(others) for most in range(1, _FARTHEST + 1)]
    print(f"| strangers who share a whole name with somebody | {1 - len(others) / len(nearest):.1%} |")
    print(
        f"| other strangers with a neighbour at 1, 2, 3 slips | {', '.join(f'{one:.1%}' for one in shares)} |"
    )


def slipped(name: str, slips: int, random: Random) -> str:
    """A name with letters wrong, missing, too many or swapped, anywhere and at random."""
    for _ in range(slips):
        place, letter = random.randrange(len(name)), random.choice(_LETTERS)
        before, here, after = name[:place], name[place], name[place + 1 :]
        name = random.choice((before + letter + after, before + after, before + letter + here + after,
                              before + after[:1] + here + after[1:]))  # fmt: skip
    return name


if __name__ == "__main__":
    main()
