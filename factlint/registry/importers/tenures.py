"""Joins what sources say of one person in one office; what they contradict each other in is left unknown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple

from factlint.core.dates import PartialDate
from factlint.registry.importers.dates import agree, common, finer, follows
from factlint.registry.importers.facts import Origin, TenureFact

MANY = 100
"""More rows than this for one person in one office are not compared with each other."""


class Span(NamedTuple):
    """One stretch in office, and who says so.

    Args:
        rows: the rows it was made of.
        note: what sources contradict each other in.
    """

    fact: TenureFact
    sources: tuple[str, ...]
    note: str = ""


class Joined(NamedTuple):
    """The stretches of one person in one office.

    Args:
        spans: in order of their start; those without one first.
        conflicts: contradictions between sources, in words.
        overlaps: stretches of one source that run at the same time, in words.
    """

    spans: list[Span]
    conflicts: list[str]
    overlaps: list[str]


def join_tenures(rows: Sequence[TenureFact]) -> Joined:
    """Joins the rows of one person in one office.

    Equal rows become one, and so do rows of one source that follow each other without a day between.
    Rows of two sources that agree give the more exact dates. A bound that two sources contradict
    each other in becomes the month or year that holds both, or unknown.
    """
    spans = _without_repeats(rows)
    if len(spans) > MANY:
        return Joined(spans, [], [f"{len(spans)} stretches in one office were not compared"])
    spans = _continued(spans)
    joined: list[Span] = []
    conflicts: list[str] = []
    overlaps: list[str] = []
    for group in _same_tenure(spans):
        by_source: dict[Origin, list[Span]] = {}
        for span in group:
            by_source.setdefault(_speaker(span), []).append(span)
        if len(by_source) == 1:
            joined.extend(group)
            overlaps.extend(_overlapping(group))
            continue
        wholes = [_whole(own) for own in by_source.values()]
        merged, said = _merge(wholes)
        if said:
            conflicts.extend(said)
            joined.append(merged)
        else:
            most = max(by_source.values(), key=len)
            joined.extend(most if len(most) > 1 else [merged])
    joined.sort(key=_order)
    return Joined(joined, conflicts, overlaps)


def _order(span: Span) -> tuple[str, str]:
    return str(span.fact.start or ""), str(span.fact.end or "9999")


def _speaker(span: Span) -> Origin:
    return span.fact.origin._replace(place="")


def _without_repeats(rows: Sequence[TenureFact]) -> list[Span]:
    found: dict[tuple[object, ...], Span] = {}
    for row in rows:
        key = (row.start, row.end, row.end_unknown, row.status)
        before = found.get(key)
        if before is None:
            found[key] = Span(row, (row.origin.source,))
        else:
            sources = tuple(dict.fromkeys((*before.sources, row.origin.source)))
            older = min(before.fact, row, key=lambda fact: fact.origin.as_of.earliest)
            found[key] = Span(older._replace(firm=before.fact.firm and row.firm), sources)
    return sorted(found.values(), key=_order)


def _continued(spans: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if (
            last is not None
            and last.fact.end is not None
            and span.fact.start is not None
            and not last.fact.end_unknown
            and last.fact.status is span.fact.status
            and last.sources == span.sources
            and _speaker(last) == _speaker(span)
            and follows(last.fact.end, span.fact.start)
        ):
            found[-1] = Span(span.fact._replace(start=last.fact.start), span.sources)
        else:
            found.append(span)
    return found


def _same_tenure(spans: Sequence[Span]) -> list[list[Span]]:
    """Groups spans that speak of one tenure: those that surely overlap, or share a bound."""
    group_of = list(range(len(spans)))
    for one, other in combinations(range(len(spans)), 2):
        if group_of[one] != group_of[other] and _may_be_one(spans[one], spans[other]):
            old, new = group_of[other], group_of[one]
            group_of = [new if group == old else group for group in group_of]
    groups: dict[int, list[Span]] = {}
    for group, span in zip(group_of, spans, strict=True):
        groups.setdefault(group, []).append(span)
    return list(groups.values())


def _may_be_one(one: Span, other: Span) -> bool:
    first, second = one.fact, other.fact
    if first.start and second.start:
        if agree(first.start, second.start):
            return True
        latest_start = max(first.start.latest, second.start.latest)
        return latest_start < min(_sure_end(first), _sure_end(second))
    if first.end and second.end:
        return agree(first.end, second.end)
    if _speaker(one) == _speaker(other):
        return False
    # A source without dates says nothing that another one's dates could contradict.
    return not (first.start or first.end) or not (second.start or second.end)


def _sure_end(fact: TenureFact) -> date:
    if fact.end:
        return fact.end.earliest
    if fact.end_unknown and fact.start:
        return fact.start.earliest
    return fact.origin.as_of.earliest


def _overlapping(group: Sequence[Span]) -> list[str]:
    return [f"{_words(one)} and {_words(other)}" for one, other in pairwise(group)]


def _words(span: Span) -> str:
    end = "unknown" if span.fact.end_unknown else span.fact.end or ""
    return f"{span.fact.start or 'unknown'} to {end}".strip()


def _whole(spans: Sequence[Span]) -> Span:
    """The stretch from the first start to the last end of one source's spans."""
    if len(spans) == 1:
        return spans[0]
    starts = [span.fact.start for span in spans]
    ends = [span.fact.end for span in spans]
    start = min((start for start in starts if start), default=None, key=lambda day: day.earliest)
    open_end = any(end is None for end in ends)
    end = None if open_end else max((end for end in ends if end), key=lambda day: day.latest)
    fact = spans[0].fact._replace(
        start=start if all(starts) else None,
        end=end,
        end_unknown=any(span.fact.end_unknown for span in spans),
        firm=all(span.fact.firm for span in spans),
    )
    return Span(fact, spans[0].sources)


