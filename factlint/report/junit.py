"""JUnit XML: a suite for each draft and a case for each diagnostic, for CI systems that show tests."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.drafts import DraftReport, by_draft
from factlint.report.wording import detailed, titled
from factlint.report.xmltext import attributes, content


def render(result: RunResult, *, color: bool = False) -> str:
    """Errors and warnings fail, infos and hints pass with their words as output, failures are errors."""
    drafts = by_draft(result)
    total = attributes(
        name="factlint",
        tests=sum(map(_cases, drafts)),
        failures=sum(map(_failing, drafts)),
        errors=len(result.failures),
    )
    lines = [line for draft in drafts for line in _suite(draft)]
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites{total}>", *lines, "</testsuites>\n"]
    )


def _cases(draft: DraftReport) -> int:
    return len(draft.diagnostics) + len(draft.failures) or 1


def _fails(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity.rank >= Severity.WARNING.rank


def _failing(draft: DraftReport) -> int:
    return sum(map(_fails, draft.diagnostics))


def _suite(draft: DraftReport) -> Iterator[str]:
    head = attributes(
        name=draft.path, tests=_cases(draft), failures=_failing(draft), errors=len(draft.failures)
    )
    yield f"<testsuite{head}>"
    for failure in draft.failures:
        yield f"<testcase{attributes(classname=draft.path, name='could not be checked')}>"
        yield f"<error{attributes(message=failure.message)}/>"
        yield "</testcase>"
    for diagnostic in draft.diagnostics:
        yield from _case(diagnostic)
    if not draft.failures and not draft.diagnostics:
        yield f"<testcase{attributes(classname=draft.path, name='nothing found', file=draft.path)}/>"
    yield "</testsuite>"


def _case(diagnostic: Diagnostic) -> Iterator[str]:
    place = diagnostic.place
    head = attributes(
        classname=diagnostic.path,
        name=f"{place.line}:{place.column} {titled(diagnostic)}",
        file=diagnostic.path,
        line=place.line,
    )
    text = f"{diagnostic.path}:{place.line}:{place.column}: {detailed(diagnostic)}"
    yield f"<testcase{head}>"
    if _fails(diagnostic):
        what = attributes(type=str(diagnostic.severity), message=diagnostic.message)
        yield f"<failure{what}>{content(text)}</failure>"
    else:
        yield f"<system-out>{content(text)}</system-out>"
    yield "</testcase>"
