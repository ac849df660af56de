"""Finds whom an unregistered name means, from the office, body, rank or country beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.claims.offices import NOBODY
from factlint.core.claim import Hedge, NameBasis, NameClaim, OfficeClaim
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.language.name_alignment import Alignment, Likeness, align, edits_allowed
from factlint.language.name_runs import NameRun
from factlint.language.transliteration import sound_key, tradition_of
from factlint.registry.holding import holders_on
from factlint.registry.model import EntityKind
from factlint.registry.posts import KnownName, Posts, is_chamber, posts
from factlint.registry.protocol import Registry

_OF_BODY = lazy(
    r"(?:, [^\n.;:“”\"]{0,90}?)? ?"
    r"(?:\(|(?:of|at|for|with|from|to|in) (?:the )?(?:[\w-]+[- ](?:based )?){0,2})$"
)
"""Between a name and the body that it belongs to: ", head of the Ukraine Forum at"."""
_BODY_BEFORE = lazy(r"(?:['’]s?)? (?:[\w’'-]+ ){0,5}$")
"""Between a body and the name of one of its people: "Chatham House Korea analyst"."""
_KIN = lazy(
    r"\b(?:brothers?|sisters?|sons?|daughters?|wi(?:fe|ves)|husbands?|widow\w*|father|mother|parents?|cousins?|"
    r"nephew|niece|uncle|aunt|grand\w+|namesakes?|no relation|not related|twins?|siblings?|impersonat\w+|"
    r"misspel\w+|spell\w*|pseudonym|born)\b",
    0,
)


class _Scene(NamedTuple):
    text: str
    analysis: Analysis
    registry: Registry
    draft: DraftDate
    posts: Posts


def name_claims(
    analysis: Analysis, registry: Registry, draft: DraftDate, titled: Iterable[OfficeClaim]
) -> list[NameClaim]:
    """Every unregistered name that stands where a registered person's would, ascending.

    An office beside the name speaks first, then a body, then a rank with a country, then the countries
    of the paragraph. A name that is a registered one but for initials or a short form is no claim.

    Args:
        analysis: what the language layer knows of the document.
        registry: the reference registry.
        draft: when the draft speaks.
        titled: the offices that the text gives to people whom the registry does not know.
    """
    scene = _Scene(analysis.document.text, analysis, registry, draft, registry.derived(posts))
    runs = analysis.name_runs
    by_title = {claim.person_span.start: claim for claim in titled}
    claims = []
    for run in runs:
        if run.start in by_title:
            claim = _from_office(scene, run, by_title[run.start])
        else:
            claim = _from_body(scene, run) or _from_country(scene, run)
        if claim is not None and not _of_kin(scene.text, run):
            claims.append(claim)
    return claims


def _of_kin(text: str, run: NameRun) -> bool:
    """Whether the text tells of a relative or a namesake there, or of the spelling itself."""
    line_start = text.rfind("\n", max(0, run.start - 40), run.start) + 1
    before = max(line_start, run.start - 40)
    return _KIN.search(text, before, run.end + 40) is not None


def names_beside_titles(analysis: Analysis) -> list[Mention]:
    """Names of people whom the registry does not know and beside whom a title stands, ascending."""
    return [
        Mention(run.start, run.end, NOBODY)
        for run in analysis.name_runs
        if _title_is_near(analysis, run.start, run.end)
    ]


def _title_is_near(analysis: Analysis, start: int, end: int) -> bool:
    """A cheap look: an office right before the name, or behind a comma, a bracket or a verb after it."""
    number = analysis.mention_index(start)
    mentions = analysis.mentions
    for mention in mentions[max(0, number - 2) : number]:
        if start - 30 < mention.end and _is_office(mention):
            return True
    if _TITLE_MAY_FOLLOW.match(analysis.document.text, end) is None:
        return False
    following = mentions[number : number + 3]
    return any(end < mention.start < end + 60 and _is_office(mention) for mention in following)


_TITLE_MAY_FOLLOW = lazy(r",|[ \u00a0](?:\(|(?:is|was|became|remains|serve[sd]|has|took|succeeded)\b)")


def _is_office(mention: Mention) -> bool:
    return mention.uses[0].entity is EntityKind.OFFICE


# The candidates of each basis ------------------------------------------------------------------------


def _from_office(scene: _Scene, run: NameRun, claim: OfficeClaim) -> NameClaim | None:
    if claim.hedges & {Hedge.OTHER_OFFICE, Hedge.NEGATION, Hedge.NOMINEE}:
        return None
    meant = scene.posts.like(claim.offices, claim.jurisdiction)
    one_of_many = is_chamber(scene.registry, meant[0])
    named = one_of_many and _says_its_country(scene.text, claim)
    if one_of_many and not named and not _speaks_of_congress(scene.text):
        return None
    names = scene.posts.group(meant).around(run.words)
    best = _best(run, names) or _best(run, names, loose=True)
    if best is None:
        return None
    name, alignment = best
    if one_of_many and not named and alignment.edits > 1:
        return None
    held = scene.posts.offices_held(name.person)
    offices = [office for office in meant if office in held]
    current = any(_holds_now(scene, name.person, office) for office in offices)
    if alignment.likeness is Likeness.GIVEN_NAME and not (
        current and (claim.jurisdiction or len(claim.offices) == 1)
    ):
        return None
    if alignment.edits > edits_allowed(name.words) and not current:
        return None
    return _claim(scene, run, name, alignment, NameBasis.OFFICE, offices[0], current=current)


_COUNTRY_FIRST = lazy(r"U\.?S\.?[ \u00a0]|United States[ \u00a0]")
_PARLIAMENT = lazy(r"\b(?:Congress(?:ional)?|Capitol Hill|White House|U\.?S\.? (?:House|Senate))(?!\w)")
_LESSER_BODY = lazy(
    r"\b(?:[Ss]tate[ \u00a0-](?:[Ss]en|[Rr]ep|[Ll]awm|[Ll]egis|[Hh]ouse|[Aa]ssembl)|[Ss]tatehouse|"
    r"[Ll]egislature|General Assembly|Assembly(?:man|woman|member)|[Pp]rovinc)"
)
"""Of a text about the parliament of a part of a country, whose members have the same titles."""


def _says_its_country(text: str, claim: OfficeClaim) -> bool:
    """Whether the country stands in the title or beside it ("U.S. Sen.")."""
    return bool(claim.jurisdiction) or _COUNTRY_FIRST.match(text, claim.title_span.start) is not None


def _speaks_of_congress(text: str) -> bool:
    """Whether a text is about the parliament of a whole country, and about none of its parts."""
    return _PARLIAMENT.search(text) is not None and _LESSER_BODY.search(text) is None


def _holds_now(scene: _Scene, person: str, office: str) -> bool:
    """Whether one person surely held an office on the draft's day, and nobody else did."""
    found = scene.registry.office(office)
    window = scene.draft.window
    if found is None or window is None:
        return False
    return {tenure.person for tenure in holders_on(scene.registry, found, window)} == {person}


