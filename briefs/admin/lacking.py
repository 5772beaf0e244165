"""List filters that name work: stories that lack a tag, editions with warnings or of no layout."""

from django.contrib.admin import AllValuesFieldListFilter, SimpleListFilter

from briefs import search
from briefs.models import Story

FEW = 10_000  # stories that a statement may name one by one


class LackingFilter(SimpleListFilter):
    """Published stories without a country, or without a theme."""

    title = "what it lacks"
    parameter_name = "lacks"

    def lookups(self, request, model_admin):
        return [("country", "A country"), ("theme", "A theme")]

    def queryset(self, request, queryset):
        if self.value() not in ("country", "theme"):
            return queryset
        stories = search.lacking(self.value())
        if len(stories) <= FEW:
            return queryset.filter(pk__in=list(stories))
        lacking = {"country": Story.objects.lacking_country, "theme": Story.objects.lacking_theme}[self.value()]
        return queryset.filter(pk__in=lacking().values("pk"))


class WarningsFilter(SimpleListFilter):
    """Editions in which reading found something odd."""

    title = "warnings"
    parameter_name = "warned"

    def lookups(self, request, model_admin):
        return [("open", "Not looked at"), ("yes", "With warnings"), ("no", "Without")]

    def queryset(self, request, queryset):
        if self.value() == "open":
            return queryset.with_open_warnings()
        if self.value() == "yes":
            return queryset.exclude(warnings=[])
        return queryset.filter(warnings=[]) if self.value() == "no" else queryset


class ValueOrNone(AllValuesFieldListFilter):
    """The values of a column, of which the empty one is called “None”."""

    def choices(self, changelist):
        for choice in super().choices(changelist):
            yield choice | {"display": choice["display"] or "None"}
