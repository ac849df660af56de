"""The registry commands over a house of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_run import Run

HOUSE = """\
defaults: {source: town archive, as_of: 2025-12-31}
records:
- {id: mole, kind: place, type: country, name: Moleland, aliases: [Republic of Moleland], capital: [Burrow]}
- {id: mole-pm, kind: office, name: Prime Minister, aliases: [Premier], jurisdiction: mole, role: head-of-government}
- id: ada-digger
  kind: person
  name: Ada Digger
  pronouns: she
  born: 1960-05-05
  country: mole
  tenures: [{office: mole-pm, from: 2010-02-01, to: 2018-03-31}]
- id: bo-tunnel
  kind: person
  name: Bo Tunnel
  tenures:
  - {office: mole-pm, from: 2018-04-01, source: the gazette}
  - {office: mole-pm}
- {id: mole-pits, kind: quantity, name: pit, subject: mole, values: [{value: 1200, from: 2001, to: 2009}, {value: 1300, from: 2010}]}
- {id: club, kind: organisation, name: The Digging Club, acronyms: [TDC], members_complete: yes, members: [{place: mole, from: 1950, to: 2020}]}
- {id: flood, kind: event, name: Great Flood, from: 1999-02-01, to: 1999-02-03}
"""


@pytest.fixture
def house(here: Path) -> Path:
    folder = here / ".factlint" / "registry"
    folder.mkdir(parents=True)
    (folder / "moles.yaml").write_text(HOUSE, encoding="utf-8")
    return folder


def shown(*words: str) -> str:
    run = Run("registry", "show", *words)
    assert (run.code, run.err) == (0, "")
    return run.out


def test_show_by_id_and_by_name(house: Path) -> None:
    assert shown("ada-digger") == shown("Ada", "Digger") == shown("ada digger")
    card = shown("ada-digger")
    assert card.startswith("Ada Digger (person ada-digger)\n")
    assert "held         Prime Minister (Moleland), from 1 February 2010 to 31 March 2018\n" in card
    assert "country      Moleland (mole)\n" in card
    assert "source       town archive\n" in card
    assert "as of        31 December 2025\n" in card


def test_show_on_a_date(house: Path) -> None:
    office = shown("mole-pm", "--date", "2012")
    assert "holder        Ada Digger, from 1 February 2010" in office
    assert "from 1 April 2018" not in office
    assert "Bo Tunnel, begin not known, in office as of" in office, "an undated tenure may hold at any time"
    assert "1,200" in shown("mole-pits", "--date", "2005")
    assert "1,300" not in shown("mole-pits", "--date", "2005")
    assert "members           1 on that date" in shown("TDC", "--date", "2019")
    assert "members           0 on that date" in shown("TDC", "--date", "2022")
    assert "1 February 1999 to 3 February 1999" in shown("great flood")


def test_show_as_json(house: Path) -> None:
    told = json.loads(shown("Premier", "--format", "json"))
    assert [record["id"] for record in told["records"]] == ["mole-pm"]
    assert {"label": "also", "text": "Premier"} in told["records"][0]["lines"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "ada-diger"], "the registry knows nothing called `ada-diger`; did you mean `ada-digger`"),
        (["show", "mole", "--date", "2012-13"], "--date: no such date: '2012-13'"),
        (["why", "qqqq"], "the registry knows nothing called `qqqq`"),
        (["validate", "nowhere.yaml"], "nowhere.yaml: no such file or folder"),
        (["diff", "shipped", "nowhere"], "nowhere: no such file or folder"),
    ],
)
def test_what_cannot_be_done_is_said(house: Path, arguments: list[str], said: str) -> None:
    run = Run("registry", *arguments)
    assert run.code == 2
    assert said in run.err
    assert run.out == ""


def test_why_shows_every_layer(house: Path) -> None:
    (house / "z-late.yaml").write_text(
        "- {id: bo-tunnel, kind: person, source: radio, as_of: 2026-01, aliases: [Robert Tunnel], "
        "end_tenure: {office: mole-pm, to: 2026-01-05}}\n",
        encoding="utf-8",
    )
    run = Run("registry", "why", "Robert Tunnel")
    assert run.code == 0, run.err
    lines = run.out.splitlines()
    assert lines[0] == "Bo Tunnel (bo-tunnel)"
    files = [line.strip() for line in lines if line.startswith("  ") and line[2] != " "]
    assert [Path(file.rpartition(":")[0]).name for file in files] == ["moles.yaml", "z-late.yaml"]
    assert files[0].endswith(":12")
    assert "    tenures: office mole-pm, from 2018-04-01, status full, source the gazette" in lines
    assert "    end_tenure: office mole-pm, to 2026-01-05" in lines
    assert "    source: radio" in lines


def test_stats(house: Path) -> None:
    run = Run("registry", "stats", "--format", "json")
    told = json.loads(run.out)
    assert told["kinds"]["person"] == {"records": 2, "as_of": "2025-12-31"}
    assert (told["tenures"], told["undated"], told["heads_of_government"]) == (2, 1, 1)
    text = Run("registry", "stats").out
    assert "people                2   up to 2025-12-31\n" in text
    assert "tenures               2   dated; heads of government of 1 country\n" in text
    assert "1   without a date" in text


def test_a_wrong_record_is_told_with_its_line_and_the_rest_is_shown(house: Path) -> None:
    with (house / "moles.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: bad, kind: person, name: Bad, tenures: [{office: mole-king}]}\n")
    for command in (["show", "ada-digger"], ["stats"], ["validate"]):
        run = Run("registry", *command)
        assert run.code == 2
        assert "moles.yaml:21: `bad`: no office `mole-king`" in run.err
    assert "Ada Digger" in Run("registry", "show", "ada-digger").out


def test_validate_leaves_vague_dates_alone(house: Path, here: Path) -> None:
    """Whoever began in a year may have begun on its last day."""
    vague = here / "vague.yaml"
    vague.write_text(
        "defaults: {kind: person, source: rumour, as_of: 2025-12-31}\nrecords:\n"
        "- {id: cy-spade, name: Cy Spade, tenures: [{office: mole-pm, from: 1994, to: 1995-12-29}]}\n"
        "- {id: di-shovel, name: Di Shovel, tenures: [{office: mole-pm, from: 1994-10-31, to: 1994-11-01}]}\n",
        encoding="utf-8",
    )
    run = Run("registry", "validate", str(house / "moles.yaml"), str(vague))
    assert "two holders at one time" not in run.out
    vague.write_text(vague.read_text("utf-8").replace("1994-11-01", "1995-11-01"), encoding="utf-8")
    run = Run("registry", "validate", str(house / "moles.yaml"), str(vague))
    assert "two holders at one time" in run.out


def test_validate_tells_contradictions_with_both_sources(house: Path, here: Path) -> None:
    assert (Run("registry", "validate").code, Run("registry", "validate").out) == (0, "nothing wrong\n")
    late = here / "late.yaml"
    late.write_text(
        "defaults: {kind: person, source: rumour, as_of: 2025-12-31}\nrecords:\n"
        "- {id: cy-spade, name: Cy Spade, born: 2004, tenures: [{office: mole-pm, from: 2019-01-01, to: 2020-01-01}]}\n"
        "- {id: di-shovel, name: Di Shovel, born: 1950, died: 2001, tenures: [{office: mole-pm, from: 2002, to: 2003}]}\n",
        encoding="utf-8",
    )
    run = Run("registry", "validate", str(house / "moles.yaml"), str(late))
    assert run.code == 1
    assert "mole-pm: Prime Minister (Moleland) has two holders: the earlier tenure has no end\n" in run.out
    assert "  - Bo Tunnel, from 1 April 2018, in office as of 31 December 2025\n    the gazette\n" in run.out
    assert "  - Cy Spade, from 1 January 2019 to 1 January 2020\n    rumour\n" in run.out
    assert "cy-spade: Cy Spade took office as a child\n" in run.out
    assert "di-shovel: Di Shovel took office after death\n" in run.out


def test_diff(house: Path, here: Path) -> None:
    new = here / "new.yaml"
    new.write_text(
        HOUSE.replace("Ada Digger", "Ada Diggory")
        .replace("- {id: flood", "- {id: drought")
        .replace("to: 2020}", "to: 2021}"),
        encoding="utf-8",
    )
    old = str(house / "moles.yaml")
    assert Run("registry", "diff", old, old).out == ""
    assert Run("registry", "diff", old, old).code == 0
    run = Run("registry", "diff", old, str(new))
    assert run.code == 1
    assert "~ ada-digger (Ada Diggory)\n  - name: Ada Digger\n" in run.out
    assert "  - member: Moleland from 1950 to 2020\n  + member: Moleland from 1950 to 2021\n" in run.out
    assert "- flood (Great Flood)\n" in run.out
    assert "+ drought (Great Flood)\n" in run.out
    assert "bo-tunnel" not in run.out


def test_build_makes_one_file_that_a_configuration_may_name(house: Path, here: Path) -> None:
    built = here / "moles.factreg"
    run = Run("registry", "build", str(house / "moles.yaml"), "--output", str(built))
    assert run.code == 0, run.err
    assert "2 person" in run.out
    once = built.read_bytes()
    assert Run("registry", "build", str(house), "-o", str(built)).code == 0
    assert built.read_bytes() == once, "the same records give the same bytes"
    (house / "moles.yaml").unlink()
    (here / ".factlint.yaml").write_text("registry: [moles.factreg]\n", encoding="utf-8")
    assert "Prime Minister (Moleland), from 1 February 2010" in shown("ada-digger")
    assert [path.name for path in here.iterdir() if path.name.startswith(".moles")] == []


def test_build_leaves_broken_records_out_and_says_so(house: Path, here: Path) -> None:
    with (house / "moles.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: bad, kind: person, nmae: Bad}\n")
    run = Run("registry", "build", str(house), "-o", str(here / "x.factreg"))
    assert run.code == 2
    assert "moles.yaml:21: unknown key `nmae`" in run.err
    assert (here / "x.factreg").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["moles.yaml", "-o", "x.db"], "write a name that ends in `.factreg`"),
        (["nowhere", "-o", "x.factreg"], "nowhere: no such file or folder"),
        ([".", "-o", "no/such/folder/x.factreg"], "cannot be written"),
    ],
)
def test_build_says_what_is_wrong(
    house: Path, here: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(house)
    run = Run("registry", "build", *arguments)
    assert run.code == 2
    assert said in run.err
