"""What a draft asserts: typed, small claims with their spans, hedges and times."""

from __future__ import annotations

from enum import StrEnum

from factlint.core.classes import NamedTuple
from factlint.core.dates import DateWindow
from factlint.core.span import TextSpan


class Hedge(StrEnum):
    """What takes a claim out of the indicative."""

    NEGATION = "negation"
    QUESTION = "question"
    MODAL = "modal"
    CONDITION = "condition"
    PLAN = "plan"
    NOMINEE = "nominee"
    ACTING = "acting"
    OTHER_OFFICE = "other-office"
    """The title is part of a longer one that the registry does not hold ("deputy", "shadow")."""


class Tense(StrEnum):
    """When the text says that an office is held, seen from the draft's day."""

    NOW = "now"
    EARLIER = "earlier"
    """"former", "ex-": held once and not any more."""
    THEN = "then"
    """"then-", "at the time", "was": held at some day up to the draft's."""
    BEGAN = "began"
    """"became", "took office": the tenure began at the stated time."""
    CHOSEN = "chosen"
    """"elected", "named", "appointed" at the stated time: shortly before the tenure, or again during it."""


class TimeOfClaim(NamedTuple):
    """The days that a claim may speak about.

    Args:
        windows: stretches of days, any of which may be meant; empty means any day up to the draft's.
        anchored: nothing in the sentence and no year before it in the paragraph points to another time.
        stated: the windows come from years in the sentence itself.
        governed: the one year stated governs the claim: it stands first in the sentence or right behind
            the title.
        present: besides being anchored, the sentence speaks of the draft's own days ("on Tuesday",
            "is", "today").
    """

    windows: tuple[DateWindow, ...] = ()
    anchored: bool = False
    stated: bool = False
    governed: bool = False
    present: bool = False


class OfficeClaim(NamedTuple):
    """The text says that somebody holds an office.

    Args:
        span: what to point at: title and name when they stand together, else the title.
        person: id of the person.
        person_span: where the person is named.
        title_span: where the title stands, without country.
        offices: ids of every office that the title may mean here.
        jurisdiction: ids of the places or bodies that the text names beside the title; empty when none.
        tense: when it says so.
        time: the days it may speak about.
        hedges: what takes it out of the indicative.
        before_name: the title stands directly before the name.
        short: the person is named by the family name only.
    """

    span: TextSpan
    person: str
    person_span: TextSpan
    title_span: TextSpan
    offices: tuple[str, ...]
    jurisdiction: tuple[str, ...]
    tense: Tense
    time: TimeOfClaim
    hedges: frozenset[Hedge] = frozenset()
    before_name: bool = False
    short: bool = False


class NameBasis(StrEnum):
    """What in the text says whom an unregistered name means."""

    OFFICE = "office"
    """A title beside the name, of which the person is a holder."""
    ORGANISATION = "organisation"
    """A body beside the name, in which the person has a post."""
    RANK = "rank"
    """A military rank and a country near the name."""
    COUNTRY = "country"
    """A country in the paragraph, in which the person holds an office."""


class NameClaim(NamedTuple):
    """An unregistered name that stands where a registered person's would.

    Args:
        span: the name.
        written: its words as they stand there, single spaces between them.
        person: id of the person who is meant.
        known: the registered name that comes nearest.
        likeness: "near", "romanised", "turned", "given-name" or "sound".
        edits: letters that differ.
        basis: what says whom the name means.
        evidence: id of the office or body that says so; empty for a country.
        current: the person surely held the office on the draft's day.
    """

    span: TextSpan
    written: str
    person: str
    known: str
    likeness: str
    edits: int
    basis: NameBasis
    evidence: str = ""
    current: bool = False


class CountClaim(NamedTuple):
    """The text says how many of a thing something has, or the how-manieth one is.

    Args:
        span: number and thing.
        number: the number.
        number_span: where it stands.
        ordinal: "seventh" rather than "seven".
        subject: id of the place or organisation.
        thing: the thing counted, in the singular, as the registry names it.
        quantity: id of the quantity, or of the organisation when its members are counted.
        exhaustive: the text counts all of them ("the 27 members", "all 27"), not some.
        time: the days it may speak about.
        hedges: what takes it out of the indicative.
    """

    span: TextSpan
    number: int
    number_span: TextSpan
    ordinal: bool
    subject: str
    thing: str
    quantity: str
    exhaustive: bool
    time: TimeOfClaim
    hedges: frozenset[Hedge] = frozenset()


class PlaceRelation(StrEnum):
    """What the text says of a place and a country."""

    INSIDE = "inside"
    """"Lviv, Ukraine", "the Ukrainian city of Lviv"."""
    CAPITAL = "capital"
    """"Ukraine’s capital, Kyiv"."""


class PlaceClaim(NamedTuple):
    """The text says in which country a place lies, or that it is a country's capital.

    Args:
        span: both names and what stands between them.
        place: id of the place, or of the country or region whose capital the name is.
        place_span: where the place is named.
        capital_name: the name is known as a capital's, so that `place` is what it is the capital of.
        country: id of the country.
        country_span: where the country or its adjective stands.
        attributive: the country stands before a noun ("the Ukrainian city", "the US city").
        relation: what is said.
        time: the days it may speak about.
        past: the sentence speaks of another age, in which borders may have been others.
    """

    span: TextSpan
    place: str
    place_span: TextSpan
    capital_name: bool
    country: str
    country_span: TextSpan
    attributive: bool
    relation: PlaceRelation
    time: TimeOfClaim
    past: bool = False


class MembershipClaim(NamedTuple):
    """The text says that a country is, or is not, a member of a body.

    Args:
        span: both names and what stands between them.
        body: id of the organisation.
        place: id of the country.
        place_span: where the country is named.
        member: it is said to be one, rather than not to be one.
        time: the days it may speak about.
        hedges: what takes it out of the indicative.
    """

    span: TextSpan
    body: str
    place: str
    place_span: TextSpan
    member: bool
    time: TimeOfClaim
    hedges: frozenset[Hedge] = frozenset()


class EditionClaim(NamedTuple):
    """The text says where an edition of a great event was held.

    Args:
        span: the edition and the place, with what stands between them.
        series: what it may be an edition of, as the registry calls it; several when the words fit several.
        year: the year by which the edition is known.
        place: id of the place, or of the country whose capital the name is.
        place_span: where the place is named.
        hosting: the place stands where only a host can ("the 2016 London Olympics").
    """

    span: TextSpan
    series: tuple[str, ...]
    year: int
    place: str
    place_span: TextSpan
    hosting: bool


class HolderClaim(NamedTuple):
    """The text says that somebody is the how-manieth holder of an office.

    Args:
        span: number, title and name, with what stands between them.
        number: the number.
        number_span: where it stands.
        name: the person as the text names them, without a title.
        line: id of the quantity whose holders are counted.
        noun: what a holder is called in the text.
    """

    span: TextSpan
    number: int
    number_span: TextSpan
    name: str
    line: str
    noun: str


class CurrencyClaim(NamedTuple):
    """The text gives an amount in a country's money.

    Args:
        span: the country's adjective and the currency.
        country: id of the country.
        noun: what the currency is called, in small letters.
        noun_span: where it stands.
    """

    span: TextSpan
    country: str
    noun: str
    noun_span: TextSpan
