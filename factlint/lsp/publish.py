"""Diagnostics of factlint as diagnostics of the protocol."""

from __future__ import annotations

from lsprotocol import types

from factlint.core.diagnostic import Diagnostic
from factlint.core.severity import Severity
from factlint.lsp.positions import Positions

SOURCE = "factlint"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}


def to_protocol(diagnostic: Diagnostic, uri: str, positions: Positions) -> types.Diagnostic:
    """One diagnostic; related places lie in the same draft.

    Args:
        diagnostic: what was found.
        uri: the draft, as the client names it.
        positions: converts for the version that was checked.
    """
    related = [
        types.DiagnosticRelatedInformation(types.Location(uri, positions.range(one.place)), one.message)
        for one in diagnostic.related
        if one.path == diagnostic.path
    ]
    return types.Diagnostic(
        range=positions.range(diagnostic.place),
        message=diagnostic.message,
        severity=_SEVERITIES[diagnostic.severity],
        code=diagnostic.code,
        source=SOURCE,
        related_information=related or None,
        data={"rule": diagnostic.rule, "fingerprint": diagnostic.fingerprint},
    )
