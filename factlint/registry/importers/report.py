"""What an import did, left out and could not settle."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.core.classes import NamedTuple
from factlint.registry.importers.spool import Spool

FEW = 3
"""So many remarks of a topic stand in the short report."""

_FIRST = ("entities read", "rows read", "people", "tenures", "offices", "reviewed claims")
_GRADES = ("left out", "conflict", "note")


class Summary(NamedTuple):
    """The figures of an import.

    Args:
        counts: what was counted.
        remarks: grade and topic to how many.
        examples: the first few of each.
        written: there was something to write.
    """

    counts: dict[str, int]
    remarks: dict[tuple[str, str], int]
    examples: dict[tuple[str, str], list[str]]
    written: bool = True

    def number(self, grade: str) -> int:
        """How many remarks of a grade there are."""
        return sum(number for (found, _), number in self.remarks.items() if found == grade)


def summary_of(spool: Spool) -> Summary:
    """The figures of what a spool holds."""
    remarks: dict[tuple[str, str], int] = {}
    examples: dict[tuple[str, str], list[str]] = {}
    for remark in spool.remarks():
        key = remark.grade, remark.topic
        remarks[key] = remarks.get(key, 0) + 1
        shown = examples.setdefault(key, [])
        if len(shown) < FEW:
            shown.append(f"{remark.place}: {remark.message}")
    counts = {key: spool.counts[key] for key in _FIRST if spool.counts[key]}
    counts |= {
        key: spool.counts[key] for key in sorted(spool.counts) if key not in counts and spool.counts[key]
    }
    return Summary(counts, remarks, examples)


def short_lines(summary: Summary) -> Iterator[str]:
    """The report for the terminal: counts, and the first few remarks of every topic."""
    for what, number in summary.counts.items():
        yield f"{what}: {number:,}"
    for grade in _GRADES:
        for (found, topic), number in sorted(summary.remarks.items()):
            if found != grade:
                continue
            yield f"{grade}: {topic} ({number:,})"
            examples = summary.examples[found, topic]
            yield from (f"  {example}" for example in examples)
            if number > len(examples):
                yield f"  … {number - len(examples):,} more; --report FILE lists all"


def report_lines(spool: Spool, summary: Summary) -> Iterator[str]:
    """The whole report: counts, then every remark as `grade: place: message [topic]`."""
    for what, number in summary.counts.items():
        yield f"{what}: {number:,}"
    for grade in _GRADES:
        for remark in spool.remarks():
            if remark.grade == grade:
                yield f"{grade}: {remark.place}: {remark.message} [{remark.topic}]"
