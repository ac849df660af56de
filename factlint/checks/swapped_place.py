"""Finds a place that stands where its twin must stand: South Korea for North Korea, Nigeria for Niger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.mentions import Mention
from factlint.registry.model import Confusable, EntityKind, NameKind
from factlint.registry.protocol import Registry

_FORCES = (
    r"(?:troops?|soldiers?|forces|army|military|servicemen|fighters|special forces|units|personnel|presence|"
    r"deployments?|involvement|missiles?|missile launch(?:es)?|missile tests?|nuclear (?:tests?|weapons?|"
    r"program(?:me)?s?)|artillery|munitions|warships|navy|aggression|provocations?)"
)
_EVENTS = (
    r"(?:junta|coup(?: leaders?| plotters)?|putsch(?:ists)?|mutin(?:y|eers)|earthquake|uprising|referendum|"
    r"election|ballot|general strike|constitutional court|nuclear tests?|bailout|currency|opposition leader)"
)
_OF_FORCES = lazy(rf"(?:['’]s?)?[ \u00a0](?:[\w-]+[ \u00a0]){{0,2}}?(?P<noun>{_FORCES})\b")
_OF_EVENT = lazy(
    rf"(?:['’]s?)?[ \u00a0](?:(?:military|new|ruling|snap|deadly|recent)[ \u00a0])?(?P<noun>{_EVENTS})\b"
)
_EVENT_IN = lazy(rf"\b(?P<noun>{_EVENTS})[ \u00a0]in[ \u00a0](?:the[ \u00a0])?$")
_OWN = lazy(r"['’]s?\b|[ \u00a0](?:last|in (?:19|20)\d\d|two|three|this|a |next|earlier)")
_ABROAD = lazy(
    r"[ \u00a0](?:[\w-]+[ \u00a0]){0,4}?(?:in|into|to|inside|on)[ \u00a0]"
    r"(?:the[ \u00a0])?(?:[\w-]+[ \u00a0]){0,2}$"
)
_REPORTER = lazy(
    r"(?:['’]s?)?[ \u00a0](?:intelligence|spy agency|officials?|lawmakers|military|army|government|"
    r"authorities|defen[cs]e ministry|foreign ministry|security services|diplomats|intelligence agency)\b"
)
_REPORTS = lazy(
    r"\b(?:alarm\w*|warn\w*|accus\w*|condemn\w*|protest\w*|detect\w*|monitor\w*|denounc\w*|expos\w*|complain\w*|"
    r"concern\w*|threat\w*|intercept\w*|(?:broke|break\w*) the news|reveal\w*|disclos\w*|discover\w*|"
    r"uncover\w*|report\w*|spott\w*|track\w*)\b"
)
_HEDGED = lazy(
    r"\b(?:no|not|never|denied|denies|deny|would|could|might|may|if|unlike|whether|confus\w*|mistak\w*|than|n[’']t)\b",
    re.IGNORECASE,
)
_MODAL_BEHIND = lazy(r"[ \u00a0](?:would|could|might|may|never|will not|were not|are not|do not|did not)\b")
_LEADER = lazy(
    r"(?:['’]s?)?[ \u00a0]"
    r"(?:(?:supreme|authoritarian|longtime|veteran|communist|embattled|military|ruling)[ \u00a0])?"
    r"(?:leader|ruler|dictator|strongman|autocrat|junta leader|head of state|president|premier|"
    r"prime minister|chancellor|monarch|king|foreign minister|defen[cs]e minister|army chief)?,?[ \u00a0]?"
    r"(?:(?:Gen|Lt|Col|Adm|Dr|Mr|Ms|Mrs)\.[ \u00a0]|(?:General|Ayatollah|Marshal|King|Colonel)[ \u00a0])?$",
    re.IGNORECASE,
)


_MOST = 150
"""More places with forces or events than this are a list and no draft."""
_FAR = 60
"""Characters behind a country beyond which a name is not joined to it."""


@dataclass(frozen=True)
class SwappedPlace:
    """Looks at places that are easily taken for one another.

    Args:
        report: "leader" for a leader who is called that of the twin of their country, "draft" for a
            place where the draft's other sentences put its twin.
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ("reporter", "relation")
    values: ClassVar[tuple[str, ...]] = ("text", "twin", "other", "count")

    def validate(self) -> None:
        """Proves the option."""
        if self.report not in ("leader", "draft"):
            raise ValueError(f"`report` is leader or draft, not `{self.report}`")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each place that its twin belongs to."""
        twins = context.registry.table(_twins)
        named = [
            (number, mention)
            for number, mention in enumerate(context.analysis.mentions)
            if mention.uses[0].id in twins and _is_one_place(mention)
        ]
        if not named:
            return ()
        return _leaders(context, named, twins) if self.report == "leader" else _swaps(context, named, twins)


_Named = Sequence[tuple[int, Mention]]
_Twins = Mapping[str, frozenset[str]]


def _twins(registry: Registry) -> _Twins:
    """Each place that has twins, with them."""
    found: dict[str, set[str]] = {}
    for id in registry.ids(EntityKind.CONFUSABLE):
        group = registry.entity(id)
        if isinstance(group, Confusable):
            for place in group.places:
                found.setdefault(place, set()).update(set(group.places) - {place})
    return {place: frozenset(others) for place, others in found.items()}


def _is_one_place(mention: Mention) -> bool:
    first = mention.uses[0]
    return first.entity is EntityKind.PLACE and all(use.id == first.id for use in mention.uses)


# Leaders ---------------------------------------------------------------------------------------------


def _leaders(context: CheckContext, named: _Named, twins: _Twins) -> Iterator[Finding]:
    """`South Korean leader Kim Jong Un`."""
    mentions = context.analysis.mentions
    for number, country in named:
        for person in mentions[number + 1 : number + 3]:
            if person.start > country.end + _FAR:
                break
            if person.person and (own := _leads(context, country, person, twins)):
                yield _of_twin(context, country, person, own)
                break


def _leads(context: CheckContext, country: Mention, person: Mention, twins: _Twins) -> str:
    """Id of the twin whose leader is called the country's; empty when none is."""
    gap = context.text[country.end : person.start]
    if gap.startswith(",") or not gap.strip() or _LEADER.fullmatch(gap) is None:
        return ""
    found = context.registry.person(person.person)
    if found is None or not found.tenures:
        return ""
    own = {found.country, *(context.registry.jurisdiction_of(tenure.office) for tenure in found.tenures)}
    rivals = own & twins[country.uses[0].id]
    if country.uses[0].id in own or len(rivals) != 1:
        return ""
    # The rules on titles see to titles that the registry knows.
    if any(
        claim.person_span.start == person.start and claim.jurisdiction for claim in context.claims.offices
    ):
        return ""
    return rivals.pop()


