"""Entities of the registry: people, offices, organisations, places, quantities, events, acronyms."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from factlint.core.classes import NamedTuple, dataclass
from factlint.core.dates import PartialDate

Record = dict[str, Any]
"""An entity as plain data, as files hold it: texts, numbers, lists and mappings; dates stay texts."""


class NameKind(StrEnum):
    """What a name may be used for."""

    PRIMARY = "primary"
    ALIAS = "alias"
    ACRONYM = "acronym"
    """Matches only in its own capitals."""
    WEAK = "weak"
    """Never triggers alone; counts only beside something that agrees."""
    FORMER = "former"
    WRONG = "wrong"
    """A known misspelling or a name that the entity does not have: the corrections list."""
    ADJECTIVE = "adjective"
    """A demonym used before a noun: "South Korean"."""
    DEMONYM = "demonym"
    """One inhabitant: "South Korean", "Frenchman"."""
    DEMONYM_PLURAL = "demonym-plural"
    """Several inhabitants: "South Koreans"."""
    CAPITAL = "capital"
    """A capital that stands for its country's government: "Kyiv’s ambassador"."""


class EntityKind(StrEnum):
    """The kinds of record a registry file may hold."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    PLACE = "place"
    QUANTITY = "quantity"
    EVENT = "event"
    ACRONYM = "acronym"
    CLAIM_REVIEW = "claim-review"
    SPELLING = "spelling"
    CONFUSABLE = "confusable"


class TenureStatus(StrEnum):
    """In what standing an office is held."""

    FULL = "full"
    ACTING = "acting"
    INTERIM = "interim"
    CARETAKER = "caretaker"
    DISPUTED = "disputed"


class Name(NamedTuple):
    """One name of an entity."""

    text: str
    kind: NameKind = NameKind.PRIMARY


class Tenure(NamedTuple):
    """Someone held an office from a day to a day.

    Args:
        person: id of the holder.
        office: id of the office.
        start: first day, or None when unknown.
        end: last day; None means "no end known up to `as_of`" unless `end_unknown`.
        end_unknown: the tenure has ended, or may have, on a day nobody supports.
        status: in what standing.
        as_of: the day up to which the record speaks.
        source: where it is from.
    """

    person: str
    office: str
    start: PartialDate | None
    end: PartialDate | None
    end_unknown: bool
    status: TenureStatus
    as_of: PartialDate
    source: str


@dataclass(frozen=True, slots=True)
class Entity:
    """What every record carries.

    Args:
        id: unique in the registry, lower case with hyphens.
        names: the primary name first.
        source: where the record is from.
        url: its address, possibly empty.
        as_of: the day up to which the record speaks.
    """

    id: str
    names: tuple[Name, ...]
    source: str
    url: str
    as_of: PartialDate

    @property
    def name(self) -> str:
        """The primary name."""
        return self.names[0].text

    def names_of(self, *kinds: NameKind) -> tuple[str, ...]:
        """The names of some kinds, in the record's order."""
        return tuple(name.text for name in self.names if name.kind in kinds)


@dataclass(frozen=True, slots=True)
class Person(Entity):
    """Somebody.

    Args:
        family_name: how later references name the person ("Austin", "Kim").
        pronouns: "he", "she", "they", or empty when no source says.
        born: date of birth, if known.
        died: date of death, if known.
        country: id of the place whose public life the person belongs to, possibly empty.
        complete: every tenure the person ever had in any office of the registry is listed, so that a
            missing one means "never" up to `as_of`.
        tenures: in order of their start.
    """

    family_name: str = ""
    pronouns: str = ""
    born: PartialDate | None = None
    died: PartialDate | None = None
    country: str = ""
    complete: bool = False
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Office(Entity):
    """An office that one or more people hold.

    Its names are bare titles ("Secretary of State"), without the country.

    Args:
        jurisdiction: id of the place or organisation it belongs to.
        role: the kind of office across countries: "head-of-state", "head-of-government",
            "foreign-minister", "defence-minister", "finance-minister", "interior-minister",
            "head-of-organisation", or empty.
        seats: how many may hold it at one time.
        exclusive: a full-time office whose holder cannot hold one of the same title elsewhere.
        shared_title: the same title is common below the national level or in other bodies
            ("president", "secretary of state"), so that alone it may mean those.
        courtesy: former holders keep the title by courtesy ("President Obama").
        complete_from: since this day every holder is listed; None when gaps are possible.
        partial: tenures are listed as far as one source has them, so that nobody of its country, not
            even a person whose record is complete, is known never to have held it.
    """

    jurisdiction: str = ""
    role: str = ""
    seats: int = 1
    exclusive: bool = True
    shared_title: bool = False
    courtesy: bool = False
    complete_from: PartialDate | None = None
    partial: bool = False


class Membership(NamedTuple):
    """A member of an organisation from a day to a day; an empty end is "still at `as_of`"."""

    member: str
    start: PartialDate | None
    end: PartialDate | None


