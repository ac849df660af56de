"""The one table of check kinds; each is imported when a rule first asks for it."""

from __future__ import annotations

CHECKS: dict[str, str] = {
    "both-countries": "factlint.checks.both_countries:BothCountries",
    "broken-paragraph": "factlint.checks.broken_paragraph:BrokenParagraph",
    "demonym-form": "factlint.checks.demonym_form:DemonymForm",
    "doubled-subject": "factlint.checks.doubled_subject:DoubledSubject",
    "engine-note": "factlint.checks.engine_note:EngineNote",
    "first-person": "factlint.checks.first_person:FirstPerson",
    "foreign-script": "factlint.checks.foreign_script:ForeignScript",
    "grafted-sentence": "factlint.checks.grafted_sentence:GraftedSentence",
    "hyphen-for-dash": "factlint.checks.hyphen_for_dash:HyphenForDash",
    "institution-name": "factlint.checks.institution_name:InstitutionName",
    "mixed-usage": "factlint.checks.mixed_usage:MixedUsage",
    "modal-verb": "factlint.checks.modal_verb:ModalVerb",
    "office-holder": "factlint.checks.office_holder:OfficeHolder",
    "pattern": "factlint.checks.pattern:Pattern",
    "plural-subject": "factlint.checks.plural_subject:PluralSubject",
    "quotation-marks": "factlint.checks.quotation_marks:QuotationMarks",
    "registered-count": "factlint.checks.registered_count:RegisteredCount",
    "repeated-acronym-word": "factlint.checks.repeated_acronym_word:RepeatedAcronymWord",
    "repeated-word": "factlint.checks.repeated_word:RepeatedWord",
    "same-stem-object": "factlint.checks.same_stem_object:SameStemObject",
    "sentence-fragment": "factlint.checks.sentence_fragment:SentenceFragment",
    "word-loop": "factlint.checks.word_loop:WordLoop",
}
"""Name of a check kind, as rules write it, to `module:class`."""
