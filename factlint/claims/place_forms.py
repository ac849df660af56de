"""The forms of words in which news joins a place and a country."""

from __future__ import annotations

import re

from factlint.core.regex import lazy

_SIDE = (
    r"(?:(?:far |deep |extreme )?(?:north|south|east|west|central|cent(?:er|re)|mid|up)"
    r"(?:[ -]?(?:east|west))?(?:ern)?(?:most)?[ \u00a0])?"
)
_SIZE = (
    r"(?:(?:port|coastal|border|frontline|resort|industrial|mining|capital|seaside|mountain|small|tiny|large|big|"
    r"main|major|key|remote|frontier|provincial|Mediterranean|Baltic|Black Sea|Alpine|tourist|university|"
    r"(?:second|third|fourth|fifth)[ -](?:largest|biggest)|largest|biggest|northern|southern|eastern|western|"
    r"north-?eastern|north-?western|south-?eastern|south-?western|central)[ \u00a0])*"
)
_KIND = r"(?:city|town|village|port|resort|seaport|metropolis|suburb|hamlet)"
INSIDE_BEFORE = lazy(rf"[ \u00a0]{_SIZE}{_KIND}[ \u00a0](?:of[ \u00a0])?")
"""Between an adjective and a city: ` port city of `."""
INSIDE_AFTER = lazy(
    rf"(?P<comma>,)[ \u00a0]|[ \u00a0]in[ \u00a0](?:the[ \u00a0])?{_SIDE}|"
    rf",[ \u00a0](?:an?|the)[ \u00a0]{_SIZE}{_KIND}[ \u00a0]in[ \u00a0](?:the[ \u00a0])?{_SIDE}"
    r"(?P<explained>)"
)
"""Between a city and a country: `, `, ` in western `, `, a town in `."""
OF_ADJECTIVE = lazy(r"[ \u00a0]capital(?:[ \u00a0]city)?(?P<link>,|[ \u00a0]of)?[ \u00a0]")
OF_OWNER = lazy(
    r"['’]s?[ \u00a0]capital(?:[ \u00a0]city)?(?P<link>,|[ \u00a0]of|[ \u00a0]is(?:[ \u00a0]in)?)?[ \u00a0]"
)
OF_COUNTRY = lazy(r"(?P<link>,|[ \u00a0]is)[ \u00a0]")
CAPITAL_OF = lazy(r"\b[Cc]apital(?:[ \u00a0]city)? of (?:the )?$")
IS_CAPITAL_OF = lazy(
    r"(?:,|,?[ \u00a0]which[ \u00a0]is|[ \u00a0]is)[ \u00a0]the[ \u00a0]capital(?:[ \u00a0]city)? of "
    r"(?:the )?"
)
IS_COUNTRYS = lazy(r"(?P<comma>,)[ \u00a0](?:the[ \u00a0])?|[ \u00a0]is[ \u00a0](?:the[ \u00a0])?")
CAPITAL_NEXT = lazy(
    r"(?P<owner>['’]s?)?[ \u00a0]capital(?:[ \u00a0]city)?(?![\w’'-]|[ \u00a0](?!and\b)[a-z])"
)
THE = lazy(r"\b[Tt]he[ \u00a0]$")
DETERMINER = lazy(rf"\b(?:the|The|a|A|an|An|this|This)[ \u00a0]{_SIDE}$")
PLACED = lazy(r"(?<!^)\b(?:in|near|outside|around|at)[ \u00a0]$")
MOVING = lazy(r"(?<!^)\b(?:from|to|into|across|towards?|of)[ \u00a0]$")
"""Prepositions that a capital may also follow when it stands for its government."""

CLOSED = lazy(r"[.;:)”\"—–]|$|[ \u00a0][—–(]", re.MULTILINE)
COMMA_CLOSED = lazy(
    r",[ \u00a0](?!(?:and|or|but|nor|which|who|whose|while|as|too|also|however|meanwhile|for (?:its|his|her)|"
    r"has|have|had)\b)[a-z]"
)
"""A comma behind which neither a list nor a clause about the country goes on."""
APPOSITION_CLOSED = lazy(r",[ \u00a0](?!and\b|or\b|as well\b)[a-z]")
OPENER = lazy(
    r"[“\"‘'(]*(?:After|Amid|Although|Among|As|At|Because|Before|By|Despite|During|Ever|Following|For|From|Given|"
    r"If|In|Inside|Like|Near|On|Once|Outside|Since|Though|To|Under|Unlike|Until|When|While|With|Without|"
    r"[A-Z][a-z]+(?:ing|ed))\b"
)
NOT_JOINED = lazy(r"(?![\w-]|['’]s?\b)")

PAST = lazy(
    r"\b(?:born|birthplace|former(?:ly)?|once|ancient|medieval|Roman|Ottoman|Soviet|USSR|empire|imperial|"
    r"colon\w+|century|centuries|Nazi|World War|wartime|histor\w+|at the time|until|used to|moved?|moving|"
    r"relocat\w+|new capital|future|proposed|twin\w*|sister|occupied|annexed|claimed|was the capital|"
    r"imaginary|fiction\w*|novel|film)\b",
    re.IGNORECASE,
)
NOW = 1995
"""Years before this one may speak of other borders."""
DATELINE = lazy(
    r"^(?P<city>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2}), (?P<country>[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2})"
    r"(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:, \d{4})?)?(?: \([A-Za-z ./]{2,30}\))?"
    r" ?(?:[—–]|--?) ?",
    re.MULTILINE,
)
