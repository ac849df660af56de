"""The one table of check kinds; each is imported when a rule first asks for it."""

from __future__ import annotations

CHECKS: dict[str, str] = {
    "broken-paragraph": "factlint.checks.broken_paragraph:BrokenParagraph",
    "currency-of-country": "factlint.checks.currency_of_country:CurrencyOfCountry",
    "demonym-form": "factlint.checks.demonym_form:DemonymForm",
    "edition-host": "factlint.checks.edition_host:EditionHost",
    "engine-note": "factlint.checks.engine_note:EngineNote",
    "holder-ordinal": "factlint.checks.holder_ordinal:HolderOrdinal",
    "hyphen-for-dash": "factlint.checks.hyphen_for_dash:HyphenForDash",
    "institution-name": "factlint.checks.institution_name:InstitutionName",
    "membership": "factlint.checks.membership:MembershipOfBody",
    "mixed-usage": "factlint.checks.mixed_usage:MixedUsage",
    "office-holder": "factlint.checks.office_holder:OfficeHolder",
    "pattern": "factlint.checks.pattern:Pattern",
    "place-in-country": "factlint.checks.place_in_country:PlaceInCountry",
    "quotation-marks": "factlint.checks.quotation_marks:QuotationMarks",
    "registered-count": "factlint.checks.registered_count:RegisteredCount",
    "repeated-acronym-word": "factlint.checks.repeated_acronym_word:RepeatedAcronymWord",
    "repeated-word": "factlint.checks.repeated_word:RepeatedWord",
    "same-stem-object": "factlint.checks.same_stem_object:SameStemObject",
}
"""Name of a check kind, as rules write it, to `module:class`."""