@dataclass(frozen=True, slots=True)
class Organisation(Entity):
    """A body, alliance, agency or institution.

    Args:
        type: "alliance", "union", "agency", "court", "legislature", "company" and so on.
        country: id of its country when it belongs to one.
        members: its members with dates.
        members_complete: every member since the first date is listed, so they can be counted.
    """

    type: str = ""
    country: str = ""
    members: tuple[Membership, ...] = ()
    members_complete: bool = False


class DatedName(NamedTuple):
    """A name that held from a day to a day; None means unknown at the start, "still" at the end."""

    text: str
    start: PartialDate | None
    end: PartialDate | None


class Currency(NamedTuple):
    """Legal tender from a day to a day; an empty end is "still at `as_of`".

    Args:
        code: of ISO 4217, which tells a currency from the one before it ("PLN", "PLZ").
        name: its English name in the singular ("Polish zloty").
        start: first day, or None when unknown.
        end: last day.
    """

    code: str
    name: str
    start: PartialDate | None
    end: PartialDate | None


@dataclass(frozen=True, slots=True)
class Place(Entity):
    """A country, region or city.

    Args:
        type: "country", "territory", "region" or "city".
        country: id of the country it lies in, empty for countries.
        capital: primary name of its capital, possibly empty.
        former_capitals: capitals of the past, with their days.
        legislature: its legislature's English name, possibly empty.
        legislature_also: chambers and every other name under which English news knows it.
        legislature_complete: these are all the names in use, so that another one is wrong.
        iso2: its ISO 3166-1 alpha-2 code; empty for states that are no more and for parts of states.
        iso3: its alpha-3 code, possibly empty.
        dated_names: official and former names with their days.
        currencies: legal tender with its days, possibly incomplete before 1990.
        central_bank: id of the organisation, possibly empty.
        disputed: more than one state claims it or runs it, so that nothing is said of where it lies.
        namesakes: ids of countries in which another place of the same name lies.
    """

    type: str = ""
    country: str = ""
    capital: str = ""
    former_capitals: tuple[DatedName, ...] = ()
    legislature: str = ""
    legislature_also: tuple[str, ...] = ()
    legislature_complete: bool = False
    iso2: str = ""
    iso3: str = ""
    dated_names: tuple[DatedName, ...] = ()
    currencies: tuple[Currency, ...] = ()
    central_bank: str = ""
    disputed: bool = False
    namesakes: tuple[str, ...] = ()


class DatedValue(NamedTuple):
    """A number that holds from a day to a day; None means unbounded on that side."""

    value: int
    start: PartialDate | None
    end: PartialDate | None


class Ordinal(NamedTuple):
    """Who was the how-manieth holder of an office, as it is commonly counted."""

    number: int
    name: str
    family_name: str


@dataclass(frozen=True, slots=True)
class Quantity(Entity):
    """How many of a thing something has: a fact that counts.

    Its names are the noun phrases for one of the thing ("nuclear test").

    Args:
        subject: id of the place or organisation that has them.
        cumulative: the count only grows, one by one, so that ordinals follow from it.
        values: ascending in time; the last one holds up to `as_of`.
        ordinals: who was the how-manieth, when holders of an office are counted.
    """

    subject: str = ""
    cumulative: bool = False
    values: tuple[DatedValue, ...] = ()
    ordinals: tuple[Ordinal, ...] = ()


@dataclass(frozen=True, slots=True)
class Event(Entity):
    """Something that happened on a day or over days.

    Args:
        start: its first day.
        end: its last one.
        country: id of the country it happened in or is most of all about, possibly empty.
        series: what it is one edition of ("football-world-cup"), possibly empty.
        hosts: ids of the countries in which an edition of a series was held.
        cities: names of the cities that hosted it.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    country: str = ""
    series: str = ""
    hosts: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acronym(Entity):
    """An acronym whose last word writers repeat after it ("ICBM missiles").

    Args:
        expansion: its words in full.
        repeated: singular nouns that say the last word again.
    """

    expansion: str = ""
    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimReview(Entity):
    """A claim that somebody made and a fact checker has judged; its name is the claim.

    No check reads it: a claim in the words of a reviewer says nothing of the words of a draft.

    Args:
        claimant: who made the claim, possibly empty.
        claimed: when it was made, if known.
        rating: the verdict in the reviewer's words.
        reviewer: who judged it, possibly empty.
        reviewed: when it was judged, if known.
    """

    claimant: str = ""
    claimed: PartialDate | None = None
    rating: str = ""
    reviewer: str = ""
    reviewed: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Spelling(Entity):
    """How style guides spell a name that English writes in several ways.

    Its primary name is the id of the entity that is spelled, or the text itself.

    Args:
        sets: short name of a style guide ("ap", "reuters", "guardian", "bbc") and its spelling.
        variants: every other spelling in use.
    """

    sets: tuple[tuple[str, str], ...] = ()
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Confusable(Entity):
    """Places that writers put for one another ("Niger", "Nigeria").

    Args:
        places: ids of the places, two or more.
    """

    places: tuple[str, ...] = ()
