"""The severities as shapes, so that nobody has to tell them apart by colour."""

from __future__ import annotations

from factlint.core.severity import Severity

_SHAPES = {
    Severity.ERROR: '<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" class="fill"/>'
    '<path d="M5.5 5.5l5 5m0-5l-5 5" class="cut"/>',
    Severity.WARNING: '<path d="M8 1.2L15.4 14.6H.6z" class="fill"/><path d="M8 6v4m0 1.6v1.4" class="cut"/>',
    Severity.INFO: '<circle cx="8" cy="8" r="7" class="thin"/><path d="M8 7.4v4M8 4.4v.1" class="line"/>',
    Severity.HINT: '<path d="M8 1.4L14.6 8 8 14.6 1.4 8z" class="line"/>',
}

SPRITES = (
    '<svg class="sprites" aria-hidden="true" focusable="false">'
    + "".join(
        f'<symbol id="i-{severity.value}" viewBox="0 0 16 16">{shape}</symbol>'
        for severity, shape in _SHAPES.items()
    )
    + "</svg>"
)
"""The shapes themselves, which stand once in the page."""


def icon(severity: Severity) -> str:
    """The shape of a severity; its name always stands beside it."""
    return (
        f'<svg class="i s-{severity.value}" viewBox="0 0 16 16" aria-hidden="true">'
        f'<use href="#i-{severity.value}"/></svg>'
    )
