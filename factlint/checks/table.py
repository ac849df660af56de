"""The one table of check kinds; each is imported when a rule first asks for it."""

from __future__ import annotations

CHECKS: dict[str, str] = {
    "broken-paragraph": "factlint.checks.broken_paragraph:BrokenParagraph",
    "demonym-form": "factlint.checks.demonym_form:DemonymForm",
    "engine-note": "factlint.checks.engine_note:EngineNote",
    "honorifics": "factlint.checks.honorifics:Honorifics",
    "hyphen-for-dash": "factlint.checks.hyphen_for_dash:HyphenForDash",
    "institution-name": "factlint.checks.institution_name:InstitutionName",
    "known-misspelling": "factlint.checks.known_misspelling:KnownMisspelling",
    "mixed-usage": "factlint.checks.mixed_usage:MixedUsage",
    "name-variants": "factlint.checks.name_variants:NameVariants",
    "near-name": "factlint.checks.near_name:NearName",
    "office-holder": "factlint.checks.office_holder:OfficeHolder",
    "pattern": "factlint.checks.pattern:Pattern",
    "pronoun": "factlint.checks.pronoun:Pronoun",
    "quotation-marks": "factlint.checks.quotation_marks:QuotationMarks",
    "registered-count": "factlint.checks.registered_count:RegisteredCount",
    "repeated-acronym-word": "factlint.checks.repeated_acronym_word:RepeatedAcronymWord",
    "repeated-word": "factlint.checks.repeated_word:RepeatedWord",
    "same-stem-object": "factlint.checks.same_stem_object:SameStemObject",
    "swapped-place": "factlint.checks.swapped_place:SwappedPlace",
}
"""Name of a check kind, as rules write it, to `module:class`."""
