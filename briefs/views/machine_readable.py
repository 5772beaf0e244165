"""Pages as schema.org data, for programs that read pages."""

from briefs.models import Edition, Source, Story, public_body
from briefs.titles import story_title
from briefs.views import trails


def article(story: Story, url: str, build) -> list[dict]:
    """The story as a NewsArticle and its way from the front page; text only as far as the source allows."""
    edition, source = story.edition, story.edition.source
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "headline": story_title(story)[:110],
        "datePublished": (edition.published_at or story.date).isoformat(),
        "dateModified": story.updated_at.isoformat(),
        "isPartOf": {"@type": "PublicationIssue", "name": edition.title, "url": build(edition.get_absolute_url())},
        **rights(source),
        "author": publisher(source),
        "creditText": source.attribution,
        "isBasedOn": story.url or edition.url,
        "articleBody": public_body(story),
        "about": [{"@type": "Thing", "name": tag.entity.name} for tag in story.entity_tags.all() if is_about(tag)],
    }
    trail = [*trails.absolute(trails.to_story(edition), build), (story_title(story)[:110], url)]
    return [{name: value for name, value in told.items() if value}, breadcrumbs(trail)]


def issue(editions, url: str, build) -> list[dict]:
    """The page of a day's editions of a source as PublicationIssues, and the way to it.

    `editions` holds pairs of an edition, its source loaded, and its stories in order.
    """
    told = [one_issue(edition, stories, build) for edition, stories in editions]
    first = editions[0][0]
    trail = [*trails.absolute(trails.to_edition(first), build), (trails.day(first.date), url)]
    return [*told, breadcrumbs(trail)]


def one_issue(edition: Edition, stories, build) -> dict:
    told = {
        "@context": "https://schema.org",
        "@type": "PublicationIssue",
        "@id": build(edition.get_absolute_url()),
        "url": build(edition.get_absolute_url()),
        "name": edition.title or edition.source.name,
        "datePublished": (edition.published_at or edition.date).isoformat(),
        "isPartOf": {"@type": "Periodical", "name": edition.source.name},
        **rights(edition.source),
        "isBasedOn": edition.url,
        "hasPart": [
            {"@type": "NewsArticle", "headline": story_title(story)[:110], "url": build(story.get_absolute_url())}
            for story in stories
        ],
    }
    return {name: value for name, value in told.items() if value}


def rights(source: Source) -> dict:
    """What holds for all that a source publishes."""
    return {"inLanguage": source.language, "publisher": publisher(source), "license": source.licence_url}


def publisher(source: Source) -> dict:
    told = {"@type": "Organization", "name": source.name, "url": source.homepage}
    return {name: value for name, value in told.items() if value}


def is_about(tag) -> bool:
    return tag.is_visible and tag.role == tag.Role.ABOUT


def website(address: str, stories: str) -> dict:
    """The archive itself as a WebSite, with the address under which it is searched."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Brief Archive",
        "url": address,
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{stories}?q={{words}}",
            "query-input": "required name=words",
        },
    }


def breadcrumbs(trail) -> dict:
    """A way to a page as a BreadcrumbList; `trail` holds name and absolute address."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": item}
            for place, (name, item) in enumerate(trail, start=1)
        ],
    }