def _of_twin(context: CheckContext, country: Mention, person: Mention, twin: str) -> Finding:
    place = context.registry.place(twin)
    known = context.registry.person(person.person)
    assert place is not None and known is not None
    return Finding(
        TextSpan(country.start, country.end),
        {
            "text": context.text[country.start : country.end],
            "twin": place.name,
            "other": known.name,
            "count": "",
        },
        evidence=(Evidence(f"{known.name}: {place.name}", known.source, known.url, str(known.as_of)),),
        related=(Related(TextSpan(person.start, person.end), f"{known.name} belongs to {place.name}."),),
    )


# What the draft says elsewhere -----------------------------------------------------------------------


class _Frame(NamedTuple):
    """A place with what it is said to have, and where that is.

    Args:
        mention: the place.
        noun: what it has, in the singular.
        where: id of the place abroad; empty when none is named.
        hedged: a denial or a condition takes it out of the indicative.
    """

    mention: Mention
    noun: str
    where: str
    hedged: bool


def _swaps(context: CheckContext, named: _Named, twins: _Twins) -> Iterator[Finding]:
    present = {mention.uses[0].id for _, mention in named}
    if not any(present & twins[place] for place in present):
        return
    frames = [frame for number, mention in named if (frame := _frame(context, number, mention)) is not None]
    if len(frames) > _MOST:
        return
    by_place: dict[str, list[_Frame]] = {}
    for frame in frames:
        by_place.setdefault(frame.mention.uses[0].id, []).append(frame)
    for frame in frames:
        place = frame.mention.uses[0].id
        if frame.hedged:
            continue
        for twin in sorted(twins[place] & present):
            people = sum(mention.uses[0].id == twin and _is_people(mention) for _, mention in named)
            case = _verdict(context, frame, by_place.get(place, []), by_place.get(twin, []), people)
            if case is not None:
                yield _swap(context, frame, twin, by_place.get(twin, []), case)
                break


