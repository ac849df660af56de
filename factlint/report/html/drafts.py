"""The index of drafts and one section for each of them."""

from __future__ import annotations

from factlint.core.dates import PartialDate
from factlint.core.severity import Severity
from factlint.report.html.article import article, placed
from factlint.report.html.cards import card
from factlint.report.html.icons import icon
from factlint.report.html.numbered import DraftEntry, Report
from factlint.report.html.text import count, safe


def drafts(report: Report) -> str:
    """Everything that the run says of its drafts, or that there is nothing to say."""
    parts = []
    if not report.entries:
        parts.append(_nothing(report))
    if len(report.drafts) > 1:
        parts.append(_index(report))
    parts += [_section(draft) for draft in report.drafts if draft.text or draft.entries]
    return "\n".join(parts) + "\n"


def _nothing(report: Report) -> str:
    if not report.result.files:
        words = "No draft was read."
        more = "Name files, or a folder that holds plain text, Markdown or HTML."
    else:
        words = "Nothing found."
        more = (
            "factlint has nothing against "
            f"{'this draft' if report.result.files == 1 else f'these {report.result.files:,} drafts'}. "
            "It knows names, titles, figures and form; it does not know whether the story is true."
        )
    return f'<section class="empty"><h2>{words}</h2><p>{more}</p></section>'


def _index(report: Report) -> str:
    """Which draft needs how much."""
    used = [severity for severity in Severity if report.result.counts()[severity.value]]
    head = "".join(f'<th scope="col" class="n">{severity.value.capitalize()}s</th>' for severity in used)
    rows = "".join(_row(draft, used) for draft in report.drafts)
    return (
        '<section class="index" aria-labelledby="index"><h2 id="index">Drafts</h2>'
        '<div class="wide" tabindex="0" role="group" aria-label="Drafts and what was found in them"><table>'
        '<thead><tr><th scope="col">Draft</th><th scope="col" class="date">Date</th>'
        f'<th scope="col" class="n words">Words</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _row(draft: DraftEntry, used: list[Severity]) -> str:
    read = draft.text is not None or draft.entries
    cells = "".join(_cell(draft, severity) if read else "<td></td>" for severity in used)
    name = safe(draft.path)
    if read:
        name = f'<a href="#d{draft.number}">{name}</a>'
    date = draft.text.date if draft.text else ""
    words = f"{draft.text.words:,}" if draft.text else ""
    problem = " <b>not checked</b>" if draft.failures and draft.text is None else ""
    return (
        f'<tr class="f d{draft.number}"><th scope="row">{name}{problem}</th>'
        f'<td class="date">{safe(date)}</td><td class="n words">{words}</td>{cells}</tr>'
    )


def _cell(draft: DraftEntry, severity: Severity) -> str:
    number = sum(entry.diagnostic.severity is severity for entry in draft.entries)
    return f'<td class="n">{f"{icon(severity)}{number}" if number else "–"}</td>'


def _section(draft: DraftEntry) -> str:
    """One draft; folded when there is nothing to see in it."""
    text = draft.text
    inside = placed(draft)
    marked = {entry.number for entry in inside}
    outside = [entry for entry in draft.entries if entry.number not in marked]
    date = text.date if text else ""
    cards = "".join(card(entry, date, in_text=False) for entry in outside)
    aside = f'<div class="outside"><h3>Outside the running text</h3>{cards}</div>' if cards else ""
    body = f'<div class="article">{article(draft, text)}</div>' if text else ""
    if not draft.entries:
        body = f"<details><summary>Show the draft</summary>{body}</details>"
    title = f"d{draft.number}-title"
    return (
        f'<section class="draft f d{draft.number}" id="d{draft.number}" aria-labelledby="{title}">'
        f'<header><h2 id="{title}">{safe(draft.path)}</h2><p>{" · ".join(_facts(draft))}</p></header>'
        f"{aside}{body}</section>"
    )


def _facts(draft: DraftEntry) -> list[str]:
    facts = []
    if draft.text is not None:
        when = draft.text.date
        facts.append(f"dated {PartialDate.parse(when).in_words()}" if when else "undated")
        facts.append(count(draft.text.words, "word"))
    facts.append(count(len(draft.entries), "finding") if draft.entries else "nothing found")
    return facts
