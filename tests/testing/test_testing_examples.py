"""The proof of a rule is only worth something when it can fail."""

import pytest

from factlint.core.errors import RuleError
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules
from factlint.testing.examples import Example, problems_of, read_examples, unmark

RULE = """\
code: HSE001
name: loud
family: punctuation
summary: Too loud.
severity: warning
check: pattern
with: {pattern: '(?P<mark>[!?])[!?]+', fix: '{mark}'}
message: "“{match}” is too loud."
"""


@pytest.fixture
def write(tmp_path):
    def write_rule(examples, head=RULE):
        path = tmp_path / "rule.yaml"
        path.write_text(head + examples, encoding="utf-8")
        return path

    return write_rule


@pytest.fixture
def active(write):
    (rule,), _, errors = load_rules([write("")], shipped=False)
    assert not errors
    (found,) = select_rules([rule], {})
    return found


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of("- {id: xx, kind: place, name: Exland}")


@pytest.mark.parametrize(
    ("text", "plain", "marks"),
    [
        ("No marks.", "No marks.", []),
        ("[[All]]", "All", ["All"]),
        ("A [[b]] c [[d e]].", "A b c d e.", ["b", "d e"]),
        ("[[😀]]x[[é\n]]", "😀xé\n", ["😀", "é\n"]),
        ("[a] [[b]] [c]", "[a] b [c]", ["b"]),
        ("x [[a [b]]] y", "x a [b] y", ["a [b]"]),
        ("", "", []),
    ],
)
def test_marks_are_taken_out(text, plain, marks):
    found, places = unmark(text)
    assert found == plain
    assert [plain[start:end] for start, end in places] == marks


def example(text, **fields):
    plain, marks = unmark(text)
    return Example(plain, marks, **fields)


@pytest.mark.parametrize(
    "good",
    [
        example("Help[[!!]] Now[[?!]]"),
        example("Help."),
        example("Help[[!!]] Now[[?!]]", fixed="Help! Now?"),
        example("Help[[!!]]", severity="warning"),
        example("# Help[[!!]]\n", format="markdown"),
    ],
)
def test_a_good_example_has_no_problem(active, registry, good):
    assert problems_of(active, good, registry) == []


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (example("[[Help]]!!"), "expected ['Help'], found [('!!',"),
        (example("Help[[!]]!"), "expected ['!'], found [('!!',"),
        (example("Help!! Now[[?!]]"), "expected ['?!'], found [('!!',"),
        (example("Help[[!!]] Now."), None),
        (example("[[Help.]]"), "expected ['Help.'], found []"),
        (example("Help!!"), "expected [], found [('!!',"),
        (example("Help[[!!]]", fixed="Help."), "the fix gives 'Help!', not 'Help.'"),
        (example("Help[[!!]]", fixed="Help!!"), "the fix gives 'Help!', not 'Help!!'"),
        (example("Help[[!!]]", severity="error"), "expected severity error, found warning"),
    ],
)
def test_a_bad_example_is_told(active, registry, bad, problem):
    problems = problems_of(active, bad, registry)
    if problem is None:
        assert problems == []
    else:
        assert len(problems) == 1
        assert problems[0].startswith(problem)


def test_a_fix_that_leaves_the_fault_is_told(write, registry):
    head = RULE.replace("fix: '{mark}'", "fix: '{mark}{mark}'")
    (rule,), _, _ = load_rules([write("", head)], shipped=False)
    (active,) = select_rules([rule], {})
    (problem,) = problems_of(active, example("Help[[!!!]]", fixed="Help!!"), registry)
    assert problem.startswith("the mended text is still reported: “!!” is too loud.")


def test_a_rule_without_a_fix_cannot_promise_one(write, registry):
    head = RULE.replace(", fix: '{mark}'", "")
    (rule,), _, _ = load_rules([write("", head)], shipped=False)
    (active,) = select_rules([rule], {})
    (problem,) = problems_of(active, example("Help[[!!]]", fixed="Help!"), registry)
    assert problem == "the fix gives 'Help!!', not 'Help!'"


