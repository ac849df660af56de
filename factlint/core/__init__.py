"""Values without I/O that every other part of factlint shares."""
