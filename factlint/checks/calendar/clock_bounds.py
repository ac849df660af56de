"""Finds times of day and lengths of time that no clock shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import dataclass
from factlint.core.finding import Evidence, Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_ZONE = (
    r"(?:GMT|UTC|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST|EET|EEST|MSK|IST|JST|"
    r"KST|AEST|AEDT|NZST|local time|hours GMT)\b"
)
_TIME = lazy(rf"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?(?P<mark>[ap]\.m\.|[ap]m\b|{_ZONE})", re.ASCII)
_PARTS = lazy(
    r"(?P<unit>hours?|minutes?)(?:,? and |, | )(?P<part>\d{1,3}) (?P<of>minutes?|seconds?)\b(?! "
    r"(?:later|earlier|after|before|into|from|of|per|longer|shorter|more|less|faster|slower|quicker|behind|ahead|"
    r"short|too|off|apart))",
    re.ASCII,
)
_NUMBER_BEFORE = lazy(
    r"(?<![\w.,:/-])\d{1,3}[ \u00a0]$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an|a)[ \u00a0]$"
)
_UNTRUE = lazy(r"\b(?:no such|glitch\w*|bug|typo\w*|joke\w*|wrong\w*|error\w*|novel|film|fiction\w*)\b")


_BARE = lazy(
    r"\b(?:[Aa]t|[Bb]efore|[Aa]fter|[Uu]ntil|[Bb]y|[Ss]ince|[Aa]round|[Aa]bout|[Ff]rom) "
    r"(?P<time>(?P<hour>\d\d):"
    r"(?P<minute>\d\d))(?=[,.;)]|$| (?:on|when|and|local|yesterday|today|the|to|until|in|[A-Z][a-z]+day)\b)"
    r"(?!\.\d)(?! (?:on the clock|in the (?:first|second|third|fourth|fifth) |to play))",
    re.ASCII | re.MULTILINE,
)
_RACED = lazy(
    r"\b(?:lap|race|marathon|run|ran|runner|swim|swam|quarter|period|half|minute\w*|seconds?|video|track|album|clip|timed?|"
    r"clocked|finish\w*|record|verse|chapter|Psalm|podcast|episode|psalm|scor\w+|goal|kilometres?|metres?|5k|10k|parkrun)\b"
)
"""In a sentence: minutes and seconds, or a verse, may be meant by figures with a colon."""


@dataclass(frozen=True)
class ClockBounds:
    """Finds `25:30 GMT`, `10:75 a.m.`, `13 p.m.` and `2 minutes 75 seconds`."""

    cases: ClassVar[tuple[str, ...]] = ("time", "half-day", "part")
    values: ClassVar[tuple[str, ...]] = ("text", "bound")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each time or length that goes past what its unit has."""
        text = context.text
        for match in _TIME.finditer(text):
            found = _past(match)
            if found is None or (match.start() and text[match.start() - 1] in "0123456789.,:/-–$£€"):
                continue
            yield from _finding(context, match.start(), match.end(), *found)
        for match in _bare_times(text):
            sentence = context.analysis.sentence_around(match.start())
            hour, minute = int(match["hour"]), int(match["minute"])
            if (hour < 24 and minute < 60) or match["time"] == "24:00" or _RACED.search(text, *sentence):
                continue
            bound = "a day has 24 hours" if hour > 23 else "an hour has 60 minutes"
            yield from _finding(context, *match.span("time"), "time", bound)
        if "minutes" in context.analysis.lowered or "seconds" in context.analysis.lowered:
            for match in matches_near(_PARTS, text, context.analysis.lowered, ("hour", "minute")):
                of = match["of"].rstrip("s")
                if int(match["part"]) < 60 or (of == "minute") != match["unit"].startswith("hour"):
                    continue
                lead = _NUMBER_BEFORE.search(text, max(0, match.start() - 8), match.start())
                if lead is not None:
                    larger = "an hour" if of == "minute" else "a minute"
                    yield from _finding(context, lead.start(), match.end(), "part", f"{larger} has 60 {of}s")


def _bare_times(text: str) -> Iterator[re.Match[str]]:
    """Every time with a colon behind a preposition; colons between figures are few, prepositions are not."""
    place = text.find(":")
    while place >= 0:
        if text[place + 1 : place + 2].isdigit() and text[place - 1 : place].isdigit():
            match = _BARE.search(text, max(0, place - 10), min(len(text), place + 40))
            if match is not None and match.start("minute") == place + 1:
                yield match
        place = text.find(":", place + 1)


def _past(match: re.Match[str]) -> tuple[str, str] | None:
    """The case and the bound that a time of day goes past; None when a clock shows it."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = match["mark"].lower().startswith(("am", "pm", "a.", "p."))
    if minute > 59 and match["minute"]:
        return "time", "an hour has 60 minutes"
    if hour > 24 or (hour == 24 and minute):
        return ("time", "a day has 24 hours") if match["minute"] or half else None
    if half and hour > 12 and not match["minute"]:
        return "half-day", "hours with a.m. or p.m. go to 12"
    return None


def _finding(context: CheckContext, start: int, end: int, case: str, bound: str) -> Iterable[Finding]:
    sentence = context.analysis.sentence_around(start)
    if _UNTRUE.search(context.text, *sentence):
        return
    words = context.text[start:end]
    yield Finding(
        TextSpan(start, end), {"text": words, "bound": bound}, case=case, evidence=(Evidence(bound),)
    )
