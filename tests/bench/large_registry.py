"""Measures what a registry of a million people costs; see docs/benchmarks.md. It is no test: nothing fails.

python tests/bench/large_registry.py [--people 1000000] [--folder FOLDER]

With a folder the made files stay there, and a second run does not make them again.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

from million_registry import PEOPLE, SEED, names
from near_names import QUERIES, measure_recall, measure_strangers
from near_names import SEED as SLIPS_SEED
from processes import Measured, factlint_command, measure, middle

from factlint.files.resources import drafts_folder
from factlint.registry.load import open_registry
from factlint.registry.protocol import Registry

BUILD = """
import resource, sys
from factlint.registry.build import build_file
with open(sys.argv[2], "w+b") as file:
    print(build_file([sys.argv[1]], file).counts)
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_maxrss // 1024, round(used.ru_utime + used.ru_stime))
"""

AGAIN = """
import sys, time
from pathlib import Path
from factlint.config.tree import SettingsTree
from factlint.registry.load import open_registry
from factlint.runner.reading import read_draft
from factlint.runner.request import Request
from factlint.runner.session import Session

def check(house):
    registry, _ = open_registry(house)
    session = Session(Request((sys.argv[1],), isolated=True), SettingsTree(None, enabled=False))
    session.use(registry)
    session.lint(sys.argv[1], read_draft(sys.argv[1]))

check([])
begun = time.process_time()
check([Path(name) for name in sys.argv[2:]])
print(time.process_time() - begun)
"""
"""Everything but the registry is loaded and worked out before the time begins."""


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
        large, errors = open_registry([built])
        if errors:
            raise SystemExit(str(errors[0]))
        _scan(small, large)
        _near(large, options.people)


def _built(folder: Path, people: int) -> Path:
    source, built = folder / f"people-{people}.jsonl", folder / f"people-{people}.factreg"
    if not source.exists():
        # In a process of its own: a child's memory is measured from what its parent held.
        made = [sys.executable, str(Path(__file__).with_name("million_registry.py")), str(source)]
        subprocess.run([*made, "--people", str(people)], check=True)
    if not built.exists():
        begun = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", BUILD, source, built], capture_output=True, text=True, check=True)  # fmt: skip
        counts, used = done.stdout.splitlines()
        memory, processor = used.split()
        seconds = time.perf_counter() - begun
        print(
            f"built in {seconds:,.0f} s ({processor} s of the processor) with {memory} MB of memory: {counts}\n"
        )
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
    for name, measured in runs.items():
        run = middle(measured[1:])
        print(
            f"| one draft in a fresh process, {name} it | {run.seconds * 1000:.0f} ms, {run.megabytes:.0f} MB |"
        )
    pairs = list(zip(runs["without"][1:], runs["with"][1:], strict=True))
    wall = median(large.seconds - small.seconds for small, large in pairs)
    processor = median(large.processor - small.processor for small, large in pairs)
    print(
        f"| what it costs more, run for run | {wall * 1000:.0f} ms, of the processor {processor * 1000:.0f} ms |"
    )
    alone = [[_again(draft, cache, *house) for house in ((), (built,))] for _ in range(rounds)]
    small, large = (median(times) * 1000 for times in zip(*alone, strict=True))
    print(f"| opening and checking alone, processor time | {small:.0f} ms; with it {large:.0f} ms |")


def _again(draft: Path, cache: dict[str, str], *house: Path) -> float:
    command = [sys.executable, "-c", AGAIN, str(draft), *map(str, house)]
    environment = {**os.environ, **cache}
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)


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
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def _near(large: Registry, people: int) -> None:
    """Near names of invented people, and of others who were never registered."""
    random = Random(SLIPS_SEED)
    drawn = names(Random(SEED))
    known = [random.choice(next(drawn)) for _ in range(min(people, 50_000))]
    measure_recall(large, known, random)
    others = names(Random(SEED + 1))
    measure_strangers(large, [next(others)[0] for _ in range(2 * QUERIES)])


if __name__ == "__main__":
    main()