def _frame(context: CheckContext, number: int, mention: Mention) -> _Frame | None:
    text, mentions = context.text, context.analysis.mentions
    match = _OF_EVENT.match(text, mention.end) or _OF_FORCES.match(text, mention.end)
    if match is None:
        return _event_in(context, mention)
    noun = match["noun"].lower().split()[0].rstrip("s")
    noun = "forces" if re.fullmatch(_FORCES, match["noun"], re.IGNORECASE) else noun
    where = ""
    for other in mentions[number + 1 : number + 3]:
        if (
            other.start < match.end()
            or other.uses[0].entity is not EntityKind.PLACE
            or other.start > match.end() + 60
        ):
            continue
        if _ABROAD.fullmatch(text, match.end(), other.start) and other.uses[0].id != mention.uses[0].id:
            where = other.uses[0].id
        break
    start, _ = context.analysis.sentence_around(mention.start)
    hedged = _HEDGED.search(text, max(start, mention.start - 60), match.end()) is not None
    hedged = hedged or _MODAL_BEHIND.match(text, match.end()) is not None
    return _Frame(mention, noun, where, hedged)


def _event_in(context: CheckContext, mention: Mention) -> _Frame | None:
    """`the coup in Niger`."""
    text = context.text
    match = _EVENT_IN.search(text, max(0, mention.start - 40), mention.start)
    if match is None or _OWN.match(text, mention.end):
        return None
    start, _ = context.analysis.sentence_around(mention.start)
    hedged = _HEDGED.search(text, max(start, match.start() - 60), mention.start) is not None
    return _Frame(mention, match["noun"].lower().split()[0].rstrip("s"), "", hedged)


def _is_people(mention: Mention) -> bool:
    """Whether the people of a place are named: "North Koreans"."""
    return any(use.kind is NameKind.DEMONYM_PLURAL for use in mention.uses)


def _verdict(
    context: CheckContext, frame: _Frame, own: Sequence[_Frame], others: Sequence[_Frame], people: int
) -> str | None:
    """Why the twin must be meant; None when that is not sure.

    Args:
        context: the draft.
        frame: the place in question and what it is said to have.
        own: every frame of that place.
        others: every frame of the twin.
        people: how often the draft speaks of the twin's people.
    """
    alike = [other for other in others if other.noun == frame.noun and not other.hedged]
    if frame.noun == "forces":
        news = len(alike) + people >= 3 and _alone(own, frame) and _times(context, frame.where) >= 3
        if news and _reports_on_itself(context, frame):
            return "reporter"
        same_place = [other for other in alike if other.where and other.where == frame.where]
        if frame.where and len(same_place) >= 2 and sum(other.where == frame.where for other in own) == 1:
            return "relation"
        return None
    if len(alike) >= 2 and _alone(own, frame) and _named_once(context, frame):
        return "relation"
    return None


def _alone(own: Sequence[_Frame], frame: _Frame) -> bool:
    """Whether the draft ascribes such a thing to the place only here."""
    return sum(other.noun == frame.noun and other.where == frame.where for other in own) == 1


def _named_once(context: CheckContext, frame: _Frame) -> bool:
    return _times(context, frame.mention.uses[0].id) == 1


def _times(context: CheckContext, id: str) -> int:
    """How often the draft names a place, by whatever name."""
    return sum(any(use.id == id for use in mention.uses) for mention in context.analysis.mentions)


def _reports_on_itself(context: CheckContext, frame: _Frame) -> bool:
    """`South Korean intelligence sounded the alarm about South Korea’s presence in Russia`."""
    id = frame.mention.uses[0].id
    number = context.analysis.sentence_index(frame.mention.start)
    block = context.analysis.document.block_at(frame.mention.start)
    start = context.analysis.sentences[max(0, number - 1)][0]
    start = max(start, block.start if block is not None else 0, frame.mention.start - 300)
    for mention in context.analysis.mentions[context.analysis.mention_index(start) :]:
        if mention.start >= frame.mention.start:
            return False
        if mention.uses[0].id == id and _REPORTER.match(context.text, mention.end):
            return _REPORTS.search(context.text, mention.end, frame.mention.start) is not None and bool(
                frame.where
            )
    return False


def _swap(context: CheckContext, frame: _Frame, twin: str, others: Sequence[_Frame], case: str) -> Finding:
    place = context.registry.entity(twin)
    alike = [other for other in others if other.noun == frame.noun]
    mention = frame.mention
    return Finding(
        TextSpan(mention.start, mention.end),
        {
            "text": context.text[mention.start : mention.end],
            "twin": place.name if place is not None else twin,
            "other": "",
            "count": str(len(alike)),
        },
        case=case,
        related=tuple(
            Related(TextSpan(other.mention.start, other.mention.end), "The draft names the other one here.")
            for other in alike[:3]
        ),
    )
