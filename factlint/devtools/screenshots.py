"""Takes the pictures of the HTML report that the documentation shows.

Run: `python -m factlint.devtools.screenshots`; it needs Chromium and `pip install 'factlint[browser]'`.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from factlint.core.classes import NamedTuple
from factlint.core.result import Failure, RunResult
from factlint.devtools.browser import chromium, missing
from factlint.files.resources import drafts_folder
from factlint.report.table import renderer
from factlint.runner.request import Request
from factlint.runner.run import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser

IMAGES = "docs/images"
DRAFT = "seeds/drafts/2024-11-01-new-army.txt"
ALL = "seeds/drafts"


class Shot(NamedTuple):
    """One picture.

    Args:
        name: of the file, without its ending.
        page: which of the pages is shown.
        width: of the window.
        height: of the window.
        scheme: light or dark.
        keys: pressed before the picture is taken.
    """

    name: str
    page: str
    width: int = 1280
    height: int = 860
    scheme: Literal["light", "dark"] = "light"
    keys: tuple[str, ...] = ()


SHOTS = (
    Shot("report", "draft", keys=("j",)),
    Shot("report-dark", "draft", scheme="dark"),
    Shot("report-phone", "draft", 390, 844, keys=("j",)),
    Shot("report-index", "all", height=640),
    Shot("report-empty", "empty", height=520),
)


def pages(root: Path) -> dict[str, str]:
    """The HTML reports that are photographed, made of the sample drafts in a checkout."""
    html = renderer("html")
    with contextlib.chdir(root):
        draft = run(Request((DRAFT,), isolated=True, texts=True)).result
        every = run(Request((ALL,), isolated=True, texts=True)).result
    broken = Failure("drafts/budget.txt", "line 3: not valid UTF-8 (byte 0xe9 at offset 212); save as UTF-8")
    return {
        "draft": html(draft),
        "all": html(every._replace(failures=(broken,))),
        "empty": html(RunResult((), files=1, words=draft.words, texts=draft.texts, dates=draft.dates)),
    }


def take(browser: Browser, files: dict[str, Path], shot: Shot, target: Path) -> None:
    """Takes one picture."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(files[shot.page].as_uri())
    for key in shot.keys:
        page.keyboard.press(key)
    page.screenshot(path=str(target))
    context.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Takes every picture; without a browser it says what is missing and does nothing."""
    parser = argparse.ArgumentParser(prog="python -m factlint.devtools.screenshots", description=__doc__)
    parser.add_argument("--folder", help=f"where the pictures go (default: {IMAGES})")
    options = parser.parse_args(arguments)
    reason = missing()
    if reason:
        print(f"screenshots: skipped, {reason}", file=sys.stderr)
        return 0
    root = drafts_folder().parent.parent
    folder = Path(options.folder) if options.folder else root / IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as temporary, chromium() as browser:
        files = {}
        for name, text in pages(root).items():
            files[name] = Path(temporary) / f"{name}.html"
            files[name].write_text(text, encoding="utf-8")
        for shot in SHOTS:
            take(browser, files, shot, folder / f"{shot.name}.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
