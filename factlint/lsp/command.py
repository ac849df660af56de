"""`factlint lsp`: the language server on standard input and output."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import click

from factlint.core.errors import UsageError

MISSING = 'the language server needs pygls; install it with: pip install "factlint[lsp]"'


@click.command()
@click.option("--stdio", is_flag=True, hidden=True, help="For editors that insist on saying it.")
def lsp(stdio: bool) -> int:
    """Serves an editor through standard input and output.

    An editor starts this; docs/editors.md has the settings for several.
    """
    if find_spec("pygls") is None:
        raise UsageError(MISSING)
    if sys.stdin.isatty():
        click.echo("factlint lsp speaks with an editor, not with a person; Ctrl-C ends it.", err=True)
    from factlint.lsp.handlers import serve

    return serve()
