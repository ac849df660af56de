"""Loading many rule files: one that is broken leaves the others."""

import pytest

from factlint.core.severity import Severity
from factlint.files import compiled
from factlint.ruleset.load import load_rules

RULE = """\
code: {code}
name: {name}
family: {family}
summary: A summary.
severity: error
check: pattern
with: {{pattern: x}}
message: A message.
{more}
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(compiled, "enabled", True)


@pytest.fixture
def house(tmp_path):
    """Writes a rule file and gives the folder of them all."""
    folder = tmp_path / "rules"
    folder.mkdir()

    def write(code="HSE001", name="one", family="layout", more="", file=""):
        path = folder / (file or f"{code}-{name}.yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(RULE.format(code=code, name=name, family=family, more=more))
        return path

    write.folder = folder
    return write


def load(house):
    return load_rules([house.folder], shipped=False)


def test_rules_come_by_code(house):
    house("HSE002", "two")
    house("HSE001", "one")
    house("ABC900", "three")
    rules, sets, errors = load(house)
    assert [rule.code for rule in rules] == ["ABC900", "HSE001", "HSE002"]
    assert (sets, errors) == ({}, [])


@pytest.mark.parametrize(("code", "name"), [("HSE001", "other"), ("HSE009", "one")])
def test_a_code_and_a_name_are_taken_once(house, code, name):
    first = house("HSE001", "one", file="a.yaml")
    second = house(code, name, file="b.yaml")
    rules, _, (error,) = load(house)
    assert [rule.name for rule in rules] == ["one"]
    what = "code `HSE001`" if code == "HSE001" else "name `one`"
    assert error.message == f"{what} is already taken by {first}"
    assert error.path == str(second)


def test_a_house_rule_may_not_take_a_shipped_code(house):
    house("ENT001", "house-title")
    rules, _, (error,) = load_rules([house.folder])
    assert "code `ENT001` is already taken" in error.message
    assert len(rules) > 20
    assert "house-title" not in {rule.name for rule in rules}


def test_a_broken_file_leaves_the_others_and_is_told_each_time(house):
    house("HSE001", "one")
    house("HSE002", "two", family="nonsense")
    (house.folder / "c.yaml").write_text("code: [\n")
    for _ in range(2):
        rules, _, errors = load(house)
        assert [rule.code for rule in rules] == ["HSE001"]
        assert [error.line for error in errors] == [3, 2]


def test_a_mended_file_is_read_again(house):
    path = house("HSE001", "one", family="nonsense")
    assert load(house)[2]
    house("HSE001", "one", file=path.name)
    assert [rule.code for rule in load(house)[0]] == ["HSE001"]
    house("HSE001", "renamed", file=path.name)
    assert [rule.name for rule in load(house)[0]] == ["renamed"]


def test_a_kept_form_gives_the_same_rules(house):
    house("HSE001", "one", more="quoted: info\nscopes: [heading]")
    assert load(house) == load(house)


def test_a_path_that_is_not_there(tmp_path):
    _, _, (error,) = load_rules([tmp_path / "nowhere.yaml"], shipped=False)
    assert "cannot be read" in error.message


@pytest.mark.parametrize(
    ("family", "more", "quoted", "off"),
    [
        ("title", "", Severity.WARNING, False),
        ("fact", "quoted: same", None, False),
        ("style", "", None, True),
        ("style", "quoted: same", None, False),
        ("layout", "", None, False),
        ("layout", "quoted: off", None, True),
        ("layout", "quoted: info", Severity.INFO, False),
    ],
)
def test_what_quotation_marks_do_by_family(house, family, more, quoted, off):
    house("HSE001", "one", family, more)
    ((rule,), _, errors) = load(house)
    assert not errors
    assert (rule.quoted, rule.quoted_off) == (quoted, off)


def test_sets(house):
    house("HSE001", "one")
    house(file="sets/mine.yaml")
    (house.folder / "sets" / "mine.yaml").write_text("summary: Mine.\nrules: [all, HSE001]\nexcept: [one]\n")
    _, sets, errors = load(house)
    assert not errors
    assert sets == {"mine": ("all", "HSE001", "-one")}


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("summary: x\n", 1, "a set needs `rules`"),
        ("rules: [a]\nexept: [b]\n", 2, "did you mean `except`"),
        ("rules: {a: b}\n", 1, "`rules` needs a list"),
    ],
)
def test_a_broken_set(house, text, line, why):
    house(file="sets/mine.yaml").write_text(text)
    _, sets, (error,) = load(house)
    assert sets == {}
    assert why in error.message
    assert error.line == line
