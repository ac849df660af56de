import os

import pytest

from factlint.files import compiled

FORM = {"names": [("a", "b")], "n": 1, "none": None}


class Maker:
    """Makes a form and counts how often it was asked."""

    def __init__(self, form=FORM):
        self.form = form
        self.calls = 0

    def __call__(self):
        self.calls += 1
        return self.form


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(folder))
    monkeypatch.setattr(compiled, "enabled", True)
    return folder


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "data.yaml"
    path.write_text("a: 1\n")
    return path


def load(make, *files, name="thing"):
    return compiled.load_or_make(name, [str(path) for path in files], make)


def test_the_second_time_nothing_is_made(file, cache):
    make = Maker()
    assert load(make, file) == FORM
    assert load(make, file) == FORM
    assert make.calls == 1
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:10],
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data[:-3] + bytes([data[-3] ^ 1]) + data[-2:],
        lambda data: b"x" + data[1:],
    ],
    ids=["empty", "head only", "cut short", "too long", "one bit", "other magic"],
)
def test_a_damaged_form_is_made_again_and_mended(file, cache, damage):
    make = Maker()
    load(make, file)
    (path,) = cache.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert load(make, file) == FORM
    assert load(make, file) == FORM
    assert make.calls == 2


def test_a_changed_file_changes_the_key(file, cache):
    make = Maker()
    load(make, file)
    file.write_text("a: 12\n")
    load(make, file)
    os.utime(file, ns=(1, 1))
    load(make, file)
    assert make.calls == 3


def test_another_file_in_the_list_changes_the_key(file, tmp_path):
    make = Maker()
    other = tmp_path / "other.yaml"
    other.write_text("")
    load(make, file)
    load(make, file, other)
    load(make, other, file)
    assert make.calls == 3


def test_names_do_not_share_a_form(file):
    one, two = Maker("one"), Maker("two")
    assert load(one, file, name="one") == "one"
    assert load(two, file, name="two") == "two"


def test_another_version_of_factlint_makes_its_own(file, monkeypatch):
    make = Maker()
    load(make, file)
    monkeypatch.setattr(compiled, "__version__", "99")
    load(make, file)
    assert make.calls == 2


def test_disabled_neither_reads_nor_writes(file, cache, monkeypatch):
    monkeypatch.setattr(compiled, "enabled", False)
    make = Maker()
    load(make, file)
    load(make, file)
    assert make.calls == 2
    assert not cache.exists()


def test_a_file_that_is_not_there_is_never_cached(tmp_path, cache):
    make = Maker()
    load(make, tmp_path / "nowhere.yaml")
    load(make, tmp_path / "nowhere.yaml")
    assert make.calls == 2
    assert not cache.exists()


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(file, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(blocked / "cache"))
    make = Maker()
    assert load(make, file) == FORM
    assert load(make, file) == FORM
    assert make.calls == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_no_reason_to_fail(file, cache):
    cache.mkdir()
    cache.chmod(0o500)
    assert load(Maker(), file) == FORM


def test_an_error_while_making_leaves_nothing_behind(file, cache):
    def fail():
        raise RuntimeError

    with pytest.raises(RuntimeError):
        load(fail, file)
    assert not cache.exists() or not list(cache.iterdir())


def test_a_form_that_is_not_plain_data_is_given_all_the_same(file, cache):
    form = {"x": object()}
    assert load(Maker(form), file) is form
    assert not cache.exists() or not [path for path in cache.iterdir() if path.suffix == ".bin"]


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/factlint"),
        ("linux", {"XDG_CACHE_HOME": ""}, "/home/.cache/factlint"),
        ("linux", {"FACTLINT_CACHE_DIR": "/own", "XDG_CACHE_HOME": "/x"}, "/own"),
        ("darwin", {}, "/home/Library/Caches/factlint"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/factlint/cache"),
    ],
)
def test_where_forms_lie(platform, environment, expected, monkeypatch):
    for name in ("FACTLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("pathlib.Path.home", lambda: compiled.Path("/home"))
    assert compiled.cache_folder() == compiled.Path(expected)


def test_files_below_are_sorted_within_each_folder(tmp_path):
    for name in ("b/z.yaml", "b/a.yml", "a/x.yaml", "a/.hidden.yaml", "a/note.txt", "a/sub/y.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = compiled.files_below([tmp_path / "b", tmp_path / "a", tmp_path / "single.txt"])
    assert [str(compiled.Path(path).relative_to(tmp_path)) for path in found] == [
        "b/a.yml", "b/z.yaml", "a/sub/y.yaml", "a/x.yaml", "single.txt",
    ]  # fmt: skip
