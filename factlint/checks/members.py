"""Members of a parliament are many, and some bear a usual name: does the text mean one of them?"""

from __future__ import annotations

from factlint.checks.context import CheckContext
from factlint.core.regex import lazy
from factlint.registry.model import Person
from factlint.registry.posts import is_chamber

_OF_A_CHAMBER = lazy(
    r"\b(?:Congress\w*|Senat\w+|Sen\.|Rep\.|Capitol|House of Representatives|Republicans?|Democrat\w*|GOP|"
    r"lawmakers?|senators?|congress(?:man|woman|men))(?!\w)|\((?:R|D)[-–]|, [RD]-[A-Z]"
)


def means_member(context: CheckContext, person: Person) -> bool:
    """Whether a full name may be taken for this person.

    It may for everybody but those who held nothing but a seat in a chamber: of them only where the text
    speaks of one, for "Adam Smith, 34" is somebody else in most drafts.
    """
    if not person.tenures or not all(is_chamber(context.registry, one.office) for one in person.tenures):
        return True
    return _OF_A_CHAMBER.search(context.text) is not None
