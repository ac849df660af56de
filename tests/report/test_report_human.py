from __future__ import annotations

import re
from collections.abc import Callable

from factlint.core.diagnostic import Diagnostic, Place
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.human import render, summary

Make = Callable[..., Diagnostic]


def test_the_whole_text(full: RunResult) -> None:
    assert render(full) == (
        "drafts/a.txt:2:5: error ENT001 Ada Berg was Minister of Finance, not Mayor. [wrong-title]\n"
        "    The Mayor, Ada Berg, said “no”.\n"
        "        ^^^^^\n"
        "    evidence: Ada Berg was Minister of Finance from 2019. (Gazette, as of 2025-12)\n"
        "    evidence: The draft is dated 3 May 2020.\n"
        "    see: drafts/b.txt:1:1: the other figure\n"
        "    fix: Write “Minister”\n"
        "\n"
        "drafts/b.txt:1:1: info TXT020 Ada Berg was Minister of Finance, not Mayor. [mixed-usage]\n"
        "\n"
        "2 drafts, 4,677 words: 1 error, 1 info; 1 problem on standard error\n"
        "note: 1 claim lies beyond what the registry knows and could not be judged\n"
    )


def test_colour_adds_nothing_but_codes(full: RunResult) -> None:
    painted = render(full, color=True)
    assert "\x1b[1;31merror\x1b[0m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == render(full)


def test_infos_beyond_the_third_of_a_rule_are_counted_for_each_draft(make: Make) -> None:
    infos = [
        make(path, line, severity=Severity.INFO, rule=rule)
        for path in ("a.txt", "b.txt")
        for line in range(1, 6)
        for rule in (("mixed", "other") if path == "a.txt" and line < 4 else ("mixed",))
    ]
    warnings = [make("c.txt", line, severity=Severity.WARNING) for line in range(1, 7)]
    text = render(RunResult((*infos, *warnings), files=3))
    assert text.count("info ENT001") == 3 + 3 + 3
    assert text.count("warning ENT001") == 6
    assert "a.txt: and 2 more info [mixed]\n" in text
    assert "b.txt: and 2 more info [mixed]\n" in text
    assert "[other]\n\n" in text
    assert "more info [other]" not in text
    assert text.index("a.txt: and 2") < text.index("b.txt:1:5")
    assert text.endswith("3 drafts, 0 words: 6 warnings, 13 infos\n")


def test_nothing_found() -> None:
    assert render(RunResult((), files=1, words=1)) == "1 draft, 1 word: nothing found\n"


def test_summary_leaves_out_what_is_not_there(make: Make) -> None:
    result = RunResult((make(severity=Severity.HINT),), files=5, words=4677, not_judged=2)
    assert summary(result) == "5 drafts, 4,677 words: 1 hint"
    assert "note: 2 claims lie beyond" in render(result)


def test_a_place_over_several_lines_is_underlined_to_the_end_of_its_first(make: Make) -> None:
    found = make(excerpt=("He said: “no", "and yes"))
    found = found._replace(place=Place(1, 10, 2, 4))
    assert "    He said: “no\n             ^^^\n" in render(RunResult((found,)))


def test_control_characters_of_a_draft_stay_out_of_the_terminal(make: Make) -> None:
    found = make("a\x1b[2J.txt", message="one\ntwo\x1b]0;x\x07", excerpt=("\x1b[2Jabc\x9b",))
    text = render(RunResult((found,)))
    assert "\x1b" not in text
    assert "\x9b" not in text
    assert "one two" in text
