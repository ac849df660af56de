"""A headless Chromium from the system's packages, for screenshots and for tests of the report."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from factlint.core.errors import UsageError

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def missing() -> str:
    """Why no browser can be started; empty when one can."""
    if find_spec("playwright") is None:
        return "the Python package playwright is not installed (`pip install 'factlint[browser]'`)"
    if _program() is None:
        return f"no Chromium was found ({', '.join(_NAMES)}; on Debian: `apt-get install chromium`)"
    return ""


def _program() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, closed at the end; Playwright's own download of one is never used.

    Raises:
        UsageError: there is none; the message says what is missing.
    """
    reason = missing()
    if reason:
        raise UsageError(reason)
    from playwright.sync_api import sync_playwright

    # The sandbox cannot be made by root, as which containers run.
    sandbox = () if hasattr(os, "geteuid") and os.geteuid() else ("--no-sandbox",)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_program(), args=[*_QUIET, *sandbox])
        try:
            yield browser
        finally:
            browser.close()
