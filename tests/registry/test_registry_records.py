"""What may be wrong in a registry file, each thing named with file and line."""

from textwrap import dedent

import pytest

from factlint.core.errors import RegistryError
from factlint.registry.layers import check_links, join
from factlint.registry.load import open_registry
from factlint.registry.records import read_records

BROKEN = [
    ("- id: a\n  kind: person\n  name: A\n  as_of: 2025\n", 1, "record `a` needs `source`"),
    ("- id: a\n  kind: person\n  name: A\n  source: x\n", 1, "record `a` needs `as_of`"),
    ("- id: a\n  name: A\n  source: x\n  as_of: 2025\n", 1, "record `a` needs `kind`"),
    ("- name: A\n  kind: person\n", 1, "a record needs an `id`"),
    ("- {id: a, kind: person, name: A, source: x, as_of: soon}\n", 1, "`as_of`: not a date"),
    ("- {id: a, kind: person, name: A, source: x, as_of: 2025-02-31}\n", 1, "`as_of`: no such date"),
    ("- id: a\n  kind: persom\n  source: x\n  as_of: 2025\n", 2, "unknown kind `persom`; known are: person"),
    ("- id: a\n  kind: person\n  name: A\n  pronoun: he\n  source: x\n  as_of: 2025\n", 4,
     "unknown key `pronoun` in a record of kind person; did you mean `pronouns`?"),
    ("- {id: a, kind: person, source: x, as_of: 2025}\n", 1, "record `a` needs a `name`"),
    ("- id: a\n  kind: person\n  name: A\n  pronouns: it\n  source: x\n  as_of: 2025\n", 4, "he, she or they"),
    ("- id: a\n  kind: person\n  name: A\n  complete: maybe\n  source: x\n  as_of: 2025\n", 4, "`complete` needs yes or no"),
    ("- id: a\n  kind: office\n  name: A\n  seats: two\n  source: x\n  as_of: 2025\n", 4, "`seats` needs a whole number"),
    ("- id: a\n  kind: person\n  name: []\n  source: x\n  as_of: 2025\n", 3, "`name` needs a text"),
    ("- id: a\n  kind: event\n  name: A\n  from: 2020\n  to: 2019\n  source: x\n  as_of: 2025\n", 5, "ends before it begins"),
    ("- just a word\n", 1, "`a record` needs a mapping"),
    ("record:\n  - {id: a}\n", 1, "unknown key `record` in a registry file; did you mean `records`?"),
    ("word\n", 1, "needs a list"),
    ("- id: a\n  id: b\n", 2, "key `id` stands twice"),
    ("- {id: a, kind: person\n", 2, "not valid YAML"),
]  # fmt: skip


def read(tmp_path, text, name="house.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    errors = []
    records = join(read_records(path, errors), errors)
    check_links(records, errors)
    return records, errors, path


@pytest.mark.parametrize(("text", "line", "why"), BROKEN)
def test_a_broken_record_is_named_with_its_line(tmp_path, text, line, why):
    records, errors, path = read(tmp_path, text)
    assert records == {}
    (error,) = errors
    assert why in error.message
    assert (error.path, error.line) == (str(path), line)


PERSON = "- {id: o, kind: office, name: Mayor, source: x, as_of: 2025}\n- id: a\n  kind: person\n  name: A\n  source: x\n  as_of: 2025\n  tenures:\n"
BROKEN_TENURES = [
    (
        "    - {office: o, from: 2021-05-01, to: 2021-04-30}\n",
        "ends before it begins: from 2021-05-01 to 2021-04-30",
    ),
    ("    - {office: o, from: 2022, to: 2021}\n", "ends before it begins"),
    ("    - {from: 2021}\n", "a tenure needs `office`"),
    ("    - {office: o, from: 2021-13}\n", "`from`: no such date"),
    ("    - {office: o, from: 2021, to: someday}\n", "`to`: not a date"),
    ("    - {office: o, until: 2021}\n", "unknown key `until` in a tenure"),
    (
        "    - {office: o, status: actng}\n",
        "`status` needs one of: full, acting, interim, caretaker, disputed",
    ),
    ("    - {office: nowhere, from: 2021}\n", "`a`: no office `nowhere`"),
    ("    - {office: a, from: 2021}\n", "`a`: no office `a`"),
]


@pytest.mark.parametrize(("tenure", "why"), BROKEN_TENURES)
def test_a_broken_tenure_is_named_with_its_line(tmp_path, tenure, why):
    _, errors, path = read(tmp_path, PERSON + tenure)
    (error,) = errors
    assert why in error.message
    assert (error.path, error.line) == (str(path), 8)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- {id: o, kind: office, name: Mayor, jurisdiction: xx, source: x, as_of: 2025}\n", "no place or organisation `xx`"),
        ("- {id: p, kind: place, name: Town, country: xx, source: x, as_of: 2025}\n", "no place or organisation `xx`"),
        ("- {id: q, kind: quantity, name: tree, subject: xx, source: x, as_of: 2025}\n", "no place or organisation `xx`"),
        ("- {id: q, kind: quantity, name: tree, values: [{from: 2020}], source: x, as_of: 2025}\n", "needs `value`"),
        ("- {id: q, kind: quantity, name: tree, values: [{value: 3, from: 2020, to: 2019}], source: x, as_of: 2025}\n", "ends before"),
        ("- {id: b, kind: organisation, name: B, members: [{from: 2020}], source: x, as_of: 2025}\n", "needs `place`"),
        ("- {id: b, kind: place, name: B, demonym: {adjectiv: [x]}, source: x, as_of: 2025}\n", "did you mean `adjective`"),
        ("- {id: b, kind: place, name: B, legislature: {nam: x}, source: x, as_of: 2025}\n", "did you mean `name`"),
        ("- {id: p, kind: person, name: B, end_tenure: {office: x}, source: x, as_of: 2025}\n", "needs `office` and `to`"),
        ("- {id: p, kind: person, name: B, end_tenure: {office: x, to: 2020}, source: x, as_of: 2025}\n", "no open tenure of `x`"),
    ],
)  # fmt: skip
def test_broken_fields_of_other_kinds(tmp_path, text, why):
    _, errors, path = read(tmp_path, text)
    (error,) = errors
    assert why in error.message
    assert (error.path, error.line) == (str(path), 1)