def test_a_crashing_check_fails_its_example(active, registry, monkeypatch):
    def crash(self, context):
        raise RuntimeError("out of order")

    monkeypatch.setattr(type(active.check), "run", crash)
    with pytest.raises(AssertionError, match="out of order"):
        problems_of(active, example("Help."), registry)


GOOD = """\
examples:
  fail:
    - "Help[[!!]]"
    - text: "Now[[?!]]"
      date: 2024-05
      fixed: "Now?"
      severity: warning
  pass:
    - "Help."
    - text: "A.\\n\\nB."
      because: Two stops.
      format: markdown
"""


def test_examples_are_read(write):
    examples = read_examples(write(GOOD))
    assert [(e.text, e.marks) for e in examples.failing] == [("Help!!", ((4, 6),)), ("Now?!", ((3, 5),))]
    assert (str(examples.failing[1].date), examples.failing[1].fixed, examples.failing[1].severity) == (
        "2024-05",
        "Now?",
        "warning",
    )
    assert [(e.text, e.because, e.format) for e in examples.passing] == [
        ("Help.", "", "plain"),
        ("A.\n\nB.", "Two stops.", "markdown"),
    ]
    assert examples.registry is None
    assert [e.line for e in examples.failing] == [11, 12]


def test_an_example_may_say_which_style_guide_its_house_follows(write):
    head = RULE.split("check:")[0] + "check: house-spelling\nmessage: '{right}'\n"
    records = "registry:\n  - {id: s, kind: spelling, name: Lwow, sets: {ap: Lviv}, variants: [Lvov]}\n"
    path = write(
        records
        + "examples:\n  fail: [{text: 'In [[Lvov]].', style: ap, fixed: In Lviv.}]\n  pass: [In Lvov.]\n",
        head,
    )
    (rule,), _, _ = load_rules([path], shipped=False)
    (active,) = select_rules([rule], {})
    examples = read_examples(path)
    (wrong,), (right,) = examples.failing, examples.passing
    assert (wrong.style, right.style) == ("ap", "")
    assert problems_of(active, wrong, examples.registry) == []
    assert problems_of(active, right, examples.registry) == []


def test_a_rule_may_bring_its_registry(write):
    examples = read_examples(write("registry:\n  - {id: zz, kind: place, name: Zedland}\n"))
    assert [hit.uses[0].id for hit in examples.registry.find_names("in Zedland")] == ["zz"]
    assert examples.failing == examples.passing == ()


@pytest.mark.parametrize(
    ("examples", "line", "why"),
    [
        ("examples: {fail: ['Help!!']}\n", 9, "a failing example marks its place"),
        ("examples: {pass: ['Help[[!!]]']}\n", 9, "a passing example marks nothing"),
        ("examples: {fails: []}\n", 9, "unknown key `fails` in `examples`; did you mean `fail`?"),
        (
            "examples:\n  fail:\n    - {txt: 'a'}\n",
            11,
            "unknown key `txt` in an example; did you mean `text`?",
        ),
        ("examples:\n  fail:\n    - {date: 2024}\n", 11, "an example needs `text`"),
        ("examples:\n  fail:\n    - {text: [a]}\n", 11, "`text` needs a text"),
        ("examples:\n  fail:\n    - text: 'x'\n      date: soon\n", 12, "`date`: not a date"),
        ("examples:\n  pass:\n    - text: 'x'\n      style: AP\n", 12, "`style` is one of ap, bbc, guardian"),
        ("examples:\n  fail:\n    - 'Help[[!!'\n", 11, "`[[` without `]]`"),
        ("examples:\n  fail:\n    - {text: '[[a]] b]] [[c'}\n", 11, "`[[` without `]]`"),
        ("registry:\n  - {id: zz, kind: plaze, name: Z}\n", 10, "unknown kind `plaze`"),
        ("registry:\n  - {id: a, kind: person, name: A, tenures: [{office: o}]}\n", 10, "no office `o`"),
    ],
)
def test_what_may_be_wrong_in_examples(write, examples, line, why):
    path = write(examples)
    with pytest.raises(RuleError) as caught:
        read_examples(path)
    assert why in caught.value.message
    assert (caught.value.path, caught.value.line) == (str(path), line)
