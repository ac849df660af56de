"""The HTML report: one file that shows the articles as they read, with what was found marked in place."""
