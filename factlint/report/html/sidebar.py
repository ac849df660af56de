"""The side list by severity and rule, and the filters above it."""

from __future__ import annotations

from itertools import groupby

from factlint.core.severity import Severity
from factlint.report.html.icons import icon
from factlint.report.html.numbered import Entry, Report
from factlint.report.html.text import count, safe

DRAFT_FILTER = 40
"""More drafts than this get no boxes of their own; the index leads to them."""

_LONGEST = 56


def sidebar(report: Report) -> str:
    """The navigation of the page; filters work without any script."""
    return (
        '<nav class="rail" aria-label="Findings"><details class="fold" open>'
        f"<summary>Filters and list</summary>{_filters(report)}"
        '<p class="live" id="live" role="status"></p>'
        f'{_list(report)}<p class="keys" hidden><kbd>j</kbd> <kbd>k</kbd> next, previous · '
        "<kbd>Enter</kbd> card · <kbd>Esc</kbd> back</p></details></nav>"
    )


def filter_style(report: Report) -> str:
    """The rules that hide what is filtered out; a mark only loses its looks, for its text must stay."""
    names = [f"s-{severity.value}" for severity in Severity]
    names += [f"r{number}" for number in range(len(report.rules))]
    style = []
    for name in names:
        off = f"body:has(#x-{name}:not(:checked))"
        style.append(f"{off} .f.{name}{{display:none}}")
        style.append(f"{off} .m.{name}{{background:none;color:inherit;text-decoration:none;box-shadow:none}}")
        style.append(f"{off} .m.{name}::before,{off} .m.{name}::after{{content:none}}")
    if len(report.drafts) <= DRAFT_FILTER:
        style += [
            f"body:has(#x-d{number}:not(:checked)) .f.d{number}{{display:none}}"
            for number in range(len(report.drafts))
        ]
    return "\n".join(style)


def _filters(report: Report) -> str:
    counts = report.result.counts()
    severities = "".join(
        _box(f"s-{severity.value}", f"{icon(severity)}{count(counts[severity.value], severity.value)}")
        for severity in Severity
        if counts[severity.value]
    )
    parts = [f'<fieldset class="severities"><legend>Severity</legend>{severities}</fieldset>']
    found: dict[int, int] = {}
    for entry in report.entries:
        found[entry.rule] = found.get(entry.rule, 0) + 1
    rules = "".join(
        _box(f"r{number}", f"<b>{safe(code)}</b> {safe(name)} <small>{found[number]}</small>")
        for number, (code, name) in enumerate(report.rules)
    )
    parts.append(_choice(f"Rules ({len(report.rules)})", rules))
    if 1 < len(report.drafts) <= DRAFT_FILTER:
        drafts = "".join(_box(f"d{draft.number}", safe(_short(draft.path))) for draft in report.drafts)
        parts.append(_choice(f"Drafts ({len(report.drafts)})", drafts))
    return f'<form class="filters" autocomplete="off">{"".join(parts)}</form>'


def _choice(title: str, boxes: str) -> str:
    return (
        f'<details class="choice"><summary>{title}</summary>'
        f'<fieldset><legend class="away">{title}</legend>{boxes}</fieldset></details>'
    )


def _box(name: str, label: str) -> str:
    return f'<label><input type="checkbox" id="x-{name}" value="{name}" checked> {label}</label>'


def _list(report: Report) -> str:
    """Severity, then rule, then place."""
    parts = []
    entries = sorted(
        report.entries, key=lambda entry: (-entry.diagnostic.severity.rank, entry.rule, entry.number)
    )
    for severity, graded in groupby(entries, key=lambda entry: entry.diagnostic.severity):
        title = f"{severity.value.capitalize()}s"
        groups = "".join(
            _group(report, rule, list(of_rule))
            for rule, of_rule in groupby(graded, key=lambda entry: entry.rule)
        )
        parts.append(
            f'<section class="f s-{severity.value}"><h2>{icon(severity)}{title}</h2>{groups}</section>'
        )
    return f'<div class="list">{"".join(parts)}</div>'


def _group(report: Report, rule: int, entries: list[Entry]) -> str:
    code, name = report.rules[rule]
    items = "".join(_item(report, entry) for entry in entries)
    return f'<div class="f r{rule}"><h3>{safe(code)} <span>{safe(name)}</span></h3><ul>{items}</ul></div>'


def _item(report: Report, entry: Entry) -> str:
    draft = report.drafts[entry.draft]
    diagnostic = entry.diagnostic
    text = ""
    if draft.text is not None and 0 <= diagnostic.text_start < diagnostic.text_end:
        text = draft.text.text[diagnostic.text_start : diagnostic.text_end].replace("\n", " ¶ ")
    # Marks alone say little, least of all in a list.
    telling = any(character.isalnum() for character in text)
    shown = f"<q>{safe(_cut(text))}</q>" if telling else safe(_cut(diagnostic.message))
    line = f"line {diagnostic.place.line}"
    where = f"{_short(draft.path)}, {line}" if len(report.drafts) > 1 else line
    return (
        f'<li class="f {entry.classes} d{entry.draft}"><a href="#f{entry.number}" data-f="{entry.number}">'
        f'<span class="quote" dir="auto">{shown}</span> <small>{safe(where)}</small></a></li>'
    )


def _short(path: str) -> str:
    return path.rpartition("/")[2] or path


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
