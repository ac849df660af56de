"""Facts as texts for the spool, and back."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from factlint.core.dates import PartialDate
from factlint.registry.importers.facts import OfficeFact, Origin, PersonFact, ReviewFact, TenureFact
from factlint.registry.model import TenureStatus


def pack(fact: PersonFact | OfficeFact | TenureFact | ReviewFact) -> str:
    """A fact as a text."""
    return json.dumps([_plain(value) for value in fact])


def _plain(value: Any) -> Any:
    if isinstance(value, Origin):
        return [value.source, str(value.as_of), value.place]
    return str(value) if isinstance(value, PartialDate) else value


@lru_cache(maxsize=1 << 16)
def _date(written: str | None) -> PartialDate | None:
    return PartialDate.parse(written) if written else None


def _origin(parts: list[str]) -> Origin:
    as_of = _date(parts[1])
    assert as_of is not None, "an origin always has its day"
    return Origin(parts[0], as_of, parts[2])


def person_of(id: str, packed: str) -> PersonFact:
    """The person of a text; the id may have changed since."""
    _, names, origin, url, born, died, *rest = json.loads(packed)
    return PersonFact(id, tuple(names), _origin(origin), url, _date(born), _date(died), *rest)


def office_of(id: str, packed: str) -> OfficeFact:
    """The office of a text."""
    _, names, origin, url, jurisdiction, seats, weak, named = json.loads(packed)
    return OfficeFact(id, tuple(names), _origin(origin), url, jurisdiction, seats, tuple(weak), named)


def tenure_of(person: str, office: str, packed: str) -> TenureFact:
    """The tenure of a text; its ids may have changed since."""
    _, _, start, end, unknown, origin, status, firm = json.loads(packed)
    return TenureFact(
        person, office, _date(start), _date(end), unknown, _origin(origin), TenureStatus(status), firm
    )


def review_of(id: str, packed: str) -> ReviewFact:
    """The review of a text."""
    _, claim, rating, reviewer, origin, claimant, url, claimed, reviewed = json.loads(packed)
    return ReviewFact(
        id, claim, rating, reviewer, _origin(origin), claimant, url, _date(claimed), _date(reviewed)
    )
