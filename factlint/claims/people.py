"""Everybody whom a document names, known to the registry or not, for telling whom a pronoun means."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.claim import NameBasis, NameClaim
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.language.coreference import PersonAt
from factlint.language.mentions import Mention
from factlint.language.persons import follows_article
from factlint.registry.model import EntityKind

_ADDRESS = lazy(r"\b(?:(?P<woman>Lady|Mrs|Ms|Miss|Dame|Baroness|Madame|Queen)|Mr|Sir|Lord|King)\.?[ \u00a0]$")
_MOST = 200
"""Family names that are looked for again; a list of more is no draft."""
_CERTAIN = (NameBasis.OFFICE, NameBasis.ORGANISATION, NameBasis.RANK)


def people_of(analysis: Analysis, names: Sequence[NameClaim]) -> list[PersonAt]:
    """Every place that names a person or may do so, ascending.

    The key is the id of a registered person, also of one whose name is misspelt beyond doubt, and the
    family name with a colon before it for somebody whom only the draft knows.
    """
    text = analysis.document.text
    meant = {
        claim.span.start: claim.person
        for claim in names
        if claim.basis in _CERTAIN and claim.likeness in ("near", "romanised")
    }
    people = [
        PersonAt(mention.start, mention.end, "" if _under_another_title(analysis, number) else mention.person)
        for number, mention in enumerate(analysis.mentions)
        if mention.uses[0].entity is EntityKind.PERSON or mention.uses[-1].entity is EntityKind.PERSON
    ]
    families: dict[str, set[str]] = {}
    for run in analysis.name_runs:
        if follows_article(text, run.start):
            continue
        family = run.words[-1]
        key = meant.get(run.start) or f":{family}"
        if not meant.get(run.start):
            families.setdefault(family, set()).add(" ".join(run.words))
        people.append(PersonAt(run.start, run.end, key))
    people += _later_references(analysis, text, families)
    people.sort()
    # Two people of one family name cannot be told apart later.
    shared = {f":{family}" for family, full in families.items() if len(full) > 1}
    return [
        person._replace(key="") if person.key in shared else person for person in _without_overlaps(people)
    ]


def _under_another_title(analysis: Analysis, number: int) -> bool:
    """Whether a bare family name stands behind a title that its bearer never had ("President Clinton")."""
    mention = analysis.mentions[number]
    before = analysis.mentions[number - 1] if number else None
    if mention.short and _of_other_sex(analysis, mention):
        return True
    if not mention.short or before is None or before.end + 1 != mention.start:
        return False
    person = analysis.registry.person(mention.person)
    offices = {use.id for use in before.uses if use.entity is EntityKind.OFFICE}
    return bool(offices) and person is not None and not offices & {tenure.office for tenure in person.tenures}


def _of_other_sex(analysis: Analysis, mention: Mention) -> bool:
    """Whether a form of address gives a bare family name to the bearer's wife, husband or namesake."""
    person = analysis.registry.person(mention.person)
    match = _ADDRESS.search(analysis.document.text, max(0, mention.start - 12), mention.start)
    if match is None or person is None or person.pronouns not in ("he", "she"):
        return False
    return person.pronouns != ("she" if match["woman"] else "he")


def _later_references(analysis: Analysis, text: str, families: dict[str, set[str]]) -> list[PersonAt]:
    """Bare family names of people whom only the draft knows."""
    found = []
    for family in list(families)[:_MOST]:
        if len(family) < 4:
            continue
        start = text.find(family)
        while start >= 0:
            end = start + len(family)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                found.append(PersonAt(start, end, f":{family}"))
            start = text.find(family, end)
    return found


def _without_overlaps(people: Sequence[PersonAt]) -> list[PersonAt]:
    kept: list[PersonAt] = []
    for person in people:
        if kept and person.start < kept[-1].end:
            if person.end > kept[-1].end:
                kept[-1] = person
            continue
        kept.append(person)
    return kept
