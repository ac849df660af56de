import pytest

from factlint.core.dates import PartialDate
from factlint.core.errors import DataError, RegistryError, RuleError
from factlint.files.yamlfile import nearest, parse_yaml, read_yaml


def parse(text):
    return parse_yaml(text, "f.yaml", RuleError)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "key `a` stands twice (first on line 1)"),
        ("x:\n  b: 1\n  c: {d: 1, d: 2}\n", 3, "key `d` stands twice (first on line 3)"),
        ("a: 1\nb: [1, 2\nc: 3\n", 3, "not valid YAML"),
        ("a: 'open\n\n", 3, "not valid YAML"),
        ("a: b: c\n", 1, "not valid YAML"),
        ("a: 1\n---\nb: 2\n", 2, "not valid YAML"),
        ("? [a, b]\n: 1\n", 1, "a key must be a plain word"),
        ("a: *nothing\n", 1, "not valid YAML"),
    ],
)
def test_what_is_no_good_yaml_is_named_with_its_line(text, line, why):
    with pytest.raises(RuleError) as caught:
        parse(text)
    assert why in caught.value.message
    assert (caught.value.path, caught.value.line) == ("f.yaml", line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: &x {b: 1}\nc: *x\n", 1),
        ("a: &x [1]\nb:\n  <<: *x\n", 1),
        ("a: &x\n  - *x\n", 1),
        ("a: &x word\nb: *x\n", 1),
    ],
)
def test_anchors_are_refused_and_never_followed(text, line):
    with pytest.raises(RuleError, match="anchor") as caught:
        parse(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text", ["a: 1\nb: !thing 2\n", "a: 1\nb: !!python/name:os.system x\n", "a: 1\nb: !set {x}\n"]
)
def test_tags_are_refused(text):
    with pytest.raises(RuleError, match="tag") as caught:
        parse(text)
    assert caught.value.line == 2


def test_scalars_stay_as_they_are_written():
    assert parse("[no, 0o17, 1.0, 2021-01-20, 'x ', ~, '']").plain() == [
        "no", "0o17", "1.0", "2021-01-20", "x ", None, "",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n"])
def test_an_empty_file_is_an_empty_value(text):
    node = parse(text)
    assert node.value is None
    assert node.items("x") == []


def test_lines_of_values_and_keys():
    root = parse("# first\na: 1\n\nlist:\n  - x\n  - y: 2\n")
    assert root.key_lines == {"a": 2, "list": 4}
    first, second = root.mapping("x")["list"].items("list")
    assert (first.line, second.line) == (5, 6)


WRONG = [
    ("text", "[]", "needs a text"),
    ("text", "''", "needs a text"),
    ("text", "'  '", "needs a text"),
    ("text", "", "needs a text"),
    ("number", "1.5", "needs a whole number"),
    ("number", "[1]", "needs a whole number"),
    ("number", "many", "needs a whole number"),
    ("flag", "maybe", "needs yes or no"),
    ("flag", "[yes]", "needs yes or no"),
    ("flag", "", "needs yes or no"),
    ("date", "yesterday", "not a date"),
    ("date", "2021-02-30", "no such date"),
    ("items", "word", "needs a list"),
    ("items", "{a: 1}", "needs a list"),
    ("texts", "[a, [b]]", "needs a text"),
    ("texts", "{a: 1}", "needs a list"),
    ("mapping", "[a]", "needs a mapping"),
    ("mapping", "", "needs a mapping"),
]


@pytest.mark.parametrize(("method", "written", "why"), WRONG)
def test_a_wrong_type_says_what_was_expected_and_where(method, written, why):
    node = parse(f"\n\nkey: {written}\n").mapping("x")["key"]
    with pytest.raises(RuleError, match=why) as caught:
        getattr(node, method)("key")
    assert caught.value.line == 3
    assert "`key`" in caught.value.message


def test_right_types():
    fields = parse(
        "{n: 1_000, minus: -3, yes: On, no: FALSE, day: 2021-01~, one: x, many: [x, y], word: ' x '}"
    ).mapping("x")
    assert fields["n"].number("n") == 1000
    assert fields["minus"].number("minus") == -3
    assert fields["yes"].flag("yes") is True
    assert fields["no"].flag("no") is False
    assert fields["day"].date("day") == PartialDate(2021, 1, 0, "~")
    assert fields["one"].texts("one") == ("x",)
    assert fields["many"].texts("many") == ("x", "y")
    assert fields["word"].text("word") == "x"


def test_an_unknown_key_names_the_nearest():
    with pytest.raises(RuleError) as caught:
        parse("code: 1\nsevrity: 2\n").only(["code", "severity"], "a rule")
    assert caught.value.line == 2
    assert caught.value.message == "unknown key `sevrity` in a rule; did you mean `severity`?"


def test_an_unknown_key_far_from_all_lists_them():
    assert nearest("xyzzy", ["severity", "code"]) == "; known are: code, severity"
    assert nearest("xyzzy", []) == ""


def test_the_error_is_of_the_asked_type(tmp_path):
    path = tmp_path / "x.yaml"
    for content, why in (
        (b"a: \xff\n", "not valid UTF-8"),
        (b"a: [\n", "not valid YAML"),
        (b"a: \x00\n", "not valid YAML"),
    ):
        path.write_bytes(content)
        with pytest.raises(RegistryError, match=why) as caught:
            read_yaml(path, RegistryError)
        assert caught.value.path == str(path)
    with pytest.raises(RegistryError, match="cannot be read"):
        read_yaml(tmp_path / "nowhere.yaml", RegistryError)
    with pytest.raises(DataError, match="cannot be read"):
        read_yaml(tmp_path, RegistryError)


def test_a_byte_order_mark_is_left_out(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes("\ufeffa: 1\n".encode())
    assert read_yaml(path, RuleError).plain() == {"a": "1"}
