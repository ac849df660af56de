"""English titles of offices: those that many countries have, and how news words them."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.core.classes import NamedTuple


class Portfolio(NamedTuple):
    """What an office is, and what it is called.

    Args:
        slug: the last part of its id.
        role: as in the model, or empty.
        titles: English titles, the primary one first.
        weak: titles that never speak alone.
        acronyms: such as PM.
        head: the field of which it is one portfolio ("agriculture"), or empty.
        seats: how many hold it at a time; 1 when it is one person's.
        shared_title: other bodies use the same title.
        courtesy: former holders keep the title.
    """

    slug: str
    role: str
    titles: tuple[str, ...]
    weak: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    head: str = ""
    seats: int = 1
    shared_title: bool = False
    courtesy: bool = False


def spelled_both_ways(titles: Iterable[str]) -> tuple[str, ...]:
    """Titles with their British and American spellings, each once, the given spelling first."""
    found: dict[str, None] = {}
    for title in titles:
        found[title] = None
        for british, american in (("Defence", "Defense"), ("Labour", "Labor"), ("Programme", "Program")):
            for one, other in ((british, american), (american, british)):
                if one in title:
                    found[title.replace(one, other)] = None
        if " & " in title:
            found[title.replace(" & ", " and ")] = None
    return tuple(found)


ROLE_HEADS = {
    **dict.fromkeys(
        (
            "Foreign Affairs",
            "External Affairs",
            "Foreign Relations",
            "External Relations",
            "Europe and Foreign Affairs",
            "International Relations and Cooperation",
            "Foreign and European Affairs",
        ),
        "foreign-minister",
    ),
    **dict.fromkeys(
        ("Defence", "Defense", "National Defence", "National Defense", "Armed Forces"), "defence-minister"
    ),
    **dict.fromkeys(
        (
            "Finance",
            "Finances",
            "Economy and Finance",
            "Economy and Finances",
            "Treasury and Finance",
            "Economic Affairs and Finance",
            "Economy, Finances and Industry",
            "National Treasury and Planning",
        ),
        "finance-minister",
    ),
    **dict.fromkeys(("Interior", "Internal Affairs", "Home Affairs"), "interior-minister"),
}
"""Portfolio, or its first part, to the role it is in every country."""

_ROLE_TITLES = {
    "foreign-minister": (
        "Foreign Minister",
        "Minister of Foreign Affairs",
        "Minister for Foreign Affairs",
        "Foreign Affairs Minister",
    ),
    "defence-minister": (
        "Defence Minister",
        "Minister of Defence",
        "Minister for Defence",
        "Minister of National Defence",
    ),
    "finance-minister": ("Finance Minister", "Minister of Finance", "Minister for Finance"),
    "interior-minister": (
        "Interior Minister",
        "Minister of the Interior",
        "Minister of Interior",
        "Minister for the Interior",
    ),
}
_ROLE_SECRETARIES = {
    "foreign-minister": ("Foreign Secretary", "Foreign Affairs Secretary", "Secretary of Foreign Affairs"),
    "defence-minister": ("Defence Secretary", "Secretary of Defence", "Secretary of National Defence"),
    "finance-minister": ("Finance Secretary", "Secretary of Finance"),
    "interior-minister": ("Interior Secretary", "Secretary of the Interior"),
}
_ROLE_WEAK = {
    "foreign-minister": ("Top Diplomat",),
    "defence-minister": ("Defence Chief", "Defense Chief"),
    "finance-minister": ("Finance Chief",),
}
_ROLE_ACRONYMS = {"foreign-minister": ("FM",)}


def portfolio_of_role(role: str, kind: str, literal: tuple[str, ...] = ()) -> Portfolio:
    """The portfolio of one of the four roles, with the country's own label beside the usual titles."""
    titles = list(_ROLE_TITLES[role])
    if kind.endswith("Secretary"):
        titles = [*_ROLE_SECRETARIES[role], *literal, *titles]
    else:
        titles += literal
    if any("Home Affairs" in title for title in literal):
        titles.append("Home Minister")
    if any("Internal Affairs" in title for title in literal):
        titles.append("Internal Affairs Minister")
    return Portfolio(
        slug=role,
        role=role,
        titles=spelled_both_ways(titles),
        weak=_ROLE_WEAK.get(role, ()),
        acronyms=_ROLE_ACRONYMS.get(role, ()),
        head=role,
    )


HEADS = frozenset(
    (
        "Justice|Health|Public Health|Education|National Education|Higher Education|"
        "Agriculture|Culture|Environment|Energy|Transport|Transportation|Labour|Labor|"
        "Employment|Tourism|Industry|Economy|Economic Affairs|Economic Development|Trade|"
        "Foreign Trade|Commerce|Communications|Telecommunications|Housing|Science|Sport|"
        "Sports|Youth|Public Works|Infrastructure|Information|Social Affairs|"
        "Social Development|Planning|Petroleum|Oil|Mines|Fisheries|Immigration|"
        "Public Security|National Security|Emergency Situations|Climate Change|Water Resources|"
        "Railways|Law and Justice|Veterans Affairs|Health and Human Services|Land|"
        "Oceans and Fisheries"
    ).split("|")
)
"""First parts of portfolios that news names; others are left out."""


def _one(slug: str, role: str, *titles: str, **more: object) -> Portfolio:
    return Portfolio(slug, role, spelled_both_ways(titles))._replace(**more)  # type: ignore[arg-type]


