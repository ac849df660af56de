"""Names of people as English news writes them, made of the labels that the data hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from factlint.core.classes import NamedTuple
from factlint.registry.fold import fold

_LETTERS = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ə": "e",
    "ħ": "h",
}
_INITIAL = re.compile(r"(?<= )(?:[A-Z]\.(?:-[A-Z]\.)? ?)+(?= ?\S)")
_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
_TITLE = re.compile(
    r"^(?:Sir|Dame|Lord|Lady|Dr|Prof|Gen|General|Prince|Princess|Sheikh|Baroness|Baron|Count|Mr|Mrs|Ms|Hon|"
    r"The|King|Queen)\.? ",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿʻʼ’'‘. -]+")
_ARTICLE = re.compile(r" ([Aa]l|[Ee]l)-(?=[A-Z])")
_INITIALS_FIRST = re.compile(r"(?:[A-Z]\. ?){2,4}|[A-Z]{2,3} (?=[A-Z])")
_RANK = re.compile(r"(?!Jr|Sr|St|Ma)[A-Za-z]{2,}\.")
_NO_NAME = frozenset(("of", "the", "and", "-"))
_PARTICLES = frozenset(
    "von van de da do dos das del della di du der den ten ter la le af zu bin ibn bint al el".split()
)
_ARABIC = frozenset(("bin", "ibn", "bint"))
_FAMILY_FIRST = frozenset(("cn", "tw", "kr", "kp", "hk", "mo"))
_CHINESE_NAMES_IN = frozenset(("sg", "my", "id"))
_CHINESE_FAMILIES = frozenset(
    "Chan Chee Chua Fong Gan Goh Heng Ho Khaw Koh Lee Liew Lim Ling Liow Loh Low Mah Ng Ong Tan Teo Wong "
    "Yeo Yong".split()
)
_MOST_ALIASES = 4


class Called(NamedTuple):
    """How somebody is called: the primary name, further ones, and the family name."""

    name: str
    aliases: tuple[str, ...]
    family_name: str


def slug(name: str) -> str:
    """A name as an id: ASCII, lower case, hyphens."""
    text = "".join(_LETTERS.get(letter, letter) for letter in name.lower())
    text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if letter.isascii())
    return re.sub(r"-+", "-", re.sub(r"[^a-z0-9]+", "-", re.sub(r"['.]", "", text))).strip("-")


def usable(name: str) -> bool:
    """Whether a name can be looked for in English text: Latin letters, two words, not too short."""
    words = name.split()
    return (
        len(words) >= 2
        and len(name) >= 6
        and len(words) <= 6
        and _LATIN.fullmatch(name) is not None
        and name[0].isupper()
        and words[-1][0].isupper() | (words[-1][0] in "’'ʻ‘")
        and not all(len(word.rstrip(".")) < 2 for word in words[1:])
        and not any(word.lower() in _NO_NAME or _RANK.fullmatch(word) for word in words)
    )


def called(labels: Iterable[str], place: str) -> Called | None:
    """The names of somebody, out of every label the data have; None when none is usable.

    The primary name is the shortest one that keeps the first and the last word of another, since
    news leaves middle names out; the first label decides otherwise.
    """
    names = [plain for label in labels if usable(plain := _plain(label))]
    if not names:
        return None
    primary = names[0]
    for name in names[1:]:
        if _is_short_for(name, primary):
            primary = name
    short = _without_initials(primary)
    primary = short if usable(short) else primary
    forms: list[str] = []
    for name in names:
        forms += [name, _SUFFIX.sub("", name), _without_initials(_SUFFIX.sub("", name))]
    seen = {fold(primary)}
    aliases: list[str] = []
    for form in forms:
        if usable(form) and fold(form) not in seen and _kin(primary, form):
            seen.add(fold(form))
            aliases.append(form)
    aliases = aliases[:_MOST_ALIASES]
    aliases += [
        form
        for name in (primary, *aliases)
        for form in (*_with_articles(name), *_with_close_initials(name))
        if form not in (primary, *aliases)
    ]
    return Called(primary, tuple(dict.fromkeys(aliases)), family_name(primary, place))


def _with_close_initials(name: str) -> list[str]:
    """A name that begins with initials in the ways that houses write them: P.J. Patterson, PJ Patterson."""
    match = _INITIALS_FIRST.match(name)
    if match is None:
        return []
    letters = [letter for letter in match[0] if letter.isalpha()]
    rest = name[match.end() :]
    forms = (
        "".join(f"{letter}." for letter in letters),
        "".join(letters),
        " ".join(f"{letter}." for letter in letters),
    )
    return [f"{form} {rest}" for form in forms]


def _with_articles(name: str) -> list[str]:
    """A name with an Arabic article in the ways that houses write it: al-Abadi, Al-Abadi, al Abadi."""
    match = _ARTICLE.search(name)
    if match is None:
        return []
    before, after = name[: match.start()], name[match.end() :]
    article = match[1].lower()
    return [f"{before} {form}{after}" for form in (f"{article}-", f"{article.capitalize()}-", f"{article} ")]


def _kin(one: str, two: str) -> bool:
    """Whether two labels may be forms of one name: two words in common, or the last and the first letter."""
    first, second = fold(one).lower(), fold(two).lower()
    shared = {word for word in re.split(r"[ -]", first) if len(word) > 2} & set(re.split(r"[ -]", second))
    crossed = first.split()[-1] == second.split()[0] or first.split()[0] == second.split()[-1]
    return len(shared) >= 2 or crossed or (first.split()[-1] == second.split()[-1] and first[0] == second[0])


def _plain(label: str) -> str:
    text = re.sub(r" ?\([^)]*\)", "", unicodedata.normalize("NFC", label)).strip()
    text = re.sub(r"[“”\"]", "", text)
    text = text.replace("’", "'").replace("‘", "'")
    for _ in range(2):
        text = _TITLE.sub("", text)
    return re.sub(r"\s+", " ", text.split(",")[0] if "Jr" not in text else text.replace(",", ""))


def _is_short_for(name: str, longer: str) -> bool:
    short, long_ = fold(name).split(), fold(longer).split()
    return len(short) < len(long_) and short[0] == long_[0] and short[-1] == long_[-1]


def _without_initials(name: str) -> str:
    if "." in name.partition(" ")[0]:
        return name
    return re.sub(r" +", " ", _INITIAL.sub("", name)).strip()


def family_name(name: str, place: str) -> str:
    """The name by which later sentences call somebody."""
    words = _SUFFIX.sub("", name).split()
    last = words[-1]
    if place in _FAMILY_FIRST and (len(words) == 3 or "-" in last or place in ("cn", "kp", "kr")):
        return words[0] if len(words[0]) <= 8 and "-" not in words[0] else last
    if place in _CHINESE_NAMES_IN and words[0] in _CHINESE_FAMILIES and len(words) == 3:
        return words[0]
    if any(word.lower() in _ARABIC for word in words):
        return last
    for place_of, word in enumerate(words[1:-1], 1):
        if word.islower() and word in _PARTICLES:
            return " ".join(words[place_of:])
    return last
