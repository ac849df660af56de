"""Secretaries of state of the United Kingdom, whose departments change their names with every cabinet."""

from __future__ import annotations

from factlint.devtools.registry_facts.portfolios import Refused
from factlint.devtools.registry_facts.titles import Portfolio, spelled_both_ways

_SECRETARIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "Foreign and Commonwealth Affairs": ("foreign-secretary", ()),
    "Foreign, Commonwealth and Development Affairs": ("foreign-secretary", ()),
    "Defence": ("defence-secretary", ()),
    "the Home Department": ("home-secretary", ()),
    "Justice and Lord Chancellor": ("justice-secretary", ()),
    "Education": ("education-secretary", ("Education Secretary",)),
    "Education and Skills": ("education-secretary", ()),
    "Education and Employment": ("education-secretary", ("Education and Employment Secretary",)),
    "Health": ("health-secretary", ("Health Secretary",)),
    "Health and Social Care": ("health-secretary", ("Health and Social Care Secretary",)),
    "Transport": ("transport-secretary", ("Transport Secretary",)),
    "Work and Pensions": ("work-and-pensions-secretary", ("Work and Pensions Secretary",)),
    "Northern Ireland": ("northern-ireland-secretary", ("Northern Ireland Secretary",)),
    "Scotland": ("scotland-secretary", ("Scotland Secretary", "Scottish Secretary")),
    "Wales": ("wales-secretary", ("Wales Secretary", "Welsh Secretary")),
    "Culture, Media and Sport": ("culture-secretary", ("Culture Secretary",)),
    "Culture, Olympics, Media and Sport": ("culture-secretary", ()),
    "Digital, Culture, Media and Sport": ("culture-secretary", ("Digital Secretary",)),
    "Environment, Food and Rural Affairs": ("environment-secretary", ("Environment Secretary",)),
    "Energy and Climate Change": (
        "energy-and-climate-change-secretary",
        ("Energy and Climate Change Secretary", "Energy Secretary"),
    ),
    "Energy Security and Net Zero": (
        "energy-security-secretary",
        ("Energy Secretary", "Energy Security Secretary", "Energy Security and Net Zero Secretary"),
    ),
    "Business, Enterprise and Regulatory Reform": ("business-secretary", ("Business Secretary",)),
    "Business, Innovation and Skills": ("business-secretary", ()),
    "Business, Energy and Industrial Strategy": ("business-secretary", ()),
    "Business and Trade": ("business-secretary", ("Business and Trade Secretary",)),
    "Trade and Industry": ("trade-and-industry-secretary", ("Trade and Industry Secretary",)),
    "International Trade": (
        "international-trade-secretary",
        ("International Trade Secretary", "Trade Secretary"),
    ),
    "International Development": (
        "international-development-secretary",
        ("International Development Secretary", "Development Secretary"),
    ),
    "Communities and Local Government": ("communities-secretary", ("Communities Secretary",)),
    "Housing, Communities and Local Government": ("communities-secretary", ("Housing Secretary",)),
    "Levelling Up, Housing and Communities": (
        "communities-secretary",
        ("Levelling Up Secretary", "Levelling-Up Secretary"),
    ),
    "Exiting the European Union": ("brexit-secretary", ("Brexit Secretary",)),
    "Science, Innovation and Technology": (
        "science-secretary",
        ("Science Secretary", "Technology Secretary", "Science, Innovation and Technology Secretary"),
    ),
}
"""Portfolio of a secretary of state to the last part of the office's id and its short titles."""

_OTHERS: dict[str, Portfolio] = {
    "Prime Minister": Portfolio("prime-minister", "head-of-government", ("Prime Minister",)),
    "Chancellor of the Exchequer": Portfolio(
        "chancellor-of-the-exchequer", "finance-minister", ("Chancellor of the Exchequer",)
    ),
    "Attorney General": Portfolio("attorney-general", "", ("Attorney General",), shared_title=True),
    "Solicitor General": Portfolio("solicitor-general", "", ("Solicitor General",), shared_title=True),
    "Chief Secretary to the Treasury": Portfolio(
        "chief-secretary-to-the-treasury", "", ("Chief Secretary to the Treasury", "Treasury Chief Secretary")
    ),
    "Leader of the House of Commons": Portfolio(
        "leader-of-the-house-of-commons", "", ("Leader of the House of Commons", "Commons Leader")
    ),
    "Leader of the House of Lords": Portfolio(
        "leader-of-the-house-of-lords", "", ("Leader of the House of Lords", "Lords Leader")
    ),
}


def westminster_portfolio(office: str) -> Portfolio | Refused:
    """The portfolio of a label of the Institute for Government's database."""
    if office in _OTHERS:
        return _OTHERS[office]
    department = office.removeprefix("Secretary of State for ")
    if department == office:
        return Refused("deputy, junior or other rank")
    known = _SECRETARIES.get(department)
    if known is None:
        return Refused("portfolio outside the list")
    slug, short = known
    titles = (*short, office, office.replace("Secretary of State for the ", "Secretary of State for "))
    return Portfolio(slug, "", spelled_both_ways(dict.fromkeys(titles)), head=slug)