_PRESIDENT = _one("president", "head-of-state", "President", shared_title=True, courtesy=True)
_PRIME = _one("prime-minister", "head-of-government", "Prime Minister", "Premier", acronyms=("PM",))
_BANK = _one(
    "central-bank-governor",
    "",
    "Central Bank Governor",
    "Governor of the Central Bank",
    "Central Bank President",
    weak=("Central Bank Chief",),
    shared_title=True,
)
_GENERAL_STAFF = _one(
    "chief-of-the-general-staff",
    "",
    "Chief of the General Staff",
    "Chief of General Staff",
    "General Staff Chief",
    shared_title=True,
)
_UN = _one(
    "ambassador-to-the-united-nations",
    "",
    "Ambassador to the United Nations",
    "UN Ambassador",
    "U.N. Ambassador",
    "United Nations Ambassador",
    "Ambassador to the UN",
    "Ambassador to the U.N.",
    "Permanent Representative to the United Nations",
    "Permanent Representative to the UN",
    "Permanent Representative to the U.N.",
    shared_title=True,
    courtesy=True,
    weak=("UN Envoy", "U.N. Envoy"),
)


def _speaker(slug: str, *titles: str) -> Portfolio:
    return _one(slug, "", *titles, shared_title=True, courtesy=True)


LIBRARY: dict[str, Portfolio] = {
    "president": _PRESIDENT,
    "president of the republic": _PRESIDENT,
    "federal president": _PRESIDENT,
    "prime minister": _PRIME,
    "premier": _PRIME,
    "monarch": _one("monarch", "head-of-state", "King", "Queen", "Monarch", shared_title=True),
    "king": _one("monarch", "head-of-state", "King", "Monarch", shared_title=True),
    "emir": _one("monarch", "head-of-state", "Emir", "Amir", shared_title=True),
    "sultan": _one("monarch", "head-of-state", "Sultan", shared_title=True),
    "governor-general": _one("governor-general", "", "Governor-General", "Governor General", courtesy=True),
    "governor general": _one("governor-general", "", "Governor-General", "Governor General", courtesy=True),
    "vice president": _one(
        "vice-president",
        "",
        "Vice President",
        "Vice-President",
        seats=2,
        acronyms=("VP",),
        shared_title=True,
        courtesy=True,
    ),
    "deputy prime minister": _one("deputy-prime-minister", "", "Deputy Prime Minister", "Deputy PM", seats=9),
    "first minister": _one("first-minister", "head-of-government", "First Minister", acronyms=("FM",)),
    "deputy first minister": _one("deputy-first-minister", "", "Deputy First Minister"),
    "chief executive": _one("chief-executive", "head-of-government", "Chief Executive", shared_title=True),
    "attorney general": _one(
        "attorney-general", "", "Attorney General", "Attorney-General", shared_title=True, courtesy=True
    ),
    "attorney-general": _one(
        "attorney-general", "", "Attorney General", "Attorney-General", shared_title=True, courtesy=True
    ),
    "prosecutor general": _one(
        "prosecutor-general",
        "",
        "Prosecutor General",
        "Prosecutor-General",
        weak=("Chief Prosecutor", "Top Prosecutor"),
        shared_title=True,
    ),
    "chief justice": _one("chief-justice", "", "Chief Justice", shared_title=True, courtesy=True),
    "governor of the central bank": _BANK,
    "president of the central bank": _BANK,
    "governor of the national bank": _BANK._replace(
        titles=("National Bank Governor", "Governor of the National Bank", "Central Bank Governor")
    ),
    "governor of the reserve bank": _BANK._replace(
        titles=("Reserve Bank Governor", "Governor of the Reserve Bank", "Central Bank Governor")
    ),
    "chief of the general staff": _GENERAL_STAFF,
    "chief of general staff": _GENERAL_STAFF,
    "chief of the general staff of the armed forces": _GENERAL_STAFF,
    "chief of defence": _one("chief-of-defence", "", "Chief of Defence", "Defence Chief", shared_title=True),
    "chief of defence staff": _one(
        "chief-of-defence-staff",
        "",
        "Chief of Defence Staff",
        "Chief of the Defence Staff",
        shared_title=True,
    ),
    "chief of the defence staff": _one(
        "chief-of-defence-staff",
        "",
        "Chief of the Defence Staff",
        "Chief of Defence Staff",
        shared_title=True,
    ),
    "permanent representative to the united nations": _UN,
    "permanent representative to the united nations, new york": _UN,
    "speaker of the national assembly": _speaker(
        "speaker-of-the-national-assembly", "Speaker of the National Assembly", "National Assembly Speaker"
    ),
    "president of the national assembly": _speaker(
        "president-of-the-national-assembly",
        "President of the National Assembly",
        "National Assembly President",
        "Speaker of the National Assembly",
        "National Assembly Speaker",
    ),
    "president of the senate": _speaker(
        "president-of-the-senate",
        "President of the Senate",
        "Senate President",
        "Speaker of the Senate",
        "Senate Speaker",
    ),
    "president of the chamber of deputies": _speaker(
        "president-of-the-chamber-of-deputies",
        "President of the Chamber of Deputies",
        "Chamber of Deputies President",
        "Speaker of the Chamber of Deputies",
    ),
    "speaker of the house of representatives": _speaker(
        "speaker-of-the-house",
        "Speaker of the House of Representatives",
        "House Speaker",
        "Speaker of the House",
    ),
    "speaker of the parliament": _speaker(
        "speaker-of-the-parliament",
        "Speaker of the Parliament",
        "Parliament Speaker",
        "Parliamentary Speaker",
        "Speaker of Parliament",
    ),
    "speaker of the knesset": _speaker("speaker-of-the-knesset", "Speaker of the Knesset", "Knesset Speaker"),
    "speaker of the house of commons": _speaker(
        "speaker-of-the-house-of-commons", "Speaker of the House of Commons", "Commons Speaker"
    ),
}
"""Offices with a title of their own: label in lower case, without the country, to portfolio."""
