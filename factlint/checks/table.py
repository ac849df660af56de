"""The one table of check kinds; each is imported when a rule first asks for it."""

from __future__ import annotations

CHECKS: dict[str, str] = {
    "anniversary": "factlint.checks.calendar.anniversary_year:AnniversaryYear",
    "broken-paragraph": "factlint.checks.broken_paragraph:BrokenParagraph",
    "clock-bounds": "factlint.checks.calendar.clock_bounds:ClockBounds",
    "date-order": "factlint.checks.calendar.date_order:DateOrder",
    "decade-or-century": "factlint.checks.calendar.decade_or_century:DecadeOrCentury",
    "demonym-form": "factlint.checks.demonym_form:DemonymForm",
    "duration-fit": "factlint.checks.calendar.duration_fit:DurationFit",
    "engine-note": "factlint.checks.engine_note:EngineNote",
    "event-year": "factlint.checks.calendar.event_year:EventYear",
    "hyphen-for-dash": "factlint.checks.hyphen_for_dash:HyphenForDash",
    "impossible-date": "factlint.checks.calendar.impossible_date:ImpossibleDate",
    "institution-name": "factlint.checks.institution_name:InstitutionName",
    "mixed-usage": "factlint.checks.mixed_usage:MixedUsage",
    "office-holder": "factlint.checks.office_holder:OfficeHolder",
    "pattern": "factlint.checks.pattern:Pattern",
    "person-age": "factlint.checks.calendar.person_age:PersonAge",
    "promised-count": "factlint.checks.calendar.promised_count:PromisedCount",
    "quotation-marks": "factlint.checks.quotation_marks:QuotationMarks",
    "registered-count": "factlint.checks.registered_count:RegisteredCount",
    "relative-date": "factlint.checks.calendar.relative_date:RelativeDate",
    "repeated-acronym-word": "factlint.checks.repeated_acronym_word:RepeatedAcronymWord",
    "repeated-word": "factlint.checks.repeated_word:RepeatedWord",
    "reversed-range": "factlint.checks.calendar.reversed_range:ReversedRange",
    "running-year": "factlint.checks.calendar.running_year:RunningYear",
    "same-stem-object": "factlint.checks.same_stem_object:SameStemObject",
    "weekday-date": "factlint.checks.calendar.weekday_date:WeekdayDate",
}
"""Name of a check kind, as rules write it, to `module:class`."""
