"""Reads the label of an office: which portfolio it surely is, and the English titles that go with it."""

from __future__ import annotations

import re

from factlint.core.classes import NamedTuple
from factlint.devtools.registry_facts.titles import (
    HEADS,
    LIBRARY,
    ROLE_HEADS,
    Portfolio,
    portfolio_of_role,
    spelled_both_ways,
)

_OTHER_RANK = re.compile(
    r"\b(?:deputy|vice|junior|assistant|associate|under|parliamentary|shadow|opposition|undersecretary|"
    r"state secretary|secretary of state for|minister of state|ministers of state|state minister|delegate\w*|"
    r"in charge|in the|responsible|without portfolio|attached|to the|alternate|provincial|regional|first|"
    r"second|third|former|permanent secretary|government of|assembly member|whip|high|director|co-)\b",
    re.IGNORECASE,
)
"""Words that make an office another one than the minister's of the portfolio."""
_MINISTER = re.compile(
    r"(?P<before>(?:Federal |Union |Cabinet |Coordinating |Senior )*)"
    r"(?P<kind>Minister|Secretary|Cabinet Secretary)(?P<link> of| for) (?:the )?(?P<rest>[A-Z][\w’',& -]+)",
)
_ORGPEDIA = re.compile(r"Cabinet Minister, Ministry of (?:the )?(?P<rest>[A-Z][\w, &]+)")
_GROUP = re.compile(r" \[group \d+ of \d+ in the source\]$")
_HEAD_END = re.compile(r",? and |,? & |, ")
_SECRETARIES = frozenset({"us", "mx", "ph", "ke", "gb-sct", "gb-wls", "hk"})
"""Places whose ministers are called secretaries."""
_NATIONAL_ONLY = frozenset({"au", "us"})
"""Places whose data mix the offices of states with those of the federation under one label."""

_CABINET = frozenset(
    ("State", "Treasury", "Interior", "Homeland Security", "Defence", "Housing", "Army", "Navy", "Air Force")
)
"""What the departments of the United States are called beside the usual fields."""


class Refused(NamedTuple):
    """Why an office is left out."""

    reason: str


def portfolio_of(place: str, country: str, office: str, label: str) -> Portfolio | Refused:
    """The portfolio of an office label.

    Args:
        place: id of the country.
        country: its name in the data.
        office: the label as the source writes it.
        label: the full label, possibly empty.
    """
    label = _GROUP.sub("", label)
    bare = _without_country(office, country)
    known = LIBRARY.get(bare.lower())
    if known is not None:
        if (
            place in _NATIONAL_ONLY
            and known.shared_title
            and known.slug not in ("president", "vice-president")
        ):
            return Refused("office of a state or of the federation: the label does not tell")
        return known
    if any(_OTHER_RANK.search(text) for text in (bare, label)):
        return Refused("deputy, junior or other rank")
    match = _MINISTER.fullmatch(bare)
    if match is None:
        ministry = _ORGPEDIA.fullmatch(bare)
        if ministry is None:
            return Refused("office of another kind")
        return _of_words("Minister", "of", ministry["rest"], article=False)
    if match["before"].strip() in ("Coordinating", "Senior"):
        return Refused("deputy, junior or other rank")
    kind = f"Cabinet {match['kind']}" if match["before"].strip() == "Cabinet" else match["kind"]
    if kind.endswith("Secretary") != (place in _SECRETARIES) and kind != "Minister":
        return Refused("deputy, junior or other rank")
    if place in _NATIONAL_ONLY - {"us"}:
        return Refused("office of a state or of the federation: the label does not tell")
    article = " the " in bare[: match.start("rest")]
    return _of_words(kind, match["link"].strip(), match["rest"], article=article, national=place == "us")


def _without_country(office: str, country: str) -> str:
    text = re.sub(rf"[ ,]+(?:of|for) (?:the )?{re.escape(country)}$", "", office)
    text = re.sub(rf"^{re.escape(country)} ", "", text)
    return text[:1].upper() + text[1:]


def _of_words(
    kind: str, link: str, rest: str, *, article: bool, national: bool = False
) -> Portfolio | Refused:
    rest = rest.strip()
    head = _HEAD_END.split(rest)[0]
    role = None if national else ROLE_HEADS.get(rest) or ROLE_HEADS.get(head)
    literal = _literal_titles(kind, link, rest, article=article)
    if role is not None:
        return portfolio_of_role(role, kind, literal)
    if head not in HEADS and not (national and head in _CABINET):
        return Refused("portfolio outside the list")
    slug = re.sub(r"[^a-z0-9]+", "-", rest.lower().replace("’", "").replace("'", "")).strip("-")
    titles = list(literal)
    if head != rest:
        titles += _literal_titles(kind, link, head, article=article)
    last = "secretary" if kind.endswith("Secretary") else "minister"
    return Portfolio(
        slug=f"secretary-of-{slug}" if national else f"{slug}-{last}",
        role="",
        titles=tuple(dict.fromkeys(titles)),
        head=head.lower(),
        courtesy=national,
    )


def _literal_titles(kind: str, link: str, rest: str, *, article: bool) -> tuple[str, ...]:
    """`Agriculture Minister`, `Minister of Agriculture`, `Minister for Agriculture`, in both spellings."""
    the = "the " if article else ""
    forms = [f"{rest} {kind}", f"{kind} {link} {the}{rest}"]
    forms += [f"{kind} {other} {the}{rest}" for other in ("of", "for") if other != link]
    if article:
        forms += [f"{kind} of {rest}"]
    if kind == "Cabinet Secretary":
        forms += [f"{rest} Secretary"]
    return spelled_both_ways(forms)
