"""GitHub's workflow commands: annotations beside the lines of a pull request.

Source: `actions/toolkit`, packages/core/src/command.ts, for the escapes; the Checks API for columns.
"""

from __future__ import annotations

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity
from factlint.report.wording import detailed, failure_parts, titled

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.HINT: "notice",
}


def render(result: RunResult, *, color: bool = False) -> str:
    """What could not be done, then every diagnostic, one command a line."""
    lines = [_failure(failure) for failure in result.failures]
    lines += [_diagnostic(diagnostic) for diagnostic in result.diagnostics]
    return "".join(f"{line}\n" for line in lines)


def command(name: str, properties: dict[str, str | int], message: str) -> str:
    """One workflow command on one line."""
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}"


def _diagnostic(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    properties: dict[str, str | int] = {
        "file": diagnostic.path.removeprefix("./"),
        "line": place.line,
        "endLine": place.end_line,
    }
    # GitHub refuses columns for an annotation of several lines, and counts the last one in.
    if place.line == place.end_line:
        properties["col"] = place.column
        properties["endColumn"] = max(place.column, place.end_column - 1)
    properties["title"] = titled(diagnostic)
    return command(_COMMANDS[diagnostic.severity], properties, detailed(diagnostic))


def _failure(failure: Failure) -> str:
    line, words = failure_parts(failure)
    properties: dict[str, str | int] = {"file": failure.path.removeprefix("./")}
    if line:
        properties["line"] = line
    properties["title"] = "factlint could not do its work"
    return command("error", properties, words)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
