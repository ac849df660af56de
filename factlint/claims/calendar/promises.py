"""Counts that a draft promises and the list that follows: `three reasons: cost, time and noise`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.claims.calendar.near import matches_near
from factlint.claims.calendar.people import NAME
from factlint.core.classes import NamedTuple
from factlint.core.document import BlockKind
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.language.smallnumbers import cardinal

_PLURAL = (
    r"(?:[a-z]+(?<!s)(?<!u)(?<!i)s|[a-z]+series|people|men|women|children|grandchildren|fishermen|"
    r"criteria|businesses|classes|buses|viruses)"
)
_NOT_COUNTED = frozenset(
    "years months weeks days hours minutes seconds decades times centuries percents dollars "
    "pounds euros cents miles metres meters "
    "kilometres kilometers degrees goals runs wickets sets overs words letters numbers halves "
    "thirds quarters dozens hundreds thousands millions "
    "inches yards acres hectares tonnes tons grams kilograms litres liters gallons points sides "
    "ends nights mornings evenings weekends editions "
    "is was has does this its his as us perhaps always towards afterwards versus plus minus "
    "across series pages".split()
)
_PLACES = frozenset(
    "cities towns counties villages locations sites venues stations airports ports stops schools "
    "universities hospitals".split()
)

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-9]|20"
_PROMISE = lazy(
    rf"(?<![\w.,/$£€-])(?P<number>{_SMALL}) (?P<adjectives>(?:[a-zà-ÿA-Z’'-]+ "
    rf"){{0,4}}?)(?P<noun>{_PLURAL})\b(?P<tail>(?: [a-zA-Z’'-]+){{0,7}}),?$",
    re.IGNORECASE,
)
_HEDGED = lazy(
    r"\b(?:at least|more than|over|up to|about|around|nearly|almost|as many as|some|(?<!committee "
    r")(?<!group )(?<!team )(?<!panel )(?<!trio )(?<!list )(?<!shortlist )(?<!total )(?<!crew "
    r")(?<!jury )(?<!family )(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!fifth )"
    r"(?<!youngest )(?<!eldest )(?<!oldest )of|of the|of these|of those|of its|of his|of her|of their|of our|"
    r"first|last|next|every|among|fewer than|less than|or|(?:two|three|four|five|six|seven|\d) "
    r"and|top|than|between|(?:two|three|four|five|six|seven|eight|nine|\d) to|per|minus|plus|"
    r"under)[ \u00a0]$",
    re.IGNORECASE,
)
_OPEN_LIST = lazy(
    r"\b(?:includ\w+|such as|among(?:st)?|notably|for example|e\.g|etc|others?|another|more|so on|"
    r"so forth|both|couples?|twins?|triplets|pair|either|neither|least|mostly|mainly|especially|"
    r"particularly|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|various|all|each|some)|"
    r"respectively|rest|remaining|families|family)\b|\d{1,3} [a-z]|…|\.\.\.",
    re.IGNORECASE,
)
_CLAUSE = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|"
    r"said|says|who|which|that|because|when|if|while|but|not|it|they|he|she|we|you|I|there|this|"
    r"so|then|"
    r"won|lost|made|got|went|came|took|gave|one|its|their|where|how|what|why|whether|than|as)\b|"
    r"[’'](?:s|re|ve|ll|d|t) (?:a|the|not|in|to)\b|[“”\"?!]",
)
_TAIL_BREAKS = frozenset(
    "including like among as than per ago later old before after and or but because if when said".split()
)
_AGE = lazy(r"(?:aged )?\d{1,3}")
_LIST_NAMES = lazy(
    rf"(?P<list>{NAME}(?:, (?:aged )?\d{{1,3}})?(?:, {NAME}(?:, (?:aged )?\d{{1,3}})?)*,? and "
    rf"{NAME}(?:, (?:aged )?\d{{1,3}})?)(?=[,.;:)—–]| (?:were|have|had|are|was|will|said|died|"
    r"survived|in|on|at|from|to|of)\b)"
)


class PromiseClaim(NamedTuple):
    """The text says how many things follow, and they follow.

    Args:
        start: where the number begins.
        end: one past the noun.
        number: how many are promised.
        noun: what is promised.
        fewest: how many the list holds at least, in the reading that joins most.
        most: how many it holds at most.
        list_start: where the list begins.
        list_end: one past it.
        items: the things listed, in the reading that parts most.
        form: "colon", "dash", "names" or "items".
    """

    start: int
    end: int
    number: int
    noun: str
    fewest: int
    most: int
    list_start: int
    list_end: int
    items: tuple[str, ...]
    form: str


def promise_claims(analysis: Analysis) -> list[PromiseClaim]:
    """Every promised count whose list can be counted, ascending."""
    text = analysis.document.text
    found: list[PromiseClaim] = []
    for match in matches_near(_MARK, text, analysis.lowered, (":", "—", "–"), 1, 3):
        claim = _inline(analysis, match.start(), match.end(), match.group().strip())
        if claim is not None:
            found.append(claim)
    found += _times(analysis)
    found += _names(analysis)
    found += _listed_years(text, analysis.lowered)
    found += _listed_items(analysis)
    return sorted(found)


_CLOCK = r"(?:at )?(?:\d{1,2}(?:[.:]\d\d)?(?:[ \u00a0]?[ap]\.?m\.?)?|noon|midnight|midday)"
_TIMES = lazy(
    rf": (?P<list>{_CLOCK}(?:, (?:and )?{_CLOCK}| and {_CLOCK})+)(?=[.;]?(?: [A-Z]|$))", re.MULTILINE
)
_DAYTIME = lazy(r"\d[.:]\d\d|\d[ \u00a0]?[ap]\.?m|noon|mid")


def _times(analysis: Analysis) -> Iterator[PromiseClaim]:
    """Reads `four trips: at 8 a.m., 11 a.m. and 3 p.m.`."""
    text = analysis.document.text
    for match in matches_near(_TIMES, text, analysis.lowered, (": at ", ": 1", ": 8", ": 9"), 0, 120):
        if len(_DAYTIME.findall(match["list"])) < 2 or " and " not in match["list"]:
            continue
        promise = _promise_before(text, analysis.sentence_around(match.start())[0], match.start())
        if promise is None or _FREQUENT.search(promise.group()):
            continue
        items = tuple(re.split(r", (?:and )?| and ", match["list"]))
        claim = _claim(promise, len(items), len(items), *match.span("list"), items, "items")
        if claim is not None:
            yield claim


_FREQUENT = lazy(r"\b(?:each|every|until|people|women|men|children|days)\b")
_MARK = lazy(r":(?= [^\s\d])|[ \u00a0][—–](?= )|—(?=\w)")


def _promise_before(text: str, floor: int, end: int) -> re.Match[str] | None:
    """The last count before a place that a list may follow."""
    first = max(floor, end - 110)
    best = None
    match = _PROMISE.search(text, first, end)
    while match is not None:
        best = match
        match = _PROMISE.search(text, match.end("number"), end)
    if best is None or _HEDGED.search(text, max(floor, best.start() - 14), best.start()):
        return None
    if best["noun"].lower() in _NOT_COUNTED or _is_name(best):
        return None
    return None if _breaks(best["tail"]) or _breaks(best["adjectives"]) else best


def _is_name(promise: re.Match[str]) -> bool:
    """Whether number and noun are words of a name ("Lucky Seven Mills")."""
    return promise["number"][0].isupper() and promise["noun"][0].isupper()


def _inline(analysis: Analysis, mark: int, after: int, kind: str) -> PromiseClaim | None:
    text = analysis.document.text
    sentence = analysis.sentence_around(mark)
    promise = _promise_before(text, sentence[0], mark)
    if promise is None:
        return None
    end = sentence[1]
    if kind in ("—", "–"):
        close = _DASH.search(text, after + 1, end)
        if close is None:
            return None
        end = close.start()
        stop = text.find(".", after, end)
        if stop >= 0 or ", or " in text[after:end]:
            return None  # "— Northern Rail Works, or NRW —" gives one thing two names
    titles = _TITLES.match(text, after, end)
    if titles is not None and not _NOT_ALL.match(text, titles.end()):
        items = tuple(re.findall(r"“([^”]+)”", titles["list"]))
        return _claim(promise, len(items), len(items), *titles.span("list"), items, "items")
    quote = _QUOTE_END.search(text, after, end)
    if quote is not None:
        end = quote.start()
    while end > after and text[end - 1] in ' ,.”"’':
        end -= 1
    start = after
    while start < end and text[start] in " \u00a0":
        start += 1
    counted = count_items(text[start:end])
    if counted is None:
        return None
    fewest, most, items = counted
    form = "items" if fewest == most and _parallel(items) else "colon" if kind == ":" else "dash"
    return _claim(promise, fewest, most, start, end, items, form)


_TITLES = lazy(
    r" ?(?P<list>“[^”\n]{1,60}[^”\n,]”(?:,? \([^()]{1,30}\))?(?:, “[^”\n]{1,60}”)*,? and "
    r"“[^”\n]{1,60}”)(?= ?[.,;—–]|$)",
    re.MULTILINE,
)
_QUOTE_END = lazy(r"[”\"]")
_DASH = lazy(r" ?[—–](?: |(?=\w))")


def _breaks(words: str) -> bool:
    return any(word in _TAIL_BREAKS or cardinal(word) is not None for word in words.lower().split())


def _claim(
    promise: re.Match[str], fewest: int, most: int, start: int, end: int, items: tuple[str, ...], form: str
) -> PromiseClaim | None:
    number = cardinal(promise["number"])
    if number is None:
        return None
    noun = promise["noun"].lower()
    if form != "items" and (noun in _PLACES or not all(item[:1].isupper() for item in items)):
        # "Akron, Ohio" and explanations between commas make a list look longer than it is.
        fewest = min(fewest, number)
    return PromiseClaim(
        promise.start("number"), promise.end("noun"), number, noun, fewest, most, start, end, items, form
    )


def count_items(listing: str) -> tuple[int, int, tuple[str, ...]] | None:
    """The fewest and most things that a list names, and the things; None when it cannot be counted."""
    plain = re.sub(r" ?\([^()]*\)", "", listing)
    if _OPEN_LIST.search(plain) or ":" in plain or "\ufffc" in plain:
        return None
    if ";" in plain:
        items = [re.sub(r"^(?:and|or) ", "", part.strip()) for part in plain.split(";")]
        items = [item for item in items if item]
        return (len(items), len(items), tuple(items)) if len(items) >= 2 else None
    if _CLAUSE.search(plain) or " — " in plain or " – " in plain:
        return None
    parts = [part.strip() for part in plain.split(",") if part.strip()]
    parts = [part for index, part in enumerate(parts) if not (index and _AGE.fullmatch(part))]
    oxford = len(parts) > 1 and parts[-1].startswith(("and ", "or ", "& "))
    parts = [re.sub(r"^(?:and|or|&) ", "", part) for part in parts]
    if any(len(part.split()) > 7 for part in parts):
        return None
    shapes = {part[0].isupper() for part in parts if not part.startswith("the ")}
    if len(shapes) > 1:
        return None
    inner = [len(re.findall(r" (?:and|or|&) ", part)) for part in parts]
    commas = len(parts)
    if oxford or not inner:
        fewest, most = commas, commas + sum(inner)
    else:
        # The last "and" parts two things, unless it stands inside one ("research and development").
        fewest = commas + (1 if inner[-1] and commas > 1 and not _one_thing(parts[-1]) else 0)
        most = commas + sum(inner)
    if most < 2:
        return None
    things = tuple(item for part in parts for item in re.split(r" (?:and|or|&) ", part))
    return (most if _parallel(things) else fewest), most, things


_OPENERS = frozenset("on in to for at by with from against about a an".split())


def _parallel(items: tuple[str, ...]) -> bool:
    """Whether every item begins with the same preposition or an article, which tells the items apart."""
    first = {item.partition(" ")[0].replace("an", "a") for item in items}
    return len(items) > 2 and len(first) == 1 and first <= _OPENERS


def _one_thing(part: str) -> bool:
    """Whether "X and Y" at the end of a list may be one thing: only lower-case words may."""
    first, _, last = part.partition(" and ")
    return not (first[:1].isupper() and last[:1].isupper()) or part in _DOUBLE


_DOUBLE = frozenset(
    {
        "Trinidad and Tobago",
        "Bosnia and Herzegovina",
        "Antigua and Barbuda",
        "Saint Kitts and Nevis",
        "St Kitts and Nevis",
        "Tyne and Wear",
        "Brighton and Hove",
        "Johnson and Johnson",
        "Procter and Gamble",
        "Marks and Spencer",
        "Newfoundland and Labrador",
        "São Tomé and Príncipe",
        "Turks and Caicos",
        "Hammersmith and Fulham",
        "Kensington and Chelsea",
    }
)


def _names(analysis: Analysis) -> Iterator[PromiseClaim]:
    """Reads `Four ministers, Ada Berg, Leo Cray and Eva Dahl, resigned`."""
    text = analysis.document.text
    for match in matches_near(_COMMA_NAMES, text, analysis.lowered, (), 64, 24, _BEFORE_NAMES):
        if match["noun"].lower() in _NOT_COUNTED or _breaks(match["adjectives"]) or _is_name(match):
            continue
        listing = _LIST_NAMES.match(text, match.end())
        if listing is None or _HEDGED.search(text, max(0, match.start() - 12), match.start()):
            continue
        sentence = analysis.sentence_around(match.start())
        if _NOT_ALL.search(text, listing.end(), min(sentence[1], listing.end() + 40)):
            continue
        counted = count_items(listing["list"])
        if counted is not None:
            claim = _claim(match, *counted[:2], listing.start(), listing.end(), counted[2], "names")
            if claim is not None:
                yield claim


_NOT_ALL = lazy(
    r",? (?:among them|includ\w+|among others|and (?:several |many |two |three |four |five |six |"
    r"\d+ )?(?:others?|more)\b|were among|are among|for example|in particular)"
)
_YEARS_LISTED = lazy(
    rf"(?<![\w.,/$£€-])(?P<number>{_SMALL}) (?P<adjectives>(?:[a-zà-ÿ’'-]+ "
    rf"){{0,3}}?)(?P<noun>{_PLURAL})(?P<tail>)(?:,| –| —|:)? (?:in |from )?\(?(?P<years>(?:1[5-9]|"
    r"20)\d\d(?:, (?:1[5-9]|20)\d\d)*,? and (?:in )?(?:1[5-9]|20)\d\d)(?![\d–-]|,\d)",
    re.IGNORECASE,
)
_BEFORE_NAMES = lazy(r", (?=[A-ZÀ-Þ])(?<=[snel], )")
"""Plurals end in these letters, and so do "here" and "in all"."""
_COMMA_NAMES = lazy(
    rf"(?<![\w.,/$£€-])(?P<number>{_SMALL}) (?P<adjectives>(?:[a-zà-ÿ’'-]+ "
    rf"){{0,2}}?)(?P<noun>{_PLURAL})(?: here| there| in all| in total)?, (?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)


def _listed_years(text: str, lowered: str) -> Iterator[PromiseClaim]:
    """Reads `five elections, in 2005, 2009 and 2013`."""
    for match in matches_near(
        _YEARS_LISTED, text, lowered, (" and 1", " and 2", " and in 1", " and in 2"), 130, 20
    ):
        if _HEDGED.search(text, max(0, match.start() - 14), match.start()) or _breaks(match["adjectives"]):
            continue
        years = tuple(re.findall(r"\d{4}", match["years"]))
        number = len(years)
        claim = _claim(match, number, number, match.start("years"), match.end("years"), years, "items")
        if claim is not None and not re.search(r"\b(?:between|from)\b", match.group()):
            yield claim


def _listed_items(analysis: Analysis) -> Iterator[PromiseClaim]:
    """A paragraph that ends with a promise and a colon, and the list below it."""
    blocks = analysis.document.blocks
    text = analysis.document.text
    for index, block in enumerate(blocks[:-1]):
        following = blocks[index + 1]
        if (
            following.kind is not BlockKind.LIST_ITEM
            or block.kind is BlockKind.LIST_ITEM
            or block.end <= block.start
        ):
            continue
        if text[block.end - 1] != ":":
            continue
        floor = analysis.sentence_around(block.end - 1)[0]
        promise = _promise_before(text, floor, block.end - 1)
        if promise is None:
            continue
        items = []
        for item in blocks[index + 1 :]:
            if item.kind is not BlockKind.LIST_ITEM or item.group != following.group:
                break
            if item.level == following.level:
                items.append(text[item.start : item.end])
        if len(items) < 2 or any(
            item.strip().lower().startswith(("and more", "others", "…")) for item in items[-1:]
        ):
            continue
        last = blocks[index + len(items)]
        claim = _claim(promise, len(items), len(items), following.start, last.end, tuple(items), "items")
        if claim is not None:
            yield claim