def test_an_id_twice_in_one_file(tmp_path):
    record = "- {id: a, kind: person, name: A, source: x, as_of: 2025}\n"
    records, errors, _ = read(tmp_path, record + "\n" + record.replace("name: A", "name: B"))
    (error,) = errors
    assert error.message == "id `a` stands twice (first on line 1)"
    assert error.line == 3
    assert records["a"]["names"] == [("A", "primary")]


def test_a_broken_record_leaves_the_others(tmp_path):
    text = "- {id: a, kind: person, name: A, source: x, as_of: 2025}\n- {id: b}\n- {id: c, kind: person, name: C, source: x, as_of: 2025}\n"
    records, errors, _ = read(tmp_path, text)
    assert sorted(records) == ["a", "c"]
    assert len(errors) == 1


def test_defaults_stand_in_for_what_a_record_leaves_out(tmp_path):
    text = dedent("""\
        defaults: {kind: person, source: the list, as_of: 2025}
        records:
          - {id: a, name: A}
          - {id: b, name: B, source: [one, two], as_of: 2024-05}
        """)
    records, errors, _ = read(tmp_path, text)
    assert errors == []
    assert (records["a"]["kind"], records["a"]["source"], records["a"]["as_of"]) == (
        "person",
        "the list",
        "2025",
    )
    assert (records["b"]["source"], records["b"]["as_of"]) == ("one; two", "2024-05")


def test_empty_values_are_as_good_as_left_out(tmp_path):
    text = "- id: a\n  kind: person\n  name: A\n  aliases:\n  tenures:\n  born:\n  source: x\n  as_of: 2025\n"
    records, errors, _ = read(tmp_path, text)
    assert errors == []
    assert "born" not in records["a"]


def test_an_end_may_be_open_or_unknown(tmp_path):
    records, errors, _ = read(
        tmp_path,
        PERSON
        + "    - {office: o, from: 2001, to: unknown}\n    - {office: o, from: 2002, to: ..}\n    - {office: o}\n",
    )
    assert errors == []
    assert [(t["from"], t["to"], t["unknown"]) for t in records["a"]["tenures"]] == [
        ("2001", None, True), ("2002", None, False), (None, None, False),
    ]  # fmt: skip


def test_equal_years_do_not_end_before_they_begin(tmp_path):
    _, errors, _ = read(tmp_path, PERSON + "    - {office: o, from: 2021-05, to: 2021}\n")
    assert errors == []


@pytest.fixture
def small_stock(tmp_path, monkeypatch):
    stock = tmp_path / "stock"
    stock.mkdir()
    monkeypatch.setattr("factlint.registry.load.registry_folder", lambda: stock)
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return stock


def test_opening_tells_the_errors_each_time_and_keeps_the_rest(small_stock, tmp_path):
    (small_stock / "a.yaml").write_text("- {id: a, kind: person, name: Ada Berg, source: x, as_of: 2025}\n")
    house = tmp_path / "house"
    house.mkdir()
    (house / "b.yaml").write_text("- {id: b, kind: person}\n")
    for _ in range(2):
        registry, errors = open_registry([house])
        assert [type(error) for error in errors] == [RegistryError]
        assert "b.yaml:1: record `b` needs `source`" in str(errors[0])
        assert [hit.uses[0].id for hit in registry.find_names("Ada Berg")] == ["a"]


def test_a_kept_form_answers_like_a_fresh_one(small_stock, tmp_path):
    (small_stock / "a.yaml").write_text(
        "- {id: o, kind: office, name: Mayor, source: x, as_of: 2025}\n"
        "- {id: a, kind: person, name: Ada Berg, source: x, as_of: 2025, tenures: [{office: o, from: 2020}]}\n"
    )
    house = tmp_path / "house.yaml"
    house.write_text("- {id: a, kind: person, name: Ada Holm, source: y, as_of: 2026, born: 1970}\n")
    fresh, errors = open_registry([house])
    assert errors == []
    assert list((tmp_path / "cache").glob("registry-*.bin")), (
        "a house file must not keep the form out of the cache"
    )
    kept, _ = open_registry([house])
    assert kept.person("a") == fresh.person("a")
    assert kept.holders("o") == fresh.holders("o")
    text = "Mayor Ada Berg and Ada Holm"
    assert kept.find_names(text) == fresh.find_names(text)
    assert list(kept.layers("a")) == [str(small_stock / "a.yaml"), str(house)]


def test_a_house_path_that_is_not_there_is_an_error(small_stock, tmp_path):
    _, errors = open_registry([tmp_path / "nowhere.yaml"])
    assert "cannot be read" in str(errors[0])
