"""A modal or "did not" with a verb in a form that cannot follow it: "could means", "did not attended"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.finite_verbs import is_base, is_past, may_be_finite
from factlint.language.literals import standing

_MODALS = (
    "could would should might must can may will cannot shall can’t can't won’t won't couldn’t couldn't"
    " wouldn’t wouldn't shouldn’t shouldn't didn’t didn't doesn’t doesn't don’t don't"
).split()
_MIDDLES = (*(f" {modal} " for modal in _MODALS), " did not ", " does not ", " do not ")
_VERB = lazy(
    r"(?:(?:not|also|still|soon|now|never|always|then|even|only|reportedly|probably|likely|possibly"
    r"|eventually"
    r"|finally|further|greatly|seriously|quickly) )?(?P<verb>[a-z]{2,})(?=[ ,.;])"
)
_NEXT = lazy(r" (?P<word>[a-z]+)")
_BEFORE = lazy(r"(?:^|[\s“\"‘'(—–-])(?P<word>[\w’'-]{1,24})$")
_NOUN_BEFORE = frozenset(
    "the a an his her its their our my your this that good free strong political last living ill of at tin"
    " trash beer in by no with own any what whether much whose national sheer public popular great iron human"
    " who which where when how why so nor neither only then if as"
    " than and or spray rubbish garbage oil petrol paint watering such military naval economic imperial"
    " industrial financial full combined divine collective".split()
)
"""Before these words "will", "can", "might" and "must" are nouns, or a clause ends with its modal."""

_POSSESSIVE = ("'s", "’s", "s'", "s’")
"""Before "will" and "might" as nouns: "the people's will is clear"."""

_OWN_WILL = lazy(
    r"(?:['’]s?|\b(?:his|her|their|my|our)) (?:un[a-z]+ed|[a-z]+al|first|last|latest|later|new|old|valid)$"
)
"""Before "will": somebody's testament, with an adjective."""
_CLAUSE = lazy(
    r"\b(?:(?i:what|whatever|all|how|those|everything|anything|something|nothing|that|which|who|whom|as|than"
    r"|where|the \w+(?: \w+)?|a \w+(?: \w+)?)) (?:I|you|he|she|it|they|we|people|one"
    r"|[a-z]*[a-rt-z]s|[A-Z]\w+)$"
)
_OWN_SUBJECT = lazy(r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Ww]hich|[Ww]ho) [\w’']+ (?:not )?$")
"""Before a verb whose modal has a pronoun for its subject already."""
_REPORTED = lazy(
    r"\b(?:and|but|said|says|announced|added|warned|stressed|confirmed|promised|stated|noted|explained) that$"
)
"""Before a clause that is told and belongs to no noun."""
_NOT_VERBS = frozenset(
    "always perhaps sometimes besides thus otherwise nevertheless nonetheless less this its his us as yes"
    " indeed afterwards upwards downwards towards needed used supposed hundreds thousands"
    " need feed speed succeed proceed exceed lots others overseas outdoors indoors news series means".split()
)
_FORMS_OF_BE = frozenset("is was has are were been does did had means says".split())
_SAME_FORMS = frozenset(
    "put set let cut hit cost hurt read quit shut split spread come become run beat bet".split()
)
_REACH = 48


@dataclass(frozen=True)
class ModalVerb:
    """Reports a modal, or "did not", in front of a third person, a past form or a form of "be"."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "modal", "verb")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every such pair."""
        text = context.text
        for place, middle in sorted(standing(_MIDDLES, context.analysis)):
            match = _VERB.match(text, place + len(middle))
            if (
                match is not None
                and _cannot_follow(match["verb"])
                and _is_verb(text, place)
                and not _is_inverted(context, match)
            ):
                span = TextSpan(place + 1, match.end())
                found = {"match": text[span.start : span.end], "modal": middle.strip(), "verb": match["verb"]}
                yield Finding(span, found)


def _cannot_follow(verb: str) -> bool:
    """Whether a word is a form of a verb other than the bare one."""
    if verb in _FORMS_OF_BE:
        return True
    if verb in _NOT_VERBS or verb in _SAME_FORMS or not verb.endswith(("s", "ed")):
        return verb not in _NOT_VERBS and verb not in _SAME_FORMS and is_past(verb) and not is_base(verb)
    if verb.endswith("ss") or is_base(verb):
        return False
    return may_be_finite(verb) and (verb.endswith("s") or _is_regular_past(verb))


def _is_regular_past(verb: str) -> bool:
    stem = verb[:-2]
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and is_base(stem[:-1])
    return (
        is_base(stem) or is_base(stem + "e") or doubled or (stem.endswith("i") and is_base(stem[:-1] + "y"))
    )


def _is_inverted(context: CheckContext, match: re.Match[str]) -> bool:
    """Whether a plural behind the modal is its subject: "why don’t clouds fall", "nor will talks begin"."""
    if not match["verb"].endswith("s") or match["verb"] in _FORMS_OF_BE:
        return False
    text = context.text
    start, end = context.analysis.sentence_around(match.start())
    if text[start:end].rstrip("”\"’')")[-1:] == "?":
        return True
    if _OWN_SUBJECT.search(text, max(start, match.start() - _REACH), match.start()) is not None:
        return False
    following = _NEXT.match(text, match.end())
    if following is None:
        return False
    word = following["word"]
    return (
        is_base(word) or word.endswith("ly") or word in ("ever", "not", "still", "also", "and", "or", "who")
    )


def _is_verb(text: str, place: int) -> bool:
    """Whether the modal is one: no noun, and not the end of a clause about something else."""
    first = max(0, place - _REACH)
    before = _BEFORE.search(text, first, place)
    if before is None or before["word"].lower() in _NOUN_BEFORE:
        return False
    if before["word"].endswith(_POSSESSIVE):
        return False
    if text.startswith(" will ", place) and _OWN_WILL.search(text, first, place) is not None:
        return False
    clause = _CLAUSE.search(text, first, place)
    return (
        clause is None or _REPORTED.search(text, max(0, clause.start() - 24), clause.start() + 4) is not None
    )
