"""The compiled registry in the cache: kept, found again, mended, shared, and never in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlint.core.errors import DataError, RegistryError
from factlint.files import compiled
from factlint.registry import build as building
from factlint.registry import load as loading
from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind

FISH = """\
- {id: norland, kind: place, name: Norland, source: x, as_of: 2025}
- {id: fish, kind: office, name: Minister of Fish, jurisdiction: norland, source: x, as_of: 2025}
- {id: ada, kind: person, name: Ada Berg, source: x, as_of: 2025, tenures: [{office: fish, from: 2020}]}
"""
TEXT = "Minister of Fish Ada Berg of Norland"


@pytest.fixture
def stock(tmp_path, monkeypatch):
    folder = tmp_path / "stock"
    folder.mkdir()
    (folder / "fish.yaml").write_text(FISH)
    monkeypatch.setattr("factlint.registry.load.registry_folder", lambda: folder)
    monkeypatch.setattr(compiled, "enabled", True)
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def builds(monkeypatch):
    """How often a form was built."""
    calls = []
    real = building.build_file

    def counted(*arguments):
        calls.append(arguments)
        return real(*arguments)

    monkeypatch.setattr(building, "build_file", counted)
    return calls


def answers(registry):
    return [registry.find_names(TEXT), registry.person("ada"), registry.holders("fish"), registry.office("fish"),
            registry.jurisdiction_of("fish"), registry.place("norland")]  # fmt: skip


def cached(tmp_path):
    return sorted((tmp_path / "cache").iterdir())


def test_the_second_time_nothing_is_built(stock, builds, tmp_path):
    first, _ = open_registry()
    second, _ = open_registry()
    assert len(builds) == 1
    assert len(cached(tmp_path)) == 1
    assert answers(first) == answers(second)
    assert answers(second)[0][0].uses.ids == ("fish",)


def test_a_house_file_leaves_the_shipped_form_as_it_is(stock, builds, tmp_path):
    open_registry()
    house = tmp_path / "house.yaml"
    house.write_text(
        "- {id: bo, kind: person, name: Bo Ek, source: y, as_of: 2025, tenures: [{office: fish, from: 2023}]}"
    )
    registry, errors = open_registry([house])
    assert errors == []
    assert [tenure.person for tenure in registry.holders("fish")] == ["ada", "bo"]
    assert [call[0] for call in builds[1:]] == [[str(house)]]


@pytest.mark.parametrize(
    "damage",
    [lambda data: b"", lambda data: data[:100], lambda data: data[:-1], lambda data: data + b"x", lambda data: b"x" + data[1:],
     lambda data: data[:-20] + b"x" + data[-19:]],
    ids=["empty", "head only", "cut short", "too long", "other magic", "directory"],
)  # fmt: skip
def test_a_file_with_a_damaged_frame_is_built_again(stock, builds, tmp_path, damage):
    expected = answers(open_registry()[0])
    (path,) = cached(tmp_path)
    sound = path.read_bytes()
    path.write_bytes(damage(sound))
    assert answers(open_registry()[0]) == expected
    assert path.read_bytes() == sound
    open_registry()
    assert len(builds) == 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 0.9999), bit=st.integers(0, 7))
def test_whatever_bit_is_wrong_the_answers_are_right(stock, tmp_path, place, bit):
    expected = answers(open_registry()[0])
    (path,) = cached(tmp_path)
    data = bytearray(path.read_bytes())
    data[int(place * len(data))] ^= 1 << bit
    path.write_bytes(data)
    assert answers(open_registry()[0]) == expected


def test_a_form_whose_sources_have_changed_meanwhile_is_not_mended(stock, tmp_path):
    open_registry()
    (path,) = cached(tmp_path)
    data = bytearray(path.read_bytes())
    data[100] ^= 1  # in the first block
    path.write_bytes(data)
    registry, _ = open_registry()
    (stock / "fish.yaml").write_text(FISH.replace("Berg", "Holm"))
    with pytest.raises(DataError, match="damaged"):
        registry.person("ada")


def test_without_a_cache_folder_it_works_in_memory(stock, tmp_path, monkeypatch):
    expected = answers(open_registry()[0])
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(blocked / "cache"))
    assert answers(open_registry()[0]) == expected
    monkeypatch.setattr(compiled, "enabled", False)
    assert answers(open_registry()[0]) == expected


@pytest.mark.parametrize("kept", [True, False])
def test_broken_sources_are_told_each_time_and_nothing_is_kept(stock, tmp_path, kept, monkeypatch):
    monkeypatch.setattr(compiled, "enabled", kept)
    (stock / "bad.yaml").write_text("- {id: x, kind: person}\n")
    for _ in range(2):
        registry, errors = open_registry()
        assert [str(error).rpartition("/")[2] for error in errors] == [
            "bad.yaml:1: record `x` needs `source` (where it is from)"
        ]
        assert answers(registry)[1].name == "Ada Berg"
    assert not kept or cached(tmp_path) == []


def test_a_record_that_breaks_python_leaves_nothing_behind(stock, tmp_path, monkeypatch):
    monkeypatch.setattr("factlint.registry.build.write_registry", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        open_registry()
    assert cached(tmp_path) == []


def test_two_processes_that_build_at_once_both_have_it(stock, tmp_path):
    code = f"""
