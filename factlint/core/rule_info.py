"""What a report may say of a rule, whether or not it found something."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.severity import Severity


class RuleInfo(NamedTuple):
    """A rule in words.

    Args:
        code: the rule's code.
        name: the rule's name.
        family: the rule's family.
        severity: how grave its findings are unless the finding says otherwise.
        summary: one sentence: what it finds.
        why: why that matters, possibly empty.
        help: what to do, possibly empty.
    """

    code: str
    name: str
    family: str
    severity: Severity
    summary: str = ""
    why: str = ""
    help: str = ""
