"""Compares amounts in a country's money with the currencies that the country has or had."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Evidence, Finding, Period
from factlint.language.currency_words import CURRENCIES
from factlint.registry.model import Currency


@dataclass(frozen=True)
class CurrencyOfCountry:
    """Finds amounts in a currency that the country never had since 1990."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("text", "country", "right")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each amount in another country's money."""
        for claim in context.claims.currencies:
            country = context.registry.place(claim.country)
            if country is None or not country.currencies or not country.iso2 or country.disputed:
                continue
            own = [_money(currency.name) for currency in country.currencies]
            if CURRENCIES[claim.noun] in own:
                continue
            now = [currency for currency in country.currencies if currency.end is None]
            right = " or ".join(dict.fromkeys(currency.name for currency in now))
            yield Finding(
                claim.span,
                {
                    "text": context.text[claim.span.start : claim.span.end],
                    "country": country.name,
                    "right": right,
                },
                evidence=(
                    Evidence(
                        f"{country.name}: {right}",
                        country.source,
                        country.url,
                        str(country.as_of),
                        tuple(_period(country.name, currency) for currency in country.currencies),
                    ),
                ),
            )


def _money(name: str) -> str:
    """The one word for a currency; empty for one that no claim can be about."""
    words = name.lower().partition(" (")[0].split()
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", words[-1]) if not unicodedata.combining(letter)
    )
    return CURRENCIES.get(words[-1], CURRENCIES.get(plain, ""))


def _period(country: str, currency: Currency) -> Period:
    return Period(f"{country}: money", currency.name, str(currency.start or ""), str(currency.end or ""))
