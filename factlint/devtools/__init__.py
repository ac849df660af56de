"""Tools for those who work on factlint itself: generators of kept files, each with `--check`."""
