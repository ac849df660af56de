"""Extracts amounts in a country's money ("500 million Swiss francs")."""

from __future__ import annotations

from factlint.claims.when import years_in
from factlint.core.claim import CurrencyClaim
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.currency_words import CURRENCIES, MOSTLY_OTHER
from factlint.registry.model import EntityKind, NameKind

_NEXT = lazy(r"[ \u00a0](?P<noun>[a-zíłó]+)(?![\w-])")
_SUM = lazy(r"(?:\d|\b(?:hundred|thousand|(?P<large>million|billion|trillion|bn|m)))[ \u00a0]$")
_BARE_NUMBER = lazy(r"(?<![\d.,])(?:19|20)\d\d[ \u00a0]$")
_ENDS = lazy(r"[.,;:)”\"]|$|[ \u00a0]\((?:[$£€]|about|around|roughly|approximately)")
_OLD = lazy(r"\b(?:old|former(?:ly)?|historic\w*|coins?|banknotes?|collect\w+|obsolete|museum)\b")
_FIRST_YEAR = 1992


def currency_claims(analysis: Analysis) -> list[CurrencyClaim]:
    """Every amount in a currency that is named with a country's adjective, ascending."""
    text = analysis.document.text
    claims = []
    for mention in analysis.mentions:
        if mention.uses[0].entity is not EntityKind.PLACE:
            continue
        after = _NEXT.match(text, mention.end)
        money = CURRENCIES.get(after["noun"]) if after else None
        if after is None or money is None or len({use.id for use in mention.uses}) != 1:
            continue
        if not any(use.kind is NameKind.ADJECTIVE for use in mention.uses):
            continue
        lead = text[max(0, mention.start - 12) : mention.start]
        amount = _SUM.search(lead)
        if amount is None or _BARE_NUMBER.search(lead):
            continue
        if money in MOSTLY_OTHER and not (amount["large"] and _ENDS.match(text, after.end())):
            continue
        first, last = analysis.sentence_around(mention.start)
        if _OLD.search(text, first, last):
            continue
        if any(year.earliest.year < _FIRST_YEAR for year in years_in(text, first, last)):
            continue
        span = TextSpan(mention.start, after.end())
        place = TextSpan(after.start("noun"), after.end("noun"))
        claims.append(CurrencyClaim(span, mention.uses[0].id, after["noun"], place))
    return claims
