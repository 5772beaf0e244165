"""The sentence over a list: what was asked, in words."""

from django.utils import timezone

from briefs.models.display import shortened
from briefs.periods import in_words, read_period
from briefs.vocabulary import Value

WORDS_TOLD = 200  # characters of the words that were typed, in a title and on a chip; the box has them all
INNER_QUOTES = str.maketrans("“”", "‘’")
ABOUT = ("country", "region", "person", "organisation", "theme")
EXCLUDED = (*ABOUT, "thread", "section", "source", "year", "month")


def sentence(asked) -> str:
    """What a `StoryFilter` asks, as in “Stories about Iran and nuclear weapons, April 2025”."""
    values = asked.cleaned
    every = values.get("all_of") or ()
    about = [part for facet in ABOUT if (part := joined(values.get(facet), facet, "and" if facet in every else "or"))]
    pieces = [kind_of_story(values.get("section"))]
    if about:
        pieces.append(("mainly about " if values.get("about") else "about ") + listed(about))
    if values.get("q"):
        pieces.append(("with any of the words " if values.get("match") == "any" else "matching ") + typed(values["q"]))
    if values.get("story"):
        pieces.append("chosen one by one")
    if values.get("thread"):
        pieces.append("in the running story " + joined(values["thread"], "", "and" if "thread" in every else "or"))
    if values.get("source"):
        pieces.append("from " + any_of(values["source"]))
    pieces += [*without(values), *arrival(values)]
    when = times(asked)
    if len(pieces) == 1 and when:
        joint = " " if when[0].startswith(("since", "until")) else " of "
        return ", ".join([pieces[0] + joint + when[0], *when[1:]])
    return ", ".join([" ".join(pieces), *when])


def typed(words: str) -> str:
    """What was typed, in quotation marks; the end of a long question is left to the box."""
    return f"“{shortened(words, WORDS_TOLD)}”"


def story_title(story) -> str:
    """What stands over a story: its headline; over a lead without one its edition's title, else its first words."""
    if story.corrected_headline or story.headline or story.section != "lead":
        return story.public_title
    return story.edition.title or story.public_title


def in_quotes(title: str) -> str:
    """A title in quotation marks; those within it become single ones."""
    return f"“{title.translate(INNER_QUOTES)}”"


def kind_of_story(sections) -> str:
    names = {"lead": "Lead stories", "brief": "Briefs", "ahead": "Look-ahead items"}
    kinds = [names[value.slug] for value in sections or ()]
    return listed([kinds[0], *(kind.lower() for kind in kinds[1:])]) if kinds else "Stories"


def times(asked) -> list[str]:
    """The years, months and days asked for, each as a phrase."""
    values = asked.cleaned
    query = asked.story_query()
    phrases = [any_of(values.get("year")), any_of([named_month(value) for value in values.get("month") or ()])]
    return [phrase for phrase in (*phrases, in_words(query.first_day, query.last_day)) if phrase]


def without(values) -> list[str]:
    """What was excluded, as a phrase."""
    excluded = (any_of(values.get(f"not_{facet}"), facet) for facet in EXCLUDED)
    left_out = [part for part in excluded if part]
    return ["without " + listed(left_out, "or")] if left_out else []


def arrival(values) -> list[str]:
    """When the archive received the stories, as phrases."""
    added, number = values.get("added"), values.get("after")
    phrases = ["added to the archive " + at(added)] if added else []
    return [*phrases, f"received after story {number:,}"] if number else phrases


def at(period) -> str:
    """A period with its preposition: “on 8 April 2025”, “in April 2025”, “from 1 to 8 April 2025”."""
    words = in_words(period.first, period.last)
    return f"{'on' if period.first == period.last else 'from' if ' to ' in words else 'in'} {words}"


def named_month(value: Value) -> Value:
    """“2025-04” as “April 2025”."""
    period = read_period(value.slug, timezone.localdate())
    return Value(value.slug, in_words(period.first, period.last))


def any_of(values, facet="") -> str:
    """The labels of one facet's values, joined with “or”."""
    return joined(values, facet, "or")


def joined(values, facet: str, joint: str) -> str:
    """The labels of one facet's values as a list in prose; themes in small letters."""
    labels = [value.label for value in values or ()]
    if facet == "theme":
        labels = [as_common_noun(label) for label in labels]
    return listed(labels, joint) if labels else ""


def listed(words, joint="and") -> str:
    """Words as a list in prose: “a”, “a and b”, “a, b and c”; “a, b; c; and d” where a comma is part of one."""
    if len(words) < 2:
        return "".join(words)
    if len(words) > 2 and any("," in one for one in words):
        return f"{'; '.join(words[:-1])}; {joint} {words[-1]}"
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def as_common_noun(label: str) -> str:
    """A theme's name inside a sentence: “Conflict & War” becomes “conflict & war”, “NATO and allies” stays."""
    words = label.split(" ")
    is_title = all(word[:1].isupper() for word in words if len(word) > 3)
    if not is_title and words[1:] and words[1][:1].isupper():
        return label  # the first two words are a name, as in “United Nations and …”
    last = len(words) if is_title else 1
    return " ".join([*(small(word) for word in words[:last]), *words[last:]])


def small(word: str) -> str:
    """The word in small letters, unless it is an acronym."""
    return word if word[1:] != word[1:].lower() else word.lower()
