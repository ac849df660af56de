"""Measures what each group of rules costs; see docs/benchmarks.md. It is no test: nothing fails.

python tests/bench/groups.py [--drafts 200] [--words 900] [--rounds 5] [--of FOLDER]
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from made_drafts import make_drafts, paragraphs
from processes import PARSED

from factlint.core.dates import DraftDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.files.resources import drafts_folder
from factlint.formats.table import read
from factlint.registry.load import open_registry
from factlint.registry.protocol import Registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.rule import ActiveRule
from factlint.ruleset.select import select_rules

GROUPS = {
    "figures and ages": ("FIG",),
    "dates": ("DAT",),
    "garble, agreement, pronouns": ("LNG", "PRO"),
    "names and swapped places": ("ENT03", "ENT04", "ENT05", "ENT06"),
}
"""What the rules of a group begin with."""


def main() -> None:
    """Prints words per second with and without each group of rules."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--drafts", type=int, default=200, help="how many drafts are made")
    parser.add_argument("--words", type=int, default=900, help="about how many words each")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured; the best counts")
    parser.add_argument("--of", type=Path, default=drafts_folder(), help="the drafts to make them of")
    options = parser.parse_args()
    rules, sets, _ = load_rules()
    every = select_rules(rules, sets)
    with tempfile.TemporaryDirectory() as place:
        made = make_drafts(Path(place), paragraphs(options.of), options.drafts, options.words)
        drafts = [Source.from_bytes(path.name, path.read_bytes()) for path in made]
    words = sum(len(draft.text.split()) for draft in drafts)
    size = sum(len(draft.text) for draft in drafts)
    # As the program sets it: objects of the registry are not looked at again and again.
    gc.set_threshold(50_000)
    every = [active for active in every if active.rule.code not in PARSED.split(",")]
    print(f"{len(drafts)} drafts, {words:,} words; Python {sys.version.split()[0]}\n")
    runs: dict[str, list[ActiveRule]] = {"none": [], "all": every}
    for name, codes in GROUPS.items():
        runs[f"all but {name}"] = [active for active in every if not active.rule.code.startswith(codes)]
    registry, _ = open_registry()
    spent = {name: float("inf") for name in runs}
    for _ in range(options.rounds):
        for name, active in runs.items():
            spent[name] = min(spent[name], _seconds(drafts, active, registry))
    print(
        "| rules | how many | words/s | ms for 5,500 characters | the group adds |\n|---|---:|---:|---:|---:|"
    )
    for name, active in runs.items():
        adds = f"{(spent['all'] - spent[name]) / spent['all']:.0%}" if name.startswith("all but") else ""
        rate, time_of = words / spent[name], spent[name] / size * 5_500_000
        print(f"| {name} | {len(active)} | {rate:,.0f} | {time_of:.2f} | {adds} |")
    print(f"\nspaCy was {'loaded' if 'spacy' in sys.modules else 'not loaded'}.")


def _seconds(drafts: Sequence[Source], rules: Sequence[ActiveRule], registry: Registry) -> float:
    documents = [read(draft) for draft in drafts]
    gc.collect()
    start = time.process_time()
    for document in documents:
        lint(document, rules, registry, DraftDate())
    return time.process_time() - start


if __name__ == "__main__":
    main()
