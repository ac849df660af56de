"""What a run gave, as text: one pure function for each format."""
