"""Checks of what a draft says of days, years, ages, lengths of time and promised counts."""
