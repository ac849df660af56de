"""Compares "Mr.", "Mrs." and "Ms." before a family name with each other, the registry and the full name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_TRIGGERS = ("Mr", "Mrs", "Ms", "Miss ")
_HONORIFIC = lazy(
    r"\b(?P<word>Mrs|Mr|Ms|Miss)\.?[ \u00a0](?P<name>[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)*?)"
    r"(?=['’]s\b|[^\w'’-]|$)"
    r"(?![ \u00a0](?:[A-Z]|and (?:Mr|Mrs|Ms)))"
)
_COUPLE = lazy(
    r"\b(?:Mr\.? and Mrs|Mrs\.? and Mr|husband|wife|wives|couple|married|spouses?|widow|brother|sister|"
    r"father|mother|parents?|sons?|daughters?|siblings?|cousin|uncle|aunt|nephew|niece|"
    r"trans(?:gender|ition\w*)?|drag|pronouns)\b"
)
_OFFICES = frozenset(
    "President Speaker Chairman Chancellor Justice Secretary Ambassador Mayor Right World Universe".split()
)
_MOST = 200
"""Honorifics that are looked at in one draft."""
_NOT_NAMES = ("Mr", "Mrs", "Ms", "Miss", "The", "But", "And")
_WOMEN = frozenset({"Mrs", "Ms", "Miss"})


class _Place(NamedTuple):
    word: str
    name: str
    span: TextSpan


@dataclass(frozen=True)
class Honorifics:
    """Finds honorifics that do not fit, and family names that nobody has introduced.

    Args:
        report: "switched" for a man's and a woman's honorific before one name or against the registry,
            "no-first-reference" for an honorific with a family name that no full name comes before.
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ("registry",)
    values: ClassVar[tuple[str, ...]] = ("text", "other", "name", "right")

    def validate(self) -> None:
        """Proves the option."""
        if self.report not in ("switched", "no-first-reference"):
            raise ValueError(f"`report` is switched or no-first-reference, not `{self.report}`")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each."""
        if not any(trigger in context.text for trigger in _TRIGGERS):
            return ()
        places = [
            _Place(match["word"], match["name"], TextSpan(match.start(), match.end("name")))
            for match in _HONORIFIC.finditer(context.text)
            if match["name"] not in _OFFICES
        ]
        if not places:
            return ()
        return _switched(context, places) if self.report == "switched" else _without_first(context, places)


def _full_names(context: CheckContext) -> dict[str, dict[str, tuple[int, str]]]:
    """By family name: every full name with it, where it stands first, and the id of a registered person."""
    found: dict[str, dict[str, tuple[int, str]]] = {}
    text = context.text
    for mention in context.analysis.mentions:
        words = text[mention.start : mention.end].split()
        if mention.person and len(words) > 1:
            person = context.registry.person(mention.person)
            for family in {words[-1], words[0], person.family_name if person else words[-1]}:
                found.setdefault(family, {}).setdefault(mention.person, (mention.start, mention.person))
    for run in context.analysis.name_runs:
        words = text[run.start : run.end].split()
        for family in {words[-1], words[0]}:
            found.setdefault(family, {}).setdefault(" ".join(words), (run.start, ""))
    return found


def _switched(context: CheckContext, places: list[_Place]) -> Iterator[Finding]:
    names = _full_names(context)
    by_name: dict[str, list[_Place]] = {}
    for place in places:
        by_name.setdefault(place.name, []).append(place)
    for name, found in by_name.items():
        bearers = names.get(name, {})
        if len(bearers) != 1 or _of_couple(context, name):
            continue
        _, id = next(iter(bearers.values()))
        person = context.registry.person(id) if id else None
        if person is not None and person.pronouns:
            for place in found:
                if person.pronouns != "they" and (place.word in _WOMEN) != (person.pronouns == "she"):
                    evidence = Evidence(
                        f"{person.name}: “{person.pronouns}”", person.source, person.url, str(person.as_of)
                    )
                    yield _finding(
                        context, place, person.name, person.pronouns, case="registry", evidence=(evidence,)
                    )
            continue
        sides = {place.word in _WOMEN for place in found}
        if len(sides) == 2:
            usual = sum(place.word in _WOMEN for place in found) * 2 > len(found)
            if sum(place.word in _WOMEN for place in found) * 2 == len(found):
                usual = found[0].word in _WOMEN
            odd = next(place for place in found if (place.word in _WOMEN) != usual)
            other = next(place for place in found if (place.word in _WOMEN) == usual)
            yield _finding(context, odd, name, other.word, other=other)


def _of_couple(context: CheckContext, name: str) -> bool:
    """Whether the draft speaks of a relative or of a change of pronouns beside a family name."""
    text = context.text
    start = text.find(name)
    while start >= 0:
        first, last = context.analysis.sentence_around(start)
        if _COUPLE.search(text, first, last):
            return True
        start = text.find(name, last + 1 if last > start else start + 1)
    return False


def _finding(
    context: CheckContext,
    place: _Place,
    name: str,
    right: str,
    *,
    case: str = "",
    other: _Place | None = None,
    evidence: tuple[Evidence, ...] = (),
) -> Finding:
    text = context.text
    shown = text[other.span.start : other.span.end] if other else ""
    return Finding(
        place.span,
        {"text": text[place.span.start : place.span.end], "other": shown, "name": name, "right": right},
        case=case,
        evidence=evidence,
        related=(Related(other.span, f"“{shown}” stands here."),) if other else (),
    )


def _without_first(context: CheckContext, places: list[_Place]) -> Iterator[Finding]:
    names = _full_names(context)
    known = {
        context.text[mention.start : mention.end] for mention in context.analysis.mentions if mention.person
    }
    folded = context.analysis.folded
    seen = set()
    first_in_run: dict[str, int] = {}
    for run in context.analysis.name_runs:
        for word in run.words:
            first_in_run.setdefault(word, run.start)
    for place in places[:_MOST]:
        if place.name in seen or place.name in known:
            continue
        seen.add(place.name)
        first = min((start for start, _ in names.get(place.name, {}).values()), default=None)
        if first is not None and first < place.span.start:
            continue
        if first_in_run.get(place.name, place.span.start) < place.span.start:
            continue
        # A longer name in which it stands, or initials before it, introduce it as well.
        if _named(folded, place):
            continue
        if context.analysis.is_quoted(place.span):
            continue
        yield _finding(context, place, place.name, "")


def _named(folded: str, place: _Place) -> bool:
    """Whether the family name stands earlier behind another capitalised word or an initial."""
    start = folded.find(place.name)
    while 0 <= start < place.span.start:
        before = folded[max(0, start - 24) : start].rstrip().rpartition(" ")[2]
        if before[:1].isupper() and before.rstrip(".") not in _NOT_NAMES:
            return True
        start = folded.find(place.name, start + 1)
    return False
