"""JSON text that any strict reader takes."""

from __future__ import annotations

import json
from typing import Any

from factlint.core.regex import lazy

_SURROGATE = lazy("[\ud800-\udfff]")


def json_text(value: Any) -> str:
    """A value as JSON on one line, in Unicode and not in escapes."""
    # A file name may hold bytes that are not UTF-8, which Python keeps as lone surrogates.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))
