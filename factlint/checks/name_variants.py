"""Finds one person whose name a draft spells in two ways, registered or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Edit, Finding, Fix, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.edit_bounds import least_edits
from factlint.language.name_alignment import same_given_name
from factlint.language.name_runs import leads_up
from factlint.language.transliteration import sounds_alike, tradition_of
from factlint.registry.fold import fold
from factlint.registry.model import NameKind

_SPEAKS = (
    r"(?:said|says|told|tells|added|adds|warned|wrote|argued|explained|noted|insisted|stressed|claimed|replied|"
    r"recalled|declined|announced|testified|tweeted|pleaded|resigned|refused|denied|admitted|acknowledged)"
)
_CAPITALISED = lazy(r"[A-Z][a-z]{4,}(?:-[A-Z][a-z]+)?")
_DOES = (
    r"(?:comes|came|works|worked|lives|lived|wants|wanted|won|lost|took|led|leads|wrote|plays|played|scored|"
    r"finished|beat|joined|left|died|grew|married|studied|teaches|taught|owns|plans|hopes|believes|thinks|met|became)"
)
_ACTS = lazy(rf"'s\b| {_SPEAKS}\b|, who\b| (?:is|was|has|had|did|will|would|{_DOES}) ")
_ADDRESSED = lazy(rf"\b(?:{_SPEAKS}|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Sen\.|Rep\.|Gov\.|Gen\.) $")
_CAPITAL_NEXT = lazy(r"[\w'-]| [A-Z]")
_NAME_BEFORE = lazy(r"\b([A-Z][\w'’-]+|[A-Z]\.|von|van|de|al|bin) $")
_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s"))
_DOUBLED = lazy(r"(.)\1+")
_KIN = lazy(
    r"\b(?:brothers?|sisters?|siblings?|twins?|sons?|daughters?|fathers?|mothers?|parents?|wi(?:fe|ves)|husbands?|"
    r"cousins?|uncle|aunt|nephews?|nieces?|grand\w+|family|families|related|relations?|relatives?|namesakes?)\b"
)
_CORRECTED = lazy(
    r"\b(?:misspel\w+|(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he correct) names? (?:is|are|was)"
    r"|should (?:have|be|read)|wrongly|"
    r"mistaken\w*|incorrect\w*|an earlier version|in error|[Cc]orrections?|[Cc]larifications?|apologi[sz]e)\b"
)
_JOINED = lazy(
    r"(?:,[^.;:]{1,60},)?[ \u00a0](?:and|or|&|versus|vs\.?|v|with|against|met|meets|beat|faced?s?"
    r"|from)[ \u00a0]"
)
_GENDERED = (
    ("", "a"),
    ("y", "a"),
    ("iy", "aya"),
    ("sky", "skaya"),
    ("ski", "ska"),
    ("skiy", "ska"),
    ("ev", "eva"),
)


@dataclass(frozen=True)
class NameVariants:
    """Compares every spelling of a name in a draft with the others.

    Args:
        report: "registered" for people whom the registry knows, "full-name" for full names with one
            given name and two family names a letter apart, "surname" for a bare family name a letter
            away from one that was introduced.
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ("marks",)
    values: ClassVar[tuple[str, ...]] = ("text", "other", "count", "person")

    def validate(self) -> None:
        """Proves the option."""
        if self.report not in _REPORTS:
            raise ValueError(f"`report` is {', '.join(_REPORTS)}, not `{self.report}`")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for the first place of each spelling that is not the draft's usual one."""
        return _REPORTS[self.report](context)


_MOST = 40
"""So many names are compared with each other; a list of thousands is no draft."""


class _Spelling(NamedTuple):
    """One way in which the draft writes a word of a name, and where."""

    word: str
    places: list[TextSpan]


# People whom the registry knows ----------------------------------------------------------------------


def _registered(context: CheckContext) -> Iterator[Finding]:
    text = context.text
    people: dict[str, dict[str, list[TextSpan]]] = {}
    for mention in context.analysis.known_people:
        if mention.uses[0].kind is not NameKind.WRONG:
            surface = text[mention.start : mention.end]
            people.setdefault(mention.person, {}).setdefault(surface, []).append(
                TextSpan(mention.start, mention.end)
            )
    for id, surfaces in people.items():
        person = context.registry.person(id) if len(surfaces) > 1 else None
        if person is not None:
            names = [_Spelling(word, places) for word, places in surfaces.items()]
            yield from _compare(person.name, names, tradition_of(person.country))


def _compare(person: str, names: Sequence[_Spelling], tradition: str) -> Iterator[Finding]:
    """Differing spellings among the names of one person: the rarer, then the later, is reported."""
    ordered = sorted(names, key=lambda name: (-len(name.places), name.places[0].start))[:_MOST]
    for number, name in enumerate(ordered):
        for usual in ordered[:number]:
            case = _difference(name.word, usual.word, tradition)
            if case is not None:
                yield _finding(name, usual, person, case)
                break


