"""Where data files lie, YAML that remembers its lines, and compiled forms kept between runs."""
