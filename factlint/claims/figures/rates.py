"""Rates: a total, the number of things and what comes to each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.claims.figures.template import ANY, COUNT, MEASURE, MONEY, Template
from factlint.core.figure import Figure
from factlint.core.figure_claim import RateClaim
from factlint.core.regex import lazy

_GAP = f"[^{ANY};]"
_SUM = f"[{MONEY}{MEASURE}]"
_FORMS = (
    # "18,200 claims worth 436 million euros, an average of nearly 24,000 euros a claim"
    rf"(?P<number>{COUNT})(?P<thing>{_GAP}{{1,60}}?)(?P<total>{_SUM}){_GAP}{{0,30}}?(?:, (?:or )?(?:an "
    rf"average of |on average |about )?|"
    rf" [—–] | \()(?P<each>{_SUM}) (?:for |to )?(?:each|apiece|per|an?|every|"
    rf"for each)\b(?P<per>[^.,;]{{0,20}})",
    # "paid $26.4 million for 6,600 operations, an average of $4,000 each"
    rf"(?P<total>{_SUM})(?P<thing>{_GAP}{{1,60}}?)(?P<number>{COUNT}){_GAP}{{0,30}}?(?:, (?:or )?(?:an "
    rf"average of |on average |about )?|"
    rf" [—–] | \()(?P<each>{_SUM}) (?:for |to )?(?:each|apiece|per|an?|every|"
    rf"for each)\b(?P<per>[^.,;]{{0,20}})",
    # "25 buses at $800,000 apiece, for a total of $20 million"
    rf"(?P<number>{COUNT})(?P<thing>(?: [\w’-]+){{1,4}}?) (?P<each>{_SUM}) (?:each|apiece)"
    rf"(?:,? (?:or |for |making )?(?:a total of |in all |in total )|, or |, for )(?P<total>{_SUM})(?P<per>)",
    # "3 kroner a share, on 84 million shares, or 252 million kroner"
    rf"(?P<each>{_SUM}) (?:an?|per) (?P<unit>[a-z]{{3,}}),? (?:on|for|across|to|times) (?:the |its |all |"
    rf"each of the )?"
    rf"(?P<number>{COUNT})(?P<thing> (?P=unit)s?)\b{_GAP}{{0,20}}?(?:, or |, a total of |, or a total of |"
    rf", )(?P<total>{_SUM})(?P<per>)",
    # "Each of the 40 families will receive $2,500, a total of $100,000"
    rf"\b[Ee]ach of (?:the |its |their |his |her )?(?P<number>{COUNT})(?P<thing>{_GAP}{{1,40}}?)"
    rf"(?P<each>{_SUM}), (?:or |for |making )?(?:a total of |in all |in total )(?P<total>{_SUM})(?P<per>)",
    # "$500,000 will be split among 20 schools, giving each $25,000"
    rf"(?P<total>{_SUM}){_GAP}{{1,50}}?\b(?:among|between|by|to) (?:the |its )?(?P<number>{COUNT})"
    rf"(?P<thing>{_GAP}{{1,30}}?), (?:giving|so|leaving|"
    rf"with) each(?: [a-z]+){{0,3}} (?P<each>{_SUM})(?P<per>)",
)
_ALONE = lazy(
    rf"(?P<number>{COUNT}){_GAP}{{0,40}}?(?:, | [—–] | \()(?:or )?(?:at )?an average (?:of|cost of|"
    rf"price of|payment of) (?P<each>{_SUM}) "
    rf"(?:for |to )?(?:each|apiece|per|an?)\b(?P<per>[^.,;]{{0,20}})"
)
_PATTERNS = tuple(lazy(form) for form in _FORMS)
_TIMES = lazy(
    r"(?: ?)(?:year|month|week|day|night|hour|minute|season|quarter|decade|barrel|tonne|ton|litre|gallon|"
    r"kilo|mile|km)\w*\b"
)


def _same_thing(after_number: str, per: str) -> bool:
    """Whether the thing behind "a" or "per" is the thing that is counted ("9,000 seats … £8,000 a seat")."""
    word = per.split()[0].lower().rstrip("s,.") if per.split() else ""
    if not word or word in ("on", "in", "for", "and", "at", "last", "this", "to", "by", "of", "the", "from"):
        return True
    things = [thing.lower() for thing in after_number.split()[:4]]
    return any(thing.startswith(word[:4]) for thing in things)


def rates_of_before(template: Template, before: Sequence[Figure]) -> Iterator[RateClaim]:
    """The averages of a sentence whose total stands in the sentence before.

    Args:
        template: the sentence.
        before: the figures of the sentence before it.
    """
    if "average" not in template.text:
        return
    for match in _ALONE.finditer(template.text):
        number, each = template.figure(match, "number"), template.figure(match, "each")
        totals = [figure for figure in before if figure.kind is each.kind and figure.unit == each.unit]
        inside = [figure for figure in template.places.values() if figure.kind is each.kind]
        if len(totals) == 1 and len(inside) == 1 and not _TIMES.match(match["per"]):
            yield RateClaim(totals[0], number, each)


def rates(template: Template) -> Iterator[RateClaim]:
    """The rates of a sentence whose total and number stand beside them."""
    text = template.text
    if COUNT not in text or text.count(MONEY) + text.count(MEASURE) < 2:
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            total, number, each = (template.figure(match, name) for name in ("total", "number", "each"))
            if total.unit != each.unit or _TIMES.match(match["per"]):
                continue
            if not _same_thing(template.text[match.end("number") :], match["per"]):
                continue
            if any(figure.is_range for figure in (total, number, each)):
                continue
            yield RateClaim(total, number, each)
