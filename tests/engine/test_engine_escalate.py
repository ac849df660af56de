"""A document's own evidence: two kinds of a group's first tier raise its second tier, once and together."""

import pytest

from factlint.core.accept import Accept
from factlint.core.severity import Severity
from factlint.ruleset.rule import ActiveRule, Escalation

GROUP = "tired"


@pytest.fixture
def house(rule_for):
    """Two rules of evidence, one that is raised, and the one that escalates; severities may be set."""

    def make(*, kinds=2, note=None, hint=None, evidence=None):
        def set_to(active: ActiveRule, severity) -> ActiveRule:
            return active._replace(severity=severity)

        escalation = Escalation(GROUP, kinds, Severity.WARNING)
        return (
            set_to(rule_for("yawn", code="HSE001", group=GROUP, tier=1), evidence),
            rule_for("snore", code="HSE002", group=GROUP, tier=1, quoted=Severity.INFO),
            set_to(rule_for("nap", code="HSE003", group=GROUP, tier=2, severity=Severity.INFO), hint),
            rule_for("bed", code="HSE004", severity=Severity.INFO),
            set_to(
                rule_for(
                    code="HSE009",
                    severity=Severity.INFO,
                    message="{kinds} kinds, {places} places.",
                    escalation=escalation,
                ),
                note,
            ),
        )

    return make


def said(result):
    return [(d.code, d.severity.value) for d in result.diagnostics]


def test_two_kinds_raise_the_second_tier_and_are_told_together(run, house):
    result = run("A yawn, a nap, a bed, a snore and a yawn.", *house())
    assert said(result) == [
        ("HSE001", "error"),
        ("HSE009", "info"),
        ("HSE003", "warning"),
        ("HSE004", "info"),
        ("HSE002", "error"),
        ("HSE001", "error"),
    ]
    note = result.diagnostics[1]
    assert note.message == "2 kinds, 3 places."
    assert (note.start, note.end) == (result.diagnostics[0].start, result.diagnostics[0].end)
    assert [one.place.column for one in note.related] == [25, 37]
    assert note.fingerprint not in {one.fingerprint for one in result.diagnostics if one.code != "HSE009"}


@pytest.mark.parametrize(
    "text",
    [
        "A yawn, a yawn, a yawn and a nap.",  # one kind, however often
        "A yawn and a nap.",
        "A nap and a nap in bed.",
        "A yawn, “a snore” and a nap.",  # a quotation lowers the second kind to info
    ],
)
def test_less_is_no_evidence(run, house, text):
    found = said(run(text, *house()))
    assert ("HSE003", "info") in found
    assert not any(code == "HSE009" for code, _ in found)


def test_the_users_severity_stands(run, house):
    text = "A yawn, a nap and a snore."
    assert ("HSE003", "hint") in said(run(text, *house(hint=Severity.HINT)))
    assert ("HSE003", "error") in said(run(text, *house(hint=Severity.ERROR)))
    assert ("HSE009", "warning") in said(run(text, *house(note=Severity.WARNING)))
    lowered = said(run(text, *house(evidence=Severity.HINT)))
    assert ("HSE001", "hint") in lowered
    assert ("HSE003", "warning") in lowered


def test_without_the_escalating_rule_nothing_is_raised(run, house):
    assert said(run("A yawn, a nap and a snore.", *house()[:-1])) == [
        ("HSE001", "error"),
        ("HSE003", "info"),
        ("HSE002", "error"),
    ]


def test_what_is_kept_silent_is_no_evidence(run, house):
    silenced = "A yawn. <!-- factlint: ignore[HSE001] -->\n\nA nap.\n\nA snore.\n"
    assert said(run(silenced, *house(), format="markdown")) == [("HSE003", "info"), ("HSE002", "error")]
    accepted = run("A yawn, a nap and a snore.", *house(), accepts=[Accept("HSE002", "snore", "so it is")])
    assert said(accepted) == [("HSE001", "error"), ("HSE003", "info")]


def test_the_note_itself_can_be_kept_silent(run, house):
    text = "A yawn. <!-- factlint: ignore[HSE009] -->\n\nA nap.\n\nA snore.\n"
    assert said(run(text, *house(), format="markdown")) == [
        ("HSE001", "error"),
        ("HSE003", "warning"),
        ("HSE002", "error"),
    ]


def test_more_kinds_may_be_asked_for(run, house):
    assert ("HSE003", "info") in said(run("A yawn, a nap and a snore.", *house(kinds=3)))


def test_a_severity_above_is_not_lowered(run, rule_for, house):
    grave = rule_for("coma", code="HSE005", group=GROUP, tier=2, severity=Severity.ERROR)
    assert ("HSE005", "error") in said(run("A yawn, a coma and a snore.", *house(), grave))
