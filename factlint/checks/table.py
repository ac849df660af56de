"""The one table of check kinds; each is imported when a rule first asks for it."""

from __future__ import annotations

CHECKS: dict[str, str] = {
    "broken-paragraph": "factlint.checks.broken_paragraph:BrokenParagraph",
    "demonym-form": "factlint.checks.demonym_form:DemonymForm",
    "engine-note": "factlint.checks.engine_note:EngineNote",
    "figure-bound": "factlint.checks.figures.bounds:FigureBound",
    "figure-change": "factlint.checks.figures.changes:FigureChange",
    "figure-conversion": "factlint.checks.figures.conversions:FigureConversion",
    "figure-headline": "factlint.checks.figures.restated:FigureHeadline",
    "figure-rate": "factlint.checks.figures.shares:FigureRate",
    "figure-repeated": "factlint.checks.figures.restated:FigureRepeated",
    "figure-share": "factlint.checks.figures.shares:FigureShare",
    "figure-slip": "factlint.checks.figures.restated:FigureSlip",
    "figure-split": "factlint.checks.figures.shares:FigureSplit",
    "figure-sum": "factlint.checks.figures.sums:FigureSum",
    "figure-vote": "factlint.checks.figures.votes:FigureVote",
    "hyphen-for-dash": "factlint.checks.hyphen_for_dash:HyphenForDash",
    "institution-name": "factlint.checks.institution_name:InstitutionName",
    "mixed-usage": "factlint.checks.mixed_usage:MixedUsage",
    "office-holder": "factlint.checks.office_holder:OfficeHolder",
    "pattern": "factlint.checks.pattern:Pattern",
    "quotation-marks": "factlint.checks.quotation_marks:QuotationMarks",
    "registered-count": "factlint.checks.registered_count:RegisteredCount",
    "repeated-acronym-word": "factlint.checks.repeated_acronym_word:RepeatedAcronymWord",
    "repeated-word": "factlint.checks.repeated_word:RepeatedWord",
    "same-stem-object": "factlint.checks.same_stem_object:SameStemObject",
    "table-sum": "factlint.checks.figures.tables:TableSum",
}
"""Name of a check kind, as rules write it, to `module:class`."""
