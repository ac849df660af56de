"""The one path from a document to diagnostics: run checks, then finish what they found."""