def _difference(name: str, usual: str, tradition: str) -> str | None:
    """How two names of a person differ: "" in letters, "marks" in accents or hyphens, None not at all.

    A name beside a longer form of itself ("Biden", "Joe Biden", "Joseph R. Biden") is no other spelling.
    """
    a, b = name.replace("-", " ").split(), usual.replace("-", " ").split()
    if len(a) != len(b):
        a, b = a[-1:], b[-1:]
    differing = [(one, other) for one, other in zip(a, b, strict=True) if one != other]
    if len(differing) != 1:
        return (
            "marks"
            if not differing and len(name.split()) == len(usual.split()) > 1 and name != usual
            else None
        )
    one, other = differing[0]
    plain, usual_plain = fold(one).lower(), fold(other).lower()
    if plain == usual_plain:
        return "marks" if one.isupper() == other.isupper() else None
    if len(plain) < 4 or same_given_name(plain, usual_plain):
        return None
    return "" if sounds_alike(plain, usual_plain, tradition) or _is_near(plain, usual_plain) else None


# People whom only the draft knows --------------------------------------------------------------------


def _full_names(context: CheckContext) -> Iterator[Finding]:
    """`Adam Kowalczyk` here and `Adam Kowalcyk` there."""
    explained = {claim.span.start for claim in context.claims.names}
    by_given: dict[str, dict[str, list[TextSpan]]] = {}
    by_family: dict[str, dict[str, list[TextSpan]]] = {}
    for run in context.analysis.name_runs:
        given, family = run.words[-2:]
        if run.start in explained:
            continue
        place = TextSpan(run.end - len(family) - 1 - len(given), run.end)
        # With a hyphen and a small letter it is a given name behind a Chinese or Korean family name.
        if len(family) > 4 and not any(part.islower() for part in family.split("-")):
            by_given.setdefault(given, {}).setdefault(family, []).append(place)
        if len(run.words) == 2 and len(given) > 4 and len(family) > 3:
            by_family.setdefault(family, {}).setdefault(given, []).append(place)
    folded = context.analysis.folded
    for mention in context.analysis.known_people if by_given else ():
        words = folded[mention.start : mention.end].split()
        if len(words) == 2 and words[0] in by_given:
            spans = by_given[words[0]].setdefault(words[1], [])
            spans.append(TextSpan(mention.start, mention.end))
    for given, families in by_given.items():
        names = [_Spelling(family, places) for family, places in families.items()]
        names.sort(key=lambda name: (-len(name.places), name.places[0].start))
        del names[_MOST:]
        for number, name in enumerate(names):
            usual = next((other for other in names[:number] if _one_family(name.word, other.word)), None)
            if usual is None:
                continue
            places = [*name.places, *usual.places]
            if not _are_corrected(context, places) and not _stand_together(context, name, usual):
                yield _finding(
                    name._replace(word=f"{given} {name.word}"),
                    usual._replace(word=f"{given} {usual.word}"),
                    given,
                    "",
                )

    yield from _given_names(context, by_family)


def _given_names(context: CheckContext, by_family: dict[str, dict[str, list[TextSpan]]]) -> Iterator[Finding]:
    """`Etienne Brossard` here and `Etiene Brossard` there, where the draft tells of no relatives."""
    for family, given in by_family.items():
        names = [_Spelling(word, places) for word, places in given.items()][:_MOST]
        names.sort(key=lambda name: (-len(name.places), name.places[0].start))
        for number, name in enumerate(names):
            usual = next((other for other in names[:number] if _one_given(name.word, other.word)), None)
            if usual is None:
                continue
            places = [*name.places, *usual.places]
            if _tells_of_kin(context, places) or _are_corrected(context, places):
                continue
            if _stand_together(context, name, usual):
                continue
            yield _finding(
                name._replace(word=f"{name.word} {family}"),
                usual._replace(word=f"{usual.word} {family}"),
                family,
                "",
            )


def _one_given(one: str, other: str) -> bool:
    """Whether two given names are one, with a letter doubled or written as it sounds."""
    a, b = one.lower(), other.lower()
    # The last letter often tells a man from a woman.
    return a[0] == b[0] and a[-1] == b[-1] and _is_near(a, b) and _sound(a) == _sound(b)


def _sound(given: str) -> str:
    """What is left of a given name when letters that sound alike are one and doubled letters are single."""
    for written, heard in _SOUNDS:
        given = given.replace(written, heard)
    return _DOUBLED.sub(r"\1", given)


def _tells_of_kin(context: CheckContext, places: Sequence[TextSpan]) -> bool:
    return any(
        _KIN.search(context.text, max(0, place.start - 80), place.end + 80) is not None for place in places
    )


