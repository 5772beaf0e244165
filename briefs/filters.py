"""What a request means: the address bar turned into a checked `StoryQuery`, with a sentence for all that was wrong."""

from functools import cache, cached_property

import django_filters as filters
from django.conf import settings
from django.http import QueryDict

from briefs.addresses import Address, in_order
from briefs.filter_kinds import (
    ChoiceFilter,
    ChoicesFilter,
    NumberFilter,
    NumbersFilter,
    PeriodFilter,
    SlugsFilter,
    StoryForm,
    TimesFilter,
    WordsFilter,
    form_of,
)
from briefs.form_fields import HIGHEST_NUMBER, SlugsField
from briefs.search import Found, Match, Sort, StoryQuery
from briefs.search.advice.widening import Wider, widened
from briefs.vocabulary import Present

SEVERAL = ("country", "region", "theme", "person", "organisation", "thread")  # a story may have more than one of these
CHOSEN = (*SEVERAL, "section", "source", "year", "month")
PAGE_SIZES = (1, 100)
HIGHEST_PAGE = 10**7


class StoryFilter(filters.FilterSet):
    """The parameters of `/stories/` and of every feed, file and answer of the same set. These names are bookmarked."""

    q = WordsFilter(label="Words")
    match = ChoiceFilter(choices=tuple(Match))
    as_written = SlugsFilter(facet="name", label="Names searched as written")
    not_name = SlugsFilter(facet="called", label="Other names that are not searched")
    country = SlugsFilter(facet="country", label="Country")
    not_country = SlugsFilter(facet="country")
    about = ChoiceFilter(choices=("1",), label="Mainly about the chosen country")
    region = SlugsFilter(facet="region", label="Region")
    not_region = SlugsFilter(facet="region")
    theme = SlugsFilter(facet="theme", label="Theme")
    not_theme = SlugsFilter(facet="theme")
    person = SlugsFilter(facet="person", label="Person")
    not_person = SlugsFilter(facet="person")
    organisation = SlugsFilter(facet="organisation", label="Organisation")
    not_organisation = SlugsFilter(facet="organisation")
    thread = SlugsFilter(facet="thread", label="Running story")
    not_thread = SlugsFilter(facet="thread")
    all_of = ChoicesFilter(choices=SEVERAL, label="Kinds of which all chosen values must hold")
    section = SlugsFilter(facet="section", label="Section")
    not_section = SlugsFilter(facet="section")
    source = SlugsFilter(facet="source", label="Source")
    not_source = SlugsFilter(facet="source")
    story = NumbersFilter(label="Stories chosen one by one")
    year = TimesFilter(form="year", label="Year")
    not_year = TimesFilter(form="year")
    month = TimesFilter(form="month", label="Month")
    not_month = TimesFilter(form="month")
    date = PeriodFilter(label="Date")
    vars()["from"] = PeriodFilter(label="From")  # a word of the language, so it cannot be named plainly
    to = PeriodFilter(label="To")
    added = PeriodFilter(label="Added")
    after = NumberFilter(lowest=1, highest=HIGHEST_NUMBER)
    sort = ChoiceFilter(choices=tuple(Sort))
    view = ChoiceFilter(choices=("headlines", "extracts", "whole"))
    all = ChoicesFilter(choices=CHOSEN)
    page = NumberFilter(lowest=1, highest=HIGHEST_PAGE)
    page_size = NumberFilter(lowest=PAGE_SIZES[0], highest=PAGE_SIZES[1])

    class Meta:
        form = StoryForm

    @classmethod
    @cache
    def get_form_class(cls):
        """The class of the form, made once: the filters are the same for every request."""
        return form_of({name: one.field for name, one in cls.base_filters.items()})

    def __init__(self, data: QueryDict, present: Present | None = None):
        """FilterSet's own beginning copies every filter for the rows it will filter; these filter none."""
        self.is_bound, self.data, self.form_prefix, self.filters = True, data, None, self.base_filters
        self.present = present or Present()
        self.unknown: list[str] = []

    @cached_property
    def strict(self) -> Found:
        """What the archive has for the question, every word of it."""
        return self.present.find(self.story_query())

    @cached_property
    def found(self) -> Found:
        """What is shown: where several plain words together find nothing, what finds something."""
        return self.wider[0] if self.wider else self.strict

    @cached_property
    def wider(self) -> tuple[Found, Wider] | None:
        """What less of the words finds, with what was asked instead, where all of them find nothing."""
        return None if self.cleaned.get("match") else widened(self.strict)

    @property
    def is_widened(self) -> bool:
        return self.found is not self.strict

    @property
    def told(self) -> list[str]:
        """Sentences on how the words were read, for the page and for machines alike."""
        sentences = [message.text for found in (self.strict, self.found) for message in found.messages]
        return list(dict.fromkeys([self.wider[1].told, *sentences] if self.wider else sentences))

    @cached_property
    def cleaned(self) -> dict:
        """The values that could be read; what could not be is in `faults`."""
        self.form.is_valid()
        for name, values in self.form.cleaned_data.items():
            if values and isinstance(self.form.fields[name], SlugsField):
                self.form.cleaned_data[name] = self.resolved(name, values)
        return self.form.cleaned_data

    def resolved(self, name: str, texts):
        """The values that texts name; those that name none become errors of the form."""
        field = self.form.fields[name]
        known = {text: self.present.resolve(field.facet, text) for text in texts}
        for text in texts:
            if known[text] is None:
                self.unknown.append(field.unknown(text, *self.present.alike(field.facet, text)))
        return tuple({value.slug: value for value in known.values() if value}.values())

    @cached_property
    def faults(self) -> list[str]:
        """A sentence for each parameter or value that is unknown or wrong."""
        self.cleaned  # noqa: B018  (reading it fills the form's errors)
        strange = [name for name in self.data if name not in self.filters]
        sentences = [f"“{name[:60]}” is not a filter of this archive and was left out." for name in strange[:10]]
        for errors in self.form.errors.values():
            sentences += map(str, errors)
        return sentences + self.unknown + self.range_faults

    @property
    def range_faults(self) -> list[str]:
        start, end = self.cleaned.get("from"), self.cleaned.get("to")
        if start and end and start.first > end.last:
            return [f"“from” ({start.first}) lies after “to” ({end.last}); they were swapped."]
        return []

    @property
    def asked_days(self):
        """First and last day: a date narrows what from and to leave, in their right order; none may be left."""
        date, start, end = (self.cleaned.get(name) for name in ("date", "from", "to"))
        if start and end and start.first > end.last:
            start, end = end, start
        firsts = [period.first for period in (date, start) if period]
        lasts = [period.last for period in (date, end) if period]
        return max(firsts, default=None), min(lasts, default=None)

    def story_query(self) -> StoryQuery:
        """What the reader asked, as far as it could be read."""
        first, last = self.asked_days
        return StoryQuery(
            words=self.cleaned.get("q", ""),
            match=Match(self.cleaned.get("match") or Match.ALL),
            chosen=self.slugs(""),
            all_of=tuple(self.cleaned.get("all_of") or ()),
            excluded=self.slugs("not_"),
            about=bool(self.cleaned.get("about")),
            first_day=first,
            last_day=last,
            added=(added.first, added.last) if (added := self.cleaned.get("added")) else None,
            after=self.cleaned.get("after") or 0,
            not_expanded=tuple(value.slug for value in self.cleaned.get("as_written", ())),
            left_out=tuple(value.slug for value in self.cleaned.get("not_name", ())),
            stories=tuple(self.cleaned.get("story") or ()),
            sort=Sort(self.cleaned["sort"]) if self.cleaned.get("sort") else None,
        )

    def slugs(self, prefix: str) -> dict[str, tuple[str, ...]]:
        chosen = {facet: self.cleaned.get(prefix + facet, ()) for facet in CHOSEN}
        return {facet: tuple(value.slug for value in values) for facet, values in chosen.items() if values}

    @property
    def page_number(self) -> int:
        return self.cleaned.get("page") or 1

    @property
    def rows_per_page(self) -> int:
        return self.cleaned.get("page_size") or settings.BRIEFS_PAGE_SIZE

    def address(self, path: str) -> Address:
        """The question under a path, without `page`, in the fixed order, codes and merged names replaced."""
        pairs = []
        for name in self.filters.keys() - {"page"}:
            value = self.cleaned.get(name)
            if isinstance(value, (list, tuple)):
                pairs += [(name, str(getattr(one, "slug", one))) for one in value]
            elif value:
                pairs.append((name, str(value)))
        return Address(path, in_order(pairs))
