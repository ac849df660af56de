"""Finds what takes a counted thing out of the indicative: plans, conditions, wishes, denials."""

from __future__ import annotations

import re

from factlint.core.claim import Hedge
from factlint.core.regex import lazy

_ADJECTIVE = lazy(
    r"\b(?:possible|potential|planned|expected|likely|anticipated|feared|threatened|imminent|"
    r"upcoming|looming|"
    r"next|future|proposed|would-be|hypothetical|alleged|supposed|suspected|another|unconfirmed|"
    r"failed|attempted|"
    r"aborted|cancelled|canceled|postponed)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_OPEN_PREPOSITION = lazy(
    r"\b(?:for|of|about|toward|towards|against|before|until|till|without|short of|ahead of|"
    r"prior to|instead of|"
    r"rather than|preceding|despite|like|as|over)[ \u00a0]+(?:(?:a|an|the|its|their|his|her|"
    r"another)[ \u00a0]+)?(?:[A-Z][\w’'.-]*[ \u00a0]+)*$",
    re.IGNORECASE,
)
_EVENT_VERB = lazy(
    r"\b(?P<verb>conduct(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|h[eo]ld(?:s|ing)?|stag(?:e|es|ed|ing)|"
    r"perform(?:s|ed|ing)?|launch(?:es|ed|ing)?|undertak(?:e|es|en|ing)|undertook|complet(?:e|es|ed|ing)|"
    r"ma(?:ke|kes|de|king)|do(?:es|ing)?|did|done|host(?:s|ed|ing)?|mark(?:s|ed|ing)?|w[io]n(?:s|ning)?|"
    r"announc(?:e|es|ed|ing)|plan(?:s|ned|ning)?|prepar(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|"
    r"order(?:s|ed|ing)?|"
    r"schedul(?:e|es|ed|ing)|await(?:s|ed|ing)?|expect(?:s|ed|ing)?|fear(?:s|ed|ing)?|see(?:s|n|ing)?|saw|"
    r"prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|delay(?:s|ed|ing)?|den(?:y|ies|ied|ying)|be|become|becoming)"
    r"[ \u00a0]+(?:(?:its|their|a|an|the|what)[ \u00a0]+)?(?:[\w’'.-]+[ \u00a0]+){0,2}$",
    re.IGNORECASE,
)
_OPEN_VERBS = lazy(
    r"(?:plan|prepar|threaten|schedul|await|expect|fear|prevent|avoid|delay|den|announc|order)", re.IGNORECASE
)
_CUE = lazy(
    r"\b(?:would|could|may|might|will|shall|should|can|must|to|if|whether|unless|when|once|not|never|no|"
    r"n[’']t|about to|ready|plan\w*|prepar\w*|threat\w*|likely|poised|set|expected|possib\w*|fear\w*|warn\w*|"
    r"speculat\w*|rumou?r\w*|reportedly|allegedly|claim\w*|consider\w*|hop\w*)\b|n[’']t\b|’ll\b|'ll\b",
    re.IGNORECASE,
)
_MODAL_AFTER = lazy(
    r"[ \u00a0,—–-]*(?:\w+ly[ \u00a0]+)?(?:would|could|may|might|will|should|is expected|"
    r"was expected|is likely|is imminent|looms|"
    r"is (?:being )?(?:planned|prepared|feared|possible)|if|has (?:not|yet)|"
    r"still|yet|to come|(?:is|was|be) (?:only |just )?(?:a matter|a question|imminent)|awaits|"
    r"remains|never|did not|was (?:not|never)|had not)\b",
    re.IGNORECASE,
)


def hedges_around(text: str, sentence: tuple[int, int], start: int, end: int) -> frozenset[Hedge]:
    """The hedges of a noun phrase that stands at `start` to `end` of a sentence.

    The phrase counts as asserted when it is presupposed (the subject, or one of several subjects, or
    after "since" and "after") or when a verb in the past or present governs it. It is hedged when an
    adjective, an open preposition ("for", "ahead of"), or a verb under a modal or a condition governs
    it. A condition further left that governs no verb before the phrase does not reach it.
    """
    before = text[sentence[0] : start]
    found: set[Hedge] = set()
    if _ADJECTIVE.search(before):
        found.add(Hedge.PLAN)
    if _OPEN_PREPOSITION.search(before):
        found.add(Hedge.PLAN)
    if _MODAL_AFTER.match(text, end):
        found.add(Hedge.MODAL)
    if text[sentence[0] : sentence[1]].rstrip("”\"’')").endswith("?"):
        found.add(Hedge.QUESTION)
    verb = _EVENT_VERB.search(before)
    if verb is not None:
        clause = re.split(r"[;:—]", before[: verb.start("verb")])[-1]
        if _OPEN_VERBS.match(verb["verb"]) or verb["verb"].lower() in ("be", "become", "becoming"):
            found.add(Hedge.PLAN)
        elif _CUE.search(clause):
            found.add(Hedge.CONDITION)
    return frozenset(found)
