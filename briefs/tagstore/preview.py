"""What a changed name or phrase would do to the stories, told before it is saved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefs.models import Alias, Story, TopicPhrase
from briefs.tagging.values import StoryTags

from .concerned import stories_with_words
from .rules import CompiledRules, RuleSet, alias_rule, current_rules, phrase_rule
from .tag_runs import COLUMNS, computed

MOST_STORIES = 600  # with the rest of their editions tagged twice: a few seconds
SAMPLES = 10


@dataclass(frozen=True)
class Sample:
    """A story that would gain or lose a tag, named by the slug of the entity or topic."""

    story: Story
    slug: str


@dataclass
class Preview:
    """Stories gained and lost under the changed rules, counted, with the newest as samples.

    `examined` stories hold the words; `is_partial` where there are more than the most that a preview looks at.
    """

    gained: int = 0
    lost: int = 0
    gained_samples: list[Sample] = field(default_factory=list)
    lost_samples: list[Sample] = field(default_factory=list)
    examined: int = 0
    is_partial: bool = False


def preview_rule_change(changed: Iterable[Alias | TopicPhrase], removed: Iterable[Alias | TopicPhrase] = ()) -> Preview:
    """What would happen if these rows were saved as they are now, or removed; writes nothing.

    A row with a key stands for its stored one, one without is new, one that is not active counts as removed.
    """
    changed, removed = list(changed), list(removed)
    now = current_rules()
    rules = _changed_rules(now.rules, changed, removed)
    concerned = stories_with_words(_words(now.rules, changed, removed), limit=MOST_STORIES + 1)
    preview = Preview(examined=min(len(concerned), MOST_STORIES), is_partial=len(concerned) > MOST_STORIES)
    _compare(concerned[:MOST_STORIES], now, CompiledRules(rules, rules.tagger()), preview)
    return preview


def _changed_rules(rules: RuleSet, changed: Sequence, removed: Sequence) -> RuleSet:
    """The rule set with the changes made in memory."""
    gone = {(type(row), row.pk) for row in (*changed, *removed)}
    aliases = [rule for rule in rules.aliases if (Alias, rule.id) not in gone]
    phrases = [rule for rule in rules.phrases if (TopicPhrase, rule.id) not in gone]
    aliases += [alias_rule(row) for row in changed if isinstance(row, Alias) and row.is_active]
    phrases += [phrase_rule(row) for row in changed if isinstance(row, TopicPhrase) and row.is_active]
    return replace(rules, aliases=tuple(aliases), phrases=tuple(phrases))


def _words(rules: RuleSet, changed: Sequence, removed: Sequence) -> set[str]:
    """The words of the changed rows, old and new."""
    rows = [*changed, *removed]
    alias_ids = {row.pk for row in rows if isinstance(row, Alias)}
    phrase_ids = {row.pk for row in rows if isinstance(row, TopicPhrase)}
    old = [rule.text for rule in rules.aliases if rule.id in alias_ids]
    old += [rule.text for rule in rules.phrases if rule.id in phrase_ids]
    return {*old, *(row.text for row in rows)}


def _compare(concerned: list[int], now: CompiledRules, then: CompiledRules, preview: Preview) -> None:
    """Tag the editions of the stories by both rule sets and count the differences."""
    wanted = set(concerned)
    editions = Story.objects.filter(pk__in=concerned).values("edition")
    stories = list(Story.objects.filter(edition__in=editions).only(*COLUMNS).order_by("-date", "edition", "position"))
    pairs = zip(computed(stories, now), computed(stories, then), strict=True)
    for (story, before), (_same, after) in pairs:
        if story.pk in wanted:
            old, new = _slugs(before), _slugs(after)
            preview.gained += bool(new - old)
            preview.lost += bool(old - new)
            preview.gained_samples += [Sample(story, slug) for slug in sorted(new - old)]
            preview.lost_samples += [Sample(story, slug) for slug in sorted(old - new)]
    del preview.gained_samples[SAMPLES:], preview.lost_samples[SAMPLES:]


def _slugs(tags: StoryTags) -> set[str]:
    return {hit.entity for hit in tags.entities} | {hit.topic for hit in tags.topics}
