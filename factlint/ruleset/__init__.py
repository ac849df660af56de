"""Rules: YAML that remembers its lines, turned into checks with words, grades and proof."""
