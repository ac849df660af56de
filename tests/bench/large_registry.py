"""Measures what a registry of a million people costs; see docs/benchmarks.md. It is no test: nothing fails.

python tests/bench/large_registry.py [--people 1000000] [--folder FOLDER]

With a folder the made files stay there, and a second run does not make them again.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median

from million_registry import PEOPLE, SEED, names, write
from processes import Measured, factlint_command, measure, middle

from factlint.files.resources import drafts_folder
from factlint.registry.load import open_registry
from factlint.registry.near import words_of
from factlint.registry.protocol import Registry

BUILD = """
import resource, sys
from factlint.registry.build import build_file
with open(sys.argv[2], "w+b") as file:
    print(build_file([sys.argv[1]], file).counts)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
QUERIES = 300


def main() -> None:
    """Prints what was measured as a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many people")
    parser.add_argument("--folder", type=Path, help="where the made files stay")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        built = _built(folder, options.people)
        print("| what | figure |\n|---|---:|")
        print(f"| size of the file | {built.stat().st_size / 1e6:,.0f} MB |")
        _start(folder, built)
        small, _ = open_registry()
        large, _ = open_registry([built])
        _scan(small, large)
        _near(large, options.people)


def _built(folder: Path, people: int) -> Path:
    source, built = folder / f"people-{people}.jsonl", folder / f"people-{people}.factreg"
    if not source.exists():
        write(source, people)
    if not built.exists():
        begun = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", BUILD, source, built], capture_output=True, text=True, check=True)  # fmt: skip
        counts, memory = done.stdout.splitlines()
        print(f"built in {time.perf_counter() - begun:,.0f} s with {memory} MB of memory: {counts}\n")
    return built


def _start(folder: Path, built: Path, rounds: int = 15) -> None:
    """A fresh process that checks one draft, with and without the large registry."""
    draft = sorted(path for path in drafts_folder().iterdir() if path.suffix == ".txt")[0]
    cache = {"FACTLINT_CACHE_DIR": str(folder / "cache")}
    command = [part for part in factlint_command() if part != "--no-config"]
    configs = {"without": "registry: []\n", "with": f"registry: [{built.name}]\n"}
    commands = {}
    for name, config in configs.items():
        path = folder / f"{name}.yaml"
        path.write_text(config, encoding="utf-8")
        commands[name] = [*command, "--config", str(path), str(draft)]
    runs: dict[str, list[Measured]] = {"without": [], "with": []}
    for _ in range(rounds + 1):
        for name, one in commands.items():
            runs[name].append(measure(one, cache))
    without, large = middle(runs["without"][1:]), middle(runs["with"][1:])
    print(
        f"| one draft in a fresh process, without it | {without.seconds * 1000:.0f} ms, {without.megabytes:.0f} MB |"
    )
    print(f"| with it | {large.seconds * 1000:.0f} ms, {large.megabytes:.0f} MB |")


def _scan(small: Registry, large: Registry) -> None:
    """Exact names in drafts, in both registries in turn."""
    texts = [path.read_text(encoding="utf-8") for path in drafts_folder().glob("*.txt")] * 20
    length = sum(map(len, texts))
    rates = [
        length / _best(lambda registry=registry: [registry.find_names(text) for text in texts], 9) / 1e6  # type: ignore[misc]
        for registry in (small, large)
    ]
    print(f"| exact names, shipped registry alone | {rates[0]:.1f} MB/s |")
    print(f"| with the large one | {rates[1]:.1f} MB/s ({rates[0] / rates[1]:.2f} × the time) |")


def _best(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def _near(large: Registry, people: int) -> None:
    """Near names for names with one and with two slips."""
    random = Random(7)
    drawn = names(Random(SEED))
    known = [next(drawn) for _ in range(min(people, 50_000))]
    begun = time.perf_counter()
    large.near_names("Nobody Knowes", distance=2)
    print(f"| first near name of a process | {(time.perf_counter() - begun) * 1000:.0f} ms |")
    for slips in (1, 2):
        times, found = [], 0
        for name in (random.choice(random.choice(known)) for _ in range(QUERIES)):
            written = _slipped(name, slips, random)
            begun = time.perf_counter()
            near = large.near_names(written, distance=slips)
            times.append((time.perf_counter() - begun) * 1000)
            found += any(words_of(one.name) == words_of(name) for one in near)
        print(f"| near names, {slips} slips: found among the first ten | {found / QUERIES:.1%} |")
        print(f"| time of a query | {median(times):.1f} ms, 95th percentile {_late(times):.1f} ms |")


def _late(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _slipped(name: str, slips: int, random: Random) -> str:
    """A name with letters wrong, missing, too many or swapped, anywhere and at random."""
    for _ in range(slips):
        place, letter = random.randrange(len(name)), random.choice("abcdefghijklmnoprstuvyz")
        before, here, after = name[:place], name[place], name[place + 1 :]
        name = random.choice((before + letter + after, before + after, before + letter + here + after,
                              before + after[:1] + here + after[1:]))  # fmt: skip
    return name


if __name__ == "__main__":
    main()
