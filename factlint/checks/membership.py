"""Compares which countries a draft calls members of a body with the dated memberships of the registry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.claim import MembershipClaim
from factlint.core.classes import dataclass
from factlint.core.dates import EARLIEST, LATEST, DateWindow
from factlint.core.finding import Evidence, Finding, Period
from factlint.registry.model import Membership, Organisation, Place

_GRACE = timedelta(days=45)
"""So long before joining and after leaving news may already, or still, speak of a member."""


@dataclass(frozen=True)
class MembershipOfBody:
    """Finds countries called members of a body that they do not belong to, and members called none.

    The case "never" is no member on any day up to the draft's, "not-then" none on the draft's day,
    "member" one that is said to be none, "beyond" no member up to the day on which the registry ends.
    """

    cases: ClassVar[tuple[str, ...]] = ("never", "not-then", "member", "beyond")
    values: ClassVar[tuple[str, ...]] = ("place", "body", "text", "when", "since")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each contradicted claim."""
        for claim in context.claims.memberships:
            body, place = context.registry.organisation(claim.body), context.registry.place(claim.place)
            if claim.hedges or body is None or place is None or place.disputed:
                continue
            own = [member for member in body.members if member.member == place.id]
            case = (
                _as_member(context, claim, body, own) if claim.member else _as_none(context, claim, body, own)
            )
            if case:
                yield _finding(context, claim, body, place, own, case)


def _as_member(
    context: CheckContext, claim: MembershipClaim, body: Organisation, own: Sequence[Membership]
) -> str:
    """The case of a country that is called a member, empty when it may be one."""
    if not body.members_complete:
        return ""
    window = context.date.window
    known_to = body.as_of.earliest
    latest = window.latest if window else known_to
    if not any(_overlaps(member, DateWindow(EARLIEST, _later(latest))) for member in own):
        return "beyond" if latest > known_to else "never"
    if window is None or not claim.time.anchored or latest > known_to:
        return ""
    near = DateWindow(window.earliest - _GRACE, _later(latest))
    return "" if any(_overlaps(member, near) for member in own) else "not-then"


def _as_none(
    context: CheckContext, claim: MembershipClaim, body: Organisation, own: Sequence[Membership]
) -> str:
    """The case of a country that is called no member, empty when it may be none."""
    window = context.date.window
    if window is None or not claim.time.anchored or window.latest > body.as_of.earliest:
        return ""
    return "member" if any(_covers(member, window) for member in own) else ""


def _covers(member: Membership, window: DateWindow) -> bool:
    """Whether a membership surely held on all days of a window, and for some time before it."""
    if member.start is None or _later(member.start.latest) > window.earliest:
        return False
    return member.end is None or window.latest <= member.end.earliest


def _later(day: date) -> date:
    return day + _GRACE if day < LATEST - _GRACE else LATEST


def _overlaps(member: Membership, window: DateWindow) -> bool:
    """Whether a membership may have held on a day of a window; unknown ends count in its favour."""
    start = member.start.earliest if member.start else EARLIEST
    return window.overlaps(start, member.end.latest if member.end else LATEST)


def _finding(
    context: CheckContext,
    claim: MembershipClaim,
    body: Organisation,
    place: Place,
    own: Sequence[Membership],
    case: str,
) -> Finding:
    when = context.date.when
    since = next((member.start for member in own if member.start), None)
    evidence = Evidence(
        f"{place.name}, member of {body.name}: {_days(own) or f'never up to {body.as_of.in_words()}'}",
        body.source,
        body.url,
        str(body.as_of),
        tuple(
            Period(f"{place.name} in {body.name}", "member", str(member.start), str(member.end or ""))
            for member in own
            if member.start
        ),
    )
    return Finding(
        claim.span,
        {
            "place": place.name,
            "body": body.name if body.name.isalpha() and body.name.isupper() else f"the {body.name}",
            "text": context.text[claim.span.start : claim.span.end],
            "when": f"{'on' if case == 'not-then' else 'up to'} {(when or body.as_of).in_words()}",
            "since": since.in_words() if since else "",
        },
        case=case,
        evidence=(evidence,),
    )


def _days(own: Sequence[Membership]) -> str:
    """The stretches of a membership in words."""
    parts = []
    for member in own:
        start = member.start.in_words() if member.start else "an unknown day"
        parts.append(f"{start} to {member.end.in_words()}" if member.end else f"since {start}")
    return ", ".join(parts)
