"""What news calls currencies, and which of these words mean the same money."""

from __future__ import annotations

_FORMS = {
    "afghani": "afghanis",
    "baht": "",
    "birr": "",
    "bolivar": "bolivars bolivares bolívar bolívares",
    "boliviano": "bolivianos",
    "cedi": "cedis",
    "crown": "crowns koruna korunas koruny krona kronor króna krónur kronur krone kroner kroons kroon",
    "dalasi": "dalasis",
    "dinar": "dinars",
    "dirham": "dirhams",
    "dollar": "dollars",
    "dong": "dongs",
    "drachma": "drachmas drachmae",
    "dram": "drams",
    "escudo": "escudos",
    "euro": "euros",
    "forint": "forints",
    "franc": "francs",
    "gourde": "gourdes",
    "guarani": "guaranis guaraní guaraníes",
    "guilder": "guilders",
    "hryvnia": "hryvnias hryvnya hryvnyas hryvnyia",
    "kuna": "kunas",
    "kwacha": "kwachas",
    "kwanza": "kwanzas",
    "kyat": "kyats",
    "lari": "laris",
    "lek": "leks",
    "lempira": "lempiras",
    "leu": "lei",
    "lev": "leva",
    "litas": "",
    "manat": "manats",
    "mark": "marks",
    "naira": "nairas",
    "peseta": "pesetas",
    "peso": "pesos",
    "pound": "pounds lira liras lire",
    "pula": "pulas",
    "quetzal": "quetzals quetzales",
    "rand": "rands",
    "real": "reais",
    "rial": "rials riyal riyals",
    "riel": "riels",
    "ringgit": "ringgits",
    "ruble": "rubles rouble roubles",
    "rupee": "rupees",
    "rupiah": "rupiahs",
    "shekel": "shekels sheqel",
    "shilling": "shillings",
    "taka": "takas",
    "tenge": "tenges",
    "won": "",
    "yen": "",
    "yuan": "renminbi yuans",
    "zloty": "zlotys złoty zloties złotys",
}
"""One word for each money, to its other forms; "lira" and "pound" stand for each other in the Levant."""

CURRENCIES = {form: word for word, forms in _FORMS.items() for form in (word, *forms.split())}
"""Every form, in small letters, to the one word for its money."""

MOSTLY_OTHER = frozenset(("crown", "mark", "pound", "real", "won"))
"""Words that mean something else so often that only a large sum makes them money."""
