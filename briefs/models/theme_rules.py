"""The editors' themes and phrases as the tagger reads them: plain values, of what is in use."""

from briefs.tagging.values import PhraseRule, TopicRule

from .topic import Topic, TopicPhrase


def topic_rules() -> list[tuple[int, TopicRule]]:
    """(number of its row, rule) of each active theme and subtopic."""
    rows = Topic.objects.filter(status=Topic.Status.ACTIVE).order_by("pk")
    columns = ("pk", "slug", "name", "parent__slug", "threshold")
    return [
        (pk, TopicRule(slug, name, parent or "", limit)) for pk, slug, name, parent, limit in rows.values_list(*columns)
    ]


def phrase_rules() -> tuple[PhraseRule, ...]:
    """Active phrases, those without a theme included, which hide shorter ones."""
    rows = TopicPhrase.objects.filter(is_active=True).exclude(topic__status__in=["merged", "retired"])
    columns = ("pk", "text", "topic__slug", "weight", "case", "wildcard")
    return tuple(
        PhraseRule(pk, text, topic or "", *rest)
        for pk, text, topic, *rest in rows.order_by("pk").values_list(*columns).iterator()
    )
