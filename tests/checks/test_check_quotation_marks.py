from types import SimpleNamespace
from typing import Any, cast

import pytest

from factlint.checks.context import Check, CheckContext
from factlint.checks.quotation_marks import QuotationMarks
from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.quotations import find_quotations


def context_of(text: str) -> CheckContext:
    document = read(Source("draft.txt", text))
    quotations = find_quotations(document.text, document.blocks)
    seen: Any = SimpleNamespace(
        document=document, text=document.text, analysis=SimpleNamespace(quotations=quotations)
    )
    return cast("CheckContext", seen)


TEXT = """\
He called it an end.” Nobody said so, and we know it.

He said: “We need coal.” “I rely on it.” He left: “We shall come back. It is cold here.

We were told so,” he said.
"""


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("unopened", [("end.”", "curly")]),
        ("unclosed", [("“We", "not-reopened")]),
        ("adjacent", [("” “I rely", "curly")]),
    ],
)
def test_each_report_yields_its_own_troubles(report: str, expected: list[tuple[str, str]]):
    context = context_of(TEXT)
    findings = list(QuotationMarks(report).run(context))
    assert [(finding.values["match"], finding.case) for finding in findings] == expected
    for finding in findings:
        assert context.text[finding.span.start : finding.span.end] == finding.values["match"]


def test_cases_are_declared():
    assert isinstance(QuotationMarks("unopened"), Check)
    assert {
        finding.case
        for report in ("unopened", "unclosed")
        for finding in QuotationMarks(report).run(context_of(TEXT))
    } <= set(QuotationMarks.cases)


def test_unknown_report_is_refused():
    with pytest.raises(ValueError, match="unopened, unclosed, adjacent"):
        QuotationMarks("orphans").validate()
