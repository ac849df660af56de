"""Draws periods as bars on a small timeline, with the draft's date as a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from factlint.core.classes import NamedTuple
from factlint.core.dates import LATEST, PartialDate
from factlint.core.finding import Period
from factlint.report.html.text import safe

_WIDTH = 288
_LANE = 24
_HEAD = 19
_YEAR = 365.25
_BEFORE, _AFTER = 15 * _YEAR, 8 * _YEAR
"""So many days around the draft's date are drawn; a longer history would press the bars together."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 500, 1000, 2000)
_TICKS = 6
_LABEL = 44
_CHARACTER = 6.4
"""Width of a character at most, on average."""
_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


class _Bar(NamedTuple):
    row: str
    text: str
    start: float | None
    end: float | None


class _Scale(NamedTuple):
    """Days to places in the picture."""

    low: float
    high: float

    def x(self, day: float) -> float:
        return _WIDTH * (min(max(day, self.low), self.high) - self.low) / (self.high - self.low)


def timeline(periods: Sequence[Period], draft_date: str) -> str:
    """The picture as inline SVG; empty when there is nothing to draw.

    Args:
        periods: what is drawn, periods of one row together; those with a broken date are left out.
        draft_date: ISO 8601, possibly empty.
    """
    bars = [bar for bar in map(_bar, dict.fromkeys(periods)) if bar is not None]
    if not bars:
        return ""
    draft = _parsed(draft_date)
    scale = _scale(bars, draft)
    shown = [bar for bar in bars if _within(bar, scale)] or bars
    parts, y = [], 0
    # One row can come from two pieces of evidence with another between them.
    order = list(dict.fromkeys(bar.row for bar in shown))
    for row, lanes in groupby(sorted(shown, key=lambda bar: order.index(bar.row)), key=lambda bar: bar.row):
        parts.append(f'<text class="row" x="0" y="{y + 12}">{safe(_cut(row))}</text>')
        y += _HEAD
        for bar in lanes:
            parts.append(_lane(bar, y, scale, draft))
            y += _LANE
        y += 3
    axis = _axis(scale, y)
    line, caption = _draft_line(draft, scale, y)
    return (
        f'<svg class="time" viewBox="0 0 {_WIDTH} {y + (31 if draft else 17)}" role="img" '
        f'aria-label="{safe(_words(shown, draft))}">{line}{"".join(parts)}{axis}{caption}</svg>'
    )


def _parsed(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        return None


def _bar(period: Period) -> _Bar | None:
    start, end = _parsed(period.start), _parsed(period.end)
    if (period.start and start is None) or (period.end and end is None) or not (start or end):
        return None
    since = _short(start) if start else ""
    until = _short(end) if end else ""
    if since and until:
        span = since if since == until else f"{since} – {until}"
    else:
        span = f"since {since}" if since else f"until {until}"
    return _Bar(
        period.row,
        f"{period.label}, {span}",
        start.earliest.toordinal() if start else None,
        end.latest.toordinal() if end else None,
    )


def _short(when: PartialDate) -> str:
    return f"{_MONTHS[when.month - 1]} {when.year}" if when.month else str(when.year)


def _scale(bars: list[_Bar], draft: PartialDate | None) -> _Scale:
    known = [day for bar in bars for day in (bar.start, bar.end) if day is not None]
    if draft is not None:
        known += [draft.earliest.toordinal(), draft.latest.toordinal()]
    low, high = min(known), max(known)
    if draft is not None:
        low = max(low, draft.earliest.toordinal() - _BEFORE)
        high = min(high, draft.latest.toordinal() + _AFTER)
    margin = max((high - low) * 0.04, _YEAR / 4)
    ongoing = any(bar.end is None for bar in bars)
    return _Scale(max(1.0, low - margin), high + margin * (2 if ongoing else 1))


def _within(bar: _Bar, scale: _Scale) -> bool:
    before = bar.end is not None and bar.end < scale.low
    return not before and not (bar.start is not None and bar.start > scale.high)


def _lane(bar: _Bar, y: int, scale: _Scale, draft: PartialDate | None) -> str:
    left = 0.0 if bar.start is None else scale.x(bar.start)
    right = float(_WIDTH) if bar.end is None else scale.x(bar.end)
    at = draft is not None and _covers(bar, draft)
    width = max(right - left, 3)
    left = min(left, _WIDTH - width)
    label = _cut(bar.text)
    # The label begins with its bar where there is room in any font, else it ends with the picture.
    room = left + _CHARACTER * len(label) < _WIDTH
    x, anchor = (f"{left:.1f}", "start") if room else (str(_WIDTH), "end")
    arrow = ""
    if bar.end is None:
        width -= 7
        arrow = f'<path d="M{_WIDTH - 6} {y + 12}l5 4l-5 4"/>'
    return (
        f'<g class="bar{" at" if at else ""}">'
        f'<text x="{x}" y="{y + 9}" text-anchor="{anchor}">{safe(label)}</text>'
        f'<rect x="{left:.1f}" y="{y + 13}" width="{max(width, 3):.1f}" height="6" rx="2"/>{arrow}</g>'
    )


def _covers(bar: _Bar, draft: PartialDate) -> bool:
    start = bar.start is None or bar.start <= draft.latest.toordinal()
    return start and (bar.end is None or bar.end >= draft.earliest.toordinal())


def _axis(scale: _Scale, y: int) -> str:
    first = date.fromordinal(int(scale.low)).year + 1
    last = date.fromordinal(min(int(scale.high), LATEST.toordinal())).year
    step = next(step for step in _STEPS if (last - first) // step < _TICKS)
    years = range(first + -first % step, last + 1, step)
    ticks = "".join(_tick(year, scale, y) for year in years)
    return f'<g class="axis"><path d="M0 {y}H{_WIDTH}"/>{ticks}</g>'


def _tick(year: int, scale: _Scale, y: int) -> str:
    x = scale.x(date(year, 1, 1).toordinal())
    anchor = "start" if x < 14 else "end" if x > _WIDTH - 14 else "middle"
    return f'<path d="M{x:.1f} {y}v4"/><text x="{x:.1f}" y="{y + 14}" text-anchor="{anchor}">{year}</text>'


def _draft_line(draft: PartialDate | None, scale: _Scale, y: int) -> tuple[str, str]:
    if draft is None:
        return "", ""
    x = scale.x((draft.earliest.toordinal() + draft.latest.toordinal()) / 2)
    anchor = "start" if x < 60 else "end" if x > _WIDTH - 60 else "middle"
    line = f'<path class="now" d="M{x:.1f} 0V{y + 18}"/>'
    caption = (
        f'<text class="now" x="{x:.1f}" y="{y + 28}" text-anchor="{anchor}">draft: {draft.in_words()}</text>'
    )
    return line, caption


def _cut(text: str) -> str:
    return text if len(text) <= _LABEL else f"{text[: _LABEL - 1].rstrip()}…"


def _words(bars: list[_Bar], draft: PartialDate | None) -> str:
    said = "; ".join(f"{bar.row}: {bar.text}" for bar in bars)
    return f"Timeline. {said}. " + (f"The draft is dated {draft.in_words()}." if draft else "")
