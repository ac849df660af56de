"""Makes the generated part of the shipped registry from open data on public offices."""