def _from_body(scene: _Scene, run: NameRun) -> NameClaim | None:
    for body in _bodies_beside(scene, run):
        best = _best(run, scene.posts.group_in(body).around(run.words), loose=True)
        if best is not None and best[1].likeness is not Likeness.GIVEN_NAME:
            return _claim(scene, run, *best, NameBasis.ORGANISATION, body)
    return None


def _bodies_beside(scene: _Scene, run: NameRun) -> Iterator[str]:
    """Ids of the bodies that the text joins to a name."""
    mentions = scene.analysis.mentions
    number = scene.analysis.mention_index(run.start)
    for mention in mentions[number : number + 3]:
        if mention.start > run.end + 130:
            break
        if mention.start >= run.end and _is_body(mention):
            gap = scene.text[run.end : min(mention.start, run.end + 130)].replace("\u00a0", " ")
            if mention.start <= run.end + 130 and _OF_BODY.fullmatch(gap):
                yield from dict.fromkeys(use.id for use in mention.uses)
    for mention in mentions[max(0, number - 2) : number]:
        near = _is_body(mention) and run.start - 60 < mention.end
        if near and _BODY_BEFORE.fullmatch(scene.text, mention.end, run.start):
            yield from dict.fromkeys(use.id for use in mention.uses)


def _is_body(mention: Mention) -> bool:
    return all(use.entity is EntityKind.ORGANISATION for use in mention.uses)