def _merge(spans: Sequence[Span]) -> tuple[Span, list[str]]:
    merged = spans[0]
    conflicts: list[str] = []
    for span in spans[1:]:
        merged, said = _merge_two(merged, span)
        conflicts.extend(said)
    return merged._replace(note="; ".join(conflicts)), conflicts


def _merge_two(one: Span, other: Span) -> tuple[Span, list[str]]:
    first, second = one.fact, other.fact
    conflicts = []
    start, clash = _start(first.start, second.start)
    if clash:
        conflicts.append(_clash("begins", one, other, str(first.start), str(second.start)))
    end, unknown, clash = _end(first, second)
    if clash:
        conflicts.append(_clash("ends", one, other, _end_words(first), _end_words(second)))
    status = first.status
    if first.status is not second.status:
        conflicts.append(_clash("is held as", one, other, first.status.value, second.status.value))
    older = min(first.origin, second.origin, key=lambda origin: origin.as_of.earliest)
    fact = first._replace(
        start=start,
        end=end,
        end_unknown=unknown,
        status=status,
        origin=older,
        firm=first.firm and second.firm,
    )
    return Span(fact, tuple(dict.fromkeys((*one.sources, *other.sources)))), conflicts


def _clash(verb: str, one: Span, other: Span, first: str, second: str) -> str:
    return f"{verb} {first} ({'; '.join(one.sources)}) or {second} ({'; '.join(other.sources)})"


def _start(one: PartialDate | None, other: PartialDate | None) -> tuple[PartialDate | None, bool]:
    if one is None or other is None:
        return one or other, False
    if agree(one, other):
        return finer(one, other), False
    return common(one, other), True


def _end(one: TenureFact, other: TenureFact) -> tuple[PartialDate | None, bool, bool]:
    """The end that both allow, whether it is unknown, and whether they contradict each other."""
    if one.end and other.end:
        if agree(one.end, other.end):
            return finer(one.end, other.end), False, False
        both = common(one.end, other.end)
        return both, both is None, True
    if one.end is None and other.end is None:
        return None, one.end_unknown or other.end_unknown, False
    ended, running = (one, other) if one.end else (other, one)
    end = ended.end
    if running.end_unknown or not running.start or end is None:
        return end, False, False
    if running.origin.as_of.earliest <= end.latest:
        return end, False, False
    return None, True, True


def _end_words(fact: TenureFact) -> str:
    if fact.end:
        return str(fact.end)
    return "on an unknown day" if fact.end_unknown else f"not before {fact.origin.as_of}"
