"""The language server: the runner's session behind an editor's protocol."""
