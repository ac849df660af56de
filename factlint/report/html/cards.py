"""The card of a finding: what is wrong, how to mend it, and what that rests on."""

from __future__ import annotations

from factlint.core.diagnostic import Diagnostic, PlacedRelated
from factlint.core.finding import Evidence
from factlint.core.severity import Severity
from factlint.report.html.icons import icon
from factlint.report.html.numbered import Entry
from factlint.report.html.text import link, safe
from factlint.report.html.timeline import timeline


def card(entry: Entry, draft_date: str, *, in_text: bool = True) -> str:
    """One card.

    Args:
        entry: the finding.
        draft_date: the draft's date as ISO 8601, empty when it is undated.
        in_text: the article has a mark for it; else its source line is shown.
    """
    number, diagnostic = entry.number, entry.diagnostic
    severity = diagnostic.severity
    periods = [period for evidence in diagnostic.evidence for period in evidence.periods]
    back = (
        f'<a class="back" href="#m{number}" aria-label="finding {number} in the text">{number}</a>'
        if in_text
        else f'<span class="back">{number}</span>'
    )
    return (
        f'<article class="card f {entry.classes} d{entry.draft}" id="f{number}" data-f="{number}" '
        f'tabindex="-1" aria-labelledby="k{number} t{number}">'
        f'<p class="kind" id="k{number}">{icon(severity)}<b>{severity.value.capitalize()}</b> '
        f'<span class="rule">{safe(diagnostic.code)} {safe(diagnostic.rule)}</span>{back}</p>'
        f'<p class="msg" id="t{number}" dir="auto">{safe(diagnostic.message)}</p>'
        f"{'' if in_text else _excerpt(diagnostic)}{_fixes(diagnostic)}"
        f"{timeline(periods, draft_date)}{_more(diagnostic)}</article>"
    )


def _excerpt(diagnostic: Diagnostic) -> str:
    if not diagnostic.excerpt:
        return ""
    return f'<p class="excerpt" dir="auto"><code>{safe(diagnostic.excerpt[0][:300])}</code></p>'


def _fixes(diagnostic: Diagnostic) -> str:
    if not diagnostic.fixes:
        return ""
    items = "".join(f"<li>{safe(fix.title)}</li>" for fix in diagnostic.fixes)
    return f'<ul class="fixes" aria-label="Ways to mend it">{items}</ul>'


def _more(diagnostic: Diagnostic) -> str:
    """What a person reads who doubts the finding; open from the start for errors."""
    parts = []
    if diagnostic.evidence:
        parts.append(f"<ul>{''.join(map(_evidence, diagnostic.evidence))}</ul>")
    if diagnostic.related:
        parts.append(f"<ul>{''.join(map(_related, diagnostic.related))}</ul>")
    if diagnostic.help:
        parts.append(f'<p class="help">{safe(diagnostic.help)}</p>')
    place = diagnostic.place
    parts.append(f"<p><small>Line {place.line}, column {place.column}</small></p>")
    opened = " open" if diagnostic.severity is Severity.ERROR else ""
    title = "Evidence" if diagnostic.evidence else "Details"
    return f'<details class="more"{opened}><summary>{title}</summary>{"".join(parts)}</details>'


def _related(related: PlacedRelated) -> str:
    where = f"{related.path}:{related.place.line}:{related.place.column}"
    return f"<li>{safe(related.message)} <small>{safe(where)}</small></li>"


def _evidence(evidence: Evidence) -> str:
    source = link(evidence.url, evidence.source or evidence.url) if evidence.url else safe(evidence.source)
    as_of = f"as of {safe(evidence.as_of)}" if evidence.as_of else ""
    origin = ", ".join(part for part in (source, as_of) if part)
    return f"<li>{safe(evidence.text)}{f' <small>{origin}</small>' if origin else ''}</li>"
