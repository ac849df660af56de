"""Makes the generated part of the registry of places from open data: codes, currencies, namesakes."""