import sys, factlint.registry.load as load
from pathlib import Path
load.registry_folder = lambda: Path({str(stock)!r})
registry, errors = load.open_registry()
print(errors, [hit.uses.ids for hit in registry.find_names({TEXT!r})])
"""
    command = [sys.executable, "-c", code]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ}) for _ in range(4)]
    said = {process.communicate(timeout=60)[0] for process in running}
    assert said == {b"[] [('fish',), ('ada',), ('norland',)]\n"}
    assert [path.suffix for path in cached(tmp_path)] == [".bin"]


def test_forms_of_older_sources_do_not_pile_up(stock, tmp_path):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "rules-1.bin").write_text("")
    left = tmp_path / "cache" / ".new-left"
    left.write_text("")
    os.utime(left, (1, 1))
    for year in range(20):
        (stock / "fish.yaml").write_text(FISH + f"# {year}\n" + "#" * year)
        open_registry()
        for path in cached(tmp_path):
            if path.name.startswith("registry-"):
                os.utime(path, (path.stat().st_atime - 10, path.stat().st_mtime - 10))
    names = [path.name for path in cached(tmp_path)]
    assert "rules-1.bin" in names
    assert ".new-left" not in names
    assert len(names) == 1 + 12


def built(tmp_path, text, name="big", below=None):
    source = tmp_path / f"{name}.yaml"
    source.write_text(text)
    path = tmp_path / f"{name}.factreg"
    with path.open("w+b") as file:
        result = building.build_file([str(source)], file, below)
    assert result.errors == []
    return path


BIG = """\
- {id: ada, kind: person, name: Ada Holm, source: z, as_of: 2026}
- {id: cy, kind: person, name: Cy Berg, source: z, as_of: 2026, tenures: [{office: fish, from: 2024}]}
"""


def test_a_built_file_lies_over_the_shipped_registry(stock, tmp_path, builds):
    big = built(tmp_path, BIG, below=open_registry()[0])
    builds.clear()
    registry, errors = open_registry([big])
    assert errors == []
    assert builds == []
    assert registry.person("ada").name == "Ada Holm"
    assert [hit.uses.ids for hit in registry.find_names(TEXT + ", Cy Berg")] == [
        ("fish",),
        ("ada",),
        ("norland",),
        ("cy",),
    ]


def test_without_what_lies_below_a_built_file_has_its_ids_alone(stock, tmp_path):
    big = built(tmp_path, BIG.partition("\n")[0] + "\n")
    registry, _ = open_registry([big])
    assert [name.text for name in registry.person("ada").names] == ["Ada Holm"]
    assert registry.holders("fish") == ()


def test_a_house_file_adds_to_a_record_of_a_built_one(stock, tmp_path):
    big = built(tmp_path, BIG, below=open_registry()[0])
    house = tmp_path / "house.yaml"
    house.write_text("- {id: cy, kind: person, end_tenure: {office: fish, to: 2025}, source: y, as_of: 2026}")
    registry, errors = open_registry([big, house])
    assert errors == []
    assert str(registry.person("cy").tenures[0].end) == "2025"
    assert [Path(one).name for one in registry.layers("cy")] == ["big.yaml", "house.yaml"]


@pytest.mark.parametrize("data", [b"", b"no registry at all", b"factlint sections 3\n" + bytes(100)])
def test_a_built_file_that_is_none_is_an_error_with_its_name(stock, tmp_path, data):
    path = tmp_path / "big.factreg"
    path.write_bytes(data)
    registry, errors = open_registry([path])
    assert [type(error) for error in errors] == [RegistryError]
    assert "build it again" in str(errors[0])
    assert registry.person("ada") is not None


def test_a_built_file_that_is_not_there_is_an_error(stock, tmp_path):
    _, errors = open_registry([tmp_path / "big.factreg"])
    assert "cannot be read" in str(errors[0])


def test_a_damaged_built_file_says_so(stock, tmp_path):
    path = built(tmp_path, BIG, below=open_registry()[0])
    data = bytearray(path.read_bytes())
    data[70] ^= 1
    path.write_bytes(data)
    registry, errors = open_registry([path])
    assert errors == []
    with pytest.raises(DataError, match=r"big\.factreg: the file is damaged; build it again"):
        registry.person("cy")


def test_the_bytes_depend_on_the_sources_only(tmp_path):
    code = f"""
