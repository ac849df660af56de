"""What may be wrong in a rule file, each thing named with file and line."""

import pytest

from factlint.core.errors import RuleError
from factlint.ruleset.read import read_rule

GOOD = """\
code: HSE001
name: no-shouting
family: punctuation
summary: Too loud.
severity: warning
check: pattern
with:
  pattern: '(?P<mark>!)!+'
  triggers: ['!!']
message: "“{match}” is too loud; write {mark}."
help: Write one mark.
"""


@pytest.fixture
def rule_file(tmp_path):
    def write(text):
        path = tmp_path / "HSE001-no-shouting.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_good_rule(rule_file):
    path = rule_file(GOOD)
    rule = read_rule(path)
    assert (rule["code"], rule["name"], rule["family"], rule["severity"]) == (
        "HSE001",
        "no-shouting",
        "punctuation",
        "warning",
    )
    assert rule["options"] == {"pattern": "(?P<mark>!)!+", "triggers": ["!!"]}
    assert (rule["status"], rule["quoted"], rule["scopes"], rule["cases"]) == ("stable", "", [], {})
    assert rule["path"] == str(path)


BROKEN = [
    (changed("severity:", "sevrity:"), 5, "unknown key `sevrity` in a rule; did you mean `severity`?"),
    (changed("code: HSE001\n", ""), 1, "a rule needs `code`"),
    (changed("summary: Too loud.\n", ""), 1, "a rule needs `summary`"),
    (changed("code: HSE001", "code: hse1"), 1, "three capitals and three digits"),
    (changed("name: no-shouting", "name: No_Shouting"), 2, "lower-case words with hyphens"),
    (
        changed("family: punctuation", "family: punctation"),
        3,
        "`family`: unknown `punctation`; did you mean `punctuation`?",
    ),
    (changed("severity: warning", "severity: fatal"), 5, "`severity`: unknown `fatal`"),
    (changed("severity: warning", "severity: [warning]"), 5, "`severity` needs a text"),
    (changed("check: pattern", "check: patern"), 6, "`check`: unknown `patern`; did you mean `pattern`?"),
    (
        changed("triggers:", "trigger:"),
        9,
        "unknown key `trigger` in `with` of check `pattern`; did you mean `triggers`?",
    ),
    (changed("  pattern: '(?P<mark>!)!+'\n", ""), 8, "check `pattern` needs `pattern` under `with`"),
    (
        changed("with:\n  pattern: '(?P<mark>!)!+'\n  triggers: ['!!']\n", ""),
        1,
        "check `pattern` needs `pattern`",
    ),
    (changed("'(?P<mark>!)!+'", "'('"), 8, "not a regular expression"),
    (changed("triggers: ['!!']", "triggers: {a: b}"), 9, "`triggers` needs a list"),
    (changed("triggers: ['!!']", "ignore_case: perhaps"), 9, "`ignore_case` needs yes or no"),
    (changed("{match}", "{matsh}"), 10, "`message`: unknown placeholder {matsh}; did you mean `match`?"),
    (changed("{match}", "{}"), 10, "`message`: unknown placeholder {}"),
    (changed("{match}", "{match.upper}"), 10, "unknown placeholder"),
    (changed("{match}", "{match"), 10, "`message`: "),
    (changed("{match}", "{match!z}"), 10, "`message`: "),
    (changed("{match}", "{match:d}"), 10, "`message`: "),
    (changed("{match}", "}"), 10, "write {{ for a brace"),
    (changed("Write one mark.", "Write {one}."), 11, "`help`: unknown placeholder {one}"),
    (GOOD + "why: Because {nothing}.\n", 12, "`why`: unknown placeholder {nothing}"),
    (GOOD + "quoted: sometimes\n", 12, "`quoted`: unknown `sometimes`"),
    (GOOD + "status: draft\n", 12, "`status`: unknown `draft`"),
    (GOOD + "scopes: [heading, paragaph]\n", 12, "`scopes`: unknown `paragaph`; did you mean `paragraph`?"),
    (GOOD + "scopes: heading\n", 12, "`scopes` needs a list"),
    (GOOD + "cases:\n  worse: error\n", 13, "`cases`: unknown case `worse`"),
    (GOOD + "messages:\n  worse: Very loud.\n", 13, "`messages`: unknown case `worse`"),
    (GOOD + "severity: error\n", 12, "key `severity` stands twice (first on line 5)"),
    ("code: [\n", 2, "not valid YAML"),
    ("- a list\n", 1, "`a rule` needs a mapping"),
    ("", 1, "`a rule` needs a mapping"),
]


