"""The HTML format: the whole page, self-contained; the same bytes for the same result."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from factlint.core.result import RunResult
from factlint.report.html.drafts import drafts
from factlint.report.html.icons import SPRITES
from factlint.report.html.numbered import numbered
from factlint.report.html.overview import failures, headline, notes
from factlint.report.html.script import SCRIPT
from factlint.report.html.sidebar import filter_style, sidebar
from factlint.report.html.style import STYLE


def render(result: RunResult, *, color: bool = False) -> str:
    """The report as one HTML document that asks nobody for anything.

    Its policy forbids every request, every frame and form, and every style and script but its own two.

    Args:
        result: a run that kept its texts; without them only cards are shown.
        color: has no meaning here.
    """
    report = numbered(result)
    style = f"{STYLE}{filter_style(report)}\n"
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(SCRIPT)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    side = sidebar(report) if report.entries else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        # Without this, a browser asks the server of the page for an icon.
        '<link rel="icon" href="data:,">\n'
        f"<title>factlint report</title>\n<style>{style}</style>\n</head>\n"
        f'<body>\n<a class="skip" href="#main">Skip to the drafts</a>\n{SPRITES}\n{headline(report)}\n'
        f'<div class="page{" bare" if not side else ""}">\n{side}\n<main id="main" tabindex="-1">\n'
        f"{failures(report)}{drafts(report)}{notes(report)}</main>\n</div>\n"
        f"<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
