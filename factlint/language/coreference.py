"""Tells whom a pronoun means, where news leaves no doubt: the speaker, the subject before, the same clause.

As narrow as it is sure. Wherever a second person could be meant, by name, by a noun for a person or by an
unknown capitalised word, there is no answer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.persons import names_somebody
from factlint.language.pronouns import MALE, SPEECH, Standing, find_pronouns

_SAYS = lazy(rf"[ \u00a0](?:had |has |later |also |then |\w+ly )?{SPEECH}\b")
_SAID_BEFORE = lazy(rf"\b{SPEECH}[ \u00a0](?:[\w’'.-]+[ \u00a0]){{0,6}}$")
_LEAD = lazy(
    r"(?:(?:But|And|Yet|Still|Instead|Later|Meanwhile|However|Then|In turn|Earlier|Afterwards?),?[ \u00a0])?"
    r"(?:(?:In|On|At|Speaking|Writing|Last|During) [A-Za-z0-9 ]{0,40}, )?"
)
_BEFORE_SUBJECT = lazy(r"[“\"]?(?:[\w’'.-]+,? ){0,7}$")


class PersonAt(NamedTuple):
    """Somebody named in the text.

    Args:
        start: first character of the name.
        end: one past its last one.
        key: the same for every mention of one person; empty when it may be more than one, or no person.
    """

    start: int
    end: int
    key: str


class How(StrEnum):
    """What makes a reference sure."""

    SPEAKER = "speaker"
    SUBJECT = "subject"
    CLAUSE = "clause"
    ALONE = "alone"
    """Nobody else is named in the paragraph up to there and in the one before."""


class Reference(NamedTuple):
    """A pronoun and whom it means.

    Args:
        span: the pronoun.
        word: "he" or "she", whatever form stands there.
        person: where the person is named.
        how: what makes it sure.
    """

    span: TextSpan
    word: str
    person: PersonAt
    how: How


_SIGHT = 2500
"""Characters of text that a reader keeps in mind; a longer stretch has no one person."""


class _Scene:
    """The document with its people, ascending."""

    def __init__(self, analysis: Analysis, people: Sequence[PersonAt]) -> None:
        self.analysis = analysis
        self.text = analysis.document.text
        self.people = people
        self._starts = [person.start for person in people]

    def between(self, start: int, end: int) -> list[PersonAt]:
        """The people named outside quotation marks in a stretch."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        quoted = self.analysis.quotations.is_quoted
        return [person for person in self.people[first:last] if not quoted(person.start, person.end)]

    def last_before(self, place: int) -> PersonAt | None:
        """Whoever is named last before a place."""
        index = bisect_left(self._starts, place) - 1
        return self.people[index] if index >= 0 else None

    def only_person(self, start: int, end: int) -> PersonAt | None:
        """The one person of a stretch, whom nothing else in it could take the pronoun from."""
        if end - start > _SIGHT:
            return None
        found = self.between(start, end)
        if not found or not found[0].key or any(person.key != found[0].key for person in found):
            return None
        known = [_with_apposition(self, person, end) for person in found]
        return None if names_somebody(self.analysis, start, end, known) else found[0]


def references(analysis: Analysis, people: Sequence[PersonAt]) -> list[Reference]:
    """Every pronoun whose person is sure, ascending.

    Args:
        analysis: what the language layer knows of the document.
        people: everybody and everything that may be a person's name, ascending.
    """
    if not people:
        return []
    scene = _Scene(analysis, people)
    found: list[Reference] = []
    last = -1
    for pronoun in find_pronouns(analysis.folded, analysis.starts):
        span = TextSpan(pronoun.start, pronoun.end)
        if analysis.quotations.is_quoted(span.start, span.end):
            continue
        if pronoun.standing is Standing.PLAIN or pronoun.standing is Standing.OWN:
            # A pronoun before it in the sentence may have brought in somebody else.
            reference = _in_clause(scene, span, pronoun.standing, last)
        else:
            reference = _BY_STANDING[pronoun.standing](scene, span, found)
        if reference is not None:
            found.append(reference)
        last = pronoun.end
    return found


def _reference(scene: _Scene, span: TextSpan, person: PersonAt, how: How) -> Reference:
    word = scene.text[span.start : span.end].lower()
    return Reference(span, "he" if word in MALE else "she", person, how)


