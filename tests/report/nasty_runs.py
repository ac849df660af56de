"""Results of runs over drafts that were written to break a report."""

from __future__ import annotations

from hypothesis import strategies as st

from factlint.core.diagnostic import Diagnostic, Place, PlacedEdit, PlacedFix, PlacedRelated
from factlint.core.finding import Evidence, Safety
from factlint.core.result import Failure, RunResult
from factlint.core.rule_info import RuleInfo
from factlint.core.severity import Severity

PIECES = [
    "]]>", "%", "%0A", "%25", "::error file=a::", "##[error]", "\n", "\r\n", "\r", ",", ":", "=", "|", "\\|", "\\", "`",
    "<script>", "-->", "&amp;", '"', "'", "\x00", "\x1b[31m", "\x85", "\u2028", "\u202e", "\u05d0", "😀", "é", "e\u0301",
    "{0}", "{{", "[x](y)", "![i](z)", "\ufffe", "$5", "*b*", "_", "#", "\t", " ", "www.example.org", "<a@b.org>", "word",
]  # fmt: skip

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=8).map("".join)
words = texts.filter(lambda text: bool(text.strip()))
lines = texts.map(lambda text: text.replace("\r", "").replace("\n", ""))
paths = st.sampled_from(["drafts/a.txt", "ä b/ç.md", "x:y,z=%.txt", "a\nb.html", "<&>.txt", "-"])


@st.composite
def places(draw: st.DrawFn, excerpt: tuple[str, ...], first: int) -> Place:
    """A place within some lines."""
    start = draw(st.integers(0, len(excerpt) - 1))
    end = draw(st.integers(start, len(excerpt) - 1))
    column = draw(st.integers(1, len(excerpt[start]) + 1))
    least = column if end == start else 1
    end_column = draw(st.integers(least, max(least, len(excerpt[end]) + 1)))
    return Place(first + start, column, first + end, end_column)


@st.composite
def diagnostics(draw: st.DrawFn) -> Diagnostic:
    """A diagnostic whose excerpt and place belong together, as the engine makes them."""
    found = tuple(draw(st.lists(lines, min_size=1, max_size=3)))
    first = draw(st.integers(1, 500))
    place = draw(places(found, first))
    excerpt = found[place.line - first : place.end_line - first + 1]
    edits = st.builds(PlacedEdit, places(excerpt, place.line), texts)
    evidence = st.builds(
        Evidence, words, texts, st.sampled_from(["", "https://e.example/?a=1&b=(2)", "javascript:x"])
    )
    return Diagnostic(
        path=draw(paths),
        place=place,
        code=draw(st.sampled_from(["ENT001", "TXT010", "FLT003"])),
        rule=draw(st.sampled_from(["wrong-title", "hyphen"])),
        family="title",
        severity=draw(st.sampled_from(list(Severity))),
        message=draw(words),
        evidence=tuple(draw(st.lists(evidence, max_size=2))),
        related=tuple(draw(st.lists(st.builds(PlacedRelated, paths, st.just(place), words), max_size=1))),
        fixes=tuple(
            draw(
                st.lists(
                    st.builds(
                        PlacedFix, words, st.sampled_from(list(Safety)), st.lists(edits, min_size=1, max_size=2).map(tuple)
                    ),
                    max_size=2,
                )
            )
        ),
        fingerprint=draw(st.sampled_from(["", "abc123"])),
        help=draw(texts),
        excerpt=excerpt,
    )  # fmt: skip


@st.composite
def runs(draw: st.DrawFn) -> RunResult:
    """A run over a few drafts, one of which is without fault."""
    found = draw(st.lists(diagnostics(), max_size=3))
    failures = draw(
        st.lists(st.builds(Failure, paths, words | words.map(lambda text: f"line 7: {text}")), max_size=2)
    )
    rules = [
        RuleInfo("ENT001", "wrong-title", "title", Severity.ERROR, draw(texts), draw(texts), draw(texts))
    ]
    return RunResult(
        tuple(sorted(found, key=lambda one: one.order)),
        tuple(failures),
        files=4,
        words=1200,
        dates=(("clean.txt", "undated"),),
        notes=tuple(draw(st.lists(words, max_size=1))),
        rules=tuple(rules),
    )
