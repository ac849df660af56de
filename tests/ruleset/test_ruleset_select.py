import pytest

from factlint.core.errors import UsageError
from factlint.core.severity import Severity
from factlint.ruleset.rule import Rule
from factlint.ruleset.select import codes_of, select_rules

RULES = [
    Rule(
        code,
        name,
        family,
        "A summary.",
        Severity.WARNING,
        "pattern",
        {"pattern": "x"},
        cases={"bad": Severity.ERROR},
    )
    for code, name, family in (
        ("ENT001", "wrong-title", "title"),
        ("ENT002", "old-title", "title"),
        ("ENT020", "wrong-body", "institution"),
        ("LNG010", "doubled", "redundancy"),
        ("TXT001", "stray-stop", "punctuation"),
    )
]
SETS = {
    "recommended": ("all", "-TXT"),
    "words": ("redundancy", "punctuation"),
    "few": ("words", "-doubled"),
    "loop": ("pool", "ENT001"),
    "pool": ("loop", "ENT002"),
    "broken": ("ENT099",),
}
EVERY = {rule.code for rule in RULES}


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("ENT001", {"ENT001"}),
        ("wrong-title", {"ENT001"}),
        ("ENT", {"ENT001", "ENT002", "ENT020"}),
        ("ENT00", {"ENT001", "ENT002"}),
        ("title", {"ENT001", "ENT002"}),
        ("all", EVERY),
        ("recommended", EVERY - {"TXT001"}),
        ("words", {"LNG010", "TXT001"}),
        ("few", {"TXT001"}),
    ],
)
def test_what_a_selector_means(selector, codes):
    assert codes_of(selector, RULES, SETS) == codes


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("ENT0O1", "did you mean `ENT001`"),
        ("wrong-titel", "did you mean `wrong-title`"),
        ("titel", "did you mean `title`"),
        ("recomended", "did you mean `recommended`"),
        ("qqq", "`factlint rules` lists them"),
        ("ent", ""),
        ("", ""),
        ("loop", "is called `loop`"),
        ("broken", "no rule, family or set is called `ENT099`"),
    ],
)
def test_an_unknown_selector_names_the_nearest(selector, hint):
    with pytest.raises(UsageError) as caught:
        codes_of(selector, RULES, SETS)
    assert hint in str(caught.value)


def chosen(**options):
    return {active.rule.code for active in select_rules(RULES, SETS, **options)}


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ({}, EVERY - {"TXT001"}),
        ({"select": ["all"]}, EVERY),
        ({"select": ["title", "TXT001"]}, {"ENT001", "ENT002", "TXT001"}),
        ({"extend_select": ["TXT"]}, EVERY),
        ({"ignore": ["ENT"]}, {"LNG010"}),
        ({"select": ["ENT"], "ignore": ["old-title"]}, {"ENT001", "ENT020"}),
        ({"select": ["LNG"], "extend_select": ["TXT"], "ignore": ["words"]}, set()),
        ({"severity": {"title": "off"}}, {"ENT020", "LNG010"}),
        ({"severity": {"ENT": "off", "ENT001": "info"}}, {"ENT001", "LNG010"}),
        ({"severity": {"ENT001": "info", "ENT": "off"}}, {"ENT001", "LNG010"}),
    ],
)
def test_what_runs(options, codes):
    assert chosen(**options) == codes


def test_without_a_recommended_set_everything_runs():
    assert {active.rule.code for active in select_rules(RULES, {})} == EVERY


@pytest.mark.parametrize("option", ["select", "extend_select", "ignore"])
def test_unknown_words_are_errors_wherever_they_stand(option):
    with pytest.raises(UsageError, match="`nothing`"):
        select_rules(RULES, SETS, **{option: ["nothing"]})
    with pytest.raises(UsageError, match="`nothing`"):
        select_rules(RULES, SETS, severity={"nothing": "off"})


def test_the_narrower_severity_wins_whatever_the_order():
    wide_first = {"all": "hint", "ENT": "info", "wrong-title": "error"}
    for words in (wide_first, dict(reversed(wide_first.items()))):
        found = {
            active.rule.code: active.severity
            for active in select_rules(RULES, SETS, select=["all"], severity=words)
        }
        assert found == {
            "ENT001": "error", "ENT002": "info", "ENT020": "info", "LNG010": "hint", "TXT001": "hint",
        }  # fmt: skip


def test_a_severity_of_the_configuration_wins_over_the_rules_cases():
    (plain,) = select_rules(RULES, SETS, select=["ENT001"])
    assert (plain.grade(""), plain.grade("bad")) == (Severity.WARNING, Severity.ERROR)
    (graded,) = select_rules(RULES, SETS, select=["ENT001"], severity={"ENT001": "info"})
    assert (graded.grade(""), graded.grade("bad")) == (Severity.INFO, Severity.INFO)


def test_rules_keep_their_order_and_have_their_check_built():
    active = select_rules(RULES, SETS, select=["TXT", "ENT"])
    assert [a.rule.code for a in active] == ["ENT001", "ENT002", "ENT020", "TXT001"]
    assert active[0].check.pattern == "x"
