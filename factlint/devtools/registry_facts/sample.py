"""Draws tenures to be checked by hand: `python -m factlint.devtools.registry_facts.sample`."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence

from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind
from factlint.registry.protocol import Registry

SEED = 20250101


def dated_tenures(registry: Registry) -> list[tuple[str, ...]]:
    """Every tenure with a start: office, person, from, to, status, as_of, source; sorted."""
    found = []
    for id in registry.ids(EntityKind.PERSON):
        person = registry.person(id)
        for tenure in person.tenures if person else ():
            if tenure.start is not None:
                end = str(tenure.end or ("unknown" if tenure.end_unknown else ""))
                found.append(
                    (
                        tenure.office,
                        id,
                        str(tenure.start),
                        end,
                        str(tenure.status),
                        str(tenure.as_of),
                        tenure.source,
                    )
                )
    return sorted(found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the sample, one tenure a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=60)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    every = dated_tenures(open_registry()[0])
    print(f"{len(every)} dated tenures; {options.size} drawn with seed {options.seed}")
    for office, person, start, end, status, as_of, source in random.Random(options.seed).sample(
        every, options.size
    ):
        standing = "" if status == "full" else f" ({status})"
        print(f"{office}: {person}{standing}, {start} to {end or '?'} [as of {as_of}; {source}]")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
