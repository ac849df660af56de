"""Which HTML elements are blocks, which are never read, and which mark the article."""

from __future__ import annotations

_BLOCK_TAGS = """
address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5
h6 head header hgroup hr html li main menu ol p section summary table tbody td tfoot th thead tr ul
"""
_SKIPPED_TAGS = """
aside audio button canvas dialog footer form iframe math nav noembed noframes noscript object pre script
select style svg template textarea video
"""

BLOCKS = frozenset(_BLOCK_TAGS.split())
"""Their start and end tags end the block of text before them."""

SKIPPED = frozenset(_SKIPPED_TAGS.split())
"""Their text is no part of the article."""

SKIPPED_BLOCKS = SKIPPED & frozenset(("aside", "footer", "form", "nav", "pre"))
"""Those that also end the block of text before them."""

CODE = frozenset(("code", "kbd", "samp", "tt"))
"""Their text stands inside a line and must not be checked."""

SCOPES = ("article", "main")
"""Elements outside which nothing but the headline counts, the narrower first."""
