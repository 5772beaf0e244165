"""Ready citations of one story: BibTeX, RIS, CSL-JSON, and a line to copy. Machine-made tags are no part of them."""

import json
import re
from dataclasses import dataclass
from datetime import date

from briefs.models import Story
from briefs.titles import in_quotes, story_title

# BibTeX reads these as commands.
BIBTEX_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
CONTENT_TYPES = {
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says of a story. `day` is the edition's date, `read` the day of the visit."""

    key: str
    title: str
    edition: str
    source: str
    day: date | None
    url: str
    licence: str
    read: date


def citation(story: Story, url: str, read: date) -> Citation:
    """The citation of a story whose edition and source are loaded."""
    edition, source = story.edition, story.edition.source
    day = story.date.isoformat() if story.date else "undated"
    key = re.sub(r"[^a-z0-9-]", "", f"{source.slug}-{day}-{story.slug}")[:80]
    licence = edition.licence or source.licence
    return Citation(
        key,
        one_line(story_title(story)),
        one_line(edition.title),
        one_line(source.name),
        story.date,
        url,
        licence,
        read,
    )


def as_text(told: Citation) -> str:
    """A line to copy: title, source, date, address."""
    day = f"{told.day.day} {told.day:%B} {told.day.year}" if told.day else "no date"
    return f"{in_quotes(told.title)}, {told.source}, {day}. {told.url}"


def as_bibtex(told: Citation) -> str:
    fields = {
        "title": "{" + escaped(told.title) + "}",
        "author": "{" + escaped(told.source) + "}",
        "journal": escaped(told.source),
        "date": told.day.isoformat() if told.day else "",
        "year": f"{told.day.year:04}" if told.day else "",
        "note": escaped(f"In: {told.edition}") if told.edition else "",
        "url": told.url,
        "urldate": told.read.isoformat(),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{told.key},", *lines, "}", ""])


def as_ris(told: Citation) -> str:
    fields = [
        ("TY", "NEWS"),
        ("TI", told.title),
        ("AU", told.source),
        ("T2", told.edition or told.source),
        ("PB", told.source),
        ("PY", f"{told.day.year:04}" if told.day else ""),
        ("DA", f"{told.day:%Y/%m/%d}" if told.day else ""),
        ("UR", told.url),
        ("Y2", f"{told.read:%Y/%m/%d}"),
    ]
    return "\r\n".join([*(f"{tag}  - {value}" for tag, value in fields if value), "ER  - ", ""])


def as_csl_json(told: Citation) -> str:
    item = {
        "id": told.key,
        "type": "article-newspaper",
        "title": told.title,
        "author": [{"literal": told.source}],
        "container-title": told.source,
        "URL": told.url,
        "accessed": parts(told.read),
    }
    if told.day:
        item["issued"] = parts(told.day)
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


FORMATS = {"bib": as_bibtex, "ris": as_ris, "json": as_csl_json}


def parts(day: date) -> dict:
    return {"date-parts": [[day.year, day.month, day.day]]}


def escaped(text: str) -> str:
    return "".join(BIBTEX_SIGNS.get(sign, sign) for sign in text)


def one_line(text: str) -> str:
    """The text on one line: neither format lets a field run over a line break."""
    return " ".join(text.split())
