"""What the draft in a buffer is called: that decides its format and its configuration."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from pygls.uris import to_fs_path, urlparse

from factlint.formats.table import SUFFIXES

_SUFFIX_OF: Mapping[str, str] = {"markdown": ".md", "html": ".html", "xhtml": ".xhtml"}
"""An editor's language to a suffix; anything else is read as plain text."""


def draft_path(uri: str, language: str, roots: Sequence[str]) -> str:
    """The absolute path of a draft.

    A buffer that was never saved has one too, in the first folder of the workspace, so that the
    configuration there holds for it; its language stands for the suffix that it lacks.

    Args:
        uri: the buffer, as the editor names it.
        language: the editor's name of its language.
        roots: folders of the workspace.
    """
    path = to_fs_path(uri)
    if path:
        return path
    name = urlparse(uri)[2].replace("\\", "/").rpartition("/")[2] or "untitled"
    if os.path.splitext(name)[1].lower() not in SUFFIXES:  # noqa: PTH122
        name += _SUFFIX_OF.get(language, ".txt")
    return os.path.join(roots[0] if roots else os.getcwd(), name)  # noqa: PTH109, PTH118


def house_root(path: str, roots: Sequence[str]) -> Path:
    """Where the files of a house belong that does not exist yet: the workspace, else beside the draft."""
    draft = Path(path)
    inside = [root for root in roots if draft.is_relative_to(root)]
    return Path(max(inside, key=len)) if inside else draft.parent
