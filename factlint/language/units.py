"""Units of measurement, their words and exact factors, and the currencies of the world's news.

Factors are definitions: the international yard and pound of 1959, the US gallon of 231 cubic inches, the
imperial gallon of 4.54609 litres (NIST Special Publication 811, appendix B). A word that stands for more
than one unit ("ton", "gallon") has more than one factor.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from factlint.core.classes import NamedTuple


class Unit(NamedTuple):
    """A unit.

    Args:
        dimension: what it measures.
        factors: how many base units it may be; the base units are metre, square metre, kilogram,
            litre and metre per second.
    """

    dimension: str
    factors: tuple[Decimal, ...]


def _unit(dimension: str, *factors: str) -> Unit:
    return Unit(dimension, tuple(map(Decimal, factors)))


UNITS: Mapping[str, Unit] = {
    "km": _unit("length", "1000"),
    "m": _unit("length", "1"),
    "cm": _unit("length", "0.01"),
    "mm": _unit("length", "0.001"),
    "mile": _unit("length", "1609.344"),
    "nautical mile": _unit("length", "1852"),
    "yard": _unit("length", "0.9144"),
    "foot": _unit("length", "0.3048"),
    "inch": _unit("length", "0.0254"),
    "hectare": _unit("area", "10000"),
    "acre": _unit("area", "4046.8564224"),
    "square km": _unit("area", "1000000"),
    "square m": _unit("area", "1"),
    "square mile": _unit("area", "2589988.110336"),
    "square foot": _unit("area", "0.09290304"),
    "square yard": _unit("area", "0.83612736"),
    "tonne": _unit("mass", "1000"),
    "ton": _unit("mass", "907.18474", "1016.0469088", "1000"),
    "kg": _unit("mass", "1"),
    "gram": _unit("mass", "0.001"),
    "pound": _unit("mass", "0.45359237"),
    "ounce": _unit("mass", "0.028349523125", "0.0311034768"),
    "stone": _unit("mass", "6.35029318"),
    "litre": _unit("volume", "1"),
    "millilitre": _unit("volume", "0.001"),
    "gallon": _unit("volume", "3.785411784", "4.54609"),
    "pint": _unit("volume", "0.473176473", "0.56826125"),
    "barrel": _unit("volume", "158.987294928"),
    "cubic metre": _unit("volume", "1000"),
    "cubic foot": _unit("volume", "28.316846592"),
    "km/h": _unit("speed", "0.27777777777777777778"),
    "mph": _unit("speed", "0.44704"),
    "knot": _unit("speed", "0.51444444444444444444"),
    "m/s": _unit("speed", "1"),
    "C": _unit("temperature", "1"),
    "F": _unit("temperature", "1"),
    "degree": _unit("temperature", "1"),
}
"""Unit by the name that figures carry."""

_WORDS = {
    "km": "kilometres kilometers kilometre kilometer kms km",
    "m": "metres meters metre meter m",
    "cm": "centimetres centimeters centimetre centimeter cm",
    "mm": "millimetres millimeters millimetre millimeter mm",
    "mile": "miles mile mi",
    "yard": "yards yard yd yds",
    "foot": "feet foot ft",
    "inch": "inches inch ins in.",
    "hectare": "hectares hectare ha",
    "acre": "acres acre",
    "tonne": "tonnes tonne",
    "ton": "tons ton",
    "kg": "kilograms kilogrammes kilogram kilogramme kilos kilo kgs kg",
    "gram": "grams grammes gram gramme g",
    "pound": "pounds pound lbs lb",
    "ounce": "ounces ounce oz",
    "stone": "stone",
    "litre": "litres liters litre liter L",
    "millilitre": "millilitres milliliters ml",
    "gallon": "gallons gallon",
    "pint": "pints pint",
    "barrel": "barrels barrel",
    "km/h": "km/h kmh kph km/hr kmph",
    "mph": "mph",
    "knot": "knots knot",
    "m/s": "m/s",
}
_LONG_FORMS = {
    "square km": "square kilometres|square kilometers|square kilometre|square kilometer|sq km|sq\\. km|"
    "km²|km2",
    "square m": "square metres|square meters|square metre|square meter|sq m|sq\\. m|m²|m2|sqm",
    "square mile": "square miles|square mile|sq miles|sq mi",
    "square foot": "square feet|square foot|sq feet|sq ft|sq\\. ft|ft²|sqft",
    "square yard": "square yards|square yard|sq yd",
    "cubic metre": "cubic metres|cubic meters|cubic metre|cubic meter|m³|m3",
    "cubic foot": "cubic feet|cubic foot|cu ft",
    "km/h": "kilometres per hour|kilometers per hour|kilometres an hour|"
    "kilometers an hour|km per hour|km an hour",
    "mph": "miles per hour|miles an hour",
    "m/s": "metres per second|meters per second|metres a second|meters a second",
    "tonne": "metric tons|metric ton|metric tonnes",
    "nautical mile": "nautical miles|nautical mile",
    "C": "degrees Celsius|degrees celsius|degrees centigrade|degrees C|deg C|Celsius|celsius|centigrade|"
    "°C|º C|° C|ºC|C",
    "F": "degrees Fahrenheit|degrees fahrenheit|degrees F|deg F|Fahrenheit|fahrenheit|°F|° F|ºF|F",
    "degree": "degrees|degree|°",
}

CURRENCIES: Mapping[str, str] = {
    **dict.fromkeys(("$", "US$", "USD", "dollars", "dollar", "US dollars"), "$"),
    **dict.fromkeys(("£", "GBP", "pounds", "pound", "pounds sterling"), "£"),
    **dict.fromkeys(("€", "EUR", "euros", "euro"), "€"),
    **dict.fromkeys(("¥", "JPY", "yen"), "¥"),
    **dict.fromkeys(("₹", "INR", "Rs", "rupees", "rupee"), "₹"),
    **dict.fromkeys(("CHF", "Swiss francs", "francs", "franc"), "CHF"),
    **dict.fromkeys(("CNY", "RMB", "yuan", "renminbi"), "CNY"),
    **dict.fromkeys(("₽", "RUB", "rubles", "roubles", "ruble", "rouble"), "RUB"),
    **dict.fromkeys(("₩", "KRW", "won"), "KRW"),
    **dict.fromkeys(("₺", "TRY", "lira", "liras"), "TRY"),
    **dict.fromkeys(("kroner", "krone", "NOK", "DKK", "kronor", "krona", "SEK"), "kr"),
    **dict.fromkeys(("A$", "AU$", "AUD", "Australian dollars"), "A$"),
    **dict.fromkeys(("C$", "CA$", "CAD", "Canadian dollars"), "C$"),
    **dict.fromkeys(("HK$", "HKD"), "HK$"),
    **dict.fromkeys(("NZ$", "NZD"), "NZ$"),
    **dict.fromkeys(("S$", "SGD"), "S$"),
    **dict.fromkeys(("R$", "BRL", "reais", "real"), "R$"),
    **dict.fromkeys(("ZAR", "rand"), "ZAR"),
    **dict.fromkeys(("UAH", "hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("PLN", "zloty", "zlotys"), "PLN"),
    **dict.fromkeys(("CZK", "crowns", "koruna"), "CZK"),
    **dict.fromkeys(("MXN", "ARS", "PHP", "pesos", "peso"), "peso"),
    **dict.fromkeys(("HUF", "forints", "forint"), "HUF"),
    **dict.fromkeys(("ILS", "shekels", "shekel"), "ILS"),
    **dict.fromkeys(("SAR", "riyals", "riyal"), "SAR"),
    **dict.fromkeys(("AED", "dirhams", "dirham"), "AED"),
    **dict.fromkeys(("KES", "shillings", "shilling"), "KES"),
    **dict.fromkeys(("NGN", "naira"), "NGN"),
    **dict.fromkeys(("IDR", "rupiah"), "IDR"),
    **dict.fromkeys(("THB", "baht"), "THB"),
    **dict.fromkeys(("cents", "cent"), "cent"),
    **dict.fromkeys(("pence",), "penny"),
}
"""Name of a currency by its signs, ISO 4217 codes and words; dollars, kroner and pesos of different countries
that share a word share a name, for a text rarely mixes them."""

CURRENCY_WORDS = frozenset(word for word in CURRENCIES if word[0].islower())


@cache
def unit_words() -> Mapping[str, str]:
    """Name of a unit by each of its words."""
    words = {word: name for name, listing in _WORDS.items() for word in listing.split()}
    for name, listing in _LONG_FORMS.items():
        words.update(dict.fromkeys(listing.replace("\\", "").split("|"), name))
    return words
