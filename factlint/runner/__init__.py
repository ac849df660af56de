"""From the paths of a command to the result of a run: discovery, settings, processes."""
