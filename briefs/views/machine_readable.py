"""Pages as schema.org data, for programs that read pages."""

from briefs.models import Story, public_body
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
        "inLanguage": source.language,
        "isPartOf": {"@type": "PublicationIssue", "name": edition.title, "url": build(edition.get_absolute_url())},
        "publisher": {"@type": "Organization", "name": source.name, "url": source.homepage},
        "creditText": source.attribution,
        "license": source.licence_url,
        "isBasedOn": story.url or edition.url,
        "articleBody": public_body(story),
        "about": [{"@type": "Thing", "name": tag.entity.name} for tag in story.entity_tags.all() if is_about(tag)],
    }
    trail = [*trails.absolute(trails.to_story(edition), build), (story_title(story)[:110], url)]
    return [{name: value for name, value in told.items() if value}, breadcrumbs(trail)]


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