def _speaker(scene: _Scene, span: TextSpan, _: Sequence[Reference]) -> Reference | None:
    """`“…,” she said`: whoever speaks in the paragraph, or alone in the one before."""
    block = scene.analysis.document.block_at(span.start)
    if block is None or span.start - block.start > _SIGHT:
        return None
    here = scene.between(block.start, span.start)
    if here:
        person = scene.only_person(here[0].start, span.start)
        if person is None or not (_speaks(scene, person, span.start) or _opens(scene, person)):
            return None
        if names_somebody(scene.analysis, block.start, here[0].start, here[:1]):
            return None
        return _reference(scene, span, person, How.SPEAKER)
    if scene.text[block.start] not in '“"' or names_somebody(scene.analysis, block.start, span.start, ()):
        return None
    before = scene.analysis.document.block_at(block.start - 2) if block.start > 1 else None
    if before is None or before.kind is not block.kind:
        return None
    person = scene.only_person(before.start, before.end)
    if person is None or not (_speaks(scene, person, before.end) or _opens(scene, person)):
        return None
    return _reference(scene, span, person, How.SPEAKER)


def _opens(scene: _Scene, person: PersonAt) -> bool:
    """Whether a name is the subject of its sentence."""
    return _is_subject(scene, person, scene.analysis.sentence_around(person.start)[0])


def _speaks(scene: _Scene, person: PersonAt, end: int) -> bool:
    """Whether the person is the subject of a verb of speech, with or without an apposition."""
    return _verb_after(scene.text, person, end) >= 0 or _is_said_before(scene.text, person)


def _verb_after(text: str, person: PersonAt, end: int) -> int:
    """Where the verb of speech begins whose subject a name is, behind its apposition; -1 when none does."""
    if _SAYS.match(text, person.end) or (
        text.startswith(",", person.end) and _SAYS.match(text, person.end + 1)
    ):
        return person.end
    if not text.startswith(",", person.end):
        return -1
    last = min(end, person.end + 160)
    close = text.find(",", person.end + 1, last)
    while close >= 0:
        if _SAYS.match(text, close + 1):
            return close
        close = text.find(",", close + 1, last)
    return -1


def _is_said_before(text: str, person: PersonAt) -> bool:
    return _SAID_BEFORE.search(text, max(0, person.start - 70), person.start) is not None


def _with_apposition(scene: _Scene, person: PersonAt, end: int) -> PersonAt:
    """A name with what explains it: up to its verb of speech, or behind one to the end of the sentence."""
    text = scene.text
    verb = _verb_after(text, person, end)
    if verb >= 0:
        return person._replace(end=verb)
    if text.startswith(",", person.end) and _is_said_before(text, person):
        _, last = scene.analysis.sentence_around(person.start)
        return person._replace(end=max(person.end, min(last, end, person.end + 160)))
    return person


def _first(scene: _Scene, span: TextSpan, found: Sequence[Reference]) -> Reference | None:
    """`Merkel resigned. She said …`: the only person and subject of the sentence before."""
    analysis = scene.analysis
    number = analysis.sentence_index(span.start)
    start, _ = analysis.sentences[number] if number >= 0 else (span.start, 0)
    lead = _LEAD.match(scene.text, start)
    if (
        number < 1
        or lead is None
        or lead.end() != span.start
        or names_somebody(analysis, start, span.start, ())
    ):
        return None
    before_start, before_end = analysis.sentences[number - 1]
    block = analysis.document.block_at(span.start)
    if block is None or before_start < block.start:
        return None
    person = scene.only_person(before_start, before_end)
    if person is not None and _is_subject(scene, person, before_start):
        return _reference(scene, span, person, How.SUBJECT)
    if person is None and not scene.between(before_start, before_end) and found:
        # "He … . He …": the sentence before has the same pronoun as its subject and names nobody.
        last = found[-1]
        goes_on = last.how is How.SUBJECT and before_start <= last.span.start < before_end
        if goes_on and not names_somebody(analysis, last.span.end, before_end, ()):
            return _reference(scene, span, last.person, How.SUBJECT)
    return None


