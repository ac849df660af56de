"""What an importer says of a person, an office, a tenure or a reviewed claim, with where it is from."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.registry.model import TenureStatus


class Origin(NamedTuple):
    """Where something is from.

    Args:
        source: who says so, in words.
        as_of: the day up to which the source speaks.
        place: file and line or entity, for the report.
    """

    source: str
    as_of: PartialDate
    place: str


class PersonFact(NamedTuple):
    """What one record of a source says of a person.

    Args:
        id: id of the record to come.
        names: the main one first.
        country: place as the source writes it: code, item or name.
    """

    id: str
    names: tuple[str, ...]
    origin: Origin
    url: str = ""
    born: PartialDate | None = None
    died: PartialDate | None = None
    pronouns: str = ""
    country: str = ""
    family_name: str = ""


class OfficeFact(NamedTuple):
    """What one record of a source says of an office.

    Args:
        id: id of the record to come.
        names: the main one first, as the source writes it.
        jurisdiction: place as the source writes it: code, item or name.
        seats: how many may hold it at once; 0 when the source does not say.
        weak: titles that may mean other offices, too.
        named: the label tells which country or body it belongs to, as far as the source goes.
    """

    id: str
    names: tuple[str, ...]
    origin: Origin
    url: str = ""
    jurisdiction: str = ""
    seats: int = 0
    weak: tuple[str, ...] = ()
    named: bool = False


class TenureFact(NamedTuple):
    """What one record of a source says of a tenure.

    Args:
        firm: no end means still in office, because the source lists every end.
    """

    person: str
    office: str
    start: PartialDate | None
    end: PartialDate | None
    end_unknown: bool
    origin: Origin
    status: TenureStatus = TenureStatus.FULL
    firm: bool = False


class ReviewFact(NamedTuple):
    """A claim that somebody made and somebody else has checked.

    Args:
        claim: the claim in the reviewer's words.
        rating: the verdict in the reviewer's words.
    """

    id: str
    claim: str
    rating: str
    reviewer: str
    origin: Origin
    claimant: str = ""
    url: str = ""
    claimed: PartialDate | None = None
    reviewed: PartialDate | None = None
