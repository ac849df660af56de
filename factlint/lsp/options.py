"""What an editor's own settings ask for, in the section `factlint`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.core.severity import Severity
from factlint.runner.request import Request

SECTION = "factlint"
DEBOUNCE = 0.15
"""Seconds of quiet before a draft is checked again."""

_LEVELS = (*(severity.value for severity in Severity), "off")
_LONGEST_DEBOUNCE = 10_000


class Options(NamedTuple):
    """Settings of the editor, which go over those of the files.

    Args:
        request: select, ignore, severity and date, as the command line would ask for them.
        debounce: seconds of quiet before a draft is checked again.
        problems: what was not understood, in words for the user.
    """

    request: Request = Request(())
    debounce: float = DEBOUNCE
    problems: tuple[str, ...] = ()


def section_of(settings: Any) -> Mapping[str, Any] | None:
    """The section `factlint` of what a client sent; None when it sent none."""
    if not isinstance(settings, Mapping):
        return None
    inner = settings.get(SECTION)
    return inner if isinstance(inner, Mapping) else None


def read_options(section: Mapping[str, Any]) -> Options:
    """Reads a section; what is not understood is left out and told."""
    problems: list[str] = []
    known = ("select", "ignore", "severity", "date", "debounce")
    problems += [
        f"no such setting: {key}; there are {', '.join(known)}" for key in section if key not in known
    ]
    request = Request(
        (),
        select=_selectors(section, "select", problems),
        ignore=_selectors(section, "ignore", problems),
        severity=_severities(section.get("severity"), problems),
        date=_date(section.get("date"), problems),
    )
    return Options(request, _debounce(section.get("debounce"), problems), tuple(problems))


def _selectors(section: Mapping[str, Any], key: str, problems: list[str]) -> tuple[str, ...]:
    value = section.get(key)
    if not value:
        return ()
    words = value.replace(",", " ").split() if isinstance(value, str) else value
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return tuple(words)
    problems.append(f"`{key}` needs a list of rules")
    return ()


def _severities(value: Any, problems: list[str]) -> tuple[tuple[str, str], ...]:
    if not value:
        return ()
    if isinstance(value, Mapping) and all(level in _LEVELS for level in value.values()):
        return tuple((str(selector), str(level)) for selector, level in value.items())
    problems.append(f"`severity` needs pairs of a rule and one of {', '.join(_LEVELS)}")
    return ()


def _date(value: Any, problems: list[str]) -> PartialDate | None:
    if not value:
        return None
    try:
        return PartialDate.parse(str(value))
    except ValueError as problem:
        problems.append(f"`date`: {problem}")
        return None


def _debounce(value: Any, problems: list[str]) -> float:
    if value is None:
        return DEBOUNCE
    if isinstance(value, int | float) and 0 <= value <= _LONGEST_DEBOUNCE:
        return value / 1000
    problems.append(f"`debounce` needs milliseconds, 0 to {_LONGEST_DEBOUNCE}")
    return DEBOUNCE
