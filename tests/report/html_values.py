"""Runs whose drafts are known letter by letter, and a reader of the page that shares nothing with its writer."""

from __future__ import annotations

from html.parser import HTMLParser

from factlint.core.diagnostic import Diagnostic, Place
from factlint.core.document import Block, BlockKind
from factlint.core.draft_text import DraftText
from factlint.core.result import RunResult
from factlint.core.severity import Severity

VOID = {"meta", "link", "input", "br", "path", "rect", "use", "circle"}

HOSTILE = (
    "<script>document.title='pwned'</script>",
    "<img src=x onerror=\"document.title='pwned'\">",
    '" onmouseover="document.title=\'pwned\'" x="',
    "' autofocus onfocus='document.title=1",
    "</style></title></textarea></script><svg onload=\"document.title='pwned'\">",
    "<!-- --><![CDATA[ ]]> &lt;b&gt; &amp; &#x3c;i>",
    "javascript:document.title='pwned' {{7*7}} ${7*7}",
    "before\u2028<b>after</b>\u2029end",
    "\u202eevil right to left\u202c \u2066isolate\u2069 \u200fmark",
    "\x00\x07\x1b[31mred \x7f\x9b",
    "lone \ud800 half",
    "picture \ufffc here",
)
"""What a draft may hold that wants out of it."""


def at(text: str, found: str, severity: Severity = Severity.ERROR, **more: object) -> Diagnostic:
    """A diagnostic on the first place of some words in a one-line draft."""
    start = text.index(found)
    end = start + len(found)
    fields: dict[str, object] = {
        "path": "a.txt",
        "place": Place(1, start + 1, 1, end + 1),
        "code": "ENT001",
        "rule": "wrong-title",
        "family": "title",
        "severity": severity,
        "message": f"“{found}” is wrong.",
        "start": start,
        "end": end,
        "text_start": start,
        "text_end": end,
    }
    return Diagnostic(**{**fields, **more})  # type: ignore[arg-type]


def draft(text: str, path: str = "a.txt", date: str = "2024-05-31") -> DraftText:
    """A draft whose lines are paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return DraftText(path, text, tuple(blocks), date=date, words=len(text.split()))


def ran(*diagnostics: Diagnostic, texts: tuple[DraftText, ...], **more: object) -> RunResult:
    """A run over some drafts."""
    fields: dict[str, object] = {
        "diagnostics": tuple(sorted(diagnostics, key=lambda one: one.order)),
        "files": len(texts),
        "words": sum(text.words for text in texts),
        "dates": tuple((text.path, text.date) for text in texts),
        "texts": texts,
    }
    return RunResult(**{**fields, **more})  # type: ignore[arg-type]


def hostile() -> RunResult:
    """A run in which every text that comes from outside tries to be markup."""
    from factlint.core.diagnostic import PlacedFix, PlacedRelated
    from factlint.core.finding import Evidence, Period, Safety
    from factlint.core.result import Failure

    text = "\n".join(HOSTILE)
    draft_text = draft(text, path=f"{HOSTILE[0]}/{HOSTILE[2]}.txt")
    diagnostics = []
    for number, bad in enumerate(HOSTILE):
        diagnostics.append(
            at(
                text,
                bad,
                list(Severity)[number % 4],
                path=draft_text.path,
                code=bad,
                rule=bad,
                message=bad,
                help=bad,
                evidence=(
                    Evidence(bad, bad, "javascript:alert(1)", bad, (Period(bad, bad, "2020", ""),)),
                    Evidence(bad, bad, f"https://x.example/{bad}"),
                ),
                related=(PlacedRelated(bad, Place(1, 1, 1, 2), bad),),
                fixes=(PlacedFix(bad, Safety.SUGGESTED, ()),),
                excerpt=(bad,),
            )
        )
    outside = diagnostics[0]._replace(text_start=-1, text_end=-1)
    return ran(
        *diagnostics,
        outside,
        texts=(draft_text,),
        failures=tuple(Failure(bad, bad) for bad in HOSTILE),
        notes=HOSTILE,
        not_judged=2,
    )


class Page(HTMLParser):
    """Reads a page strictly: every element that opens has to close, in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.marks: dict[str, str] = {}
        """Number of a finding to the text that its marks hold."""
        self.paragraphs: list[str] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        assert len(attributes) == len(attrs), f"an attribute twice: {tag} {attrs}"
        self.elements.append((tag, attributes))
        if tag not in VOID:
            self._open.append((tag, attributes))
        if tag == "p" and attributes.get("class") == "paragraph":
            self.paragraphs.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self._open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        if any(attributes.get("class") == "paragraph" for _, attributes in self._open):
            self.paragraphs[-1] += data
        for _, attributes in self._open:
            if "m" in (attributes.get("class") or "").split():
                number = attributes["data-f"] or ""
                self.marks[number] = self.marks.get(number, "") + data

    def values(self, name: str) -> list[str]:
        """Every value of an attribute in the page, in order."""
        return [attributes[name] or "" for _, attributes in self.elements if name in attributes]

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attributes for one, attributes in self.elements if one == tag]