def _led(scene: _Scene, span: TextSpan, found: Sequence[Reference]) -> Reference | None:
    """`In a statement, she thanked …`, and `Nothing will change, she said.` behind a sentence of hers."""
    if _SAYS_ENDS.match(scene.text, span.end) is None:
        return _first(scene, span, found)
    analysis = scene.analysis
    number = analysis.sentence_index(span.start)
    block = analysis.document.block_at(span.start)
    if number < 1 or block is None or analysis.sentences[number - 1][0] < block.start:
        return None
    start, _ = analysis.sentences[number]
    if scene.between(start, span.start) or names_somebody(analysis, start, span.start, ()):
        return None
    before_start, before_end = analysis.sentences[number - 1]
    person = scene.only_person(before_start, before_end)
    if person is None or not (_speaks(scene, person, before_end) or _is_subject(scene, person, before_start)):
        return None
    return _reference(scene, span, person, How.SPEAKER)


_SAYS_ENDS = lazy(rf"[ \u00a0](?:\w+ly[ \u00a0])?{SPEECH}(?=[.,;]|$)", re.MULTILINE)


def _is_subject(scene: _Scene, person: PersonAt, sentence: int) -> bool:
    """Whether a name stands where the subject does: near the head of its sentence, with no preposition."""
    lead = scene.text[sentence : person.start]
    if lead[:1] in '“"':  # the sentence begins with what the subject says
        close = max(lead.rfind("”"), lead.rfind('"', 1))
        lead = lead[close + 1 :].lstrip() if close > 0 else lead
    if _BEFORE_SUBJECT.fullmatch(lead) is None or len(lead) > 70:
        return False
    words = lead.lower().replace(",", "").split()
    if words and words[-1] in _PREPOSITIONS:
        return False
    return not scene.text.startswith(("’s", "'s", "’ ", "' "), person.end)


_PREPOSITIONS = frozenset(
    "to of for with by from against about like under after before on in at and or than said".split()
)


def _in_clause(scene: _Scene, span: TextSpan, standing: Standing, last: int) -> Reference | None:
    """`Merkel defended her own record`, `Merkel said she would …`.

    "Own" and "herself" mean the subject when nobody else is named in the sentence; any other pronoun
    does so only when nobody else is named in the paragraph up to there and in the one before either.
    """
    before = scene.last_before(span.start)
    if before is None or not before.key or last > before.end or span.start - before.end > _CLAUSE:
        return None
    start, _ = scene.analysis.sentence_around(span.start)
    if before.start < start or not _is_subject(scene, before, start):
        return None
    if standing is Standing.PLAIN:
        document = scene.analysis.document
        block = document.block_at(span.start)
        start = block.start if block is not None else start
        earlier = document.block_at(start - 2) if start > 1 else None
        start = earlier.start if earlier is not None else start
    person = scene.only_person(start, span.start)
    if person is None and standing is Standing.PLAIN and _fits_nobody(scene, span, start):
        return _reference(scene, span, before, How.ALONE)
    if person is None or person.key != before.key:
        return None
    return _reference(scene, span, before, How.ALONE if standing is Standing.PLAIN else How.CLAUSE)


def _fits_nobody(scene: _Scene, span: TextSpan, start: int) -> bool:
    """Whether everybody named from a place on is known to be referred to by the other pronoun."""
    if span.start - start > _SIGHT:
        return False
    written = "he" if scene.text[span.start : span.end].lower() in MALE else "she"
    people = scene.between(start, span.start)
    for one in people:
        known = scene.analysis.registry.person(one.key) if one.key else None
        if known is None or known.pronouns not in ("he", "she") or known.pronouns == written:
            return False
    known_as = [_with_apposition(scene, one, span.start) for one in people]
    return bool(people) and not names_somebody(scene.analysis, start, span.start, known_as)


_CLAUSE = 200
"""Characters behind a name beyond which a pronoun is not looked at in the same sentence."""


def _spouse(scene: _Scene, span: TextSpan, found: Sequence[Reference]) -> Reference | None:
    """`Merkel and her husband`: whoever stands right before "and"."""
    person = next(iter(scene.between(span.start - 60, span.start)[-1:]), None)
    if person is None or not person.key or person.end + 5 != span.start:
        return None
    return _reference(scene, span, person, How.CLAUSE)


_BY_STANDING = {
    Standing.SPEAKER: _speaker,
    Standing.FIRST: _first,
    Standing.LED: _led,
    Standing.BESIDE: _spouse,
}
