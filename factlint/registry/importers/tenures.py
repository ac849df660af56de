"""Joins what sources say of one person in one office; what they contradict each other in is left unknown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import reduce
from itertools import combinations, pairwise

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.registry.importers.dates import agree, common, finer, follows
from factlint.registry.importers.facts import Origin, TenureFact
from factlint.registry.model import TenureStatus

MANY = 100
"""More rows than this for one person in one office are not compared with each other."""

_BREAK = timedelta(days=31)
"""A new government is often sworn in some weeks after the old one has gone."""


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
    every = _without_repeats(rows)
    if len(every) > MANY:
        return Joined(every, [], [f"{len(every)} stretches in one office were not compared"])
    spans = _continued([span for span in every if span.fact.start or span.fact.end])
    joined = _undated([row for row in rows if not (row.start or row.end)], spans)
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
        merged, said = _merge([_whole(own) for own in by_source.values()])
        merged = merged._replace(fact=_keeping(merged.fact, group))
        gaps = [gap for own in by_source.values() for gap in _gaps(own)]
        if gaps:
            # Terms with years between them, and a source that knows of no break: nothing is sure.
            merged = merged._replace(fact=merged.fact._replace(status=TenureStatus.DISPUTED))
            said += [f"is left between {gap}, or is not" for gap in gaps]
            merged = merged._replace(note="; ".join(said))
        conflicts.extend(said)
        joined.append(merged)
    joined.sort(key=_order)
    return Joined(joined, conflicts, overlaps)


def _undated(rows: Sequence[TenureFact], dated: Sequence[Span]) -> list[Span]:
    """At most one span without a date: of sources that give no dates for this office, or leave some out.

    What one source leaves undated and another dates is dated.
    """
    dating = {source for span in dated for source in span.sources}
    kept = [row for row in rows if not dated or row.origin.source in dating]
    found = _without_repeats([row._replace(end_unknown=True) for row in kept])
    if not found:
        return []
    sources = tuple(sorted({source for span in found for source in span.sources}))
    return [found[0]._replace(sources=sources)]


def _order(span: Span) -> tuple[str, ...]:
    fact = span.fact
    end = str(fact.end or "9999")
    return str(fact.start or ""), end, str(fact.end_unknown), fact.status.value, *span.sources


def _speaker(span: Span) -> Origin:
    return span.fact.origin._replace(place="")


def _without_repeats(rows: Sequence[TenureFact]) -> list[Span]:
    found: dict[tuple[object, ...], Span] = {}
    for row in sorted(rows, key=lambda row: (row.origin.source, str(row.origin.as_of), row.origin.place)):
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
    return bool(first.end and second.end and agree(first.end, second.end))


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


def _keeping(fact: TenureFact, spans: Sequence[Span]) -> TenureFact:
    """A joined tenure that leaves out no day on which some source is sure of the office."""
    days = [
        span.fact.start.latest
        for span in spans
        if span.fact.start and span.fact.start.latest <= _sure_end(span.fact)
    ]
    if fact.start and any(day < fact.start.earliest for day in days):
        fact = fact._replace(start=None)
    if fact.end and any(day > fact.end.latest for day in days):
        fact = fact._replace(end=None, end_unknown=True)
    return fact


def _gaps(spans: Sequence[Span]) -> list[str]:
    """The breaks between the spans of one source that are longer than a handover."""
    dated = [span.fact for span in spans if span.fact.start]
    return [
        f"{one.end} and {other.start}"
        for one, other in pairwise(dated)
        if one.end and other.start and other.start.earliest - one.end.latest > _BREAK
    ]


def _merge(spans: Sequence[Span]) -> tuple[Span, list[str]]:
    """One span of those that several sources give of one tenure, and what they contradict each other in."""
    facts = [span.fact for span in spans]
    start, clash = _same_date([fact.start for fact in facts if fact.start])
    conflicts = [_clash("begins", spans, [str(fact.start or "") for fact in facts])] if clash else []
    end, clash = _same_date([fact.end for fact in facts if fact.end])
    still = [fact for fact in facts if not fact.end and not fact.end_unknown]
    if end and any(fact.origin.as_of.earliest > end.latest for fact in still):
        end, clash = None, True
    if clash:
        conflicts.append(_clash("ends", spans, list(map(_end_words, facts))))
    unknown = end is None and (clash or any(fact.end_unknown for fact in facts))
    status = facts[0].status
    if any(fact.status is not status for fact in facts):
        conflicts.append(_clash("is held as", spans, [fact.status.value for fact in facts]))
        status = TenureStatus.DISPUTED
    fact = facts[0]._replace(
        start=start,
        end=end,
        end_unknown=unknown,
        status=status,
        origin=min((fact.origin for fact in facts), key=lambda origin: origin.as_of.earliest),
        firm=all(fact.firm for fact in facts),
    )
    sources = tuple(dict.fromkeys(source for span in spans for source in span.sources))
    return Span(fact, sources, "; ".join(conflicts)), conflicts


def _clash(verb: str, spans: Sequence[Span], answers: Sequence[str]) -> str:
    said: dict[str, list[str]] = {}
    for span, answer in zip(spans, answers, strict=True):
        if answer:
            said.setdefault(answer, []).extend(span.sources)
    return f"{verb} " + " or ".join(f"{answer} ({'; '.join(who)})" for answer, who in said.items())


def _same_date(dates: Sequence[PartialDate]) -> tuple[PartialDate | None, bool]:
    """The most exact of dates that agree, else the month or year that holds all; whether they differ."""
    if not dates:
        return None, False
    if all(agree(one, other) for one, other in combinations(dates, 2)):
        return reduce(finer, dates), False
    whole: PartialDate | None = dates[0]
    for date_ in dates[1:]:
        whole = common(whole, date_) if whole else None
    return whole, True


def _end_words(fact: TenureFact) -> str:
    if fact.end:
        return str(fact.end)
    return "on an unknown day" if fact.end_unknown else f"not before {fact.origin.as_of}"
