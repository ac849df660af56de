"""Wikidata dumps: lines, compression, damage."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
from importing import import_all
from wikidata_made import dump, entity, item, person, post, time

from factlint.core.errors import RegistryError

HELD = item("P39", "Q900", P580=[time("P580", "2001-02-03")])
PEOPLE = [person(f"Q{number}", f"Olena Made {number}", HELD) for number in range(1001, 1041)]
MINISTER = post("Q900", "Minister of Digging of Ukraine")
LINES = dump(*PEOPLE[:20], MINISTER, entity("Q77", "Thing", {}), *PEOPLE[20:])


@pytest.mark.parametrize("compress", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_a_dump_plain_or_compressed(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    done = import_all("wikidata-dump", tmp_path, {"dump": compress(LINES.encode())})
    assert sum(record["kind"] == "person" for record in done.records.values()) == 40
    assert done.records["q900"]["jurisdiction"] == "ua"
    assert done.summary.counts["entities read"] == 42


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.99])
def test_a_cut_off_dump_stops_the_import(
    tmp_path: Path, compress: Callable[[bytes], bytes], share: float
) -> None:
    data = compress(LINES.encode())
    with pytest.raises(RegistryError, match=r"is cut off|is damaged"):
        import_all("wikidata-dump", tmp_path, {"dump": data[: int(len(data) * share)]})
    assert not (tmp_path / "out.jsonl").exists()


def test_a_damaged_dump_stops_the_import(tmp_path: Path) -> None:
    data = bytearray(gzip.compress(LINES.encode()))
    data[len(data) // 2] ^= 0xFF
    with pytest.raises(RegistryError, match="is damaged"):
        import_all("wikidata-dump", tmp_path, {"dump.gz": bytes(data)})


def test_a_plain_dump_without_its_last_bracket_is_cut_off(tmp_path: Path) -> None:
    for text in (LINES[:-2], LINES[: len(LINES) // 2]):
        with pytest.raises(RegistryError, match="is cut off"):
            import_all("wikidata-dump", tmp_path, {"dump": text})


def test_broken_lines_are_left_out_and_said(tmp_path: Path) -> None:
    lines = LINES.splitlines()
    lines[3] = lines[3][:100]
    lines[5] = lines[5].replace('"claims": {', '"claims": {"P31": [}, ', 1)
    lines[7] = '{"id": "Q1", "x": "\xe9\\ud800", "claims": {"P39": 7}},'
    done = import_all("wikidata-dump", tmp_path, {"dump": "\n".join(lines) + "\n"})
    assert sum(record["kind"] == "person" for record in done.records.values()) == 37
    assert "dump:4: does not hold one whole JSON object" in done.said
    assert "dump:6: not JSON: " in done.said


def test_people_only_when_they_hold_something_that_is_described(tmp_path: Path) -> None:
    lost = person("Q2001", "Taras Made", item("P39", "Q999", P580=[time("P580", "2001-02-03")]))
    done = import_all("wikidata-dump", tmp_path, {"dump": dump(lost, *PEOPLE[:2], MINISTER)})
    assert "q2001" not in done.records
    assert "add https://www.wikidata.org/wiki/Special:EntityData/Q999.json" in done.said
    again = import_all("wikidata-dump", tmp_path, {"dump": dump(lost, *PEOPLE[:2], MINISTER)}, everyone=True)
    assert "q2001" in again.records


def test_the_posts_may_lie_in_another_file(tmp_path: Path) -> None:
    done = import_all("wikidata-dump", tmp_path, {"a": dump(*PEOPLE[:2]), "b": dump(MINISTER)})
    assert done.tenures("q1001")[0]["office"] == "q900"


def test_the_order_of_lines_does_not_matter(tmp_path: Path) -> None:
    import_all("wikidata-dump", tmp_path, {"dump": LINES})
    first = (tmp_path / "out.jsonl").read_bytes()
    turned = dump(*reversed([json.loads(line.rstrip(",")) for line in LINES.splitlines()[1:-1]]))
    import_all("wikidata-dump", tmp_path, {"dump": turned})
    assert (tmp_path / "out.jsonl").read_bytes() == first


@pytest.mark.parametrize("text", ["", "[{}]\n", "{\n}\n", "<html>\n", "id,name\n", "[\n"])
def test_what_is_no_dump_stops_the_import(tmp_path: Path, text: str) -> None:
    with pytest.raises(RegistryError):
        import_all("wikidata-dump", tmp_path, {"dump": text})
