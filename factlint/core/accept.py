"""A finding that the configuration accepts, for drafts that must stay untouched."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate


class Accept(NamedTuple):
    """One entry of `accept:` in the configuration, already matched to a draft by its path.

    Args:
        code: code or name of the rule.
        text: the exact text of the finding; empty accepts every finding of the rule in the draft.
        reason: why it is right.
        until: last day on which it holds, compared with the draft's date; None for ever.
        place: where in the configuration it stands, for the report of unused entries.
    """

    code: str
    text: str = ""
    reason: str = ""
    until: PartialDate | None = None
    place: str = ""