def _from_country(scene: _Scene, run: NameRun) -> NameClaim | None:
    """A rank or nothing but a country says who is meant: only the nearest spellings count."""
    countries = _countries_near(scene, run)
    for country in countries:
        group = scene.posts.group_in(country)
        best = _best(run, group.around(run.words) if run.ranked else group.sharing(run.words))
        basis = NameBasis.RANK if run.ranked else NameBasis.COUNTRY
        if best is not None:
            name, alignment = best
            if alignment.likeness is Likeness.GIVEN_NAME or (
                not run.ranked and not _unmistakable(run, name, alignment)
            ):
                return None
            return _claim(scene, run, name, alignment, basis)
        if run.ranked and (sounding := _by_sound(run, group.sharing(run.words))) is not None:
            return _claim(scene, run, sounding, None, basis)
    return None


def _unmistakable(run: NameRun, name: KnownName, alignment: Alignment) -> bool:
    """Whether a near miss is too near for chance: one word is equal, the other long and a letter away."""
    if alignment.likeness is Likeness.TURNED:
        return True
    equal = {word.lower() for word in run.words} & {word.lower() for word in name.words}
    return (
        alignment.likeness is Likeness.NEAR
        and alignment.edits == 1
        and sum(map(len, name.words)) >= 10
        and any(len(word) >= 3 for word in equal)
    )


def _countries_near(scene: _Scene, run: NameRun) -> tuple[str, ...]:
    """Ids of the countries that the paragraph names, the nearest first."""
    block = scene.analysis.document.block_at(run.start)
    if block is None:
        return ()
    first, last = max(block.start, run.start - 400), min(block.end, run.end + 400)
    found = []
    mentions = scene.analysis.mentions
    number = scene.analysis.mention_index(first)
    for mention in mentions[max(0, number) :]:
        if mention.start >= last:
            break
        if mention.end > first and mention.uses[0].entity is EntityKind.PLACE:
            found += [(abs(mention.start - run.start), use.id) for use in mention.uses]
    return tuple(dict.fromkeys(id for _, id in sorted(found)))[:4]


def _by_sound(run: NameRun, names: Iterable[KnownName]) -> KnownName | None:
    """The one person whose family name is equal and whose given name begins with the same sounds."""
    found: dict[str, KnownName] = {}
    for name in names:
        tradition = tradition_of(name.country)
        if tradition != "chinese" or name.words[0].lower() != run.words[0].lower():
            continue
        written = sound_key("".join(run.words[1:]), tradition)
        known = sound_key("".join(name.words[1:]), tradition)
        if len(written) >= 3 and known.startswith(written):
            found[name.person] = name
    return next(iter(found.values())) if len(found) == 1 else None


# Comparing -------------------------------------------------------------------------------------------

_RANKING = {Likeness.NEAR: 0, Likeness.ROMANISED: 0, Likeness.TURNED: 0, Likeness.GIVEN_NAME: 1}


def _best(
    run: NameRun, names: Iterable[KnownName], *, loose: bool = False
) -> tuple[KnownName, Alignment] | None:
    """The one person whose name comes nearest; None when nobody or more than one does.

    Somebody whose name is the same but for initials or a short form is right, and so nobody is near.
    """
    found: dict[str, tuple[tuple[int, int], KnownName, Alignment]] = {}
    for name in names:
        alignment = align(run.words, name.words, tradition=tradition_of(name.country), loose=loose)
        if alignment is None:
            continue
        if alignment.likeness is Likeness.SAME:
            return None
        rank = (_RANKING[alignment.likeness], alignment.edits)
        if name.person not in found or rank < found[name.person][0]:
            found[name.person] = (rank, name, alignment)
    if not found:
        return None
    ordered = sorted(found.values(), key=lambda item: item[0])
    if len(ordered) > 1 and ordered[0][0] == ordered[1][0]:
        return None
    return ordered[0][1], ordered[0][2]


def _claim(
    scene: _Scene,
    run: NameRun,
    name: KnownName,
    alignment: Alignment | None,
    basis: NameBasis,
    evidence: str = "",
    *,
    current: bool = False,
) -> NameClaim:
    return NameClaim(
        span=TextSpan(run.start, run.end),
        written=" ".join(scene.text[run.start : run.end].split()),
        person=name.person,
        known=name.text,
        likeness=str(alignment.likeness) if alignment else "sound",
        edits=alignment.edits if alignment else 0,
        basis=basis,
        evidence=evidence,
        current=current,
    )
