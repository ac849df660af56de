"""What a figure counts, as far as the words around it say so surely."""

from __future__ import annotations

from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy

_NOUN_AFTER = lazy(
    r"[ \u00a0-](?:more[ \u00a0]|other[ \u00a0]|new[ \u00a0]|of[ \u00a0])?([^\W\d_]{3,}(?:[’'-][^\W\d_]+)?)"
)
_FATES = {
    "killed": "dead killed kills kill killing died die dies deaths death dead perished perish drowned "
    "drown drowns slain fatalities",
    "injured": "injured injures injure hurt hurts wounded wounds wound injuries",
    "missing": "missing unaccounted",
    "arrested": "arrested arrests arrest detained detains held detain",
    "rescued": "rescued rescues saved",
}
_FATE = {word: fate for fate, words in _FATES.items() for word in words.split()}
FATES = frozenset(_FATES)
"""Names of fates that `thing_of` may give."""
_PEOPLE = frozenset(
    "people persons men women children passengers civilians soldiers workers miners protesters "
    "protestors residents migrants"
    " troops villagers tourists students pupils police officers sailors fishermen crew others victims "
    "climbers fans skiers"
    " patients more hikers pilgrims rebels militants prisoners inmates refugees suspects".split()
)
_ACTIVE = frozenset(
    "killed kills killing kill injured injures injure wounded wounds hurts arrested arrests rescued "
    "rescues".split()
)
"""Words of fates that stand before the figure."""
_WORDS_AFTER = lazy(
    r"[ \u00a0]([^\W\d_]+)(?:[ \u00a0]([^\W\d_]+))?(?:[ \u00a0]([^\W\d_]+))?(?:[ \u00a0]([^\W\d_]+))?"
)
_WORD_BEFORE = lazy(
    r"\b([^\W\d_]+)[ \u00a0](?:of[ \u00a0]|to[ \u00a0]|at[ \u00a0]|in[ \u00a0])?(?:another[ \u00a0]|"
    r"some[ \u00a0])?$"
)
_LINKS = frozenset(
    "were was are have had been be being got and or is has when after as in the a reported feared left "
    "confirmed".split()
)


def thing_of(text: str, figure: Figure) -> str:
    """What a figure counts: a fate ("killed") or the plural noun behind it; empty when unsure."""
    if figure.kind not in (FigureKind.COUNT, FigureKind.MEASURE):
        return ""
    fate = _fate_of(text, figure)
    if fate:
        return fate
    match = _NOUN_AFTER.match(text, figure.end)
    if match is None:
        return ""
    noun = match[1].lower()
    if figure.kind is FigureKind.MEASURE:
        return f"{figure.unit} {noun}" if text[figure.end : figure.end + 4].lower() == " of " else ""
    return noun if noun.endswith("s") and not noun.endswith("ss") else ""


def _fate_of(text: str, figure: Figure) -> str:
    """What became of so many people: "12 dead", "killed at least 12", "12 passengers were hurt"."""
    after = _WORDS_AFTER.match(text, figure.end)
    people = False
    if after is not None:
        for word in after.groups():
            lowered = (word or "").lower()
            if lowered in _FATE:
                return _FATE[lowered]
            if lowered in _PEOPLE:
                people = True
            elif lowered not in _LINKS:
                break
    before = _WORD_BEFORE.search(text, max(0, figure.outer - 30), figure.outer)
    if (
        before is not None
        and before[1].lower() in _FATE
        and (people or after is None or not _goes_on(after[1]))
    ):
        word = before[1].lower()
        return _FATE[word] if word in _ACTIVE else ""
    return ""


def _goes_on(word: str | None) -> bool:
    """Whether a noun that is no person follows ("killed 12 sheep")."""
    return word is not None and word.islower() and word not in _LINKS and word not in _PEOPLE
