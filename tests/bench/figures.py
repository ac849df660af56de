"""Measures what the rules on figures cost; see docs/benchmarks.md. It is no test: nothing fails.

python tests/bench/figures.py [--drafts 200] [--words 900] [--rounds 5] [--of FOLDER]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from made_drafts import make_drafts, paragraphs

from factlint.core.dates import DraftDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.files.resources import drafts_folder
from factlint.formats.table import read
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.rule import ActiveRule
from factlint.ruleset.select import select_rules


def main() -> None:
    """Prints words per second with and without the rules on figures."""
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
    figures = [active for active in every if active.rule.code.startswith("FIG")]
    others = [active for active in every if not active.rule.code.startswith("FIG")]
    with tempfile.TemporaryDirectory() as place:
        made = make_drafts(Path(place), paragraphs(options.of), options.drafts, options.words)
        drafts = [Source.from_bytes(path.name, path.read_bytes()) for path in made]
    words = sum(len(draft.text.split()) for draft in drafts)
    size = sum(len(draft.text) for draft in drafts)
    print(
        f"{len(drafts)} drafts, {words:,} words, {len(figures)} rules on figures; Python {sys.version.split()[0]}\n"
    )
    print("| rules | words/s | ms for 5,500 characters |\n|---|---:|---:|")
    spent = {}
    for name, active in (
        ("all but figures", others),
        ("all", every),
        ("figures only", figures),
        ("none", []),
    ):
        spent[name] = min(_seconds(drafts, active) for _ in range(options.rounds))
        print(f"| {name} | {words / spent[name]:,.0f} | {spent[name] / size * 5_500_000:.2f} |")
    added = (spent["all"] - spent["all but figures"]) / size * 5_500_000
    print(f"\nThe rules on figures add {added:.2f} ms for 5,500 characters.")
    loaded = "spacy" in sys.modules
    print(f"spaCy was {'loaded' if loaded else 'not loaded'}.")


def _seconds(drafts: Sequence[Source], rules: Sequence[ActiveRule]) -> float:
    registry, _ = open_registry()
    documents = [read(draft) for draft in drafts]
    start = time.process_time()
    for document in documents:
        lint(document, rules, registry, DraftDate())
    return time.process_time() - start


if __name__ == "__main__":
    main()