@pytest.mark.parametrize(("text", "line", "why"), BROKEN, ids=[why for _, _, why in BROKEN])
def test_a_broken_rule_is_named_with_its_line(rule_file, text, line, why):
    path = rule_file(text)
    with pytest.raises(RuleError) as caught:
        read_rule(path)
    assert why in caught.value.message
    assert (caught.value.path, caught.value.line) == (str(path), line)


TITLE = """\
code: HSE002
name: wrong-office
family: title
summary: Wrong office.
severity: error
check: office-holder
with: {report: [never, ended]}
cases: {ended: warning}
message: "{person} was never {title}."
messages: {ended: "{person} is not {title} any more, since {until}."}
"""


def test_cases_of_a_check_may_be_worded_and_graded_apart(rule_file):
    rule = read_rule(rule_file(TITLE))
    assert rule["cases"] == {"ended": "warning"}
    assert rule["messages"]["ended"].endswith("{until}.")


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("{ended: warning}", "{endet: warning}", 8, "`cases`: unknown case `endet`; did you mean `ended`?"),
        ("{ended: warning}", "{ended: grave}", 8, "`ended`: unknown `grave`"),
        (
            "since {until}",
            "since {untill}",
            10,
            "`ended`: unknown placeholder {untill}; did you mean `until`?",
        ),
        ("[never, ended]", "[never, endet]", 7, "unknown case `endet` in `report`"),
    ],
)
def test_what_may_be_wrong_with_cases(rule_file, old, new, line, why):
    with pytest.raises(RuleError) as caught:
        read_rule(rule_file(TITLE.replace(old, new)))
    assert why in caught.value.message
    assert caught.value.line == line


def test_braces_that_are_text(rule_file):
    rule = read_rule(rule_file(changed("{match}", "{{match}}")))
    assert "{{match}}" in rule["message"]


def test_a_pattern_keeps_its_outer_spaces(rule_file):
    rule = read_rule(rule_file(changed("'(?P<mark>!)!+'", "' (?P<mark>!) '")))
    assert rule["options"]["pattern"] == " (?P<mark>!) "


def test_a_group_and_what_escalates_it(rule_file):
    member = read_rule(rule_file(GOOD + "group: shouting\ntier: 2\n"))
    assert (member["group"], member["tier"], member["escalate"]) == ("shouting", 2, None)
    note = read_rule(rule_file(GOOD + "escalate: {group: shouting, kinds: 3, to: error}\n"))
    assert (note["group"], note["tier"]) == ("", 0)
    assert note["escalate"] == {"group": "shouting", "kinds": 3, "to": "error"}


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("group: shouting\n", "`group` and `tier` belong together"),
        ("tier: 1\n", "`group` and `tier` belong together"),
        ("group: shouting\ntier: 3\n", "`tier`: unknown `3`"),
        ("group: Loud words\ntier: 1\n", "`group` is lower-case words with hyphens"),
        ("escalate: {group: shouting, kinds: 2}\n", "`escalate` needs `to`"),
        ("escalate: {group: shouting, kinds: 0, to: info}\n", "`kinds` is a number from 1"),
        ("escalate: {group: shouting, kinds: two, to: info}\n", "whole number"),
        ("escalate: {group: shouting, kinds: 2, to: loud}\n", "`to`: unknown `loud`"),
        ("escalate: {group: shouting, kinds: 2, into: info}\n", "unknown key `into`"),
    ],
)
def test_a_wrong_group_is_told(rule_file, more, message):
    with pytest.raises(RuleError, match=message):
        read_rule(rule_file(GOOD + more))
