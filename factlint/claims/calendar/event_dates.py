"""Years that a draft gives to events which the registry knows: `the 2015 annexation of Crimea`."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.language.event_names import EventMention
from factlint.registry.model import Event

_YEAR_AFTER = lazy(
    r"(?: \(|,? (?P<verb>(?:which |that )?(?:took place|happened|occurred|came|began|started|"
    r"broke out|erupted|was signed|ended|concluded|was|fell|finished) )?(?P<link>in|of|on|back "
    r"in) )"
    r"(?:(?P<words>(?:early |late |mid-)?(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]+\.? (?:\d{1,2}, )?|"
    r"\d{1,2} [A-Z][a-z]+ )?))?(?P<year>1[5-9]\d\d|20\d\d)(?![\d%-]|s\b|,\d|[–/]\d| (?:film|book|"
    r"novel|movie|documentary|study|article|speech|interview|report))"
)
_YEAR_BEFORE = lazy(
    r"\b(?:[Tt]he|[Aa]fter|[Ss]ince|[Rr]ussia[’']s|[Bb]efore|[Ii]ts|[Ii]n|[Dd]uring) "
    r"(?P<year>1[5-9]\d\d|20\d\d) (?P<gap>(?:[A-Z][a-z]+[’']s |[a-z-]+ ){0,1})$"
)
_LEAD = lazy(
    r"\b(?P<lead>[Ss]ince|[Aa]fter|[Ff]ollowing|[Bb]efore|[Uu]ntil|[Bb]y)(?: the| Russia[’']s| "
    r"its)?(?: full-scale| illegal| first)? $"
)
_BEGINS = ("began", "started", "broke out", "erupted")
_ENDS = ("ended", "concluded", "finished")


class EventYearClaim(NamedTuple):
    """The text gives a registered event a year.

    Args:
        start: first character of event and year together.
        end: one past the last one.
        year: the year given.
        year_start: where it stands.
        event: the event.
        name: as the text names it.
        form: "before" (the year stands as an adjective), "subject" (the event begins its sentence or has
            a verb of its own), "begins", "ends", "since", "after", "until" or "loose".
    """

    start: int
    end: int
    year: int
    year_start: int
    event: Event
    name: str
    form: str


def event_year_claims(analysis: Analysis) -> list[EventYearClaim]:
    """Every registered event with a year directly beside it, ascending."""
    found = []
    text = analysis.document.text
    for mention in analysis.events:
        claim = _claim(analysis, mention)
        if claim is not None and text[mention.start : mention.end][:4] != str(claim.year):
            found.append(claim)
    return found


def _claim(analysis: Analysis, mention: EventMention) -> EventYearClaim | None:
    text, event = analysis.document.text, mention.event
    name = text[mention.start : mention.end]
    sentence = analysis.sentence_around(mention.start)
    before = _YEAR_BEFORE.search(text, max(sentence[0], mention.start - 40), mention.start)
    if before is not None:
        at = before.start("year")
        return EventYearClaim(at, mention.end, int(before["year"]), at, event, name, "before")
    after = _YEAR_AFTER.match(text, mention.end)
    if after is None:
        return None
    verb = (after["verb"] or "").removeprefix("which ").removeprefix("that ").strip()
    lead = _LEAD.search(text, max(sentence[0], mention.start - 40), mention.start)
    if verb in _BEGINS:
        form = "begins"
    elif verb in _ENDS:
        form = "ends"
    elif verb or after["link"] in ("of", None):
        form = "subject"
    elif lead is not None:
        form = {"since": "since", "after": "after", "following": "after"}.get(lead["lead"].lower(), "until")
    elif text[sentence[0] : mention.start].strip("“\"‘' ") in ("", "The"):
        form = "subject"
    else:
        form = "loose"
    return EventYearClaim(
        mention.start, after.end(), int(after["year"]), after.start("year"), event, name, form
    )
