"""Words per second with and without the rules on dates, ages and promised counts, and each check's own time.

Run as `python tests/bench/dates_and_ages.py [FOLDER]`; without a folder it reads the correct
drafts of the hostile suite.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from factlint.checks.context import CheckContext
from factlint.claims.extract import Claims
from factlint.core.dates import DraftDate
from factlint.core.document import Document
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry
from factlint.registry.protocol import Registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.rule import ActiveRule
from factlint.ruleset.select import select_rules

HERE = Path(__file__).resolve().parent
ROUNDS = 7


def _is_calendar(active: ActiveRule) -> bool:
    return ".calendar." in type(active.check).__module__


def _seconds(documents: list[Document], rules: list[ActiveRule], registry: Registry) -> float:
    start = time.process_time()
    for document in documents:
        date = document.metadata.date
        lint(document, rules, registry, DraftDate(date, "draft") if date else DraftDate())
    return time.process_time() - start


def _of_check(documents: list[Document], active: ActiveRule, registry: Registry) -> float:
    """Seconds of one check alone, sentences, dates and mentions already worked out."""
    spent = 0.0
    for document in documents:
        analysis = Analysis(document, registry)
        claims = Claims(analysis, registry, DraftDate())
        context = CheckContext(document, analysis, claims, registry, DraftDate(), {})
        _ = (analysis.sentences, analysis.lowered, analysis.mentions, analysis.events, claims.dates)
        start = time.process_time()
        list(active.check.run(context))
        spent += time.process_time() - start
    return spent


def main() -> None:
    """Prints both tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "hostile" / "clean"
    paths = sorted(folder.rglob("*.txt"))
    documents = [read(Source.from_bytes(path.name, path.read_bytes()), "plain") for path in paths]
    words = sum(document.word_count for document in documents)
    characters = sum(len(document.text) for document in documents)
    registry, _ = open_registry()
    rules, sets, _ = load_rules()
    active = select_rules(rules, sets)
    without = [one for one in active if not _is_calendar(one)]
    print(f"{len(paths)} drafts, {words:,} words, {characters:,} characters\n")
    for name, chosen in (("with", active), ("without", without)):
        _seconds(documents, chosen, registry)
        best = median(_seconds(documents, chosen, registry) for _ in range(ROUNDS))
        print(f"{name:8} {words / best:12,.0f} words/s {best / len(documents) * 1000:8.2f} ms a draft")
    print("\nms per 5,500 characters")
    for one in active:
        if _is_calendar(one):
            best = median(_of_check(documents, one, registry) for _ in range(ROUNDS))
            print(f"{one.rule.code} {type(one.check).__name__:18} {best / characters * 5500 * 1000:8.3f}")


if __name__ == "__main__":
    main()