def _are_corrected(context: CheckContext, places: Sequence[TextSpan]) -> bool:
    """Whether a corrections column, or a note at the end of a draft, gives a name as it was and as it is."""
    text = context.text
    if _CORRECTED.search(text, 0, 60) is not None:
        return True
    return any(
        _CORRECTED.search(text, max(0, place.start - 80), place.end + 80) is not None for place in places
    )


def _stand_together(context: CheckContext, name: _Spelling, usual: _Spelling) -> bool:
    """Whether the draft brings both in side by side, as it does two people ("Ian Reid and Ian Reed")."""
    first, second = sorted(min(one.places, key=lambda place: place.start) for one in (name, usual))
    return (
        second.start - first.end < 80 and _JOINED.fullmatch(context.text, first.end, second.start) is not None
    )


def _surnames(context: CheckContext) -> Iterator[Finding]:
    """`Kowalcyk said` after `Adam Kowalczyk` was introduced."""
    families: dict[str, TextSpan] = {}
    words_of_names: set[str] = set()
    for claim in context.claims.names:
        words_of_names.update(fold(claim.known).split())
    for run in context.analysis.name_runs:
        words_of_names.update(run.words)
        if len(run.words[-1]) > 4:
            families.setdefault(run.words[-1], TextSpan(run.start, run.end))
    folded = context.analysis.folded
    for mention in context.analysis.known_people:
        words = folded[mention.start : mention.end].split()
        words_of_names.update(words)
        if len(words) > 1 and len(words[-1]) > 4:
            families.setdefault(words[-1], TextSpan(mention.start, mention.end))
    if not families:
        return
    yield from _strays(context, families, words_of_names)


def _strays(context: CheckContext, families: dict[str, TextSpan], known: set[str]) -> Iterator[Finding]:
    folded = context.analysis.folded
    by_letter: dict[str, list[str]] = {}
    for family in list(families)[: 10 * _MOST]:
        by_letter.setdefault(family[0], []).append(family)
    strays: dict[str, list[TextSpan]] = {}
    for word in sorted(set(_CAPITALISED.findall(folded)) - known):
        alike = (
            name for name in by_letter.get(word[0], ()) if name[:2] == word[:2] or name[-3:] == word[-3:]
        )
        if not any(_one_family(word, family) for family in alike) or leads_up(word):
            continue
        for match in re.finditer(rf"\b{word}\b", folded):
            if _is_somebody(folded, *match.span()):
                strays.setdefault(word, []).append(TextSpan(*match.span()))
    mentioned = (
        {folded[mention.start : mention.end] for mention in context.analysis.mentions} if strays else set()
    )
    for word, places in strays.items():
        if word in mentioned or f" {word.lower()}" in folded:
            continue
        usual = next((family for family in by_letter[word[0]] if _one_family(word, family)), None)
        if usual is None or families[usual].start > places[0].start:
            continue
        if f" {usual.lower()}" in folded:
            continue  # a plain word in a name ("Workers' Union")
        places.sort()
        if _are_corrected(context, places):
            continue
        yield _finding(_Spelling(word, places), _Spelling(usual, [families[usual]]), usual, "")


def _is_somebody(folded: str, start: int, end: int) -> bool:
    """Whether a bare capitalised word speaks, acts, or has an honorific before it."""
    if _ADDRESSED.search(folded, max(0, start - 14), start) is not None:
        return _CAPITAL_NEXT.match(folded, end) is None
    if _ACTS.match(folded, end) is None:
        return False
    before = _NAME_BEFORE.search(folded, max(0, start - 30), start)
    return before is None or leads_up(before[1])


def _one_family(one: str, other: str) -> bool:
    """Whether two family names are one that was written in two ways, and not those of a man and a woman."""
    if abs(len(one) - len(other)) > 2:
        return False
    a, b = one.lower(), other.lower()
    if (
        a == b
        or a.rstrip("s") == b.rstrip("s")
        or b in (f"{a}es", a.removesuffix("es"))
        or min(len(a), len(b)) < 5
    ):
        return False
    for man, woman in _GENDERED:
        for first, second in ((a, b), (b, a)):
            if first.endswith(man) and second == first[: len(first) - len(man)] + woman:
                return False
    return _is_near(a, b)


def _is_near(one: str, other: str) -> bool:
    allowed = 1 if min(len(one), len(other)) < 8 else 2
    if least_edits(one, other) > allowed:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _finding(name: _Spelling, usual: _Spelling, person: str, case: str) -> Finding:
    times = len(usual.places)
    return Finding(
        name.places[0],
        {
            "text": name.word,
            "other": usual.word,
            "count": "once" if times == 1 else f"{times} times",
            "person": person,
        },
        case=case,
        related=(Related(usual.places[0], f"“{usual.word}” stands here."),),
        fixes=(Fix(f"Write “{usual.word}”", tuple(Edit(place, usual.word) for place in name.places[:1])),),
    )


_REPORTS = {"registered": _registered, "full-name": _full_names, "surname": _surnames}
