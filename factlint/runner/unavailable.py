"""Leaves out rules whose optional parts are not installed, and says so."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.config.settings import Choice
from factlint.core.errors import UsageError
from factlint.ruleset.rule import ActiveRule

_WAY_OUT = 'a trained English model; install it with: pip install "factlint[syntax]"'


def leave_out(active: Sequence[ActiveRule], choice: Choice) -> tuple[list[ActiveRule], list[str]]:
    """The rules that can run, and one note for those that cannot.

    Raises:
        UsageError: a rule that cannot run is selected by its code or its name.
    """
    asking = [one for one in active if getattr(one.check, "syntax", False)]
    if not asking:
        return list(active), []
    from factlint.language import syntax

    if syntax.available():
        return list(active), []
    named = {*choice.select, *choice.extend_select}
    for one in asking:
        if one.rule.code in named or one.rule.name in named:
            raise UsageError(f"rule {one.rule.code} [{one.rule.name}] needs {_WAY_OUT}")
    codes = ", ".join(one.rule.code for one in asking)
    return [one for one in active if one not in asking], [f"{codes} did not run: they need {_WAY_OUT}"]
