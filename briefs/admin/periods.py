"""A list filter of years and, once a year is chosen, of its months: Django's own reads every row for that."""

from calendar import month_name

from django.contrib.admin import SimpleListFilter

from briefs.models import Edition
from briefs.search.dates import span


class PeriodFilter(SimpleListFilter):
    """Stories of a year or of a month, as in `?period=2025` and `?period=2025-04`."""

    title = "date"
    parameter_name = "period"

    def lookups(self, request, model_admin):
        years = [f"{day.year:04}" for day in Edition.objects.dates("date", "year", order="DESC")]
        chosen = (self.value() or "")[:4]
        months = [(f"{chosen}-{number:02}", f"{month_name[number]} {chosen}") for number in range(1, 13)]
        return [pair for year in years for pair in [(year, year), *(months if year == chosen else ())]]

    def queryset(self, request, queryset):
        known = {value for value, _ in self.lookup_choices}
        if self.value() not in known:
            return queryset
        return queryset.filter(date__range=span(self.value()))