from io import BytesIO
from factlint.registry.build import build_file
import sys, hashlib
data = BytesIO()
build_file([{str(tmp_path / "big.yaml")!r}], data)
print(hashlib.sha256(data.getvalue()).hexdigest())
"""
    (tmp_path / "big.yaml").write_text(FISH + BIG.replace("id: ada", "id: eva"))
    said = set()
    for seed in ("0", "1", "random"):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})  # fmt: skip
        said.add(done.stdout)
    assert len(said) == 1


def test_every_module_that_makes_the_form_is_part_of_its_key():
    """Otherwise a developer would look at what older code has made."""
    code = "import sys, factlint.registry.build; print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('factlint.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    known = {Path(path).resolve() for path in loading._MAKERS}
    assert all(path.exists() for path in known)
    passed = {
        "__init__.py",
        "protocol.py",
        "classes.py",
        "counting.py",
        "errors.py",
        "regex.py",
        "digest.py",
        "compiled.py",
    }
    made = {Path(path).resolve() for path in done.stdout.split()}
    assert {path for path in made if path.name not in passed} <= known


calls = []


def _names_of(registry, *kinds):
    calls.append(kinds)
    return {
        registry.entity(id).name: frozenset({id}) for kind in kinds for id in registry.ids(EntityKind(kind))
    }


def test_a_table_of_plain_data_is_kept_between_runs(stock, tmp_path, monkeypatch):
    calls.clear()
    for _ in range(3):
        registry, _ = open_registry()
        assert registry.table(_names_of, "person") == {"Ada Berg": frozenset({"ada"})}
        assert registry.table(_names_of, "person") is registry.table(_names_of, "person")
        assert registry.table(_names_of, "place") == {"Norland": frozenset({"norland"})}
    assert calls == [("person",), ("place",)]
    house = tmp_path / "house.yaml"
    house.write_text("- {id: bo, kind: person, name: Bo Ek, source: y, as_of: 2025}")
    assert open_registry([house])[0].table(_names_of, "person").keys() == {"Ada Berg", "Bo Ek"}
    (stock / "fish.yaml").write_text(FISH.replace("Berg", "Holm"))
    assert open_registry()[0].table(_names_of, "person").keys() == {"Ada Holm"}
    monkeypatch.setattr(compiled, "enabled", False)
    assert open_registry()[0].table(_names_of, "person").keys() == {"Ada Holm"}
    assert len(calls) == 5


def test_a_table_of_a_broken_registry_is_not_kept(stock, tmp_path):
    (stock / "bad.yaml").write_text("- {id: x, kind: person}\n")
    assert open_registry()[0].table(_names_of, "person").keys() == {"Ada Berg"}
    assert cached(tmp_path) == []
