"""Words and fixes for findings about offices: who held it, what the person was instead."""

from __future__ import annotations

from factlint.checks.context import CheckContext
from factlint.checks.office_readings import Readings
from factlint.core.claim import OfficeClaim, Tense
from factlint.core.finding import Edit, Fix, Safety
from factlint.core.span import TextSpan
from factlint.registry.holding import holders_on, offices_of
from factlint.registry.model import NameKind, Office, Person


def likely_office(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings
) -> Office | None:
    """The office that was probably meant: the one in the person's own country, or the only one."""
    if len(offices) == 1 and claim.jurisdiction:
        return offices[0]
    own = {person.country, *(context.registry.jurisdiction_of(tenure.office) for tenure in person.tenures)}
    fitting = offices.in_places(own)
    return fitting[0] if len(fitting) == 1 else None


def holder_name(context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings) -> str:
    """Who surely held the office on the draft's day; empty when the registry cannot tell."""
    window = context.date.window
    office = likely_office(context, claim, person, offices)
    if window is None or office is None or office.seats != 1 or claim.tense is not Tense.NOW:
        return ""
    if office.partial:
        return ""  # somebody else may have held it, too
    names = {tenure.person for tenure in holders_on(context.registry, office, window)}
    if len(names) != 1:
        return ""
    holder = context.registry.person(names.pop())
    return holder.name if holder else ""


def detail(context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings) -> str:
    """What goes on after "has never been …": who was, and what the person was; possibly empty."""
    window = context.date.window
    if window is None:
        return f", at no time up to {person.as_of}"
    parts = []
    holder = holder_name(context, claim, person, offices)
    if holder:
        parts.append(f"on {window.latest.day} {window.latest:%B %Y} that was {holder}")
    held = offices_of(context.registry, person, window)
    if held:
        parts.append(f"{person.family_name} was {_told_apart(context, claim, held[-1][0])}")
    return f"; {', and '.join(parts)}" if parts else ""


def _told_apart(context: CheckContext, claim: OfficeClaim, office: Office) -> str:
    """The title of an office, with its place when the text speaks of another one."""
    if not claim.jurisdiction or office.jurisdiction in claim.jurisdiction:
        return office.name
    place = context.registry.entity(office.jurisdiction)
    return f"{office.name} ({place.name})" if place is not None else office.name


def title_fixes(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings, case: str
) -> tuple[Fix, ...]:
    """Ways to mend a wrong title: the person's own title, the office's own holder, or "former"."""
    text = context.text
    fixes = []
    if case in ("ended", "ended-beyond") and claim.before_name:
        start = claim.title_span.start
        fixes.append(Fix("Write “former” before the title", (Edit(TextSpan(start, start), "former "),)))
    window = context.date.window
    if case not in ("never", "not-yet", "other-holder") or window is None:
        return tuple(fixes)
    title = text[claim.title_span.start : claim.title_span.end]
    held = [office for office, _ in offices_of(context.registry, person, window)]
    for office in held[-1:]:
        if claim.jurisdiction and not offices.in_places({office.jurisdiction}):
            continue
        new = _in_style(office, title, before_name=claim.before_name)
        fixes.append(Fix(f"Write “{new}”", (Edit(claim.title_span, new),), Safety.SUGGESTED))
    holder = holder_name(context, claim, person, offices)
    if holder:
        fixes.append(Fix(f"Write “{holder}”", (Edit(claim.person_span, holder),), Safety.SUGGESTED))
    return tuple(fixes)


def _in_style(office: Office, old: str, *, before_name: bool) -> str:
    """A title of an office in the shape of the one it replaces."""
    names = office.names_of(NameKind.PRIMARY, NameKind.ALIAS)
    short = [name for name in names if " of " not in name and " for " not in name and "." not in name]
    new = (short or list(names))[0] if before_name else office.name
    return new if old[:1].isupper() else new.lower()
