"""What stands above and below the drafts: totals, what could not be done, remarks."""

from __future__ import annotations

from factlint.core.severity import Severity
from factlint.report.html.icons import icon
from factlint.report.html.numbered import Report
from factlint.report.html.text import count, safe
from factlint.report.wording import failure_parts


def headline(report: Report) -> str:
    """The page's title with the totals of the run."""
    result = report.result
    counts = result.counts()
    found = "".join(
        f"<li>{icon(severity)}{count(counts[severity.value], severity.value)}</li>"
        for severity in Severity
        if counts[severity.value]
    )
    read = f"<li>{count(result.files, 'draft')}</li><li>{count(result.words, 'word')}</li>"
    failed = f"<li><strong>{count(len(result.failures), 'problem')}</strong></li>" if result.failures else ""
    return (
        '<header class="top"><h1><span>factlint</span> report</h1>'
        f'<ul class="totals">{read}{found}{failed}</ul></header>'
    )


def failures(report: Report) -> str:
    """What could not be read or run, before anything else; empty when all went well."""
    found = report.result.failures
    if not found:
        return ""
    items = []
    for failure in found:
        line, words = failure_parts(failure)
        place = f"{failure.path}, line {line}" if line else failure.path
        items.append(f"<li><b>{safe(place)}</b><br>{safe(words)}</li>")
    return (
        f'<section class="failed" aria-labelledby="failed"><h2 id="failed">{icon(Severity.ERROR)}'
        f"{count(len(found), 'problem')}: this report is not complete</h2>"
        f"<ul>{''.join(items)}</ul></section>\n"
    )


def notes(report: Report) -> str:
    """What the run could not judge, and its remarks."""
    result = report.result
    lines = [safe(note) for note in result.notes]
    if result.not_judged:
        verb = "lies" if result.not_judged == 1 else "lie"
        claims = count(result.not_judged, "claim")
        lines.append(f"{claims} {verb} beyond what the registry knows and could not be judged.")
    if not lines:
        return ""
    return f'<footer class="remarks">{"".join(f"<p>{line}</p>" for line in lines)}</footer>\n'
