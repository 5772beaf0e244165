"""Form fields for the address bar: each reads what it can and tells in a sentence what it cannot."""

import re
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from briefs.naming import with_slugs
from briefs.periods import Period, read_period, shown
from briefs.vocabulary import Value

MOST_VALUES = 50
TIMES = {"year": re.compile(r"(?!0000)\d{4}"), "month": re.compile(r"(?!0000)\d{4}-(0[1-9]|1[0-2])")}  # no year 0
STORY_NUMBER = re.compile(r"[1-9][0-9]{0,9}", re.ASCII)
HIGHEST_NUMBER = 2**31 - 1
MOST_NUMBERS = 200
EXAMPLES = {"year": "2025", "month": "2025-04"}
ARTICLES = {"organisation": "an organisation", "name": "a name", "called": "a name", "thread": "a running story"}


class PartlyWrong(ValidationError):
    """Some values are wrong; `kept` holds what can still be used."""

    def __init__(self, sentences, kept):
        super().__init__(sentences)
        self.kept = kept


@dataclass(frozen=True)
class TypedPeriod(Period):
    """A period that still knows how it was typed, for the address."""

    text: str

    def __str__(self) -> str:
        return self.text


class SharedField(forms.Field):
    """A field that every form shares: it holds nothing of one request, and copying thirty takes milliseconds."""

    def __deepcopy__(self, memo):
        return self


class SeveralField(SharedField):
    """A field of several values."""

    widget = forms.MultipleHiddenInput

    def typed(self, value) -> list[str]:
        """What was typed, without empty values and the spaces around."""
        return [text.strip() for text in value or () if text.strip()]


class ChoiceField(SharedField):
    """One of a few words; empty when nothing is chosen."""

    def __init__(self, *, choices: tuple[str, ...], **kwargs):
        super().__init__(**kwargs)
        self.words = choices

    def clean(self, value):
        text = (value or "").strip()
        if text and text not in self.words:
            raise ValidationError(f"“{shown(text)}” is not one of: {', '.join(self.words)}.")
        return text


class ChoicesField(SeveralField):
    """Several of a few words."""

    def __init__(self, *, choices: tuple[str, ...], **kwargs):
        super().__init__(**kwargs)
        self.words = choices

    def clean(self, value):
        typed = [text for text in value or () if text]
        texts = tuple(dict.fromkeys(typed[:MOST_VALUES]))
        kept = tuple(text for text in texts if text in self.words)
        if len(typed) > MOST_VALUES:
            raise PartlyWrong(f"Only the first {MOST_VALUES} of so many values were used.", kept)
        if wrong := [text for text in texts if text not in kept]:
            raise PartlyWrong(f"“{shown(wrong[0])}” is not one of: {', '.join(self.words)}.", kept)
        return kept


def too_many(facet: str) -> str:
    """The sentence for a facet with more values than are used."""
    return f"Only the first {MOST_VALUES} values of “{facet}” were used."


class SlugsField(SeveralField):
    """Several values of one facet as typed, each once. What they name is looked up by the filter, not here."""

    def __init__(self, *, facet: str, **kwargs):
        super().__init__(**kwargs)
        self.facet = facet

    def clean(self, value):
        typed = self.typed(value)
        texts = tuple(dict.fromkeys(typed[:MOST_VALUES]))
        if len(typed) > MOST_VALUES:
            raise PartlyWrong(too_many(self.facet), texts)
        return texts

    def unknown(self, text: str, meant=(), near=()) -> str:
        """The sentence for a value that names nothing, or several things; with what is nearly called so."""
        if meant:
            return f"“{shown(text)}” may mean {with_slugs(meant, ' or ')}; it was left out."
        article = ARTICLES.get(self.facet, f"a {self.facet}")
        told = f"“{shown(text)}” is not {article} of this archive; it was left out."
        return f"{told} Nearly so: {with_slugs(near)}." if near else told


class TimesField(SeveralField):
    """Several years, or several months, as `Value`s."""

    def __init__(self, *, form: str, **kwargs):
        super().__init__(**kwargs)
        self.form = form

    def clean(self, value):
        typed = self.typed(value)
        texts = list(dict.fromkeys(typed[:MOST_VALUES]))
        kept = tuple(Value(text, text) for text in texts if self.is_right(text))
        wrong = [text for text in texts if not self.is_right(text)]
        faults = [f"“{shown(text)}” is not a {self.form}; write it as {EXAMPLES[self.form]}." for text in wrong]
        if len(typed) > MOST_VALUES:
            faults.append(too_many(self.form))
        if faults:
            raise PartlyWrong(faults, kept)
        return kept

    def is_right(self, text: str) -> bool:
        return bool(TIMES[self.form].fullmatch(text)) and text.isascii()


class PeriodField(SharedField):
    """A day, month, year or "last-7-days"; None when empty."""

    def clean(self, value):
        text = (value or "").strip()
        if not text:
            return None
        try:
            period = read_period(text, timezone.localdate())
        except ValueError as error:
            raise ValidationError(str(error)) from error
        return TypedPeriod(period.first, period.last, text)


class WholeNumberField(SharedField):
    """A number within bounds; None when empty."""

    def __init__(self, *, lowest: int, highest: int, **kwargs):
        super().__init__(**kwargs)
        self.lowest, self.highest = lowest, highest

    def clean(self, value):
        text = (value or "").strip()
        if not text:
            return None
        if not re.fullmatch(r"[+-]?[0-9]{1,12}", text) or not self.lowest <= int(text) <= self.highest:
            raise ValidationError(f"“{shown(text)}” is not a whole number from {self.lowest} to {self.highest}.")
        return int(text)


class NumbersField(SeveralField):
    """Numbers of stories, each once."""

    def clean(self, value):
        typed = self.typed(value)
        right = [text for text in typed if STORY_NUMBER.fullmatch(text) and int(text) <= HIGHEST_NUMBER]
        kept = tuple(dict.fromkeys(map(int, right)))
        faults = [f"“{shown(text)}” is not the number of a story." for text in typed if text not in right][:1]
        if len(kept) > MOST_NUMBERS:
            faults.append(f"Only the first {MOST_NUMBERS} of the stories chosen one by one were used.")
        if faults:
            raise PartlyWrong(faults, kept[:MOST_NUMBERS])
        return kept


class WordsField(SharedField):
    """The words typed; too many of them are cut, and said so."""

    def clean(self, value):
        words = " ".join((value or "").split())
        kept = "".join(letter for letter in words if letter != "\0" and not "\ud800" <= letter <= "\udfff")
        sentences = [] if kept == words else ["The words held characters that are no text; they were left out."]
        longest = settings.BRIEFS_QUERY_MAX_CHARS
        if len(kept) > longest:
            kept = kept[:longest]
            sentences.append(f"Only the first {longest:,} characters of the words were searched.")
        if sentences:
            raise PartlyWrong(sentences, kept)
        return kept
